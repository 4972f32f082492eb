"""A key as it is printed on a keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, TYPE

_PAD = 6
_HEIGHT = 19


class KeyCap(QWidget):
    """Shows a key's words; it is no button."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = self._theme.metrics(TYPE["caption"], MEDIUM).horizontalAdvance(self._words)
        return QSize(max(width + 2 * self._theme.px(_PAD), self._theme.px(_HEIGHT)), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("surface"))
        radius = theme.px(RADIUS["small"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font(TYPE["caption"], MEDIUM))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
