"""Taking in an entry: the only way by which the mirror learns, whatever the source.

Writes the row, follows the offer, tells the person what they lost, opens pages on a confirmed accept.
"""

from enum import StrEnum
from typing import NamedTuple

from desktop.core import waking, words
from desktop.core.books import Books
from desktop.core.changes import EntryRow, Phase
from desktop.core.effects import Hush, ReadEntry
from desktop.core.lifecycle import is_one_step
from desktop.core.offers import OpenOffer
from desktop.core.pops import open_pops
from desktop.core.scope import Scope
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.core.truth import Truth, truth_of
from desktop.domain.commands import AcceptOffer, ClaimEntry
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.events import EntryEvent

EXPIRED = sentence(QT_TRANSLATE_NOOP("Desk", "The offer has expired."))
_HELD = (EntryStatus.ACCEPTED, EntryStatus.PARKED)


class Source(StrEnum):
    """Where an entry came from."""

    STREAM = "stream"
    SNAPSHOT = "snapshot"
    ANSWER = "answer"
    DISK = "disk"


# Bound once: on the way of every event, reading an enumeration's member costs more than comparing it.
_ANSWER, _DISK = Source.ANSWER, Source.DISK
_TEAM = Scope.TEAM
_ACCEPTED = EntryStatus.ACCEPTED
_FREE = (EntryStatus.ASSIGNED, EntryStatus.UNASSIGNED)


class News(NamedTuple):
    """An entry's source; ``is_own``: it is the fruit of this desk's own command."""

    source: Source
    event: EntryEvent | None = None
    is_own: bool = False
    is_other_log: bool = False


def learn(books: Books, entry: Entry, news: News) -> bool:
    """Take in an entry that is newer than what is known; False when it is not."""
    mirror = books.mirror
    version = mirror.version(entry.id)
    if entry.sequence_number <= version and not news.is_other_log:
        if entry.sequence_number == version and news.source is not _ANSWER:
            mirror.ahead.pop(entry.id, None)
        return False
    if mirror.was_vanished(entry.id) and news.source is _ANSWER:
        books.ask(ReadEntry(entry_id=entry.id))  # the answer may be older than the list that lacked it
        return False
    _mark_ahead(books, entry, news)
    before = mirror.find(entry.id) if mirror.is_held(entry.id) else None
    is_own = news.is_own or _is_own(books, entry, news)
    row = paint(books, entry, mirror.find(entry.id), _is_whole(before, entry, news, version))
    _write(books, before, row, is_told=not is_own and news.source is not _DISK)
    _follow_offer(books, entry)
    waking.follow(books, row)
    if row.is_mine and news.source is not _DISK:
        books.need_workbin(entry.workbin_id)
    if before is not None and news.source is not _DISK:
        if not is_own:
            words.tell_what_happened(books, before, entry, news.event)
        _pop_if_accepted(books, before, row)
    elif row.is_mine and news.source is not _DISK:
        _pop_if_accepted(books, None, row)
    return True


def paint(books: Books, entry: Entry, old: EntryRow | None, is_whole: bool | None = None) -> EntryRow:
    """The row as it should look: the entry, and the intent that matters most on it."""
    items = books.pending.of_entry(entry.id)
    item = next((item for item in items if item.phase is Phase.PARKED), items[-1] if items else None)
    problem = "" if item is None else item.intent.problem
    offer = books.offers.open.get(entry.id)
    if not problem and offer is not None and offer.expires_at <= books.server_now and entry.offer:
        problem = EXPIRED
    was_whole = True if old is None else old.is_timeline_complete
    return EntryRow(
        entry=entry,
        is_mine=books.is_mine(entry),
        intent_key=None if item is None else item.key,
        intent_name=None if item is None else item.name,
        intent_phase=None if item is None else item.phase,
        problem=problem,
        is_timeline_complete=was_whole if is_whole is None else is_whole,
        pops=() if old is None else old.pops,
    )


def repaint(books: Books, entry_id: str) -> None:
    """Bring a row up to date with the intents and the clock."""
    row = books.mirror.find(entry_id)
    if row is not None:
        books.mirror.show(paint(books, row.entry, row))


def vanish(books: Books, entry_id: str) -> None:
    """It was not in a snapshot: how it ended is not known."""
    row = books.mirror.find(entry_id)
    if row is None:
        return
    books.mirror.vanish(row)
    end_offer(books, entry_id)
    if row.is_mine:
        code = "entry.goneAtResync" if row.entry.status in _HELD else "offer.gone"
        books.tell(code, entry_id, entry=words.name_of(row.entry))


def end_offer(books: Books, entry_id: str) -> None:
    """The offer is over; what rang is hushed."""
    offer = books.offers.open.pop(entry_id, None)
    if offer is not None:
        books.offers.fresh.discard(entry_id)
        books.alarms.clear(f"offer:{entry_id}")
        hush(books, offer)


def hush(books: Books, offer: OpenOffer) -> None:
    """Stop ringing, once."""
    if offer.is_ringing:
        offer.is_ringing = False
        books.ask(Hush(entry_id=offer.entry_id, offer_id=offer.offer_id))


def _mark_ahead(books: Books, entry: Entry, news: News) -> None:
    if news.source is _ANSWER:
        books.mirror.ahead[entry.id] = books.server_now
    else:
        books.mirror.ahead.pop(entry.id, None)


def _is_whole(before: EntryRow | None, entry: Entry, news: News, version: int) -> bool:
    """Whether every step between the last version and this one was seen here."""
    if news.event is None or news.event.from_sequence_number != entry.sequence_number:
        return False
    if before is None:
        return True
    follows = entry.sequence_number == version + 1
    return before.is_timeline_complete and follows and is_one_step(before.entry.status, entry.status)


def _is_own(books: Books, entry: Entry, news: News) -> bool:
    """Whether this person did it: the actor, or a command under way that explains it."""
    me = books.my_id
    if me is None or words.is_end_of_wrap_up(news.event):
        return False
    if news.event is not None and news.event.actor is not None and news.event.actor.id == me:
        return any(item.may_have_arrived for item in books.pending.of_entry(entry.id)) or not entry.is_with(
            me
        )
    items = books.pending.of_entry(entry.id)
    return any(
        item.may_have_arrived and truth_of(item.intent.command, entry, me) is Truth.TOOK_EFFECT
        for item in items
    )


def _write(books: Books, before: EntryRow | None, row: EntryRow, *, is_told: bool) -> None:
    """Hold it, let it go, or leave it to be seen by the one who lost it."""
    entry, mirror = row.entry, books.mirror
    if entry.status.is_open and (row.is_mine or books.scope is _TEAM):
        mirror.hold(row)
        return
    had_it = before is not None and before.is_mine and before.entry.status in _HELD
    if had_it and entry.status.is_open and is_told:
        mirror.leave_visible(row)
        return
    was_visible = mirror.release(entry.id, entry.sequence_number)
    if was_visible is not None and was_visible.is_mine and entry.status is EntryStatus.COMPLETED:
        books.keep_done(row)


def _follow_offer(books: Books, entry: Entry) -> None:
    """Keep the list of offers that wait for this person in step with the entry."""
    known = books.offers.open.get(entry.id)
    if known is None and entry.offer is None:
        return
    is_offered = books.my_id is not None and entry.is_offered_to(books.my_id)
    offer = entry.offer if is_offered else None
    if known is not None and (offer is None or offer.id != known.offer_id):
        end_offer(books, entry.id)
        known = None
    if offer is None:
        return
    if known is None:
        books.offers.open[entry.id] = OpenOffer(entry.id, offer.id, offer.expires_at)
        books.offers.fresh.add(entry.id)
    else:
        known.expires_at = offer.expires_at
    books.alarms.set(f"offer:{entry.id}", offer.expires_at)


def _pop_if_accepted(books: Books, before: EntryRow | None, row: EntryRow) -> None:
    """Pages open when the accept is confirmed: by this desk's own command, or by policy."""
    if not row.is_mine or row.entry.status is not _ACCEPTED:
        return
    if before is not None and before.entry.status not in _FREE:
        return
    by_policy = before is not None and before.entry.offer is not None and before.entry.offer.auto_accept
    items = books.pending.of_entry(row.entry.id)
    if by_policy or any(isinstance(item.intent.command, AcceptOffer | ClaimEntry) for item in items):
        open_pops(books, row)
