"""Puts the lead's page into a window; each of its tabs is added where its own room says."""

from desktop.app.insights import add_insights
from desktop.domain.abilities import Abilities
from desktop.ui.team.team_room import TeamRoom
from desktop.ui.windows.main_window import MainWindow


def add_team(window: MainWindow, abilities: Abilities | None = None) -> TeamRoom:
    """Add the page; a lead starts on it. What the back end cannot tell has no tab."""
    abilities = abilities or Abilities()
    room = TeamRoom(window, abilities)
    if abilities.has_figures:
        add_insights(window, room)
    window.show_section("view.team")
    return room
