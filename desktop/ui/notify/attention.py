"""Where the person's attention is, and by which one channel an event reaches it."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class Attention(StrEnum):
    """How the person can see our window."""

    ACTIVE = "active"
    VISIBLE = "visible"
    AWAY = "away"


class Channel(StrEnum):
    """One event, one channel; the strip in the window shows it in any case."""

    STRIP = "strip"
    TOAST = "toast"
    NATIVE = "native"


def attention_of(window: QWidget) -> Attention:
    """How the window is now. On another desktop counts as visible where the system does not tell."""
    if not window.isVisible() or window.isMinimized():
        return Attention.AWAY
    return Attention.ACTIVE if window.isActiveWindow() else Attention.VISIBLE


def channel_for(
    attention: Attention, *, is_muted: bool, can_place_windows: bool, wants_native: bool
) -> Channel:
    """The ladder: beside the work, over the work, through the system. Muted, only the strip is left."""
    if is_muted or attention is Attention.ACTIVE:
        return Channel.STRIP
    if attention is Attention.VISIBLE and can_place_windows:
        return Channel.TOAST
    if wants_native:
        return Channel.NATIVE
    return Channel.TOAST if can_place_windows else Channel.STRIP


def can_place_windows() -> bool:
    """Whether this system lets a program put a window on top at a place; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")


class Mute(QObject):
    """Sounds and toasts are off for a while; the strip and the presence are untouched."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.until: datetime | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Whether it is quiet now."""
        return self.until is not None

    def begin(self, minutes: int) -> None:
        """Be quiet for so long."""
        self.until = datetime.now(UTC) + timedelta(minutes=minutes)
        self._timer.start(minutes * 60_000)
        self.changed.emit(True)

    def end(self) -> None:
        """Ring again."""
        self._timer.stop()
        if self.is_on:
            self.until = None
            self.changed.emit(False)
