"""Some entries of the team as Qt sees them: what is with one agent, or lies in one workbin.

Qt's own model of strings counts the lines, so that a view which lays out thousands of them never asks
Python; what stands in a line is kept here, and changed in the moment in which Qt has changed its count.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import Workbin
from desktop.ui.delegates.entry_look import entry_look
from desktop.ui.delegates.heading import GroupHeading

Index = QModelIndex | QPersistentModelIndex
Key = tuple[float, bool, float, str]
MANY: Final = 64


class EntriesModel(QStringListModel):
    """The latest of them first that need somebody. More than ``MOST`` are not listed one by one."""

    MOST = 2000

    def __init__(self, now: Callable[[], datetime], catalogue: Callable[[], Catalogue | None]) -> None:
        super().__init__()
        self._now = now
        self._catalogue = catalogue
        self._rows: list[EntryRow] = []
        self._lines: dict[str, int] = {}
        self._all: dict[str, EntryRow] = {}
        self._order: list[Key] = []
        self._read: Catalogue | None = None
        self._coming: list[EntryRow] = []
        # Before anybody else hears of it.
        for signal in (self.rowsInserted, self.rowsRemoved, self.modelReset):
            signal.connect(self._take)

    def item(self, number: int) -> EntryRow | GroupHeading | None:
        """What stands in a line."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def entry(self, number: int) -> EntryRow | None:
        """The same."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def line_of(self, entry_id: str) -> int | None:
        """Where an entry is listed."""
        return self._lines.get(entry_id)

    @staticmethod
    def is_unread(entry_id: str) -> bool:
        """Other people's work is never news."""
        del entry_id
        return False

    def show_rows(self, rows: Iterable[EntryRow]) -> None:
        """List these. Where little came or went, the rest stays where it is, with what is chosen in it."""
        self._bring({row.entry.id: row for row in rows})
        ordered = [self._all[key[-1]] for key in self._order[: self.MOST]]
        if not self._make_room(ordered):
            self._coming = ordered
            self.setStringList([""] * len(ordered))
            return
        for line, (old, new) in enumerate(zip(self._rows, ordered, strict=True)):
            if old is not new:
                self._rows[line] = new
                self.dataChanged.emit(self.index(line), self.index(line))

    def _bring(self, rows: dict[str, EntryRow]) -> None:
        """Put these in order; one by one what is another than before, or all where that is much."""
        catalogue = self._catalogue()
        if catalogue is not self._read:
            self._read, self._all, self._order = catalogue, {}, []
        new = [entry_id for entry_id, row in rows.items() if self._all.get(entry_id) is not row]
        old = [*(entry_id for entry_id in new if entry_id in self._all), *(self._all.keys() - rows.keys())]
        if len(new) + len(old) > len(rows) // 4:
            self._order = sorted(self._key(row) for row in rows.values())
        else:
            for entry_id in old:
                del self._order[bisect_left(self._order, self._key(self._all[entry_id]))]
            for entry_id in new:
                insort(self._order, self._key(rows[entry_id]))
        self._all = rows

    def _make_room(self, ordered: list[EntryRow]) -> bool:
        """Take out what is gone and put in what is new; False where that is much, or others change places."""
        lines = {row.entry.id: line for line, row in enumerate(ordered)}
        gone, new = self._lines.keys() - lines.keys(), lines.keys() - self._lines.keys()
        if len(gone) + len(new) > MANY:
            return False
        if [one for one in self._lines if one in lines] != [one for one in lines if one in self._lines]:
            return False
        for line in sorted((self._lines[one] for one in gone), reverse=True):
            self._coming = self._rows[:line] + self._rows[line + 1 :]
            self.removeRows(line, 1)
        for line in sorted(lines[one] for one in new):
            self._coming = [*self._rows[:line], ordered[line], *self._rows[line:]]
            self.insertRows(line, 1)
        return True

    def _take(self) -> None:
        """Qt has changed its count."""
        self._rows, self._coming = self._coming, []
        self._lines = {row.entry.id: line for line, row in enumerate(self._rows)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.entry(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry_look(row, self._now(), self._workbin(row)).spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _workbin(self, row: EntryRow) -> Workbin | None:
        catalogue = self._catalogue()
        return None if catalogue is None else catalogue.workbin(row.entry.workbin_id)

    def _key(self, row: EntryRow) -> Key:
        entry = row.entry
        due = sla.due_at(entry, self._workbin(row))
        return (
            due.timestamp() if due else float("inf"),
            entry.status is not EntryStatus.UNASSIGNED,
            entry.created_at.timestamp(),
            entry.id,
        )
