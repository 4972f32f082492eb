"""Frames, heartbeats and snapshots: keeping the mirror equal to the server, and noticing when it is not."""

from datetime import datetime
from hashlib import sha256

from desktop.core.books import Books
from desktop.core.clock import later
from desktop.core.effects import Resubscribe, TakeSnapshot
from desktop.core.learning import News, Source, learn, vanish
from desktop.core.messages import (
    FrameReceived,
    HeartbeatReceived,
    ResyncAsked,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.core.on_event import take_event, take_status
from desktop.core.stream import APPLY, HOLD, HOLD_S, START_OVER, TAIL_S
from desktop.domain.entry import Entry
from desktop.domain.stream import Frame

ASK_AGAIN_S = 30.0
REJOIN_S = 10.0
AHEAD_S = 15.0
SURE_S = 1.0  # an older time than that would have answers to offers leave too late
ROUND_S = 60.0
ROUND_SOON_S = 1.0
ROUND_SPREAD = 0.2
ALARMS = ("hold", "tail", "snapshot", "rejoin", "round")


def on_frame(books: Books, message: FrameReceived) -> None:
    """Apply it, drop it, hold it, or start over."""
    _heard(books)
    frame, stream = message.frame, books.stream
    verdict = stream.judge(frame)
    if verdict is APPLY:
        _apply(books, frame)
        if stream.held:
            _apply_ready(books)
    elif verdict is START_OVER:
        ask_snapshot(books, "another log")
        stream.hold(frame)
    elif verdict is HOLD and stream.rejoin_at is None:
        _hold(books, frame)


def on_recovered(books: Books, message: StreamRecovered) -> None:
    """The stream was joined: it goes on from our place, or the whole list is read anew."""
    _heard(books)
    stream, place = books.stream, message.position
    stream.rejoin_at = None
    books.alarms.clear("rejoin")
    is_ours = stream.position is not None and place.epoch == stream.position.epoch
    goes_on = message.recovered and is_ours and not _is_before(books, place.cursor)
    knows_me = books.my_id is not None and books.my_id in books.statuses  # the last run's is not kept
    if stream.asked_at is not None or not stream.is_positioned or not (goes_on and knows_me):
        ask_snapshot(books, "joined without a place" if not message.recovered else "joined elsewhere")


def on_caught_up(books: Books, message: StreamCaughtUp) -> None:
    """All that had happened was sent; what has not come by now is late or lost."""
    _heard(books)
    books.line.is_caught_up = True
    if books.stream.lags_behind(message.position) and books.stream.asked_at is None:
        books.stream.tail = message.position.cursor
        books.alarm_in("tail", TAIL_S)


def on_heartbeat(books: Books, message: HeartbeatReceived) -> None:
    """The service says where it is: a lost tail and a silent difference show here."""
    _heard(books)
    beat, stream = message.heartbeat, books.stream
    if not books.line.is_clock_known:
        books.set_clock((beat.server_time - books.now).total_seconds())
    if not stream.is_positioned or stream.asked_at is not None:
        return
    if stream.position is None or beat.epoch != stream.position.epoch:
        ask_snapshot(books, "another log")
    elif beat.cursor > stream.position.cursor:
        books.alarm_in("tail", TAIL_S)
        stream.tail = beat.cursor
    elif not _is_ahead(books) and stream.doubts(beat.cursor, beat.digest, books.mirror.digest):
        books.line.gaps_healed += 1
        ask_snapshot(books, "digest differs")


def on_resync(books: Books, message: ResyncAsked) -> None:
    """Frames were lost, by the service or by our own full inbox."""
    books.line.gaps_healed += 1
    ask_snapshot(books, message.reason)


def on_snapshot(books: Books, message: SnapshotTaken) -> None:
    """The whole list, true at its position; then what was held beyond it."""
    snapshot, stream = message.snapshot, books.stream
    here, there = stream.position, snapshot.position
    is_other_log = here is not None and there is not None and here.epoch != there.epoch
    if here is not None and there is not None and not is_other_log and there.cursor < here.cursor:
        if stream.asked_at is not None:
            books.alarm_in("snapshot", TAIL_S)
        return
    if is_other_log and _is_overtaken(books, snapshot.entries):
        books.mirror.ahead.clear()
        ask_snapshot(books, "overtaken by an answer", is_again=True)
        return
    if not books.line.is_clock_known and message.took_s <= SURE_S:
        books.set_clock((snapshot.server_time - books.now).total_seconds())
    if is_other_log:
        books.mirror.forget_versions()
    asked_at, stream.asked_at, stream.doubt = stream.asked_at, None, None
    books.line.is_reading = False
    stream.position = there if stream.is_positioned else None
    books.alarms.clear("snapshot")
    books.alarms.clear("tail")
    books.line.snapshots += 1
    books.line.as_of = books.now
    _replace(books, snapshot.entries, asked_at, is_other_log=is_other_log)
    if snapshot.status is not None:
        take_status(books, snapshot.status)
    for status in snapshot.team:
        take_status(books, status)
    _apply_ready(books)
    if not stream.is_positioned:
        books.alarm_in("round", ROUND_SOON_S if stream.is_short else _round_s(books))
        stream.is_short = False


def on_alarm(books: Books, name: str) -> None:
    """A moment that was waited for has come."""
    stream = books.stream
    if not books.line.is_up:
        return
    if name == "hold" and stream.held and stream.asked_at is None:
        _rejoin(books, "gap")
    elif name == "tail" and stream.asked_at is None and _tail_is_missing(books):
        books.line.gaps_healed += 1
        ask_snapshot(books, "tail lost")
    elif name == "rejoin" and stream.rejoin_at is not None:
        _rejoin(books, "gap")
    elif name == "snapshot" and stream.asked_at is not None:
        ask_snapshot(books, stream.asked_why, is_again=True)
    elif name == "round":
        ask_snapshot(books, "time for a round")


def ask_snapshot(books: Books, why: str, *, is_again: bool = False) -> None:
    """Have the list read, once; again when no answer came in half a minute."""
    stream = books.stream
    books.line.is_reading = True
    books.alarm_in("snapshot", ASK_AGAIN_S)
    books.alarms.clear("hold")
    if stream.asked_at is None or is_again or why.startswith("joined"):
        stream.asked_at, stream.asked_why = books.server_now, why
        books.ask(TakeSnapshot(reason=why))


def _heard(books: Books) -> None:
    books.line.heard_at = books.now


def _apply(books: Books, frame: Frame) -> None:
    for event in frame.events:
        take_event(books, event)
    books.stream.moved_to(frame)
    books.line.note_event(books.now)


def _apply_ready(books: Books) -> None:
    for frame in books.stream.ready():
        _apply(books, frame)
    if not books.stream.held:
        books.alarms.clear("hold")
    else:
        books.alarm_in("hold", HOLD_S)


def _hold(books: Books, frame: Frame) -> None:
    stream = books.stream
    is_first = not stream.held
    if not stream.hold(frame):
        if stream.asked_at is None:
            _rejoin(books, "gap")
    elif is_first and stream.asked_at is None:
        books.alarm_in("hold", HOLD_S)


def _rejoin(books: Books, why: str) -> None:
    """Join the stream again from our own place; what was held will be sent again."""
    stream = books.stream
    stream.let_go()
    stream.rejoin_at = books.server_now
    books.line.gaps_healed += 1
    books.line.is_caught_up = False
    books.alarms.clear("hold")
    books.alarm_in("rejoin", REJOIN_S)
    books.ask(Resubscribe(position=stream.position, reason=why))


def _replace(
    books: Books, entries: tuple[Entry, ...], asked_at: datetime | None, *, is_other_log: bool
) -> None:
    """Rows that an answer told of after the snapshot was asked for may be newer than it: they stay."""
    news = News(Source.SNAPSHOT, is_other_log=is_other_log)
    present = set()
    for entry in entries:
        present.add(entry.id)
        learn(books, entry, news)
    spared = set()
    if asked_at is not None and not is_other_log:
        spared = {entry_id for entry_id, at in books.mirror.ahead.items() if at >= asked_at}
    for entry_id in books.mirror.held:
        if entry_id not in present and entry_id not in spared:
            vanish(books, entry_id)


def _is_overtaken(books: Books, entries: tuple[Entry, ...]) -> bool:
    """Whether an answer came while the list of another log was read, and told of more than the list does.

    Nothing says of which log the answer is, so neither is believed: a list asked for after it settles that.
    """
    mirror, asked_at = books.mirror, books.stream.asked_at
    if asked_at is None:
        return False
    late = [entry_id for entry_id, at in mirror.ahead.items() if at >= asked_at]
    listed = {entry.id: entry.sequence_number for entry in entries} if late else {}
    return any(
        mirror.version(entry_id) > listed[entry_id] if entry_id in listed else mirror.is_held(entry_id)
        for entry_id in late
    )


def _is_before(books: Books, cursor: int) -> bool:
    return books.stream.position is not None and cursor < books.stream.position.cursor


def _tail_is_missing(books: Books) -> bool:
    return books.stream.position is None or books.stream.tail > books.stream.position.cursor


def _is_ahead(books: Books) -> bool:
    """Whether an answer has lately brought the mirror further than the stream: digests then differ."""
    since = later(books.server_now, -AHEAD_S)
    ahead = books.mirror.ahead
    for entry_id in [entry_id for entry_id, at in ahead.items() if at < since]:
        del ahead[entry_id]
    return bool(ahead)


def _round_s(books: Books) -> float:
    """A minute, a fifth more or less, so that clients do not read in step; drawn from who and how often."""
    books.rounds += 1
    drawn = sha256(f"{books.my_id}:{books.rounds}".encode("utf-8", "surrogatepass")).digest()[0] / 255
    return ROUND_S * (1 + ROUND_SPREAD * (2 * drawn - 1))
