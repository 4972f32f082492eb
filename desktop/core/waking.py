"""Parked work wakes at the time that the person chose, and says so."""

from desktop.core import words
from desktop.core.books import Books
from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus

ALARM = "park"
WAKE = "entry.wake"


def follow(books: Books, row: EntryRow) -> None:
    """Look again when it is time; what is parked no more needs no waking."""
    entry = row.entry
    if row.is_mine and entry.status is EntryStatus.PARKED and entry.parked_until is not None:
        books.alarms.set(f"{ALARM}:{entry.id}", entry.parked_until)
        if entry.parked_until <= books.server_now:
            return
    else:
        books.alarms.clear(f"{ALARM}:{entry.id}")
    books.untell(WAKE, entry.id)


def wake(books: Books, entry_id: str) -> None:
    """Its time has come."""
    row = books.mirror.find(entry_id)
    if row is not None and row.is_mine and row.entry.status is EntryStatus.PARKED:
        books.tell(WAKE, entry_id, entry=words.name_of(row.entry))
