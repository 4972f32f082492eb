"""Renders the window with sample rows to pictures, to be looked at: python -m tests.ui.gallery FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.core.changes import Change
from desktop.host.settings import Settings
from desktop.ui.bridge import Bridge
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.pages.status_facts import StatusFacts
from desktop.ui.pages.status_page import StatusPage
from desktop.ui.panels.reject_popover import RejectPopover
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.ui import sample


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
        misses=lambda: (("Not seen", "1"), ("Ignored", "2")),
        open_logs=lambda: None,
        practise=lambda: None,
    )
    status = StatusPage(window.bridge, theme, facts)
    page = SettingsPage(settings, theme, window.actions_, window.bridge)
    window.add_page("view.settings", page)
    window.add_page("view.status", status)
    status.watch.latencies_ms.extend([84, 90, 82, 120, 75, 88, 310, 95, 84, 80, 91])
    return page


def settle(app: QApplication) -> None:
    """Let the window show everything that it was told."""
    for _ in range(6):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()


def main(folder: Path) -> None:
    """Render every picture."""
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    folder.mkdir(parents=True, exist_ok=True)
    full: list[Change] = [*sample.desk(), *sample.put(sample.offer_row(), sample.offer_row("FRD-119", 38))]
    views: dict[str, tuple[list[Change], tuple[int, int]]] = {
        "agent": (full, (1440, 900)),
        "narrow": (full, (1100, 760)),
        "empty": ([*sample.desk()[:3]], (1440, 900)),
    }
    for mode in (Mode.LIGHT, Mode.DARK):
        for scale in (100, 200):
            theme.choose(Appearance(mode=mode, text_scale=scale))
            for name, (changes, size) in views.items():
                window = make_window(theme, changes)
                window.resize(*(size if scale == 100 else (1920, 1200)))
                window.show()
                settle(app)
                window.work.panel.list.go_to("APP-9981")
                settle(app)
                window.grab().save(str(folder / f"{name}-{mode.value}-{scale}.png"))
                if name == "agent":
                    settings = add_pages(window, theme, folder)
                    settle(app)
                    window.show_section("view.status")
                    settle(app)
                    window.grab().save(str(folder / f"status-{mode.value}-{scale}.png"))
                    window.show_section("view.settings")
                    for section in ("appearance", "keys", "account"):
                        settings.show_section(section)
                        settle(app)
                        window.grab().save(str(folder / f"settings-{section}-{mode.value}-{scale}.png"))
                    window.show_section("view.work")
                    settle(app)
                    window.palette_.open_with("rea")
                    settle(app)
                    window.grab().save(str(folder / f"palette-{mode.value}-{scale}.png"))
                    window.palette_.close_over()
                    window.keys.open_sheet()
                    settle(app)
                    window.grab().save(str(folder / f"keys-{mode.value}-{scale}.png"))
                    window.keys.close_over()
                    window.strip.ask_reason()
                    settle(app)
                    for popup in app.topLevelWidgets():
                        if isinstance(popup, RejectPopover):
                            popup.grab().save(str(folder / f"reject-{mode.value}-{scale}.png"))
                            popup.close()
                window.close()
                window.deleteLater()
                settle(app)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
