"""The order among agents who may all take an entry, and what decided it."""

from datetime import datetime

from desktop.service.ask import Ask
from desktop.service.candidate import AgentView
from desktop.service.plan import TargetKind

Key = tuple[int, float, int, datetime, str]
"""Wished place, lack of proficiency, load, idle since, and the id to be certain."""


class Standing:
    """How agents compare for one target: whoever has the smallest key gets the entry."""

    def __init__(self, ask: Ask) -> None:
        self._skills = ask.favoured
        wished = ask.target.agents if ask.target.kind is TargetKind.PREFERRED else ()
        self._wishes = {name.casefold(): place for place, name in reversed(tuple(enumerate(wished)))}

    def key(self, agent: AgentView) -> Key:
        """Where the agent stands now."""
        lack = 0.0
        for skill in self._skills:
            lack -= agent.skills.get(skill, 0)
        wish = self._wish(agent) if self._wishes else 0
        return (wish, lack, len(agent.held), agent.idle_since, agent.id)

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
            "{agent.name} has been idle longest, since {since:%H:%M:%S} UTC.",
            "{agent.name} and others are equal in everything; the order of their ids decides.",
        )
