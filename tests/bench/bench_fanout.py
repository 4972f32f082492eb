"""What it costs to tell 500 subscribers of one event, beside a bare loop that sends each the same text.

Both send over real WebSockets of one server to the same kind of client, in turns; a client only receives.
"""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager

import uvicorn
import websockets
from fastapi import FastAPI, WebSocket

from desktop.service.clock import SystemClock
from desktop.service.server import config_for
from desktop.service.store.transaction import Logged
from desktop.service.stream.frames import frame
from desktop.service.stream.hub import Hub
from desktop.service.stream.interest import Interest
from desktop.service.stream.reader import Reader
from tests.bench.figure import Figure, say

SUBSCRIBERS, ROUNDS, WARM_UP, MOST_RATIO = 500, 30, 5, 3.0
WORKBINS = frozenset({"wb-1"})


def event(cursor: int) -> Logged:
    """An entry's event, about as long as a real one."""
    body = f'{{"eventType":"routing.workbinentry.updated","entryId":"e-1","padding":"{"x" * 900}"}}'
    kind = "routing.workbinentry.updated"
    return Logged(cursor, kind, "e-1", cursor, cursor, "wb-1", None, None, "unassigned", body)


class Both:
    """One server with the hub's readers under one address and a bare set of sockets under another."""

    def __init__(self) -> None:
        self.hub = Hub("epoch", SystemClock(), 1024)
        self.plain: list[WebSocket] = []
        self.app = FastAPI()
        self.app.websocket("/hub")(self._through_hub)
        self.app.websocket("/bare")(self._bare)
        self.cursor = 0

    async def _through_hub(self, socket: WebSocket) -> None:
        await socket.accept()
        number = len(list(self.hub))
        reader = Reader(f"u-{number}", f"s-{number}", Interest(workbins=WORKBINS), 1024)
        self.hub.join(reader)
        while reader.ended is None:
            await asyncio.wait_for(reader.has_news.wait(), 60)
            while (text := reader.take("epoch")) is not None:
                await asyncio.wait_for(socket.send_text(text), 20)

    async def _bare(self, socket: WebSocket) -> None:
        await socket.accept()
        self.plain.append(socket)
        await socket.receive()

    async def tell_hub(self) -> None:
        """One event through the hub."""
        self.cursor += 1
        self.hub.deliver([event(self.cursor)])

    async def tell_bare(self) -> None:
        """The same text to everybody, one after the other."""
        text = frame("epoch", 0, 1, [event(1).body])
        for socket in self.plain:
            await socket.send_text(text)


@asynccontextmanager
async def serving(app: FastAPI) -> AsyncIterator[int]:
    """The port of a server on this loop."""
    config = config_for(app)
    config.port = 0
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn says so in no other way
        await asyncio.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await task


async def once(tell: Callable[[], Awaitable[None]], clients: list[websockets.ClientConnection]) -> float:
    """Seconds until the last of them has it."""
    begun = time.perf_counter()
    receiving = asyncio.gather(*(client.recv() for client in clients))
    await tell()
    await receiving
    return time.perf_counter() - begun


async def measured() -> tuple[float, float]:
    """Median seconds through the hub, and bare."""
    both = Both()
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(serving(both.app))
        clients: dict[str, list[websockets.ClientConnection]] = {"hub": [], "bare": []}
        for name, mine in clients.items():
            for _ in range(SUBSCRIBERS):
                mine.append(await websockets.connect(f"ws://127.0.0.1:{port}/{name}", ping_interval=None))
        rounds = [
            (await once(both.tell_hub, clients["hub"]), await once(both.tell_bare, clients["bare"]))
            for _ in range(WARM_UP + ROUNDS)
        ]
        for reader in both.hub:
            reader.end("gone")
        await asyncio.gather(*(client.close() for mine in clients.values() for client in mine))
    ours, bare = (statistics.median(column) for column in zip(*rounds[WARM_UP:], strict=True))
    return ours, bare


def run() -> Iterator[Figure]:
    """One event to all."""
    ours, bare = asyncio.run(measured())
    say(f"one event to {SUBSCRIBERS}: {ours * 1e3:.1f} ms, bare {bare * 1e3:.1f} ms")
    yield Figure(f"one event to {SUBSCRIBERS} subscribers, to a bare loop", ours / bare, MOST_RATIO, " x")
