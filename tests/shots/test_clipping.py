from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from tests.shots.clipping import cut_off

LONG = "Mortgage document review of a long name"


def shown(qtbot: QtBot, *parts: QWidget, width: int = 300) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for part in parts:
        row.addWidget(part)
    window.resize(width, 80)
    window.show()
    return window


def test_what_fits_is_not_told(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, label("Short"), ElidedLabel(LONG), KeyButton(theme, "Accept"), width=400)
    assert cut_off(window) == []


def test_words_without_room_are_told_unless_they_end_in_an_ellipsis(qtbot: QtBot, theme: Theme) -> None:
    cut, button, elided = label(LONG), KeyButton(theme, LONG), ElidedLabel(LONG)
    for part in (cut, button, elided):
        part.setFixedWidth(60)
    window = shown(qtbot, cut, button, elided)
    assert [one.split(" '")[0] for one in cut_off(window)] == ["QLabel", "KeyButton"]


def test_lines_without_room_are_told(qtbot: QtBot, theme: Theme) -> None:
    cut = label(f"{LONG} {LONG}")
    cut.setWordWrap(True)
    cut.setFixedSize(120, 18)
    assert any("not high enough" in one for one in cut_off(shown(qtbot, cut)))


def test_a_button_outside_of_its_pane_is_told_but_not_one_that_can_be_scrolled_to(
    qtbot: QtBot, theme: Theme
) -> None:
    pane = QWidget()
    pane.setFixedSize(100, 40)
    QPushButton("Accept", pane).move(80, 5)
    assert any("reaches out" in one for one in cut_off(shown(qtbot, pane)))
    area = QScrollArea()
    inner = QLabel(LONG)
    inner.setFixedSize(900, 30)
    area.setWidget(inner)
    assert cut_off(shown(qtbot, area)) == []
