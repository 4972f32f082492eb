"""HTTP/1.1 to the service. The only module that knows which HTTP library that is.

A request is never cancelled: a caller that stops waiting leaves it to its deadline, because a cancelled
connect leaks a slot of the pool. Answers of one host that ask to wait close the gate for all requests.
"""

import asyncio
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

import httpx

from desktop.api.line.network import Network
from desktop.domain.errors import Busy, Unreachable, WorklistError

MOST_BYTES = 32 * 1024 * 1024
ENDS_WITHIN_S = 2.0
IDLE_S = 30.0
_USER_AGENT = "worklist-desktop"


class Lane(StrEnum):
    """Requests of one lane share connections; a slow read never holds up a command."""

    COMMANDS = "commands"
    READS = "reads"
    POLLS = "polls"


@dataclass(frozen=True)
class Deadlines:
    """How long to wait for what, in seconds."""

    connect_s: float = 5.0
    read_s: float = 10.0
    pool_s: float = 2.0
    answer_s: float = 20.0


@dataclass(frozen=True)
class Call:
    """One request. ``path`` is absolute and quoted. ``answer_s``: how long to wait, if not as usual."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    answer_s: float | None = None

    def under(self, token: str) -> "Call":
        """The same call with a bearer token."""
        return replace(self, headers={**self.headers, "Authorization": f"Bearer {token}"})


@dataclass(frozen=True)
class Answer:
    """What came back. Header names are in lower case; the times are this computer's."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    sent_at: datetime
    received_at: datetime
    round_trip_s: float

    @property
    def is_success(self) -> bool:
        """2xx."""
        return 200 <= self.status < 300  # noqa: PLR2004 - HTTP's own lines

    @property
    def is_redirect(self) -> bool:
        """3xx; never followed."""
        return 300 <= self.status < 400  # noqa: PLR2004 - HTTP's own lines

    @property
    def is_json(self) -> bool:
        """Whether it says that it is JSON."""
        return self._kind == "application/json" or self._kind.endswith("+json")

    @property
    def is_page(self) -> bool:
        """Whether it says that it is for a person to read."""
        return self._kind in {"text/html", "application/xhtml+xml"}

    @property
    def _kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this computer."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _has_sound_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False


def checked_base(base_url: str) -> str:
    """The service's address without a trailing slash; anything but https needs to stay on this computer."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    if "@" in parts.netloc or parts.query or parts.fragment or not _has_sound_port(parts):
        host = ""
    if parts.scheme == "https" and host:
        return base_url.rstrip("/")
    if parts.scheme == "http" and is_loopback(host):
        return base_url.rstrip("/")
    raise WorklistError(
        f"{base_url!r} cannot be the service's address.",
        "It has to start with https:// and name a host; http:// is only for this computer itself.",
    )


class Wire:
    """Connections to one host."""

    def __init__(
        self,
        base_url: str,
        deadlines: Deadlines | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        network: Network | None = None,
    ) -> None:
        self.base_url = checked_base(base_url)
        self.deadlines = deadlines or Deadlines()
        self._now = now
        self.is_local = is_loopback(urlsplit(self.base_url).hostname or "")
        network = network or Network()
        self.tls = network.tls()
        self.proxy = "" if self.is_local else network.proxy
        self._clients: dict[Lane, httpx.AsyncClient] = {}
        self._running: set[asyncio.Task[Answer]] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._shut_until = 0.0
        self.rebuilt = 0

    @property
    def origin(self) -> str:
        """Scheme, host and port: the only place that tokens and passwords may go to."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}"

    async def send(self, lane: Lane, call: Call) -> Answer:
        """The answer, whatever its status; Unreachable when none came in time, Busy behind a shut gate."""
        wait_s = self._shut_until - asyncio.get_running_loop().time()
        if wait_s > 0:
            raise Busy("The service asked to wait", code="gate.shut", retry_after_s=wait_s)
        task = asyncio.create_task(self._exchange(lane, call), name=f"{call.method} {call.path}")
        self._running.add(task)
        task.add_done_callback(self._ended)
        await asyncio.wait({task}, timeout=call.answer_s or self.deadlines.answer_s)
        if not task.done():
            raise Unreachable("The service did not answer in time", code="network.timeout")
        return task.result()

    def shut(self, seconds: float) -> None:
        """Send nothing for so long: the host asked for it."""
        self._shut_until = max(self._shut_until, asyncio.get_running_loop().time() + seconds)

    async def drop(self, lane: Lane) -> None:
        """Give up the lane's connections now; requests under way in it fail."""
        client = self._clients.pop(lane, None)
        if client is not None:
            await client.aclose()

    async def close(self) -> None:
        """Give up all connections, and see the requests under way to their end."""
        for lane in tuple(self._clients):
            await self.drop(lane)
        left: set[asyncio.Task[Answer] | asyncio.Task[None]] = {*self._running, *self._leaving}
        if left:
            _done, left = await asyncio.wait(left, timeout=ENDS_WITHIN_S)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    def _ended(self, task: asyncio.Task[Answer]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # seen, also where nobody waits any more

    async def _exchange(self, lane: Lane, call: Call) -> Answer:
        try:
            return await self._attempt(lane, call)
        except httpx.PoolTimeout:
            await self._rebuild(lane)  # no byte has left: this is the one case to send again by itself
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            raise unreachable(error) from error
        try:
            return await self._attempt(lane, call)
        except (httpx.HTTPError, httpx.StreamError, OSError) as error:
            raise unreachable(error) from error

    async def _attempt(self, lane: Lane, call: Call) -> Answer:
        loop = asyncio.get_running_loop()
        sent_at, began = self._now(), loop.time()
        content = bytearray()
        headers = {"Content-Type": call.content_type} if call.body is not None else {}
        async with self._client(lane).stream(
            call.method,
            self.base_url + call.path,
            params=call.query or None,
            content=call.body,
            headers={**headers, **call.headers},
            timeout=self._patience(call),
        ) as response:
            received_at, round_trip_s = self._now(), loop.time() - began
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > MOST_BYTES or loop.time() - began > 2 * self.deadlines.answer_s:
                    raise Unreachable("The service's answer had no end", code="network.endless")
        return Answer(
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            content=bytes(content),
            sent_at=sent_at,
            received_at=received_at,
            round_trip_s=round_trip_s,
        )

    def _patience(self, call: Call) -> httpx.Timeout:
        """A call that asks the service to wait gets an answer that begins so late."""
        limits = self.deadlines
        read_s = max(limits.read_s, call.answer_s or 0.0)
        return httpx.Timeout(read_s, connect=limits.connect_s, pool=limits.pool_s, write=limits.read_s)

    def _client(self, lane: Lane) -> httpx.AsyncClient:
        if lane not in self._clients:
            self._clients[lane] = self._build()
        return self._clients[lane]

    def _build(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            http1=True,
            http2=False,
            follow_redirects=False,
            verify=self.tls,
            trust_env=not self.is_local and not self.proxy,
            proxy=self.proxy or None,
            limits=httpx.Limits(max_connections=8, max_keepalive_connections=4, keepalive_expiry=IDLE_S),
            headers={"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": _USER_AGENT},
        )

    async def _rebuild(self, lane: Lane) -> None:
        """A pool without a free slot does not get one again: leave it, with what is still under way."""
        old = self._clients.pop(lane, None)
        self.rebuilt += 1
        if old is not None:
            task = asyncio.create_task(old.aclose())
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)


_CAUSES: tuple[tuple[type[BaseException], str, str], ...] = (
    (socket.gaierror, "network.dns", "The service's name cannot be found"),
    (ssl.SSLCertVerificationError, "network.certificate", "The service's certificate is not trusted"),
    (ssl.SSLError, "network.tls", "No secure connection to the service"),
    (httpx.ProxyError, "network.proxy", "The proxy of this network refused"),
    (ConnectionRefusedError, "network.refused", "Nothing answers at the service's address"),
    (httpx.ConnectTimeout, "network.timeout", "The service did not answer in time"),
    (httpx.TimeoutException, "network.timeout", "The service did not answer in time"),
    (httpx.ConnectError, "network.refused", "Nothing answers at the service's address"),
    (TimeoutError, "network.timeout", "The service did not answer in time"),
)


def unreachable(error: BaseException) -> Unreachable:
    """The foreign exception as ours, by the innermost cause that is known."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or link.__context__
    for kind, code, title in _CAUSES:
        if any(isinstance(found, kind) for found in chain):
            return Unreachable(title, code=code)
    return Unreachable("The line to the service broke", code="network.broken")
