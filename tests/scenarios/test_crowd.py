"""Many desktops of one service lose it at once: they come back spread out, and all of them soon."""

import asyncio
import random
from bisect import bisect_left
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.core.changes import LinkRow
from desktop.core.desk import Desk
from desktop.domain.errors import Unreachable
from desktop.domain.stream import Closing
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from desktop.service.stream.hub import share_ms
from tests.engine.bench import Bench
from tests.simulation.running import MEMORY
from tests.support.memory import MemoryPlatform
from tests.support.virtual import VirtualClock, run_virtual

CLIENTS = 100
DOWN_S = 5
RESTART_S = 2.5
ALL_BACK_S = 35


class Crowd:
    """Desktops on one virtual clock, and the service that all of them lose."""

    def __init__(self, folder: Path) -> None:
        self.is_down = False
        self.desktops = [self._desktop(folder / str(number), number) for number in range(CLIENTS)]
        self._running: list[asyncio.Task[None]] = []

    def _desktop(self, folder: Path, number: int) -> Bench:
        platform, clock = MemoryPlatform(), VirtualClock()
        platform.refuse_join = lambda _transport: self._refusal()
        jitter = random.Random(number).uniform  # noqa: S311 - the same each time is what is wanted
        journal = Journal(folder, is_inline=True)
        desk = Desk(platform.abilities)
        engine = Engine(desk, platform, journal, clock, lambda _: None, lambda _: None, jitter=jitter)
        bench = Bench(platform, engine, clock)
        engine._on_changes = bench.note
        return bench

    def _refusal(self) -> Unreachable | None:
        return Unreachable("away", code="network.refused") if self.is_down else None

    def start(self) -> None:
        self._running = [asyncio.create_task(one.engine.run()) for one in self.desktops]

    async def stop(self) -> None:
        for one in self.desktops:
            one.engine.stop()
        await asyncio.gather(*self._running)

    async def crash(self) -> None:
        self.is_down = True
        for one in self.desktops:
            one.platform.streams[-1].hang_up()
        await asyncio.sleep(DOWN_S)
        self.is_down = False

    async def restart(self) -> None:
        """Each is told its share, as the service's hub does."""
        for number, one in enumerate(self.desktops):
            after_ms = share_ms(number, CLIENTS)
            one.platform.streams[-1].say(Closing(control="closing", reconnect_after_ms=after_ms))
            one.platform.streams[-1].hang_up()
        self.is_down = True
        await asyncio.sleep(RESTART_S)
        self.is_down = False

    def links(self) -> list[LinkRow]:
        return [one.link for one in self.desktops]

    def busiest_second(self) -> int:
        """The most that came back in any second."""
        times = sorted(one.join_times[-1] for one in self.desktops)
        return max(bisect_left(times, at + 1) - place for place, at in enumerate(times))


def in_crowd(scene: Callable[[Crowd], Awaitable[None]]) -> None:
    async def whole(folder: Path) -> None:
        crowd = Crowd(folder)
        crowd.start()
        await asyncio.sleep(1)
        assert all(link.is_live for link in crowd.links())
        try:
            await scene(crowd)
        finally:
            await crowd.stop()

    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        run_virtual(whole(Path(folder)))


@pytest.mark.parametrize(
    ("lose", "most"), [(Crowd.restart, 0.2), (Crowd.crash, 0.4)], ids=["restart", "crash"]
)
def test_row_20_a_crowd_comes_back_spread_out_and_all_of_it_soon(
    lose: Callable[[Crowd], Awaitable[None]], most: float
) -> None:
    async def scene(crowd: Crowd) -> None:
        loop = asyncio.get_running_loop()
        since = loop.time()
        await lose(crowd)
        while not all(link.is_live for link in crowd.links()):
            await asyncio.sleep(0.5)
            assert loop.time() - since <= ALL_BACK_S
        assert all(len(one.join_times) > 1 for one in crowd.desktops)
        assert crowd.busiest_second() <= most * CLIENTS

    in_crowd(scene)
