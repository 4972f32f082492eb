from collections.abc import Iterator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.relay import Relay


def test_work_is_carried_on_in_later_turns_and_not_begun_twice(qtbot: QtBot) -> None:
    done: list[str] = []

    def steps(name: str) -> Iterator[None]:
        for number in range(3):
            done.append(f"{name}{number}")
            yield

    owner = QObject()
    relay = Relay(owner)
    relay.begin(steps("a"))
    relay.begin(steps("b"))
    assert not done
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["a0", "a1", "a2"]
