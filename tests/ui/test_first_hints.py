from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.changes import Put, TableName
from desktop.ui.windows.first_hints import SEEN, FirstHints, add_hints
from tests.ui import sample
from tests.ui.seat import Seat


def hints_in(seat: Seat, begun: list[str], *, greets: bool = True) -> FirstHints:
    return add_hints(seat.window, lambda: begun.append("practice"), greets=greets)


def live(seat: Seat) -> None:
    seat.hear(Put(TableName.LINK, "link", sample.link()))


def test_they_come_once_live_and_end_with_the_practice_offer(seat: Seat) -> None:
    begun: list[str] = []
    hints = hints_in(seat, begun)
    assert hints.isHidden(), "first there is something to speak of"
    live(seat)
    titles = []
    while hints.isVisible():
        assert hints.go.hasFocus(), "read to the end with Enter or Space alone"
        titles.append((hints.title.text(), hints.count.text()))
        assert seat.window.rect().intersects(hints.geometry())
        seat.press(Qt.Key.Key_Space)
    assert [count for _, count in titles] == ["1 of 3", "2 of 3", "3 of 3", ""]
    assert "Ctrl+K" in hints.words.text() or begun == ["practice"]
    assert begun == ["practice"]
    assert seat.kept[SEEN]
    again = hints_in(seat, begun)
    live(seat)
    assert again.isHidden()


def test_they_are_skipped_with_escape_and_the_keyboard_goes_back(seat: Seat) -> None:
    begun: list[str] = []
    seat.window.work.panel.list.setFocus()
    hints = hints_in(seat, begun)
    live(seat)
    seat.press(Qt.Key.Key_Escape)
    assert hints.isHidden()
    assert QApplication.focusWidget() is seat.window.work.panel.list
    assert seat.kept[SEEN]
    assert begun == []


def test_where_nobody_is_greeted_they_are_asked_for(seat: Seat, qtbot: QtBot) -> None:
    hints = hints_in(seat, [], greets=False)
    live(seat)
    assert hints.isHidden()
    seat.window.actions_.run("view.hints")
    assert hints.isVisible()
    before = hints.geometry()
    hints.go.click()
    hints.go.click()
    assert hints.geometry() != before, "each stands beside what it speaks of"
    seat.window.resize(1000, 700)
    qtbot.waitUntil(lambda: hints.geometry().right() <= seat.window.width() + 26)
    hints.skip.click()
