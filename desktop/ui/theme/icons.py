"""Icons: Lucide's strokes in the colours of the tokens, rendered at the screen's resolution, cached."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.theme.assets import asset

_FINE_UNDER_PX = 16
_FINE_STROKE = 'stroke-width="2.2"'
_STROKE = 'stroke-width="2"'


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    """The icon's SVG. A name without a file is a slip of ours, caught by the test over all names."""
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _rendered(name: str, colour: str, size: int, ratio_percent: int) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    if size < _FINE_UNDER_PX:
        drawing = drawing.replace(_STROKE, _FINE_STROKE)
    ratio = ratio_percent / 100
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as pixels: ``size`` is in device-independent pixels, ``ratio`` the screen's."""
    return _rendered(name, colour, size, round(ratio * 100))


class _StrokeEngine(QIconEngine):
    """Renders at whatever size and ratio Qt asks for, so that menus are sharp on every screen."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._disabled = disabled

    def clone(self) -> QIconEngine:
        return _StrokeEngine(self._name, self._colour, self._disabled)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        del state
        colour = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        return icon_pixmap(self._name, colour, size.width(), scale or 1.0)  # the size is the unscaled one

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        pixmap = self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.topLeft(), pixmap)


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """An icon for Qt's own buttons and menus."""
    return QIcon(_StrokeEngine(name, colour, disabled))
