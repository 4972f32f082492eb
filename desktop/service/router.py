"""The router: who gets an entry, why they do, and why nobody else does. Pure; ``now`` is given to it.

``decide`` answers for one new entry, ``assign_to`` for one agent who has room again, ``assign`` for all
that wait, and ``explain`` for one entry and every agent. ``route`` also moves the entry along its plan.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import heapify, heappop, heappush, nsmallest

from desktop.service.candidate import EntryView
from desktop.service.decision import Decision, Verdict, waits
from desktop.service.fit import fullness, is_barred, mismatches, obstacles
from desktop.service.plan import PlanState, Target, advance, pass_on
from desktop.service.pool import Pool
from desktop.service.standing import Key, Standing
from desktop.service.waiting import Demand, Waiting

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
    standing = Standing(entry.target, pool)
    eligible: list[Key] = []
    hindered = []
    for agent_id in pool.answering(entry.target):
        agent = pool[agent_id]
        reason = next(obstacles(agent, entry, pool.policy, now), None)
        if reason is None:
            eligible.append(standing.key(agent))
        else:
            hindered.append((agent, reason))
    if not eligible:
        return waits(entry, pool.policy, hindered, now)
    return _offered(entry, nsmallest(2, eligible), standing, pool)


def explain(entry: EntryView, pool: Pool, now: datetime) -> tuple[Verdict, ...]:
    """Every agent with all that stands in their way: the eligible first, best first, then by name."""
    standing = Standing(entry.target, pool)
    eligible: list[Key] = []
    others = []
    for agent in pool:
        against = (
            *mismatches(agent, entry.target, pool.policy),
            *obstacles(agent, entry, pool.policy, now),
        )
        if against:
            others.append(Verdict(agent.id, agent.name, against))
        else:
            eligible.append(standing.key(agent))
    best_first = (
        Verdict(key.agent_id, pool[key.agent_id].name, rank=rank)
        for rank, key in enumerate(sorted(eligible), 1)
    )
    return (*best_first, *sorted(others, key=lambda verdict: (verdict.agent_name, verdict.agent_id)))


def assign(waiting: Waiting, pool: Pool, now: datetime) -> tuple[Decision, ...]:
    """Hand out all that can be handed out, in order; it leaves ``waiting`` and is held in ``pool``."""
    return tuple(_hand_out(waiting, pool, now, None))


def assign_to(agent_id: str, waiting: Waiting, pool: Pool, now: datetime) -> tuple[Decision, ...]:
    """The same for one agent who has room again or has become available."""
    return tuple(_hand_out(waiting, pool, now, agent_id))


_WITH_RUNNER_UP = 2


class _Candidates:
    """The agents for one demand as a heap. Loads only rise while work is handed out, so a stale key sinks."""

    def __init__(self, demand: Demand, pool: Pool, only: str | None) -> None:
        self.pool = pool
        self.standing = Standing(demand.target, pool)
        agents = (pool[agent_id] for agent_id in _answering(demand, pool, only))
        self.heap = [self.standing.key(agent) for agent in agents if not is_barred(agent)]
        heapify(self.heap)

    def find_best_two(self, entry: EntryView, now: datetime) -> list[Key]:
        """Up to two agents for an entry, best first. No heap left afterwards: nobody for this demand."""
        excluded = {exclusion.agent_id for exclusion in entry.excluded if exclusion.until > now}
        seen = []
        found: list[Key] = []
        while len(found) < _WITH_RUNNER_UP and (key := self._pop(entry)) is not None:
            seen.append(key)
            if key.agent_id not in excluded:
                found.append(key)
        for key in seen:
            heappush(self.heap, key)
        return found

    def _pop(self, entry: EntryView) -> Key | None:
        while self.heap:
            key = heappop(self.heap)
            agent = self.pool[key.agent_id]
            if any(fullness(agent, entry, self.pool.policy)):
                continue
            fresh = self.standing.key(agent)
            if fresh == key:
                return key
            heappush(self.heap, fresh)
        return None


def _hand_out(waiting: Waiting, pool: Pool, now: datetime, only: str | None) -> Iterator[Decision]:
    """Serve the heads of all lines in turn until no line has anybody left."""
    turns = [
        (line.turn(0, now), 0, demand, line)
        for demand, line in waiting.lines()
        if _answering(demand, pool, only)
    ]
    heapify(turns)
    candidates: dict[Demand, _Candidates] = {}
    while turns:
        turn, index, demand, line = heappop(turns)
        if demand not in candidates:
            candidates[demand] = _Candidates(demand, pool, only)
        entry = waiting[turn.entry_id]
        best = candidates[demand].find_best_two(entry, now)
        if best:
            yield _offered(entry, best, candidates[demand].standing, pool)
            waiting.drop(entry.id)
            pool.hold(best[0].agent_id, entry, now)
        else:
            index += 1
        if candidates[demand].heap and index < len(line.places):
            heappush(turns, (line.turn(index, now), index, demand, line))


def _answering(demand: Demand, pool: Pool, only: str | None) -> AbstractSet[str]:
    answering = pool.answering(demand.target)
    return answering if only is None else answering & {only}


def _offered(entry: EntryView, best: list[Key], standing: Standing, pool: Pool) -> Decision:
    first, second = best[0], best[1] if len(best) > 1 else None
    agent = pool[first.agent_id]
    return Decision(entry.id, agent.id, (standing.verdict(agent, first, second),))
