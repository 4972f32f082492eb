"""A hand at the window: clicks what can be seen and types where the caret is. It knows no widget's name.

Events go through Qt's own queue as the mouse's and the keyboard's do, so what is covered, disabled or
hidden cannot be used.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from desktop.domain.errors import WorklistError


def _name(widget: QWidget) -> str:
    """What a person would call it: its words, or what a screen reader says."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (words or widget.accessibleName()).replace("&", "")


class Hand:
    """Uses one window and what it opens."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def find_button(self, words: str) -> QAbstractButton | None:
        """The button that begins with these words, where it can be seen."""
        tops = [self._window, *QApplication.topLevelWidgets()]
        for top in tops:
            for button in top.findChildren(QAbstractButton):
                if button.isVisible() and _name(button).startswith(words):
                    return button
        return None

    def can_click(self, words: str) -> bool:
        """Whether there is such a button and it is enabled."""
        button = self.find_button(words)
        return button is not None and button.isEnabled()

    def click(self, words: str) -> None:
        """Click the button that begins with these words."""
        button = self.find_button(words)
        if button is None:
            raise WorklistError(f"There is no button {words!r} on the screen.")
        if not button.isEnabled():
            raise WorklistError(f"The button {words!r} cannot be used.", button.toolTip())
        self.click_at(button, button.rect().center())

    @staticmethod
    def click_at(widget: QWidget, place: QPoint) -> None:
        """Click into a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    @staticmethod
    def choose(words: str) -> None:
        """Choose from the menu that is open; its lines may begin with a digit to press."""
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise WorklistError("No menu is open.")
        for action in menu.actions():
            if action.text().endswith(words):
                place = menu.actionGeometry(action).center()
                QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
                return
        raise WorklistError(f"The menu has no {words!r}.", ", ".join(one.text() for one in menu.actions()))

    def type(self, text: str) -> None:
        """Type where the caret is."""
        QTest.keyClicks(self._focus(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the caret is."""
        QTest.keyClick(self._focus(), key, modifier)

    def has_keyboard(self) -> bool:
        """Whether keys reach a window; asks for it where none is active.

        Without a window manager nobody makes the window active again after a popover has closed, and the
        system answers a moment later; until then shortcuts do nothing.
        """
        if QApplication.activeWindow() is None:
            self._window.activateWindow()
        return QApplication.activeWindow() is not None

    def _focus(self) -> QWidget:
        self.has_keyboard()
        focus = QApplication.focusWidget() or self._window.focusWidget()
        if focus is None:
            raise WorklistError("The keyboard is nowhere: no widget has the focus.")
        return focus
