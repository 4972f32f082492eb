"""How the panes share the room of the window."""

from PySide6.QtCore import Qt

from desktop.ui.windows.main_window import MINIMUM
from tests.ui.seat import Seat


def resize(seat: Seat, width: int) -> None:
    seat.window.resize(width, 700)
    seat.window.work.fit(width - 88)


def test_three_panes_then_tabs_then_a_strip(seat: Seat) -> None:
    work = seat.window.work
    work.panel.list.go_to("APP-9981")
    resize(seat, 1440)
    assert work.pops.isVisible()
    assert work.detail.isVisible()
    resize(seat, 1100)
    assert work.pops.isVisible() is not work.detail.isVisible()
    assert work.panel.width() > 300
    resize(seat, MINIMUM[0])
    assert work.panel.maximumWidth() == 68
    resize(seat, 1440)
    assert work.panel.maximumWidth() > 1000


def test_a_strip_gives_way_to_the_filter_and_comes_back_with_the_entry(seat: Seat) -> None:
    resize(seat, MINIMUM[0])
    panel = seat.window.work.panel
    panel.focus_list()
    seat.press(Qt.Key.Key_Slash)
    assert panel.maximumWidth() > 1000
    assert panel.filter.isVisible()
    seat.window.work.open_entry("APP-9981")
    assert panel.maximumWidth() == 68


def test_rows_of_a_strip_are_still_told_in_full(seat: Seat) -> None:
    resize(seat, MINIMUM[0])
    model = seat.window.work.panel.model
    line = model.find_line("APP-9981")
    assert line is not None
    assert "Mortgage document review" in model.data(model.index(line), Qt.ItemDataRole.AccessibleTextRole)
