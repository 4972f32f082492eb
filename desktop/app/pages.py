"""Puts the pages of day, settings and status into a window, with what only the whole program knows."""

from functools import partial
from pathlib import Path

from desktop.app.help import add_help
from desktop.host.settings import Settings
from desktop.ui.notify.miss_watch import MissWatch
from desktop.ui.notify.practice import Practice
from desktop.ui.pages.day_page import DayPage
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.pages.status_facts import StatusFacts
from desktop.ui.pages.status_page import StatusPage
from desktop.ui.pages.versions import versions
from desktop.ui.pop.gate import open_folder
from desktop.ui.windows.first_hints import add_hints
from desktop.ui.windows.main_window import MainWindow


def add_pages(
    window: MainWindow,
    settings: Settings,
    misses: MissWatch,
    logs: Path | None = None,
    *,
    greets: bool = False,
) -> tuple[str, ...]:
    """Add all; what is wrong with the person's own keys, in sentences."""
    window.add_page("view.day", DayPage(window.bridge, window.theme))
    page = SettingsPage(settings, window.theme, window.actions_, window.bridge)
    page.sign_out_asked.connect(window.sign_out_asked)
    window.add_page("view.settings", page)
    open_logs = None if logs is None else partial(open_folder, logs)
    misses.watch(window.strip, lambda: [row.entry.id] if (row := window.strip.row) else [])
    practise = Practice(window.bridge).begin
    add_hints(window, practise, greets=greets)
    add_help(window)
    facts = StatusFacts(versions=versions, misses=misses.pairs, open_logs=open_logs, practise=practise)
    window.add_page("view.status", StatusPage(window.bridge, window.theme, facts))
    return tuple(page.keys.problems)
