"""Enter does what is written on the button that has the keyboard, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.panels.rail import RailButton
from desktop.ui.panels.reject_popover import RejectPopover
from desktop.ui.widgets.key_button import KeyButton
from tests.ui import sample
from tests.ui.seat import Seat


def test_enter_on_cancel_cancels_and_sends_nothing(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row()))
    seat.window.strip.ask_reason()
    popover = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RejectPopover))
    cancel = next(one for one in popover.findChildren(KeyButton) if one.text() == "Cancel")
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not popover.isVisible()
    assert seat.commands() == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_of_the_window_that_has_the_keyboard(seat: Seat, key: Qt.Key) -> None:
    done = seat.window.rail.findChildren(RailButton)[2]
    done.setFocus()
    QTest.keyClick(done, key)
    assert done.isChecked()


def test_ctrl_enter_presses_no_button(seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row()))
    accept = next(one for one in seat.window.strip.findChildren(KeyButton) if one.text() == "Accept")
    QTest.keyClick(accept, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seat.commands() == []
