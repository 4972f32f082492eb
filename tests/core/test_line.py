from datetime import timedelta

import pytest

from desktop.core.line import Line
from desktop.core.messages import LinkState
from tests.core.bench import START


def test_only_a_line_that_caught_up_and_was_heard_lately_is_live() -> None:
    line = Line(since=START, state=LinkState.LIVE)
    assert not line.is_live(START)
    line.is_caught_up = True
    assert not line.is_live(START)
    line.heard_at = START
    assert line.is_live(START)
    assert line.is_live(START + timedelta(seconds=24.9))
    assert not line.is_live(START + timedelta(seconds=25))
    assert not line.is_live(START - timedelta(seconds=26)), "the clock was set back"


@pytest.mark.parametrize(
    "state", [state for state in LinkState if state not in {LinkState.LIVE, LinkState.CATCHING_UP}]
)
def test_no_other_state_is_live(state: LinkState) -> None:
    line = Line(since=START, state=state, is_caught_up=True, heard_at=START)
    row = line.row(START)
    assert not row.is_live
    assert row.state is state


def test_since_moves_with_the_state_that_is_shown() -> None:
    line = Line(since=START, state=LinkState.CATCHING_UP, is_caught_up=True, heard_at=START)
    assert line.row(START).state is LinkState.LIVE
    later = START + timedelta(seconds=10)
    assert line.row(later).since == START
    silent = START + timedelta(seconds=30)
    assert line.row(silent).state is LinkState.CATCHING_UP
    assert line.row(silent).since == silent


def test_the_same_facts_are_the_same_row() -> None:
    line = Line(since=START)
    assert line.row(START) is line.row(START + timedelta(seconds=1))
    line.latency_s = 0.08
    assert line.row(START).latency_s == 0.08


def test_the_clock_offset_is_told_in_seconds() -> None:
    line = Line(since=START, clock_offset=timedelta(seconds=-1.5))
    assert line.row(START).clock_offset_s == -1.5
