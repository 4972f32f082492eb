"""The backlog of a lead's workbins: read now and every few seconds, since the stream does not carry it."""

from desktop.core.books import Books
from desktop.core.effects import ReadBacklog, ReadEntry
from desktop.core.messages import BacklogRead, EntryAsked
from desktop.core.scope import Scope
from desktop.domain.entry import Entry

ALARM = "backlog"
BACKLOG_S = 20.0


def ask_backlog(books: Books) -> None:
    """Have it read, and again after a while."""
    if books.scope is not Scope.TEAM or not books.abilities.has_teams:
        return
    if books.line.is_up:
        books.ask(ReadBacklog())
    books.alarm_in(ALARM, BACKLOG_S)


def on_backlog_read(books: Books, message: BacklogRead) -> None:
    """Show it; a workbin that is no longer the team's goes."""
    present = {backlog.workbin_id for backlog in message.backlogs}
    for known in books.backlogs:
        if known.workbin_id not in present:
            books.backlogs.drop(known.workbin_id)
    for backlog in message.backlogs:
        books.backlogs.put(backlog.workbin_id, backlog)


def on_entry_asked(books: Books, message: EntryAsked) -> None:
    """Somebody looks at one entry: read it, since only that says why it waits."""
    if books.line.is_up:
        books.ask(ReadEntry(entry_id=message.entry_id))


def explain(books: Books, entry: Entry) -> None:
    """The same version of an entry, with more words about where it is: show them."""
    row = books.mirror.find(entry.id)
    if row is None or entry.routing is None or row.entry.sequence_number != entry.sequence_number:
        return
    if row.entry.routing != entry.routing:
        told = row.entry.model_copy(update={"routing": entry.routing})
        books.mirror.show(row.model_copy(update={"entry": told}))
