"""Bars beside one another, each with its label below: a small chart, painted here."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, TYPE

_SIZE: Final = QSize(300, 168)
_BELOW = 22
_ABOVE = 20
_WIDEST = 34


class Bar(NamedTuple):
    """One bar: what stands below it, how high it is, and how much of that is filled."""

    label: str
    whole: int
    part: int


class BarChart(QWidget):
    """The filled part stands before the paler whole. ``spoken`` says the same in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar], spoken: str) -> None:
        """Show other bars."""
        self.setAccessibleName(spoken)
        self._bars = tuple(bars)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIZE.width()), self._theme.px(_SIZE.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0, theme.px(_ABOVE), 0, -theme.px(_BELOW))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        step = ground.width() / max(1, len(self._bars))
        for number, bar in enumerate(self._bars):
            place = len(self._bars) - 1 - number if self.isRightToLeft() else number
            self._paint_bar(
                painter, bar, QRectF(ground.left() + place * step, ground.top(), step, ground.height())
            )
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, slot: QRectF) -> None:
        theme = self._theme
        most = max(1, *(one.whole for one in self._bars))
        width = min(slot.width() * 0.62, theme.px(_WIDEST))
        left = slot.center().x() - width / 2
        painter.setPen(Qt.PenStyle.NoPen)
        work = theme.family("work")
        for value, colour in ((bar.whole, work.tint), (bar.part, work.fg)):
            height = slot.height() * value / most
            painter.setBrush(QColor(colour))
            if value:
                box = QRectF(left, slot.bottom() - height, width, height)
                painter.drawRoundedRect(box, min(3.0, height / 2), min(3.0, height / 2))
        painter.setFont(theme.font(TYPE["caption"], MEDIUM, is_tabular=True))
        painter.setPen(theme.colour("text3"))
        words = QRectF(slot.left(), slot.bottom(), slot.width(), theme.px(_BELOW))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, bar.label)
        if bar.whole:
            painter.setPen(theme.colour("text2"))
            top = slot.bottom() - slot.height() * bar.whole / most - theme.px(_ABOVE)
            above = QRectF(slot.left(), top, slot.width(), theme.px(_ABOVE))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(bar.whole))
