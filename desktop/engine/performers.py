"""Who carries out which effect: one table."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.core import effects as e
from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.domain.entry import Entry
from desktop.domain.errors import WorklistError
from desktop.engine.alarm import Alarm
from desktop.engine.inbox import Inbox
from desktop.engine.journal import trouble_of
from desktop.engine.mirror import Mirror
from desktop.engine.orders import Orders
from desktop.engine.outbox import Outbox
from desktop.engine.reads import Reads
from desktop.engine.subscription import Subscription
from desktop.engine.tasks import Supervisor

GATHER_S = 0.05
WRITE_AGAIN_S = 60.0


@dataclass(frozen=True)
class Parts:
    """The parts of the engine that carry out effects."""

    subscription: Subscription
    outbox: Outbox
    mirror: Mirror
    reads: Reads
    orders: Orders
    alarm: Alarm


class Performers:
    """Nothing here waits: what takes time is handed to the supervisor."""

    def __init__(
        self, parts: Parts, supervisor: Supervisor, inbox: Inbox, now: Callable[[], datetime]
    ) -> None:
        self._parts = parts
        self._supervisor = supervisor
        self._inbox = inbox
        self._now = now
        self._entries: dict[str, Entry] = {}
        self._table: Mapping[type, Callable[[Any], object]] = {
            e.Remember: lambda effect: parts.outbox.remember(effect.intent),
            e.Send: self._send,
            e.Forget: lambda effect: parts.outbox.forget(effect.key, effect.outcome, now()),
            e.TakeSnapshot: parts.reads.snapshot,
            e.ReadEntry: parts.reads.entry,
            e.ReadPool: parts.reads.pool,
            e.ReadBacklog: parts.reads.backlog,
            e.SendOrder: parts.orders.send,
            e.ReadAnswer: parts.reads.answer,
            e.ReadCatalogue: parts.reads.catalogue,
            e.SaveMirror: self._save,
            e.Resubscribe: self._rejoin,
            e.WakeAt: self._wake,
        }

    def is_for_window(self, effect: e.Effect) -> bool:
        """Whether somebody else carries it out."""
        return type(effect) not in self._table

    def note(self, changes: Iterable[Change]) -> None:
        """Keep the entries at hand: an effect names rows, it does not carry them."""
        for change in changes:
            if change.table is not TableName.ENTRIES:
                continue
            if isinstance(change, Put) and isinstance(change.row, EntryRow):
                self._entries[change.id] = change.row.entry
            else:
                self._entries.pop(change.id, None)

    def perform(self, effect: e.Effect) -> None:
        """Begin to carry it out."""
        doing = self._table[type(effect)](effect)
        if asyncio.iscoroutine(doing):
            self._supervisor.spawn(type(effect).__name__, doing)

    async def _send(self, effect: e.Send) -> None:
        if effect.not_before is not None:
            wait_s = (effect.not_before - self._inbox.server_now()).total_seconds()
            await asyncio.sleep(max(0.0, wait_s))
        await self._parts.outbox.send(effect.intent)

    def _save(self, effect: e.SaveMirror) -> Coroutine[None, None, None] | None:
        put = {entry_id: self._entries[entry_id] for entry_id in effect.put_ids if entry_id in self._entries}
        is_wanted = self._parts.mirror.save(put, effect.gone_ids, effect.position, self._now())
        return self._write_mirror() if is_wanted else None

    async def _write_mirror(self) -> None:
        """Until it is written: what changes meanwhile is written with it."""
        wait_s = GATHER_S
        while True:
            await asyncio.sleep(wait_s)
            try:
                await self._parts.mirror.flush()
            except WorklistError as error:
                self._inbox.take(trouble_of(error, "mirror"))
                wait_s = WRITE_AGAIN_S
            else:
                return

    def _rejoin(self, _effect: e.Resubscribe) -> None:
        self._parts.subscription.rejoin()

    def _wake(self, effect: e.WakeAt) -> None:
        self._parts.alarm.set(effect.at)
