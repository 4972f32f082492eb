"""``worklist``: the desktop of whoever works here, from the sign-in to the sign-out."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtWidgets import QApplication

from desktop.api.sign_in.browser import BrowserSignIn
from desktop.app.back_end import back_end_of
from desktop.app.desktop import Connection, Desktop
from desktop.app.kept_sign_in import KeyringTokens, Person, ServiceFolder
from desktop.app.loop import UiLoop
from desktop.app.session import ending_on_signals, make_application, task_starter
from desktop.app.sign_in_screen import SignInAgain, SignInScreen
from desktop.app.sign_in_work import SignedIn
from desktop.app.single_instance import RAISE, SingleInstance, checked_link, entry_in
from desktop.app.stopped import tell_stopped
from desktop.app.working_day import work
from desktop.domain.errors import WorklistError
from desktop.engine.journal import forget_mirror, forget_old_mirrors
from desktop.host.crash import CrashReports
from desktop.host.keyring_store import SecretStore
from desktop.host.logs import logging_to
from desktop.host.paths import Folders, Mode, folders
from desktop.host.policy import read_policy
from desktop.host.settings import Settings


@dataclass(frozen=True)
class StartOptions:
    """What may be asked for on the command line. ``link`` is ``worklist://entry/ID``."""

    server: str = ""
    link: str = ""
    is_at_login: bool = False


def run(options: StartOptions) -> int:
    """Show the desktop until its window is closed; the exit status."""
    link = checked_link(options.link) if options.link else ""
    places = folders(Mode.DESKTOP)
    settings = _settings(places)
    if options.is_at_login and settings["start.at_login"] is not True:
        return 0
    application = make_application()
    with ExitStack() as ending:
        ending.enter_context(logging_to(places.logs, "desktop", str(settings["log.level"])))
        ending.enter_context(CrashReports(places.logs / "crashes").watching())
        instance = SingleInstance(places.data / "run", _server(settings, options))
        if not instance.is_first():
            instance.tell(link.encode() or RAISE)
            return 0
        ending.callback(instance.close)
        day = Day(application, settings, places, instance)
        with asyncio.Runner(loop_factory=lambda: UiLoop(application)) as runner:
            return runner.run(day.live(_server(settings, options), entry_in(link)))


def _settings(places: Folders) -> Settings:
    try:
        return Settings(places.settings_file, read_policy())
    except WorklistError as error:
        tell_stopped(make_application(), error)
        raise


def _server(settings: Settings, options: StartOptions) -> str:
    """The command line may name a server where no administrator has."""
    if options.server and settings.is_locked("server.url"):
        raise WorklistError(
            "The server is set by your administrator.", f"It is {settings['server.url']}; leave --server out."
        )
    return options.server or str(settings["server.url"])


class Day:
    """Sign-in screen, desktop, sign-in screen again after a sign-out, until the person closes a window."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        places: Folders,
        instance: SingleInstance,
        store: SecretStore | None = None,
    ) -> None:
        self._application = application
        self._settings = settings
        self._places = places
        self.screen = SignInScreen(application, settings)
        self._store = store or SecretStore()
        self.desktop: Desktop | None = None
        instance.asked.connect(self._come_forward)

    async def live(self, url: str, entry_id: str) -> int:
        """The exit status."""
        forget_old_mirrors(self._places.data, datetime.now(UTC))
        ended = ending_on_signals(self._screen_given_up)
        while not ended.is_set():
            person = await self._kept(url)
            found = None
            if person is None:
                asked = await self.screen.ask(url)
                if asked.signed_in is None:
                    break
                url, found = asked.url, asked.signed_in
                person = found.person
                self._remember(url, person)
            credentials = back_end_of(url, self._settings).credentials()
            if found is not None:
                credentials.deposit(found.grant)
            if not await self._work(url, person, credentials, entry_id, ended):
                break
        return 0

    def _screen_given_up(self) -> None:
        self.screen.give_up()

    async def _kept(self, url: str) -> Person | None:
        """Who is signed in here still, and can go straight to work."""
        person = ServiceFolder(self._places.data, url).last_person() if url else None
        if person is None:
            return None
        return person if await self._tokens(url, person).find() is not None else None

    def _tokens(
        self, url: str, person: Person, on_note: Callable[[str], None] = lambda _reason: None
    ) -> KeyringTokens:
        return KeyringTokens(self._store, url, person.id, on_note)

    def _remember(self, url: str, person: Person) -> None:
        ServiceFolder(self._places.data, url).remember(person)
        if not self._settings.is_locked("server.url"):
            self._settings.choose("server.url", url)

    async def _work(
        self, url: str, person: Person, credentials: BrowserSignIn, entry_id: str, ended: asyncio.Event
    ) -> bool:
        """Whether it ended with a sign-out, so that the next person can sign in."""
        home = ServiceFolder(self._places.data, url)
        connection = Connection(
            url=url,
            credentials=credentials,
            folder=home.folder_of(person),
            settings_file=self._places.settings_file,
            logs=self._places.logs,
            is_lead=person.is_lead,
            greets=True,
        )
        desktop = self.desktop = Desktop(self._application, connection, task_starter())
        credentials.keeper = self._tokens(url, person, desktop.tell_session_only)
        again = SignInAgain(desktop, person, partial(_go_on, desktop, credentials))
        desktop.window.sign_in_asked.connect(again.open)
        try:
            await work(desktop, ended, lambda: desktop.window.open_entry(entry_id))
        finally:
            self.desktop = None
            again.close()
        if desktop.is_signing_out:
            home.forget()
            forget_mirror(connection.folder)
        return desktop.is_signing_out

    def _come_forward(self, entry_id: str) -> None:
        """A second start, or a link, wants the window."""
        if self.desktop is None:
            self.screen.come_forward()
            return
        self.desktop.window.come_forward()
        self.desktop.window.open_entry(entry_id)


def _go_on(desktop: Desktop, credentials: BrowserSignIn, found: SignedIn) -> None:
    credentials.deposit(found.grant)
    desktop.engine.retry()
