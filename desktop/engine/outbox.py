"""The outbox: a row is on the disk before the first byte leaves, and until the outcome is known.

The desk decides what is sent when; this makes sure that nothing is sent which a crash could forget, that
intents of one entry never overtake each other, and that few are under way at once.
"""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from desktop.api.port import Platform
from desktop.core.changes import Outcome
from desktop.core.messages import FailureKind, Message, ReplyConfirmed, ReplyFailed
from desktop.domain.commands import Intent
from desktop.domain.errors import (
    Busy,
    Conflict,
    Malformed,
    NotSignedIn,
    Refused,
    Unreachable,
    WorklistError,
)
from desktop.engine import ledger
from desktop.engine.database import Database

AT_ONCE_MOST = 4

_KINDS: tuple[tuple[type[WorklistError], FailureKind], ...] = (
    (Conflict, FailureKind.CONFLICT),
    (Refused, FailureKind.REFUSED),
    (NotSignedIn, FailureKind.SIGNED_OUT),
    (Busy, FailureKind.BUSY),
    (Unreachable, FailureKind.UNREACHABLE),
    (Malformed, FailureKind.MALFORMED),
)


def _unmarked(_point: str) -> None:
    """Nobody watches."""


class Outbox:
    """``mark`` is told each point that is passed, by name: the points at which a crash has to be harmless.

    ``server_now`` is asked before the first byte: waiting for its turn, an intent may grow too old.
    """

    def __init__(
        self,
        database: Database,
        platform: Platform,
        take: Callable[[Message], None],
        mark: Callable[[str], None] = _unmarked,
        server_now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database = database
        self._platform = platform
        self._take = take
        self._mark = mark
        self._server_now = server_now
        self._lanes: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waiting: defaultdict[str, int] = defaultdict(int)
        self._remembering: dict[str, asyncio.Future[bool]] = {}
        self._under_way: dict[str, Intent] = {}
        database.refill = lambda conn: ledger.refill(conn, tuple(self._under_way.values()))
        self._few = asyncio.Semaphore(AT_ONCE_MOST)
        self.sent = 0

    def take_up(self, intents: Iterable[Intent]) -> None:
        """These are in the file from an earlier run."""
        self._under_way.update({intent.key: intent for intent in intents})

    async def remember(self, intent: Intent) -> None:
        """Commit the row. What cannot be committed is never sent, and the desk is told.

        That it was refused is written into a row that is there already: it stays what it was if that fails.
        """

        def write(conn: sqlite3.Connection) -> None:
            self._mark("remember: before the row")
            ledger.remember(conn, intent)
            self._mark("remember: before the commit")

        is_kept = self._remembering[intent.key] = asyncio.get_running_loop().create_future()
        self._under_way[intent.key] = intent
        try:
            await self._database.run(write)
            is_kept.set_result(True)
        except WorklistError as error:
            is_kept.set_result(False)
            if intent.problem:
                raise
            self._under_way.pop(intent.key, None)
            self._take(_unkept(intent.key, error))
        finally:
            if self._remembering.get(intent.key) is is_kept:
                del self._remembering[intent.key]
        self._mark("remember: after the commit")

    async def send(self, intent: Intent) -> None:
        """Send it in its turn, under its key; the answer goes to the desk."""
        is_kept = self._remembering.get(intent.key)
        if is_kept is not None and not await is_kept:
            return
        async with self._turn(intent.entry_id or ""):
            self._mark("send: in its turn")
            if intent.expires_at is not None and self._server_now() >= intent.expires_at:
                self._take(_late(intent.key))
            elif await self._is_marked(intent):
                self._mark("send: before the first byte")
                reply = await self._answer(intent)
                self._mark("send: after the answer")
                self._take(reply)
                self._mark("send: after the desk")

    async def forget(self, key: str, outcome: Outcome, at: datetime) -> None:
        """Write the outcome. Should that fail, the next start sends it again under the same key."""

        def write(conn: sqlite3.Connection) -> None:
            self._mark("forget: before the outcome")
            ledger.settle(conn, key, outcome, at)
            self._mark("forget: before the commit")

        self._under_way.pop(key, None)
        await self._database.run(write)
        self._mark("forget: after the commit")

    async def _is_marked(self, intent: Intent) -> bool:
        """Write down that bytes may have left, before they do."""

        def write(conn: sqlite3.Connection) -> bool:
            self._mark("send: before it is marked")
            is_there = ledger.mark_sending(conn, intent)
            self._mark("send: before that commit")
            return is_there

        if intent.key in self._under_way:
            self._under_way[intent.key] = intent
        try:
            is_there = await self._database.run(write)
        except WorklistError as error:
            self._take(_unkept(intent.key, error))
            return False
        self._mark("send: after that commit")
        return is_there

    async def _answer(self, intent: Intent) -> Message:
        self.sent += 1
        try:
            entry = await self._platform.send(intent)
        except WorklistError as error:
            return _failed(intent.key, error)
        return ReplyConfirmed(key=intent.key, entry=entry)

    @asynccontextmanager
    async def _turn(self, lane: str) -> AsyncIterator[None]:
        """First come, first served within a lane; a lane that nobody waits for costs nothing."""
        self._waiting[lane] += 1
        try:
            async with self._lanes[lane], self._few:
                yield
        finally:
            self._waiting[lane] -= 1
            if not self._waiting[lane]:
                del self._waiting[lane], self._lanes[lane]


def _failed(key: str, error: WorklistError) -> ReplyFailed:
    return ReplyFailed(
        key=key,
        kind=next((kind for of, kind in _KINDS if isinstance(error, of)), FailureKind.MALFORMED),
        code=error.code,
        title=error.title,
        detail=error.message,
        current=error.current if isinstance(error, Conflict) else None,
        retry_after_s=error.retry_after_s if isinstance(error, Busy) else None,
    )


def _late(key: str) -> ReplyFailed:
    """An earlier try may have arrived; this one was not sent."""
    return ReplyFailed(
        key=key, kind=FailureKind.UNREACHABLE, code="intent.late", title="Its moment had passed"
    )


def _unkept(key: str, error: WorklistError) -> ReplyFailed:
    """It could not be written down, so it was not sent."""
    return ReplyFailed(
        key=key,
        kind=FailureKind.REFUSED,
        code=error.code or "storage.failed",
        title="It was not sent, because it could not be kept on this computer first",
        detail=f"{error.title}. {error.message}",
    )
