"""One run of the program, without a window: the real desk and engine, and what a window would show."""

import asyncio
from collections import Counter
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from desktop.core.changes import Change, EntryRow, IntentRow, LinkRow, Put, TableName
from desktop.core.desk import Desk, DeskOutcome
from desktop.core.effects import Effect, PopPage, Ring, Send
from desktop.core.messages import FailureKind, LinkState, Message, ReplyFailed
from desktop.core.pop import PopPolicy
from desktop.domain.agent import AgentStatus
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from tests.core.bench import ME
from tests.simulation.platform import SimulatedPlatform
from tests.support.virtual import VirtualClock

DIES_WITHIN_S = 5.0
NEXT_TO_NOTHING_S = 0.1


class WatchedDesk(Desk):
    """``impatience``: how often something was to leave while the host had asked to wait.

    What left the desk before it knew is not its fault. A clock that was set spoils a wait for a moment.
    """

    def __init__(self, platform: SimulatedPlatform, clock: VirtualClock) -> None:
        super().__init__(platform.abilities, pop_policy=PopPolicy(hosts=("crm.example",)))
        self._clock = clock
        self._told_until = 0.0
        self._skew = clock.skew
        self.impatience = 0

    def take(self, message: Message, now: datetime) -> DeskOutcome:
        """As the desk does."""
        outcome, at = super().take(message, now), self._clock.monotonic()
        if self._skew != self._clock.skew:
            self._skew, self._told_until = self._clock.skew, 0.0
        if isinstance(message, ReplyFailed) and message.kind is FailureKind.BUSY:
            self._told_until = max(self._told_until, at + (message.retry_after_s or 0.0))
        if at < self._told_until - NEXT_TO_NOTHING_S:
            self.impatience += sum(isinstance(effect, Send) for effect in outcome.effects)
        return outcome


class SimulatedDesktop:
    """Made anew after each kill; the folder is what survives."""

    def __init__(self, folder: Path, platform: SimulatedPlatform, clock: VirtualClock, dice: Random) -> None:
        self.rows: dict[tuple[TableName, str], Any] = {}
        self.rings: Counter[str] = Counter()
        self.pages: Counter[str] = Counter()
        self.settled: list[tuple[str, str]] = []
        self.live_since: float | None = None
        self.went_back: dict[str, None] = {}
        self._highest: dict[str, int] = {}
        self.desk = WatchedDesk(platform, clock)
        self.journal = Journal(folder, is_inline=True)
        self.engine = Engine(
            self.desk,
            platform,
            self.journal,
            clock,
            self._paint,
            self._perform,
            jitter=dice.uniform,
        )
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Run it."""
        self._running = asyncio.create_task(self.engine.run(), name="engine")

    async def kill(self) -> None:
        """As SIGKILL does: what is on the disk stays, nothing else is written."""
        for database in (self.journal.outbox, self.journal.mirror_file):
            database.__dict__["run"] = _never
            await database.close()
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait({self._running}, timeout=DIES_WITHIN_S)
            self._running.cancel()
            await asyncio.wait({self._running})

    async def quit(self) -> None:
        """An orderly end."""
        self.engine.stop()
        if self._running is not None:
            await asyncio.wait({self._running})

    @property
    def link(self) -> LinkRow | None:
        """The line as shown."""
        return self.rows.get((TableName.LINK, "link"))

    @property
    def status(self) -> AgentStatus | None:
        """How the agent is doing, as shown."""
        return self.rows.get((TableName.STATUSES, ME))

    def entries(self) -> dict[str, EntryRow]:
        """The rows that are this agent's."""
        return {
            row_id: row
            for (table, row_id), row in self.rows.items()
            if table is TableName.ENTRIES and row.is_mine
        }

    def intents(self) -> dict[str, IntentRow]:
        """The intents without an outcome."""
        return {row_id: row for (table, row_id), row in self.rows.items() if table is TableName.INTENTS}

    def _paint(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            if isinstance(change, Put):
                self.rows[change.table, change.id] = change.row
                if isinstance(change.row, EntryRow):
                    self._look_back(change.row)
            else:
                self.rows.pop((change.table, change.id), None)
        if self.link is not None and self.link.state is LinkState.SUPERSEDED:
            self.rings.clear()  # who leads again later rings again for what is still offered
        is_live = self.link is not None and self.link.is_live
        if not is_live:
            self.live_since = None
        elif self.live_since is None:
            self.live_since = asyncio.get_running_loop().time()

    def _look_back(self, row: EntryRow) -> None:
        """What is shown never goes back to an older version."""
        number = row.entry.sequence_number
        if number < self._highest.get(row.entry.id, number):
            self.went_back[row.entry.id] = None
        self._highest[row.entry.id] = number

    def _perform(self, effect: Effect) -> None:
        if isinstance(effect, Ring):
            self.rings[effect.offer_id] += 1
        elif isinstance(effect, PopPage):
            row = self.rows[TableName.ENTRIES, effect.entry_id]
            self.pages[f"{effect.entry_id}/{row.entry.status_since}"] += 1


async def _never(_work: object) -> None:
    """What a dead process writes."""
    await asyncio.get_running_loop().create_future()
