"""A page's question to the person: shown over the page, answered back, and never a nuisance."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.pop.pop_view import PopView
from desktop.ui.pop.question_strip import QuestionStrip
from desktop.ui.pop.service_client.dialogs import PAUSE_S, Dialog, Dialogs
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import KeyButton
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import SETTLES_WITHIN_MS, Workplace
from tests.ui.pop.service_client.scripts import ENTRY, script

ASK = """
service.subscribe(["system"], ({ data }) => document.title = data.eventType + " " + data.answer);
service.call("system.openDialog", ["%s", { label: "<b>Two records match.</b>", buttons: ["&Merge", "Keep"] }],
  ({ id }) => document.title = "asked " + id, (no) => document.title = no.errorMessage);
"""


def view_of(workplace: Workplace) -> PopView:
    tab = workplace.tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    return tab.view


def buttons_of(view: PopView) -> dict[str, KeyButton]:
    return {one.text(): one for one in view.questions.findChildren(KeyButton) if one.isVisible()}


def test_a_question_is_plain_text_takes_no_focus_and_its_answer_comes_back(
    workplace: Workplace, site: Site
) -> None:
    site.page("/crm", script(ASK % ""))
    workplace.detail.show_entry(workplace.bridge.tables.entry(ENTRY))
    notes = workplace.detail.notes.edit
    notes.setFocus()
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("asked 1")
    view = view_of(workplace)
    assert view.questions.text == "127.0.0.1 asks: <b>Two records match.</b>"
    buttons = buttons_of(view)
    assert list(buttons) == ["&Merge", "Keep"]
    assert buttons["&Merge"].shortcut().isEmpty()
    assert QApplication.focusWidget() is notes
    QTest.mouseClick(buttons["Keep"], Qt.MouseButton.LeftButton)
    workplace.wait_for_title("DIALOG_CLOSED Keep")
    assert view.questions.text == ""


def test_an_address_opens_beside_the_page_when_the_person_agrees_and_only_through_the_gate(
    workplace: Workplace, site: Site, qtbot: QtBot
) -> None:
    site.page("/crm", script(ASK % "/help"))
    site.page("/help", "<h1>Help</h1>", title="Help")
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("asked 1")
    assert "/help" not in site.asked
    QTest.mouseClick(buttons_of(view_of(workplace))["Open it"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workplace.title() == "Help", timeout=SETTLES_WITHIN_MS)


def test_an_address_that_is_not_listed_is_not_opened_though_the_person_agrees(
    workplace: Workplace, site: Site
) -> None:
    site.page("/crm", script(ASK % "https://evil.example/"))
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("asked 1")
    view = view_of(workplace)
    QTest.mouseClick(buttons_of(view)["Open it"], Qt.MouseButton.LeftButton)
    assert view.notes.text == "A new window was not opened. evil.example is not on the allowed list."
    assert len(list(workplace.tabs.book)) == 1


def test_a_long_question_makes_nothing_wider(qtbot: QtBot, theme: Theme) -> None:
    strip = QuestionStrip(theme)
    qtbot.addWidget(strip)
    strip.ask(Dialog("1", "Which of the two? " * 11, ("Yes", "No"), ""), "crm.example.com")
    assert strip.minimumSizeHint().width() < 300
    strip.resize(300, strip.heightForWidth(300))
    assert strip.heightForWidth(300) > strip.heightForWidth(900)


def test_one_question_at_a_time_and_a_pause_after_it() -> None:
    now = [100.0]
    dialogs = Dialogs(lambda: now[0])
    first = dialogs.begin("", {"label": "A\nB\u202e", "buttons": ["x", 7, "x", "", "y", "z", "w"]})
    assert first == Dialog("1", "A B", ("x", "y", "z"), "")
    assert isinstance(dialogs.begin("", {"label": "Again"}), str)
    assert dialogs.end() == first
    assert isinstance(dialogs.begin("", {"label": "Again"}), str)
    now[0] += PAUSE_S
    assert isinstance(dialogs.begin("", {"label": " "}), str)
    assert isinstance(dialogs.begin("", {"label": "Again", "buttons": "OK"}), Dialog)
