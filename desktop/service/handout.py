"""Handing out: all that wait to all who are free, or to one agent who has room again.

Cost follows what is handed out more than what waits: lines are looked at in the order in which they are
served, only agents with room are compared, and it ends when no agent has room.
"""

from collections.abc import Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush

from desktop.service.candidate import AgentView, EntryView
from desktop.service.decision import Decision, offered
from desktop.service.fit import is_passed_over, other_limits
from desktop.service.pool import Pool
from desktop.service.standing import Key, Standing
from desktop.service.waiting import Line, Turn, Waiting

_WITH_RUNNER_UP = 2
_CHECKED_ONE_BY_ONE = 16


def assign(waiting: Waiting, pool: Pool, now: datetime) -> tuple[Decision, ...]:
    """Hand out all that can be handed out, in order; it leaves ``waiting`` and is held in ``pool``."""
    return _hand_out(waiting, pool, now, {kind: set(pool.free(kind)) for kind in waiting.media_types()})


def assign_to(agent_id: str, waiting: Waiting, pool: Pool, now: datetime) -> tuple[Decision, ...]:
    """The same for one agent who has room again or has become available."""
    media_types = waiting.media_types()
    return _hand_out(waiting, pool, now, {kind: {agent_id} & pool.free(kind) for kind in media_types})


def _hand_out(waiting: Waiting, pool: Pool, now: datetime, free: dict[str, set[str]]) -> tuple[Decision, ...]:
    decisions = tuple(_Round(waiting, pool, now, free).decisions())
    for decision in decisions:
        waiting.drop(decision.entry_id)
    return decisions


class _Round:
    """One handing out. ``free`` are the agents with room by media type; nobody gains room meanwhile."""

    def __init__(self, waiting: Waiting, pool: Pool, now: datetime, free: dict[str, set[str]]) -> None:
        self._waiting, self._pool, self._now, self._free = waiting, pool, now, free
        self._lines = waiting.lines(now)
        self._turns: list[tuple[Turn, int, Line]] = []
        self._candidates: dict[Line, _Candidates] = {}

    def decisions(self) -> Iterator[Decision]:
        """Serve the lines in turn until nobody is free or no line has anybody left to ask."""
        self._take_up_line()
        while self._turns and any(self._free.values()):
            turn, index, line = heappop(self._turns)
            if index == 0:
                self._take_up_line()
            candidates = self._candidates_for(line)
            entry = self._waiting[turn.entry_id]
            best = candidates.find_best_two(entry, self._now)
            if best:
                yield offered(entry, best, candidates.standing, self._pool)
                self._hold(best[0][-1], entry)
            if candidates.heap and index + 1 < len(line.places):
                following = line.clock.turn(line.places[index + 1], self._now)
                heappush(self._turns, (following, index + 1, line))

    def _take_up_line(self) -> None:
        for turn, line in self._lines:
            if self._free[line.demand.media_type]:
                heappush(self._turns, (turn, 0, line))
                return

    def _candidates_for(self, line: Line) -> "_Candidates":
        known = self._candidates.get(line)
        if known is None:
            known = self._candidates[line] = _Candidates(line, self._pool, self._free)
        return known

    def _hold(self, agent_id: str, entry: EntryView) -> None:
        self._pool.hold(agent_id, entry, self._now)
        for media_type, ids in self._free.items():
            if agent_id not in self._pool.free(media_type):
                ids.discard(agent_id)


class _Candidates:
    """The free agents for one line as a heap. Loads only rise meanwhile, so that a stale key sinks."""

    def __init__(self, line: Line, pool: Pool, free: dict[str, set[str]]) -> None:
        self._pool, self._free = pool, free[line.demand.media_type]
        self.standing = Standing(pool.ask(line.demand.target))
        self.heap = [self.standing.key(agent) for agent in self._answering(line)]
        heapify(self.heap)

    def _answering(self, line: Line) -> Iterator[AgentView]:
        target = line.demand.target
        if len(self._free) > _CHECKED_ONE_BY_ONE:
            return (self._pool[one] for one in self._pool.answering(target) if one in self._free)
        ask = self._pool.ask(target)
        agents = (self._pool[one] for one in self._free)
        return (agent for agent in agents if ask.is_answered_by(agent))

    def find_best_two(self, entry: EntryView, now: datetime) -> list[Key]:
        """Up to two agents for an entry, best first. An empty heap afterwards: nobody for this line."""
        seen: list[Key] = []
        found: list[Key] = []
        while len(found) < _WITH_RUNNER_UP and (key := self._next(entry)) is not None:
            seen.append(key)
            if not is_passed_over(key[-1], entry, now):
                found.append(key)
        for key in seen:
            heappush(self.heap, key)
        return found

    def _next(self, entry: EntryView) -> Key | None:
        while self.heap:
            key = heappop(self.heap)
            agent = self._pool[key[-1]]
            if agent.id not in self._free or any(other_limits(agent, entry, self._pool.policy)):
                continue
            fresh = self.standing.key(agent)
            if fresh == key:
                return key
            heappush(self.heap, fresh)
        return None
