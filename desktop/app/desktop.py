"""One signed-in desktop: a window in this thread, an engine in its own, and the bridge between them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.api.sign_in.session import Credentials
from desktop.app.arrival import Arrival
from desktop.app.back_end import back_end_of
from desktop.app.pages import add_pages
from desktop.app.pop_setup import mark_done_mode_of, pop_options_of, pop_policy_of
from desktop.app.spelling import add_spelling
from desktop.app.updates import watch_updates
from desktop.app.window_memory import window_memory
from desktop.app.workstation import this_workstation
from desktop.core.desk import Desk
from desktop.core.messages import TroubleFound
from desktop.core.pop import PopPolicy
from desktop.core.scope import Scope
from desktop.domain.abilities import Abilities
from desktop.engine.clock import Clock, SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from desktop.engine.limits import Limits
from desktop.engine.thread import EngineThread
from desktop.host.paths import private_folder
from desktop.host.policy import read_policy
from desktop.host.settings import Settings
from desktop.ui.bridge import Bridge
from desktop.ui.language import speak
from desktop.ui.notify.native import Start
from desktop.ui.notify.notifier import Notifier, NotifyOptions
from desktop.ui.panels.reject_popover import reject_question, release_question
from desktop.ui.pop.gate import Gate
from desktop.ui.theme.appearance import Appearance, Density, Mode
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow


@dataclass(frozen=True)
class Connection:
    """Which service, as whom, and what of this computer goes with it.

    ``greets``: whoever works here for the first time is shown around.
    ``workstation`` is what this computer is called; empty: by its own name.
    ``folder`` belongs to one person on one service: the mirror and the outbox are kept there.
    """

    url: str
    credentials: Credentials
    folder: Path
    settings_file: Path
    logs: Path | None = None
    pop_policy: PopPolicy = field(default_factory=PopPolicy)
    is_lead: bool = False
    limits: Limits = field(default_factory=Limits)
    clock: Clock = field(default_factory=SystemClock)
    greets: bool = False
    workstation: str = ""


def appearance_of(settings: Settings) -> Appearance:
    """The look that the settings ask for."""
    contrast = settings["appearance.contrast"]
    scale = settings["appearance.text_scale"]
    return Appearance(
        mode=Mode(str(settings["appearance.mode"])),
        density=Density(str(settings["appearance.density"])),
        text_scale=int(scale) if isinstance(scale, int | float) else 100,
        high_contrast=None if contrast == "system" else contrast == "high",
        reduced_motion=settings["appearance.reduced_motion"] is True,
    )


def notify_options_of(settings: Settings, start: Start | None) -> NotifyOptions:
    """How offers are brought to the person's attention. ``start`` runs a coroutine on the window's loop."""
    return NotifyOptions(
        wants_native=settings["offers.native_notices"] is True,
        wants_mini_bar=settings["offers.mini_bar"] is True,
        corner=str(settings["offers.corner"]),
        accepts_at_once=settings["offers.auto_accept"] is True,
        start=start,
    )


class Desktop(QObject):
    """Made, started and stopped in the thread that owns the windows."""

    def __init__(self, application: QApplication, connection: Connection, start: Start | None = None) -> None:
        super().__init__(application)
        self._connection = connection
        self.url = connection.url
        self.is_signing_out = False
        private_folder(connection.folder)
        self.settings = Settings(connection.settings_file, read_policy())
        self._policy = pop_policy_of(self.settings, connection.pop_policy)
        speak(application, str(self.settings["language.locale"]))
        self.theme = Theme(application, appearance_of(self.settings))
        self.engine = EngineThread(self._build_engine)
        self.bridge = Bridge(self.engine.give)
        with self.theme.undressed():
            self.window = MainWindow(
                self.bridge,
                self.theme,
                memory=window_memory(connection.folder / "window.json"),
                gate=Gate.of(self._policy),
            )
        self.notifier = Notifier(
            self.bridge,
            self.theme,
            self.window.actions_,
            self.window,
            notify_options_of(self.settings, start),
        )
        self.notifier.mini.remember_with(self.window.memory)
        misses, greets = self.notifier.misses, connection.greets
        self._key_problems = add_pages(self.window, self.settings, misses, connection.logs, greets=greets)
        if greets:
            Arrival(self.window, wants_ready=self.settings["presence.after_sign_in"] == "ready")
        add_spelling(self.window, self.settings)
        self._suit(back_end_of(connection.url, self.settings).abilities)
        watch_updates(self.window, self.settings, self.engine.give, start)
        self._set_sounds()
        self._set_pages()
        self._set_undo()
        self.settings.listen(self._on_setting)
        self._connect()
        self._tell_notices()

    def _suit(self, abilities: Abilities) -> None:
        """Show what this back end can do, and nothing that it would only refuse."""
        if not abilities.takes_notes:
            self.window.work.detail.notes.rest()
            self.window.work.detail.footer.box.show_state(self.window.work.detail.notes.state)
        self.window.work.detail.footer.box.allow(abilities.dispositions_per_entry)
        self.window.strip.question = reject_question(
            takes_reason=abilities.takes_reasons, leads_away=abilities.reject_means_not_responding
        )
        self.window.work.head.question = release_question(takes_reason=abilities.takes_reasons)
        if self._connection.is_lead:
            from desktop.app.insights import watch_alerts
            from desktop.app.team import add_team

            add_team(self.window, abilities)
            watch_alerts(self.window, self.settings)

    def _connect(self) -> None:
        self.notifier.mute.changed.connect(self._show_mute)
        self.notifier.quit_wanted.connect(self.window.close)
        self.window.appearance_chosen.connect(self._keep_appearance)
        self.window.sign_out_asked.connect(self._sign_out)
        self.window.retry_asked.connect(self.engine.retry)
        if self._connection.credentials.is_repeatable:
            self.window.sign_in_asked.connect(self.engine.retry)

    def start(self) -> None:
        """Show the window, then sign in: a slow line never keeps the window away."""
        self.window.show()
        self.engine.start()

    def tell_session_only(self, reason: str) -> None:
        """The sign-in will not outlive the program; from any thread."""
        self.engine.give(TroubleFound(code="signin.sessionOnly", title="", detail=reason))

    def on_close(self, call: Callable[[], None]) -> None:
        """Have something done when the person closes the window."""
        self.window.closing.connect(call)

    def stop(self) -> None:
        """End the engine in good order; what is not sent stays in the outbox."""
        self.notifier.stop()
        self.window.work.pops.close_all()
        self.window.hide()
        if self.engine.is_running:
            self.engine.stop()
        self.bridge.stop()
        self.window.deleteLater()

    def _build_engine(self) -> Engine:
        """On the engine's thread."""
        connection = self._connection
        back_end = back_end_of(connection.url, self.settings)
        platform = back_end.platform(
            connection.credentials,
            is_team=connection.is_lead,
            workstation=this_workstation(connection.folder, connection.workstation),
        )
        scope = Scope.TEAM if connection.is_lead else Scope.MINE
        return Engine(
            Desk(platform.abilities, scope, self._policy),
            platform,
            Journal(connection.folder),
            connection.clock,
            self.bridge.receive,
            self.bridge.perform,
            limits=connection.limits,
        )

    def _on_setting(self, name: str, value: object) -> None:
        del value
        if name.startswith("appearance."):
            self.theme.choose(appearance_of(self.settings))
        elif name == "mark_done.undo_s":
            self._set_undo()
        elif name.startswith("offers."):
            self.notifier.options = notify_options_of(self.settings, self.notifier.options.start)
            self._set_sounds()
        elif name.startswith("pop."):
            self._set_pages()

    def _set_pages(self) -> None:
        self.window.work.pops.choose_options(pop_options_of(self.settings, self._policy))
        self.window.work.detail.choose_mode(mark_done_mode_of(self.settings))

    def _set_sounds(self) -> None:
        volume = self.settings["offers.volume"]
        self.notifier.sounds.is_on = self.settings["offers.sound"] is True
        self.notifier.sounds.volume = volume / 100 if isinstance(volume, int | float) else 1.0

    def _set_undo(self) -> None:
        undo_s = self.settings["mark_done.undo_s"]
        self.window.work.detail.undo_s = float(undo_s) if isinstance(undo_s, int | float) else 0.0

    def _show_mute(self) -> None:
        self.window.header.pill.show_muted(is_muted=self.notifier.mute.is_on)

    def _keep_appearance(self, chosen: Appearance) -> None:
        """What was chosen by key or palette holds tomorrow too."""
        self.settings.choose("appearance.mode", str(chosen.mode))
        self.settings.choose("appearance.density", str(chosen.density))
        self.settings.choose("appearance.text_scale", chosen.text_scale)

    def _sign_out(self) -> None:
        """End, and forget the session on the way: whoever works next signs in anew."""
        self.is_signing_out = True
        self.window.close()

    def _tell_notices(self) -> None:
        for notice in self.settings.notices:
            self.engine.give(TroubleFound(code=notice.code, title=notice.title, detail=notice.message))
        for problem in self._key_problems:
            self.engine.give(TroubleFound(code="settings.keys", title="", detail=problem))
