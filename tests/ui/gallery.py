"""Every screen in every state that looks different, one after the other, before whoever wants to see it.

``python -m tests.shots`` looks at them; ``python -m tests.ui.gallery FOLDER`` only saves the pictures.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.changes import Change, Gone, Put, TableName
from desktop.core.messages import LinkState, Message
from desktop.domain.entry import EntryStatus
from desktop.domain.presence import WorkState
from desktop.host.settings import Settings
from desktop.ui.bridge import Bridge
from desktop.ui.notify.attention import Mute
from desktop.ui.notify.mini_bar import MiniBar
from desktop.ui.notify.toast import Toast
from desktop.ui.pages.day_page import DayPage
from desktop.ui.pages.option_words import SECTIONS
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.pages.status_facts import StatusFacts
from desktop.ui.pages.status_page import StatusPage
from desktop.ui.panels.reject_popover import RejectPopover
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.arrival_choice import ArrivalChoice
from desktop.ui.windows.first_hints import FirstHints
from desktop.ui.windows.main_window import MINIMUM, MainWindow
from desktop.ui.windows.placing import USUAL
from desktop.ui.windows.sign_in import SignInWindow
from tests.ui import entry_sample, lead_sample, sample, sample_day

See = Callable[[str, QWidget], None]
LARGE = (1920, 1200)
NARROW = (1100, 760)
_OFFERS = (
    sample.offer_row(),
    sample.offer_row("FRD-119", 38),
    sample.offer_row("FRD-121", 44, "Chargeback"),
)


class Stage:
    """Where the scenes are played; ``see`` is called with each when it stands still."""

    def __init__(self, app: QApplication, theme: Theme, see: See, folder: Path) -> None:
        self._app = app
        self._see = see
        self._folder = folder
        self.theme = theme
        self.told: list[Message] = []

    @property
    def usual(self) -> tuple[int, int]:
        """A size that fits the text."""
        return LARGE if self.theme.appearance.text_scale > 150 else USUAL

    def settle(self) -> None:
        """Let everything be shown that was told."""
        for _ in range(8):
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._app.processEvents()

    def show(self, name: str, widget: QWidget) -> None:
        """One picture."""
        self.settle()
        self._see(name, widget)

    def window(
        self, changes: Iterable[Change], size: tuple[int, int] | None = None, entry_id: str = "APP-9981"
    ) -> MainWindow:
        """A window that has heard these changes, with an entry open."""
        self.told.clear()
        bridge = Bridge(self.told.append, now=lambda: sample.NOW)
        window = MainWindow(bridge, self.theme)
        bridge.receive([*changes, entry_sample.history()])
        window.resize(*(size or self.usual))
        window.show()
        self.settle()
        if entry_id:
            window.work.panel.list.go_to(entry_id)
        return window

    def hear(self, window: MainWindow, changes: Iterable[Change]) -> None:
        """News for a window."""
        window.bridge.receive(list(changes))
        self.settle()

    def strike(self, widget: QWidget) -> None:
        """The scene is over."""
        widget.close()
        widget.deleteLater()
        self.settle()

    def settings(self) -> Settings:
        """A person's settings, with something that the administrator locked."""
        file = self._folder / "settings.toml"
        file.unlink(missing_ok=True)
        return Settings(file, {"offers.auto_accept": False})

    def popovers(self) -> list[QWidget]:
        """Those that ask why an offer is rejected."""
        self.settle()
        return [one for one in self._app.topLevelWidgets() if isinstance(one, RejectPopover)]


def play_work(stage: Stage) -> None:
    """The agent's window: its sections, its pages, what opens over it, and with little room."""
    window = stage.window([*sample.desk(), *sample.put(*_OFFERS)])
    pages = _add_pages(stage, window)
    stage.show("agent", window)
    for show in (_show_over, _show_floating, _show_narrow, _show_sections):
        show(stage, window)
    for section, _, _ in SECTIONS:
        pages.show_section(section)
        stage.show(f"settings-{section}", window)
    stage.strike(window)


def _add_pages(stage: Stage, window: MainWindow) -> SettingsPage:
    facts = StatusFacts(
        versions=lambda: (("Worklist", "0.1"), ("Qt", "6.11.3"), ("Chromium", "134.0")),
        misses=lambda: (("Not seen", "1"), ("Ignored", "2")),
        open_logs=lambda: None,
        practise=lambda: None,
    )
    status = StatusPage(window.bridge, stage.theme, facts)
    page = SettingsPage(stage.settings(), stage.theme, window.actions_, window.bridge)
    for action_id, made in (
        ("view.settings", page),
        ("view.day", DayPage(window.bridge, stage.theme)),
        ("view.status", status),
    ):
        window.add_page(action_id, made)
    status.watch.latencies_ms.extend([84, 90, 82, 120, 75, 88, 310, 95, 84, 80, 91])
    return page


def _show_over(stage: Stage, window: MainWindow) -> None:
    window.palette_.open_with("rea")
    stage.show("palette", window)
    window.palette_.close_over()
    window.keys.open_sheet()
    stage.show("keys", window)
    window.keys.close_over()
    hints = FirstHints(window, stage.theme, lambda: None)
    hints.begin()
    stage.show("hint", window)
    hints.end()
    stage.strike(hints)
    window.work.panel.list.selectAll()
    stage.show("selected", window)
    window.work.panel.selection.leave.click()
    window.strip.ask_reason()
    for popover in stage.popovers():
        stage.show("reject", popover)
        popover.close()


def _show_floating(stage: Stage, window: MainWindow) -> None:
    toast = Toast(window.bridge, stage.theme, window.actions_)
    toast.show_offers(list(_OFFERS))
    stage.show("toast", toast)
    toast.reject.click()
    stage.show("toast-reasons", toast)
    bar = MiniBar(window.bridge, stage.theme, Mute())
    bar.refresh()
    bar.show()
    stage.show("mini-bar", bar)
    for widget in (toast, bar):
        stage.strike(widget)


def _show_narrow(stage: Stage, window: MainWindow) -> None:
    sizes = (LARGE, USUAL) if stage.usual == LARGE else (NARROW, MINIMUM)
    for name, size in zip(("narrow", "smallest"), sizes, strict=True):
        window.resize(*size)
        stage.show(name, window)
    window.resize(*stage.usual)


def _show_sections(stage: Stage, window: MainWindow) -> None:
    free = sample.entry_row("CLM-7", "Hail damage", status=EntryStatus.UNASSIGNED, workbin_id="claims")
    stage.hear(window, [*sample.put(free), sample_day.day(), *sample_day.done()])
    for section in ("workbins", "done", "day", "status"):
        window.show_section(f"view.{section}")
        if section == "done":
            window.work.panel.list.go_to("LOA-4410")
        stage.show(section, window)
    window.work.panel.list.go_to("APP-9981")
    window.show_section("view.settings")


def play_moments(stage: Stage) -> None:
    """What an entry goes through, and what may be wrong with the line."""
    before = [Gone(TableName.INTENTS, "held"), *sample.desk()]
    looks: tuple[tuple[str, list[Change]], ...] = (
        ("wrap-up", [entry_sample.ruled(), *sample.put(entry_sample.in_wrap_up())]),
        ("undo", [*before, *entry_sample.held()]),
        ("offline", [*before, Put(TableName.LINK, "link", sample.link(LinkState.RECONNECTING))]),
        ("clash", [*before, *entry_sample.clash()]),
    )
    window = stage.window(sample.desk())
    for name, changes in looks:
        stage.hear(window, changes)
        stage.show(name, window)
    stage.strike(window)


def play_empty(stage: Stage) -> None:
    """The window with nothing to show."""
    window = stage.window(sample.desk()[:3], entry_id="")
    stage.show("empty", window)
    away = sample.status(WorkState.NOT_READY, "Lunch", "p-lunch")
    stage.hear(window, [Put(TableName.STATUSES, sample.ME, away)])
    stage.show("lunch", window)
    stage.strike(window)


def play_sign_in(stage: Stage) -> None:
    """Before there is a window."""
    window = SignInWindow(stage.theme, "https://routing.example.net")
    window.offer_arrival(ArrivalChoice(is_ready=False))
    window.resize(*USUAL if stage.usual == LARGE else (720, 560))
    window.show()
    window.show_reached(84, 0.4)
    stage.show("sign-in", window)
    window.show_waiting("https://routing.example.net/authorize")
    stage.show("sign-in-waiting", window)
    window.show_problem("The server does not answer", "Check the address, or ask your administrator.", "r-17")
    stage.show("sign-in-problem", window)
    window.show_no_permission(("routing:workbinentry:read", "presence:user:write"))
    stage.show("sign-in-no-permission", window)
    stage.strike(window)


def play_team(stage: Stage) -> None:
    """What a lead sees."""
    window = stage.window(lead_sample.desk(), entry_id="")
    room = lead_sample.add_team(window)
    stage.hear(window, lead_sample.desk())
    room.floor.tick()
    stage.show("team", window)
    for tab in ("insights", "history", "simulate"):
        room.page.show_tab(tab)
        stage.settle()
        lead_sample.ask(room, tab)
        stage.hear(window, lead_sample.answers(stage.told))
        stage.show(f"team-{tab}", window)
    stage.strike(window)


PLAYS = (play_work, play_moments, play_empty, play_sign_in, play_team)


def play_all(stage: Stage) -> None:
    """Every scene in the look that the theme has."""
    for play in PLAYS:
        play(stage)


def main(folder: Path) -> None:
    """Save every picture in the usual look."""
    app = QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)

    def save(name: str, widget: QWidget) -> None:
        widget.grab().save(str(folder / f"{name}.png"))

    with tempfile.TemporaryDirectory() as own:
        play_all(Stage(app, Theme(app), save, Path(own)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
