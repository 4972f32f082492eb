"""Blocks of capacity: one per workitem that fits; full ones are in use, a dashed one is offered.

Where more fit than there are blocks, each stands for as many as it must.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme

_BLOCK = QSize(17, 11)
_GAP = 4
_RADIUS = 3
MOST = 12


class CapacityBlocks(QWidget):
    """``used`` full, ``offered`` dashed, the rest empty; at most ``MOST`` blocks share the load."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used = 0
        self._offered = 0
        self._maximum = 0
        self._is_stale = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_load(self, used: int, offered: int, maximum: int, *, is_stale: bool = False) -> None:
        """Show another load; what is only last known is drawn without the colours of life."""
        self._is_stale = is_stale
        offered = min(offered, max(0, maximum - used))
        self._used, self._offered, self._maximum = shared(used, offered, maximum)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        count = self._count()
        width = count * self._theme.px(_BLOCK.width()) + max(0, count - 1) * self._theme.px(_GAP)
        return QSize(width, self._theme.px(_BLOCK.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._theme.px(_BLOCK.width()), self._theme.px(_BLOCK.height())
        radius = self._theme.px(_RADIUS)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(self._count()):
            self._choose_ink(painter, place)
            left = place * (width + self._theme.px(_GAP))
            if is_mirrored:
                left = self.width() - left - width
            area = QRectF(left, 0, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(area, radius, radius)

    def _count(self) -> int:
        return min(MOST, max(self._maximum, self._used + self._offered))

    def _choose_ink(self, painter: QPainter, place: int) -> None:
        theme = self._theme
        if place < self._used:
            ink = theme.colour("outline" if self._is_stale else "accent")
            painter.setBrush(ink)
            painter.setPen(QPen(ink, 1))
        elif place < self._used + self._offered:
            offer = theme.family("off" if self._is_stale else "offer")
            pen = QPen(QColor(offer.fg), 1.2)
            pen.setDashPattern([3.0, 2.0])
            painter.setBrush(QColor(offer.tint))
            painter.setPen(pen)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("outline"), 1))


def shared(used: int, offered: int, maximum: int) -> tuple[int, int, int]:
    """The load in blocks: some are free as long as there is room, and none is as soon as there is not."""
    whole = max(maximum, used + offered)
    if whole <= MOST:
        return used, offered, maximum
    full = min(-(-used * MOST // whole), MOST - (used < whole)) if used else 0
    dashed = min(-(-offered * MOST // whole), MOST - full) if offered else 0
    return full, dashed, MOST
