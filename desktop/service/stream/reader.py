"""One connected reader of the log: its place, what waits to be sent, and the digest of what it knows."""

import asyncio
from collections import deque
from collections.abc import Sequence

from desktop.service.store.transaction import Logged
from desktop.service.stream.frames import folded, frame, mark
from desktop.service.stream.interest import Interest

FOLD_ABOVE = 64
# Clients refuse messages over 1 MiB; one event more than this still fits.
MOST_BYTES = 400_000
OPEN = frozenset({"unassigned", "assigned", "accepted", "parked"})


class Reader:
    """What it is sent chains: each frame says where the one before it ended.

    ``ended`` is the name of the control frame to end with, once there is nothing more to send. ``name`` is
    what the client calls itself, ``client_id`` what tells it from another of the same person, ``successor``
    who took over from it.
    """

    def __init__(
        self, owner_id: str, subscription_id: str, interest: Interest, most_pending: int, name: str = ""
    ) -> None:
        self.owner_id = owner_id
        self.subscription_id = subscription_id
        self.name = name
        self.client_id = name
        self.successor = ""
        self.interest = interest
        self.cursor = 0
        self.top = 0
        self.digest = 0
        self.ended: str | None = None
        self.is_personal = False
        self.has_news = asyncio.Event()
        self._marks: dict[str, int] = {}
        self._pending: deque[Logged] = deque()
        self._most_pending = most_pending

    def begin(self, cursor: int, known: dict[str, int]) -> None:
        """At this place of the log, these open entries are known with these sequence numbers."""
        self.cursor = cursor
        self._marks = {entry_id: mark(entry_id, number) for entry_id, number in known.items()}
        self.digest = 0
        for one in self._marks.values():
            self.digest ^= one

    def give(self, row: Logged) -> None:
        """An event that belongs to this reader; one too many ends it."""
        if row.cursor <= self.cursor or self.ended is not None:
            return
        if len(self._pending) >= self._most_pending:
            self._pending.clear()
            self.end("resync")
            return
        self._pending.append(row)
        self.has_news.set()

    def prepend(self, rows: Sequence[Logged], top: int) -> None:
        """What was missed, up to a place; what came meanwhile and lies behind it stays."""
        later = [row for row in self._pending if row.cursor > top]
        self._pending = deque([*rows, *later])
        if self._pending:
            self.has_news.set()

    def end(self, how: str) -> None:
        """Send what is due, then this, then nothing."""
        self.ended = self.ended or how
        self.has_news.set()

    def take(self, epoch: str) -> str | None:
        """One frame with what waits, as much as fits; entries are folded when it is much."""
        rows = self._next_rows()
        if not self._pending:
            self.has_news.clear()
        if not rows:
            return None
        prev, self.cursor = self.cursor, rows[-1].cursor
        for row in rows:
            self._remember(row)
        bodies = folded(rows) if len(rows) > FOLD_ABOVE else [row.body for row in rows]
        return frame(epoch, prev, self.cursor, bodies)

    def _next_rows(self) -> list[Logged]:
        rows: list[Logged] = []
        size = 0
        while self._pending and size < MOST_BYTES:
            row = self._pending.popleft()
            if row.cursor > self.cursor:
                rows.append(row)
                size += len(row.body)
        return rows

    def _remember(self, row: Logged) -> None:
        if row.entry_id is None:
            return
        self.digest ^= self._marks.pop(row.entry_id, 0)
        if row.status in OPEN and self.interest.covers(row.workbin_id, row.agent_id):
            fresh = self._marks[row.entry_id] = mark(row.entry_id, row.sequence_number)
            self.digest ^= fresh
