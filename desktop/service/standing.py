"""The order among agents who may all take an entry, and what decided it."""

from datetime import datetime
from typing import NamedTuple

from desktop.service.candidate import AgentView
from desktop.service.fit import favoured_skills
from desktop.service.plan import Target, TargetKind
from desktop.service.pool import Pool


class Key(NamedTuple):
    """The smallest gets the entry: wished order, proficiency, load, longest idle; the id to be certain."""

    wish: int
    lack: float
    load: int
    idle_since: datetime
    agent_id: str


class Standing:
    """How agents compare for one target."""

    def __init__(self, target: Target, pool: Pool) -> None:
        self._skills = sorted(favoured_skills(target, pool.policy))
        wished = target.agents if target.kind is TargetKind.PREFERRED else ()
        self._wishes = {name.casefold(): place for place, name in reversed(tuple(enumerate(wished)))}

    def key(self, agent: AgentView) -> Key:
        """Where the agent stands now."""
        lack = -sum(agent.skills.get(skill, 0) for skill in self._skills) if self._skills else 0
        return Key(self._wish(agent), lack, len(agent.held), agent.idle_since, agent.id)

    def _wish(self, agent: AgentView) -> int:
        if not self._wishes:
            return 0
        last = len(self._wishes)
        return min(self._wishes.get(name.casefold(), last) for name in (agent.id, agent.login))

    def verdict(self, agent: AgentView, best: Key, second: Key | None) -> str:
        """Why ``agent``, whose key is ``best``, is before the next: the first thing that differs."""
        if second is None:
            return f"{agent.name} is the only one who can take it now."
        decided = next(i for i, (mine, other) in enumerate(zip(best, second, strict=True)) if mine != other)
        match Key._fields[decided]:
            case "wish":
                return f"{agent.name} comes first among the preferred agents who can take it now."
            case "lack":
                levels = ", ".join(f"{skill} {agent.skills.get(skill, 0):g}" for skill in self._skills)
                return f"{agent.name} has the highest proficiency ({levels})."
            case "load":
                return f"{agent.name} has the least in hand ({best.load})."
            case "idle_since":
                return f"{agent.name} has been idle longest, since {best.idle_since:%H:%M:%S} UTC."
        return f"{agent.name} and others are equal in everything; the order of their ids decides."
