"""One WebSocket connection of the stream. Reconnecting is the engine's decision; nothing here retries.

Close codes 4000 to 4499 mean: come back; 4500 to 4999 are final. The only module that knows which
WebSocket library that is.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidMessage,
    InvalidProxy,
    InvalidStatus,
    ProxyError,
)
from websockets.http11 import Response

from desktop.api.line.backlog import Backlog, Spilt
from desktop.api.line.wire import Answer, unreachable
from desktop.domain.errors import Malformed, Refused, Unreachable, WorklistError
from desktop.domain.events import UnknownEvent
from desktop.domain.stream import Control, Frame, Resync

TRANSPORT = "websocket"
MOST_BYTES = 4 * 1024 * 1024
HANGS_S = 2.0
MALFORMED_MOST = 3
_FINAL = range(4500, 5000)
_REASON_MOST = 200


@dataclass(frozen=True)
class Door:
    """Where and how to connect. ``proxy``: an address, True for the system's, False for none.

    ``token`` empty: the address is all that is needed.
    """

    uri: str
    token: str
    tls: ssl.SSLContext | None
    proxy: str | bool
    open_s: float


class Reader(Protocol):
    """Understands one kind of back end. Raises Malformed; NotSignedIn where the message ends the session."""

    def read(self, data: bytes | str) -> Frame | Control | UnknownEvent:
        """One message. UnknownEvent stands for one that says nothing here."""
        ...


class HandshakeRefused(Exception):
    """The service answered the handshake with a status; the caller knows what it means."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"HTTP {answer.status}")
        self.answer = answer


class _Line(ClientConnection):
    """Notes when the last byte came, pings and half frames included."""

    last_byte_at = 0.0

    def data_received(self, data: bytes) -> None:
        """A byte is a byte."""
        self.last_byte_at = self.loop.time()
        super().data_received(data)


class _Connect(connect):
    """Follows no redirect: whoever redirects a stream is not the service."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        """Take it as it is."""
        return exc


class WebSocketStream:
    """Frames from one connection, in order."""

    transport = TRANSPORT

    def __init__(self, door: Door, reader: Reader) -> None:
        self._door = door
        self._reader = reader
        self._backlog = Backlog()
        self._line: _Line | None = None
        self._pump: asyncio.Task[None] | None = None
        self._malformed = 0
        self.has_spoken = False

    @property
    def last_byte_at(self) -> float:
        """The loop's time of the last byte."""
        return self._line.last_byte_at if self._line is not None else 0.0

    async def open(self) -> None:
        """Connect, once."""
        self._line = await _opened(self._door)
        self._line.last_byte_at = asyncio.get_running_loop().time()
        self._pump = asyncio.create_task(self._read_all(self._line), name="websocket reader")

    async def say(self, text: str) -> None:
        """Tell the other side something; a line that is gone says so to whoever reads it."""
        if self._line is not None:
            with suppress(ConnectionClosed):
                await self._line.send(text)

    async def close(self) -> None:
        """Close in good order, for at most 2 s."""
        if self._line is not None:
            await _within(HANGS_S, self._line.close())
        await self.abort()

    async def abort(self) -> None:
        """Drop the line without a word, and wait until it is gone."""
        self._backlog.end(Unreachable("The line was dropped", code="network.dropped"))
        if self._line is not None:
            self._line.transport.abort()
            await _within(HANGS_S, self._line.wait_closed())
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.wait({self._pump})

    def __aiter__(self) -> AsyncIterator[Frame | Control]:
        """Itself."""
        return self

    async def __anext__(self) -> Frame | Control:
        """The next frame; a few that cannot be understood turn into a Resync each, one more ends it."""
        while True:
            raw = await self._backlog.take()
            if isinstance(raw, Spilt):
                return Resync(control="resync")
            self.has_spoken = True
            try:
                found = self._reader.read(raw)
            except Malformed:
                self._malformed += 1
                if self._malformed > MALFORMED_MOST:
                    raise
                return Resync(control="resync")
            if not isinstance(found, UnknownEvent):
                return found

    async def _read_all(self, line: _Line) -> None:
        try:
            while True:
                self._backlog.put(await line.recv())
        except ConnectionClosed as closed:
            self._backlog.end(_end_of(closed))


async def _opened(door: Door) -> _Line:
    opening = _Connect(
        door.uri,
        additional_headers={"Authorization": f"Bearer {door.token}"} if door.token else {},
        user_agent_header="worklist-desktop",
        compression=None,
        open_timeout=door.open_s,
        ping_interval=None,  # the service's heartbeats are the only judge of a dead line
        close_timeout=1.0,
        max_size=MOST_BYTES,
        ssl=door.tls,
        proxy=door.proxy or None,
        create_connection=_Line,
    )
    try:
        line = await opening
    except InvalidStatus as refused:
        raise HandshakeRefused(_as_answer(refused.response)) from None
    except (ProxyError, InvalidProxy) as error:
        raise Unreachable("The proxy of this network refused", code="network.proxy") from error
    except (InvalidHandshake, InvalidMessage, EOFError) as error:
        raise Unreachable("The service opens no web socket here", code="websocket.refused") from error
    except OSError as error:
        raise unreachable(error) from error
    if not isinstance(line, _Line):
        raise TypeError("the library made another kind of connection")
    return line


def _as_answer(response: Response) -> Answer:
    now = datetime.now(UTC)
    return Answer(
        status=response.status_code,
        headers={name.lower(): value for name, value in response.headers.raw_items()},
        content=bytes(response.body or b""),
        sent_at=now,
        received_at=now,
        round_trip_s=0.0,
    )


def _end_of(closed: ConnectionClosed) -> WorklistError:
    """What a close means. Its reason is the other side's text: shortened, shown as plain text."""
    code = closed.rcvd.code if closed.rcvd is not None else 1006
    reason = closed.rcvd.reason[:_REASON_MOST] if closed.rcvd is not None else ""
    if code in _FINAL:
        return Refused("The service ended this session", reason, code=f"stream.closed.{code}")
    return Unreachable("The line to the service closed", reason, code=f"stream.closed.{code}")


async def _within(seconds: float, doing: Awaitable[None]) -> None:
    """Wait for it so long; what hangs is left to the abort that follows."""
    task = asyncio.ensure_future(doing)
    _done, left = await asyncio.wait({task}, timeout=seconds)
    if left:
        task.cancel()
        await asyncio.wait({task}, timeout=0.1)
    elif not task.cancelled():
        task.exception()
