"""Paints who or what could get work: the name, where they work, how full they are, and whether it fits."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.team.spread import Target
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE
from desktop.ui.widgets.chip import ChipLook, ChipStyle

Index = QModelIndex | QPersistentModelIndex
TARGET_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 34
_ICON: Final = 16
_PAD: Final = 10
_LOAD: Final = 38
_NAME: Final = Words(TYPE["body"], SEMIBOLD)
_SUB: Final = Words(TYPE["meta"])
_NUMBER: Final = Words(TYPE["meta"], is_tabular=True)
_CHIP_ICONS: Final = {"ready": "check", "off": "arrow-left-right"}


class TargetDelegate(QStyledItemDelegate):
    """A line per target; who cannot get it stays readable, since the chip says why."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        target = index.data(TARGET_ROLE)
        if not isinstance(target, Target):
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = RowCanvas(painter, area, self._theme, direction is Qt.LayoutDirection.RightToLeft)
        canvas.ground(state)
        self._paint_words(canvas, target, is_selected=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_words(self, canvas: RowCanvas, target: Target, *, is_selected: bool) -> None:
        theme, px = self._theme, self._theme.px
        inner = canvas.area.adjusted(px(_PAD), 0, -px(_PAD), 0)
        size = px(_ICON)
        top = inner.top() + (inner.height() - size) / 2
        canvas.icon(QRectF(inner.left(), top, size, size), target.icon, theme.colour("text2").name())
        style = ChipStyle.PLAIN if target.family == "off" else ChipStyle.TINT
        icon = _CHIP_ICONS.get(target.family, "triangle-alert")
        look = ChipLook(target.word, icon, target.family, style)
        rest = canvas.chip_at_end(inner, look, on_selected=is_selected)
        load = QRect(rest.right() + 1 - px(_LOAD), rest.top(), px(_LOAD), rest.height())
        canvas.text_at_end(load, target.load, _NUMBER, theme.colour("text2"))
        left = inner.left() + size + px(_PAD)
        box = QRect(left, inner.top(), max(0, load.left() - px(8) - left), inner.height())
        ink = theme.colour("text" if target.is_possible else "text3")
        canvas.text(box, target.name, _NAME, ink)
        used = _NAME.width(theme, target.name) + px(8)
        if used < box.width():
            canvas.text(box.adjusted(used, 0, 0, 0), target.sub, _SUB, theme.colour("text2"))
