from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.theme.theme import Theme
from tests.ui.team.lead_seat import LeadSeat


@pytest.fixture
def lead(qtbot: QtBot, theme: Theme) -> Iterator[LeadSeat]:
    made = LeadSeat(qtbot, theme)
    yield made
    made.window.close()
