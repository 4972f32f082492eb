import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from desktop.engine.alarm import Alarm
from tests.support.virtual import START, VirtualClock, run_virtual


async def rings_within(seconds: float, alarm: Alarm) -> None:
    running = asyncio.create_task(alarm.run())
    await asyncio.sleep(seconds)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_it_rings_when_asked_and_every_so_often_anyway() -> None:
    async def scene() -> None:
        clock, rang = VirtualClock(), list[float]()
        alarm = Alarm(lambda: rang.append(clock.monotonic()), clock.now)
        for seconds in (20, 3, 3, 4.5):
            alarm.set(at(seconds))
        await rings_within(46, alarm)
        assert rang == [3, 4.5, 19.5, 20, 35]

    run_virtual(scene())


def test_an_earlier_moment_set_later_comes_first() -> None:
    async def scene() -> None:
        clock, rang = VirtualClock(), list[float]()
        alarm = Alarm(lambda: rang.append(clock.monotonic()), clock.now)
        alarm.set(at(10))
        running = asyncio.create_task(rings_within(11, alarm))
        await asyncio.sleep(1)
        alarm.set(at(2))
        await running
        assert rang == [2, 10]

    run_virtual(scene())


def test_it_never_rings_before_the_moment_by_the_servers_clock() -> None:
    async def scene() -> None:
        clock, early = VirtualClock(), list[float]()

        def ring() -> None:
            early.append((clock.now() - START).total_seconds())

        alarm = Alarm(ring, clock.now)
        alarm.set(at(3.0000004))
        await rings_within(4, alarm)
        assert len(early) == 1
        assert early[0] >= 3

    run_virtual(scene())


def test_a_clock_that_is_set_moves_the_moments() -> None:
    async def scene() -> None:
        clock, rang = VirtualClock(), list[float]()
        alarm = Alarm(lambda: rang.append(clock.monotonic()), clock.now)
        alarm.set(at(12))
        running = asyncio.create_task(rings_within(5, alarm))
        await asyncio.sleep(1)
        clock.skew = timedelta(seconds=9)
        alarm.rearm()
        await running
        assert rang == [3]

    run_virtual(scene())
