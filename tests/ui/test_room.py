"""How the panes share the room of the window."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from desktop.core.effects import PopPage
from desktop.domain.workbin import PopTarget
from desktop.ui.panels.detail_columns import DetailColumns
from desktop.ui.panels.list_top import ListTop
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MINIMUM
from tests.ui.seat import Seat


def resize(seat: Seat, width: int) -> None:
    seat.window.resize(width, 700)
    seat.window.work.fit(width - 88)


def test_three_panes_then_tabs_then_a_strip(seat: Seat) -> None:
    work = seat.window.work
    work.panel.list.go_to("APP-9981")
    pop = PopPage(
        entry_id="APP-9981",
        pop_id="crm",
        label="CRM",
        url="https://crm.example/case",
        target=PopTarget.BROWSER,
    )
    work.open_pop(pop)
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


def test_large_text_keeps_the_list_where_both_have_room(seat: Seat, theme: Theme) -> None:
    theme.choose(replace(theme.appearance, text_scale=200))
    work = seat.window.work
    seat.window.resize(1920, 1100)
    work.fit(1920 - 160)
    assert work.panel.maximumWidth() > 1000
    work.fit(1500)
    assert work.panel.maximumWidth() == 136


def test_without_a_page_the_details_have_its_room_in_two_columns(seat: Seat, qtbot: QtBot) -> None:
    work = seat.window.work
    resize(seat, 1440)
    work.panel.list.go_to("APP-9981")
    assert work.detail.isVisible()
    assert not work.pops.isVisible(), "the sample's workbins have no pages"
    columns = next(iter(work.detail.findChildren(DetailColumns)))
    qtbot.waitUntil(lambda: columns.is_wide)
    resize(seat, 1100)
    assert work.detail.isVisible(), "and there is nothing to switch to"


def test_no_tab_is_cut_for_the_sake_of_a_button(seat: Seat) -> None:
    top = next(iter(seat.window.work.panel.findChildren(ListTop)))
    row = next(iter(top.findChildren(QBoxLayout)))
    top.resize(380, 80)
    beside = row.direction()
    top.resize(200, 80)
    assert beside != row.direction(), "filter and order went below the tabs"
