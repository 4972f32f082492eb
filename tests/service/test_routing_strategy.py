"""How a workbin spreads its work among those who could all take it."""

from collections import Counter

import pytest

from desktop.domain.workbin import RoutingStrategy
from desktop.service.plan import Need
from desktop.service.router import decide
from tests.service.views import (
    NOW,
    agent,
    ago,
    at_workbin,
    entry,
    held,
    later,
    policy,
    pool,
    room_for,
    workbin,
)


@pytest.mark.parametrize(
    ("strategy", "chosen", "why"),
    [
        (RoutingStrategy.LONGEST_AVAILABLE, "ana", "Ana has been idle longest, since 08:45:00 UTC."),
        (RoutingStrategy.LEAST_RECENT, "ben", "Ben was given work least recently."),
        (RoutingStrategy.ROUND_ROBIN, "cleo", "Cleo is next in turn in this workbin."),
    ],
)
def test_a_workbin_spreads_its_work_by_its_routing_strategy(
    strategy: RoutingStrategy, chosen: str, why: str
) -> None:
    turns = {"wb": ago(50)}
    people = (
        agent("ana", idle_since=ago(900), given_at=ago(20), turns=turns),
        agent("ben", idle_since=ago(30), given_at=ago(800), turns=turns),
        agent("cleo", idle_since=ago(30), given_at=ago(20)),
    )
    by = policy(workbin(routing_strategy=strategy))
    decision = decide(entry("e", at_workbin()), pool(*people, by=by), NOW)
    assert (decision.agent_id, decision.reasons) == (chosen, (why,))


@pytest.mark.parametrize("strategy", RoutingStrategy)
def test_no_strategy_gives_to_whoever_has_more_in_hand_or_less_skill(strategy: RoutingStrategy) -> None:
    by = policy(workbin(routing_strategy=strategy))
    two = room_for(workitem=2)
    busy = agent("ana", idle_since=ago(900), rule=two, held=(held("x"),))
    assert decide(entry("e", at_workbin()), pool(busy, agent("ben"), by=by), NOW).agent_id == "ben"
    need = at_workbin(needs=(Need("english", 1),))
    able, abler = agent("ana", skills={"english": 2}), agent("ben", skills={"english": 9})
    assert decide(entry("e", need), pool(able, abler, by=by), NOW).agent_id == "ben"


def test_going_round_everybody_has_a_turn_before_anybody_has_two() -> None:
    by = policy(workbin(routing_strategy=RoutingStrategy.ROUND_ROBIN))
    people = pool(*(agent(name, rule=room_for(workitem=9)) for name in ("ana", "ben", "cleo")), by=by)
    order = []
    for second in range(6):
        now = later(second)
        chosen = decide(entry(f"e{second}", at_workbin()), people, now).agent_id or ""
        people.hold(chosen, entry(f"e{second}"), now)
        order.append(chosen)
    assert order == ["ana", "ben", "cleo"] * 2


def test_the_lot_falls_on_everybody_in_time() -> None:
    by = policy(workbin(routing_strategy=RoutingStrategy.RANDOM))
    names, drawn = ("ana", "ben", "cleo", "dora"), Counter[str]()
    for second in range(200):
        people = pool(*(agent(name, idle_since=ago(second)) for name in names), by=by)
        decision = decide(entry("e", at_workbin()), people, NOW)
        drawn[decision.agent_id or ""] += 1
        assert decision.reasons[0].startswith("The lot fell on ")
    assert set(drawn) == set(names)
    assert min(drawn.values()) > 25
