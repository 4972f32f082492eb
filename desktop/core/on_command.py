"""A person, or a page on their behalf, wants something done."""

from desktop.core import objections, sending
from desktop.core.books import Books
from desktop.core.changes import EntryRow, Outcome, Phase
from desktop.core.effects import Remember
from desktop.core.messages import IntentDiscarded, IntentGiven, IntentRetried, NoticeDismissed
from desktop.core.notices import COMMAND_WORDS
from desktop.core.pending import Waiting
from desktop.core.permits import permit
from desktop.core.replay import last_moment
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.commands import Intent, OverrideEntry, SaveDisposition, UpdateUserData


def on_intent_given(books: Books, message: IntentGiven) -> None:
    """Fold a double click, refuse with a reason, or remember and send."""
    intent = message.intent
    row = None if intent.entry_id is None else books.mirror.find(intent.entry_id)
    if books.pending.find(intent.key) is not None or _is_folded(books, intent, row):
        return
    reason = _refusal(books, intent, row)
    if reason:
        pattern = QT_TRANSLATE_NOOP("Desk", "{command} is not possible")
        title = sentence(pattern, command=COMMAND_WORDS[intent.command.name])
        books.tell("command.refused", intent.entry_id, title=title, detail=reason)
        return
    _make_room(books, intent)
    item = Waiting(_stamped(books, intent, row), seen_number=_seen(intent, row))
    books.pending.add(item)
    books.ask(Remember(intent=item.intent))
    sending.hold(books, item)
    sending.show(books, item)


def on_intent_retried(books: Books, message: IntentRetried) -> None:
    """Send a waiting or parked intent now."""
    item = books.pending.find(message.key)
    if item is None or item.in_flight:
        return
    item.next_try_at = None
    if item.intent.problem:
        item.intent = item.intent.model_copy(update={"problem": ""})
        sending.remember_problem(books, item)
    sending.let_go(books, item)


def on_intent_discarded(books: Books, message: IntentDiscarded) -> None:
    """Give an intent up; what is on its way cannot be called back, and what may have arrived is looked up."""
    item = books.pending.find(message.key)
    if item is None or item.in_flight:
        return
    if item.phase is Phase.HELD:
        sending.settle(books, item, Outcome.EXPIRED)
        sending.tell(books, "command.undone", item)
        return
    if item.phase is Phase.PARKED or not item.may_have_arrived:
        sending.settle(books, item, Outcome.PARKED if item.phase is Phase.PARKED else Outcome.EXPIRED)
        return
    item.intent = item.intent.model_copy(update={"expires_at": books.server_now})
    books.ask(Remember(intent=item.intent))


def on_notice_dismissed(books: Books, message: NoticeDismissed) -> None:
    """A notice was read; with it goes the row that was kept only for it."""
    notice = books.notices.drop(message.notice_id)
    if notice is None or notice.entry_id is None or books.mirror.is_held(notice.entry_id):
        return
    if not any(other.entry_id == notice.entry_id for other in books.notices):
        books.mirror.rows.drop(notice.entry_id)


def _seen(intent: Intent, row: EntryRow | None) -> int | None:
    if intent.if_sequence_number is not None or row is None:
        return intent.if_sequence_number
    return row.entry.sequence_number


def _is_folded(books: Books, intent: Intent, row: EntryRow | None) -> bool:
    """Whether it is the same wish again: a double click, a key and a button, the page and the person."""
    seen = _seen(intent, row)
    return any(
        item.phase is not Phase.PARKED
        and item.name == intent.command.name
        and _is_same(books, item, intent, seen)
        for item in books.pending.of_lane(intent)
    )


def _is_same(books: Books, item: Waiting, intent: Intent, seen: int | None) -> bool:
    if isinstance(intent.command, SaveDisposition | UpdateUserData):
        return item.intent.command == intent.command or _is_merged(books, item, intent)
    if intent.entry_id is not None:
        return item.seen_number == seen
    return item.intent.command == intent.command and not item.is_unknown


def _is_merged(books: Books, item: Waiting, intent: Intent) -> bool:
    """Whether the new data could be written into an intent that was never sent, under its key."""
    if item.may_have_arrived:
        return False
    old, new = item.intent.command, intent.command
    if isinstance(old, UpdateUserData) and isinstance(new, UpdateUserData):
        new = new.model_copy(update={"user_data": {**old.user_data, **new.user_data}})
    item.intent = item.intent.model_copy(update={"command": new})
    books.ask(Remember(intent=item.intent))
    sending.show(books, item)
    return True


def _refusal(books: Books, intent: Intent, row: EntryRow | None) -> str:
    command = intent.command
    allowed = permit(command.name, row, books.line.row(books.now), books.catalogue, books.now)
    return allowed.reason or objections.find_objection(command, row, books.catalogue, books.abilities)


def _make_room(books: Books, intent: Intent) -> None:
    """What the new intent replaces: a refused one of its kind, and an older wish about presence."""
    for item in books.pending.of_lane(intent):
        if item.phase is Phase.PARKED and item.name == intent.command.name:
            sending.settle(books, item, Outcome.PARKED)
        elif intent.entry_id is None and not item.in_flight:
            sending.settle(books, item, Outcome.EXPIRED)


def _stamped(books: Books, intent: Intent, row: EntryRow | None) -> Intent:
    """With its last moment; an override carries the version that the lead saw."""
    entry = None if row is None else row.entry
    stamps = {"expires_at": last_moment(intent, books.server_now, entry)}
    if isinstance(intent.command, OverrideEntry) and books.abilities.has_optimistic_lock:
        return intent.model_copy(update={**stamps, "if_sequence_number": intent.command.sequence_number})
    return intent.model_copy(update=stamps)
