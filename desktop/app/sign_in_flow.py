"""From the sign-in screen to a person with tokens: the screen's wishes, the network's answers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.api.port import Measured
from desktop.api.sign_in.loopback import EndPages
from desktop.app.back_end import BackEnd
from desktop.app.errand import Errand
from desktop.app.kept_sign_in import Person
from desktop.app.sign_in_work import SignedIn, check, sign_in
from desktop.domain.errors import NotPermitted, WorklistError
from desktop.ui.pop.gate import open_sign_in
from desktop.ui.windows.sign_in import SignInWindow, end_words
from desktop.ui.windows.sign_in_words import problem_words


def end_pages() -> EndPages:
    """What the browser shows at the end, in the person's language."""
    done, refused = end_words()
    return EndPages(done, refused)


class SignInFlow(QObject):
    """One window, at most one errand. ``only``: nobody but this person may sign in here."""

    signed_in = Signal(str, object)
    _link_ready = Signal(str, str)

    def __init__(
        self, window: SignInWindow, back_end: Callable[[str], BackEnd], only: Person | None = None
    ) -> None:
        super().__init__(window)
        self.window = window
        self._back_end = back_end
        self._only = only
        self._errand: Errand | None = None
        window.check_asked.connect(self.check)
        window.sign_in_asked.connect(self.sign_in)
        window.cancelled.connect(self.cancel)
        window.closing.connect(self.cancel)
        self._link_ready.connect(self._open)

    def check(self, url: str) -> None:
        """Ask the server whether it is there."""
        if not url:
            return
        self.window.show_checking()
        errand = self._begin(Errand(partial(check, self._back_end(url)), self))
        errand.done.connect(self._show_reached)

    def sign_in(self, url: str) -> None:
        """Send the person to the browser, and wait for them."""
        self.window.show_checking()
        open_page = partial(self._link_ready.emit, url)
        errand = self._begin(Errand(partial(sign_in, self._back_end(url), open_page, end_pages()), self))
        errand.done.connect(partial(self._finish, url))

    def cancel(self) -> None:
        """Wait no longer."""
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.cancel()

    def _begin(self, errand: Errand) -> Errand:
        self.cancel()
        self._errand = errand
        errand.failed.connect(self._show_problem)
        return errand

    def _open(self, url: str, link: str) -> None:
        open_sign_in(link, self._back_end(url).sign_in_url)
        self.window.show_waiting(link)

    def _show_reached(self, measured: Measured) -> None:
        latency_ms = round(measured.latency.total_seconds() * 1000)
        self.window.show_reached(latency_ms, measured.clock_offset.total_seconds())

    def _show_problem(self, error: WorklistError) -> None:
        request_id = error.request_id or ""
        if isinstance(error, NotPermitted):
            self.window.show_no_permission(error.lacking, request_id)
            return
        self.window.show_problem(*problem_words(error.code, error.title, error.message), request_id)

    def _finish(self, url: str, found: SignedIn) -> None:
        if self._only is not None and found.person.id != self._only.id:
            self.window.show_somebody_else(found.person.name, self._only.name)
            return
        self.signed_in.emit(url, found)
