"""The box where a disposition is chosen: type to filter, the last used on top, the way in the tree beside."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.disposition import DispositionCode
from desktop.ui.panels.chosen_codes import ChosenCodes
from desktop.ui.panels.field_text import inert
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import TYPE
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.labels import label

CODE = Qt.ItemDataRole.UserRole
PATH = Qt.ItemDataRole.UserRole + 1
SEARCH = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class _ChoicePainter(QStyledItemDelegate):
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


class _Finder(QCompleter):
    """Looks in label, path and code; what it completes to is the label."""

    def pathFromIndex(self, index: _Index) -> str:
        return str(index.data() or "")


class DispositionBox(QWidget):
    """``chosen`` brings a code, by click or by key; never because the wheel went over it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used = ChosenCodes()
        self._codes: tuple[DispositionCode, ...] = ()
        self._shown: object = None
        self._model = QStandardItemModel(self)
        self.hint = label("", "meta3")
        self.star = IconButton(theme, "star", self.tr("Favourite"), side=24, icon_side=14)
        self.star.clicked.connect(self._mark)
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setModel(self._model)
        self.combo.setMaxVisibleItems(12)
        self.combo.setItemDelegate(_ChoicePainter(theme, self.combo))
        self.combo.installEventFilter(self)
        self._finder = self._make_finder(theme)
        self._set_up_line()
        self.combo.activated.connect(lambda row: self._choose(self._model.index(row, 0)))
        self._finder.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # overload by type
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Disposition"), "strong"))
        head.addStretch(1)
        head.addWidget(self.hint)
        head.addWidget(self.star)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.combo)

    def show_choices(
        self, codes: Iterable[DispositionCode], current: str | None, *, is_required: bool
    ) -> None:
        """What may be chosen for the entry, and what is. The same again leaves half-typed text alone."""
        choices = (tuple(codes), current, is_required)
        if choices == self._shown:
            return
        self._shown = choices
        self._codes = choices[0]
        self._fill(current)
        self.hint.setText(self.tr("Required") if is_required and not current else "")
        name = self.tr("Disposition, required") if is_required else self.tr("Disposition")
        self.combo.setAccessibleName(name)
        line = self.combo.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def remember_with(self, read: Callable[[str], str], write: Callable[[str, str], None]) -> None:
        """Where the last used and the favourites are kept."""
        self._used = ChosenCodes(read, write)

    def _mark(self) -> None:
        """Make the chosen one a favourite, or no more."""
        if self.code:
            self._used.mark(self.code)
            self._fill(self.code)

    def _show_star(self) -> None:
        code = self.code
        is_marked = code is not None and self._used.is_marked(code)
        self.star.setVisible(code is not None)
        self.star.show_icon("star-off" if is_marked else "star")
        self.star.show_name(self.tr("No favourite any more") if is_marked else self.tr("Make it a favourite"))

    @property
    def code(self) -> str | None:
        """The code that is chosen."""
        value = self.combo.currentData(CODE)
        return str(value) if value else None

    def ask_for(self) -> None:
        """Put the caret where a disposition is missing, with all of them in sight."""
        self.combo.setFocus()
        line = self.combo.lineEdit()
        if line is not None:
            line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_wheel = watched is self.combo and event.type() is QEvent.Type.Wheel
        return is_wheel and not self.combo.hasFocus()

    def _make_finder(self, theme: Theme) -> _Finder:
        finder = _Finder(self._model, self)
        finder.setCompletionRole(SEARCH)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setMaxVisibleItems(12)
        popup = finder.popup()
        if popup is not None:
            popup.setProperty("popup", "true")
            popup.setItemDelegate(_ChoicePainter(theme, popup))
        return finder

    def _set_up_line(self) -> None:
        line = self.combo.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Type to find a disposition"))
            line.setCompleter(self._finder)
            line.editingFinished.connect(self._settle_text)

    def _fill(self, current: str | None) -> None:
        self._model.clear()
        for code in self._in_order():
            self._model.appendRow(_item(code, is_marked=self._used.is_marked(code.code)))
        row = next((row for row in range(self._model.rowCount()) if self._code_at(row) == current), -1)
        self.combo.setCurrentIndex(row if current else -1)
        line = self.combo.lineEdit()
        if row < 0 and line is not None:
            line.setText(inert(current, 80) if current else "")
        self._show_star()

    def _in_order(self) -> Sequence[DispositionCode]:
        return self._used.in_order(self._codes)

    def _code_at(self, row: int) -> str:
        return str(self._model.index(row, 0).data(CODE))

    def _choose(self, index: QModelIndex) -> None:
        code = str(index.data(CODE) or "")
        popup = self._finder.popup()
        if popup is not None:
            popup.hide()
        if code:
            self._used.use(code)
            self._fill(code)
            self.chosen.emit(code)

    def _settle_text(self) -> None:
        """What was typed is a choice when it can mean only one; else the choice stays as it was."""
        line = self.combo.lineEdit()
        typed = (line.text() if line else "").strip().casefold()
        index = self.combo.currentIndex()
        if line is None or typed == str(self.combo.itemText(index)).casefold():
            return
        meant = [row for row in range(self._model.rowCount()) if typed and typed in self._search_text(row)]
        exact = [row for row in meant if str(self._model.index(row, 0).data()).casefold() == typed]
        if len(exact or meant) == 1:
            self._choose(self._model.index((exact or meant)[0], 0))
        else:
            line.setText(self.combo.itemText(index))

    def _search_text(self, row: int) -> str:
        return str(self._model.index(row, 0).data(SEARCH)).casefold()


def _item(code: DispositionCode, *, is_marked: bool) -> QStandardItem:
    path = " > ".join(inert(step, 60) for step in code.path)
    item = QStandardItem(inert(code.label, 120))
    item.setEditable(False)
    item.setData(code.code, CODE)
    item.setData(f"{path}  ★" if is_marked else path, PATH)
    item.setData(f"{path} {code.label} {code.code}", SEARCH)
    item.setData(f"{code.label}, {path}" if path else code.label, Qt.ItemDataRole.AccessibleTextRole)
    return item
