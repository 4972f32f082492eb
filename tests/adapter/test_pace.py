from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapter.pace import Backoff, retry_after_s

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, None),
        ("", None),
        ("0", 0),
        (" 12 ", 12),
        ("300", 300),
        ("301", 300),
        ("9" * 40, 300),
        ("-5", None),
        ("1.5", None),
        ("1e3", None),
        ("NaN", None),
        ("Infinity", None),
        ("٣", None),
        ("soon", None),
        ("Sun, 22 Nov 2026 09:01:00 GMT", 60),
        ("Sun, 22 Nov 2026 08:00:00 GMT", 0),
        ("Sun, 22 Nov 2126 08:00:00 GMT", 300),
    ],
)
def test_retry_after_is_a_wait_of_at_most_five_minutes(header: str | None, expected: float | None) -> None:
    assert retry_after_s(header, NOW) == expected


@given(st.text())
def test_no_header_breaks_it(header: str) -> None:
    wait_s = retry_after_s(header, NOW)
    assert wait_s is None or 0 <= wait_s <= 300


@given(st.integers(0, 2000), st.floats(0, 1), st.one_of(st.none(), st.floats(0, 300)))
def test_a_wait_is_never_shorter_than_asked_and_never_endless(
    failures: int, drawn: float, asked_s: float | None
) -> None:
    backoff = Backoff(draw=lambda: drawn, failures=failures)
    wait_s = backoff.next_s(asked_s)
    assert (asked_s or 0) <= wait_s <= (asked_s or 0) + backoff.longest_s


def test_waits_spread_between_nothing_and_their_ceiling() -> None:
    waits = [Backoff(first_s=1, failures=3).next_s() for _ in range(200)]
    assert min(waits) < 1.5
    assert max(waits) > 6.5
    assert max(waits) <= 8
