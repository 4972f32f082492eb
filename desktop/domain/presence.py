"""Presence: whether an agent wants work, in the organisation's words."""

from enum import StrEnum

from desktop.domain.record import Instant, NamedRef, Record


class WorkState(StrEnum):
    """What an agent's presence and load add up to."""

    AVAILABLE = "available"
    BUSY = "busy"
    NOT_READY = "notReady"
    NOT_RESPONDING = "notResponding"
    OFFLINE = "offline"


class RoutingStatus(StrEnum):
    """Whether the router may offer work to an agent."""

    OFF_QUEUE = "OFF_QUEUE"
    IDLE = "IDLE"
    INTERACTING = "INTERACTING"
    NOT_RESPONDING = "NOT_RESPONDING"


class PresenceDefinition(Record):
    """A presence that can be chosen. ``takes_work``: the router offers work to who is in it.

    ``limit_seconds``: how long somebody may be in it before a lead should look.
    """

    id: str
    system_presence: str
    label: str
    is_primary: bool = True
    takes_work: bool = False
    limit_seconds: int | None = None


class Presence(Record):
    """The presence that an agent is in; ``by`` and ``reason`` are set when a lead put them there."""

    definition_id: str
    system_presence: str
    label: str
    message: str = ""
    since: Instant
    by: NamedRef | None = None
    reason: str | None = None
