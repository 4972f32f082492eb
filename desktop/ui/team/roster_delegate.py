"""Paints the cells of the roster; all that it measures with is cached by the theme."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.capacity import MediaCapacity
from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.delegates.time_words import clock_words, span_words
from desktop.ui.team.agent_look import AgentLook
from desktop.ui.team.roster_model import RosterModel
from desktop.ui.team.roster_order import Column
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE
from desktop.ui.widgets.chip import ChipLook, ChipStyle, chip_size, paint_chip

Index = QModelIndex | QPersistentModelIndex

NOTHING: Final = "\N{EN DASH}"
_PAD: Final = 10
_FACE: Final = 30
_LINE: Final = 19
_BLOCK: Final = (14, 11)
_BLOCKS_MOST: Final = 5
_BAR: Final = 62
_ROW: Final = 54
_COMPACT_ROW: Final = 44

_NAME: Final = Words(TYPE["body"], SEMIBOLD)
_SUB: Final = Words(TYPE["meta"])
_TIME: Final = Words(TYPE["meta"], is_tabular=True)
_TIME_LOUD: Final = Words(TYPE["meta"], SEMIBOLD, is_tabular=True)
_NUMBER: Final = Words(TYPE["body"], is_tabular=True)
_COUNT: Final = Words(TYPE["body"], SEMIBOLD, is_tabular=True)
_FACE_WORDS: Final = Words(TYPE["caption"], SEMIBOLD)


class RosterDelegate(QStyledItemDelegate):
    """``now`` is the server's clock. ``fit_of`` gives the plain word of a drag over an agent, or nothing.

    ``hovered`` is the line under the pointer, -1 for none.
    """

    def __init__(
        self,
        model: RosterModel,
        theme: Theme,
        now: Callable[[], datetime],
        fit_of: Callable[[str], tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._now = now
        self._fit_of = fit_of
        self.hovered = -1
        self._paint_cell = {
            Column.AGENT: self._agent,
            Column.PRESENCE: self._presence,
            Column.CAPACITY: self._capacity,
            Column.DEPTH: self._depth,
            Column.OLDEST: self._oldest,
            Column.RISK: self._risk,
            Column.DONE: self._done,
        }

    def row_height(self) -> int:
        """One height for all lines."""
        return max(self._theme.px(_COMPACT_ROW), self._theme.measures().row - self._theme.px(66 - _ROW))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._model.look(index.row())
        if look is None:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, index.row(), is_selected=is_selected)
        canvas = RowCanvas(painter, area, self._theme, direction is Qt.LayoutDirection.RightToLeft)
        self._paint_cell[Column(index.column())](canvas, look, is_selected)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, line: int, *, is_selected: bool) -> None:
        theme = self._theme
        if is_selected:
            painter.fillRect(area, theme.colour("selected"))
        elif line == self.hovered:
            painter.fillRect(area, theme.colour("hover"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.colour("line"))

    def _inner(self, canvas: RowCanvas) -> QRect:
        pad = self._theme.px(_PAD)
        return canvas.area.adjusted(pad, 0, -pad // 2, 0)

    def _agent(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        del is_selected
        theme, px = self._theme, self._theme.px
        inner = self._inner(canvas)
        size = px(_FACE)
        face = QRectF(inner.left(), inner.top() + (inner.height() - size) / 2, size, size)
        canvas.fill(face, theme.colour("track"), size / 2)
        letters = "".join(part[:1] for part in look.name.split()[:2]).upper()
        width = _FACE_WORDS.width(theme, letters)
        middle = QRect(round(face.left() + (size - width) / 2), inner.top(), width + 1, inner.height())
        canvas.text(middle, letters, _FACE_WORDS, theme.colour("text2"))
        left = inner.left() + size + px(10)
        box = QRect(left, inner.top(), max(0, inner.right() - left), inner.height())
        first, second = self._two_lines(box)
        canvas.text(first, look.name, _NAME, theme.colour("text"))
        canvas.text(second, look.sub, _SUB, theme.colour("text2"))

    def _two_lines(self, box: QRect) -> tuple[QRect, QRect]:
        line = self._theme.px(_LINE)
        top = box.top() + (box.height() - 2 * line) // 2
        return (
            QRect(box.left(), top, box.width(), line),
            QRect(box.left(), top + line, box.width(), line),
        )

    def _presence(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        theme = self._theme
        inner = self._inner(canvas)
        word, family = self._fit_of(look.agent.id)
        if word:
            icon = "check" if family == "ready" else "triangle-alert"
            self._chip(canvas, inner, ChipLook(word, icon, family), is_selected=is_selected)
            return
        used = self._chip(canvas, inner, look.chip, is_selected=is_selected) + theme.px(10)
        seconds = 0.0 if look.since is None else (self._now() - look.since).total_seconds()
        words = clock_words(seconds) if seconds < 3600 else span_words(seconds)  # noqa: PLR2004 - an hour
        ink = QColor(theme.family("away").fg) if look.is_long else theme.colour("text2")
        box = inner.adjusted(used, 0, 0, 0)
        canvas.text(box, words, _TIME_LOUD if look.is_long else _TIME, ink)

    def _chip(self, canvas: RowCanvas, box: QRect, look: ChipLook, *, is_selected: bool) -> int:
        """A chip at the leading edge; how wide it is."""
        size = chip_size(self._theme, look)
        top = box.top() + (box.height() - size.height()) / 2
        place = canvas.visual(QRectF(box.left(), top, size.width(), size.height())).toRect()
        paint_chip(
            canvas.painter, place, look, self._theme, selected=is_selected, mirrored=canvas.is_mirrored
        )
        return size.width()

    def _capacity(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        del is_selected
        inner, theme = self._inner(canvas), self._theme
        if look.main is None:
            canvas.text(inner, NOTHING, _NUMBER, theme.colour("text3"))
            return
        box = inner
        if look.others:
            box, second = self._two_lines(inner)
            words = " · ".join(f"{one.media_type} {one.in_use}/{one.maximum}" for one in look.others)
            canvas.text(second, words, _SUB, theme.colour("text2"))
        used = self._blocks(canvas, box, look.main)
        figure = f"{look.main.in_use}/{look.main.maximum}"
        canvas.text(box.adjusted(used + theme.px(10), 0, 0, 0), figure, _NUMBER, theme.colour("text2"))

    def _blocks(self, canvas: RowCanvas, box: QRect, load: MediaCapacity) -> int:
        theme, px = self._theme, self._theme.px
        width, height = px(_BLOCK[0]), px(_BLOCK[1])
        count = min(_BLOCKS_MOST, max(load.maximum, load.in_use))
        top = box.top() + (box.height() - height) / 2
        for place in range(count):
            is_over = place >= load.maximum
            is_full = place < load.in_use
            ink = QColor(theme.family("risk").solid) if is_over else theme.colour("accent")
            block = QRectF(box.left() + place * (width + px(3)), top, width, height)
            canvas.painter.setPen(QPen(ink if is_full else theme.colour("outline"), 1))
            canvas.painter.setBrush(ink if is_full else Qt.BrushStyle.NoBrush)
            canvas.painter.drawRoundedRect(canvas.visual(block.adjusted(0.5, 0.5, -0.5, -0.5)), px(3), px(3))
        return max(px(54), count * (width + px(3)))

    def _depth(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        del is_selected
        theme, px, inner = self._theme, self._theme.px, self._inner(canvas)
        height = px(6)
        bar = QRectF(inner.left(), inner.top() + (inner.height() - height) / 2, px(_BAR), height)
        canvas.fill(bar, theme.colour("track"), height / 2)
        if look.depth:
            share = min(1.0, look.depth / self._model.deepest)
            risk = "risk" if look.overdue else "away" if look.at_risk else ""
            ink = QColor(theme.family(risk).solid) if risk else theme.colour("neutral_rail")
            done = QRectF(bar.left(), bar.top(), max(height, bar.width() * share), height)
            canvas.fill(done, ink, height / 2)
        box = inner.adjusted(px(_BAR + 10), 0, 0, 0)
        canvas.text(box, str(look.depth), _COUNT, theme.colour("text"))

    def _oldest(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        del is_selected
        age = NOTHING
        if look.oldest_at is not None:
            age = span_words(max(0.0, (self._now() - look.oldest_at).total_seconds()))
        ink = self._theme.colour("text2" if look.oldest_at else "text3")
        canvas.text(self._inner(canvas), age, _NUMBER, ink)

    def _risk(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        inner = self._inner(canvas)
        if not look.at_risk:
            canvas.text(inner, "0", _NUMBER, self._theme.colour("text2"))
            return
        self._chip(canvas, inner, risk_chip(look.overdue, look.at_risk), is_selected=is_selected)

    def _done(self, canvas: RowCanvas, look: AgentLook, is_selected: bool) -> None:
        del is_selected
        canvas.text(self._inner(canvas), str(look.done_today), _NUMBER, self._theme.colour("text2"))


def risk_chip(overdue: int, at_risk: int, words: str = "{0}") -> ChipLook:
    """How much is at risk: solid where something is late already."""
    if overdue:
        return ChipLook(words.format(at_risk), "alarm-clock", "risk", ChipStyle.SOLID)
    return ChipLook(words.format(at_risk), "clock", "away")
