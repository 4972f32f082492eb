"""Entries and intents for the tests of this room."""

from datetime import UTC, datetime

from desktop.domain.commands import (
    AcceptOffer,
    AnyEntryCommand,
    Intent,
    MarkDone,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.entry import Assignee, Entry, EntryStatus

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def an_entry(entry_id: str = "e-1", number: int = 1) -> Entry:
    """One that Ana works on."""
    return Entry(
        id=entry_id,
        sequence_number=number,
        status=EntryStatus.ACCEPTED,
        status_since=AT,
        workbin_id="wb-claims",
        assigned_to=Assignee(id="u-ana"),
        created_at=AT,
    )


def an_intent(key: str, command: AnyEntryCommand | SetPresence, number: int | None = 1) -> Intent:
    """Given at a fixed time."""
    return Intent(key=key, command=command, given_at=AT, if_sequence_number=number)


def accept(key: str, entry_id: str = "e-1") -> Intent:
    """Accept an offer."""
    return an_intent(key, AcceptOffer(entry_id=entry_id, offer_id="o-1"))


def done(key: str, entry_id: str = "e-1") -> Intent:
    """Mark an entry done."""
    return an_intent(key, MarkDone(entry_id=entry_id))


def data(key: str, value: str, entry_id: str = "e-1") -> Intent:
    """Write attached data."""
    return an_intent(key, UpdateUserData(entry_id=entry_id, user_data={"note": value}))
