"""Puts the lead's page into a window: the frame here, each tab where its own room adds it."""

from PySide6.QtCore import QCoreApplication

from desktop.app.insights import add_insights
from desktop.ui.team.floor import FloorPane
from desktop.ui.team.team_page import FLOOR, TeamPage
from desktop.ui.windows.main_window import MainWindow

translate = QCoreApplication.translate


def add_team(window: MainWindow) -> TeamPage:
    """Add the page; a lead starts on it."""
    page = TeamPage(window.theme)
    page.add_tab(FLOOR, translate("Team", "Floor"), FloorPane())
    add_insights(window, page)
    window.add_page("view.team", page)
    window.show_section("view.team")
    return page
