"""PySide6 6.12.0 on Python 3.11 loses references to None and True per call: see the pin in pyproject.toml."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2000
TOLERANCE = 200


class Sender(QObject):
    sent = Signal(bool)


def test_row_44_emits_and_void_calls_leave_the_counts_of_singletons_alone(qtbot: QtBot) -> None:
    sender, label = Sender(), QLabel()
    qtbot.addWidget(label)
    heard: list[int] = []
    sender.sent.connect(lambda value: heard.append(int(value)))
    before = sys.getrefcount(None), sys.getrefcount(True)  # the singleton is what is counted
    for number in range(CALLS):
        sender.sent.emit(number % 2 == 0)
        label.setEnabled(True)
    after = sys.getrefcount(None), sys.getrefcount(True)  # the singleton is what is counted
    assert len(heard) == CALLS
    assert after[0] > before[0] - TOLERANCE
    assert after[1] > before[1] - TOLERANCE
