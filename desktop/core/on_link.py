"""The line, the catalogue, what the last run knew, and the passing of time."""

from datetime import datetime
from math import isfinite

from desktop.core import on_backlog, on_pool, on_stream, sending, waking
from desktop.core.books import Books
from desktop.core.changes import Phase
from desktop.core.clock import later
from desktop.core.effects import ReadEntry
from desktop.core.learning import News, Source, end_offer, hush, learn, repaint
from desktop.core.messages import (
    CatalogueRead,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    ReloadAsked,
    Restored,
    Ticked,
)
from desktop.core.offers import OpenOffer
from desktop.core.pending import Waiting
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry

REREAD_FIRST_S = 1.0
REREAD_S = 5.0
TELL_WAITING_S = 30.0
ANOTHER = sentence(QT_TRANSLATE_NOOP("Desk", "another computer"))
_TERMINAL = {
    LinkState.SIGNED_OUT: "link.signedOut",
    LinkState.REFUSED: "link.refused",
    LinkState.SUPERSEDED: "link.superseded",
}


def on_link_changed(books: Books, message: LinkChanged) -> None:
    """Up, down, or over. What is up again still has to catch up."""
    line = books.line
    if message.state not in (LinkState.LIVE, LinkState.CATCHING_UP):
        line.is_caught_up = line.is_clock_known = False
        line.dropped_at = line.dropped_at or (books.now if line.was_live else None)
        books.stream.let_go()
        books.stream.rejoin_at = None
        books.alarms.clear("hold")
    line.state, line.transport, line.reason = message.state, message.transport, message.reason
    line.tries, line.retry_at = message.tries, message.retry_at
    for state, code in _TERMINAL.items():
        if message.state is state:
            books.tell(code, detail=message.reason or ANOTHER)
        else:
            books.untell(code)
    if line.is_up:
        on_pool.ask_pool(books)
        on_backlog.ask_backlog(books)
    if message.state is LinkState.SUPERSEDED:
        _fall_silent(books)


def on_latency(books: Books, message: LatencyMeasured) -> None:
    """The round trip, and the server's clock; figures that cannot be are not believed."""
    if isfinite(message.latency_s) and message.latency_s >= 0:
        books.line.latency_s = message.latency_s
    books.set_clock(message.clock_offset_s)
    for entry_id in tuple(books.offers.open):
        repaint(books, entry_id)


def on_catalogue(books: Books, message: CatalogueRead) -> None:
    """Who I am decides which rows are mine."""
    is_somebody_else = books.my_id not in (None, message.catalogue.me.id)
    books.catalogue = message.catalogue
    books.asked_workbins -= {one.id for one in message.catalogue.workbins}
    books.catalogues.put("catalogue", message.catalogue)
    if is_somebody_else:
        on_stream.ask_snapshot(books, "somebody else signed in")
    on_pool.ask_pool(books)
    _sort_out(books, tuple(row.entry for row in books.mirror.rows))


def on_reload_asked(books: Books, message: ReloadAsked) -> None:
    """Read everything anew, where there is a line to read over."""
    del message
    if books.line.is_up:
        on_stream.ask_snapshot(books, "asked for")
        on_pool.ask_pool(books)
        on_backlog.ask_backlog(books)


def on_restored(books: Books, message: Restored) -> None:
    """Show what the last run knew, marked with its age; its intents go on under their own keys."""
    if books.line.as_of is None:
        books.line.as_of = message.as_of
    for entry in message.entries:
        learn(books, entry, News(Source.DISK))
    if books.stream.position is None and books.stream.is_positioned:
        books.stream.position = message.position
    for intent in message.intents:
        if books.pending.find(intent.key) is None:
            _take_up(books, intent)


def on_ticked(books: Books, message: Ticked) -> None:
    """Look at what is due; the rest of the desk looks at the clock by itself after every message."""
    del message
    for name in books.alarms.due(books.server_now):
        kind, _, about = name.partition(":")
        if kind == "notice":
            books.notices.drop(about)
        elif kind == "offer":
            _look_at_offer(books, about)
        elif kind == waking.ALARM:
            waking.wake(books, about)
        elif kind == on_pool.ALARM:
            on_pool.ask_pool(books)
        elif kind == on_backlog.ALARM:
            on_backlog.ask_backlog(books)
        elif kind in on_stream.ALARMS:
            on_stream.on_alarm(books, kind)
    _tell_waiting(books)


def _take_up(books: Books, intent: Intent) -> None:
    """What was refused still waits for the person; the rest goes on."""
    item = Waiting(
        intent,
        phase=Phase.PARKED if intent.problem else Phase.WAITING,
        may_have_arrived=intent.tries > 0,
        was_lost=intent.tries > 0 and not intent.problem,
        seen_number=intent.if_sequence_number,
        is_restored=True,
    )
    books.pending.add(item)
    if intent.problem:
        sending.tell(books, "command.parked", item, detail=intent.problem)
    elif intent.tries == 0 and intent.held_s > 0:
        sending.hold(books, item)
        sending.tell(books, "command.goesOn", item)
    sending.show(books, item)


def _fall_silent(books: Books) -> None:
    """Only the client that leads rings."""
    for offer in books.offers.open.values():
        hush(books, offer)
        books.offers.leave_to_another(offer)


def _sort_out(books: Books, entries: tuple[Entry, ...]) -> None:
    """Look at rows again now that it is known whose they are."""
    news = News(Source.DISK, is_other_log=True)
    for entry in entries:
        if books.mirror.is_held(entry.id):
            if not books.covers(entry):
                end_offer(books, entry.id)
            learn(books, entry, news)


def _look_at_offer(books: Books, entry_id: str) -> None:
    """Its deadline has come: it says so; only the server's word removes it, so ask for that."""
    offer = books.offers.open[entry_id]  # an offer that ends takes its alarm with it
    late_s = (books.server_now - offer.expires_at).total_seconds()
    hush(books, offer)
    repaint(books, entry_id)
    if late_s >= REREAD_FIRST_S and books.can_send:
        books.ask(ReadEntry(entry_id=entry_id))
        books.alarm_in(f"offer:{entry_id}", REREAD_S)
    else:
        books.alarms.set(f"offer:{entry_id}", _next_look(books, offer, late_s))


def _next_look(books: Books, offer: OpenOffer, late_s: float) -> datetime:
    if late_s < REREAD_FIRST_S:
        return later(offer.expires_at, REREAD_FIRST_S)
    return later(books.server_now, REREAD_S)


def _tell_waiting(books: Books) -> None:
    """Work that waits although the line is up is told about after half a minute."""
    oldest = min((item.intent.given_at for item in books.pending if item.rule.is_durable), default=None)
    is_late = oldest is not None and (books.now - oldest).total_seconds() >= TELL_WAITING_S
    if is_late and books.can_send:
        books.tell("outbox.waiting")
    else:
        books.untell("outbox.waiting")
