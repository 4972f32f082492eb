"""The mirror: the open entries as the server has them, with versions, digest and what to save of it.

Rows that somebody was told they lost stay visible here, but count for nothing.
"""

from collections import OrderedDict
from datetime import datetime
from hashlib import sha256

from desktop.core.changes import EntryRow, TableName
from desktop.core.clock import later
from desktop.core.table import Journal, Table

CLOSED_KEPT = 4096


def mark(entry_id: str, sequence_number: int) -> int:
    """One entry's share of the digest."""
    named = f"{entry_id}:{sequence_number}".encode("utf-8", "surrogatepass")
    return int.from_bytes(sha256(named).digest()[:8], "big")


class Mirror:
    """Entry rows by id. ``ahead`` names entries that an answer brought further than the stream has."""

    def __init__(self, journal: Journal) -> None:
        self.rows: Table[EntryRow] = Table(TableName.ENTRIES, journal)
        self.ahead: dict[str, datetime] = {}
        self._marks: dict[str, int] = {}
        self._mine: set[str] = set()
        self._digest = 0
        self._closed: OrderedDict[str, int] = OrderedDict()
        self._vanished: OrderedDict[str, None] = OrderedDict()
        self._put: dict[str, None] = {}
        self._gone: dict[str, None] = {}

    @property
    def digest(self) -> str:
        """XOR over the held entries, as the heartbeat spells it."""
        return f"{self._digest:016x}"

    @property
    def held(self) -> tuple[str, ...]:
        """The ids of the open entries that the subscription covers."""
        return tuple(self._marks)

    @property
    def mine(self) -> frozenset[str]:
        """The ids of those that are with this person."""
        return frozenset(self._mine)

    def find(self, entry_id: str) -> EntryRow | None:
        """The row, held or only still visible."""
        return self.rows.find(entry_id)

    def is_held(self, entry_id: str) -> bool:
        """Whether it is open and covered, not merely still visible."""
        return entry_id in self._marks

    def version(self, entry_id: str) -> int:
        """The highest sequence number seen, -1 for none; closed entries are remembered for a while."""
        row = self.rows.find(entry_id) if entry_id in self._marks else None
        return self._closed.get(entry_id, -1) if row is None else row.entry.sequence_number

    def hold(self, row: EntryRow) -> None:
        """Write an open, covered entry."""
        entry_id = row.entry.id
        now_marked = mark(entry_id, row.entry.sequence_number)
        self._digest ^= self._marks.get(entry_id, 0) ^ now_marked
        self._marks[entry_id] = now_marked
        (self._mine.add if row.is_mine else self._mine.discard)(entry_id)
        self._closed.pop(entry_id, None)
        self._vanished.pop(entry_id, None)
        self._put[entry_id] = None
        self._gone.pop(entry_id, None)
        self.rows.write(entry_id, row)

    def show(self, row: EntryRow) -> None:
        """Repaint a row whose entry has not changed; a row that has left stays away."""
        if row.entry.id in self.rows:
            self.rows.put(row.entry.id, row)

    def release(self, entry_id: str, sequence_number: int) -> EntryRow | None:
        """The entry is closed or out of sight: its row goes, its version is remembered."""
        self._let_go(entry_id, sequence_number)
        return self.rows.drop(entry_id)

    def vanish(self, row: EntryRow) -> None:
        """A snapshot did not hold it: at which version it left is not known."""
        entry_id = row.entry.id
        self.release(entry_id, row.entry.sequence_number)
        self._vanished[entry_id] = None
        if len(self._vanished) > CLOSED_KEPT:
            self._vanished.popitem(last=False)

    def was_vanished(self, entry_id: str) -> bool:
        """Whether it vanished and nothing was heard of it since; asked once."""
        return self._vanished.pop(entry_id, entry_id) is None

    def leave_visible(self, row: EntryRow) -> None:
        """It went to somebody else: the row stays until dismissed, and counts for nothing."""
        self._let_go(row.entry.id, row.entry.sequence_number)
        self.rows.put(row.entry.id, row)

    def forget_versions(self) -> None:
        """Another log: sequence numbers of the old one mean nothing."""
        self._closed.clear()
        self._vanished.clear()
        self.ahead.clear()

    def shift(self, by_s: float) -> None:
        """The clock was found to be wrong by so much."""
        self.ahead = {entry_id: later(at, by_s) for entry_id, at in self.ahead.items()}

    def to_save(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids written and ids gone since the last call."""
        saved = tuple(self._put), tuple(self._gone)
        self._put.clear()
        self._gone.clear()
        return saved

    def _let_go(self, entry_id: str, sequence_number: int) -> None:
        if entry_id in self._marks:
            self._digest ^= self._marks.pop(entry_id)
            self._mine.discard(entry_id)
            self._put.pop(entry_id, None)
            self._gone[entry_id] = None
        self._closed[entry_id] = max(sequence_number, self._closed.get(entry_id, -1))
        self._closed.move_to_end(entry_id)
        if len(self._closed) > CLOSED_KEPT:
            self._closed.popitem(last=False)
