"""Figures by group as a table: sorted and searched here, painted elsewhere."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.questions import Figures
from desktop.ui.insights.csv_text import csv_bytes
from desktop.ui.insights.figure_columns import COLUMNS
from desktop.ui.insights.figure_words import NONE

SHARE_ROLE = Qt.ItemDataRole.UserRole + 1
FIGURES_ROLE = Qt.ItemDataRole.UserRole + 2
_AT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FigureLine(NamedTuple):
    """One group by name, and by what it is put in order among the others."""

    name: str
    key: str
    figures: Figures


class FigureModel(QAbstractTableModel):
    """The first column names the group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.group_name = ""
        self._all: tuple[FigureLine, ...] = ()
        self._shown: list[FigureLine] = []
        self._search = ""
        self._order: tuple[int, bool] | None = None
        self._most = [0] * (len(COLUMNS) + 1)

    @property
    def lines(self) -> Sequence[FigureLine]:
        """What is shown, in order."""
        return self._shown

    @property
    def has_hidden(self) -> bool:
        """Whether the search hides lines."""
        return len(self._shown) < len(self._all)

    def show_lines(self, group_name: str, lines: Sequence[FigureLine]) -> None:
        """Other figures."""
        if (group_name, tuple(lines)) == (self.group_name, self._all):
            return
        self.group_name, self._all = group_name, tuple(lines)
        self._rearrange()

    def search(self, words: str) -> None:
        """Show only groups whose name has these words in it."""
        if words.casefold() != self._search:
            self._search = words.casefold()
            self._rearrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; what has no figure stands behind the others either way."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._rearrange()

    def csv(self) -> bytes:
        """What is shown, as a file for spreadsheets: seconds and shares as plain numbers."""
        header = (self.group_name, *(column.csv_name for column in COLUMNS))
        rows = ((line.name, *(column.value(line.figures) for column in COLUMNS)) for line in self._shown)
        return csv_bytes(header, rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self._shown[index.row()], index.column()
        if role == FIGURES_ROLE:
            return line.figures
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_END if column else None
        if role == SHARE_ROLE and column:
            value = COLUMNS[column - 1].value(line.figures)
            return value / self._most[column] if isinstance(value, int) and self._most[column] else 0.0
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        text = line.name if column == 0 else _said(column, line.figures)
        spoken = role == Qt.ItemDataRole.AccessibleTextRole and column
        return f"{self._heading(column)}: {text}" if spoken else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_END if section else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def _heading(self, section: int) -> str:
        if section == 0:
            return self.group_name
        return QCoreApplication.translate("Insights", COLUMNS[section - 1].name)

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._shown = [line for line in self._all if self._search in line.name.casefold()]
        self._shown.sort(key=lambda line: line.key)
        if self._order is not None:
            column, is_falling = self._order
            self._shown.sort(key=lambda line: _sort_key(line, column), reverse=is_falling)
            self._shown.sort(key=lambda line: column > 0 and COLUMNS[column - 1].value(line.figures) is None)
        values = [[column.value(line.figures) for line in self._shown] for column in COLUMNS]
        self._most = [0, *(max((one for one in of if isinstance(one, int)), default=0) for of in values)]
        self.endResetModel()


def _sort_key(line: FigureLine, column: int) -> tuple[float, str]:
    if column == 0:
        return (0.0, line.key)
    value = COLUMNS[column - 1].value(line.figures)
    return (float(value) if isinstance(value, int | float) else 0.0, "")


def _said(column: int, figures: Figures) -> str:
    found = COLUMNS[column - 1]
    value = found.value(figures)
    return NONE if value is None else found.words(value)
