"""An engine on virtual time, with a back end in memory."""

import random
from asyncio import create_task
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from desktop.core.changes import AnswerRow, Change, LinkRow, Put
from desktop.core.desk import Desk
from desktop.domain.stream import Frame
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from tests.support.memory import EPOCH, MemoryPlatform
from tests.support.virtual import VirtualClock, run_virtual


class Bench:
    """An engine on virtual time, and what its window would show."""

    def __init__(self, platform: MemoryPlatform, engine: Engine, clock: VirtualClock) -> None:
        self.platform = platform
        self.engine = engine
        self.clock = clock
        self.links: list[tuple[float, LinkRow]] = []
        self.answers: list[AnswerRow] = []

    def note(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            if isinstance(change, Put) and isinstance(change.row, LinkRow):
                self.links.append((self.clock.monotonic(), change.row))
            if isinstance(change, Put) and isinstance(change.row, AnswerRow):
                self.answers.append(change.row)

    @property
    def link(self) -> LinkRow:
        return self.links[-1][1]

    @property
    def join_times(self) -> list[float]:
        return [at for at, _transport, _position in self.platform.joins]


Scene = Callable[[Bench], Awaitable[None]]


def play_in(folder: Path, scene: Scene) -> None:
    """Play a scene with the outbox and the mirror in this folder."""

    async def whole() -> None:
        async with _bench(Journal(folder, is_inline=True)) as bench:
            await scene(bench)

    run_virtual(whole())


@asynccontextmanager
async def _bench(journal: Journal) -> AsyncIterator[Bench]:
    platform, clock = MemoryPlatform(), VirtualClock()
    notes: list[tuple[Change, ...]] = []
    engine = Engine(
        Desk(platform.abilities),
        platform,
        journal,
        clock,
        notes.append,
        lambda _effect: None,
        jitter=random.Random(7).uniform,  # noqa: S311 - the same each time is what is wanted
    )
    bench = Bench(platform, engine, clock)
    engine._on_changes = bench.note
    running = create_task(engine.run())
    try:
        yield bench
    finally:
        engine.stop()
        await running


def advance(bench: Bench, to: int) -> None:
    """Frames without events that lead there."""
    bench.platform.streams[-1].say(Frame(epoch=EPOCH, prev=bench.platform.cursor, cursor=to, events=()))
    bench.platform.cursor = to
