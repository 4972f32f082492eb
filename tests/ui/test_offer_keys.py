from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.changes import Gone, NoticeKind, NoticeRow, Phase, Put, TableName
from desktop.domain.commands import AcceptOffer, RejectOffer
from desktop.ui.panels.reject_popover import RejectPopover, reject_question
from tests.ui import sample
from tests.ui.seat import CTRL_SHIFT, Seat, words_in


def test_an_offer_is_accepted_by_keyboard_alone(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row("FRD-118")))
    assert seat.window.strip.isVisible()
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert seat.commands() == [AcceptOffer(entry_id="FRD-118", offer_id="o-FRD-118")]


def test_accept_is_shown_as_under_way_until_the_service_answers(seat: Seat) -> None:
    row = sample.offer_row("FRD-118")
    busy = row.model_copy(
        update={"intent_key": "k", "intent_name": "AcceptOffer", "intent_phase": Phase.SENDING}
    )
    seat.hear(*sample.put(busy))
    assert "Accepting…" in words_in(seat.window.strip)
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert seat.commands() == []


def test_what_was_accepted_here_is_shown_whether_or_not_it_has_a_page(seat: Seat) -> None:
    """Work that comes to me by another way turns nothing; nor does anything while I write."""
    row = sample.offer_row("FRD-118")
    busy = row.model_copy(
        update={"intent_key": "k", "intent_name": "AcceptOffer", "intent_phase": Phase.SENDING}
    )
    mine = sample.entry_row("FRD-118", workbin_id="fraud")
    work = seat.window.work
    seat.hear(*sample.put(row), *sample.put(sample.entry_row("FRD-119", workbin_id="fraud")))
    assert work.entry_id != "FRD-119"
    seat.hear(*sample.put(busy))
    seat.hear(*sample.put(mine))
    assert work.entry_id == "FRD-118"
    work.panel.list.go_to("FRD-119")
    work.detail.notes.edit.setFocus()
    seat.hear(*sample.put(busy))
    seat.hear(*sample.put(mine))
    assert work.entry_id == "FRD-119"


def test_what_was_accepted_within_one_frame_is_shown_too(seat: Seat) -> None:
    """The frame keeps the last row only: the one that said so while the answer was under way is not seen."""
    seat.hear(*sample.put(sample.offer_row("FRD-118")))
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert seat.commands() == [AcceptOffer(entry_id="FRD-118", offer_id="o-FRD-118")]
    seat.hear(*sample.put(sample.entry_row("FRD-118", workbin_id="fraud")))
    assert seat.window.entry_id == "FRD-118"


def test_an_offer_whose_time_is_up_cannot_be_accepted(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row("FRD-118", 14)))
    seat.at += timedelta(seconds=15)
    seat.window.strip.refresh()
    assert "Too late" in words_in(seat.window.strip)
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert seat.commands() == []


def test_a_reject_takes_its_reason_by_digit(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row("FRD-118")))
    seat.press(Qt.Key.Key_Backspace, CTRL_SHIFT)
    popover = next(found for found in QApplication.topLevelWidgets() if isinstance(found, RejectPopover))
    QTest.keyClick(popover, Qt.Key.Key_2)
    QTest.keyClick(popover, Qt.Key.Key_Return)
    command = seat.commands()[0]
    assert isinstance(command, RejectOffer)
    assert command.reason.code == "conflictOfInterest"


def test_where_no_reason_is_taken_only_the_press_is_asked_for_and_what_it_leads_to(seat: Seat) -> None:
    seat.window.strip.question = reject_question(takes_reason=False, leads_away=True)
    seat.hear(*sample.put(sample.offer_row("FRD-118")))
    seat.press(Qt.Key.Key_Backspace, CTRL_SHIFT)
    popover = next(found for found in QApplication.topLevelWidgets() if isinstance(found, RejectPopover))
    assert "counted as not responding" in words_in(popover)
    assert "Wrong skill" not in words_in(popover)
    assert popover.send.hasFocus()
    QTest.keyClick(popover, Qt.Key.Key_Return)
    command = seat.commands()[0]
    assert isinstance(command, RejectOffer)
    assert command.reason.code == ""


def test_the_strip_says_what_became_of_the_offer_and_leaves(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row("FRD-118")))
    told = NoticeRow(
        id="n1",
        code="offer.expired",
        kind=NoticeKind.QUIET,
        title="Expired",
        detail="Nobody answered.",
        at=seat.at,
    )
    seat.hear(Gone(TableName.ENTRIES, "FRD-118"), Put(TableName.NOTICES, "n1", told))
    assert seat.window.strip.isVisible()
    assert "Expired. Nobody answered." in words_in(seat.window.strip)


def test_of_several_offers_the_one_that_ends_first_is_answered(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row("LATER", 38), sample.offer_row("FIRST", 9)))
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    seat.press(Qt.Key.Key_O, CTRL_SHIFT)
    seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert [command.entry_id for command in seat.commands() if isinstance(command, AcceptOffer)] == [
        "FIRST",
        "LATER",
    ]
