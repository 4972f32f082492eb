"""The ring that counts an offer down. It is told how much is left; it has no clock."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE

URGENT_S = 5
_FULL_TURN = 360 * 16
_TOP = 90 * 16
_SMALL = 34


class Ring(QWidget):
    """Seconds in the middle, the share that is left around them."""

    def __init__(self, theme: Theme, diameter: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diameter = diameter
        self._seconds: int | None = None
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_left(self, seconds: int | None, share: float) -> None:
        """``share`` of the whole time is left, 0 to 1; None of seconds: waiting for an answer."""
        self._seconds = seconds
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._diameter)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._theme.px(4 if self._diameter > _SMALL else 3)
        circle = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        is_urgent = self._seconds is not None and self._seconds <= URGENT_S
        family = self._theme.family("risk" if is_urgent else "offer")
        painter.setPen(QPen(QColor(family.tint), thick))
        painter.drawEllipse(circle)
        pen = QPen(QColor(family.fg), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        share = 1.0 if self._seconds is None else self._share
        if share > 0:
            painter.drawArc(circle, _TOP, -round(_FULL_TURN * share))
        small = self._diameter <= _SMALL
        painter.setFont(self._theme.font(TYPE["caption" if small else "section"], SEMIBOLD, is_tabular=True))
        painter.setPen(QColor(family.fg) if is_urgent else self._theme.colour("text"))
        text = "…" if self._seconds is None else str(max(0, self._seconds))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
