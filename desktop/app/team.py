"""Puts the lead's page into a window; each of its tabs is added where its own room says."""

from desktop.app.insights import add_insights
from desktop.ui.team.team_room import TeamRoom
from desktop.ui.windows.main_window import MainWindow


def add_team(window: MainWindow) -> TeamRoom:
    """Add the page; a lead starts on it."""
    room = TeamRoom(window)
    add_insights(window, room.page)
    window.show_section("view.team")
    return room
