"""Whole-pool hand-outs, their indexes, and what must hold for any floor."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.presence import RoutingStatus
from desktop.service.ask import Ask
from desktop.service.candidate import AgentView, EntryView, Exclusion, Policy, WorkbinView
from desktop.service.capacity import CapacityRule, MediaRule
from desktop.service.fit import has_place, is_free, obstacles
from desktop.service.plan import Need, Target, TargetKind
from desktop.service.pool import Pool
from desktop.service.router import assign, assign_to, decide
from desktop.service.waiting import Turn, Waiting
from tests.service.views import (
    ANYBODY,
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


def handed(waiting: Waiting, people: Pool) -> list[tuple[str, str | None]]:
    return [(one.entry_id, one.agent_id) for one in assign(waiting, people, NOW)]


ONE = room_for(workitem=1)


def test_workbin_priority_then_entry_priority_then_first_in_first_out() -> None:
    bins = policy(workbin("high", priority=1), workbin("low", priority=4))
    entries = [
        entry("e5", workbin_id="low", priority=1, queued_at=ago(900)),
        entry("e4", workbin_id="high", priority=5, queued_at=ago(800)),
        entry("e3", workbin_id="high", priority=2, queued_at=ago(10)),
        entry("e2", workbin_id="high", priority=2, queued_at=ago(20)),
        entry("e1", ANYBODY, workbin_id="high", priority=1, queued_at=ago(1)),
        entry("e6", workbin_id="low", priority=1, queued_at=ago(899)),
    ]
    people = pool(agent("ana", rule=room_for(workitem=10)), by=bins)
    assert [name for name, _ in handed(Waiting(bins, entries), people)] == [f"e{i}" for i in range(1, 7)]


def test_an_aged_workbin_lets_waiting_raise_an_entry_and_strict_ones_do_not() -> None:
    entries = [
        entry("old", priority=4, queued_at=ago(1000)),
        entry("new", priority=2, queued_at=ago(1)),
    ]
    for is_aged, first in ((True, "old"), (False, "new")):
        bins = policy(workbin(is_aged=is_aged, age_step_s=300))
        people = pool(agent("ana", rule=ONE), by=bins)
        assert handed(Waiting(bins, entries), people) == [(first, "ana")]


def test_aged_and_strict_workbins_meet_in_one_order() -> None:
    bins = policy(workbin("aged", is_aged=True, age_step_s=100), workbin("strict"))
    entries = [
        entry("a", workbin_id="aged", priority=5, queued_at=ago(150)),
        entry("s3", workbin_id="strict", priority=3),
        entry("s4", workbin_id="strict", priority=4),
    ]
    people = pool(agent("ana", rule=room_for(workitem=3)), by=bins)
    assert [name for name, _ in handed(Waiting(bins, entries), people)] == ["s3", "a", "s4"]


def test_work_is_spread_over_those_who_have_least() -> None:
    people = pool(*(agent(name, rule=room_for(workitem=2)) for name in ("ana", "ben")))
    waiting = Waiting(Policy(), [entry(f"e{i}", queued_at=ago(90 - i)) for i in range(5)])
    assert [who for _, who in handed(waiting, people)] == ["ana", "ben", "ana", "ben"]
    assert [one.id for one in waiting] == ["e4"]
    assert [work.entry_id for work in people["ana"].held] == ["e0", "e2"]


def test_who_is_excluded_does_not_hold_up_the_line() -> None:
    waiting = Waiting(
        Policy(),
        [
            entry("first", queued_at=ago(99), excluded=(Exclusion("ana", later(9)),)),
            entry("second", queued_at=ago(50)),
        ],
    )
    people = pool(agent("ana", rule=ONE))
    assert handed(waiting, people) == [("second", "ana")]
    assert waiting.find("first") is not None
    assert waiting.find("second") is None


def test_an_agent_who_has_room_again_gets_the_next_entries() -> None:
    waiting = Waiting(Policy(), [entry("e1", queued_at=ago(9)), entry("e2", queued_at=ago(8))])
    people = pool(agent("ana", rule=ONE), agent("ben"))
    (decision,) = assign_to("ana", waiting, people, NOW)
    assert (decision.entry_id, decision.agent_id) == ("e1", "ana")
    assert decision.reasons == ("Ana is the only one who can take it now.",)
    assert assign_to("nobody", waiting, people, NOW) == ()
    assert assign_to("ana", waiting, people, NOW) == ()


@pytest.mark.parametrize("busy", [{"presence": "Break"}, {"routing_status": RoutingStatus.NOT_RESPONDING}])
def test_an_agent_who_takes_no_work_gets_none(busy: dict[str, object]) -> None:
    people = pool(agent("ana", **busy))
    waiting = Waiting(Policy(), [entry("e1")])
    assert assign_to("ana", waiting, people, NOW) == assign(waiting, people, NOW) == ()


def test_media_that_nobody_has_room_for_do_not_hold_up_others() -> None:
    waiting = Waiting(Policy(), [entry("c1", media_type="chat", queued_at=ago(99)), entry("w1"), entry("w2")])
    people = pool(agent("ana", rule=room_for(chat=0, workitem=2)))
    assert [name for name, _ in handed(waiting, people)] == ["w1", "w2"]


def test_a_limit_of_one_line_does_not_hold_up_another() -> None:
    bins = policy(workbin("tight", max_concurrent=1), workbin("wide"))
    entries = [entry(f"t{i}", workbin_id="tight", queued_at=ago(99 - i)) for i in range(3)]
    people = pool(agent("ana", rule=room_for(workitem=9)), by=bins)
    waiting = Waiting(bins, [*entries, entry("w", workbin_id="wide")])
    assert [name for name, _ in handed(waiting, people)] == ["t0", "w"]


def test_an_entry_put_again_stands_where_it_now_belongs() -> None:
    waiting = Waiting(Policy(), [entry("e1", queued_at=ago(9)), entry("e2", queued_at=ago(8))])
    waiting.put(entry("e1", priority=5, queued_at=ago(9)))
    waiting.put(entry("e3", priority=1))
    waiting.drop("e2")
    waiting.drop("unknown")
    assert len(waiting) == 2
    people = pool(agent("ana"))
    assert [name for name, _ in handed(waiting, people)] == ["e3", "e1"]
    assert len(waiting) == 0
    assert waiting.media_types() == set()


def test_a_profile_that_changes_changes_who_answers() -> None:
    people = pool(agent("ana"))
    wish = Target(TargetKind.GROUP, "VIP", groups=("vip",))
    assert people.answering(wish) == ()
    people.put(agent("ana", groups=("VIP",)))
    assert people.answering(wish) == ("ana",)
    people.put(agent("ben", groups=("vip",)))
    assert set(people.answering(wish)) == {"ana", "ben"}
    people.drop("ana")
    people.drop("ana")
    assert (people.answering(wish), people.find("ana"), len(people)) == (("ben",), None, 1)


def test_room_is_kept_up_with_every_change() -> None:
    people = pool(agent("ana", rule=ONE))
    assert people.free("workitem") == {"ana"}
    people.hold("ana", entry("e1"), NOW)
    assert people.free("workitem") == set()
    assert people["ana"].idle_since == NOW
    people.put(replace(people["ana"], held=()))
    assert people.free("workitem") == {"ana"}
    people.drop("ana")
    assert people.free("workitem") == set()


def test_the_memory_for_targets_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.service.pool._REMEMBERED_TARGETS", 3)
    people = pool(agent("ana"))
    for number in range(10):
        assert people.answering(at_workbin(f"wb{number}")) == ("ana",)
    assert len(people._answering) <= 3


def _agents(given: list[dict[str, Any]]) -> list[AgentView]:
    return [agent(f"a{i}", **facts) for i, facts in enumerate(given)]


def _entries(given: list[dict[str, Any]]) -> list[EntryView]:
    return [entry(f"e{i}", **facts) for i, facts in enumerate(given)]


SKILLS = ("english", "german", "polish")
GROUPS = ("vip", "claims")
MEDIA = ("workitem", "chat", "voice")
NEEDS = st.builds(Need, st.sampled_from(SKILLS), st.integers(0, 10))
TARGETS = st.one_of(
    st.just(ANYBODY),
    st.builds(at_workbin, st.sampled_from(["wb0", "wb1"]), needs=st.lists(NEEDS, max_size=2).map(tuple)),
    st.builds(
        Target,
        st.just(TargetKind.GROUP),
        st.just("Group"),
        groups=st.lists(st.sampled_from(GROUPS), min_size=1, max_size=2).map(tuple),
    ),
    st.builds(
        Target,
        st.just(TargetKind.SKILLS),
        st.just("Skill"),
        expression=st.sampled_from(["english > 3", "not german", "polish or english < 5 and german"]),
    ),
    st.builds(
        Target,
        st.sampled_from([TargetKind.AGENT, TargetKind.PREFERRED]),
        st.just("Agents"),
        agents=st.lists(st.sampled_from(["a0", "a1", "A2@example.test", "gone"]), min_size=1).map(tuple),
    ),
)
RULES = st.builds(
    CapacityRule,
    st.dictionaries(
        st.sampled_from(MEDIA),
        st.builds(MediaRule, st.integers(0, 3), st.none() | st.frozensets(st.sampled_from(MEDIA))),
    ),
)
AGENTS = st.lists(
    st.fixed_dictionaries(
        {
            "presence": st.sampled_from(["Available", "On Queue", "Meal", "Offline"]),
            "routing_status": st.sampled_from(list(RoutingStatus)),
            "idle_since": st.integers(0, 3).map(ago),
            "groups": st.lists(st.sampled_from(GROUPS)),
            "skills": st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 10)),
            "held": st.lists(st.sampled_from(MEDIA), max_size=2).map(
                lambda media: tuple(held(f"h{i}", one, "wb0", "loan") for i, one in enumerate(media))
            ),
            "rule": RULES,
        }
    ),
    max_size=5,
).map(_agents)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "target": TARGETS,
            "workbin_id": st.sampled_from(["wb0", "wb1", "wb2"]),
            "priority": st.integers(1, 5),
            "queued_at": st.integers(0, 2000).map(ago),
            "media_type": st.sampled_from(MEDIA),
            "workitem_type_id": st.sampled_from([None, "loan", "case"]),
            "excluded": st.lists(
                st.builds(Exclusion, st.sampled_from(["a0", "a1"]), st.integers(-5, 5).map(later)), max_size=2
            ).map(tuple),
        }
    ),
    max_size=14,
).map(_entries)
POLICIES = st.builds(
    lambda bins, limit: Policy({one.id: one for one in bins}, {"loan": limit}),
    st.tuples(
        *(
            st.builds(
                WorkbinView,
                st.just(name),
                st.just(name),
                priority=st.integers(1, 2),
                needs=st.lists(NEEDS, max_size=1).map(tuple),
                groups=st.frozensets(st.sampled_from(GROUPS), max_size=1),
                max_concurrent=st.none() | st.integers(1, 2),
                is_aged=st.booleans(),
            )
            for name in ("wb0", "wb1")
        )
    ),
    st.integers(1, 3),
)


def can_take(who: AgentView, what: EntryView, by: Policy) -> bool:
    """Said once more, slowly, by the reasons alone."""
    ask = Ask(what.target, by)
    return not [*ask.mismatches(who), *obstacles(who, what, by, NOW)]


@given(POLICIES, AGENTS, ENTRIES)
def test_no_limit_is_exceeded_and_nobody_idles_while_matching_work_waits(
    by: Policy, agents: list[AgentView], entries: list[EntryView]
) -> None:
    people, waiting = Pool(by, agents), Waiting(by, entries)
    decisions = assign(waiting, people, NOW)
    asked = {one.id: one for one in entries}
    for decision in decisions:
        before = people[str(decision.agent_id)]
        assert any(work.entry_id == decision.entry_id for work in before.held)
    for old in agents:
        new = people[old.id]
        for media_type, used in Counter(work.media_type for work in new.held[len(old.held) :]).items():
            had = sum(work.media_type == media_type for work in old.held)
            assert had + used <= new.rule.media[media_type].maximum
        loans = sum(work.workitem_type_id == "loan" for work in new.held)
        assert loans <= max(by.type_limits["loan"], len(old.held))
        for bin_ in by.workbins.values():
            if bin_.max_concurrent is not None:
                had = sum(work.workbin_id == bin_.id for work in old.held)
                assert sum(work.workbin_id == bin_.id for work in new.held) <= max(bin_.max_concurrent, had)
    assert {one.id for one in waiting} | {one.entry_id for one in decisions} == set(asked)
    assert not [(who.id, what.id) for what in waiting for who in people if can_take(who, what, by)]


@given(POLICIES, AGENTS, ENTRIES)
def test_handing_out_at_once_is_handing_out_one_by_one_in_order(
    by: Policy, agents: list[AgentView], entries: list[EntryView]
) -> None:
    """The reference: again and again the first entry, in order, that anybody can take."""
    people, left = Pool(by, agents), {one.id: one for one in entries}
    expected = []
    order = [turn.entry_id for turn in _turns(by, entries)]
    for entry_id in order:
        decision = decide(left[entry_id], people, NOW)
        if decision.agent_id is not None:
            expected.append((entry_id, decision.agent_id))
            people.hold(decision.agent_id, left[entry_id], NOW)
    assert handed(Waiting(by, entries), Pool(by, agents)) == expected


@given(POLICIES, AGENTS, ENTRIES)
def test_the_order_of_arrival_in_memory_changes_nothing(
    by: Policy, agents: list[AgentView], entries: list[EntryView]
) -> None:
    expected = handed(Waiting(by, entries), Pool(by, agents))
    people, waiting = Pool(by), Waiting(by)
    for who in reversed(agents):
        people.put(who)
    for what in reversed(entries):
        waiting.put(replace(what, priority=5))
        waiting.put(what)
    assert handed(waiting, people) == expected


@given(POLICIES, AGENTS, ENTRIES)
def test_one_agent_gets_only_what_they_can_take_in_order(
    by: Policy, agents: list[AgentView], entries: list[EntryView]
) -> None:
    for who in agents:
        people, waiting = Pool(by, agents), Waiting(by, entries)
        got = assign_to(who.id, waiting, people, NOW)
        assert all(one.agent_id == who.id for one in got)
        assert not [what.id for what in waiting if can_take(people[who.id], what, by)]
        turns = {turn.entry_id: turn for turn in _turns(by, entries)}
        assert all(turns[first.entry_id] < turns[second.entry_id] for first, second in pairwise(got))


@given(POLICIES, AGENTS, ENTRIES)
def test_the_quick_answers_are_the_reasoned_ones(
    by: Policy, agents: list[AgentView], entries: list[EntryView]
) -> None:
    people = Pool(by, agents)
    for what in entries:
        ask = Ask(what.target, by)
        for who in agents:
            assert ask.is_answered_by(who) is not any(ask.mismatches(who))
            quick = is_free(who, what.media_type) and has_place(who, what, by, NOW)
            assert quick is not any(obstacles(who, what, by, NOW))
        assert set(people.answering(what.target)) == {who.id for who in agents if ask.is_answered_by(who)}


def _turns(by: Policy, entries: list[EntryView]) -> list[Turn]:
    """Every entry's turn; one line each, so that the lines are the entries in order."""
    alone = [Waiting(by, [one]) for one in entries]
    return sorted(turn for waiting in alone for turn, _ in waiting.lines(NOW))
