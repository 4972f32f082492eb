"""What became of what was sent or read."""

from desktop.core import sending, words
from desktop.core.books import Books
from desktop.core.changes import Clash, Outcome, Phase
from desktop.core.clock import believed_wait_s, later
from desktop.core.effects import ReadEntry
from desktop.core.learning import News, Source, learn, repaint, vanish
from desktop.core.messages import EntryRead, FailureKind, ReplyConfirmed, ReplyFailed
from desktop.core.on_backlog import explain
from desktop.core.pending import Waiting
from desktop.core.permits import STATUS_WORDS
from desktop.core.sentence import QT_TRANSLATE_NOOP, moment, sentence
from desktop.core.storage import unkept
from desktop.core.truth import Truth, truth_of
from desktop.domain.entry import Entry

AGAIN_S = 1.0
_STILL_RUNNING = ("inprogress", "stillrunning")
_GONE = ("notfound", "gone")
_UNKEPT = ("storage", "intentduplicate")
_ANOTHERS = ("network.portal", "network.blocked")
_ANSWERS = ("AcceptOffer", "RejectOffer")


def on_reply_confirmed(books: Books, message: ReplyConfirmed) -> None:
    """It was done. A late answer to what was settled meanwhile only brings news of the entry."""
    item = books.pending.find(message.key)
    if message.entry is not None:
        is_replayed = item is not None and (item.is_restored or item.intent.tries > 1)
        if is_replayed and not books.mirror.is_held(message.entry.id):
            books.ask(ReadEntry(entry_id=message.entry.id))  # a key gets its first answer, however old
        else:
            learn(books, message.entry, News(Source.ANSWER, is_own=True))
    if item is not None:
        sending.settle(books, item, Outcome.DONE)


def on_reply_failed(books: Books, message: ReplyFailed) -> None:
    """It was refused, or nobody knows."""
    item = books.pending.find(message.key)
    if item is None:
        if message.current is not None:
            learn(books, message.current, News(Source.ANSWER))
        return
    if _is_replaced(books, item) and message.kind is not FailureKind.REFUSED:
        sending.settle(books, item, Outcome.EXPIRED)
        return
    _ON_FAILURE[message.kind](books, item, message)


def on_entry_read(books: Books, message: EntryRead) -> None:
    """One entry as it is now: the mirror learns, and lost answers are resolved."""
    if message.entry is not None and message.entry.id != message.entry_id:
        books.line.unknown_events += 1
        return
    items = [item for item in books.pending.of_entry(message.entry_id) if item.phase is Phase.CHECKING]
    if message.entry is None:
        vanish(books, message.entry_id)
    elif not learn(books, message.entry, News(Source.ANSWER)):
        explain(books, message.entry)
    for item in items[:1]:
        _resolve(books, item, message.entry)


def resolve_by_mirror(books: Books) -> None:
    """Lost answers that the stream or a snapshot has answered meanwhile."""
    for item in books.pending.heads():
        row = None if item.entry_id is None else books.mirror.find(item.entry_id)
        if row is None or not item.is_unknown or item.phase is Phase.PARKED:
            continue
        if truth_of(item.intent.command, row.entry, books.my_id or "") is Truth.TOOK_EFFECT:
            sending.settle(books, item, Outcome.RESOLVED_BY_READ)
            sending.tell(books, "command.checked", item)


def _resolve(books: Books, item: Waiting, entry: Entry | None) -> None:
    truth = truth_of(item.intent.command, entry, books.my_id or "")
    if truth is Truth.NOT_YET:
        _go_on(books, item)
        return
    sending.settle(books, item, Outcome.RESOLVED_BY_READ)
    if entry is None:
        sending.tell(books, "command.gone", item)
    elif truth is Truth.TOOK_EFFECT:
        sending.tell(books, "command.checked", item, entry=words.name_of(entry))
    else:
        with_whom = sentence(QT_TRANSLATE_NOOP("Desk", "It is with {who}."), who=words.holder_of(entry))
        told = with_whom if entry.assigned_to else STATUS_WORDS[entry.status]
        sending.tell(books, "command.moot", item, entry=words.name_of(entry), truth=told)


def _go_on(books: Books, item: Waiting) -> None:
    """It has not happened: send it while that makes sense."""
    item.was_read = True
    if item.in_flight:
        return
    item.was_lost = False
    if sending.is_over(books, item):
        if item.rule.is_durable:
            sending.give_up(books, item)
    elif item.refusal:
        detail, item.refusal = item.refusal, ""
        _refuse(books, item, detail)
    else:
        item.phase, item.next_try_at = Phase.WAITING, None
        sending.show(books, item)


def _is_replaced(books: Books, item: Waiting) -> bool:
    """Whether a newer wish about presence waits behind it."""
    return item.entry_id is None and len(books.pending.of_lane(item.intent)) > 1


def _on_unreachable(books: Books, item: Waiting, message: ReplyFailed) -> None:
    sending.lose_answer(books, item)
    if message.code in _ANOTHERS:
        sending.tell(books, "command.intercepted", item)


def _on_busy(books: Books, item: Waiting, message: ReplyFailed) -> None:
    """The host asked everybody to wait, not only this intent. Odd waits are not believed."""
    item.in_flight = False
    wait_s = believed_wait_s(message.retry_after_s)
    if wait_s is None:
        sending.wait(books, item, sending.backoff_s(item))
        return
    opens_at = later(books.server_now, wait_s)
    books.gate_until = opens_at if books.gate_until is None else max(books.gate_until, opens_at)
    sending.wait(books, item, wait_s)


def _on_signed_out(books: Books, item: Waiting, message: ReplyFailed) -> None:
    """Kept until somebody signs in again; the line tells when."""
    del message
    sending.wait(books, item, sending.BACKOFF_MOST_S)


def _on_refused(books: Books, item: Waiting, message: ReplyFailed) -> None:
    detail = unkept(message.code) or message.detail or message.title
    if _code(message).endswith(_GONE):
        sending.settle(books, item, Outcome.RESOLVED_BY_READ)
        sending.tell(books, "command.gone", item)
        if item.entry_id is not None:
            vanish(books, item.entry_id)
    elif item.was_lost and item.entry_id is not None:
        item.in_flight, item.refusal = False, detail  # of the try before, nothing is known yet
        sending.look_into(books, item)
    else:
        _refuse(books, item, detail, is_kept=not _code(message).startswith(_UNKEPT))


def _refuse(books: Books, item: Waiting, detail: str, *, is_kept: bool = True) -> None:
    if item.rule.is_durable:
        sending.park(books, item, detail, is_kept=is_kept)
        sending.tell(books, "command.parked", item, detail=detail)
    else:
        sending.settle(books, item, Outcome.PARKED)
        sending.tell(books, "command.failed", item, detail=detail)
        if item.entry_id is not None:
            repaint(books, item.entry_id)


def _on_conflict(books: Books, item: Waiting, message: ReplyFailed) -> None:
    """Still running: the same key again. Else it is final, and the entry of the answer is the truth."""
    if any(word in _code(message) for word in _STILL_RUNNING):
        sending.wait(books, item, AGAIN_S)
        return
    item.may_have_arrived = False
    current = message.current
    if current is not None and current.id == item.entry_id:
        learn(books, current, News(Source.ANSWER))
    sending.settle(books, item, Outcome.CONFLICT)
    if current is None or item.name not in _ANSWERS:  # what became of an offer was told when it was learned
        _tell_conflict(books, item, message)


def _tell_conflict(books: Books, item: Waiting, message: ReplyFailed) -> None:
    current = message.current
    if current is None or current.assigned_to is None:
        code = "command.failed"
        sending.tell(books, code, item, detail=message.detail or message.title)
    elif books.is_mine(current):
        code = "entry.moved"
        sending.tell(books, code, item, entry=words.name_of(current))
    else:
        code = "entry.held"
        since = moment(current.status_since)
        holder = words.holder_of(current)
        sending.tell(books, "entry.held", item, entry=words.name_of(current), holder=holder, since=since)
    if current is not None and item.rule.is_durable:
        _show_clash(books, item, current, code)


def _show_clash(books: Books, item: Waiting, current: Entry, code: str) -> None:
    """Both sides, for the person to compare: nothing is merged without them."""
    notice = books.notices.find(f"{code}:{item.entry_id}")
    if notice is None:
        return
    clash = Clash(
        command=item.name,
        given_at=item.intent.given_at,
        disposition=getattr(item.intent.command, "disposition", None),
        status=current.status,
        holder=words.holder_of(current),
        is_mine=current.assigned_to is not None and current.assigned_to.id == books.my_id,
        since=current.status_since,
    )
    books.notices.put(notice.id, notice.model_copy(update={"clash": clash}))


def _code(message: ReplyFailed) -> str:
    return message.code.lower().replace(".", "").replace("-", "").replace("_", "")


_ON_FAILURE = {
    FailureKind.UNREACHABLE: _on_unreachable,
    FailureKind.MALFORMED: _on_unreachable,
    FailureKind.BUSY: _on_busy,
    FailureKind.SIGNED_OUT: _on_signed_out,
    FailureKind.REFUSED: _on_refused,
    FailureKind.CONFLICT: _on_conflict,
}
