"""A TCP proxy that misbehaves as networks do. ``faults`` may be changed while connections are open."""

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

CHUNK = 64 * 1024
_HARD_CLOSE = struct.pack("ii", 1, 0)


@dataclass
class Faults:
    """What goes wrong now.

    ``is_half_open``: nothing passes, nobody is told. ``loses_replies_to``: a request that contains these
    bytes arrives, its answer does not, but for its first ``reply_bytes``. ``loses_requests_with``: nor
    does the chunk with these bytes. ``duplicates``: every chunk from the service comes twice.
    """

    latency_s: float = 0.0
    slice_bytes: int | None = None
    bytes_a_second: int | None = None
    is_down: bool = False
    is_half_open: bool = False
    closes_at_once: bool = False
    duplicates: bool = False
    blocks_websockets: bool = False
    loses_replies_to: bytes | None = None
    loses_requests_with: bytes | None = None
    reply_bytes: int = 0


class _Link:
    """One client's connection with its own one to the service."""

    def __init__(
        self, proxy: "ChaosProxy", reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._proxy = proxy
        self._near = (reader, writer)
        self._far: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._loses_reply = False
        self.is_websocket = False

    async def run(self) -> None:
        """Until one side ends it, or somebody cuts it."""
        if self._proxy.faults.closes_at_once:
            self.cut()
            return
        self._far = await asyncio.open_connection(*self._proxy.target)
        try:
            await asyncio.gather(
                self._pump(self._near[0], self._far[1], from_client=True),
                self._pump(self._far[0], self._near[1], from_client=False),
            )
        finally:
            self.cut(hard=False)

    def cut(self, *, hard: bool = True) -> None:
        """End both sides; hard: with a reset."""
        for _reader, writer in filter(None, (self._near, self._far)):
            if hard and not writer.is_closing():
                raw: socket.socket = writer.get_extra_info("socket")
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _HARD_CLOSE)
            writer.transport.abort()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, from_client: bool
    ) -> None:
        while chunk := await reader.read(CHUNK):
            if from_client and self._is_refused(chunk):
                self.cut()
                return
            if not from_client and self._loses_reply:
                self._proxy.lost_replies += 1
                await self._pass(chunk[: self._proxy.faults.reply_bytes], writer, from_client=False)
                self.cut()
                return
            await self._pass(chunk, writer, from_client=from_client)
        if not self._proxy.faults.is_half_open:
            writer.write_eof()

    def _is_refused(self, chunk: bytes) -> bool:
        faults = self._proxy.faults
        self._loses_reply = faults.loses_replies_to is not None and faults.loses_replies_to in chunk
        self.is_websocket = self.is_websocket or b"upgrade: websocket" in chunk.lower()
        is_lost = faults.loses_requests_with is not None and faults.loses_requests_with in chunk
        return is_lost or (self.is_websocket and faults.blocks_websockets)

    async def _pass(self, chunk: bytes, writer: asyncio.StreamWriter, *, from_client: bool) -> None:
        faults = self._proxy.faults
        await asyncio.sleep(faults.latency_s)
        size = faults.slice_bytes or CHUNK
        for start in range(0, len(chunk), size):
            piece = chunk[start : start + size]
            if faults.bytes_a_second is not None:
                await asyncio.sleep(len(piece) / faults.bytes_a_second)
            if faults.is_half_open:
                return
            writer.write(piece * (2 if faults.duplicates and not from_client else 1))
            await writer.drain()


class ChaosProxy:
    """``connects`` are the loop's times at which clients came."""

    def __init__(self, target_url: str) -> None:
        parts = urlsplit(target_url)
        self.target = (parts.hostname or "127.0.0.1", parts.port or 80)
        self.faults = Faults()
        self.connects: list[float] = []
        self.lost_replies = 0
        self._links: set[_Link] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """Where to connect instead."""
        if self._server is None:
            raise RuntimeError("The proxy is not open.")
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    @property
    def open_links(self) -> int:
        """How many connections there are now."""
        return len(self._links)

    async def start(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._come, "127.0.0.1", 0)

    async def stop(self) -> None:
        """Cut everything and stop listening."""
        if self._server is not None:
            self._server.close()
        self.reset_all()
        if self._tasks:
            await asyncio.wait(self._tasks)
        if self._server is not None:
            await self._server.wait_closed()

    def reset_all(self) -> None:
        """Every connection is reset now."""
        for link in tuple(self._links):
            link.cut()

    async def _come(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connects.append(asyncio.get_running_loop().time())
        task = asyncio.current_task()
        link = _Link(self, reader, writer)
        self._links.add(link)
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            if self.faults.is_down:
                link.cut()
            else:
                with contextlib.suppress(OSError):
                    await link.run()
        finally:
            self._links.discard(link)


@asynccontextmanager
async def chaos(target_url: str) -> AsyncIterator[ChaosProxy]:
    """A proxy before the service at this address."""
    proxy = ChaosProxy(target_url)
    await proxy.start()
    try:
        yield proxy
    finally:
        await proxy.stop()
