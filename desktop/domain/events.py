"""Events: what a back end says has happened. Names are past participles; nothing here is a wish."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from desktop.domain.agent import AgentStatus
from desktop.domain.entry import Entry, Offer, Reason
from desktop.domain.record import Instant, NamedRef, Record
from desktop.domain.source import Source
from desktop.domain.workbin import Workbin


class EntryEvent(Record):
    """One change of one entry, or several folded: ``from_sequence_number`` is the first of them."""

    event_type: str
    entry_id: str
    workbin_id: str
    from_sequence_number: int
    sequence_number: int
    occurred_at: Instant
    entry: Entry
    offer: Offer | None = None
    actor: NamedRef | None = None
    source: Source | None = None
    reason: Reason | None = None


class EntryAdded(EntryEvent):
    """An entry came into a workbin."""

    event_type: Literal["routing.workbinentry.added"]


class EntryUpdated(EntryEvent):
    """Its data changed, its status did not."""

    event_type: Literal["routing.workbinentry.updated"]


class EntryAssigned(EntryEvent):
    """It was offered to an agent."""

    event_type: Literal["routing.workbinentry.assigned"]


class EntryAccepted(EntryEvent):
    """The agent accepted, claimed or resumed it."""

    event_type: Literal["routing.workbinentry.accepted"]


class EntryRejected(EntryEvent):
    """The agent it was offered to said no; it is back in the pool."""

    event_type: Literal["routing.workbinentry.rejected"]


class EntryParked(EntryEvent):
    """The agent set it aside; it uses no capacity."""

    event_type: Literal["routing.workbinentry.parked"]


class EntryUnassigned(EntryEvent):
    """It went back to the pool: released, or the offer was not answered in time."""

    event_type: Literal["routing.workbinentry.unassigned"]


class EntryOverridden(EntryEvent):
    """A lead gave it to somebody else; told to the previous assignee too."""

    event_type: Literal["routing.workbinentry.overridden"]


class EntryCompleted(EntryEvent):
    """It was marked done."""

    event_type: Literal["routing.workbinentry.completed"]


class EntryStopped(EntryEvent):
    """The third party took it back."""

    event_type: Literal["routing.workbinentry.stopped"]


class AgentChanged(Record):
    """An agent's presence or capacity changed."""

    event_type: Literal["routing.user.presence", "routing.user.capacity"]
    occurred_at: Instant
    user: AgentStatus
    actor: NamedRef | None = None
    source: Source | None = None
    reason: Reason | None = None


class WorkbinUpdated(Record):
    """A workbin's settings changed."""

    event_type: Literal["routing.workbin.updated"]
    occurred_at: Instant
    workbin: Workbin


class UnknownEvent(Record):
    """An event of a kind that this version does not know: counted, never fatal."""

    event_type: str = ""


_PAST = "added updated assigned accepted rejected parked unassigned overridden completed stopped"
EVENT_TYPES = (
    *(f"routing.workbinentry.{past}" for past in _PAST.split()),
    "routing.user.presence",
    "routing.user.capacity",
    "routing.workbin.updated",
)
_KNOWN = frozenset(EVENT_TYPES)


def _kind(event: object) -> str:
    """Which member of the union an event belongs to; raw JSON objects and models alike."""
    if isinstance(event, dict):
        event_type = event.get("eventType", event.get("event_type"))
    else:
        event_type = getattr(event, "event_type", None)
    return event_type if isinstance(event_type, str) and event_type in _KNOWN else "unknown"


AnyEntryEvent = (
    EntryAdded
    | EntryUpdated
    | EntryAssigned
    | EntryAccepted
    | EntryRejected
    | EntryParked
    | EntryUnassigned
    | EntryOverridden
    | EntryCompleted
    | EntryStopped
)

Event = Annotated[
    Annotated[EntryAdded, Tag("routing.workbinentry.added")]
    | Annotated[EntryUpdated, Tag("routing.workbinentry.updated")]
    | Annotated[EntryAssigned, Tag("routing.workbinentry.assigned")]
    | Annotated[EntryAccepted, Tag("routing.workbinentry.accepted")]
    | Annotated[EntryRejected, Tag("routing.workbinentry.rejected")]
    | Annotated[EntryParked, Tag("routing.workbinentry.parked")]
    | Annotated[EntryUnassigned, Tag("routing.workbinentry.unassigned")]
    | Annotated[EntryOverridden, Tag("routing.workbinentry.overridden")]
    | Annotated[EntryCompleted, Tag("routing.workbinentry.completed")]
    | Annotated[EntryStopped, Tag("routing.workbinentry.stopped")]
    | Annotated[AgentChanged, Tag("routing.user.presence")]
    | Annotated[AgentChanged, Tag("routing.user.capacity")]
    | Annotated[WorkbinUpdated, Tag("routing.workbin.updated")]
    | Annotated[UnknownEvent, Tag("unknown")],
    Discriminator(_kind),
]
