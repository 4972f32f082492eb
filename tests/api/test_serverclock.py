from datetime import UTC, datetime, timedelta

import pytest

from desktop.api.line.serverclock import ServerClock
from desktop.api.line.wire import Answer

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def an_answer(date: str = "", round_trip_s: float = 0.2, at: datetime = AT) -> Answer:
    return Answer(200, {"date": date}, b"", at, at + timedelta(seconds=round_trip_s), round_trip_s)


def test_half_the_round_trip_is_taken_off() -> None:
    clock = ServerClock()
    clock.note(an_answer(), AT + timedelta(seconds=5.1))
    assert clock.measured().clock_offset == timedelta(seconds=5)
    assert clock.measured().latency == timedelta(seconds=0.2)


def test_a_date_without_fractions_means_half_a_second_more() -> None:
    clock = ServerClock()
    clock.note(an_answer("Mon, 02 Mar 2026 08:00:10 GMT", round_trip_s=0.0))
    assert clock.measured().clock_offset == timedelta(seconds=10.5)


def test_the_surest_sample_counts() -> None:
    clock = ServerClock()
    clock.note(an_answer(round_trip_s=2.0), AT + timedelta(seconds=5.9))
    clock.note(an_answer(round_trip_s=0.02), AT + timedelta(seconds=5.01))
    clock.note(an_answer("Mon, 02 Mar 2026 08:00:05 GMT"))
    assert clock.measured().clock_offset == timedelta(seconds=5)


def test_a_sample_that_cannot_be_true_with_the_others_replaces_them() -> None:
    clock = ServerClock()
    clock.note(an_answer(round_trip_s=0.02), AT + timedelta(seconds=5.01))
    clock.note(an_answer(round_trip_s=0.5), AT + timedelta(hours=1))
    offset = clock.measured().clock_offset
    assert offset == timedelta(hours=1) - timedelta(seconds=0.25)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "Mon, 99 Mar 2026 08:00:10 GMT", "Mon, 02 Mar 2026 08:00:10"]
)
def test_a_date_that_is_none_teaches_nothing(date: str) -> None:
    clock = ServerClock()
    clock.note(an_answer(date))
    assert clock.measured().clock_offset == timedelta(0)
