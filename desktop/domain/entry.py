"""Workbin entries: one piece of work in one workbin. All that a person does, they do to an entry."""

from enum import StrEnum

from desktop.domain.disposition import Disposition
from desktop.domain.record import Instant, JsonObject, NamedRef, Record
from desktop.domain.source import Source


class EntryStatus(StrEnum):
    """Where an entry is on its way. ``assigned`` means offered: locked to one agent, not accepted."""

    UNASSIGNED = "unassigned"
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    PARKED = "parked"
    COMPLETED = "completed"
    STOPPED = "stopped"

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self not in _OVER


_OVER = (EntryStatus.COMPLETED, EntryStatus.STOPPED)  # bound once: reading a member is dear


class Assignee(Record):
    """Whom an entry is with."""

    id: str
    type: str = "user"
    name: str | None = None


class Reason(Record):
    """Why somebody rejected, released or overrode."""

    code: str
    text: str | None = None


class Offer(Record):
    """An entry shown to one agent, to be answered before ``expires_at`` (server time)."""

    id: str
    agent_id: str
    offered_at: Instant
    expires_at: Instant
    reason: str | None = None
    auto_accept: bool = False


class SkillNeed(Record):
    """A skill that the work asks for, at least at ``proficiency``."""

    skill_id: str
    name: str | None = None
    proficiency: float = 0


class RoutingData(Record):
    """What the router looks at. Priority 1 is the highest."""

    priority: int = 3
    skills: tuple[SkillNeed, ...] = ()
    custom_attributes: JsonObject = {}


class RoutingStep(Record):
    """Which step of its routing plan an entry is in, and why it is there."""

    plan: str
    step: int = 0
    step_label: str = ""
    since: Instant | None = None
    until: Instant | None = None
    reasons: tuple[str, ...] = ()


class WrapUp(Record):
    """The work after the work, to be over at ``until`` (server time)."""

    since: Instant
    until: Instant
    extensions_left: int = 0


class Entry(Record):
    """The whole entity as the wire carries it; ``sequence_number`` rises by one per change."""

    id: str
    sequence_number: int
    status: EntryStatus
    status_since: Instant
    workbin_id: str
    workbin_name: str = ""
    workitem_id: str | None = None
    workitem_type_id: str | None = None
    conversation_id: str | None = None
    external_id: str | None = None
    media_type: str = "workitem"
    title: str = ""
    customer: str = ""
    segment: str = ""
    source: str = ""
    assigned_to: Assignee | None = None
    offer: Offer | None = None
    disposition: Disposition | None = None
    wrap_up: WrapUp | None = None
    custom_fields: JsonObject = {}
    user_data: JsonObject = {}
    routing_data: RoutingData = RoutingData()
    routing: RoutingStep | None = None
    created_at: Instant
    due_at: Instant | None = None
    accepted_at: Instant | None = None
    parked_until: Instant | None = None
    completed_at: Instant | None = None

    def is_offered_to(self, agent_id: str) -> bool:
        """Whether this agent is the one who may accept or reject now."""
        return (
            self.status is EntryStatus.ASSIGNED and self.offer is not None and self.offer.agent_id == agent_id
        )

    def is_with(self, agent_id: str) -> bool:
        """Whether this agent holds the entry, offered, accepted or parked."""
        return self.assigned_to is not None and self.assigned_to.id == agent_id and self.status.is_open


class HistoryStep(Record):
    """One transition of one entry, complete even where the stream was compressed."""

    sequence_number: int
    event_type: str
    from_status: EntryStatus | None = None
    to_status: EntryStatus | None = None
    actor: NamedRef | None = None
    source: Source | None = None
    assigned_to: Assignee | None = None
    reason: Reason | None = None
    request_id: str | None = None
    at: Instant
