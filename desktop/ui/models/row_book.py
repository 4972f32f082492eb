"""The rows behind a list, with what is asked of all of them: their words, their number, their next turn."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush
from itertools import islice
from typing import Final

from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.core.query import haystack
from desktop.domain.stream import Catalogue
from desktop.ui.models.arrangement import Place, Section, next_turn, section_of
from desktop.ui.tables import LISTED

_STALE_TURNS: Final = 256


class RowBook:
    """Open work, and what I finished; an entry that is open again is not among the finished.

    A row is unread when it came to me after the first rows were here, until somebody looks at it.
    """

    def __init__(self, now: Callable[[], datetime], catalogue: Callable[[], Catalogue | None]) -> None:
        self._now = now
        self._catalogue = catalogue
        self._rows: dict[TableName, dict[str, EntryRow]] = {name: {} for name in LISTED}
        self._hay: dict[str, str] = {}
        self._unheard: dict[str, None] = {}
        self._sections: dict[str, Section | None] = {}
        self._counts = dict.fromkeys(Section, 0)
        self._turns: list[tuple[datetime, str]] = []
        self._turn_at: dict[str, datetime] = {}
        self._first_at: datetime | None = None
        self.unread: set[str] = set()

    def __iter__(self) -> Iterator[EntryRow]:
        return (row for entry_id in self._sections if (row := self.find(entry_id)) is not None)

    def find(self, entry_id: str) -> EntryRow | None:
        """The row of an entry."""
        return self._rows[TableName.ENTRIES].get(entry_id) or self._rows[TableName.DONE].get(entry_id)

    def count(self, section: Section) -> int:
        """How many rows a tab has, filtered or not."""
        return self._counts[section]

    def counts(self) -> dict[Section, int]:
        """How many rows each tab has."""
        return dict(self._counts)

    def has_words(self, entry_id: str, words: tuple[str, ...]) -> bool:
        """Whether all of these are found in the row."""
        if not words:
            return True
        hay = self._hay.get(entry_id)
        if hay is None:
            hay = self._read(entry_id)
        return all(word in hay for word in words)

    def holding(self, places: list[Place], words: Iterable[str]) -> list[Place]:
        """Those whose rows hold all of these words, in the same order."""
        while self.read_ahead(len(self._hay) + 1):
            pass
        hay = self._hay
        for word in words:
            places = [at for at in places if word in hay[at[3]]]
        return places

    def read_ahead(self, most: int) -> bool:
        """Read the words of so many rows before they are searched; True while there are more."""
        for entry_id in list(islice(self._unheard, most)):
            self._read(entry_id)
        return bool(self._unheard)

    def take(self, change: Change, now: datetime) -> None:
        """Take over a change of a row."""
        known, rows = self.find(change.id), self._rows[change.table]
        if isinstance(change, Put) and isinstance(change.row, EntryRow):
            rows[change.id] = change.row
        else:
            rows.pop(change.id, None)
        row = self.find(change.id)
        if row is None:
            self._forget(change.id)
        elif row is not known:
            self._note(row, known, now)

    def read_again(self) -> None:
        """Names and service levels are others now."""
        now = self._now()
        for row in self:
            self._unread_words(row.entry.id)
            self._watch(row, now)

    def due_turns(self) -> Iterator[str]:
        """The entries that the mere passing of time has moved since the last call."""
        now = self._now()
        while self._turns and self._turns[0][0] <= now:
            at, entry_id = heappop(self._turns)
            if self._turn_at.get(entry_id) == at:
                del self._turn_at[entry_id]
                yield entry_id

    def begin(self) -> None:
        """The first rows are here: what comes from now on is news."""
        if self._first_at is None and self._sections:
            self._first_at = self._now()

    def _note(self, row: EntryRow, known: EntryRow | None, now: datetime) -> None:
        entry_id = row.entry.id
        if known is None or known.entry is not row.entry:
            self._unread_words(entry_id)
            self._watch(row, now)
        section = section_of(row)
        self._uncount(entry_id)
        self._sections[entry_id] = section
        if section is not None:
            self._counts[section] += 1
        is_news = self._first_at is not None and row.entry.status_since >= self._first_at
        if known is None and section is Section.MINE and is_news:
            self.unread.add(entry_id)

    def _unread_words(self, entry_id: str) -> None:
        """Its words are others: they are read when there is time, or when they are searched."""
        self._hay.pop(entry_id, None)
        self._unheard[entry_id] = None

    def _read(self, entry_id: str) -> str:
        row = self.find(entry_id)
        hay = haystack(row, self._catalogue()) if row is not None else ""
        self._hay[entry_id] = hay
        self._unheard.pop(entry_id, None)
        return hay

    def _forget(self, entry_id: str) -> None:
        self._uncount(entry_id)
        self._hay.pop(entry_id, None)
        self._unheard.pop(entry_id, None)
        self._turn_at.pop(entry_id, None)
        self._drop_stale_turns()
        self.unread.discard(entry_id)

    def _uncount(self, entry_id: str) -> None:
        section = self._sections.pop(entry_id, None)
        if section is not None:
            self._counts[section] -= 1

    def _watch(self, row: EntryRow, now: datetime) -> None:
        entry_id = row.entry.id
        at = next_turn(row, now, self._catalogue())
        if at is None:
            self._turn_at.pop(entry_id, None)
        elif self._turn_at.get(entry_id) != at:
            self._turn_at[entry_id] = at
            heappush(self._turns, (at, entry_id))
        self._drop_stale_turns()

    def _drop_stale_turns(self) -> None:
        """Turns that no longer count stay in the heap until they are due, which may be days: not too many."""
        if len(self._turns) > 2 * len(self._turn_at) + _STALE_TURNS:
            self._turns = [(at, entry_id) for entry_id, at in self._turn_at.items()]
            heapify(self._turns)
