"""Bugs to plant in the client, one rule broken each, to see that the simulator finds them."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from desktop.api.sign_in.session import Session
from desktop.core import desk, learning, on_event, on_link, on_reply, on_stream, sending
from desktop.core.books import Books
from desktop.core.changes import Outcome
from desktop.core.messages import FailureKind, LinkState, Restored, StreamRecovered
from desktop.core.mirror import Mirror
from desktop.core.pending import Pending, Waiting
from desktop.core.stream import Stream, Verdict
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry
from desktop.domain.events import AgentChanged
from desktop.domain.stream import Frame, Position
from desktop.engine import mirror as disk
from desktop.engine.outbox import Outbox
from desktop.engine.subscription import Subscription

Patch = pytest.MonkeyPatch


def _handle(patch: Patch, kind: type, handler: Callable[..., None]) -> None:
    """Have messages of a kind handled by somebody else."""
    table: Any = desk._HANDLERS
    patch.setitem(table, kind, handler)


def late_accept(patch: Patch) -> None:
    """An answer to an offer is sent however late."""
    patch.setattr(sending, "is_over", lambda _books, _item: False)


def key_per_retry(patch: Patch) -> None:
    """A command that is sent again gets a new key."""
    right = Outbox._answer

    async def wrong(self: Outbox, intent: Intent) -> Any:
        again = intent.model_copy(update={"key": f"{intent.key}.{intent.tries}"})
        answer = await right(self, again if intent.tries > 1 else intent)
        return answer.model_copy(update={"key": intent.key})

    patch.setattr(Outbox, "_answer", wrong)


def position_before_rows(patch: Patch) -> None:
    """The place in the log is saved without the rows that it leads to."""
    right = disk.Mirror.save

    def wrong(self: disk.Mirror, put: Mapping[str, Entry], *rest: Any) -> Any:
        del put
        return right(self, {}, *rest)

    patch.setattr(disk.Mirror, "save", wrong)


def no_gap_check(patch: Patch) -> None:
    """Frames are applied whatever came before them."""
    right = Stream.judge

    def wrong(self: Stream, frame: Frame) -> Verdict:
        verdict = right(self, frame)
        return Verdict.APPLY if verdict is Verdict.HOLD and self.asked_at is None else verdict

    patch.setattr(Stream, "judge", wrong)


def no_digest(patch: Patch) -> None:
    """A mirror that differs is not noticed; neither is a gap, which would cover for it."""
    no_gap_check(patch)
    patch.setattr(Stream, "doubts", lambda *_: False)


def no_tail_check(patch: Patch) -> None:
    """Nobody looks whether the last frames came."""
    patch.setattr(on_stream, "_tail_is_missing", lambda _books: False)


def no_epoch(patch: Patch) -> None:
    """A place of the old log is taken for one of the new."""
    right = Stream.judge

    def same(self: Stream, epoch: str) -> None:
        if self.position is not None:
            self.position = Position(epoch=epoch, cursor=self.position.cursor)

    def wrong(self: Stream, frame: Frame) -> Verdict:
        same(self, frame.epoch)
        return right(self, frame)

    patch.setattr(Stream, "judge", wrong)

    def joined(books: Books, message: StreamRecovered) -> None:
        same(books.stream, message.position.epoch)

    _handle(patch, StreamRecovered, joined)


def no_hold_while_reading(patch: Patch) -> None:
    """What comes while the list is read is dropped."""
    right = Stream.judge

    def wrong(self: Stream, frame: Frame) -> Verdict:
        return Verdict.DROP if self.asked_at is not None else right(self, frame)

    patch.setattr(Stream, "judge", wrong)
    patch.setattr(on_stream, "_tail_is_missing", lambda _books: False)
    patch.setattr(Stream, "doubts", lambda *_: False)


def absent_rows_stay(patch: Patch) -> None:
    """What a snapshot does not hold stays in the list."""
    patch.setattr(on_stream, "vanish", lambda _books, _entry_id: None)


def lost_means_failed(patch: Patch) -> None:
    """A command without an answer is told as failed."""
    patch.setattr(sending, "lose_answer", lambda books, item: sending.settle(books, item, Outcome.EXPIRED))


def no_retry(patch: Patch) -> None:
    """A command without an answer is left alone."""

    def wrong(books: Books, item: Waiting) -> None:
        del books
        item.in_flight = True
        item.sent_at = None

    patch.setattr(sending, "lose_answer", wrong)


def forgotten_intents(patch: Patch) -> None:
    """What the last run did not finish is not taken up again."""
    right = on_link.on_restored

    def wrong(books: Books, message: Any) -> None:
        right(books, message.model_copy(update={"intents": ()}))

    _handle(patch, Restored, wrong)


def no_order(patch: Patch) -> None:
    """Commands of one entry overtake each other."""
    patch.setattr(Pending, "heads", tuple)


def clock_not_kept(patch: Patch) -> None:
    """Waits that were begun by a wrong clock stay where they are."""
    patch.setattr(Books, "_keep_waits", lambda _self, _by_s: None)


def no_number_guard(patch: Patch) -> None:
    """What comes last is believed, however old it is."""
    right = learning.learn
    held = Mirror.version

    def wrong(books: Books, entry: Entry, news: Any) -> bool:
        known = held(books.mirror, entry.id)
        is_older = books.mirror.is_held(entry.id) and entry.sequence_number < known
        patch.setattr(Mirror, "version", (lambda *_: entry.sequence_number - 1) if is_older else held)
        try:
            return right(books, entry, news)
        finally:
            patch.setattr(Mirror, "version", held)

    for module in (learning, on_event, on_link, on_reply, on_stream):
        patch.setattr(module, "learn", wrong)


def no_gate(patch: Patch) -> None:
    """A service that asks to wait is asked again at once."""

    def wrong(books: Books, item: Waiting, message: Any) -> None:
        del message
        sending.wait(books, item, 0.5)

    table: Any = on_reply._ON_FAILURE
    patch.setitem(table, FailureKind.BUSY, wrong)


def gate_for_one(patch: Patch) -> None:
    """Only the command that was told to wait does, not the others to the same host."""

    def wrong(books: Books, item: Waiting, message: Any) -> None:
        sending.wait(books, item, max(0.1, message.retry_after_s))

    table: Any = on_reply._ON_FAILURE
    patch.setitem(table, FailureKind.BUSY, wrong)


def refused_is_sent_again(patch: Patch) -> None:
    """What was refused is tried until it is not."""

    def wrong(books: Books, item: Waiting, message: Any) -> None:
        del message
        sending.wait(books, item, 5.0)

    table: Any = on_reply._ON_FAILURE
    patch.setitem(table, FailureKind.REFUSED, wrong)


def refusals_forgotten(patch: Patch) -> None:
    """What was refused is not written down: the next run tries it by itself."""
    patch.setattr(sending, "remember_problem", lambda _books, _item: None)


def blind_again(patch: Patch) -> None:
    """Without keys that are remembered, a command whose answer was lost is sent again unseen."""
    patch.setattr(sending, "_must_be_read_first", lambda *_: False)


def no_round(patch: Patch) -> None:
    """Without positions, nothing is read anew while the line lasts."""
    right = on_stream.on_alarm

    def wrong(books: Books, name: str) -> None:
        if name != "round":
            right(books, name)

    patch.setattr(on_stream, "on_alarm", wrong)


def war_of_clients(patch: Patch) -> None:
    """Who was taken over takes over again by itself."""
    right = Subscription._rest

    async def wrong(self: Subscription, state: LinkState, reason: str) -> None:
        if state is not LinkState.SUPERSEDED:
            await right(self, state, reason)

    patch.setattr(Subscription, "_rest", wrong)


def lead_by_itself(patch: Patch) -> None:
    """Who comes back by itself takes the lead back from where a person took it."""
    right = Subscription._once

    async def wrong(self: Subscription) -> None:
        self._platform.take_over()
        await right(self)

    patch.setattr(Subscription, "_once", wrong)


def deaf_to_capacity(patch: Patch) -> None:
    """What the service says of presence and capacity is not taken in."""
    patch.setitem(on_event._HANDLERS, AgentChanged, lambda *_: None)


def renewed_by_each(patch: Patch) -> None:
    """Every request that finds the token stale renews it for itself."""

    async def wrong(self: Session, obtaining: Any) -> Any:
        return await self._keep(obtaining)

    patch.setattr(Session, "_shared", wrong)
