"""State chips: fill is urgency, hue is family, icon and word are the exact state."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.theme.fonts import make_font
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, TYPE

HEIGHT = 20
_ICON = 14
_PAD = 8
_GAP = 4
_DASH = [3.0, 2.0]
_TARGET = 24
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ChipStyle(StrEnum):
    """How loud a chip is."""

    SOLID = "solid"  # answer now
    TINT = "tint"  # normal
    OUTLINE = "outline"  # inactive
    DASHED = "dashed"  # not yet on the server
    PLAIN = "plain"  # calm


@dataclass(frozen=True)
class ChipLook:
    """Everything that a chip shows."""

    text: str
    icon: str
    family: str
    style: ChipStyle = ChipStyle.TINT


def chip_size(theme: Theme, look: ChipLook) -> QSize:
    """How much room a chip needs."""
    pad = 0 if look.style is ChipStyle.PLAIN else 2 * _PAD
    gap = _GAP if look.text else 0
    words = _width(look.text, theme.px(TYPE["meta"]))
    return QSize(words + theme.px(_ICON + gap + pad), theme.px(HEIGHT))


@lru_cache(maxsize=512)
def _width(text: str, pixels: int) -> int:
    return QFontMetrics(make_font(pixels, MEDIUM)).horizontalAdvance(text)


def paint_chip(  # noqa: PLR0913  # a painter's function gets what it paints with, on and in
    painter: QPainter,
    area: QRect,
    look: ChipLook,
    theme: Theme,
    *,
    selected: bool = False,
    mirrored: bool = False,
) -> None:
    """Paint a chip into ``area``, whose size is ``chip_size``. ``selected``: it lies on a selected row."""
    family = theme.family(look.family)
    ink = QColor(theme.colours.on_accent if look.style is ChipStyle.SOLID else family.fg)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, area, look, theme, selected=selected)
    pad = 0 if look.style is ChipStyle.PLAIN else theme.px(_PAD)
    icon = theme.px(_ICON)
    inner = area.adjusted(pad, 0, -pad, 0)
    left = inner.right() + 1 - icon if mirrored else inner.left()
    ratio = painter.device().devicePixelRatio()
    pixmap = theme.pixmap(look.icon, ink.name(), _ICON, ratio)
    painter.drawPixmap(QPointF(left, inner.top() + (inner.height() - icon) / 2), pixmap)
    space = icon + theme.px(_GAP)
    words = inner.adjusted(0 if mirrored else space, 0, -space if mirrored else 0, 0)
    painter.setFont(theme.font(TYPE["meta"], MEDIUM))
    painter.setPen(ink)
    painter.drawText(words, _ONE_LINE, look.text)
    painter.restore()


def _paint_ground(painter: QPainter, area: QRect, look: ChipLook, theme: Theme, *, selected: bool) -> None:
    family = theme.family(look.family)
    shape = QRectF(area)
    painter.setPen(Qt.PenStyle.NoPen)
    match look.style:
        case ChipStyle.PLAIN:
            return
        case ChipStyle.SOLID:
            painter.setBrush(QColor(family.solid))
        case ChipStyle.TINT:
            painter.setBrush(QColor(theme.colours.surface if selected else family.tint))
        case ChipStyle.OUTLINE | ChipStyle.DASHED:
            pen = QPen(theme.colour("outline"), 1)
            if look.style is ChipStyle.DASHED:
                pen.setDashPattern(_DASH)
            painter.setPen(pen)
            painter.setBrush(theme.colour("surface"))
            shape.adjust(0.5, 0.5, -0.5, -0.5)
    if theme.is_high_contrast and look.style is ChipStyle.TINT:
        painter.setPen(QPen(QColor(family.fg), 1))
        shape.adjust(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)


class Chip(QWidget):
    """A chip on its own."""

    def __init__(self, theme: Theme, look: ChipLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(look.text)
        theme.changed.connect(self.updateGeometry)

    def show_look(self, look: ChipLook) -> None:
        """Show another state."""
        if look != self._look:
            self._look = look
            self.setAccessibleName(look.text)
            self.updateGeometry()
            self.update()

    def look(self) -> ChipLook:
        """What it shows."""
        return self._look

    def sizeHint(self) -> QSize:
        return chip_size(self._theme, self._look)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_chip(painter, self.rect(), self._look, self._theme, mirrored=mirrored)


class ChipButton(QAbstractButton):
    """A chip that can be pressed. ``icon_at_end``: the icon comes behind the words."""

    def __init__(
        self, theme: Theme, look: ChipLook, parent: QWidget | None = None, *, icon_at_end: bool = False
    ) -> None:
        super().__init__(parent)
        self._icon_at_end = icon_at_end
        self._theme = theme
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(look.text)
        theme.changed.connect(self.updateGeometry)

    def show_look(self, look: ChipLook) -> None:
        """Show another state."""
        if look == self._look:
            return
        self._look = look
        self.setText(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = chip_size(self._theme, self._look)
        return QSize(size.width(), max(size.height(), self._theme.px(_TARGET)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        height = self._theme.px(_TARGET)
        area = QRect(0, (self.height() - height) // 2, self.width(), height)
        mirrored = self.isRightToLeft() is not self._icon_at_end
        paint_chip(painter, area, self._look, self._theme, mirrored=mirrored)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), self._theme.focus_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), height / 2, height / 2)
