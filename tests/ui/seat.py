"""An agent before the main window: what is heard, what is pressed, and what is read."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change
from desktop.core.messages import IntentGiven, Message
from desktop.domain.commands import Command
from desktop.ui.bridge import Bridge
from desktop.ui.memory import WindowMemory
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from desktop.ui.windows.placing import USUAL
from tests.ui import sample

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Seat:
    """An agent before a window whose engine only takes down what it is given."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self._qtbot = qtbot
        self.given: list[Message] = []
        self.kept: dict[str, str] = {}
        self.at = sample.NOW
        self.bridge = Bridge(self.given.append, now=self.now)
        memory = WindowMemory(read=lambda name: self.kept.get(name, ""), write=self.kept.__setitem__)
        self.window = MainWindow(self.bridge, theme, memory=memory)
        qtbot.addWidget(self.window)
        self.window.resize(*USUAL)  # the screen of the tests is small, and a window begins inside its own
        self.window.show()

    def now(self) -> datetime:
        return self.at

    def hear(self, *changes: Change) -> None:
        with self._qtbot.waitSignal(self.bridge.changed):
            self.bridge.receive(changes)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def commands(self) -> list[Command]:
        return [message.intent.command for message in self.given if isinstance(message, IntentGiven)]


def words_in(widget: QWidget) -> str:
    names = [widget.accessibleName(), *(child.accessibleName() for child in widget.findChildren(QWidget))]
    texts = [
        text() for child in widget.findChildren(QWidget) if callable(text := getattr(child, "text", None))
    ]
    return "\n".join((*names, *texts))
