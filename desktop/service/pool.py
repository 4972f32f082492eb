"""The agents that may be offered work, indexed so that the few who answer a target are found at once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from desktop.service.candidate import AgentView, EntryView, Policy, folded
from desktop.service.capacity import Held
from desktop.service.fit import mismatches, needs_of, serving
from desktop.service.plan import Target

_REMEMBERED_TARGETS = 20_000


class Pool:
    """All agents by id. One writer; put an agent again whenever anything about them changes."""

    def __init__(self, policy: Policy, agents: Iterable[AgentView] = ()) -> None:
        self.policy = policy
        self._agents: dict[str, AgentView] = {}
        self._by_mark: dict[tuple[str, str], set[str]] = {}
        self._answering: dict[Target, frozenset[str]] = {}
        for agent in agents:
            self.put(agent)

    def put(self, agent: AgentView) -> None:
        """Add or replace."""
        old = self._agents.get(agent.id)
        self._agents[agent.id] = agent
        if old is None or _profile(old) != _profile(agent):
            self._index(old, agent)

    def drop(self, agent_id: str) -> None:
        """Forget; nothing happens when the agent is not known."""
        self._index(self._agents.pop(agent_id, None), None)

    def find(self, agent_id: str) -> AgentView | None:
        """The agent as last put."""
        return self._agents.get(agent_id)

    def __getitem__(self, agent_id: str) -> AgentView:
        return self._agents[agent_id]

    def __iter__(self) -> Iterator[AgentView]:
        return iter(self._agents.values())

    def __len__(self) -> int:
        return len(self._agents)

    def hold(self, agent_id: str, entry: EntryView, now: datetime) -> None:
        """Count an entry as held by an agent from now on, as an assignment does."""
        agent = self._agents[agent_id]
        work = Held(entry.id, entry.media_type, entry.workbin_id, entry.workitem_type_id)
        self._agents[agent_id] = replace(agent, held=(*agent.held, work), idle_since=now)

    def answering(self, target: Target) -> frozenset[str]:
        """The ids of the agents who answer a target by who they are, whatever they hold or do now."""
        known = self._answering.get(target)
        if known is None:
            if len(self._answering) >= _REMEMBERED_TARGETS:
                self._answering.clear()
            likely = (self._agents[agent_id] for agent_id in self._likely(target))
            known = frozenset(agent.id for agent in likely if not any(mismatches(agent, target, self.policy)))
            self._answering[target] = known
        return known

    def _likely(self, target: Target) -> Iterable[str]:
        """The smallest indexed set that holds everybody who can answer the target."""
        marks = [self._having("handle", *target.agents)] if target.agents else []
        if target.groups:
            marks.append(self._having("group", *target.groups))
        workbin = serving(target, self.policy)
        if workbin is not None and workbin.groups:
            marks.append(self._having("group", *workbin.groups))
        marks.extend(self._having("skill", need.skill) for need in needs_of(target, self.policy))
        return min(marks, key=len, default=self._agents.keys())

    def _having(self, kind: str, *names: str) -> set[str]:
        return set().union(*(self._by_mark.get((kind, name), ()) for name in folded(*names)))

    def _index(self, old: AgentView | None, new: AgentView | None) -> None:
        if old is not None:
            for mark in _marks(old):
                self._by_mark[mark].discard(old.id)
        if new is not None:
            for mark in _marks(new):
                self._by_mark.setdefault(mark, set()).add(new.id)
        self._answering.clear()


def _profile(agent: AgentView) -> tuple[object, ...]:
    return agent.login, agent.groups, agent.skills


def _marks(agent: AgentView) -> Iterator[tuple[str, str]]:
    yield from (("handle", name) for name in folded(agent.id, agent.login))
    yield from (("group", name) for name in agent.groups)
    yield from (("skill", name) for name in agent.skills)
