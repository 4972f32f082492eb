"""Messages: everything that the desk can be told. Replaying them gives the same desk again."""

from enum import StrEnum

from desktop.core.order_messages import OrderMessage
from desktop.core.sentence import Text
from desktop.domain.backlog import Backlog
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry
from desktop.domain.questions import Answer, Question
from desktop.domain.record import Instant, Record
from desktop.domain.stream import Catalogue, Frame, Heartbeat, Position, Snapshot


class LinkState(StrEnum):
    """How the line to the back end is."""

    CONNECTING = "connecting"
    CATCHING_UP = "catchingUp"
    LIVE = "live"
    RECONNECTING = "reconnecting"
    SIGNED_OUT = "signedOut"
    REFUSED = "refused"
    SUPERSEDED = "superseded"


class CatalogueRead(Record):
    """Who I am, where I work and what can be chosen was read anew."""

    catalogue: Catalogue


class Restored(Record):
    """What the last run knew: shown at once, marked with its age, until the first snapshot."""

    entries: tuple[Entry, ...]
    position: Position | None
    as_of: Instant
    intents: tuple[Intent, ...] = ()


class LinkChanged(Record):
    """The line changed. ``retry_at`` is when the next try is made; ``transport`` what carries it."""

    state: LinkState
    transport: str = ""
    reason: str = ""
    tries: int = 0
    retry_at: Instant | None = None


class LatencyMeasured(Record):
    """A request's round trip, and how far the server's clock is ahead of ours, in seconds."""

    latency_s: float
    clock_offset_s: float


class SnapshotTaken(Record):
    """The open entries were read whole; ``took_s``: how long ago the server's time in it may be."""

    snapshot: Snapshot
    took_s: float = 0.0


class StreamRecovered(Record):
    """The stream says whether it goes on from our position; if not, a snapshot is due."""

    recovered: bool
    position: Position


class FrameReceived(Record):
    """The stream brought events."""

    frame: Frame


class HeartbeatReceived(Record):
    """The stream says where it is."""

    heartbeat: Heartbeat


class StreamCaughtUp(Record):
    """All that had happened before the connect has been sent."""

    position: Position


class ResyncAsked(Record):
    """The service, or our own full inbox, lost frames."""

    reason: str


class ReloadAsked(Record):
    """A person wants everything read anew."""


class IntentGiven(Record):
    """A person, or the page on their behalf, wants something done. The key was minted by the caller."""

    intent: Intent


class ReplyConfirmed(Record):
    """The back end did it; ``entry`` is what it is now."""

    key: str
    entry: Entry | None = None


class FailureKind(StrEnum):
    """What a failed reply means for the intent."""

    UNREACHABLE = "unreachable"
    BUSY = "busy"
    SIGNED_OUT = "signedOut"
    REFUSED = "refused"
    CONFLICT = "conflict"
    MALFORMED = "malformed"


class ReplyFailed(Record):
    """It was not done, or nobody knows: ``UNREACHABLE``, ``BUSY`` and ``SIGNED_OUT`` may be sent again."""

    key: str
    kind: FailureKind
    code: str = ""
    title: str
    detail: str = ""
    current: Entry | None = None
    retry_after_s: float | None = None


class EntryRead(Record):
    """One entry was read, to learn what is true; None when it is gone or not ours to see."""

    entry_id: str
    entry: Entry | None


class PoolRead(Record):
    """The free work of the manual workbins that this person serves was read."""

    entries: tuple[Entry, ...]


class BacklogRead(Record):
    """How the workbins of a lead's team stand was read."""

    backlogs: tuple[Backlog, ...]


class EntryAsked(Record):
    """Somebody looks at an entry, and wants to know why it waits."""

    entry_id: str


class QuestionAnswered(Record):
    """The back end's answer to a question."""

    slot: str
    question: Question
    answer: Answer


class QuestionFailed(Record):
    """A question was refused, or nobody answered it."""

    slot: str
    question: Question
    title: str
    detail: str = ""


class PopLoaded(Record):
    """What became of a screen pop."""

    entry_id: str
    pop_id: str
    outcome: str
    took_s: float | None = None
    detail: str = ""


class NoticeDismissed(Record):
    """A person closed a notice."""

    notice_id: str


class IntentRetried(Record):
    """A person wants a waiting or parked intent sent now."""

    key: str


class IntentDiscarded(Record):
    """A person gives up a waiting or parked intent."""

    key: str


class QuestionAsked(Record):
    """Somebody wants to know. ``slot`` is the place where the answer is shown: the last question counts."""

    slot: str
    question: Question


class PopLetGo(Record):
    """A page that held Mark Done back is gone. ``is_free``: whether Mark Done is free again."""

    entry_id: str
    is_free: bool


class PopAsked(Record):
    """A person opens an entry's page again; without ``pop_id``, all of its pages."""

    entry_id: str
    pop_id: str | None = None


class TroubleFound(Record):
    """Something on this computer fails: a file, a part of the program. ``code`` names which, for good.

    Of a file, ``file`` is its path, and ``aside`` the name that a spoilt one was given.
    """

    code: str
    title: Text
    detail: Text = ""
    file: str = ""
    aside: str = ""


class AlertRaised(Record):
    """A figure that a lead watches has passed its threshold. ``about`` names which."""

    about: str
    title: str
    detail: str = ""


class AlertEnded(Record):
    """It is back under its threshold."""

    about: str


class Ticked(Record):
    """Time went by; sent at the moments that ``WakeAt`` asked for and once in 15 s."""


Message = (
    CatalogueRead
    | Restored
    | LinkChanged
    | LatencyMeasured
    | SnapshotTaken
    | StreamRecovered
    | FrameReceived
    | HeartbeatReceived
    | StreamCaughtUp
    | ResyncAsked
    | ReloadAsked
    | IntentGiven
    | ReplyConfirmed
    | ReplyFailed
    | EntryRead
    | PoolRead
    | BacklogRead
    | OrderMessage
    | EntryAsked
    | QuestionAnswered
    | QuestionFailed
    | PopLoaded
    | NoticeDismissed
    | IntentRetried
    | IntentDiscarded
    | QuestionAsked
    | PopAsked
    | PopLetGo
    | TroubleFound
    | AlertRaised
    | AlertEnded
    | Ticked
)
