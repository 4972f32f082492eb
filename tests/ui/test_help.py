"""The help: found by words, read in the window, and it loads nothing."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from desktop.app.help import add_help
from desktop.host.resources import resource
from desktop.ui.action_table import ACTIONS
from desktop.ui.help_topics import Topic, read_topics, search, topics_of
from desktop.ui.windows.help_sheet import HelpSheet
from tests.gates.finding import PROJECT
from tests.ui.seat import Seat

TOPICS = read_topics(resource("help"))


@pytest.fixture
def sheet(seat: Seat) -> HelpSheet:
    add_help(seat.window)
    seat.window.actions_.run("view.help")
    found = seat.window.findChild(HelpSheet)
    assert isinstance(found, HelpSheet)
    return found


def titles(sheet: HelpSheet) -> list[str]:
    items = [sheet.list.item(row) for row in range(sheet.list.count())]
    return [item.text() for item in items if item.flags() & Qt.ItemFlag.ItemIsSelectable]


def test_a_chapter_is_cut_at_its_headings() -> None:
    assert list(topics_of("# One\n\n## A\n\ntext\n\n## B\nmore\n")) == [
        Topic("One", "A", "text"),
        Topic("One", "B", "more"),
    ]


def test_a_search_wants_all_words_and_prefers_titles() -> None:
    found = search(TOPICS, "MARK  done")
    assert found[0].title == "Finish it: disposition and Mark Done"
    assert all(topic.holds(["mark", "done"]) for topic in found)
    assert search(TOPICS, "no such word anywhere") == []
    assert search(TOPICS, "") == list(TOPICS)


def test_the_readme_has_the_same_text() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert [topic.title for topic in TOPICS if topic.text not in readme] == []


def test_keys_in_the_help_are_those_of_the_actions() -> None:
    keys = {key for spec in ACTIONS for tier in (spec.anywhere, spec.chrome) for key in tier.split()}
    told = {word.strip(".,;:()*") for topic in TOPICS for word in topic.text.split() if "Ctrl+" in word}
    assert told <= keys | {"Ctrl+Shift"}


def test_what_is_typed_leaves_the_topics_that_have_it(sheet: HelpSheet, seat: Seat) -> None:
    assert titles(sheet) == [topic.title for topic in TOPICS]
    sheet.box.setText("sandbox")
    assert titles(sheet) == ["A page does not open"]
    assert "sandbox" in sheet.text.toPlainText()
    assert len(sheet.text.extraSelections()) == 1
    sheet.box.setText("line")
    first = sheet.text.toPlainText()
    seat.press(Qt.Key.Key_Down)
    assert sheet.text.toPlainText() != first
    seat.press(Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_it_loads_nothing(sheet: HelpSheet) -> None:
    sheet.text.setMarkdown("![x](file:///etc/hostname) [y](https://example.com)")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert sheet.text.loadResource(kind, QUrl("file:///etc/hostname")) is None
    assert not sheet.text.openLinks()
