"""The dispositions that may be chosen, as a list: what it holds, how it is painted, where it is searched."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.disposition import DispositionCode
from desktop.ui.panels.field_text import inert
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import TYPE

CODE = Qt.ItemDataRole.UserRole
PATH = Qt.ItemDataRole.UserRole + 1
SEARCH = Qt.ItemDataRole.UserRole + 2
MOST_SHOWN = 12
_Index = QModelIndex | QPersistentModelIndex


class ChoicePainter(QStyledItemDelegate):
    """A choice's label, and small beside it the way to it in the tree."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(self._theme.px(120), self._theme.px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        area: QRect = option.rect
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.fillRect(area, theme.colour("selected"))
        inner = area.adjusted(theme.px(8), 0, -theme.px(8), 0)
        path = str(index.data(PATH) or "")
        beside = theme.metrics(TYPE["meta"]).elidedText(
            path, Qt.TextElideMode.ElideLeft, max(0, inner.width() // 2)
        )
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(theme.font(TYPE["meta"]))
        painter.setPen(theme.colour("text3"))
        painter.drawText(inner, upright | Qt.AlignmentFlag.AlignRight, beside)
        used = theme.metrics(TYPE["meta"]).horizontalAdvance(beside) + theme.px(12)
        words = inner.adjusted(0, 0, -used, 0)
        painter.setFont(theme.font(TYPE["body"]))
        painter.setPen(theme.colour("text"))
        text = theme.metrics(TYPE["body"]).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, max(0, words.width())
        )
        painter.drawText(words, upright | Qt.AlignmentFlag.AlignLeft, text)


class Finder(QCompleter):
    """Looks in label, path and code; what it completes to is the label."""

    def __init__(self, theme: Theme, choices: "ChoiceList", parent: QObject) -> None:
        super().__init__(choices, parent)
        self.setCompletionRole(SEARCH)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(MOST_SHOWN)
        popup = self.popup()
        if popup is not None:
            popup.setProperty("popup", "true")
            popup.setItemDelegate(ChoicePainter(theme, popup))

    def shut(self) -> None:
        """Show no completions any more."""
        popup = self.popup()
        if popup is not None:
            popup.hide()

    def pathFromIndex(self, index: _Index) -> str:
        return str(index.data() or "")


class ChoiceList(QStandardItemModel):
    """What may be chosen, in the order that it is shown in."""

    def show_codes(self, codes: Iterable[DispositionCode], marked: Iterable[str]) -> None:
        """These instead of what there was."""
        stars = set(marked)
        self.clear()
        for code in codes:
            self.appendRow(_item(code, is_marked=code.code in stars))

    def code_at(self, row: int) -> str:
        """The code of a row."""
        return str(self.index(row, 0).data(CODE) or "")

    def row_of(self, code: str) -> int:
        """The row of a code; -1 where it is not offered."""
        return next((row for row in range(self.rowCount()) if self.code_at(row) == code), -1)

    def meant_by(self, typed: str) -> str:
        """The only code that the words can mean; empty where they mean none or several."""
        wanted = typed.strip().casefold()
        rows = range(self.rowCount())
        meant = [row for row in rows if wanted and wanted in self._text(row, SEARCH)]
        exact = [row for row in meant if self._text(row, Qt.ItemDataRole.DisplayRole) == wanted]
        found = exact or meant
        return self.code_at(found[0]) if len(found) == 1 else ""

    def _text(self, row: int, role: int) -> str:
        return str(self.index(row, 0).data(role) or "").casefold()


def _item(code: DispositionCode, *, is_marked: bool) -> QStandardItem:
    path = " > ".join(inert(step, 60) for step in code.path)
    item = QStandardItem(inert(code.label, 120))
    item.setEditable(False)
    item.setData(code.code, CODE)
    item.setData(f"{path}  ★" if is_marked else path, PATH)
    item.setData(f"{path} {code.label} {code.code}", SEARCH)
    item.setData(f"{code.label}, {path}" if path else code.label, Qt.ItemDataRole.AccessibleTextRole)
    return item
