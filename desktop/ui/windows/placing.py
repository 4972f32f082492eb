"""Where a window stands: as it was left, and the first time in a size that its screen has room for."""

from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from desktop.ui.memory import WindowMemory
from desktop.ui.theme.theme import Theme

USUAL: Final = (1440, 900)
_FRAME: Final = 40  # room for a title bar
_KEPT: Final = "window.geometry"


def usual_size(window: QMainWindow, theme: Theme) -> QSize:
    """The size to begin with: larger for larger text, and inside its screen."""
    return QSize(*map(theme.px, USUAL)).boundedTo(window.screen().availableSize() - QSize(0, _FRAME))


def restore_place(window: QMainWindow, memory: WindowMemory) -> None:
    """Put it where it stood; Qt moves what would be off every screen."""
    window.restoreGeometry(QByteArray.fromBase64(memory.read(_KEPT).encode("ascii", "ignore")))


def keep_place(window: QMainWindow, memory: WindowMemory) -> None:
    """Remember where it stands."""
    memory.write(_KEPT, bytes(window.saveGeometry().toBase64().data()).decode("ascii"))
