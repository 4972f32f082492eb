from asyncio import sleep
from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop.core.messages import LinkState
from desktop.domain.errors import Busy
from desktop.domain.stream import Superseded
from tests.engine.bench import Bench, Scene


@pytest.mark.parametrize("skew", [timedelta(hours=9), timedelta(hours=-1), timedelta(seconds=6)])
def test_y50_a_clock_jump_drops_the_line_within_2_s(play: Callable[[Scene], None], skew: timedelta) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(30)
        bench.links.clear()
        bench.clock.skew = skew
        await sleep(2)
        assert any(link.state is not LinkState.LIVE for _at, link in bench.links)
        assert len(bench.platform.joins) == 2
        assert bench.link.is_live

    play(scene)


def test_small_corrections_of_the_clock_are_no_jump(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        for _step in range(20):
            bench.clock.skew += timedelta(seconds=1)
            await sleep(30)
        assert len(bench.platform.joins) == 1

    play(scene)


def test_after_a_sleep_the_next_try_is_made_at_once(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_join = lambda _transport: Busy("later", retry_after_s=300)
        await sleep(10)
        bench.platform.refuse_join = lambda _transport: None
        bench.clock.skew = timedelta(minutes=10)
        await sleep(2)
        assert bench.link.is_live

    play(scene)


def test_a_sleep_wakes_nothing_that_is_final(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        bench.platform.streams[-1].say(Superseded(control="superseded"))
        await sleep(10)
        bench.clock.skew = timedelta(minutes=10)
        await sleep(10)
        assert len(bench.platform.joins) == 1

    play(scene)
