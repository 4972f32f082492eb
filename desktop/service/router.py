"""The router: who gets an entry, why they do, and why nobody else does. Pure; ``now`` is given to it.

``decide`` answers for one new entry, ``assign_to`` for one agent who has room again, ``assign`` for all
that wait, and ``explain`` for one entry and every agent. ``route`` also moves the entry along its plan.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from heapq import nsmallest

from desktop.service.candidate import EntryView
from desktop.service.decision import NAMED_ONE_BY_ONE, Decision, Verdict, offered, waits
from desktop.service.fit import has_place, is_unhindered, obstacles
from desktop.service.handout import assign, assign_to
from desktop.service.plan import PlanState, Target, advance, pass_on
from desktop.service.pool import Pool
from desktop.service.standing import Key, Standing

__all__ = ["Decision", "Routed", "Verdict", "assign", "assign_to", "at_target", "decide", "explain", "route"]


@dataclass(frozen=True, slots=True)
class Routed:
    """An entry after ``route``: how far its plan came, the entry at that target, and the decision there."""

    state: PlanState
    entry: EntryView
    decision: Decision


def route(state: PlanState, entry: EntryView, pool: Pool, now: datetime) -> Routed:
    """Decide at the plan's present target, passing on through targets that do not wait for anybody."""
    state = advance(state, now)
    while True:
        entry = at_target(entry, state.target)
        decision = decide(entry, pool, now)
        if decision.agent_id is not None or state.is_last or not state.target.passes_on:
            return Routed(state, entry, decision)
        state = pass_on(state, now)


def at_target(entry: EntryView, target: Target) -> EntryView:
    """The entry at a target; a WORKBIN target moves it into that workbin."""
    return replace(entry, target=target, workbin_id=target.workbin_id or entry.workbin_id)


def decide(entry: EntryView, pool: Pool, now: datetime) -> Decision:
    """Who gets the entry now, or why it waits. Changes nothing."""
    ask = pool.ask(entry.target)
    standing = Standing(ask)
    answering, free = pool.answering(entry.target), pool.free(entry.media_type)
    agents = [pool[agent_id] for agent_id in answering if agent_id in free]
    if not is_unhindered(entry, pool.policy):
        agents = [agent for agent in agents if has_place(agent, entry, pool.policy, now)]
    eligible = [standing.key(agent) for agent in agents]
    if eligible:
        return offered(entry, nsmallest(2, eligible), standing, pool)
    others = [pool[agent_id] for agent_id in answering]
    if len(others) <= NAMED_ONE_BY_ONE:
        others.sort(key=standing.key)
    hindered = [(agent, next(obstacles(agent, entry, pool.policy, now))) for agent in others]
    return waits(entry, ask, hindered, now)


def explain(entry: EntryView, pool: Pool, now: datetime) -> tuple[Verdict, ...]:
    """Every agent with all that stands in their way: the eligible first, best first, then by name."""
    ask = pool.ask(entry.target)
    standing = Standing(ask)
    eligible: list[Key] = []
    others = []
    for agent in pool:
        against = (*ask.mismatches(agent), *obstacles(agent, entry, pool.policy, now))
        if against:
            others.append(Verdict(agent.id, agent.name, against))
        else:
            eligible.append(standing.key(agent))
    best_first = (
        Verdict(agent_id, pool[agent_id].name, rank=rank)
        for rank, (*_, agent_id) in enumerate(sorted(eligible), 1)
    )
    return (*best_first, *sorted(others, key=lambda verdict: (verdict.agent_name, verdict.agent_id)))
