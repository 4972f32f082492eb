"""A bridge whose engine only takes notes, and a panel on it."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change, Put, TableName
from desktop.core.messages import IntentGiven, Message
from desktop.domain.commands import Command
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.theme.theme import Theme
from tests.ui import sample


@pytest.fixture
def told() -> list[Message]:
    """What reached the engine."""
    return []


@pytest.fixture
def commands(told: list[Message]) -> Callable[[], list[Command]]:
    return lambda: [message.intent.command for message in told if isinstance(message, IntentGiven)]


@pytest.fixture
def bridge(told: list[Message]) -> Bridge:
    bridge = Bridge(told.append)
    bridge.tables.apply([Put(TableName.CATALOGUE, "catalogue", sample.catalogue())])
    return bridge


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, theme: Theme, window: QWidget) -> DetailPanel:
    panel = DetailPanel(bridge, theme, Actions(window))
    qtbot.addWidget(panel)
    panel.resize(328, 700)
    panel.show()
    bridge.changed.connect(panel.apply)
    return panel


@pytest.fixture
def bring(bridge: Bridge) -> Callable[[Iterable[Change]], None]:
    """Changes as the bridge would bring them."""

    def apply(changes: Iterable[Change]) -> None:
        found = list(changes)
        bridge.tables.apply(found)
        bridge.changed.emit(found)

    return apply
