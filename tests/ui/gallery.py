"""Renders the window with sample rows to pictures, to be looked at: python -m tests.ui.gallery FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.changes import Change
from desktop.host.settings import Settings
from desktop.ui.bridge import Bridge
from desktop.ui.language import speak
from desktop.ui.notify.miss_watch import MissWatch
from desktop.ui.pages.day_page import DayPage
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.pages.status_facts import StatusFacts
from desktop.ui.pages.status_page import StatusPage
from desktop.ui.panels.reject_popover import RejectPopover
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.ui import sample, sample_day


def make_window(theme: Theme, changes: list[Change]) -> MainWindow:
    """A window that has heard these changes."""
    bridge = Bridge(lambda _message: None, now=lambda: sample.NOW)
    window = MainWindow(bridge, theme)
    bridge.receive(changes)
    return window


def add_pages(window: MainWindow, theme: Theme, folder: Path) -> SettingsPage:
    """Settings and status, as the program adds them."""
    (folder / "settings.toml").unlink(missing_ok=True)
    settings = Settings(folder / "settings.toml", {"offers.auto_accept": False})
    facts = StatusFacts(
        versions=lambda: (("Worklist", "0.1"), ("Qt", "6.11.3"), ("Chromium", "134.0")),
        misses=MissWatch(window.bridge).pairs,
        open_logs=lambda: None,
        practise=lambda: None,
    )
    status = StatusPage(window.bridge, theme, facts)
    page = SettingsPage(settings, theme, window.actions_, window.bridge)
    window.add_page("view.settings", page)
    window.add_page("view.day", DayPage(window.bridge, theme))
    window.bridge.receive([sample_day.day(), *sample_day.done()])
    window.add_page("view.status", status)
    status.watch.latencies_ms.extend([84, 90, 82, 120, 75, 88, 310, 95, 84, 80, 91])
    return page


class Photographer:
    """Takes pictures of what is on the screen; each is named after what it shows, in which look."""

    def __init__(self, app: QApplication, folder: Path, look: str) -> None:
        self._app = app
        self._look = look
        self.folder = folder

    def settle(self) -> None:
        """Let the window show everything that it was told."""
        for _ in range(6):
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._app.processEvents()

    def take(self, widget: QWidget, name: str) -> None:
        """One picture."""
        self.settle()
        widget.grab().save(str(self.folder / f"{name}-{self._look}.png"))

    def reject_popovers(self) -> list[RejectPopover]:
        """Those that are open."""
        self.settle()
        return [found for found in self._app.topLevelWidgets() if isinstance(found, RejectPopover)]


def take_pages(window: MainWindow, theme: Theme, to: Photographer) -> None:
    """Status, and the settings that look different from each other."""
    settings = add_pages(window, theme, to.folder)
    to.settle()
    window.show_section("view.day")
    to.take(window, "day")
    window.show_section("view.done")
    to.take(window, "done")
    window.show_section("view.status")
    to.take(window, "status")
    window.show_section("view.settings")
    for section in ("appearance", "keys", "account"):
        settings.show_section(section)
        to.take(window, f"settings-{section}")
    window.show_section("view.work")
    to.settle()


def take_what_opens(window: MainWindow, to: Photographer) -> None:
    """What lies over the window: the palette, the sheet of keys, and the popover that asks why."""
    window.palette_.open_with("rea")
    to.take(window, "palette")
    window.palette_.close_over()
    window.keys.open_sheet()
    to.take(window, "keys")
    window.keys.close_over()
    window.strip.ask_reason()
    for popover in to.reject_popovers():
        to.take(popover, "reject")
        popover.close()


def take_windows(theme: Theme, size: tuple[int, int] | None, to: Photographer) -> None:
    """The window full, narrow and empty; ``size`` is for all of them."""
    full: list[Change] = [*sample.desk(), *sample.put(sample.offer_row(), sample.offer_row("FRD-119", 38))]
    views: tuple[tuple[str, list[Change], tuple[int, int]], ...] = (
        ("agent", full, (1440, 900)),
        ("narrow", full, (1100, 760)),
        ("empty", sample.desk()[:3], (1440, 900)),
    )
    for name, changes, own_size in views:
        window = make_window(theme, changes)
        window.resize(*(size or own_size))
        window.show()
        to.settle()
        window.work.panel.list.go_to("APP-9981")
        to.take(window, name)
        if name == "agent":
            take_pages(window, theme, to)
            take_what_opens(window, to)
        window.close()
        window.deleteLater()
        to.settle()


def take_languages(app: QApplication, theme: Theme, folder: Path) -> None:
    """The window in German, and mirrored."""
    theme.choose(Appearance(mode=Mode.LIGHT))
    for language in ("de_DE", "ar_EG"):
        installed = speak(app, language)
        to = Photographer(app, folder, language)
        window = make_window(theme, [*sample.desk(), *sample.put(sample.offer_row())])
        window.resize(1440, 900)
        window.show()
        to.settle()
        window.work.panel.list.go_to("APP-9981")
        to.take(window, "agent")
        take_pages(window, theme, to)
        window.close()
        for translator in installed:
            app.removeTranslator(translator)


def main(folder: Path) -> None:
    """Render every picture."""
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    folder.mkdir(parents=True, exist_ok=True)
    for mode in (Mode.LIGHT, Mode.DARK):
        for scale, size in ((100, None), (200, (1920, 1200))):
            theme.choose(Appearance(mode=mode, text_scale=scale))
            take_windows(theme, size, Photographer(app, folder, f"{mode.value}-{scale}"))
    take_languages(app, theme, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
