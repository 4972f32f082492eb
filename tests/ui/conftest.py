"""A window system without a screen, one theme for all tests of the ui, and a seat before the window."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import Seat

_LIGHT = Appearance(mode=Mode.LIGHT)


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, _LIGHT)


@pytest.fixture
def theme(shared_theme: Theme) -> Theme:
    shared_theme.choose(_LIGHT)
    return shared_theme


@pytest.fixture
def seat(qtbot: QtBot, theme: Theme) -> Iterator[Seat]:
    made = Seat(qtbot, theme)
    made.hear(*sample.desk())
    yield made
    made.window.close()
