"""PySide6 6.12.0 on Python 3.11 loses references to None and True per call: see the pin in pyproject.toml."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000
AT_ONCE = 500
TOLERANCE = 100
SINGLETONS = (None, True, False)


class Sender(QObject):
    sent = Signal(bool)


def counts() -> list[int]:
    """How often each is referred to, by what is no garbage."""
    gc.collect()
    return [sys.getrefcount(one) for one in SINGLETONS]


def test_row_44_emits_timers_and_void_calls_leave_the_counts_of_singletons_alone(
    qapp: QApplication, qtbot: QtBot
) -> None:
    sender, label = Sender(), QLabel()
    qtbot.addWidget(label)
    heard: list[int] = []
    fired: list[bool] = []
    sender.sent.connect(lambda value: heard.append(int(value)))

    def use(count: int) -> None:
        for number in range(count):
            sender.sent.emit(number % 2 == 0)
            label.setEnabled(True)
            QTimer.singleShot(0, lambda: fired.append(True))
        while len(fired) < count:
            qapp.processEvents()  # nothing else here, whose own references would be counted
        assert len(heard) == count
        heard.clear()
        fired.clear()

    use(AT_ONCE)  # what is made at the first use is no loss
    before = counts()
    for _ in range(CALLS // AT_ONCE):
        use(AT_ONCE)
    changed = [abs(was - now) for was, now in zip(before, counts(), strict=True)]
    assert max(changed) < TOLERANCE
