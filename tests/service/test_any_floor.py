"""What must hold of hand-outs whatever the floor is."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given

from desktop.service.ask import Ask
from desktop.service.candidate import AgentView, EntryView, Policy
from desktop.service.fit import has_place, is_free, obstacles
from desktop.service.pool import Pool
from desktop.service.router import assign, assign_to, decide
from desktop.service.waiting import Turn, Waiting
from tests.service.floors import AGENTS, ENTRIES, POLICIES, handed
from tests.service.views import NOW


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
