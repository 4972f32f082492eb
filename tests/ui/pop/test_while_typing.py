"""A page opens after a confirmed accept only, and behind a person who is typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.messages import Message, PopLoaded
from desktop.domain.commands import AcceptOffer
from desktop.ui.windows.main_window import MainWindow
from tests.ui import sample
from tests.ui.pop.conftest import ENTRY, SETTLES_WITHIN_MS, Loaded, Site, pop

NEW = "APP-9963"


@pytest.mark.parametrize("width", [1400, 1000])
def test_a_page_opens_behind_who_writes_a_note_and_waits_with_its_entry(
    qtbot: QtBot, main: MainWindow, site: Site, outcomes: Loaded, width: int
) -> None:
    main.resize(width, 900)
    main.actions_.run("entry.note")
    notes = main.work.detail.notes.edit
    notes.setFocus()
    QTest.keyClicks(notes, "Called ")
    page = pop(site, NEW, path="/new")
    site.page("/new", "<input autofocus><script>document.querySelector('input').focus()</script>")
    main.bridge.perform(page)
    qtbot.waitUntil(lambda: outcomes() == [("crm", "loaded")], timeout=SETTLES_WITHIN_MS)
    focus = QApplication.focusWidget()
    assert focus is notes
    QTest.keyClicks(focus, "back.")
    assert (notes.toPlainText(), main.entry_id) == ("Called back.", ENTRY)
    assert notes.isVisible()
    main.work.panel.list.go_to(NEW)
    shown = main.work.pops.book.current()
    assert shown is not None
    assert shown.entry_id == NEW


def test_who_is_not_typing_is_shown_the_entry_and_its_page(
    qtbot: QtBot, main: MainWindow, site: Site, outcomes: Loaded
) -> None:
    main.work.panel.focus_list()
    main.bridge.perform(pop(site, NEW))
    qtbot.waitUntil(lambda: outcomes() == [("crm", "loaded")], timeout=SETTLES_WITHIN_MS)
    assert main.entry_id == NEW


def test_a_page_opens_behind_the_page_of_the_same_entry_that_is_written_in(
    qtbot: QtBot, main: MainWindow, site: Site, outcomes: Loaded
) -> None:
    main.bridge.perform(pop(site, ENTRY))
    qtbot.waitUntil(lambda: len(outcomes()) == 1, timeout=SETTLES_WITHIN_MS)
    first = main.work.pops.book.current()
    assert first is not None
    assert first.view is not None
    first.view.web.setFocus(Qt.FocusReason.OtherFocusReason)
    main.bridge.perform(pop(site, ENTRY, "kyc"))
    qtbot.waitUntil(lambda: len(outcomes()) == 2, timeout=SETTLES_WITHIN_MS)
    assert main.work.pops.book.current() is first
    assert _has_focus(first.view.web)


def test_nothing_opens_until_the_accept_is_confirmed(
    qtbot: QtBot, main: MainWindow, site: Site, told: list[Message]
) -> None:
    offer = sample.offer_row().entry
    assert offer.offer is not None
    main.bridge.dispatch(AcceptOffer(entry_id=offer.id, offer_id=offer.offer.id))
    qtbot.wait(100)
    assert list(main.work.pops.book) == []
    main.bridge.perform(pop(site, offer.id))
    qtbot.waitUntil(lambda: any(isinstance(one, PopLoaded) for one in told), timeout=SETTLES_WITHIN_MS)
    assert [tab.entry_id for tab in main.work.pops.book] == [offer.id]


def _has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
