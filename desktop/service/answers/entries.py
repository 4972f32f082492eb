"""What is told about entries, and the frames of the stream."""

from pydantic import ConfigDict

from desktop.domain.agent import AgentStatus
from desktop.domain.entry import Entry, Offer, Reason
from desktop.domain.record import Instant, JsonObject, NamedRef, Record
from desktop.domain.source import Source
from desktop.service.answers.errors import ErrorBody
from desktop.service.answers.listing import Listing
from desktop.service.subscriptions import SubscriptionPost


class EntryPage(Listing[Entry]):
    """A page of entries, true for one position of the log."""

    epoch: str
    cursor: int
    server_time: Instant
    page_size: int
    after: int | None = None


class BulkResult(Record):
    """What came of one write."""

    entry_id: str
    status: int
    error: ErrorBody | None
    entry: Entry | None


class BulkAnswer(Record):
    """A result per item, in their order."""

    dry_run: bool
    results: tuple[BulkResult, ...]


class Subscription(SubscriptionPost):
    """A subscription with its position and where to listen."""

    id: str
    epoch: str | None = None
    cursor: int | None = None
    expires: Instant | None = None
    connect_uri: str | None = None
    poll_uri: str | None = None
    signing_secret: str | None = None
    date_created: Instant | None = None
    delivered: int | None = None
    dropped: int | None = None


class Event(Record):
    """One change, with the whole entity after it."""

    event_type: str
    sequence_number: int | None = None
    from_sequence_number: int | None = None
    occurred_at: Instant | None = None
    entry_id: str | None = None
    workbin_id: str | None = None
    entry: Entry | None = None
    offer: Offer | None = None
    actor: NamedRef | None = None
    source: Source | None = None
    reason: Reason | None = None
    user: AgentStatus | None = None
    workbin: JsonObject | None = None


class Frame(Record):
    """Events between two places of the log."""

    epoch: str
    prev: int
    cursor: int
    events: tuple[Event, ...]


class Control(Record):
    """A control frame; what else it says depends on its name."""

    model_config = ConfigDict(extra="allow")
    control: str


class PollAnswer(Record):
    """What happened since a position."""

    epoch: str
    frames: tuple[Frame, ...]
    cursor: int
    recovered: bool
    control: tuple[Control, ...]
