import pytest

from desktop.domain.entry import EntryStatus
from desktop.service.plan import pass_on, start
from desktop.service.preferred import is_fallback, matched, phase, preferred_plan
from desktop.service.router import route
from tests.service.views import NOW, agent, entry, held, policy, pool, room_for, workbin

BOTH = preferred_plan(("ana", "ben"), "overflow", "Overflow").plan
FULL = room_for(workitem=0)


def test_preferred_agents_are_tried_in_the_order_given() -> None:
    people = pool(agent("ana"), agent("ben", held=()))
    assert route(start(BOTH, NOW), entry("e"), people, NOW).decision.agent_id == "ana"
    reversed_plan = preferred_plan(("ben", "ana")).plan
    assert route(start(reversed_plan, NOW), entry("e"), people, NOW).decision.agent_id == "ben"


@pytest.mark.parametrize("hindrance", [{"presence": "Meal"}, {"presence": "Offline"}, {"rule": FULL}])
def test_whoever_can_not_take_it_is_skipped(hindrance: dict[str, object]) -> None:
    people = pool(agent("ana", **hindrance), agent("ben"))
    decision = route(start(BOTH, NOW), entry("e"), people, NOW).decision
    assert decision.agent_id == "ben"


def test_logins_are_as_good_as_ids() -> None:
    plan = preferred_plan(("BEN@example.test", "ana")).plan
    people = pool(agent("ana"), agent("ben"))
    assert route(start(plan, NOW), entry("e"), people, NOW).decision.agent_id == "ben"


def test_when_all_are_skipped_the_fallback_queue_takes_over_at_once() -> None:
    people = pool(
        agent("ana", rule=FULL), agent("ben", presence="Away"), agent("cleo"), by=policy(workbin("overflow"))
    )
    routed = route(start(BOTH, NOW), entry("e"), people, NOW)
    assert routed.decision.agent_id == "cleo"
    assert routed.entry.workbin_id == "overflow"
    assert is_fallback(routed.state)
    assert matched(routed.state, EntryStatus.ASSIGNED) == "fallback"


def test_without_a_fallback_it_waits_and_says_so() -> None:
    compiled = preferred_plan(("ana",))
    assert compiled.warnings == (
        "No fallback queue was given: while none of the preferred agents can take it, it waits.",
    )
    people = pool(agent("ana", rule=room_for(workitem=1), held=(held("e1"),)), agent("ben"))
    routed = route(start(compiled.plan, NOW), entry("e"), people, NOW)
    assert routed.decision.agent_id is None
    assert routed.decision.reasons == ("Ana: At capacity for workitem: holds 1 of 1.",)
    assert phase(routed.state, EntryStatus.UNASSIGNED) == "pending"


def test_the_phases_of_a_conversation() -> None:
    state = start(BOTH, NOW)
    assert phase(state, EntryStatus.UNASSIGNED) == "pending"
    assert phase(state, EntryStatus.ASSIGNED) == "offered"
    assert phase(state, EntryStatus.ACCEPTED) == "connected"
    assert phase(pass_on(state, NOW), EntryStatus.UNASSIGNED) == "fallback"
    assert matched(state, EntryStatus.UNASSIGNED) is None
    assert matched(state, EntryStatus.ACCEPTED) == "preferred"


def test_nobody_preferred_goes_straight_to_the_fallback_and_names_count_once() -> None:
    assert preferred_plan((), "overflow").plan.targets[0].label == "Fallback queue overflow"
    assert preferred_plan(("ana", "ben", "ana")).plan.targets[0].agents == ("ana", "ben")
