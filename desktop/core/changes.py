"""Changes: row-shaped news of what the desk now knows. The ui keeps the last one per row and paints it."""

from enum import StrEnum
from typing import NamedTuple

from desktop.core.messages import LinkState
from desktop.core.sentence import Text
from desktop.domain.agent import AgentStatus
from desktop.domain.backlog import Backlog
from desktop.domain.bulk import MoveResult, Order
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.questions import Answer, Question
from desktop.domain.record import Instant, Record
from desktop.domain.stream import Catalogue


class TableName(StrEnum):
    """The few tables. In brackets: row type, and what the row's id is."""

    ENTRIES = "entries"  # EntryRow by entry id
    STATUSES = "statuses"  # AgentStatus by agent id, "me" resolved
    CATALOGUE = "catalogue"  # Catalogue, id "catalogue"
    LINK = "link"  # LinkRow, id "link"
    NOTICES = "notices"  # NoticeRow by notice id
    INTENTS = "intents"  # IntentRow by key
    BACKLOG = "backlog"  # Backlog by workbin id
    ORDERS = "orders"  # OrderRow by order id
    ANSWERS = "answers"  # AnswerRow by slot, the latest 200
    DONE = "done"  # EntryRow by entry id: my work that was finished, the latest 200


class Phase(StrEnum):
    """How far an intent is, as a person would say it."""

    SENDING = "sending"
    CHECKING = "checking"  # the answer was lost: the entry is read to learn what is true
    WAITING = "waiting"  # to sync: not on the server yet, will be sent again
    PARKED = "parked"  # refused; needs the person
    HELD = "held"  # not sent yet: the person may take it back


class Outcome(StrEnum):
    """What became of an intent. Each one ends in exactly one of these, and the person sees which."""

    DONE = "done"
    CONFLICT = "conflict"
    EXPIRED = "expired"
    PARKED = "parked"
    RESOLVED_BY_READ = "resolvedByRead"


class PopResult(Record):
    """What became of an entry's screen pop."""

    pop_id: str
    outcome: str
    took_s: float | None = None
    detail: Text = ""


class EntryRow(Record):
    """An entry with what this desktop knows beyond the server: the intent under way, the pops."""

    entry: Entry
    is_mine: bool
    intent_key: str | None = None
    intent_name: str | None = None
    intent_phase: Phase | None = None
    problem: Text = ""
    is_timeline_complete: bool = True
    pops: tuple[PopResult, ...] = ()


class LinkRow(Record):
    """The line, as the header shows it. Nothing may look live unless ``is_live``."""

    state: LinkState
    is_live: bool
    as_of: Instant | None = None
    since: Instant
    transport: str = ""
    reason: str = ""
    tries: int = 0
    retry_at: Instant | None = None
    latency_s: float | None = None
    clock_offset_s: float = 0.0
    last_event_at: Instant | None = None
    gaps_healed: int = 0
    snapshots: int = 0
    unknown_events: int = 0


class NoticeKind(StrEnum):
    """How loud a notice is."""

    QUIET = "quiet"
    INFO = "info"
    WARNING = "warning"
    PROBLEM = "problem"


class Clash(Record):
    """What the person wanted, and what the server has instead."""

    command: str
    given_at: Instant
    disposition: Disposition | None = None
    status: EntryStatus
    holder: str = ""
    is_mine: bool = False
    since: Instant


class NoticeRow(Record):
    """Something to tell the person. ``code`` is stable (`offer.expired`), the texts are plain text."""

    id: str
    code: str
    kind: NoticeKind
    title: Text
    detail: Text = ""
    entry_id: str | None = None
    clash: Clash | None = None
    at: Instant
    ends_at: Instant | None = None


class IntentRow(Record):
    """One intent in the outbox, as the queue shows it."""

    key: str
    name: str
    entry_id: str | None
    title: str
    phase: Phase
    given_at: Instant
    tries: int
    next_try_at: Instant | None = None
    problem: Text = ""
    held_until: Instant | None = None
    disposition: Disposition | None = None


class AnswerRow(Record):
    """What was asked for one place on the screen, and what is known of it.

    ``answer`` is always one to ``question``; beside ``is_reading`` or a ``problem`` it is the one of before.
    """

    slot: str
    question: Question
    is_reading: bool = False
    answer: Answer | None = None
    read_at: Instant | None = None
    problem: str = ""
    problem_detail: str = ""


class OrderState(StrEnum):
    """How far an order is."""

    RUNNING = "running"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"
    FAILED = "failed"


class OrderRow(Record):
    """A lead's order, with a result for each move that was sent."""

    order: Order
    state: OrderState
    results: tuple[MoveResult, ...] = ()
    problem: str = ""


Row = EntryRow | AgentStatus | Catalogue | LinkRow | NoticeRow | IntentRow | AnswerRow | Backlog | OrderRow


class Put(NamedTuple):
    """This row is now so."""

    table: TableName
    id: str
    row: Row


class Gone(NamedTuple):
    """This row is no more."""

    table: TableName
    id: str


Change = Put | Gone
