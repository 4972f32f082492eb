"""What it costs to submit: validation, idempotency, entry, history, audit and log, beside one bare insert.

Both are servers of their own on the same disk with the same durability, and take turns request by request.
"""

import base64
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.figure import Figure, say, seconds
from tests.support.service import ORGANISATION

ROOT = Path(__file__).parents[2]
REQUESTS, WARM_UP, AT_ONCE = 400, 40, 8
MOST_RATIO = 2.5
Poster = Callable[[int], object]
# Each client may ask 1,000 times at once before it is slowed down; more clients, more requests.
CLIENTS = [{"id": f"crm-{n}", "secret": "a secret of the bench", "name": f"CRM {n}"} for n in range(AT_ONCE)]


class Line:
    """One kept connection; as little of a client as will do, so that the server is what is measured."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def post(self, path: str, body: str, *headers: str) -> bytes:
        """The body of the answer, which must be one of success."""
        raw = body.encode()
        head = "\r\n".join(
            (f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(raw)}", *headers, "", "")
        )
        self._socket.sendall(head.encode() + raw)
        return self._answer()

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _answer(self) -> bytes:
        got = b""
        while b"\r\n\r\n" not in got:
            got += self._more()
        head, _, body = got.partition(b"\r\n\r\n")
        lines = head.lower().split(b"\r\n")
        (length,) = (int(line[15:]) for line in lines if line.startswith(b"content-length:"))
        while len(body) < length:
            body += self._more()
        if not head.startswith(b"HTTP/1.1 2"):
            raise RuntimeError(f"{head.decode()} {body.decode()}")
        return body

    def _more(self) -> bytes:
        chunk = self._socket.recv(65536)
        if not chunk:
            raise ConnectionError("The server hung up.")
        return chunk


@contextmanager
def child(*arguments: str) -> Iterator[str]:
    """A server as a process; the line that it prints when it is ready."""
    with subprocess.Popen(
        [sys.executable, "-m", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        if process.stdout is None or process.stdin is None:
            raise AssertionError("Both are pipes.")
        yield process.stdout.readline()
        process.stdin.close()


def bare_poster(port: int) -> Poster:
    """A post to the bare server; the n-th."""
    line = Line(port)
    body = json.dumps({"name": "wt-claim", "fields": {"claimId": "C-1", "kind": "Fire"}})
    return lambda _: line.post("/items", body, "Content-Type: application/json")


def token_of(port: int, client: dict[str, str]) -> str:
    """A client's access token."""
    basic = base64.b64encode(f"{client['id']}:{client['secret']}".encode()).decode()
    grant = Line(port).post(
        "/oauth/token",
        "grant_type=client_credentials",
        f"Authorization: Basic {basic}",
        "Content-Type: application/x-www-form-urlencoded",
    )
    return str(json.loads(grant)["access_token"])


def poster(port: int, token: str) -> Poster:
    """A submission under this token; the n-th."""
    line = Line(port)

    def post(number: int) -> object:
        body = {
            "workitemTypeId": "wt-claim",
            "customFields": {"claimId": "C-1", "kind": "Fire"},
            "externalId": f"C-{number}",
        }
        return line.post(
            "/api/v2/workitems",
            json.dumps(body),
            "Content-Type: application/json",
            f"Authorization: Bearer {token}",
            f"Idempotency-Key: bench-{number}",
        )

    return post


def in_turn(ours: Poster, bare: Poster) -> tuple[list[float], list[float]]:
    """Seconds of each request, one of ours and one bare after the other."""
    mine, theirs = [], []
    for number in range(WARM_UP + REQUESTS):
        mine.append(seconds(partial(ours, number)))
        theirs.append(seconds(partial(bare, number)))
    return mine[WARM_UP:], theirs[WARM_UP:]


def at_once(posters: list[Poster], first: int) -> float:
    """Seconds per request with as many connections as there are posters."""
    each = REQUESTS // len(posters)

    def many(post: Poster) -> None:
        for number in range(first, first + each):
            post(number)

    begun = time.perf_counter()
    with ThreadPoolExecutor(len(posters)) as threads:
        list(threads.map(many, posters))
    return (time.perf_counter() - begun) / (each * len(posters))


def run() -> Iterator[Figure]:
    """Alone, and several at a time."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        organisation = folder / "organisation.json"
        organisation.write_text(json.dumps({**ORGANISATION, "clients": CLIENTS}))
        files = ("--data", str(folder / "data"), "--load", str(organisation))
        told = stack.enter_context(child("desktop", "serve", *files, "--until-stdin-closes"))
        bare_port = int(stack.enter_context(child("tests.bench.bare", str(folder))))
        port = urlsplit(json.loads(told)["url"]).port or 0
        tokens = [token_of(port, one) for one in CLIENTS]
        mine, theirs = in_turn(poster(port, tokens[0]), bare_poster(bare_port))
        rounds = [
            (
                at_once([poster(port, token) for token in tokens], 10_000 * n),
                at_once([bare_poster(bare_port) for _ in tokens], 0),
            )
            for n in range(1, 6)
        ]
    alone, base = statistics.median(mine), statistics.median(theirs)
    many, many_base = (statistics.median(column) for column in zip(*rounds, strict=True))
    say(f"one at a time: {alone * 1e3:.2f} ms, bare {base * 1e3:.2f} ms")
    say(f"{AT_ONCE} at a time, per request: {many * 1e3:.2f} ms, bare {many_base * 1e3:.2f} ms")
    ratio = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
    yield Figure("submission, one at a time, to a bare insert", ratio, MOST_RATIO, " x")
    yield Figure(f"submission, {AT_ONCE} at a time, to a bare insert", many / many_base, MOST_RATIO, " x")
