"""The time rail: the share of the service level that is left, as a bar at the edge of a row."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.ui.theme.stamps import stamp
from desktop.ui.theme.theme import Theme

WIDTH = 5


def paint_rail(painter: QPainter, area: QRectF, share: float, colour: QColor, theme: Theme) -> None:
    """Fill ``share`` (0 to 1) of ``area`` from below; the rest shows the empty track."""
    ratio = painter.device().devicePixelRatio()
    width, height = area.width(), area.height()
    filled = max(width, round(height * min(1.0, max(0.0, share)) * ratio) / ratio)
    look = ("rail", theme.revision, colour.name(), width, height, filled)

    def paint(on: QPainter) -> None:
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(theme.colour("track"))
        on.drawRoundedRect(QRectF(0, 0, width, height), width / 2, width / 2)
        on.setBrush(colour)
        on.drawRoundedRect(QRectF(0, height - filled, width, filled), width / 2, width / 2)

    size = QSize(ceil(width), ceil(height))
    painter.drawPixmap(QPointF(area.topLeft()), stamp(look, size, ratio, paint))
