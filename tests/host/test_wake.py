from datetime import UTC, datetime, timedelta

import pytest

from desktop.host.wake import ClockMoved, Clocks, Finding, Paused, WakeWatch, read_clocks

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def at(running_s: float, elapsed_s: float | None, wall_s: float) -> Clocks:
    return Clocks(running_s, elapsed_s, START + timedelta(seconds=wall_s))


@pytest.mark.parametrize(
    ("now", "found"),
    [
        pytest.param(at(1, 1, 1), (), id="an ordinary second"),
        pytest.param(at(4, 4, 4), (), id="a busy moment"),
        pytest.param(at(1, 1, 1.5), (), id="a small correction of the clock"),
        pytest.param(at(1, 601, 601), (Paused(601),), id="ten minutes of sleep"),
        pytest.param(at(1, 32401, 32401), (Paused(32401),), id="a night of sleep"),
        pytest.param(at(30, 30, 30), (Paused(30),), id="a stopped process"),
        pytest.param(at(1, 1, 3601), (ClockMoved(3600),), id="clock set forward"),
        pytest.param(at(1, 1, -3599), (ClockMoved(-3600),), id="clock set back"),
        pytest.param(at(1, 601, -2999), (Paused(601), ClockMoved(-3600)), id="sleep, and clock set back"),
        pytest.param(at(1, None, 601), (Paused(601),), id="sleep without a clock that counts it"),
        pytest.param(at(1, None, -3599), (ClockMoved(-3600),), id="set back without that clock"),
        pytest.param(at(30, None, 30), (Paused(30),), id="stopped without that clock"),
    ],
)
def test_beat_tells_what_happened(now: Clocks, found: tuple[Finding, ...]) -> None:
    first = at(0, 0, 0) if now.elapsed_s is not None else at(0, None, 0)
    assert WakeWatch(first).beat(now) == found


def test_each_stop_is_told_once() -> None:
    watch = WakeWatch(at(0, 0, 0))
    assert watch.beat(at(1, 601, 601)) == (Paused(601),)
    assert watch.beat(at(2, 602, 602)) == ()


def test_clocks_of_this_computer_move_forward() -> None:
    first, second = read_clocks(), read_clocks()
    assert second.running_s >= first.running_s
    assert WakeWatch(first).beat(second) == ()
