"""Makes page views. The web engine is loaded here, at the first one, and nowhere else."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.pop.environment import prefer_dark_pages, reason_not_to_embed
from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.pop.service_client.session import Session
from desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.pop.pop_view import PopView

translate = QCoreApplication.translate


class Engine(QObject):
    """Views and the profiles behind them. ``reason_against`` is asked before the first view."""

    def __init__(self, theme: Theme, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gate = gate
        self._profiles: Any = None
        self._spare: tuple[str, PopView] | None = None

    def reason_against(self) -> str:
        """Why pages cannot be shown inside the window here, as a sentence; empty when they can."""
        if reason := reason_not_to_embed():
            return reason
        try:
            import_module("desktop.ui.pop.pop_view")
        except ImportError:
            return translate("Pop", "This installation has no web engine, so pages open in your browser.")
        return ""

    def warm(self, admitted: Admitted) -> None:
        """Have a view ready for this host, with its process begun: one at most, until it is taken."""
        if self._spare is None and not self.reason_against():
            self._spare = admitted.host, self._make_view(admitted)
            self._spare[1].warm()

    def take_view(self, admitted: Admitted, parent: QWidget) -> "PopView":
        """A view in the profile of the address's host; the one that was made ready, where it fits."""
        host, spare = self._spare or ("", None)
        if spare is not None and host == admitted.host:
            self._spare = None
            spare.setParent(parent)
            return spare
        view = self._make_view(admitted)
        view.setParent(parent)
        return view

    def _make_view(self, admitted: Admitted) -> "PopView":
        from desktop.ui.pop.pop_view import PopView  # noqa: PLC0415 - it loads 200 MB
        from desktop.ui.pop.profile import Profiles  # noqa: PLC0415 - so does this

        if self._profiles is None:
            if self._theme.is_dark and not self._theme.reaches_pages:
                prefer_dark_pages()
            # Of the application, not of the window: a window may end before its pages have.
            self._profiles = Profiles(self._gate, QCoreApplication.instance() or self)
        return PopView(self._theme, self._gate, self._profiles.profile_for(admitted.host))

    def join(self, view: "PopView", session: Session, origins: frozenset[str]) -> None:
        """Let the view's page talk with a session, while it is a page of these origins."""
        from desktop.ui.pop.service_client.relay import Relay  # noqa: PLC0415 - it loads the engine too

        Relay(view.page, session, origins, self._theme)
        session.noted.connect(view.notes.tell)
        session.asked.connect(lambda dialog: view.questions.ask(dialog, view.host))
        view.questions.answered.connect(session.on_answer)

    def stop(self) -> None:
        """End the profiles; every view must be gone but the one that was made ready."""
        if self._spare is not None:
            self._spare[1].deleteLater()
            self._spare = None
        if self._profiles is not None:
            self._profiles.forget_all()
            self._profiles = None
