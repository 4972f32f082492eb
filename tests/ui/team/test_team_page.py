from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.team.team_page import FLOOR, TeamPage
from desktop.ui.theme.theme import Theme


def test_a_tab_is_turned_to_by_its_button_and_the_search_reaches_everybody(
    theme: Theme, qtbot: QtBot
) -> None:
    page = TeamPage(theme)
    qtbot.addWidget(page)
    floor, history = QWidget(), QWidget()
    page.add_tab(FLOOR, "Floor", floor)
    page.add_tab("history", "History", history)
    assert page.tab_id == FLOOR
    found: list[str] = []
    page.searched.connect(found.append)
    next(one for one in page.findChildren(QToolButton) if one.text() == "History").click()
    page.search.setText("farid")
    assert page.tab_id == "history"
    assert found == ["farid"]
    assert page.pane("insights") is None
