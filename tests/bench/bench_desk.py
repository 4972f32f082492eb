"""What one event costs the client's core: ``desk.take`` with its journal, and decoding before it.

The machine decides about microseconds; so the second figure is a ratio to what receiving the same
frames costs without us, and the third one to the same desk with fewer rows, all in the same run.
Run with the argument ``serve`` this is the other end, which sends the frames and ends.
"""

import asyncio
import gc
import sys
from collections.abc import Iterator
from random import Random
from statistics import median
from subprocess import PIPE, Popen
from time import perf_counter, process_time

from pydantic import TypeAdapter
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve

from desktop.api.routing.frames import FrameReader
from desktop.core.desk import Desk
from desktop.core.messages import (
    CatalogueRead,
    FrameReceived,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.core.scope import Scope
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.stream import Frame, Position, Snapshot
from tests.bench.figure import Figure, say
from tests.core.bench import ME, START, catalogue, entry, event

ROWS = 10_000
EVENTS = 4_000
ROUNDS = 3
SIZES = (100, 1_000, ROWS, 100_000)
S = EntryStatus
NEXT = {S.ACCEPTED: S.PARKED, S.PARKED: S.ACCEPTED}
USER_DATA = {"customer": "Zoe Lund", "segment": "gold", "claim": "C-4711", "amount": 120.5}


def rows(count: int) -> list[Entry]:
    """Work of a team; one in ten is this person's."""
    return [
        entry(f"e{n}", 1, S.PARKED, ME if n % 10 == 0 else f"agent-{n % 50}", user_data=USER_DATA)
        for n in range(count)
    ]


def live_desk(entries: list[Entry]) -> Desk:
    """A lead's desk that holds all of them and is live."""
    desk, place = Desk(scope=Scope.TEAM), Position(epoch="a", cursor=0)
    for message in (
        CatalogueRead(catalogue=catalogue()),
        LinkChanged(state=LinkState.CATCHING_UP, transport="websocket"),
        StreamRecovered(recovered=False, position=place),
        SnapshotTaken(snapshot=Snapshot(position=place, server_time=START, entries=tuple(entries))),
        StreamCaughtUp(position=place),
        LatencyMeasured(latency_s=0.05, clock_offset_s=0.0),
    ):
        desk.take(message, START)
    return desk


def frames_of(entries: list[Entry], count: int) -> list[Frame]:
    """One event each, of entries drawn from all."""
    dice, now = Random(1), dict(enumerate(entries))  # noqa: S311 - dice, not secrets
    made: list[Frame] = []
    for cursor in range(1, count + 1):
        place = dice.randrange(len(entries))
        old = now[place]
        new = old.model_copy(update={"sequence_number": old.sequence_number + 1, "status": NEXT[old.status]})
        now[place] = new
        made.append(Frame(epoch="a", prev=cursor - 1, cursor=cursor, events=(event(new, actor="lead"),)))
    return made


def take_all(desk: Desk, frames: list[Frame]) -> list[float]:
    """Seconds of each take."""
    taken: list[float] = []
    for frame in frames:
        message, began = FrameReceived(frame=frame), perf_counter()
        desk.take(message, START)
        taken.append(perf_counter() - began)
    return taken


def cost(count: int) -> float:
    """The median of a take in microseconds, the best of some rounds."""
    entries = rows(count)
    frames = frames_of(entries, EVENTS)
    best = []
    for _ in range(ROUNDS):
        desk = live_desk(entries)
        gc.collect()
        best.append(median(take_all(desk, frames)))
    return min(best) * 1e6


async def send_frames() -> None:
    """Send every frame to whoever comes first; the port is the first line of the output."""
    texts = [frame.model_dump_json() for frame in frames_of(rows(ROWS), EVENTS)]
    is_over = asyncio.Event()

    async def answer(socket: ServerConnection) -> None:
        for text in texts:
            await socket.send(text)
        await socket.close()
        is_over.set()

    async with serve(answer, "127.0.0.1", 0) as server:
        say(str(next(iter(server.sockets)).getsockname()[1]))
        await is_over.wait()


async def receive(port: int) -> tuple[float, list[str | bytes]]:
    """Processor seconds of receiving and decoding without us, and what came."""
    bare, texts = TypeAdapter(Frame), list[str | bytes]()
    async with connect(f"ws://127.0.0.1:{port}/", proxy=None) as socket:
        began = process_time()
        async for text in socket:
            bare.validate_json(text)
            texts.append(text)
        return process_time() - began, texts


def ratio() -> float:
    """Decoding and taking all frames against receiving and decoding them bare."""
    with Popen([sys.executable, "-m", "tests.bench.bench_desk", "serve"], stdout=PIPE, text=True) as other:
        if other.stdout is None:
            raise AssertionError("asked for its output")
        bare_s, texts = asyncio.run(receive(int(other.stdout.readline())))
    reader, desk = FrameReader(), live_desk(rows(ROWS))
    gc.collect()
    began = process_time()
    for text in texts:
        frame = reader.read(text)
        if isinstance(frame, Frame):
            desk.take(FrameReceived(frame=frame), START)
    return (process_time() - began) / bare_s


def run() -> Iterator[Figure]:
    """The promises, and the cost at each size on the way."""
    costs = {count: cost(count) for count in SIZES}
    say(f"{'rows':>8} {'us per event':>13}")
    for count, us in costs.items():
        say(f"{count:>8,} {us:>13.1f}")
    yield Figure(f"an event at {ROWS:,} rows, the desk's take with its journal", costs[ROWS], 60, " us")
    yield Figure("an event at 100,000 rows against 100", costs[SIZES[-1]] / costs[SIZES[0]], 1.5, " x")
    yield Figure("decode and take, against bare receive and decode", min(ratio() for _ in range(3)), 3, " x")


if __name__ == "__main__":
    asyncio.run(send_frames())
