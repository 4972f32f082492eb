"""The order among agents who may all take an entry, and what decided it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import blake2b

from desktop.domain.workbin import RoutingStrategy
from desktop.service.ask import Ask
from desktop.service.candidate import LONG_AGO, AgentView
from desktop.service.plan import TargetKind

Turn = datetime | int
Key = tuple[int, float, int, Turn, str]
"""Wished place, lack of proficiency, load, whose turn it is, and the id to be certain."""


class Standing:
    """How agents compare for one target: whoever has the smallest key gets the entry."""

    def __init__(self, ask: Ask) -> None:
        self._skills = ask.favoured
        wished = ask.target.agents if ask.target.kind is TargetKind.PREFERRED else ()
        workbin = ask.workbin
        self._strategy = _USUAL if workbin is None else workbin.routing_strategy
        self._turn = _turns(workbin.id if workbin else "")[self._strategy]
        self._wishes = {name.casefold(): place for place, name in reversed(tuple(enumerate(wished)))}

    def key(self, agent: AgentView) -> Key:
        """Where the agent stands now."""
        lack = 0.0
        for skill in self._skills:
            lack -= agent.skills.get(skill, 0)
        wish = self._wish(agent) if self._wishes else 0
        return (wish, lack, len(agent.held), self._turn(agent), agent.id)

    def _wish(self, agent: AgentView) -> int:
        last = len(self._wishes)
        return min(self._wishes.get(name.casefold(), last) for name in (agent.id, agent.login))

    def verdict(self, agent: AgentView, best: Key, second: Key | None) -> str:
        """Why ``agent``, whose key is ``best``, is before the next: the first thing that differs."""
        if second is None:
            return f"{agent.name} is the only one who can take it now."
        decided = next(i for i, (mine, other) in enumerate(zip(best, second, strict=True)) if mine != other)
        return self._sentences(agent)[decided].format(agent=agent, load=best[2], since=best[3])

    def _sentences(self, agent: AgentView) -> tuple[str, ...]:
        levels = ", ".join(f"{skill} {agent.skills.get(skill, 0):g}" for skill in self._skills)
        return (
            "{agent.name} comes first among the preferred agents who can take it now.",
            f"{{agent.name}} has the highest proficiency ({levels}).",
            "{agent.name} has the least in hand ({load}).",
            _TOLD[self._strategy],
            "{agent.name} and others are equal in everything; the order of their ids decides.",
        )


_USUAL = RoutingStrategy.LONGEST_AVAILABLE


def _turns(workbin_id: str) -> Mapping[RoutingStrategy, Callable[[AgentView], Turn]]:
    """Whose turn it is by each strategy: the smallest is next."""
    return {
        RoutingStrategy.LONGEST_AVAILABLE: lambda agent: agent.idle_since,
        RoutingStrategy.LEAST_RECENT: lambda agent: agent.given_at,
        RoutingStrategy.ROUND_ROBIN: lambda agent: agent.turns.get(workbin_id, LONG_AGO),
        RoutingStrategy.RANDOM: _lot,
    }


def _lot(agent: AgentView) -> int:
    """A lot that nobody foresees and everybody can draw again; a new one whenever they were given work."""
    seed = f"{agent.id} {agent.given_at.timestamp()} {agent.idle_since.timestamp()}"
    return int.from_bytes(blake2b(seed.encode(), digest_size=8).digest(), "big")


_TOLD = {
    RoutingStrategy.LONGEST_AVAILABLE: "{agent.name} has been idle longest, since {since:%H:%M:%S} UTC.",
    RoutingStrategy.LEAST_RECENT: "{agent.name} was given work least recently.",
    RoutingStrategy.ROUND_ROBIN: "{agent.name} is next in turn in this workbin.",
    RoutingStrategy.RANDOM: "The lot fell on {agent.name}.",
}
