"""A window system without a screen, and one theme for all tests of the ui."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme

_LIGHT = Appearance(mode=Mode.LIGHT)


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, _LIGHT)


@pytest.fixture
def theme(shared_theme: Theme) -> Theme:
    shared_theme.choose(_LIGHT)
    return shared_theme
