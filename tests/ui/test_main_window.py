from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Gone, Put, TableName
from desktop.core.messages import LinkState, ReloadAsked
from desktop.domain.capacity import MediaCapacity
from desktop.domain.commands import ClaimEntry, ParkEntry, SetPresence
from desktop.domain.entry import EntryStatus
from desktop.domain.presence import WorkState
from desktop.ui.action_table import ACTIONS
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.heading import GroupHeading
from desktop.ui.memory import WindowMemory
from desktop.ui.models.arrangement import Section
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.windows.main_window import MINIMUM, MainWindow
from tests.ui import sample
from tests.ui.seat import CTRL_SHIFT, Seat, words_in


def test_the_list_is_walked_and_an_entry_parked_by_single_keys(seat: Seat) -> None:
    seat.window.work.panel.focus_list()
    seat.press(Qt.Key.Key_J)
    assert seat.window.entry_id == "APP-9981"
    seat.press(Qt.Key.Key_P)
    assert seat.commands() == [ParkEntry(entry_id="APP-9981")]


def test_when_the_chosen_row_goes_the_next_one_is_chosen_and_open(seat: Seat, qtbot: QtBot) -> None:
    entries = seat.window.work.panel.list
    entries.go_to("APP-9981")
    seat.hear(Gone(TableName.ENTRIES, "APP-9981"))
    qtbot.waitUntil(lambda: seat.window.entry_id == "SRV-7712")
    assert [row.entry.id for row in entries.selected_rows()] == ["SRV-7712"]


def test_the_cursor_follows_its_row_into_another_group(seat: Seat, qtbot: QtBot) -> None:
    entries = seat.window.work.panel.list
    entries.go_to("APP-9981")
    opened: list[str] = []
    entries.entry_chosen.connect(opened.append)
    seat.hear(
        *sample.put(sample.entry_row("APP-9981", status=EntryStatus.PARKED, due_at=sample.ahead(hours=1)))
    )
    qtbot.waitUntil(lambda: [row.entry.id for row in entries.selected_rows()] == ["APP-9981"])
    assert seat.window.entry_id == "APP-9981"
    assert opened == [], "it was open all the time"


def test_several_entries_are_parked_at_once_and_those_that_cannot_be_stay(seat: Seat) -> None:
    panel = seat.window.work.panel
    panel.focus_list()
    panel.list.selectAll()
    seat.window.actions_.run("entry.park")
    names = {(type(command).__name__, getattr(command, "entry_id", "")) for command in seat.commands()}
    assert ("ParkEntry", "APP-9981") in names
    assert {name for name, _ in names} == {"ParkEntry"}, "what is parked already is left alone"


def test_mark_done_by_keyboard_asks_for_the_disposition_first(seat: Seat) -> None:
    seat.window.work.panel.list.go_to("APP-9981")
    seat.press(Qt.Key.Key_D, CTRL_SHIFT)
    assert seat.commands() == []
    focus = QApplication.focusWidget()
    assert focus is not None
    assert seat.window.work.detail.isAncestorOf(focus)


def test_presence_goes_ready_by_key(seat: Seat) -> None:
    away = sample.status(WorkState.NOT_READY, "Lunch", "p-lunch")
    seat.hear(Put(TableName.STATUSES, sample.ME, away))
    assert "Not Ready: Lunch" in seat.window.header.pill.accessibleName()
    seat.press(Qt.Key.Key_E, CTRL_SHIFT)
    assert seat.commands() == [SetPresence(definition_id="p-ready")]


def test_a_lost_line_is_told_and_accept_says_why_not(seat: Seat) -> None:
    lost = sample.link(LinkState.RECONNECTING).model_copy(update={"since": sample.ago(seconds=5)})
    seat.hear(*sample.put(sample.offer_row("FRD-118")), Put(TableName.LINK, "link", lost))
    assert "Reconnecting, attempt 3, next in 8 s" in words_in(seat.window.banners)
    assert seat.window.actions_.why_not("offer.accept").startswith("Offline")
    heard: list[str] = []
    seat.window.actions_.refused.connect(lambda _id, reason: heard.append(reason))
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert seat.commands() == []
    assert heard == ["Offline: what is shown may be old."]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (WorkState.AVAILABLE, "You are Ready; the next offer appears here."),
        (WorkState.BUSY, "No new offers until one is done or parked."),
        (WorkState.NOT_READY, "You are Not Ready: Lunch"),
        (WorkState.NOT_RESPONDING, "Not Responding"),
    ],
)
def test_an_empty_list_says_why(qtbot: QtBot, theme: Theme, state: WorkState, said: str) -> None:
    seat = Seat(qtbot, theme)
    seat.hear(*sample.desk()[:3])
    seat.hear(Put(TableName.STATUSES, sample.ME, sample.status(state, "Lunch")))
    assert said in words_in(seat.window.work.panel)
    seat.window.close()


def test_a_filter_that_hides_everything_offers_to_be_cleared(seat: Seat) -> None:
    seat.window.actions_.run("list.filter")
    seat.type("zzz")
    seat.window.work.panel.filter.changed.emit()
    panel = words_in(seat.window.work.panel)
    assert "No match." in panel
    assert "Clear filter" in panel


def test_the_open_entry_closes_when_it_is_gone(seat: Seat) -> None:
    seat.window.work.panel.list.go_to("APP-9981")
    assert seat.window.work.head.isVisible()
    seat.hear(Gone(TableName.ENTRIES, "APP-9981"))
    seat.window.work.panel.list.let_go()
    assert seat.window.entry_id != "APP-9981"


def test_hostile_text_is_shown_as_it_is(seat: Seat) -> None:
    evil = "<img src=x onerror=alert(1)>\u202egnp.exe\x00 " + "long " * 3000
    row = sample.entry_row("EVIL", evil, evil, status=EntryStatus.ACCEPTED)
    offer = sample.offer_row("EVIL-2", title=evil)
    seat.hear(*sample.put(row, offer))
    seat.window.work.panel.list.go_to("EVIL")
    shown = words_in(seat.window)
    assert "\x00" not in shown
    assert "\u202e" not in shown
    assert "<img src=x" in shown


def test_the_window_remembers_its_place_but_nothing_broken(seat: Seat, qtbot: QtBot, theme: Theme) -> None:
    seat.window.resize(1200, 700)
    seat.window.close()
    assert seat.kept["window.geometry"]
    assert seat.kept["window.panes"]
    broken = {"window.geometry": "no base 64 é", "window.panes": "x y"}
    memory = WindowMemory(read=lambda name: broken.get(name, ""))
    other = MainWindow(Bridge(seat.given.append), theme, memory=memory)
    qtbot.addWidget(other)
    assert other.width() >= MINIMUM[0]


def test_every_control_that_takes_the_keyboard_has_a_name(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row("FRD-118")))
    seat.window.work.panel.list.go_to("APP-9981")
    nameless = []
    for widget in seat.window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                nameless.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    assert nameless == []


def test_the_palette_runs_what_is_found(seat: Seat) -> None:
    seat.press(Qt.Key.Key_P, CTRL_SHIFT)
    seat.type("presence lunch")
    seat.press(Qt.Key.Key_Return)
    assert seat.commands() == [SetPresence(definition_id="p-lunch")]
    assert not seat.window.palette_.isVisible()


def test_the_palette_gives_the_keyboard_back(seat: Seat) -> None:
    seat.window.work.panel.focus_list()
    before = QApplication.focusWidget()
    seat.press(Qt.Key.Key_P, CTRL_SHIFT)
    seat.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_a_tick_changes_no_row_of_the_model(seat: Seat, qtbot: QtBot) -> None:
    touched: list[object] = []
    seat.window.work.panel.model.dataChanged.connect(lambda *_: touched.append(1))
    seat.at += timedelta(seconds=1)
    seat.window.work.tick()
    assert touched == []


def test_capacity_is_that_of_workitems_and_search_keeps_its_width(seat: Seat) -> None:
    media = ("chat", "email", "voice")
    more = tuple(
        MediaCapacity(media_type=name, maximum=2, in_use=1, available=1, entries=(name,)) for name in media
    )
    status = sample.status()
    seat.hear(
        Put(TableName.STATUSES, sample.ME, status.model_copy(update={"capacity": (*more, *status.capacity)}))
    )
    QApplication.processEvents()
    header = seat.window.header
    assert header.search.width() == 360
    assert abs(header.search.geometry().center().x() - header.width() / 2) < 120
    model = seat.window.work.panel.model
    line = model.find_heading(1, "In progress")
    assert line is not None
    heading = model.item(line)
    assert isinstance(heading, GroupHeading)
    assert heading.aside == "2 of 3 capacity"
    assert header.capacity.accessibleName().startswith("Capacity. workitem: 2 of 3 in use; chat: 1 of 2")


def test_a_workitem_without_pages_has_no_empty_header_line(seat: Seat) -> None:
    seat.window.work.show_entry("APP-9981")
    assert not seat.window.work.pops.header.isVisible()


def test_ready_is_toggled_with_the_last_reason_for_not_ready(seat: Seat) -> None:
    seat.window.bridge.dispatch(SetPresence(definition_id="p-lunch"))
    assert seat.kept["presence.last_not_ready"] == "p-lunch"
    seat.press(Qt.Key.Key_E, CTRL_SHIFT)
    assert seat.commands()[-1] == SetPresence(definition_id="p-lunch")


def test_free_work_of_a_manual_workbin_is_claimed_from_its_tab(seat: Seat) -> None:
    free = sample.entry_row("FREE-1", "Free claim", status=EntryStatus.UNASSIGNED, workbin_id="claims")
    seat.hear(*sample.put(free))
    seat.window.actions_.run("view.workbins")
    panel = seat.window.work.panel
    assert panel.list.go_to("FREE-1")
    assert "Claim" in words_in(seat.window.work.head)
    assert "Return" not in "".join(
        part.text() for part in seat.window.work.head.findChildren(KeyButton) if part.isVisible()
    )
    seat.press(Qt.Key.Key_U)
    assert seat.commands() == [ClaimEntry(entry_id="FREE-1")]


def test_what_i_finished_is_on_the_done_tab_and_can_be_looked_at(seat: Seat) -> None:
    row = sample.entry_row("OLD-1", "Finished review", status=EntryStatus.COMPLETED)
    seat.hear(Put(TableName.DONE, "OLD-1", row))
    panel = seat.window.work.panel
    assert panel.model.count(Section.DONE) == 1
    seat.window.actions_.run("view.done")
    assert panel.list.go_to("OLD-1")
    assert seat.window.entry_id == "OLD-1"
    assert seat.window.work.head.isVisible()
    assert seat.window.actions_.why_not("entry.park")
    assert not [part for part in seat.window.work.head.findChildren(KeyButton) if part.isVisible()]


def test_a_row_is_selected_by_key_and_the_list_is_read_anew(seat: Seat) -> None:
    panel = seat.window.work.panel
    panel.list.go_to("APP-9981")
    panel.list.setFocus()
    seat.press(Qt.Key.Key_X)
    assert panel.list.selected_rows() == []
    seat.press(Qt.Key.Key_X)
    assert [row.entry.id for row in panel.list.selected_rows()] == ["APP-9981"]
    seat.press(Qt.Key.Key_F5)
    assert seat.given[-1] == ReloadAsked()


def test_every_action_of_the_table_is_bound_but_those_of_other_rooms(seat: Seat) -> None:
    bound = {spec.id for spec in seat.window.actions_.bound()}
    others = {
        "entry.finish",
        "entry.reassign",
        "update.install",
        "view.help",
        "view.hints",
        "view.day",
        "view.mini",
        "view.mute",
        "view.team",
        "view.status",
        "view.settings",
    }
    missing = {spec.id for spec in ACTIONS} - bound
    assert {one for one in missing if not one.startswith("team.")} <= others


def test_the_filter_opens_by_its_key_from_the_words_of_an_empty_list(seat: Seat) -> None:
    panel = seat.window.work.panel
    panel.show_view(replace(panel.model.view, search="nobody has this"))
    panel.focus_list()
    seat.press(Qt.Key.Key_Slash)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert panel.filter.isAncestorOf(focus)
