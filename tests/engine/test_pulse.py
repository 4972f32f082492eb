"""Measuring the line, without which nothing with a deadline may leave."""

import asyncio
from collections.abc import Callable

from desktop.api.port import Measured
from desktop.domain.errors import Unreachable
from tests.engine.bench import Bench, Scene


def test_a_measurement_that_failed_is_soon_tried_again_and_one_that_came_is_enough_for_a_minute(
    play: Callable[[Scene], None],
) -> None:
    async def scene(bench: Bench) -> None:
        right, tried = bench.platform.measure, list[float]()

        async def measure() -> Measured:
            tried.append(asyncio.get_running_loop().time())
            if len(tried) <= 2:
                raise Unreachable("no answer")
            return await right()

        bench.platform.__dict__["measure"] = measure
        await asyncio.sleep(59)
        first, second, third = tried
        assert (second - first, third - second) == (5.0, 5.0)
        await asyncio.sleep(20)
        assert len(tried) == 4

    play(scene)
