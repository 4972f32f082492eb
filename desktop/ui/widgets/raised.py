"""The look of what floats: a raised card and the shadow under it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import RADIUS

_DROP = 8
_STRENGTH = {False: 0.27, True: 0.67}
_FALL_OFF = 0.6


def paint_raised(painter: QPainter, card: QRectF, room: int, theme: Theme) -> None:
    """Paint the card; its shadow stays inside of ``room`` pixels around it."""
    steps = room - _DROP
    shade = QColor(theme.colours.shadow)
    shade.setAlphaF(_STRENGTH[theme.is_dark] / steps * _FALL_OFF)
    radius = theme.px(RADIUS["pane"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for spread in range(steps):
        ring = card.adjusted(-spread, -spread + _DROP, spread, spread + _DROP)
        painter.drawRoundedRect(ring, radius + spread, radius + spread)
    painter.setBrush(theme.colour("raised"))
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawRoundedRect(card, radius, radius)
