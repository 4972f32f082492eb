"""A row as a surface to paint on: boxes are given left to right and mirrored where the language wants it."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QStaticText, QTextOption, QTransform
from PySide6.QtWidgets import QStyle

from desktop.ui.theme.stamps import stamp
from desktop.ui.theme.theme import Theme, kept_font
from desktop.ui.theme.tokens import RADIUS, REGULAR, TYPE
from desktop.ui.widgets.chip import ChipLook, chip_size, paint_chip

_AS_IT_IS: Final = QTransform()
_DIRECTIONS: Final = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


class _Line(NamedTuple):
    """A text, laid out once: the same rows are painted every second, and most of their words are the same."""

    drawn: QStaticText
    width: float
    height: float
    room: int


@cache
def _option(is_mirrored: bool) -> QTextOption:  # the key of a cache
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(_DIRECTIONS[is_mirrored])
    return option


@lru_cache(maxsize=4096)
def _laid_out(text: str, pixels: int, weight: int, *, is_tabular: bool, is_mirrored: bool) -> _Line:
    drawn = QStaticText(text.replace("\n", " "))
    drawn.setTextFormat(Qt.TextFormat.PlainText)
    drawn.setTextOption(_option(is_mirrored))
    drawn.prepare(_AS_IT_IS, kept_font(pixels, weight, is_tabular=is_tabular))
    size = drawn.size()
    return _Line(drawn, size.width(), size.height(), round(size.width()) + 1)


@dataclass(frozen=True)
class Words:
    """How a text looks."""

    size: int = TYPE["body"]
    weight: int = REGULAR
    is_tabular: bool = False

    def font(self, theme: Theme) -> QFont:
        """The theme's cached font."""
        return theme.font(self.size, self.weight, is_tabular=self.is_tabular)

    def width(self, theme: Theme, text: str) -> int:
        """How wide a text is, rounded up: without hinting it is a fraction wider than its measure."""
        return self.laid_out(theme, text).room

    def laid_out(self, theme: Theme, text: str, *, is_mirrored: bool = False) -> _Line:
        """A text as it is drawn, kept for the next time. Clocks are read from the left in every language."""
        pixels, is_mirrored = theme.px(self.size), is_mirrored and not self.is_tabular
        return _laid_out(text, pixels, self.weight, is_tabular=self.is_tabular, is_mirrored=is_mirrored)

    def elided(self, theme: Theme, text: str, room: int) -> str:
        """As much of a text as there is room for."""
        if self.width(theme, text) <= room:
            return text
        metrics = theme.metrics(self.size, self.weight, is_tabular=self.is_tabular)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


@dataclass(frozen=True)
class RowCanvas:
    """One row's area, for the length of one paint."""

    painter: QPainter
    area: QRect
    theme: Theme
    is_mirrored: bool

    def visual(self, box: QRectF) -> QRectF:
        """Where a box lies in the language's own direction."""
        if not self.is_mirrored:
            return box
        left = self.area.left() + self.area.right() + 1 - box.right()
        return QRectF(left, box.top(), box.width(), box.height())

    def ground(self, state: QStyle.StateFlag, beside: int = 0) -> None:
        """A row that is selected, pointed at or reached by the keyboard; free ``beside`` it."""
        box, radius = QRectF(self.area).adjusted(beside, 1, -beside, -1), self.theme.px(RADIUS["row"])
        if state & QStyle.StateFlag.State_Selected:
            self.fill(box, self.theme.colour("selected"), radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            self.fill(box, self.theme.colour("hover"), radius)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            self.focus_ring(box, radius)

    def text(self, box: QRect, text: str, words: Words, colour: QColor) -> None:
        """One line, elided, at the leading edge of the box."""
        line, room = words.laid_out(self.theme, text, is_mirrored=self.is_mirrored), box.width()
        if line.room > room:
            shown = words.elided(self.theme, text, room)
            line = words.laid_out(self.theme, shown, is_mirrored=self.is_mirrored)
        left = float(box.left())
        if self.is_mirrored:
            left = self.visual(QRectF(box)).right() - line.width
        self.painter.setFont(words.font(self.theme))
        self.painter.setPen(colour)
        self.painter.drawStaticText(QPointF(left, box.top() + (box.height() - line.height) / 2), line.drawn)

    def text_at_end(self, box: QRect, text: str, words: Words, colour: QColor) -> QRect:
        """One line at the trailing edge; what is left of the box before it."""
        width = words.width(self.theme, text)
        self.text(QRect(box.right() + 1 - width, box.top(), width, box.height()), text, words, colour)
        return self._before(box, width)

    def chip_at_end(self, box: QRect, look: ChipLook, *, on_selected: bool) -> QRect:
        """A chip at the trailing edge; what is left of the box before it."""
        size = chip_size(self.theme, look)
        top = box.top() + (box.height() - size.height()) / 2
        place = QRectF(box.right() + 1 - size.width(), top, size.width(), size.height())
        ratio = self.painter.device().devicePixelRatio()
        key = (look, self.theme.revision, on_selected, self.is_mirrored)

        def paint(on: QPainter) -> None:
            whole = QRect(QPoint(0, 0), size)
            on.setLayoutDirection(_DIRECTIONS[self.is_mirrored])
            paint_chip(on, whole, look, self.theme, selected=on_selected, mirrored=self.is_mirrored)

        shown = self.visual(place).toRect()
        self.painter.drawPixmap(shown.topLeft(), stamp(key, size, ratio, paint))
        return self._before(box, size.width())

    def icon(self, box: QRectF, name: str, colour: str) -> None:
        """An icon that fills the box."""
        size = round(box.width() * 100 / self.theme.appearance.text_scale)
        pixmap = self.theme.pixmap(name, colour, size, self.painter.device().devicePixelRatio())
        self.painter.drawPixmap(QPointF(self.visual(box).topLeft()), pixmap)

    def fill(self, box: QRectF, colour: QColor, radius: float) -> None:
        """A rounded box."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawRoundedRect(self.visual(box), radius, radius)

    def focus_ring(self, box: QRectF, radius: float) -> None:
        """The ring of the keyboard's focus, inside of the box."""
        width = self.theme.focus_width
        inset = width / 2
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.theme.colour("focus"), width))
        self.painter.drawRoundedRect(
            self.visual(box.adjusted(inset, inset, -inset, -inset)), radius - inset, radius - inset
        )

    def _before(self, box: QRect, width: int) -> QRect:
        return box.adjusted(0, 0, -(width + self.theme.px(8)) if width else 0, 0)
