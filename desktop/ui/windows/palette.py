"""The command palette: everything that can be done or opened, by typing. The key is printed beside it."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.palette_search import PaletteItem, best
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, REGULAR, SEMIBOLD, TYPE
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.overlay import SHADOW, Overlay
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WIDTH = 560
_ROW = 36
_MOST_SHOWN = 9


class PaletteModel(QAbstractListModel):
    """The items that fit what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[PaletteItem] = []

    def show_items(self, items: list[PaletteItem]) -> None:
        """Show other items."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, line: int) -> PaletteItem | None:
        """What stands in a line."""
        return self._items[line] if 0 <= line < len(self._items) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (item.text, item.hint, item.reason) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(item.reason) or None
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Icon, words, and the key at the end."""

    def __init__(self, model: PaletteModel, theme: Theme) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.item(index.row())
        if item is None:
            return
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        canvas = RowCanvas(painter, option.rect, theme, is_mirrored)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            canvas.fill(
                QRectF(option.rect).adjusted(0, 1, 0, -1), theme.colour("selected"), px(RADIUS["row"])
            )
        ink = theme.colour("text3" if item.reason else "text")
        icon_ink = theme.colours.accent_text if is_current else theme.colours.text2
        middle = option.rect.top() + option.rect.height() / 2
        canvas.icon(QRectF(option.rect.left() + px(10), middle - px(8), px(16), px(16)), item.icon, icon_ink)
        box = option.rect.adjusted(px(36), 0, -px(10), 0)
        if item.hint:
            box = self._paint_cap(canvas, box, item.hint)
        elif item.reason:
            box = canvas.text_at_end(box, item.reason, Words(TYPE["caption"]), theme.colour("text3"))
        canvas.text(box, item.text, Words(TYPE["body"], SEMIBOLD if is_current else REGULAR), ink)
        painter.restore()

    def _paint_cap(self, canvas: RowCanvas, box: Any, hint: str) -> Any:
        theme, px = self._theme, self._theme.px
        words = Words(TYPE["caption"], MEDIUM)
        width = words.width(theme, hint) + px(12)
        cap = QRectF(box.right() + 1 - width, box.top() + (box.height() - px(18)) / 2, width, px(18))
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(QColor(theme.colours.edge), 1))
        canvas.painter.drawRoundedRect(canvas.visual(cap), px(RADIUS["small"]), px(RADIUS["small"]))
        inner = cap.toRect().adjusted(px(6), 0, 0, 0)
        canvas.text(inner, hint, words, theme.colour("text2"))
        return box.adjusted(0, 0, -width - px(8), 0)


class Palette(Overlay):
    """``items_of`` makes the lines anew each time it is opened."""

    def __init__(self, theme: Theme, window: QWidget, items_of: Callable[[], Iterable[PaletteItem]]) -> None:
        super().__init__(theme, window)
        self._items_of = items_of
        self._items: list[PaletteItem] = []
        self._model = PaletteModel()
        self._field = QLineEdit(self)
        self._field.setProperty("kind", "bare")
        self._field.setPlaceholderText(self.tr("Search work or run a command"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._model, theme))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setProperty("ground", "plain")
        self._list.setAccessibleName(self.tr("Results"))
        self._list.clicked.connect(lambda index: self._run(index.row()))
        self._list.entered.connect(self._list.setCurrentIndex)
        self.setAccessibleName(self.tr("Command palette"))
        self._lay_out()

    def open_with(self, typed: str = "") -> None:
        """Open it, with a beginning."""
        self._items = list(self._items_of())
        self._field.setText(typed)
        self._search()
        self.open_over()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event.key())
        if watched is self._field and event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.close_over()
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _MOST_SHOWN,
            Qt.Key.Key_PageUp: -_MOST_SHOWN,
        }
        if key in steps:
            last = self._model.rowCount() - 1
            line = min(last, max(0, self._list.currentIndex().row() + steps[Qt.Key(key)]))
            self._list.setCurrentIndex(self._model.index(line))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex().row())
            return True
        return False

    def _search(self) -> None:
        self._model.show_items(best(self._items, self._field.text()))
        self._list.setCurrentIndex(self._model.index(0))
        rows = min(_MOST_SHOWN, max(1, self._model.rowCount()))
        self._list.setFixedHeight(rows * self.theme.px(_ROW) + 2)
        if self.isVisible():
            self.place()

    def _run(self, line: int) -> None:
        item = self._model.item(line)
        if item is None or item.reason:
            return
        self.close_over()
        item.run()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 4, 12, 4)
        top.setSpacing(10)
        top.addWidget(IconView(self.theme, "search", "text2", 18, self))
        top.addWidget(self._field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 6, SHADOW, SHADOW + 6, SHADOW + 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._list)
        self.theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedWidth(self.theme.px(_WIDTH) + 2 * SHADOW)
