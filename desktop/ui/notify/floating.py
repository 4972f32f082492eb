"""Windows that float over the work and can never get the keyboard: no click on them moves a caret."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import RADIUS

SHADOW = 20
_MAY_LACK_GLASS = "xcb"
_RISE = 6
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)


class Floating(QWidget):
    """Paints a raised card with a shadow inside its own margin of ``SHADOW`` pixels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, _FLAGS)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        # On X11: above the others, and no window of the person's own for taskbars to list.
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification)
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeToolBar)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QGuiApplication.platformName() == _MAY_LACK_GLASS:
            self.setMask(self._outline())

    def _outline(self) -> QRegion:
        """The card without its shadow: where nothing composes windows, that would be a black frame."""
        path = QPainterPath()
        radius = self._theme.px(RADIUS["pane"])
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        path.addRoundedRect(card, radius, radius)
        return QRegion(path.toFillPolygon().toPolygon())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        radius = self._theme.px(RADIUS["pane"])
        self._paint_shadow(painter, card, radius)
        painter.setBrush(self._theme.colour("raised"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _paint_shadow(self, painter: QPainter, card: QRectF, radius: float) -> None:
        colour = QColor(self._theme.colours.shadow)
        strength = 0.03 if self._theme.is_dark else 0.0095
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(SHADOW - _RISE, 0, -1):
            colour.setAlphaF(strength)
            painter.setBrush(colour)
            grown = card.adjusted(-spread, -spread + _RISE, spread, spread + _RISE)
            painter.drawRoundedRect(grown, radius + spread, radius + spread)


def quiet(widget: QWidget) -> None:
    """Nothing in a floating window takes the focus, by key or by click."""
    for child in [widget, *widget.findChildren(QWidget)]:
        child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
