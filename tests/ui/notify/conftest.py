from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.ui.actions import Actions
from desktop.ui.notify.notifier import Notifier, NotifyOptions
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.notify_desk import Desk


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.bring(sample.desk())
    return desk


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    note = QLineEdit()
    window.setCentralWidget(note)
    window.show()
    note.setFocus()
    return window


@pytest.fixture
def notifier(qtbot: QtBot, desk: Desk, theme: Theme, window: QMainWindow) -> Iterator[Notifier]:
    notifier = Notifier(
        desk.bridge,
        theme,
        Actions(window),
        window,
        NotifyOptions(play=desk.heard.append, start=desk.start),
    )
    yield notifier
    notifier.stop()
