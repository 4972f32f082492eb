"""One tab: a page of an entry, wherever it is shown (here, in a window of its own, in the browser)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from desktop.core.effects import PopPage
from desktop.domain.workbin import PopTarget
from desktop.ui.pop import state_card
from desktop.ui.pop.external import ExternalCard
from desktop.ui.pop.gate import Gate, Refusal

if TYPE_CHECKING:
    from desktop.ui.pop.pop_view import PopView
    from desktop.ui.pop.service_client.session import Session


class Tab(QObject):
    """``reported`` tells what became of the page: state, seconds, detail. ``pops``: for whom it is open."""

    reported = Signal(str, float, str)
    changed = Signal()
    closed = Signal()
    kept = Signal()
    window_wanted = Signal(object)

    def __init__(self, effect: PopPage, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self.entry_id = effect.entry_id
        self.pop_id = effect.pop_id
        self.is_hidden = effect.target is PopTarget.HIDDEN
        self.is_pinned = False
        self.shared_key = effect.shared_key
        self.pops = {effect.entry_id: effect.pop_id}
        self.outcome = ""
        self._over: set[str] = set()
        self.is_leaving = False
        self.used = 0
        self._label = effect.label
        self._gate = gate
        self._asked = effect.url
        self.content = QWidget()
        self.view: PopView | None = None
        self.session: Session | None = None

    def join(self, effect: PopPage) -> None:
        """Be the page of another entry too."""
        self.pops[effect.entry_id] = effect.pop_id

    def note_work(self, entry_id: str, *, is_over: bool) -> None:
        """Learn whether the work of one of its entries is over."""
        if is_over:
            self._over.add(entry_id)
        else:
            self._over.discard(entry_id)

    @property
    def is_over(self) -> bool:
        """Whether no work that it was opened for goes on."""
        return self._over >= self.pops.keys()

    @property
    def address(self) -> str:
        """Where the page is now."""
        return self.view.address if self.view else self._asked

    @property
    def asked_address(self) -> str:
        """Where the desk wanted it to be."""
        return self._asked

    @property
    def title(self) -> str:
        """The page's own title once it has one, else the rule's label."""
        return (self.view.title if self.view else "") or self._label

    @property
    def icon(self) -> QIcon:
        """The page's own mark; null when it has none."""
        return self.view.icon if self.view else QIcon()

    @property
    def is_live(self) -> bool:
        """Whether a page runs here and uses memory for it."""
        return self.view is not None and not self.view.is_resting

    def show_page(self, view: "PopView") -> None:
        """The page is shown inside."""
        self.view = view
        self.content = view
        view.settled.connect(self.reported)
        view.state_changed.connect(self.changed)
        view.window_wanted.connect(self.window_wanted)
        view.closed.connect(self.closed)
        view.kept.connect(self.kept)

    def show_outside(self, card: ExternalCard) -> None:
        """The page is shown in the person's browser."""
        self.content = card

    def show_refused(self, card: state_card.StateCard, refusal: Refusal) -> None:
        """The address was not let through."""
        may_browse = self._gate.may_open_in_browser(self._asked)
        card.tell(state_card.blocked(refusal.host, refusal.reason, may_browse))
        card.chosen.connect(lambda _: self._gate.open_in_browser(self._asked))
        self.content = card

    def open(self, address: str) -> None:
        """Go to an address, and report what becomes of it."""
        self._asked = address
        if isinstance(self.content, ExternalCard):
            problem = self.content.open(address)
            self.reported.emit("blocked" if problem else "browser", 0.0, problem)
            return
        checked = self._gate.admit(address)
        if isinstance(checked, Refusal):
            self.reported.emit("blocked", 0.0, checked.reason)
        elif self.view is not None:
            self.view.open(checked)

    def tell(self, note: str) -> None:
        """Say something over the page."""
        if self.view is not None:
            self.view.notes.tell(note)

    def rest(self) -> None:
        """Nobody looks, and others need the memory."""
        if self.view is not None:
            self.view.rest()

    def request_close(self) -> None:
        """Close, unless the page has unsaved input and the person wants to keep it."""
        if self.view is not None:
            self.view.request_close()
        else:
            self.closed.emit()

    def dispose(self) -> None:
        """The page ends."""
        if self.session is not None:
            self.session.end()
        self.content.deleteLater()
        self.deleteLater()
