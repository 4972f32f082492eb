"""Tabs per entry, against a real engine and a real server."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Gone, TableName
from desktop.core.effects import PopPage
from desktop.core.messages import Message, PopLoaded
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import PopTarget
from desktop.ui.pop.environment import NO_SANDBOX
from desktop.ui.pop.external import ExternalCard
from desktop.ui.pop.pop_tabs import PopTabs
from desktop.ui.pop.tab_book import MOST_LIVE
from tests.ui import sample
from tests.ui.pop.conftest import SETTLES_WITHIN_MS, Loaded, Site, pop


def test_a_page_opens_in_a_tab_and_is_reported(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded, told: list[Message]
) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    assert tabs.header.strip.tabText(0) == "CRM"
    qtbot.waitUntil(lambda: outcomes() == [("crm", "loaded")], timeout=SETTLES_WITHIN_MS)
    loaded = told[-1]
    assert isinstance(loaded, PopLoaded)
    assert loaded.took_s is not None
    assert 0 < loaded.took_s < 20
    qtbot.waitUntil(lambda: tabs.header.strip.tabText(0) == "crm of APP-1")


def test_opening_takes_no_focus_from_who_types(
    qtbot: QtBot, tabs: PopTabs, window: QWidget, site: Site, outcomes: Loaded
) -> None:
    note = QLineEdit(window)
    note.show()
    note.setFocus()
    tabs.show_entry(sample.entry_row("APP-1"))
    path = "/focus"
    tabs.open_pop(pop(site, "APP-1", path=path))
    site.page(path, "<input autofocus><script>document.querySelector('input').focus()</script>")
    qtbot.waitUntil(lambda: bool(outcomes()), timeout=SETTLES_WITHIN_MS)
    QTest.keyClicks(note, "still here")
    assert note.text() == "still here"
    assert note.hasFocus()


def test_the_same_page_again_is_one_tab_and_one_load(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    qtbot.waitUntil(lambda: bool(outcomes()), timeout=SETTLES_WITHIN_MS)
    tabs.open_pop(pop(site, "APP-1"))
    assert tabs.header.strip.count() == 1
    assert site.asked.count("/APP-1/crm") == 1


def test_pages_are_kept_per_entry_and_come_back_as_they_were(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    first, second = sample.entry_row("APP-1"), sample.entry_row("APP-2")
    tabs.show_entry(first)
    tabs.open_pop(pop(site, "APP-1"))
    tabs.open_pop(pop(site, "APP-1", "kyc"))
    tabs.open_pop(pop(site, "APP-2"))
    qtbot.waitUntil(lambda: len(outcomes()) == 3, timeout=SETTLES_WITHIN_MS)
    assert tabs.header.strip.count() == 2
    before = tabs.book.current()
    tabs.show_entry(second)
    assert tabs.header.strip.count() == 1
    tabs.show_entry(first)
    assert tabs.book.current() is before
    assert site.asked.count("/APP-1/kyc") == 1


def test_a_pinned_page_stays_in_sight(tabs: PopTabs, site: Site) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    tabs.header.pin.click()
    tabs.show_entry(sample.entry_row("APP-2"))
    assert tabs.header.strip.count() == 1


def test_at_most_three_pages_are_at_work(qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded) -> None:
    rows = [sample.entry_row(f"APP-{number}") for number in range(5)]
    for count, row in enumerate(rows, start=1):
        tabs.show_entry(row)
        tabs.open_pop(pop(site, row.entry.id))
        qtbot.waitUntil(lambda count=count: len(outcomes()) == count, timeout=SETTLES_WITHIN_MS)  # type: ignore[misc]  # bound now
    tabs.show_entry(rows[4])
    assert sum(tab.is_live for tab in tabs.book) == MOST_LIVE
    tabs.show_entry(rows[0])
    qtbot.waitUntil(lambda: (tab := tabs.book.current()) is not None and tab.is_live)
    assert sum(tab.is_live for tab in tabs.book) == MOST_LIVE


def test_pages_of_an_entry_that_is_over_go_when_the_person_turns_away(
    qtbot: QtBot, tabs: PopTabs, site: Site
) -> None:
    row = sample.entry_row("APP-1")
    tabs.show_entry(row)
    tabs.open_pop(pop(site, "APP-1"))
    tabs.open_pop(pop(site, "APP-2"))
    done = sample.entry_row("APP-1", status=EntryStatus.COMPLETED, sequence_number=2)
    tabs.apply([*sample.put(done), Gone(TableName.ENTRIES, "APP-2")])
    qtbot.waitUntil(lambda: [tab.entry_id for tab in tabs.book] == ["APP-1"])
    tabs.show_entry(None)
    qtbot.waitUntil(lambda: list(tabs.book) == [])


def test_an_address_that_is_not_listed_is_shown_and_reported_as_blocked(
    tabs: PopTabs, outcomes: Loaded, handed_over: list[str]
) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(
        PopPage(entry_id="APP-1", pop_id="x", label="X", url="https://evil.example/", target=PopTarget.TAB)
    )
    assert outcomes() == [("x", "blocked")]
    tabs.open_in_browser()
    assert handed_over == []


def test_a_page_for_the_browser_goes_there_and_says_when(
    tabs: PopTabs, site: Site, outcomes: Loaded, handed_over: list[str]
) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    effect = pop(site, "APP-1", target=PopTarget.BROWSER)
    tabs.open_pop(effect)
    assert handed_over == [effect.url]
    assert outcomes() == [("crm", "browser")]
    card = tabs.book.current()
    assert card is not None
    assert isinstance(card.content, ExternalCard)
    assert "Opened in your browser at" in card.content.card.accessibleName()
    again = card.content.card.button("again")
    assert again is not None
    again.click()
    assert handed_over == [effect.url, effect.url]


def test_root_without_a_sandbox_gets_the_browser_and_the_reason(
    tabs: PopTabs, site: Site, handed_over: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(NO_SANDBOX)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    assert len(handed_over) == 1
    current = tabs.book.current()
    assert current is not None
    assert isinstance(current.content, ExternalCard)
    assert "root" in current.content.card.accessibleName()


def test_a_background_page_does_not_come_to_the_front(tabs: PopTabs, site: Site) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    tabs.open_pop(pop(site, "APP-1", "policy", target=PopTarget.BACKGROUND))
    tabs.open_pop(pop(site, "APP-1", "log", target=PopTarget.HIDDEN))
    assert tabs.header.strip.count() == 2
    current = tabs.book.current()
    assert current is not None
    assert current.pop_id == "crm"


def test_a_page_in_its_own_window_comes_back_as_it_was(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    qtbot.waitUntil(lambda: bool(outcomes()), timeout=SETTLES_WITHIN_MS)
    tabs.header.window_button.click()
    tab = tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    assert tab.view.window() is not tabs.window()
    tab.view.window().close()
    assert tab.view.window() is tabs.window()
    assert site.asked.count("/APP-1/crm") == 1


def test_closing_a_tab_by_its_cross_and_by_key(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    tabs.open_pop(pop(site, "APP-1", "kyc"))
    qtbot.waitUntil(lambda: len(outcomes()) == 2, timeout=SETTLES_WITHIN_MS)
    tabs.close_current()
    qtbot.waitUntil(lambda: tabs.header.strip.count() == 1)
    cross = tabs.header.strip._cross(0).center()
    QTest.mouseClick(tabs.header.strip, Qt.MouseButton.LeftButton, pos=cross)
    qtbot.waitUntil(lambda: tabs.header.strip.count() == 0)
    assert tabs.empty.isVisible()


def test_fifty_pages_opened_and_closed_leave_no_process(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    pids: set[int] = set()
    for number in range(50):
        row = sample.entry_row(f"APP-{number}")
        tabs.show_entry(row)
        tabs.open_pop(pop(site, row.entry.id, path=f"/p{number}"))
        count = number + 1
        qtbot.waitUntil(lambda count=count: len(outcomes()) == count, timeout=SETTLES_WITHIN_MS)  # type: ignore[misc]  # bound now
        pids |= {tab.view.page.renderProcessPid() for tab in tabs.book if tab.view and tab.is_live}
        tabs.apply([Gone(TableName.ENTRIES, row.entry.id)])
    tabs.show_entry(None)
    qtbot.waitUntil(lambda: sum(_runs(pid) for pid in pids) <= 1, timeout=SETTLES_WITHIN_MS)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def test_a_page_that_entries_share_is_loaded_once_and_goes_with_the_last_of_them(
    qtbot: QtBot, tabs: PopTabs, site: Site, told: list[Message], outcomes: Loaded
) -> None:
    page = pop(site, "APP-1", path="/customer").model_copy(update={"shared_key": "customer-7"})
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(page)
    qtbot.waitUntil(lambda: outcomes() == [("crm", "loaded")], timeout=SETTLES_WITHIN_MS)
    tabs.open_pop(page.model_copy(update={"entry_id": "APP-2", "pop_id": "wide"}))
    assert told[-1] == PopLoaded(entry_id="APP-2", pop_id="wide", outcome="shared")
    tabs.open_pop(page.model_copy(update={"entry_id": "APP-3", "shared_key": "customer-8"}))
    qtbot.waitUntil(lambda: len(outcomes()) == 3, timeout=SETTLES_WITHIN_MS)
    assert site.asked.count("/customer") == 2
    tabs.apply([Gone(TableName.ENTRIES, "APP-1"), Gone(TableName.ENTRIES, "APP-3")])
    tabs.show_entry(sample.entry_row("APP-2"))
    qtbot.waitUntil(lambda: [tab.entry_id for tab in tabs.book] == ["APP-1"])
    assert tabs.book.current() is not None
    tabs.apply([Gone(TableName.ENTRIES, "APP-2")])
    tabs.show_entry(None)
    qtbot.waitUntil(lambda: list(tabs.book) == [])
