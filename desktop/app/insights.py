"""Adds history, figures and simulations to the lead's page, and watches over thresholds."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.host.settings import Settings
from desktop.ui.delegates.entry_look import entry_name
from desktop.ui.insights.alerts import AlertWatch, Thresholds
from desktop.ui.insights.history_pane import HistoryPane
from desktop.ui.insights.insights_pane import InsightsPane
from desktop.ui.insights.recent_card import RecentCard
from desktop.ui.insights.simulate_pane import SimulatePane
from desktop.ui.team.team_page import TeamPage
from desktop.ui.team.team_room import TeamRoom
from desktop.ui.windows.main_window import MainWindow

translate = QCoreApplication.translate


def thresholds_of(settings: Settings) -> Thresholds:
    """From how much on the lead wants to be told."""
    names = (f"alerts.{name}" for name in Thresholds._fields)
    found = (settings[name] for name in names)
    return Thresholds(*(value if isinstance(value, int) else 0 for value in found))


def watch_alerts(window: MainWindow, settings: Settings) -> AlertWatch:
    """Tell a lead what passes its threshold, for as long as the window is there."""
    watch = AlertWatch(window.bridge, lambda: thresholds_of(settings), window)
    window.closing.connect(watch.stop)
    return watch


def add_insights(window: MainWindow, room: TeamRoom) -> None:
    """A tab each, with an action that turns to it; the words of the page's search field go to all of them."""
    page = room.page
    figures = InsightsPane(window.bridge, window.theme)
    history = HistoryPane(window.bridge, window.theme)
    simulate = SimulatePane(window.bridge, window.theme)
    for tab_id, title, pane in (
        ("insights", translate("Insights", "Insights"), figures),
        ("history", translate("Insights", "History"), history),
        ("simulate", translate("Simulate", "Simulate"), simulate),
    ):
        page.add_tab(tab_id, title, pane)
        page.searched.connect(pane.search)
        window.actions_.bind(f"team.{tab_id}", partial(_turn_to, window, page, tab_id))
    _FromTheFloor(window, room, history, simulate)


class _FromTheFloor(QObject):
    """What is chosen on the floor leads to its own history, and to who would get it."""

    def __init__(
        self, window: MainWindow, room: TeamRoom, history: HistoryPane, simulate: SimulatePane
    ) -> None:
        super().__init__(room)
        self._floor, self._history, self._simulate = room.floor, history, simulate
        self._turn = partial(_turn_to, window, room.page)
        is_here = self._floor.isVisible
        window.actions_.bind_here("entry.history", is_here, self._show_history, self._why_no_history)
        window.actions_.bind_here("team.simulate", self._waits, self._show_outlook)
        recent = RecentCard(window.bridge, window.theme)
        self._floor.add_aside(recent)
        self._floor.looked_at.connect(recent.show_agent)
        recent.all_asked.connect(self._show_agent)

    def _chosen(self) -> EntryRow | None:
        """The entry that is chosen alone."""
        rows = self._floor.entries.chosen_rows()
        return rows[0] if len(rows) == 1 else None

    def _waits(self) -> bool:
        row = self._chosen()
        is_free = row is not None and row.entry.status is EntryStatus.UNASSIGNED
        return is_free and self._floor.isVisible()

    def _why_no_history(self) -> str:
        is_one = self._chosen() is not None or self._floor.roster.view.current_look() is not None
        return "" if is_one else translate("Actions", "No workitem is chosen.")

    def _show_history(self) -> None:
        """Of the workitem that is chosen; else of the agent."""
        row, look = self._chosen(), self._floor.roster.view.current_look()
        is_of_entry = look is None or not self._floor.roster.view.hasFocus()
        if row is not None and is_of_entry:
            self._history.filters.narrow(entry_id=row.entry.id, name=entry_name(row.entry))
            self._turn("history")
        elif look is not None:
            self._show_agent(look.agent.id)

    def _show_agent(self, agent_id: str) -> None:
        look = self._floor.model.find_look(agent_id)
        self._history.filters.narrow(agent_id=agent_id or None, name="" if look is None else look.name)
        self._turn("history")

    def _show_outlook(self) -> None:
        row = self._chosen()
        if row is not None:
            self._turn("simulate")
            self._simulate.show_entry(row.entry.id)


def _turn_to(window: MainWindow, page: TeamPage, tab_id: str) -> None:
    window.show_section("view.team")
    page.show_tab(tab_id)
