"""A lead's window on the demo's service: figures, history, simulation and alerts are the service's own."""

import httpx
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app.insights import thresholds_of
from desktop.ui.insights.history_pane import HistoryPane
from desktop.ui.insights.insights_pane import InsightsPane
from desktop.ui.insights.simulate_pane import SimulatePane
from desktop.ui.team.floor import FloorPane
from desktop.ui.team.team_page import FLOOR, TeamPage
from tests.journeys.conftest import Hall, Person

ENTRIES = "/api/v2/routing/workbinentries"


def team_page(lead: Person) -> TeamPage:
    (page,) = lead.window.findChildren(TeamPage)
    return page


def goes_ready(agent: httpx.Client) -> None:
    choices = agent.get("/api/v2/presence/definitions").json()["entities"]
    ready = next(one["id"] for one in choices if one["takesWork"])
    me = agent.get("/api/v2/users/me").json()["id"]
    body = {"presenceDefinition": {"id": ready}}
    agent.patch(f"/api/v2/users/{me}/presences/purecloud", json=body).raise_for_status()


def chooses_on_the_floor(lead: Person, entry_id: str) -> None:
    """In the list of whoever has it."""
    page = team_page(lead)
    page.show_tab(FLOOR)
    floor = page.pane(FLOOR)
    assert isinstance(floor, FloorPane)
    row = lead.row(entry_id)
    assert row is not None
    floor.show_line(row.entry.workbin_id)
    lead.sees(lambda: floor.entries.model.line_of(entry_id) is not None)
    line = floor.entries.model.line_of(entry_id)
    assert line is not None
    floor.entries.list.setCurrentIndex(floor.entries.model.index(line))


def test_what_an_agent_did_is_in_the_figures_and_in_the_history(hall: Hall, qtbot: QtBot) -> None:
    lead = hall.person("dana.osei", is_lead=True)
    lead.signs_in()
    agent = hall.service.user("mara.lindholm")
    goes_ready(agent)
    entry_id = hall.submit(externalId="CASE-77")
    qtbot.waitUntil(lambda: hall.entry(entry_id)["status"] == "assigned", timeout=20_000)
    agent.put(f"{ENTRIES}/{entry_id}", json={"status": "accepted"}).raise_for_status()

    page = team_page(lead)
    assert lead.window.actions_.run("team.insights")
    figures = page.pane("insights")
    assert isinstance(figures, InsightsPane)
    tiles = figures.tiles.tiles
    lead.sees(lambda: tiles[1].accessibleName() == "Accepted: 1. 100 % of offers")
    lead.sees(lambda: figures.table.model.rowCount() == 1)

    assert lead.window.actions_.run("team.history")
    history = page.pane("history")
    assert isinstance(history, HistoryPane)
    chooses_on_the_floor(lead, entry_id)
    assert lead.window.actions_.run("entry.history")
    assert page.tab_id == "history"
    lead.sees(lambda: history.model.count == 3)
    lines = [line.text for row in range(history.model.rowCount()) if (line := history.model.line(row))]
    assert lines[0] == "CASE-77 accepted by Mara Lindholm"
    assert lines[2] == "CASE-77 came in"

    assert lead.window.actions_.run("team.simulate")
    simulate = page.pane("simulate")
    assert isinstance(simulate, SimulatePane)
    simulate.form.ways.choose(1)
    simulate.form.paste.setPlainText('{"workitemTypeId": "wt-case", "priority": 1}')
    simulate.form.go.click()
    lead.sees(lambda: simulate.model.rowCount() > 1)
    assert simulate.verdict.text()
    spoken = simulate.model.index(simulate.model.rowCount() - 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Cannot take it" in spoken


def test_thresholds_are_the_settings(hall: Hall) -> None:
    lead = hall.person("dana.osei", is_lead=True)
    lead.desktop.settings.choose("alerts.depth", 5)
    lead.desktop.settings.choose("alerts.at_risk", 0)
    limits = thresholds_of(lead.desktop.settings)
    assert (limits.depth, limits.at_risk, limits.fallback_share) == (5, 0, 40)
