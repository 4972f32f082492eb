"""Wrap-up in the inspector, Mark Done that can be undone, and what is told over the open entry."""

from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from desktop.core.changes import Gone, Put, TableName
from desktop.core.messages import IntentDiscarded, IntentGiven, NoticeDismissed
from desktop.domain.commands import (
    ExtendWrapUp,
    MarkDone,
    ParkEntry,
    ResumeEntry,
    SetPresence,
    StartWrapUp,
    TransferEntry,
)
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import WrapUpEnd
from desktop.ui.panels.choice_popover import ChoicePopover
from desktop.ui.panels.park_popover import ParkPopover
from tests.ui import entry_sample, sample
from tests.ui.entry_sample import ENTRY, NOTE
from tests.ui.seat import CTRL_SHIFT, Seat

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_entry(seat: Seat) -> None:
    seat.window.work.panel.focus_list()
    seat.window.work.panel.list.go_to(ENTRY)


def popover() -> ChoicePopover:
    found = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, ChoicePopover) and one.isVisible()
    ]
    assert len(found) == 1
    return found[0]


def submenu(menu: QMenu, name: str) -> QMenu:
    found = next(action.menu() for action in menu.actions() if action.text() == name)
    assert isinstance(found, QMenu)
    return found


def test_y13_wrap_up_begins_by_key_and_shows_its_time_by_the_server(seat: Seat) -> None:
    seat.hear(entry_sample.ruled())
    open_entry(seat)
    panel = seat.window.work.detail.footer
    assert panel.begin.isVisible()
    seat.press(Qt.Key.Key_W)
    assert seat.commands() == [StartWrapUp(entry_id=ENTRY)]
    seat.hear(*sample.put(entry_sample.in_wrap_up(48)))
    assert not panel.begin.isVisible()
    assert panel.wrap_up.clock.text() == "0:48 of 2:00"
    panel.wrap_up.more.click()
    assert seat.commands()[-1] == ExtendWrapUp(entry_id=ENTRY)


@pytest.mark.parametrize(
    ("spent_s", "at_end", "clock", "hint"),
    [
        (99, WrapUpEnd.STAY, "1:39 of 2:00", ""),
        (101, WrapUpEnd.STAY, "1:41 of 2:00", "Its time is over in 19 s."),
        (101, WrapUpEnd.MARK_DONE, "1:41 of 2:00", "Marked done by itself in 19 s."),
        (132, WrapUpEnd.STAY, "0:12 over", "Its time is over."),
    ],
)
def test_y13_the_last_twenty_seconds_and_the_time_beyond_are_told(
    seat: Seat, spent_s: float, at_end: WrapUpEnd, clock: str, hint: str
) -> None:
    seat.hear(entry_sample.ruled(at_end=at_end), *sample.put(entry_sample.in_wrap_up(spent_s)))
    open_entry(seat)
    panel = seat.window.work.detail.footer.wrap_up
    assert panel.clock.text() == clock
    assert (panel.hint.text() if panel.hint.isVisible() else "") == hint
    assert panel.clock.property("role") == ("late" if hint else "strong")


def test_y13_more_time_is_refused_in_words_when_none_is_left(seat: Seat) -> None:
    seat.hear(entry_sample.ruled(), *sample.put(entry_sample.in_wrap_up(left=0)))
    open_entry(seat)
    more = seat.window.work.detail.footer.wrap_up.more
    assert not more.isEnabled()
    assert more.toolTip() == "Wrap-up cannot be made longer again."


def test_y33_the_next_presence_is_shown_and_taken_back(seat: Seat) -> None:
    seat.hear(entry_sample.next_lunch(), entry_sample.ruled(), *sample.put(entry_sample.in_wrap_up()))
    open_entry(seat)
    pill = seat.window.header.pill
    assert "Next: Lunch" in pill.accessibleName()
    assert seat.window.work.detail.footer.wrap_up.then.text() == "Lunch"
    pill.open_menu()
    menu = pill._menu
    assert menu is not None
    later = submenu(menu, "After this work")
    next(action for action in later.actions() if action.text() == "Stay Ready").trigger()
    menu.close()
    assert seat.commands() == [SetPresence(definition_id="p-ready", after_work=True)]


def test_y10_leaving_may_give_back_what_is_offered(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row()))
    pill = seat.window.header.pill
    pill.open_menu()
    menu = pill._menu
    assert menu is not None
    leaving = submenu(menu, "Leave, and give back what is offered")
    next(action for action in leaving.actions() if action.text() == "Lunch").trigger()
    menu.close()
    assert seat.commands() == [SetPresence(definition_id="p-lunch", rejects_offers=True)]


def test_mark_done_can_be_undone_by_key_until_it_is_sent(seat: Seat) -> None:
    open_entry(seat)
    detail = seat.window.work.detail
    detail.drafts.write(ENTRY, codes=("incomplete",), notes=NOTE)
    seat.press(Qt.Key.Key_D, CTRL_SHIFT)
    (given,) = (one.intent for one in seat.given if isinstance(one, IntentGiven))
    assert isinstance(given.command, MarkDone)
    assert given.held_s == 5.0
    seat.hear(*entry_sample.held(key=given.key))
    bar = seat.window.work.undo
    assert bar.isVisible()
    assert "sent in 4 s" in bar._left.text()
    assert detail.notes.edit.isReadOnly()
    seat.window.work.panel.focus_list()
    seat.press(Qt.Key.Key_Z, CTRL)
    assert IntentDiscarded(key=given.key) in seat.given
    seat.hear(Gone(TableName.INTENTS, given.key), *sample.put(entry_sample.changed()))
    assert not bar.isVisible()
    assert detail.drafts.of(ENTRY).notes == NOTE, "what was written is a draft again"
    detail.drafts.give_all()


def test_what_is_taken_away_is_told_over_the_entry_which_is_read_only(seat: Seat) -> None:
    open_entry(seat)
    detail = seat.window.work.detail
    detail.drafts.write(ENTRY, notes=NOTE)
    focus = QApplication.focusWidget()
    seat.hear(*entry_sample.taken_away())
    told = seat.window.work.told
    assert told.banner.isVisible()
    assert "D. Osei reassigned" in told.banner.accessibleName()
    assert detail.notes.edit.isReadOnly()
    assert not detail.footer.isEnabled()
    assert not seat.window.banners.isVisible(), "said once, where it happened"
    assert QApplication.focusWidget() is focus
    told.banner.acted.emit()
    assert QGuiApplication.clipboard().text() == NOTE
    told.banner.dismissed.emit()
    assert isinstance(seat.given[-1], NoticeDismissed)
    detail.drafts._timer.stop()


def test_two_sides_are_shown_and_nothing_is_merged(seat: Seat) -> None:
    open_entry(seat)
    seat.hear(*entry_sample.clash())
    card = seat.window.work.told.card
    assert card.isVisible()
    assert [one.text() for one in card.yours[1:]] == ["Mark Done", "Documents incomplete"]
    assert [one.text() for one in card.theirs[1:]] == ["In progress", "with Elif Mercan"]
    assert not card.ask.isEnabled()
    assert "Only a lead" in card.ask.toolTip()
    card.copy.click()
    assert QGuiApplication.clipboard().text() == NOTE
    card.keep.click()
    assert isinstance(seat.given[-1], NoticeDismissed)


def test_parked_work_that_wakes_is_resumed_from_where_it_says_so(seat: Seat) -> None:
    parked = entry_sample.changed(status=EntryStatus.PARKED, parked_until=sample.NOW)
    seat.hear(*sample.put(parked), entry_sample.told("entry.wake"))
    open_entry(seat)
    seat.window.work.told.banner.acted.emit()
    assert seat.commands() == [ResumeEntry(entry_id=ENTRY)]


def test_work_is_parked_until_a_time_by_keys_alone(seat: Seat) -> None:
    open_entry(seat)
    seat.press(Qt.Key.Key_P, SHIFT)
    asked = popover()
    assert isinstance(asked, ParkPopover)
    seat.press(Qt.Key.Key_3)
    seat.press(Qt.Key.Key_Return)
    assert seat.commands() == [ParkEntry(entry_id=ENTRY, until=sample.NOW + timedelta(hours=1))]


def test_a_time_of_one_s_own_has_to_be_still_to_come(seat: Seat) -> None:
    open_entry(seat)
    seat.press(Qt.Key.Key_P, SHIFT)
    asked = popover()
    assert isinstance(asked, ParkPopover)
    asked.group.button(4).setChecked(True)
    asked.moment.setDateTime(asked.moment.dateTime().addDays(-2))
    assert not asked.send.isEnabled()
    asked.moment.setDateTime(asked.moment.dateTime().addDays(4))
    asked.try_sending()
    commands = seat.commands()
    assert len(commands) == 1, commands
    command = commands[0]
    assert isinstance(command, ParkEntry)
    assert command.until is not None
    assert command.until.tzinfo is UTC


def test_work_goes_to_another_workbin_with_a_reason(seat: Seat) -> None:
    open_entry(seat)
    seat.press(Qt.Key.Key_T)
    asked = popover()
    asked.group.button(2).setChecked(True)
    seat.press(Qt.Key.Key_Return)
    commands = seat.commands()
    assert len(commands) == 1, commands
    command = commands[0]
    assert isinstance(command, TransferEntry)
    assert (command.workbin_id, command.reason.code) == ("fraud", "furtherWork")


def test_where_there_is_no_other_workbin_the_reason_is_told(seat: Seat) -> None:
    alone = sample.catalogue().model_copy(update={"workbins": sample.catalogue().workbins[:1]})
    seat.hear(Put(TableName.CATALOGUE, "catalogue", alone))
    open_entry(seat)
    assert "no other workbin" in seat.window.actions_.why_not("entry.transfer")
