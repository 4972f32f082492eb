"""Some entries of the team as Qt sees them: what is with one agent, or lies in one workbin."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import Workbin
from desktop.ui.delegates.entry_look import entry_look
from desktop.ui.delegates.heading import GroupHeading

Index = QModelIndex | QPersistentModelIndex
Key = tuple[float, bool, float]
MANY: Final = 64


class EntriesModel(QAbstractListModel):
    """The latest of them first that need somebody. More than ``MOST`` are not listed one by one."""

    MOST = 2000

    def __init__(self, now: Callable[[], datetime], catalogue: Callable[[], Catalogue | None]) -> None:
        super().__init__()
        self._now = now
        self._catalogue = catalogue
        self._rows: list[EntryRow] = []
        self._lines: dict[str, int] = {}
        self._keys: dict[str, tuple[EntryRow, Key]] = {}

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
        ordered = sorted(rows, key=self._key)[: self.MOST]
        if len(self._keys) > 2 * len(ordered) + MANY:
            self._keys = {row.entry.id: self._keys[row.entry.id] for row in ordered}
        if not self._make_room(ordered):
            self.beginResetModel()
            self._take(ordered)
            self.endResetModel()
            return
        for line, (old, new) in enumerate(zip(self._rows, ordered, strict=True)):
            if old is not new:
                self._rows[line] = new
                self.dataChanged.emit(self.index(line), self.index(line))

    def _make_room(self, ordered: list[EntryRow]) -> bool:
        """Take out what is gone and put in what is new; False where that is much, or others change places."""
        wanted = {row.entry.id for row in ordered}
        gone = [line for line, row in enumerate(self._rows) if row.entry.id not in wanted]
        new = [line for line, row in enumerate(ordered) if row.entry.id not in self._lines]
        stay = [row.entry.id for row in self._rows if row.entry.id in wanted]
        known = [row.entry.id for row in ordered if row.entry.id in self._lines]
        if len(gone) + len(new) > MANY or stay != known:
            return False
        for line in reversed(gone):
            self.beginRemoveRows(QModelIndex(), line, line)
            self._take(self._rows[:line] + self._rows[line + 1 :])
            self.endRemoveRows()
        for line in new:
            self.beginInsertRows(QModelIndex(), line, line)
            self._take([*self._rows[:line], ordered[line], *self._rows[line:]])
            self.endInsertRows()
        return True

    def _take(self, rows: list[EntryRow]) -> None:
        self._rows = rows
        self._lines = {row.entry.id: line for line, row in enumerate(rows)}

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

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
        """What it is ordered by, worked out once for each version of a row."""
        entry = row.entry
        known = self._keys.get(entry.id)
        if known is not None and known[0] is row:
            return known[1]
        due = sla.due_at(entry, self._workbin(row))
        key = (
            due.timestamp() if due else float("inf"),
            entry.status is not EntryStatus.UNASSIGNED,
            entry.created_at.timestamp(),
        )
        self._keys[entry.id] = row, key
        return key
