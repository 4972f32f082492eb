"""A window with a made-up desk, as a program of its own: it tells what is written and what is given.

``window`` is the agent's window with an offer in it. ``note`` is another program's note, over which the
offer comes as a toast when ``offer`` is said on standard input.
"""

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QSocketNotifier
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.core.effects import Ring
from desktop.core.messages import IntentGiven, Message
from desktop.ui.bridge import Bridge
from desktop.ui.notify.notifier import Notifier, NotifyOptions
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.ui import sample


def tell(**facts: Any) -> None:
    """One line."""
    sys.stdout.write(f"{json.dumps(facts)}\n")
    sys.stdout.flush()


def tell_command(message: Message) -> None:
    """What the person wants done."""
    if isinstance(message, IntentGiven):
        tell(command=type(message.intent.command).__name__)


class Desk:
    """The agent's window, with everything that announces offers."""

    def __init__(self, app: QApplication) -> None:
        theme = Theme(app)
        self.bridge = Bridge(tell_command, now=lambda: sample.NOW)
        self.window = MainWindow(self.bridge, theme)
        self.notifier = Notifier(
            self.bridge, theme, self.window.actions_, self.window, NotifyOptions(play=lambda _sound: None)
        )
        self.bridge.changed.connect(self.notifier.apply)
        self.bridge.receive(sample.desk())

    def offer(self) -> None:
        """Somebody wants this done."""
        row = sample.offer_row()
        assert row.entry.offer is not None
        self.bridge.receive(sample.put(row))
        self.notifier.on_ring(Ring(entry_id=row.entry.id, offer_id=row.entry.offer.id))

    def rows(self) -> int:
        """Lines of the list."""
        return self.window.work.panel.list.model().rowCount()


class Program:
    """Runs until standard input ends."""

    def __init__(self, kind: str) -> None:
        self._app = QApplication(["worklist"])
        self._app.setQuitOnLastWindowClosed(False)
        self._kind = kind
        self._is_over = False
        self._is_shown = False
        self.desk = Desk(self._app)
        self.note = QPlainTextEdit()
        self.note.setWindowTitle("note")
        self.note.textChanged.connect(lambda: tell(note=self.note.toPlainText()))
        self._listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._listener.activated.connect(self._listen)

    def run(self) -> None:
        """Show the window, and what comes."""
        if self._kind == "window":
            self.desk.offer()
            self._show(self.desk.window)
        else:
            self._show(self.note)
        while not self._is_over:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self._look()

    def _show(self, window: QWidget) -> None:
        window.show()
        self.desk.window.winId()

    def _look(self) -> None:
        """Tell where the toast's button is, once it is there."""
        toast = self.desk.notifier.toast
        active = self._app.activeWindow()
        if active is not None and not self._is_shown:
            self._is_shown = True
            tell(active=active.windowTitle(), rows=self.desk.rows())
        if toast.isVisible() and not toast.property("told"):
            toast.setProperty("told", "yes")
            place = toast.accept.mapToGlobal(toast.accept.rect().center())
            tell(toast=self._numbers(place))

    @staticmethod
    def _numbers(place: QPoint) -> list[int]:
        return [place.x(), place.y()]

    def _listen(self) -> None:
        word = os.read(sys.stdin.fileno(), 100).decode().strip()
        if word == "offer":
            self.desk.offer()
        self._is_over = not word


if __name__ == "__main__":
    Program(sys.argv[1]).run()
