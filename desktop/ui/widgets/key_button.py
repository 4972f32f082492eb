"""A push button with icon, word and its key printed in it."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.enter_key import press_by_enter

_ICON = 16
_PAD = 12
_GAP = 8
_CAP_PAD = 5
_CAP_HEIGHT = 16


class ButtonKind(StrEnum):
    """How much a button asks for attention. Only Accept and Mark Done are primary at once."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"


class KeyButton(QAbstractButton):
    """Painted by hand: Qt's own leaves no room for a key cap and too little beside the icon."""

    def __init__(  # noqa: PLR0913  # a button has this many sides
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        hint: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._hint = hint
        self._kind = kind
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_hint(self, hint: str) -> None:
        """The key to print, in the words of this platform; empty for none."""
        if hint != self._hint:
            self._hint = hint
            self.updateGeometry()
            self.update()

    def hint_room(self, hint: str) -> int:
        """How much wider a key printed in it makes the button."""
        if not hint:
            return 0
        words = self._theme.metrics(TYPE["caption"], MEDIUM).horizontalAdvance(hint)
        return words + self._theme.px(2 * _CAP_PAD + _GAP)

    @property
    def plain_width(self) -> int:
        """How wide it is without a key."""
        return self.sizeHint().width() - self.hint_room(self._hint)

    def set_icon_name(self, name: str) -> None:
        """Another icon, such as the lock of a blocked button."""
        if name != self._icon_name:
            self._icon_name = name
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * self._theme.px(_PAD + 2), self._theme.measures().control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bevel(painter)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = (self.width() - self._content_width()) // 2
        for part, width in self._parts():
            shown = self.width() - left - width if mirrored else left
            self._paint_part(painter, part, QRect(shown, 0, width, self.height()))
            left += width + self._theme.px(_GAP)

    def _label_metrics(self) -> QFontMetrics:
        return self._theme.metrics(TYPE["body"], self._weight())

    def _weight(self) -> int:
        return MEDIUM if self._kind is ButtonKind.SECONDARY and not self._hint else SEMIBOLD

    def _parts(self) -> list[tuple[str, int]]:
        parts = [("icon", self._theme.px(_ICON))] if self._icon_name else []
        if self.text():
            parts.append(("label", self._label_metrics().horizontalAdvance(self.text())))
        if self._hint:
            words = self._theme.metrics(TYPE["caption"], MEDIUM).horizontalAdvance(self._hint)
            parts.append(("cap", words + 2 * self._theme.px(_CAP_PAD)))
        return parts

    def _content_width(self) -> int:
        parts = self._parts()
        return sum(width for _, width in parts) + self._theme.px(_GAP) * max(0, len(parts) - 1)

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("text3")
        if self._kind is ButtonKind.PRIMARY:
            return self._theme.colour("on_accent")
        if self._kind is ButtonKind.DANGER:
            return QColor(self._theme.family("risk").fg)
        return self._theme.colour("text")

    def _ground(self) -> tuple[QColor, QColor]:
        """Fill and border."""
        theme = self._theme
        if not self.isEnabled():
            return theme.colour("sunken"), theme.colour("line")
        is_hot = self.underMouse() or self.isDown()
        if self._kind is ButtonKind.PRIMARY:
            fill = theme.colour("accent_hover" if is_hot else "accent")
            return fill, fill
        return theme.colour("hover" if is_hot else "surface"), theme.colour("edge")

    def _paint_bevel(self, painter: QPainter) -> None:
        fill, border = self._ground()
        radius = self._theme.px(RADIUS["control"])
        painter.setBrush(fill)
        painter.setPen(QPen(border, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self.hasFocus():
            width = self._theme.focus_width
            is_loud = self._kind is ButtonKind.PRIMARY and self.isEnabled()
            inset = width / 2 + (2 if is_loud else 0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("on_accent" if is_loud else "focus"), width))
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, radius - inset / 2, radius - inset / 2)

    def _paint_part(self, painter: QPainter, part: str, area: QRect) -> None:
        ink = self._ink()
        if part == "icon":
            pixmap = self._theme.pixmap(self._icon_name, ink.name(), _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(area.left(), (area.height() - area.width()) / 2), pixmap)
            return
        painter.setPen(ink)
        if part == "label":
            painter.setFont(self._theme.font(TYPE["body"], self._weight()))
        else:
            self._paint_cap(painter, area, ink)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(area, flags, self.text() if part == "label" else self._hint)

    def _paint_cap(self, painter: QPainter, area: QRect, ink: QColor) -> None:
        height = self._theme.px(_CAP_HEIGHT)
        border = QColor(ink)
        border.setAlphaF(0.5 if self._kind is ButtonKind.PRIMARY else 0.3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(border, 1))
        cap = QRectF(area.left(), (area.height() - height) / 2, area.width(), height)
        radius = self._theme.px(RADIUS["small"])
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(ink if self._kind is ButtonKind.PRIMARY else self._theme.colour("text2"))
        painter.setFont(self._theme.font(TYPE["caption"], MEDIUM))
