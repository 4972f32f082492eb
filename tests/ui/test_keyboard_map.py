"""The whole keyboard map, row by row: each key starts its action, in its tier, and something does it."""

from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.ui.action_table import ACTIONS
from desktop.ui.key_rules import Tier, keys_of, why_unusable
from desktop.ui.panels.notes import NotesBox
from tests.ui.seat import Seat

ANYWHERE: Final = {
    "Ctrl+Shift+Return": "offer.accept",
    "Ctrl+Shift+Backspace": "offer.reject",
    "Ctrl+Shift+O": "offer.next",
    "Ctrl+Shift+D": "entry.done",
    "Ctrl+Shift+L": "entry.disposition",
    "Ctrl+Shift+N": "entry.note",
    "Ctrl+Shift+H": "entry.park",
    "Ctrl+Shift+M": "entry.reassign",
    "Ctrl+Shift+J": "list.next",
    "Ctrl+Shift+K": "list.previous",
    "Ctrl+Shift+E": "presence.toggle",
    "Ctrl+Shift+Space": "presence.choose",
    "Ctrl+Shift+P": "view.palette",
    "Ctrl+Shift+F": "view.find",
    "Ctrl+Shift+X": "page.browser",
    "Ctrl+Shift+B": "view.mini",
    "Ctrl+Shift+S": "view.status",
    "F6": "view.next_pane",
    "Shift+F6": "view.previous_pane",
}
CHROME: Final = {
    "Ctrl+K": "view.palette",
    "Ctrl+F": "list.filter",
    "Alt+1": "view.work",
    "Alt+2": "view.workbins",
    "Alt+3": "view.done",
    "Alt+4": "view.team",
    "Alt+5": "view.status",
    "Alt+6": "view.settings",
    "Ctrl+Tab": "page.next",
    "Ctrl+PgDown": "page.next",
    "Ctrl+PgUp": "page.previous",
    "Ctrl+T": "page.again",
    "Ctrl+W": "page.close",
    "F5": "list.reload",
    "Ctrl+,": "view.settings",
    "Ctrl+Z": "entry.undo",
    "F2": "list.rename_view",
    "Alt+Return": "entry.history",
    "Ctrl+=": "view.larger",
    "Ctrl+-": "view.smaller",
    "Ctrl+0": "view.normal",
    "F1": "view.help",
    "Shift+F1": "view.keys",
}
IN_LIST: Final = {
    "J": "list.next",
    "K": "list.previous",
    "Return": "entry.open",
    "X": "list.select",
    "Ctrl+A": "list.all",
    "D": "entry.done",
    "P": "entry.park",
    "M": "entry.reassign",
    "N": "entry.note",
    "U": "entry.claim",
    "F": "team.force",
    "H": "entry.history",
    "C": "entry.copy_id",
    "/": "list.filter",
    "?": "view.keys",
    "Del": "entry.release",
    "Left": "list.collapse",
    "Right": "list.expand",
}
ROWS: Final = [
    (key, tier, action_id)
    for tier, rows in ((Tier.ANYWHERE, ANYWHERE), (Tier.CHROME, CHROME), (Tier.IN_LIST, IN_LIST))
    for key, action_id in rows.items()
]
# Not the window's own: the program binds them when it adds pages, notices and a lead's floor.
BOUND_BY_THE_PROGRAM: Final = {
    "view.mini",
    "view.mute",
    "view.status",
    "view.settings",
    "view.day",
    "view.team",
    "team.force",
    "team.insights",
    "team.history",
    "team.simulate",
    "entry.finish",
    "entry.reassign",
    "view.hints",
    "view.help",
    "update.install",
}


@pytest.mark.parametrize(("key", "tier", "action_id"), ROWS)
def test_every_row_of_the_map_starts_its_action_in_its_tier(key: str, tier: Tier, action_id: str) -> None:
    owners = [spec.id for spec in ACTIONS if QKeySequence(key) in keys_of(getattr(spec, tier.value))]
    assert owners == [action_id]
    assert not why_unusable(QKeySequence(key), tier)


def test_everything_with_a_key_is_done_by_somebody(seat: Seat) -> None:
    unbound = {spec.id for spec in ACTIONS if not seat.window.actions_.is_bound(spec.id)}
    assert unbound <= BOUND_BY_THE_PROGRAM


def test_the_list_moves_by_its_own_keys(seat: Seat) -> None:
    entries = seat.window.work.panel.list
    entries.setFocus()
    seat.press(Qt.Key.Key_Home)
    seat.press(Qt.Key.Key_Down)
    first = entries.current_row()
    assert first is not None
    for _ in ("over the heading", "to the next group's first"):
        seat.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(entries.selected_rows()) == 2
    seat.press(Qt.Key.Key_End)
    assert entries.current_row() != first
    seat.press(Qt.Key.Key_Up)
    assert len(entries.selected_rows()) == 1


def test_escape_leads_back_to_the_list_from_wherever_the_work_is_done(seat: Seat) -> None:
    seat.window.work.open_entry("APP-9981")
    note = seat.window.work.detail.findChild(NotesBox)
    assert note is not None
    seat.window.actions_.run("entry.note")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert note.isAncestorOf(focus)
    seat.press(Qt.Key.Key_Escape)
    assert seat.window.work.panel.list.hasFocus()
    assert seat.bridge.tables.entry("APP-9981") is not None


def test_the_context_menu_opens_by_key(seat: Seat) -> None:
    asked: list[str] = []
    entries = seat.window.work.panel.list
    entries.menu_asked.disconnect()
    entries.menu_asked.connect(lambda entry_id, _place: asked.append(entry_id))
    entries.go_to("APP-9981")
    entries.setFocus()
    seat.window.work.panel.list.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    assert asked == ["APP-9981"]
