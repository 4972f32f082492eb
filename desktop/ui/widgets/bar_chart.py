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
_KEY = 12


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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar], spoken: str) -> None:
        """Show other bars."""
        self.setAccessibleName(spoken)
        self._bars = tuple(bars)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIZE.width()), self._theme.px(_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        for value, is_whole in ((bar.whole, True), (bar.part, False)):
            height = slot.height() * value / most
            if value:
                _paint_part(painter, QRectF(left, slot.bottom() - height, width, height), theme, is_whole)
        painter.setFont(theme.font(TYPE["caption"], MEDIUM, is_tabular=True))
        painter.setPen(theme.colour("text3"))
        words = QRectF(slot.left(), slot.bottom(), slot.width(), theme.px(_BELOW))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, bar.label)
        if bar.whole:
            painter.setPen(theme.colour("text2"))
            top = slot.bottom() - slot.height() * bar.whole / most - theme.px(_ABOVE)
            above = QRectF(slot.left(), top, slot.width(), theme.px(_ABOVE))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(bar.whole))


class BarKey(QWidget):
    """The look of the whole bar or of its filled part, to stand beside its name."""

    def __init__(self, theme: Theme, *, is_whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_whole = is_whole
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_KEY), self._theme.px(_KEY))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_part(painter, QRectF(self.rect()), self._theme, self._is_whole)
        painter.end()


def _paint_part(painter: QPainter, box: QRectF, theme: Theme, is_whole: bool) -> None:  # its one fact
    """The whole is outlined, the part is full: they differ by more than their colour."""
    work = theme.family("work")
    painter.setPen(QPen(QColor(work.fg), 1))
    painter.setBrush(QColor(work.tint if is_whole else work.fg))
    radius = min(3.0, box.height() / 2)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
