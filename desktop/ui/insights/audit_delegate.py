"""A write as two lines on a timeline: what happened and when; from what to what, why, and whose doing."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.delegates.time_words import time_words
from desktop.ui.insights.audit_line import SOURCES, AuditLine
from desktop.ui.insights.audit_model import LINE_ROLE, DayHeading
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.chip import ChipLook, ChipStyle

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 54
_HEADING: Final = 34
_MARK: Final = 28
_LEFT: Final = 16
_RIGHT: Final = 16
_LINE: Final = 20
_TITLE: Final = Words(TYPE["body"], MEDIUM)
_META: Final = Words(TYPE["meta"])
_TIME: Final = Words(TYPE["meta"], is_tabular=True)
_DAY: Final = Words(TYPE["meta"], SEMIBOLD)


class AuditDelegate(QStyledItemDelegate):
    """Paints rows of the audit model."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        is_heading = isinstance(index.data(LINE_ROLE), DayHeading)
        return QSize(200, self._theme.px(_HEADING if is_heading else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        canvas = RowCanvas(painter, option.rect, self._theme, mirrored)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = index.data(LINE_ROLE)
        if isinstance(line, DayHeading):
            px = self._theme.px
            box = option.rect.adjusted(px(_LEFT), px(6), -px(_RIGHT), 0)
            canvas.text(box, line.text, _DAY, self._theme.colour("text2"))
        elif isinstance(line, AuditLine):
            self._paint_line(canvas, line, option.state, self._is_last(index))
        painter.restore()

    @staticmethod
    def _is_last(index: Index) -> bool:
        following = index.model().index(index.row() + 1, 0)
        return not isinstance(following.data(LINE_ROLE), AuditLine)

    def _paint_line(self, canvas: RowCanvas, line: AuditLine, state: QStyle.StateFlag, is_last: bool) -> None:
        theme, px, area = self._theme, self._theme.px, canvas.area
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(canvas, state, is_selected=is_selected)
        self._paint_mark(canvas, line, is_last=is_last)
        inner = area.adjusted(px(_LEFT + _MARK + 12), 0, -px(_RIGHT), 0)
        first = QRect(inner.left(), area.top() + px(8), inner.width(), px(_LINE))
        second = QRect(inner.left(), area.top() + px(27), inner.width(), px(_LINE))
        rest = canvas.text_at_end(first, time_words(line.audit.timestamp), _TIME, theme.colour("text3"))
        canvas.text(rest, line.text, _TITLE, theme.colour("text"))
        look = SOURCES[line.source]
        chip = ChipLook(line.source_words, look.icon, "off", ChipStyle.PLAIN)
        rest = canvas.chip_at_end(second, chip, on_selected=is_selected)
        sub = " · ".join(part for part in (line.change_words, line.reason) if part)
        canvas.text(rest, sub, _META, theme.colour("text2"))

    def _paint_ground(self, canvas: RowCanvas, state: QStyle.StateFlag, *, is_selected: bool) -> None:
        px = self._theme.px
        box = QRectF(canvas.area).adjusted(px(6), 1, -px(6), -1)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            token = "selected" if is_selected else "hover"
            canvas.fill(box, self._theme.colour(token), px(RADIUS["row"]))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            canvas.focus_ring(box, px(RADIUS["row"]))

    def _paint_mark(self, canvas: RowCanvas, line: AuditLine, *, is_last: bool) -> None:
        theme, px, area = self._theme, self._theme.px, canvas.area
        family, side = theme.family(line.family), px(_MARK)
        top = area.center().y() - side / 2
        disc = QRectF(area.left() + px(_LEFT), top, side, side)
        if not is_last:
            middle = canvas.visual(disc).center().x()
            canvas.painter.setPen(QPen(theme.colour("line"), px(1.4)))
            start, end = disc.bottom() + px(2), disc.bottom() + area.height() - side - px(2)
            canvas.painter.drawLine(QPointF(middle, start), QPointF(middle, end))
        canvas.fill(disc, QColor(family.tint), side / 2)
        icon = px(15)
        place = QRectF(disc.center().x() - icon / 2, disc.center().y() - icon / 2, icon, icon)
        canvas.icon(place, line.icon, family.fg)
