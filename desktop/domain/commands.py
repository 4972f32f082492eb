"""Commands: what a person, or the third party's page on their behalf, wants done. Imperatives."""

from typing import Annotated, Literal

from pydantic import Field

from desktop.domain.disposition import Disposition
from desktop.domain.entry import Reason
from desktop.domain.record import Instant, JsonObject, Record


class EntryCommand(Record):
    """A command about one entry; commands of one entry are sent in the order given."""

    entry_id: str


class AcceptOffer(EntryCommand):
    """Take the work that is offered. Never sent after the offer's deadline."""

    name: Literal["AcceptOffer"] = "AcceptOffer"
    offer_id: str


class RejectOffer(EntryCommand):
    """Send the offer back, with a reason."""

    name: Literal["RejectOffer"] = "RejectOffer"
    offer_id: str
    reason: Reason


class ClaimEntry(EntryCommand):
    """Take an unassigned entry out of a manual workbin."""

    name: Literal["ClaimEntry"] = "ClaimEntry"


class ParkEntry(EntryCommand):
    """Set it aside, freeing capacity; ``until`` is when to be reminded."""

    name: Literal["ParkEntry"] = "ParkEntry"
    until: Instant | None = None


class ResumeEntry(EntryCommand):
    """Go on with a parked entry."""

    name: Literal["ResumeEntry"] = "ResumeEntry"


class ReleaseEntry(EntryCommand):
    """Put it back into its workbin, to be routed again."""

    name: Literal["ReleaseEntry"] = "ReleaseEntry"
    reason: Reason


class TransferEntry(EntryCommand):
    """Put it into another workbin, to be routed there."""

    name: Literal["TransferEntry"] = "TransferEntry"
    workbin_id: str
    reason: Reason


class StartWrapUp(EntryCommand):
    """The work itself is over; its time for wrap-up begins."""

    name: Literal["StartWrapUp"] = "StartWrapUp"


class ExtendWrapUp(EntryCommand):
    """More time for wrap-up, where the workbin allows it."""

    name: Literal["ExtendWrapUp"] = "ExtendWrapUp"


class SaveDisposition(EntryCommand):
    """Keep the disposition as a draft; no status changes."""

    name: Literal["SaveDisposition"] = "SaveDisposition"
    disposition: Disposition


class MarkDone(EntryCommand):
    """Finish the entry, with its disposition, as one atomic step."""

    name: Literal["MarkDone"] = "MarkDone"
    disposition: Disposition | None = None


class UpdateUserData(EntryCommand):
    """Write attached data; last write per field wins."""

    name: Literal["UpdateUserData"] = "UpdateUserData"
    user_data: JsonObject


class OverrideEntry(EntryCommand):
    """A lead gives an entry to somebody else. Online only; a stale ``sequence_number`` is refused."""

    name: Literal["OverrideEntry"] = "OverrideEntry"
    to_agent_id: str
    reason: Reason
    case_id: str | None = None
    sequence_number: int
    force: bool = False


class FinishEntry(EntryCommand):
    """A lead ends what an agent has left unfinished. Online only, with a reason."""

    name: Literal["FinishEntry"] = "FinishEntry"
    disposition: Disposition | None = None
    reason: Reason
    sequence_number: int


class SetPresence(Record):
    """Change a presence: one's own, or, with a reason, that of an agent one leads.

    ``after_work``: once nothing is held any more; the present one then means to stay as one is.
    ``rejects_offers``: what is offered now goes to others at once.
    """

    name: Literal["SetPresence"] = "SetPresence"
    definition_id: str
    message: str = ""
    agent_id: str | None = None
    reason: str | None = None
    after_work: bool = False
    rejects_offers: bool = False


class ResumeResponding(Record):
    """Leave Not Responding and be offered work again; a lead may bring back an agent whom they lead."""

    name: Literal["ResumeResponding"] = "ResumeResponding"
    agent_id: str | None = None
    reason: str | None = None


class SetCapacity(Record):
    """A lead gives an agent another capacity rule, with a reason: how much of each media type."""

    name: Literal["SetCapacity"] = "SetCapacity"
    agent_id: str
    limits: dict[str, int]
    reason: str


AnyEntryCommand = (
    AcceptOffer
    | RejectOffer
    | ClaimEntry
    | ParkEntry
    | ResumeEntry
    | ReleaseEntry
    | TransferEntry
    | StartWrapUp
    | ExtendWrapUp
    | SaveDisposition
    | MarkDone
    | UpdateUserData
    | OverrideEntry
    | FinishEntry
)
AnyAgentCommand = SetPresence | ResumeResponding | SetCapacity
Command = Annotated[AnyEntryCommand | AnyAgentCommand, Field(discriminator="name")]


class Intent(Record):
    """A command that was given once: one row in the outbox, one idempotency key, however often sent.

    ``if_sequence_number`` is the entry's version that the person saw; ``expires_at`` (server time) the
    last moment at which sending still makes sense; ``held_s`` for how long the person may take it back;
    ``problem`` why it was refused and waits for the person, empty where it does not.
    """

    key: str
    command: Command
    given_at: Instant
    if_sequence_number: int | None = None
    expires_at: Instant | None = None
    tries: int = 0
    by_page: bool = False
    held_s: float = 0.0
    problem: str = ""

    @property
    def entry_id(self) -> str | None:
        """The entry that it is about, or None for presence."""
        return getattr(self.command, "entry_id", None)
