"""Enter presses the button that has the keyboard: by itself Qt does that in dialogs only."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def press_by_enter(focused: QWidget | None, event: QKeyEvent) -> bool:
    """Whether it was Enter, with no other key, and ``focused`` a button that was pressed for it."""
    if event.key() not in _ENTER or event.modifiers() not in _PLAIN or event.isAutoRepeat():
        return False
    if not isinstance(focused, QAbstractButton) or isinstance(focused, QCheckBox | QRadioButton):
        return False
    focused.click()
    return True
