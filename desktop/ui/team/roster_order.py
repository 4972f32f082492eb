"""How the roster is looked at: which agents are wanted, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from desktop.domain.agent import Agent
from desktop.ui.team.agent_look import AgentLook, Band


class Column(IntEnum):
    """What stands where."""

    AGENT = 0
    PRESENCE = 1
    CAPACITY = 2
    DEPTH = 3
    OLDEST = 4
    RISK = 5
    DONE = 6


@dataclass(frozen=True)
class View:
    """How the roster is looked at. ``column`` None: what needs attention first.

    ``holders`` are wanted by what they hold, whatever they are called.
    """

    search: str = ""
    bands: frozenset[Band] = frozenset()
    is_at_risk: bool = False
    group_id: str = ""
    holders: frozenset[str] = frozenset()
    column: Column | None = None
    is_reversed: bool = False

    def wants(self, look: AgentLook, hay: str) -> bool:
        """Whether an agent is shown; ``hay`` is what they are looked for by."""
        if self.bands and look.band not in self.bands:
            return False
        if self.is_at_risk and not look.at_risk:
            return False
        if self.group_id and all(group.id != self.group_id for group in look.agent.groups):
            return False
        return look.agent.id in self.holders or all(word in hay for word in self.search.casefold().split())

    @property
    def key(self) -> Callable[[AgentLook], tuple[Any, ...]]:
        """What agents are ordered by."""
        return _attention if self.column is None else _KEYS[self.column]


def haystack(agent: Agent) -> str:
    """Everything by which somebody may be looked for."""
    parts = [agent.name, agent.login, *(skill.name for skill in agent.skills)]
    return " ".join((*parts, *(group.name or "" for group in agent.groups))).casefold()


def _attention(look: AgentLook) -> tuple[Any, ...]:
    return (look.attention, -look.overdue, -look.at_risk, look.sort_name)


def _oldest(look: AgentLook) -> tuple[Any, ...]:
    at = look.oldest_at
    return (at is None, 0.0 if at is None else at.timestamp(), look.sort_name)


# The name decides between equals.
_KEYS: Final[dict[Column, Callable[[AgentLook], tuple[Any, ...]]]] = {
    Column.AGENT: lambda look: (look.sort_name,),
    Column.PRESENCE: lambda look: (look.band, look.chip.text, look.sort_name),
    Column.CAPACITY: lambda look: (0 if look.main is None else look.main.available, look.sort_name),
    Column.DEPTH: lambda look: (-look.depth, look.sort_name),
    Column.OLDEST: _oldest,
    Column.RISK: lambda look: (-look.overdue, -look.at_risk, look.sort_name),
    Column.DONE: lambda look: (-look.done_today, look.sort_name),
}
