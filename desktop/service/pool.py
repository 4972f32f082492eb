"""The agents that may be offered work, indexed so that the few who answer a target are found at once."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import datetime

from desktop.service.ask import Ask, marks_of
from desktop.service.candidate import AgentView, EntryView, Policy
from desktop.service.capacity import Held
from desktop.service.fit import is_free
from desktop.service.plan import Target

_REMEMBERED_TARGETS = 5_000


class Pool:
    """All agents by id. One writer; put an agent again whenever anything about them changes."""

    def __init__(self, policy: Policy, agents: Iterable[AgentView] = ()) -> None:
        self.policy = policy
        self._agents: dict[str, AgentView] = {}
        self._by_mark: dict[tuple[str, str], set[str]] = {}
        self._free: dict[str, set[str]] = {}
        self._asks: dict[Target, Ask] = {}
        self._answering: dict[Target, tuple[str, ...]] = {}
        for agent in agents:
            self.put(agent)

    def put(self, agent: AgentView) -> None:
        """Add or replace."""
        old = self._agents.get(agent.id)
        self._keep(agent)
        if old is None or _profile(old) != _profile(agent):
            self._index(old, agent)

    def drop(self, agent_id: str) -> None:
        """Forget; nothing happens when the agent is not known."""
        self._index(self._agents.pop(agent_id, None), None)
        for ids in self._free.values():
            ids.discard(agent_id)

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
        self._keep(agent.holding(work, now, is_turn=self.policy.goes_round(entry.workbin_id)))

    def free(self, media_type: str) -> AbstractSet[str]:
        """The ids of the agents who take work and have room for this media type, other limits apart."""
        known = self._free.get(media_type)
        if known is None:
            known = {agent.id for agent in self if is_free(agent, media_type)}
            self._free[media_type] = known
        return known

    def ask(self, target: Target) -> Ask:
        """What a target asks for, worked out once."""
        known = self._asks.get(target)
        if known is None:
            if len(self._asks) >= _REMEMBERED_TARGETS:
                self._asks.clear()
                self._answering.clear()
            known = self._asks[target] = Ask(target, self.policy)
        return known

    def answering(self, target: Target) -> tuple[str, ...]:
        """The ids of the agents who answer a target by who they are, whatever they hold or do now."""
        known = self._answering.get(target)
        if known is None:
            ask = self.ask(target)
            likely = (self._agents[agent_id] for agent_id in self._likely(ask))
            known = tuple(agent.id for agent in likely if ask.is_answered_by(agent))
            self._answering[target] = known
        return known

    def _keep(self, agent: AgentView) -> None:
        self._agents[agent.id] = agent
        for media_type, ids in self._free.items():
            if is_free(agent, media_type):
                ids.add(agent.id)
            else:
                ids.discard(agent.id)

    def _likely(self, ask: Ask) -> Iterable[str]:
        """The smallest indexed set that holds everybody who can answer."""
        return min(map(self._having, ask.marks()), key=len, default=self._agents.keys())

    def _having(self, marks: frozenset[tuple[str, str]]) -> AbstractSet[str]:
        found = [self._by_mark.get(mark, _NOBODY) for mark in marks]
        return found[0] if len(found) == 1 else _NOBODY.union(*found)

    def _index(self, old: AgentView | None, new: AgentView | None) -> None:
        if old is not None:
            for mark in marks_of(old):
                self._by_mark[mark].discard(old.id)
        if new is not None:
            for mark in marks_of(new):
                self._by_mark.setdefault(mark, set()).add(new.id)
        self._answering.clear()


_NOBODY: frozenset[str] = frozenset()


def _profile(agent: AgentView) -> tuple[object, ...]:
    return agent.login, agent.groups, agent.skills
