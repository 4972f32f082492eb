"""A desk beside a window, for what tells of offers outside it."""

from collections.abc import Coroutine, Iterable
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change
from desktop.core.messages import IntentGiven, Message
from desktop.domain.commands import Command
from desktop.ui.bridge import Bridge
from desktop.ui.notify.sounds import Sound
from tests.ui import sample


class Desk:
    """A desk's side of a window: what it heard, and what it says."""

    def __init__(self) -> None:
        self.told: list[Message] = []
        self.heard: list[Sound] = []
        self.started: list[Coroutine[Any, Any, None]] = []
        self.bridge = Bridge(self.told.append, now=lambda: sample.NOW)

    def bring(self, changes: Iterable[Change]) -> None:
        found = list(changes)
        self.bridge.tables.apply(found)
        self.bridge.changed.emit(found)

    def commands(self) -> list[Command]:
        return [message.intent.command for message in self.told if isinstance(message, IntentGiven)]

    def start(self, coroutine: Coroutine[Any, Any, None]) -> None:
        self.started.append(coroutine)
        coroutine.close()


def look_away(window: QWidget, qtbot: QtBot) -> QLineEdit:
    """Another program's window, in which the person is typing."""
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    assert not window.isActiveWindow()
    return other
