"""An HTTP server that answers what a test tells it to, and keeps what it was asked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """One request. Header names are in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Answer = Callable[[Asked], bytes | Awaitable[bytes]]


def answer(status: str, body: bytes = b"", *headers: str, kind: str = "application/json") -> bytes:
    """The bytes of an answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    if body:
        lines.append(f"Content-Type: {kind}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


class CannedServer:
    """``answers`` may be changed at any time; an answer of no bytes hangs up."""

    def __init__(self, answers: Answer) -> None:
        self.answers = answers
        self.asked: list[Asked] = []
        self.connections = 0
        self.url = ""
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
        try:
            while (asked := await read_request(reader)) is not None:
                self.asked.append(asked)
                said = self.answers(asked)
                raw = said if isinstance(said, bytes) else await said
                writer.write(raw)
                if not raw:
                    break
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            return
        finally:
            writer.close()

    async def stop(self) -> None:
        """Hang up on everybody."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)


async def read_request(reader: asyncio.StreamReader) -> Asked | None:
    """One request; raises IncompleteReadError at the end of the connection."""
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _version = first.split(" ", 2)
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(":") for line in lines if line)
    }
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Asked(method, target, headers, body)


@asynccontextmanager
async def canned(answers: Answer) -> AsyncIterator[CannedServer]:
    """A server on a free port."""
    canned_server = CannedServer(answers)
    listening = await asyncio.start_server(canned_server.serve, "127.0.0.1", 0)
    canned_server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    try:
        yield canned_server
    finally:
        listening.close()
        await canned_server.stop()
        await listening.wait_closed()
