"""The desk: one agent's whole state, and the only writer of its tables."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from desktop.core import messages as m
from desktop.core import (
    on_backlog,
    on_command,
    on_link,
    on_order,
    on_pool,
    on_question,
    on_reply,
    on_stream,
    on_trouble,
    pops,
    sending,
)
from desktop.core import order_messages as om
from desktop.core.books import Books
from desktop.core.changes import Change, Phase
from desktop.core.effects import Effect, Ring, SaveMirror
from desktop.core.pop import PopPolicy
from desktop.core.scope import Scope
from desktop.domain.abilities import Abilities
from desktop.domain.stream import Position

SHOWN_AFTER_S = 3.0

_HANDLERS: Mapping[type, Callable[..., None]] = {
    m.CatalogueRead: on_link.on_catalogue,
    m.Restored: on_link.on_restored,
    m.LinkChanged: on_link.on_link_changed,
    m.LatencyMeasured: on_link.on_latency,
    m.SnapshotTaken: on_stream.on_snapshot,
    m.StreamRecovered: on_stream.on_recovered,
    m.FrameReceived: on_stream.on_frame,
    m.HeartbeatReceived: on_stream.on_heartbeat,
    m.StreamCaughtUp: on_stream.on_caught_up,
    m.ResyncAsked: on_stream.on_resync,
    m.ReloadAsked: on_link.on_reload_asked,
    m.IntentGiven: on_command.on_intent_given,
    m.ReplyConfirmed: on_reply.on_reply_confirmed,
    m.ReplyFailed: on_reply.on_reply_failed,
    m.EntryRead: on_reply.on_entry_read,
    m.PoolRead: on_pool.on_pool_read,
    m.BacklogRead: on_backlog.on_backlog_read,
    m.EntryAsked: on_backlog.on_entry_asked,
    om.OrderGiven: on_order.on_order_given,
    om.OrderAnswered: on_order.on_order_answered,
    om.OrderFailed: on_order.on_order_failed,
    om.OrderStopped: on_order.on_order_stopped,
    om.OrderDismissed: on_order.on_order_dismissed,
    m.QuestionAsked: on_question.on_asked,
    m.QuestionAnswered: on_question.on_answered,
    m.QuestionFailed: on_question.on_failed,
    m.PopLoaded: pops.on_pop_loaded,
    m.NoticeDismissed: on_command.on_notice_dismissed,
    m.IntentRetried: on_command.on_intent_retried,
    m.IntentDiscarded: on_command.on_intent_discarded,
    m.PopAsked: pops.on_pop_asked,
    m.PopLetGo: pops.on_pop_let_go,
    m.TroubleFound: on_trouble.on_trouble_found,
    m.AlertRaised: on_trouble.on_alert_raised,
    m.AlertEnded: on_trouble.on_alert_ended,
    m.Ticked: on_link.on_ticked,
}


class DeskOutcome(NamedTuple):
    """What one message led to."""

    changes: tuple[Change, ...] = ()
    effects: tuple[Effect, ...] = ()


class Desk:
    """Pure: the same messages at the same times give the same outcomes.

    A refusal is a notice, never an exception. ``pop_policy`` comes from the administrator's settings,
    never from the back end's data.
    """

    def __init__(
        self,
        abilities: Abilities | None = None,
        scope: Scope = Scope.MINE,
        pop_policy: PopPolicy | None = None,
    ) -> None:
        self._books = Books(abilities or Abilities(), scope, pop_policy or PopPolicy())

    @property
    def position(self) -> Position | None:
        """Where the mirror is in the back end's log: the place to join the stream from."""
        return self._books.stream.position

    def take(self, message: m.Message, now: datetime) -> DeskOutcome:
        """Take one message. ``now``: this computer's wall clock, aware UTC."""
        books = self._books
        books.begin(now)
        could_send = books.can_send
        _HANDLERS[type(message)](books, message)
        if books.can_send and not could_send:
            _start_again(books)
        if books.pending:
            on_reply.resolve_by_mirror(books)
            sending.flush(books)
        if books.has_unknown_moves and books.can_send:
            on_order.settle(books, is_fresh=not could_send)
        if books.flushing:
            _report_flush(books)
        if books.offers.fresh and books.can_send:
            _ring(books)
        link = books.line.row(now)
        if link is not books.links.find("link"):
            books.links.put("link", link)
        _save(books)
        books.arm()
        return DeskOutcome(*books.journal.drain())


def _start_again(books: Books) -> None:
    """The line is good again: what waited is tried at once, and the person is told how it went."""
    line = books.line
    dropped_at, line.dropped_at, line.was_live = line.dropped_at, None, True
    if dropped_at is None:
        return
    going = [item for item in books.pending if item.phase is not Phase.PARKED]
    for item in going:
        item.next_try_at = None
    books.flushing = {item.key: None for item in going}
    if not books.flushing and (books.now - dropped_at).total_seconds() >= SHOWN_AFTER_S:
        books.tell("link.restored", n="0", refused="0")


def _report_flush(books: Books) -> None:
    """When everything that waited for the line has gone, say how it went."""
    results = books.flushing.values()
    if any(result is None for result in results):
        return
    sent = sum(result is True for result in results)
    refused = sum(result is False for result in results)
    books.flushing = {}
    books.tell("link.restored", n=str(sent), refused=str(refused))


def _ring(books: Books) -> None:
    """Offers that are news ring once, and only while they can still be answered."""
    for entry_id in tuple(books.offers.fresh):
        offer = books.offers.open[entry_id]
        if offer.expires_at > books.server_now and books.offers.ring(offer):
            books.ask(Ring(entry_id=entry_id, offer_id=offer.offer_id))
    books.offers.fresh.clear()


def _save(books: Books) -> None:
    """Rows and the position that they lead to go to disk together."""
    put_ids, gone_ids = books.mirror.to_save()
    position = books.position_to_save()
    if put_ids or gone_ids or position is not None:
        books.ask(SaveMirror(put_ids=put_ids, gone_ids=gone_ids, position=books.stream.position))
