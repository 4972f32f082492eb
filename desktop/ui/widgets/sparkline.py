"""A small line of the last measurements, with the middle one's height marked. It has no axes."""

from collections.abc import Sequence
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme

_SIZE = QSize(160, 72)
_PAD = 3


class Sparkline(QWidget):
    """Nothing is drawn for fewer than two measurements."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_values(self, values: Sequence[float], spoken: str) -> None:
        """Show other measurements; ``spoken`` says them in words."""
        self.setAccessibleName(spoken)
        if tuple(values) != self._values:
            self._values = tuple(values)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIZE.width()), self._theme.px(_SIZE.height()))

    def points(self, area: QRectF) -> list[QPointF]:
        """Where the measurements lie, the oldest at the beginning of the line."""
        most = max(self._values, default=0.0) or 1.0
        step = area.width() / max(1, len(self._values) - 1)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return [
            QPointF(
                area.right() - n * step if mirrored else area.left() + n * step,
                area.bottom() - value / most * area.height(),
            )
            for n, value in enumerate(self._values)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if len(self._values) < 2:  # noqa: PLR2004  # one point is no line
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        middle = area.bottom() - median(self._values) / (max(self._values) or 1.0) * area.height()
        painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        painter.setPen(QPen(theme.colour("accent_text"), 1.6))
        points = self.points(area)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_text"))
        painter.drawEllipse(points[-1], 2.5, 2.5)
