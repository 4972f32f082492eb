"""When an intent is sent, sent again, looked into, or given up. The rules per command are in ``replay``."""

from hashlib import sha256

from desktop.core import wishes, words
from desktop.core.books import Books
from desktop.core.changes import IntentRow, Outcome, Phase
from desktop.core.clock import later
from desktop.core.effects import Forget, ReadEntry, Remember, Send
from desktop.core.learning import repaint
from desktop.core.notices import COMMAND_WORDS
from desktop.core.on_stream import ask_snapshot
from desktop.core.pending import Waiting
from desktop.core.replay import KEY_WINDOW_S
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence

AT_ONCE_MOST = 4
PACE_S = 0.1
SLOW_S = 5.0
UNDO_MOST_S = 30.0
YOUR_PRESENCE = sentence(QT_TRANSLATE_NOOP("Desk", "Your presence"))
AS_YOU_WERE = sentence(QT_TRANSLATE_NOOP("Desk", "as you were"))
LOST_S = 60.0
BACKOFF_BASE_S = 0.5
BACKOFF_MOST_S = 30.0


def flush(books: Books) -> None:
    """Look at the first intent of every lane."""
    for item in books.pending.heads():
        _step(books, item)


def show(books: Books, item: Waiting) -> None:
    """Bring the intent's row and its entry's row up to date."""
    entry = None if item.entry_id is None else books.mirror.find(item.entry_id)
    books.intents.put(
        item.key,
        IntentRow(
            key=item.key,
            name=item.name,
            entry_id=item.entry_id,
            title=words.name_of(entry.entry) if entry else item.entry_id or "",
            phase=item.phase,
            given_at=item.intent.given_at,
            tries=item.intent.tries,
            next_try_at=item.next_try_at,
            problem=item.intent.problem,
            held_until=item.held_until,
            disposition=getattr(item.intent.command, "disposition", None),
        ),
    )
    if item.entry_id is not None:
        repaint(books, item.entry_id)


def hold(books: Books, item: Waiting) -> None:
    """Keep it back for a moment, so that the person may think better of it; wrap-up may end before."""
    row = None if item.entry_id is None else books.mirror.find(item.entry_id)
    given = None if row is None else row.entry.wrap_up
    left_s = UNDO_MOST_S if given is None else (given.until - books.server_now).total_seconds() - 2.0
    held_s = min(item.intent.held_s, UNDO_MOST_S, left_s if given and left_s > 0 else UNDO_MOST_S)
    if held_s <= 0:
        return
    item.phase, item.held_until = Phase.HELD, later(books.server_now, held_s)
    books.alarms.set(f"try:{item.key}", item.held_until)


def settle(books: Books, item: Waiting, outcome: Outcome) -> None:
    """The intent has its outcome; the next of its lane may go."""
    books.pending.remove(item)
    books.intents.drop(item.key)
    books.alarms.clear(f"try:{item.key}")
    books.ask(Forget(key=item.key, outcome=outcome))
    if item.entry_id is not None:
        repaint(books, item.entry_id)
    if item.key in books.flushing:
        books.flushing[item.key] = outcome in (Outcome.DONE, Outcome.RESOLVED_BY_READ)


def tell(books: Books, code: str, item: Waiting, **more: str) -> None:
    """Say something about an intent."""
    row = None if item.entry_id is None else books.mirror.find(item.entry_id)
    entry = words.name_of(row.entry) if row else item.entry_id or YOUR_PRESENCE
    about = item.entry_id or item.name
    command = COMMAND_WORDS[item.name]
    books.tell(code, item.entry_id, **({"about": about, "entry": entry, "command": command} | more))


def lose_answer(books: Books, item: Waiting) -> None:
    """Nobody knows what became of it: same key again after a while, and a look at the entry."""
    item.in_flight = False
    item.was_read = False
    item.was_lost = True
    wait(books, item, backoff_s(item))
    if item.rule.is_shown_as_checking:
        look_into(books, item)


def wait(books: Books, item: Waiting, wait_s: float) -> None:
    """Try again after a while."""
    item.in_flight = False
    item.next_try_at = later(books.server_now, wait_s)
    books.alarms.set(f"try:{item.key}", item.next_try_at)
    if item.phase is not Phase.CHECKING:
        item.phase = Phase.WAITING
    show(books, item)


def park(books: Books, item: Waiting, problem: str, *, is_kept: bool = True) -> None:
    """Refused: it waits for the person, also through a restart, and blocks only its own entry.

    ``is_kept``: whether it is on the disk; where it could not be written, neither can this.
    """
    item.in_flight = False
    item.phase = Phase.PARKED
    item.intent = item.intent.model_copy(update={"problem": problem})
    if is_kept:
        remember_problem(books, item)
    item.next_try_at = None
    books.alarms.clear(f"try:{item.key}")
    if item.key in books.flushing:
        books.flushing[item.key] = False
    show(books, item)


def remember_problem(books: Books, item: Waiting) -> None:
    """Write down what keeps it from being sent, or that nothing does any more."""
    books.ask(Remember(intent=item.intent))


def is_over(books: Books, item: Waiting) -> bool:
    """Whether sending no longer makes sense."""
    ends_at = item.intent.expires_at
    return ends_at is not None and books.server_now >= ends_at


def backoff_s(item: Waiting) -> float:
    """Full jitter below a doubling bound; drawn from key and count, so that a replay draws the same."""
    bound = min(BACKOFF_MOST_S, BACKOFF_BASE_S * 2.0 ** min(item.intent.tries, 10))
    drawn = sha256(f"{item.key}:{item.intent.tries}".encode("utf-8", "surrogatepass")).digest()
    return bound * int.from_bytes(drawn[:4], "big") / 2**32


def _step(books: Books, item: Waiting) -> None:
    if item.phase is Phase.PARKED or _is_kept_back(books, item):
        return
    if item.in_flight:
        _watch(books, item)
    elif is_over(books, item):
        _end(books, item)
    elif item.refusal:
        look_into(books, item)
    elif item.lists_then >= 0 and books.can_send:
        _look_at_presence(books, item)
    elif books.can_send and not _is_held_back(books, item):
        _send(books, item)


def _is_kept_back(books: Books, item: Waiting) -> bool:
    """Whether the person may still take it back."""
    if item.held_until is None:
        return False
    if books.server_now < item.held_until:
        books.alarms.set(f"try:{item.key}", item.held_until)
        return True
    let_go(books, item)
    return False


def let_go(books: Books, item: Waiting) -> None:
    """It may be sent now."""
    item.phase, item.held_until = Phase.WAITING, None
    show(books, item)


def _watch(books: Books, item: Waiting) -> None:
    """An answer is expected; it may be slow, or never come."""
    waited_s = 0.0 if item.sent_at is None else (books.server_now - item.sent_at).total_seconds()
    if waited_s >= LOST_S:
        lose_answer(books, item)
    elif waited_s >= SLOW_S and item.rule.is_shown_as_checking:
        look_into(books, item)
    elif not is_over(books, item) and waited_s < SLOW_S:
        books.alarms.set(f"try:{item.key}", later(books.server_now, SLOW_S - waited_s))


def _end(books: Books, item: Waiting) -> None:
    """Its time is over: never sent again.

    If it may have arrived, only the entry tells what is true; or the status, once the line is good.
    """
    if item.may_have_arrived and (item.entry_id is not None or not books.can_send):
        look_into(books, item)
    elif item.may_have_arrived and wishes.is_fulfilled(books, item):
        settle(books, item, Outcome.RESOLVED_BY_READ)
    else:
        give_up(books, item)


def give_up(books: Books, item: Waiting) -> None:
    """Say that its moment had passed."""
    settle(books, item, Outcome.EXPIRED)
    if item.entry_id is not None:
        tell(books, "command.expired", item)
        return
    about = getattr(item.intent.command, "agent_id", None)
    if about not in (None, books.my_id):
        tell(books, "command.expired", item, entry=_name_of(books, str(about)))
        return
    status = books.statuses.find(books.my_id or "")
    presence = AS_YOU_WERE if status is None else status.presence.label
    books.tell("presence.notChanged", presence=presence, why="")


def _name_of(books: Books, agent_id: str) -> str:
    status = books.statuses.find(agent_id)
    return agent_id if status is None else status.name or agent_id


def _is_held_back(books: Books, item: Waiting) -> bool:
    """Whether it must wait: for its next try, the host's gate, a read that comes first, or its turn."""
    now = books.server_now
    waits_for = max((at for at in (item.next_try_at, books.gate_until) if at is not None), default=now)
    if waits_for > now:
        books.alarms.set(f"try:{item.key}", waits_for)
        return True
    if _must_be_read_first(books, item):
        look_into(books, item)
        return True
    return item.rule.is_durable and not _may_go(books, item)


def _must_be_read_first(books: Books, item: Waiting) -> bool:
    """The key has been forgotten there, or there are none: sending blindly might do it twice."""
    if item.was_read:
        return False
    if item.entry_id is None:
        return item.is_unknown and not books.abilities.has_idempotency_keys
    age_s = (books.now - item.intent.given_at).total_seconds()
    return age_s > KEY_WINDOW_S or (item.is_unknown and not books.abilities.has_idempotency_keys)


def _may_go(books: Books, item: Waiting) -> bool:
    """A few at once, and not faster than one in a tenth of a second."""
    if books.pending.in_flight() >= AT_ONCE_MOST:
        return False
    if books.server_now < books.pace_at:
        books.alarms.set(f"try:{item.key}", books.pace_at)
        return False
    books.pace_at = later(books.server_now, PACE_S)
    return True


def _send(books: Books, item: Waiting) -> None:
    if item.entry_id is None and not item.may_have_arrived:
        item.seen_presence = wishes.find_presence(books, item)
    item.intent = item.intent.model_copy(update={"tries": item.intent.tries + 1})
    item.in_flight = item.may_have_arrived = True
    item.sent_at = books.server_now
    item.next_try_at = None
    if item.phase is not Phase.CHECKING or not item.rule.is_shown_as_checking:
        item.phase = Phase.SENDING
    books.alarms.set(
        f"try:{item.key}", later(books.server_now, SLOW_S if item.rule.is_shown_as_checking else LOST_S)
    )
    books.ask(Send(intent=item.intent))
    show(books, item)


def look_into(books: Books, item: Waiting) -> None:
    """Read the entry, at most once in five seconds, or the list with the status: when there is a line."""
    item.phase = Phase.CHECKING
    now = books.server_now
    if books.can_send and item.entry_id is None:
        item.lists_then = books.line.snapshots
        ask_snapshot(books, "an answer about presence was lost", is_again=True)
    elif books.can_send:
        if item.read_at is None or (now - item.read_at).total_seconds() >= SLOW_S:
            item.read_at = now
            books.ask(ReadEntry(entry_id=item.entry_id or ""))
        books.alarms.set(f"try:{item.key}", later(now, SLOW_S))
    show(books, item)


def _look_at_presence(books: Books, item: Waiting) -> None:
    """Where nothing has changed, it did not arrive; what was set since is not undone by a second try."""
    if books.line.snapshots <= item.lists_then:
        return
    item.lists_then, item.was_read, item.phase = -1, True, Phase.WAITING
    if wishes.is_fulfilled(books, item):
        settle(books, item, Outcome.RESOLVED_BY_READ)
    elif wishes.find_presence(books, item) != item.seen_presence:
        give_up(books, item)
    else:
        show(books, item)
