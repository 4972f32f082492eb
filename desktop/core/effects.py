"""Effects: I/O that the desk asks for, as data. The engine's performers carry them out."""

from typing import NamedTuple

from desktop.core.changes import Outcome
from desktop.domain.bulk import Order
from desktop.domain.commands import Intent
from desktop.domain.questions import Question
from desktop.domain.record import Instant, Record
from desktop.domain.stream import Position
from desktop.domain.workbin import PopTarget


class Remember(Record):
    """Commit the intent to the outbox; ``Send`` of the same intent comes only after it."""

    intent: Intent


class Send(Record):
    """Send the intent, not before ``not_before``; answered by ReplyConfirmed or ReplyFailed."""

    intent: Intent
    not_before: Instant | None = None


class Forget(Record):
    """The intent has its outcome: record it and drop the row from the outbox."""

    key: str
    outcome: Outcome


class TakeSnapshot(Record):
    """Read all open entries; answered by SnapshotTaken."""

    reason: str


class Resubscribe(Record):
    """Leave the stream and join again from this position; None: from now, with a snapshot."""

    position: Position | None
    reason: str


class ReadEntry(Record):
    """Read one entry; answered by EntryRead."""

    entry_id: str


class ReadPool(Record):
    """Read what waits unassigned in these workbins; answered by PoolRead."""

    workbin_ids: tuple[str, ...]


class ReadBacklog(Record):
    """Read how the team's workbins stand; answered by BacklogRead."""


class SendOrder(Record):
    """Send a piece of an order under its key; answered by OrderAnswered or OrderFailed."""

    order: Order
    key: str


class ReadAnswer(Record):
    """Ask the back end; answered by QuestionAnswered or QuestionFailed of the same slot and question."""

    slot: str
    question: Question


class ReadCatalogue(Record):
    """Read who I am and what can be chosen; answered by CatalogueRead."""


class SaveMirror(NamedTuple):
    """Write the rows that changed and the position that they lead to, in one transaction.

    The one effect that every event asks for: a tuple, because making it must cost next to nothing.
    """

    put_ids: tuple[str, ...]
    gone_ids: tuple[str, ...]
    position: Position | None


class WakeAt(Record):
    """Send Ticked at this time (by the server's clock)."""

    at: Instant


class Ring(Record):
    """An offer arrived: sound, toast or notice, once."""

    entry_id: str
    offer_id: str


class Hush(Record):
    """The offer is over: stop ringing."""

    entry_id: str
    offer_id: str


class PopPage(Record):
    """Open a third-party page beside the entry. ``url`` was built by core/pop from a rule.

    ``shared_key``: where a page with this key is open for another entry, it is that one; empty: never.
    """

    entry_id: str
    pop_id: str
    label: str
    url: str
    target: PopTarget
    shared_key: str = ""


class RefusePop(Record):
    """A rule gave an address that may not be opened; log it. The person is told by the entry's row."""

    entry_id: str
    pop_id: str
    reason: str


Effect = (
    Remember
    | Send
    | Forget
    | TakeSnapshot
    | Resubscribe
    | ReadEntry
    | ReadPool
    | ReadBacklog
    | SendOrder
    | ReadAnswer
    | ReadCatalogue
    | SaveMirror
    | WakeAt
    | Ring
    | Hush
    | PopPage
    | RefusePop
)
