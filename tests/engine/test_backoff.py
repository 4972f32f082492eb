import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Busy
from desktop.engine.backoff import Backoff


def upper(_low: float, high: float) -> float:
    return high


def test_the_bound_doubles_from_half_a_second_to_half_a_minute() -> None:
    backoff = Backoff(upper)
    assert [backoff.failed() for _try in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]


def test_the_whole_span_is_drawn_from() -> None:
    spans: list[tuple[float, float]] = []

    def draw(low: float, high: float) -> float:
        spans.append((low, high))
        return low

    backoff = Backoff(draw)
    backoff.failed()
    backoff.failed()
    assert spans == [(0, 0.5), (0, 1)]


def test_y24_only_a_stable_minute_is_a_new_beginning() -> None:
    backoff = Backoff(upper)
    for _try in range(5):
        backoff.failed()
    backoff.ended_after(59.9)
    assert backoff.failed() == 16
    backoff.ended_after(60)
    assert backoff.failed() == 0.5


@pytest.mark.parametrize(
    ("asked_s", "wait_s"),
    [
        (7.0, 7.0),
        (0.1, 0.1),
        (1e9, 300.0),
        (0.0, 0.5),
        (0.05, 0.5),
        (-1.0, 0.5),
        (float("nan"), 0.5),
        (None, 0.5),
    ],
)
def test_y25_what_was_asked_for_counts_where_it_is_a_wait(asked_s: float | None, wait_s: float) -> None:
    assert Backoff(upper).failed(Busy("later", retry_after_s=asked_s)) == wait_s


@given(st.lists(st.floats(0, 20), min_size=11, max_size=60))
def test_no_minute_sees_more_than_ten_connects(pauses: list[float]) -> None:
    backoff, now, connects = Backoff(lambda low, _high: low), 0.0, list[float]()
    for pause in pauses:
        now += pause
        now += backoff.at_least_s(now)
        backoff.connecting(now)
        connects.append(now)
    for first, eleventh in zip(connects, connects[10:], strict=False):
        assert eleventh - first >= 60 - 1e-6
