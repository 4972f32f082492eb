"""Whoever comes to work takes the presence they chose; on the first day it is Not Ready, for practice."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.arrival import Arrival
from desktop.core.changes import Change, Put, TableName
from desktop.domain.commands import SetPresence
from desktop.domain.presence import WorkState
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.first_hints import SEEN
from tests.ui import sample
from tests.ui.conftest import shared_theme, theme
from tests.ui.seat import Seat

__all__ = ["shared_theme", "theme"]


def in_state(state: WorkState) -> list[Change]:
    return [*sample.desk(), Put(TableName.STATUSES, sample.ME, sample.status(state, "Offline", "p-offline"))]


@pytest.mark.parametrize(
    ("wishes", "state", "taken"),
    [
        ((False, True), WorkState.OFFLINE, ["p-break"]),
        ((True, True), WorkState.OFFLINE, ["p-ready"]),
        ((True, False), WorkState.OFFLINE, ["p-break"]),
        ((True, True), WorkState.NOT_READY, []),
    ],
)
def test_who_was_offline_takes_it_once(
    qtbot: QtBot, theme: Theme, wishes: tuple[bool, bool], state: WorkState, taken: list[str]
) -> None:
    seat = Seat(qtbot, theme)
    wants_ready, has_seen_hints = wishes
    if has_seen_hints:
        seat.kept[SEEN] = "yes"
    Arrival(seat.window, wants_ready=wants_ready)
    seat.hear(*in_state(state))
    seat.hear(*in_state(state))
    given = [one.definition_id for one in seat.commands() if isinstance(one, SetPresence)]
    assert given == taken
