import pytest

from desktop.core.lifecycle import STEPS, Trigger, diagram, find_path, is_one_step, next_status
from desktop.domain.entry import EntryStatus

S = EntryStatus


@pytest.mark.parametrize(
    ("status", "trigger", "expected"),
    [
        (S.UNASSIGNED, Trigger.ROUTE, S.ASSIGNED),
        (S.ASSIGNED, Trigger.ACCEPT, S.ACCEPTED),
        (S.ASSIGNED, Trigger.TIME_OUT, S.UNASSIGNED),
        (S.ACCEPTED, Trigger.PARK, S.PARKED),
        (S.PARKED, Trigger.RESUME, S.ACCEPTED),
        (S.ACCEPTED, Trigger.COMPLETE, S.COMPLETED),
        (S.ACCEPTED, Trigger.OVERRIDE, S.ASSIGNED),
        (S.COMPLETED, Trigger.OVERRIDE, None),
        (S.STOPPED, Trigger.ROUTE, None),
        (S.UNASSIGNED, Trigger.ACCEPT, None),
        (S.ASSIGNED, Trigger.COMPLETE, None),
    ],
)
def test_the_table(status: S, trigger: Trigger, expected: S | None) -> None:
    assert next_status(status, trigger) is expected


def test_nothing_leaves_an_end_and_anything_open_can_be_stopped() -> None:
    assert not [status for status, _ in STEPS if not status.is_open]
    assert all(next_status(status, Trigger.STOP) is S.STOPPED for status in S if status.is_open)


def test_y20_a_compressed_span_has_a_legal_path() -> None:
    assert find_path(S.UNASSIGNED, S.COMPLETED) == (Trigger.CLAIM, Trigger.COMPLETE)
    assert find_path(S.ASSIGNED, S.PARKED) == (Trigger.ACCEPT, Trigger.PARK)
    assert find_path(S.ASSIGNED, S.ASSIGNED) == ()
    assert find_path(S.COMPLETED, S.ACCEPTED) is None


def test_one_step_is_a_trigger_or_only_data() -> None:
    assert is_one_step(S.ACCEPTED, S.COMPLETED)
    assert is_one_step(S.ACCEPTED, S.ACCEPTED)
    assert not is_one_step(S.ASSIGNED, S.COMPLETED)
    assert not is_one_step(S.STOPPED, S.ACCEPTED)


def test_the_diagram_draws_every_step() -> None:
    drawn = diagram().splitlines()
    assert drawn[0] == "stateDiagram-v2"
    assert "    assigned --> accepted: accept" in drawn
    assert sum(" --> " in line for line in drawn) == len(STEPS) + 2
