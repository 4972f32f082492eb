"""The list that opens while a disposition is typed."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.disposition import DispositionCode
from desktop.ui.panels.disposition import DispositionBox
from desktop.ui.theme.theme import Theme


@pytest.mark.parametrize("scale", [100, 200])
def test_all_that_is_found_stands_there_without_scrolling(qtbot: QtBot, theme: Theme, scale: int) -> None:
    theme.choose(replace(theme.appearance, text_scale=scale))
    box = DispositionBox(theme)
    qtbot.addWidget(box)
    codes = [DispositionCode(code=f"c{number}", label=f"Name {number}") for number in range(5)]
    box.show_choices(codes, (), is_required=True)
    box.show()
    box.ask_for()
    QTest.keyClicks(box.line, "n")
    popup = box._finder.popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.verticalScrollBar().maximum() == 0
    popup.hide()
