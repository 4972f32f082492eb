"""Some entries of the team as Qt sees them: what is with one agent, or lies in one workbin."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.core.sla import Urgency
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import Workbin
from desktop.ui.delegates.entry_look import entry_look
from desktop.ui.delegates.heading import GroupHeading

Index = QModelIndex | QPersistentModelIndex


class EntriesModel(QAbstractListModel):
    """The latest of them first that need somebody. More than ``MOST`` are not listed one by one."""

    MOST = 2000

    def __init__(self, now: Callable[[], datetime], catalogue: Callable[[], Catalogue | None]) -> None:
        super().__init__()
        self._now = now
        self._catalogue = catalogue
        self._rows: list[EntryRow] = []
        self._lines: dict[str, int] = {}

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
        """List these; where only their contents differ, nothing moves."""
        ordered = sorted(rows, key=self._key)[: self.MOST]
        if [row.entry.id for row in ordered] == [row.entry.id for row in self._rows]:
            for line, (old, new) in enumerate(zip(self._rows, ordered, strict=True)):
                if old is not new:
                    self._rows[line] = new
                    self.dataChanged.emit(self.index(line), self.index(line))
            return
        self.beginResetModel()
        self._rows = ordered
        self._lines = {row.entry.id: line for line, row in enumerate(ordered)}
        self.endResetModel()

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

    def _key(self, row: EntryRow) -> tuple[float, bool, float]:
        due = sla.due_at(row.entry, self._workbin(row))
        is_waiting = row.entry.status is EntryStatus.UNASSIGNED
        return (due.timestamp() if due else float("inf"), not is_waiting, row.entry.created_at.timestamp())

    def at_risk(self) -> int:
        """How many of them are late or soon will be."""
        now = self._now()
        risks = (Urgency.OVERDUE, Urgency.SOON)
        return sum(sla.urgency(row.entry, now, self._workbin(row)) in risks for row in self._rows)
