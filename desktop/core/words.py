"""Telling the person what others did to their work: which sentence, with which names."""

from desktop.core.books import Books
from desktop.core.changes import EntryRow
from desktop.core.sentence import QT_TRANSLATE_NOOP, moment, sentence
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.events import EntryAccepted, EntryEvent, EntryOverridden
from desktop.domain.workbin import labels_of

WRAP_UP_OVER = "wrapup.timeout"
_HELD = (EntryStatus.ACCEPTED, EntryStatus.PARKED)


def name_of(entry: Entry) -> str:
    """What a person calls the entry."""
    return entry.title or entry.external_id or entry.id


def holder_of(entry: Entry) -> str:
    """Whom it is with, in words."""
    holder = entry.assigned_to
    if holder is None:
        return sentence(QT_TRANSLATE_NOOP("Desk", "nobody"))
    return holder.name or sentence(QT_TRANSLATE_NOOP("Desk", "another agent"))


def why(event: EntryEvent | None) -> str:
    """The reason as it was given, with a blank behind it; unknown codes are shown as they are."""
    reason = None if event is None else event.reason
    text = "" if reason is None else (reason.text or reason.code).strip()
    if not text:
        return ""
    return f"{text} " if text.endswith((".", "!", "?")) else f"{text}. "


def actor_of(event: EntryEvent | None) -> str:
    """Who did it, in words."""
    actor = None if event is None else event.actor
    if actor is None:
        return sentence(QT_TRANSLATE_NOOP("Desk", "Somebody"))
    return actor.name or actor.id


def disposition_of(books: Books, entry: Entry) -> str:
    """What was chosen for it, in the workbin's words."""
    workbin = None if books.catalogue is None else books.catalogue.workbin(entry.workbin_id)
    chosen = ", ".join(labels_of(entry.disposition, workbin))
    return chosen or sentence(QT_TRANSLATE_NOOP("Desk", "no disposition"))


def is_end_of_wrap_up(event: EntryEvent | None) -> bool:
    """Whether the service ended it because its time for wrap-up was over."""
    return event is not None and event.reason is not None and event.reason.code == WRAP_UP_OVER


def tell_what_happened(books: Books, before: EntryRow, entry: Entry, event: EntryEvent | None) -> None:
    """Say what became of an offer or of work, where somebody else did it."""
    if not before.is_mine:
        return
    if before.entry.status in _HELD:
        code = _what_happened_to_work(books, entry, event)
    else:
        code = _what_happened_to_offer(books, before.entry, entry, event)
    if code:
        books.tell(
            code,
            entry.id,
            entry=name_of(entry),
            holder=holder_of(entry),
            since=moment(entry.status_since),
            actor=actor_of(event),
            disposition=disposition_of(books, entry),
            why=why(event) if before.entry.status in _HELD else f" {why(event)}".rstrip(),
        )


def _what_happened_to_work(books: Books, entry: Entry, event: EntryEvent | None) -> str:
    if is_end_of_wrap_up(event):
        return "entry.wrapUpEnded"
    if entry.status is EntryStatus.COMPLETED:
        return "entry.completedElsewhere"
    if entry.status is EntryStatus.STOPPED:
        return "entry.stopped"
    if books.is_mine(entry):
        return ""
    return "entry.unassigned" if entry.status is EntryStatus.UNASSIGNED else "entry.overridden"


def _what_happened_to_offer(books: Books, before: Entry, entry: Entry, event: EntryEvent | None) -> str:
    if books.is_mine(entry):
        if entry.status not in _HELD:
            return ""
        is_policy = before.offer is not None and before.offer.auto_accept
        return "offer.autoAccepted" if is_policy else "offer.acceptedElsewhere"
    if entry.status is EntryStatus.UNASSIGNED:
        is_late = before.offer is not None and before.offer.expires_at <= books.server_now
        named = event is not None and event.actor is not None
        return "offer.expired" if is_late else "offer.withdrawn" if named else "offer.ended"
    if entry.status.is_open:
        is_taken = isinstance(event, EntryAccepted) or not isinstance(event, EntryOverridden)
        return "offer.taken" if is_taken else "offer.reassigned"
    return "offer.withdrawn"
