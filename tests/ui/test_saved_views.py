import json

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.messages import TroubleFound
from desktop.ui.actions import Actions
from desktop.ui.memory import WindowMemory
from desktop.ui.models.arrangement import Grouping, Only, Order, View
from desktop.ui.models.saved_views import SavedViews
from desktop.ui.panels.worklist import WorklistPanel
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import Seat

PRESSING = View(
    grouping=Grouping.CUSTOMER, order=Order.PRIORITY, search="loan", only=frozenset({Only.PARKED})
)


def test_a_view_is_saved_renamed_and_found_after_a_restart(seat: Seat) -> None:
    panel = seat.window.work.panel
    panel.show_view(PRESSING)
    panel.focus_list()
    seat.window.actions_.run("list.save_view")
    seat.type("Loans")
    seat.press(Qt.Key.Key_Return)
    assert [one.name for one in panel.views.saved] == ["Loans"]
    seat.press(Qt.Key.Key_F2)
    seat.type("Parked loans")
    seat.press(Qt.Key.Key_Return)
    memory = WindowMemory(read=lambda name: seat.kept.get(name, ""))
    again = SavedViews(memory)
    assert [(one.name, one.view) for one in again] == [("Parked loans", PRESSING)]
    assert (again.last.grouping, again.last.order, again.last.search) == (
        Grouping.CUSTOMER,
        Order.PRIORITY,
        "",
    )


def test_a_chip_brings_its_view_back_and_forgetting_it_leaves_the_list(seat: Seat) -> None:
    panel = seat.window.work.panel
    panel.views.saved.save("Loans", PRESSING)
    panel.show_view(View())
    panel.views.chosen.emit(PRESSING)
    assert panel.model.view == PRESSING
    assert not seat.window.actions_.why_not("list.drop_view")
    seat.window.actions_.run("list.drop_view")
    assert not list(panel.views.saved)
    assert panel.model.view == PRESSING
    assert "not saved" in seat.window.actions_.why_not("list.rename_view")


def test_a_broken_view_is_left_out_and_told(qtbot: QtBot, theme: Theme, seat: Seat) -> None:
    kept = {
        "worklist.views": json.dumps([{"name": "Good"}, {"name": "Bad", "order": "zodiac"}, 7]),
        "worklist.view": "[[[",
    }
    memory = WindowMemory(read=lambda name: kept.get(name, ""))
    panel = WorklistPanel(seat.bridge, Actions(seat.window), theme, memory)
    qtbot.addWidget(panel)
    assert [one.name for one in panel.views.saved] == ["Good"]
    assert panel.model.view == View()
    troubles = [message.code for message in seat.given if isinstance(message, TroubleFound)]
    assert troubles == ["views.damaged"]
    panel.apply(sample.desk())
    assert panel.model.placed


@pytest.mark.parametrize(
    "kept", ['{"a": 1}', "null", '[{"name": ""}]', '[{"name": "A", "only": 7}]', "[" * 9000]
)
def test_whatever_was_kept_there_are_views_to_look_at(kept: str) -> None:
    views = SavedViews(WindowMemory(read=lambda _name: kept))
    assert views.broken
    assert list(views) == []
    assert views.last == View()


def test_names_are_short_and_views_not_without_end() -> None:
    views = SavedViews(WindowMemory())
    for number in range(80):
        views.save(f"{number} " + "x" * 90, View())
    views.save("   ", View())
    assert len(list(views)) == 50
    assert all(0 < len(one.name) <= 40 for one in views)


def test_a_name_that_is_taken_is_not_taken_from_the_other_view(seat: Seat) -> None:
    views = SavedViews(WindowMemory())
    views.save("A", View())
    views.save("B", PRESSING)
    views.rename("B", "A")
    assert [one.name for one in views] == ["A", "B"]
