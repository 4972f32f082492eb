"""Adds history, figures and simulations to the lead's page, and watches over thresholds."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.host.settings import Settings
from desktop.ui.insights.alerts import AlertWatch, Thresholds
from desktop.ui.insights.history_pane import HistoryPane
from desktop.ui.insights.insights_pane import InsightsPane
from desktop.ui.insights.simulate_pane import SimulatePane
from desktop.ui.team.team_page import TeamPage
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


def add_insights(window: MainWindow, page: TeamPage) -> None:
    """A tab each, with an action that turns to it; the words of the page's search field go to all of them."""
    for tab_id, title, pane in (
        ("insights", translate("Insights", "Insights"), InsightsPane(window.bridge, window.theme)),
        ("history", translate("Insights", "History"), HistoryPane(window.bridge, window.theme)),
        ("simulate", translate("Simulate", "Simulate"), SimulatePane(window.bridge, window.theme)),
    ):
        page.add_tab(tab_id, title, pane)
        page.searched.connect(pane.search)
        window.actions_.bind(f"team.{tab_id}", partial(_turn_to, window, page, tab_id))


def _turn_to(window: MainWindow, page: TeamPage, tab_id: str) -> None:
    window.show_section("view.team")
    page.show_tab(tab_id)
