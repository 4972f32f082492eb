"""What hangs on the pointer while work is dragged: how many, and what would become of it here."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE

_OFFSET = QPoint(14, 12)


class DragBadge(QWidget):
    """Never in the way of what is under it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QPoint, count: int, word: str) -> None:
        """Beside the pointer, inside of the page."""
        self._words = f"{count} · {word}" if word else str(count)
        self.setAccessibleName(self._words)
        metrics = self._theme.metrics(TYPE["body"], SEMIBOLD)
        self.resize(metrics.horizontalAdvance(self._words) + self._theme.px(22), self._theme.px(28))
        room = self._page.rect()
        corner = place + _OFFSET
        left = min(corner.x(), room.right() - self.width())
        self.move(max(0, left), min(corner.y(), room.bottom() - self.height()))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(self._theme.colour("on_accent"))
        painter.setFont(self._theme.font(TYPE["body"], SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
