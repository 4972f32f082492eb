import asyncio

import pytest

from desktop.api.line.backlog import Backlog, Spilt
from desktop.domain.errors import Unreachable


async def test_what_came_first_is_taken_first() -> None:
    backlog = Backlog()
    backlog.put("a")
    backlog.put(b"b")
    assert [await backlog.take(), await backlog.take()] == ["a", b"b"]


async def test_a_taker_waits_for_the_next() -> None:
    backlog = Backlog()
    taking = asyncio.create_task(backlog.take())
    await asyncio.sleep(0)
    backlog.put("late")
    assert await taking == "late"


@pytest.mark.parametrize("backlog", [Backlog(most_messages=3), Backlog(most_bytes=30)])
async def test_too_much_is_dropped_whole_and_said_once(backlog: Backlog) -> None:
    for _number in range(4):
        backlog.put("0123456789")
    backlog.put("after")
    assert await backlog.take() is Spilt.SPILT
    assert await backlog.take() == "after"
    assert backlog.spills == 1


async def test_the_end_comes_after_what_was_left_and_the_first_reason_counts() -> None:
    backlog = Backlog()
    backlog.put("last")
    backlog.end(Unreachable("first"))
    backlog.end(Unreachable("second"))
    assert await backlog.take() == "last"
    for _time in range(2):
        with pytest.raises(Unreachable, match="first"):
            await backlog.take()
