"""A candidate as a row: place in line, name, what stands in the way, and a chip that says how it is."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.questions import Candidate
from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.insights.outlook_model import CANDIDATE_ROLE, name_of, reasons_of, standing_of
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.chip import ChipLook, ChipStyle

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 54
_MARK: Final = 30
_LEFT: Final = 16
_LINE: Final = 20
_TITLE: Final = Words(TYPE["body"], MEDIUM)
_META: Final = Words(TYPE["meta"])
_RANK: Final = Words(TYPE["meta"], SEMIBOLD, is_tabular=True)


class OutlookDelegate(QStyledItemDelegate):
    """Paints rows of the outlook model."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(200, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        candidate = index.data(CANDIDATE_ROLE)
        if not isinstance(candidate, Candidate):
            return
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        canvas = RowCanvas(painter, option.rect, self._theme, mirrored)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(canvas, option.state, is_selected=is_selected)
        self._paint_words(canvas, candidate, is_selected=is_selected)
        painter.restore()

    def _paint_ground(self, canvas: RowCanvas, state: QStyle.StateFlag, *, is_selected: bool) -> None:
        px = self._theme.px
        box = QRectF(canvas.area).adjusted(px(6), 1, -px(6), -1)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            canvas.fill(box, self._theme.colour("selected" if is_selected else "hover"), px(RADIUS["row"]))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            canvas.focus_ring(box, px(RADIUS["row"]))

    def _paint_words(self, canvas: RowCanvas, candidate: Candidate, *, is_selected: bool) -> None:
        theme, px, area = self._theme, self._theme.px, canvas.area
        family = theme.family("ready" if candidate.eligible else "off")
        side = px(_MARK)
        disc = QRectF(area.left() + px(_LEFT), area.center().y() - side / 2, side, side)
        canvas.fill(disc, QColor(family.tint), side / 2)
        if candidate.rank is not None:
            text = str(candidate.rank)
            left = round(disc.center().x() - _RANK.width(theme, text) / 2)
            canvas.text(QRect(left, area.top(), side, area.height()), text, _RANK, QColor(family.fg))
        else:
            icon = px(15)
            place = QRectF(disc.center().x() - icon / 2, disc.center().y() - icon / 2, icon, icon)
            canvas.icon(place, "circle-minus", family.fg)
        inner = area.adjusted(px(_LEFT + _MARK + 12), 0, -px(16), 0)
        rest = canvas.chip_at_end(inner, _chip(candidate), on_selected=is_selected)
        reasons = reasons_of(candidate)
        first = QRect(rest.left(), area.top() + px(8), rest.width(), px(_LINE))
        second = QRect(rest.left(), area.top() + px(27), rest.width(), px(_LINE))
        canvas.text(first if reasons else rest, name_of(candidate), _TITLE, theme.colour("text"))
        canvas.text(second, reasons, _META, theme.colour("text2"))


def _chip(candidate: Candidate) -> ChipLook:
    words = standing_of(candidate)
    if candidate.rank == 1 and candidate.eligible:
        return ChipLook(words, "check", "ready", ChipStyle.TINT)
    if candidate.eligible:
        return ChipLook(words, "clock", "work", ChipStyle.PLAIN)
    return ChipLook(words, "circle-minus", "off", ChipStyle.PLAIN)
