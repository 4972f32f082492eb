"""What the router looks at: agents, entries, workbins and limits, as frozen views.

The service builds these from its store; nothing here decides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from desktop.domain.agent import AgentSkill
from desktop.domain.presence import RoutingStatus
from desktop.domain.workbin import AssignmentStrategy, RoutingStrategy
from desktop.service.capacity import CapacityRule, Held
from desktop.service.plan import Need, Target

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class AgentView:
    """An agent as a candidate.

    ``groups`` are ids and names as ``folded`` makes them, ``skills`` as ``skill_levels`` makes them;
    ``presence`` is the system presence. ``idle_since``: when they last became available, were given work
    or let go of it, whichever is latest. ``given_at``: when a workbin last gave them work; ``turns``: the
    same for each workbin that goes round.
    """

    id: str
    name: str
    login: str
    presence: str
    routing_status: RoutingStatus
    idle_since: datetime
    groups: frozenset[str] = frozenset()
    skills: Mapping[str, float] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    rule: CapacityRule = field(default_factory=CapacityRule)
    given_at: datetime = LONG_AGO
    turns: Mapping[str, datetime] = field(default_factory=dict)

    def holding(self, work: Held, now: datetime, *, is_turn: bool) -> "AgentView":
        """The agent once they were given some work; ``is_turn``: by a workbin that goes round."""
        turns = {**self.turns, work.workbin_id: now} if is_turn else self.turns
        return replace(self, held=(*self.held, work), idle_since=now, given_at=now, turns=turns)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An agent who is passed over until a moment, after a reject or a missed offer."""

    agent_id: str
    until: datetime


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry that waits, at the target that its plan has reached.

    ``place``: its number among all entries, which decides between those that came at the same moment.
    """

    id: str
    workbin_id: str
    target: Target
    queued_at: datetime
    priority: int = 3
    media_type: str = "workitem"
    workitem_type_id: str | None = None
    excluded: tuple[Exclusion, ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class WorkbinView:
    """A workbin's assignment policy. No ``groups`` means that everybody serves it.

    ``is_aged``: entries rise by one priority per ``age_step_s`` seconds of waiting; else strict FIFO
    inside a priority.
    """

    id: str
    name: str
    strategy: AssignmentStrategy = AssignmentStrategy.AUTOMATIC
    priority: int = 3
    needs: tuple[Need, ...] = ()
    groups: frozenset[str] = frozenset()
    max_concurrent: int | None = None
    is_aged: bool = False
    age_step_s: float = 300
    routing_strategy: RoutingStrategy = RoutingStrategy.LONGEST_AVAILABLE

    @property
    def is_manual(self) -> bool:
        """Whether people take entries out of it instead of being offered them."""
        return self.strategy is AssignmentStrategy.MANUAL


@dataclass(frozen=True, slots=True)
class Policy:
    """All workbins by id, and by workitem type how many of it one agent may hold at once."""

    workbins: Mapping[str, WorkbinView] = field(default_factory=dict)
    type_limits: Mapping[str, int] = field(default_factory=dict)

    def goes_round(self, workbin_id: str) -> bool:
        """Whether a workbin gives its work to one after the other."""
        found = self.workbins.get(workbin_id)
        return found is not None and found.routing_strategy is _ROUND_ROBIN


_ROUND_ROBIN = RoutingStrategy.ROUND_ROBIN  # bound once: reading a member is dear


def folded(*names: str | None) -> frozenset[str]:
    """Ids and names as the router compares them: without regard to case."""
    return frozenset(name.casefold() for name in names if name)


def skill_levels(skills: Iterable[AgentSkill]) -> dict[str, float]:
    """Proficiency by skill id and by skill name."""
    return {key: skill.proficiency for skill in skills for key in folded(skill.id, skill.name)}
