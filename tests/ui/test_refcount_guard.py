"""PySide6 6.12.0 on Python 3.11 loses references to None and True per call: see the pin in pyproject.toml."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000
TIMERS = 500
TOLERANCE = 100
SINGLETONS = (None, True, False)


class Sender(QObject):
    sent = Signal(bool)


def test_row_44_emits_timers_and_void_calls_leave_the_counts_of_singletons_alone(qtbot: QtBot) -> None:
    sender, label = Sender(), QLabel()
    qtbot.addWidget(label)
    heard: list[int] = []
    sender.sent.connect(lambda value: heard.append(int(value)))
    fired: list[None] = []
    before = [sys.getrefcount(one) for one in SINGLETONS]  # the singletons are what is counted
    for number in range(CALLS):
        sender.sent.emit(number % 2 == 0)
        label.setEnabled(True)
        if number < TIMERS:
            QTimer.singleShot(0, lambda: fired.append(None))
    qtbot.waitUntil(lambda: len(fired) == TIMERS)
    assert len(heard) == CALLS
    fired.clear()
    lost = [was - sys.getrefcount(one) for was, one in zip(before, SINGLETONS, strict=True)]
    assert max(lost) < TOLERANCE
