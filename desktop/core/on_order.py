"""A lead's orders: many moves, sent in pieces one after the other, each with a result of its own.

Never kept for later: without a true line an order is refused, and what was not sent is not sent later.
A piece whose answer was lost is unknown, until the entries themselves tell what became of it.
"""

from desktop.core.books import Books
from desktop.core.changes import OrderRow, OrderState
from desktop.core.effects import SendOrder
from desktop.core.learning import News, Source, learn
from desktop.core.order_messages import OrderAnswered, OrderDismissed, OrderFailed, OrderGiven, OrderStopped
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.bulk import MOST_MOVES, Move, MoveResult, Order
from desktop.domain.entry import Entry

PIECE = 50
UNKNOWN = "unknown"
OVERRIDE = "routing:workbinentry:override"


def on_order_given(books: Books, message: OrderGiven) -> None:
    """Refuse it in words, or send its first piece. The same order again is a second click."""
    order = message.order
    if order.id in books.orders:
        return
    problem = _refusal(books, order)
    if problem:
        books.orders.put(order.id, OrderRow(order=order, state=OrderState.FAILED, problem=problem))
        return
    books.orders.put(order.id, OrderRow(order=order, state=OrderState.RUNNING))
    _send_next(books, order, 0)


def on_order_answered(books: Books, message: OrderAnswered) -> None:
    """One piece was carried out: learn what is true now, and go on."""
    row = books.orders.find(message.order_id)
    if row is None:
        return
    for result in message.results:
        if result.entry is not None and not row.order.is_trial:
            learn(books, result.entry, News(Source.ANSWER, is_own=result.is_done))
    results = (*row.results, *message.results)
    is_over = len(results) >= len(row.order.moves)
    state = row.state if not is_over else OrderState.DONE
    if not is_over and (row.state is OrderState.STOPPING or not books.can_send):
        state = OrderState.STOPPED
    problem = "" if state is not OrderState.STOPPED or books.can_send else sentence(_OFFLINE)
    books.orders.put(
        row.order.id, row.model_copy(update={"results": results, "state": state, "problem": problem})
    )
    if state is OrderState.RUNNING:
        _send_next(books, row.order, len(results))


def on_order_failed(books: Books, message: OrderFailed) -> None:
    """A piece was refused as a whole, or nobody knows: what came before stays, what is left is not sent."""
    row = books.orders.find(message.order_id)
    if row is None:
        return
    unknown = tuple(
        MoveResult(entry_id=move.entry_id, is_done=False, code=UNKNOWN, message=message.detail)
        for move in row.order.moves[len(row.results) : len(row.results) + _piece(row.order)]
    )
    books.has_unknown_moves = not row.order.is_trial
    update = {
        "state": OrderState.FAILED,
        "problem": message.detail,
        "results": (*row.results, *unknown),
    }
    books.orders.put(row.order.id, row.model_copy(update=update))


def settle(books: Books, *, is_fresh: bool) -> None:
    """Look up in what is so now what nobody knew; ``is_fresh``: what has not changed was never done."""
    books.has_unknown_moves = False
    for row in tuple(books.orders):
        moves = {move.entry_id: move for move in row.order.moves}
        results = tuple(
            _settled(books, moves[result.entry_id], result, is_fresh=is_fresh)
            if result.code == UNKNOWN
            else result
            for result in row.results
        )
        books.has_unknown_moves |= any(result.code == UNKNOWN for result in results)
        if results != row.results:
            problem = sentence(_OFFLINE) if len(results) < len(row.order.moves) else ""
            settled = row.model_copy(update={"results": results, "problem": problem})
            books.orders.put(row.order.id, settled)


def _settled(books: Books, move: Move, result: MoveResult, *, is_fresh: bool) -> MoveResult:
    """What became of a move, by the entry as it is now."""
    held, version = books.mirror.find(move.entry_id), books.mirror.version(move.entry_id)
    entry = None if held is None else held.entry
    if version <= move.sequence_number:
        is_untouched = is_fresh and entry is not None
        if not is_untouched:
            return result
        return result.model_copy(update={"code": "not.sent", "message": sentence(_NOT_SENT)})
    is_done = move.is_end if entry is None else _is_where_it_should(move, entry)
    code, words = ("", "") if is_done else ("conflict", sentence(_GONE))
    return MoveResult(entry_id=move.entry_id, is_done=is_done, code=code, message=words, entry=entry)


def _is_where_it_should(move: Move, entry: Entry) -> bool:
    if move.is_end:
        return not entry.status.is_open
    if move.to_agent_id is not None:
        return entry.is_with(move.to_agent_id)
    return move.to_workbin_id in (None, entry.workbin_id)


def on_order_stopped(books: Books, message: OrderStopped) -> None:
    """The piece under way ends; no other follows."""
    row = books.orders.find(message.order_id)
    if row is not None and row.state is OrderState.RUNNING:
        books.orders.put(row.order.id, row.model_copy(update={"state": OrderState.STOPPING}))


def on_order_dismissed(books: Books, message: OrderDismissed) -> None:
    """The person has seen what became of it."""
    row = books.orders.find(message.order_id)
    if row is not None and row.state not in (OrderState.RUNNING, OrderState.STOPPING):
        books.orders.drop(message.order_id)


def _piece(order: Order) -> int:
    """A trial writes nothing, so its moves see one another only within one piece."""
    return MOST_MOVES if order.is_trial else PIECE


def _send_next(books: Books, order: Order, begin: int) -> None:
    piece = order.model_copy(update={"moves": order.moves[begin : begin + _piece(order)]})
    books.ask(SendOrder(order=piece, key=f"{order.id}:{begin}"))


_NOT_SENT = QT_TRANSLATE_NOOP("Desk", "Not changed: the line was lost before.")
_GONE = QT_TRANSLATE_NOOP("Desk", "Not changed: it went elsewhere meanwhile.")
_OFFLINE = QT_TRANSLATE_NOOP(
    "Desk", "The line was lost. What was not sent is not sent later: look again, then decide."
)


def _refusal(books: Books, order: Order) -> str:
    catalogue = books.catalogue
    if catalogue is None or OVERRIDE not in catalogue.me.permissions:
        name = OVERRIDE if catalogue is None else catalogue.permission_name(OVERRIDE)
        pattern = QT_TRANSLATE_NOOP("Desk", "You may not reassign work. This needs the permission {name}.")
        return sentence(pattern, name=name)
    if not books.can_send:
        return sentence(
            QT_TRANSLATE_NOOP(
                "Desk", "Not sent: what is shown may be old. Work is reassigned only while the line is live."
            )
        )
    if not order.moves:
        return sentence(QT_TRANSLATE_NOOP("Desk", "Nothing was chosen."))
    if len(order.moves) > MOST_MOVES:
        return sentence(QT_TRANSLATE_NOOP("Desk", "Too many workitems at once: move fewer."))
    if books.abilities.takes_reasons and not order.reason.code.strip():
        return sentence(QT_TRANSLATE_NOOP("Desk", "Choose a reason first."))
    return ""
