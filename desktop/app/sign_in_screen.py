"""The sign-in screen as something to wait for: who signed in where, or nobody."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop.app.back_end import back_end_of, places_of
from desktop.app.desktop import Desktop, appearance_of
from desktop.app.kept_sign_in import Person
from desktop.app.sign_in_flow import SignInFlow
from desktop.app.sign_in_work import SignedIn
from desktop.host.settings import Settings
from desktop.ui.language import speak
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.arrival_choice import ArrivalChoice
from desktop.ui.windows.sign_in import SignInWindow


@dataclass(frozen=True)
class Asked:
    """How a screen ended: somebody signed in at ``url``, another language was chosen, or it was closed."""

    url: str
    signed_in: SignedIn | None = None
    language: str | None = None


class SignInScreen:
    """Shows the screen until somebody has signed in or it is closed; anew in each language that is chosen."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        self._application = application
        self._settings = settings
        self._theme = Theme(application, appearance_of(settings))
        self._translators: list[QTranslator] = []
        self.window: SignInWindow | None = None

    def come_forward(self) -> None:
        """The person started the program once more."""
        if self.window is not None:
            self.window.activate()

    def give_up(self) -> None:
        """The program is to end."""
        if self.window is not None:
            self.window.close()

    async def ask(self, url: str) -> Asked:
        """Who signed in, and where."""
        while True:
            asked = await self._show(url)
            if asked.language is None:
                return asked
            url = asked.url
            self._settings.choose("language.locale", asked.language)

    async def _show(self, url: str) -> Asked:
        ended: asyncio.Future[Asked] = asyncio.get_running_loop().create_future()
        window = self._window(url)
        flow = SignInFlow(window, partial(back_end_of, settings=self._settings))

        def end(asked: Asked) -> None:
            if not ended.done():
                ended.set_result(asked)

        flow.signed_in.connect(lambda where, found: end(Asked(where, found)))
        window.language_chosen.connect(lambda code: end(Asked(window.address, language=code)))
        window.closing.connect(lambda: end(Asked(window.address)))
        self.window = window
        window.show()
        try:
            return await ended
        finally:
            self.window = None
            flow.cancel()
            window.close()
            window.deleteLater()

    def _keep_arrival(self, is_ready: bool) -> None:  # as the signal has it
        self._settings.choose("presence.after_sign_in", "ready" if is_ready else "not_ready")

    def _window(self, url: str) -> SignInWindow:
        code = str(self._settings["language.locale"])
        for old in self._translators:
            self._application.removeTranslator(old)
        self._translators = speak(self._application, code)
        is_fixed = self._settings.is_locked("server.url")
        window = SignInWindow(self._theme, url, is_fixed=is_fixed, language=code)
        window.offer(() if is_fixed else places_of(self._settings))
        if not self._settings.is_locked("presence.after_sign_in"):
            arrival = ArrivalChoice(is_ready=self._settings["presence.after_sign_in"] == "ready")
            arrival.chosen.connect(self._keep_arrival)
            window.offer_arrival(arrival)
        return window


class SignInAgain:
    """The same screen over a running desktop whose session has ended: same server, same person."""

    def __init__(self, desktop: Desktop, person: Person, on_grant: Callable[[SignedIn], None]) -> None:
        self._theme = desktop.theme
        self._back_end = partial(back_end_of, settings=desktop.settings)
        self._url = desktop.url
        self._person = person
        self._on_grant = on_grant
        self._window: SignInWindow | None = None

    def open(self) -> None:
        """Show it, and send the person to the browser at once: that is what they asked for."""
        if self._window is not None:
            self._window.activate()
            return
        window = SignInWindow(self._theme, self._url, is_fixed=True)
        flow = SignInFlow(window, self._back_end, only=self._person)
        flow.signed_in.connect(self._take)
        window.closing.connect(self._forget)
        self._window = window
        window.show()
        flow.sign_in(self._url)

    def close(self) -> None:
        """With the desktop."""
        if self._window is not None:
            self._window.close()

    def _take(self, _url: str, found: SignedIn) -> None:
        self._on_grant(found)
        self.close()

    def _forget(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.deleteLater()
