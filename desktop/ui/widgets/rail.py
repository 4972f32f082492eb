"""The time rail: the share of the service level that is left, as a bar at the edge of a row."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.ui.theme.theme import Theme

WIDTH = 5


def paint_rail(painter: QPainter, area: QRectF, share: float, colour: QColor, theme: Theme) -> None:
    """Fill ``share`` (0 to 1) of ``area`` from below; the rest shows the empty track."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = area.width() / 2
    painter.setBrush(theme.colour("track"))
    painter.drawRoundedRect(area, radius, radius)
    height = max(area.width(), area.height() * min(1.0, max(0.0, share)))
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(area.left(), area.bottom() - height, area.width(), height), radius, radius)
    painter.restore()
