import asyncio
import logging
from itertools import pairwise

from desktop.core.messages import Message, TroubleFound
from desktop.domain.errors import WorklistError
from desktop.engine.tasks import Supervisor
from tests.conftest import ExpectedLogs
from tests.support.virtual import run_virtual

LOG = "desktop.engine.tasks"


def test_row_45_a_part_that_ends_or_raises_is_started_again_and_told_after_three(
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect(LOG, "^part (ended|raised ValueError)")

    async def scene() -> None:
        told: list[Message] = []
        starts: list[float] = []
        supervisor = Supervisor(told.append)
        loop = asyncio.get_running_loop()

        async def part() -> None:
            starts.append(loop.time())
            await asyncio.sleep(1)
            if len(starts) % 2:
                raise ValueError("canary")

        supervisor.keep("part", part)
        await asyncio.sleep(60)
        await supervisor.stop()
        gaps = [after - before for before, after in pairwise(starts)]
        assert max(gaps) < 6.001
        assert len(starts) > 10
        assert supervisor.failures["part"] == len(starts) - 1
        assert len(told) == len(starts) - 1 - 2
        assert all(isinstance(one, TroubleFound) and one.code == "part.part" for one in told)

    run_virtual(scene())


def test_row_45_what_runs_once_and_fails_is_seen(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect(LOG, "^once raised KeyError|^file: The disk is full")

    async def scene() -> None:
        told: list[Message] = []
        supervisor = Supervisor(told.append)

        async def bug() -> None:
            raise KeyError("canary")

        async def full() -> None:
            raise WorklistError("The disk is full", code="storage.full")

        await supervisor.spawn("once", bug())
        await supervisor.spawn("file", full())
        assert supervisor.failures == {"once": 1}
        assert told == [TroubleFound(code="storage.full", title="The disk is full")]
        await supervisor.stop()

    run_virtual(scene())


def test_the_text_of_an_exception_is_not_logged_but_its_place_is(
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect(LOG, "raised KeyError")

    async def scene() -> None:
        supervisor = Supervisor(lambda _message: None)

        async def bug() -> None:
            raise KeyError("canary")

        await supervisor.spawn("once", bug())
        await supervisor.stop()

    run_virtual(scene())
    (record,) = expected_logs.records
    assert record.levelno == logging.ERROR
    assert "canary" not in record.getMessage()
    assert "test_tasks.py" in record.getMessage()


def test_stopping_lets_what_runs_once_come_to_its_end_for_a_moment() -> None:
    async def scene() -> None:
        done: list[str] = []
        supervisor = Supervisor(lambda _message: None)

        async def once(name: str, takes_s: float) -> None:
            await asyncio.sleep(takes_s)
            done.append(name)

        supervisor.spawn("short", once("short", 1))
        supervisor.spawn("long", once("long", 100))
        supervisor.keep("kept", lambda: asyncio.sleep(1000))
        await supervisor.stop()
        assert done == ["short"]
        assert len(asyncio.all_tasks()) == 1

    run_virtual(scene())
