"""One third-party page with its bar, its notes and, in its place, what went wrong. Loads the web engine."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QIcon
from PySide6.QtNetwork import QHostAddress
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.pop import state_card
from desktop.ui.pop.address_bar import AddressBar, Safety
from desktop.ui.pop.find_bar import FindBar
from desktop.ui.pop.gate import ACE, Admitted, Gate
from desktop.ui.pop.note_strip import NoteStrip
from desktop.ui.pop.page import PageState, ThirdPartyPage
from desktop.ui.pop.question_strip import QuestionStrip
from desktop.ui.pop.service_client.dialogs import Dialog
from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate

SLOW_AFTER_MS = 10_000
_Life = QWebEnginePage.LifecycleState


class PopView(QWidget):
    """A page in a tab. ``settled`` tells the first end of its first load: state, seconds, detail."""

    settled = Signal(str, float, str)
    state_changed = Signal()
    window_wanted = Signal(object)
    closed = Signal()
    kept = Signal()

    def __init__(
        self,
        theme: Theme,
        gate: Gate,
        profile: QWebEngineProfile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gate = gate
        self._zoom = 100
        self._address: Admitted | None = None
        self._detail = ""
        self._is_settled = False
        self._is_closing = False
        self._on_yes: Callable[[], object] = lambda: None
        self.state = PageState.LOADING
        self._watch = QElapsedTimer()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_AFTER_MS)
        self.bar = AddressBar(theme)
        self.notes = NoteStrip(theme)
        self.questions = QuestionStrip(theme)
        self.search = FindBar(theme)
        self.card = state_card.StateCard(theme)
        self.web = QWebEngineView()
        self.page = ThirdPartyPage(profile, gate, self.web)
        self.web.setPage(self.page)
        self.web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._body = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """What the page calls itself; not to be trusted, plain text."""
        return " ".join(self.page.title().split())[:120]

    @property
    def icon(self) -> QIcon:
        """The page's own mark, which may be null."""
        return self.page.icon()

    @property
    def address(self) -> str:
        """Where it is now, else where it was to go."""
        url = self.page.url() if self.page.has_content else self._asked_url()
        return url.toString(ACE)

    def open(self, admitted: Admitted) -> None:
        """Go to an address that the gate has let through."""
        self._address = admitted
        self._watch.start()
        self._on_began()
        self.page.open(admitted)

    def warm(self) -> None:
        """Begin the page's process with an empty document, before there is an address to go to."""
        self.page.begin_empty()

    def again(self) -> None:
        """Load once more what is, or was to be, here."""
        if self.page.has_content:
            self._on_began()
            self.web.reload()
        elif self._address is not None:
            self.open(self._address)

    def back(self) -> None:
        """The page before, where there is one."""
        self.web.back()

    def zoom(self, percent: int) -> None:
        """How large the page is; kept while it goes from address to address."""
        self._zoom = percent
        self.web.setZoomFactor(percent / 100)

    @property
    def zoom_percent(self) -> int:
        """How large the page is now."""
        return self._zoom

    def rest(self) -> None:
        """Give back memory while nobody looks: a page with nothing to lose goes, another one is frozen."""
        if not self.page.isVisible() and self.page.lifecycleState() is not _Life.Discarded:
            can_go = self.page.recommendedState() is _Life.Discarded
            self.page.setLifecycleState(_Life.Discarded if can_go else _Life.Frozen)

    @property
    def is_resting(self) -> bool:
        """Whether it was put to rest and uses no processor."""
        return self.page.lifecycleState() is not _Life.Active

    def request_close(self) -> None:
        """Ask the page whether it may go; it can hold unsaved input. Answered by ``closed`` or ``kept``."""
        if self.state is PageState.LOADED and self.page.lifecycleState() is not _Life.Discarded:
            self._is_closing = True
            self.page.setLifecycleState(_Life.Active)
            self.page.triggerAction(QWebEnginePage.WebAction.RequestClose)
        else:
            self.closed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.search)
        column.addWidget(self.notes)
        column.addWidget(self.questions)
        column.addWidget(self._body, 1)
        self._body.addWidget(self.web)
        self._body.addWidget(self.card)

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self.web.back)
        self.search.wanted.connect(self._look_for)
        self.search.left.connect(self.web.setFocus)
        self.page.findTextFinished.connect(
            lambda found: self.search.show_count(found.activeMatch(), found.numberOfMatches())
        )
        self.bar.reload_wanted.connect(self._reload_or_stop)
        self.card.chosen.connect(self._remedy)
        self._slow.timeout.connect(self._on_slow)
        self.page.began.connect(self._on_began)
        self.page.ended_as.connect(self._on_ended)
        self.page.kept_from.connect(self.notes.tell)
        self.page.asked.connect(self._on_asked)
        self.notes.agreed.connect(self._agree)
        self.questions.answered.connect(self._on_answer)
        self.page.window_wanted.connect(self.window_wanted)
        self.page.urlChanged.connect(self._show_address)
        self.page.titleChanged.connect(self.state_changed)
        self.page.iconChanged.connect(self.state_changed)
        self.page.windowCloseRequested.connect(self.closed)

    def _asked_url(self) -> QUrl:
        return self._address.url if self._address else QUrl()

    def _on_began(self) -> None:
        self._is_closing = False
        self.state = PageState.LOADING
        self.notes.clear()
        self.questions.ask(None)
        self.search.close_search()
        self._slow.start()
        # Of the window's colour until there is a page; then white, on which pages are made to be read.
        self.page.setBackgroundColor(self._theme.colour("surface"))
        self._body.setCurrentWidget(self.web)
        self.bar.set_loading(True)
        self._show_address()
        self.state_changed.emit()

    def _on_slow(self) -> None:
        self.state = PageState.SLOW
        self._settle("still loading after 10 s")
        self._on_yes = self._start_over
        words = translate("Pop", "This page is slow. You can go on working; it keeps loading.")
        self.notes.tell(words, translate("Pop", "Start over"))
        self.state_changed.emit()

    def _on_asked(self, host: str, question: str) -> None:
        """The page was told no, so far; see ``ThirdPartyPage``."""
        if self._is_closing:
            self._is_closing = False
            self._on_yes = self.closed.emit
            words = translate("Pop", "{host} has input that is not saved.").format(host=host)
            self.notes.tell(words, translate("Pop", "Close anyway"))
            self.kept.emit()
            return
        self._on_yes = lambda: self.page.approve(question)
        words = translate("Pop", "{host} asks: {question}").format(host=host, question=question)
        self.notes.tell(words, translate("Pop", "Yes, then repeat it in the page"))

    def _agree(self) -> None:
        self._on_yes()

    def _on_answer(self, dialog: Dialog, answer: str) -> None:
        self.web.setFocus()
        if dialog.address and answer:
            self.page.open_beside(dialog.address)

    def _start_over(self) -> None:
        self.web.stop()
        self.again()

    def _look_for(self, words: str, backwards: bool) -> None:  # a signal brings it
        flags = QWebEnginePage.FindFlag.FindBackward if backwards else QWebEnginePage.FindFlag(0)
        self.page.findText(words, flags)

    def _on_ended(self, state: PageState, detail: str) -> None:
        self._slow.stop()
        if self.state is PageState.SLOW:
            self.notes.clear()
        self.state, self._detail = state, detail
        self.bar.set_loading(False)
        self.page.setBackgroundColor(Qt.GlobalColor.white)
        self.web.setZoomFactor(self._zoom / 100)
        self._show_address()
        self._show_card()
        self._settle(detail)
        self.state_changed.emit()

    def _settle(self, detail: str) -> None:
        if not self._is_settled:
            self._is_settled = self.state is not PageState.SLOW
            self.settled.emit(self.state.value, self._watch.elapsed() / 1000, detail)

    def _show_card(self) -> None:
        if self.state is PageState.LOADED:
            self._body.setCurrentWidget(self.web)
            return
        if self.state is PageState.FAILED and self.page.has_content:
            self.notes.tell(self._detail)
            return
        self.card.tell(_CARDS[self.state](self.host, self._detail, self._may_browse()))
        self._body.setCurrentWidget(self.card)

    @property
    def host(self) -> str:
        """The site that it is, or was to be."""
        return QUrl(self.address).host(ACE)

    def _may_browse(self) -> bool:
        return self._gate.may_open_in_browser(self.address)

    def _remedy(self, name: str) -> None:
        if name == "browser":
            refusal = self._gate.open_in_browser(self.address)
            if refusal is not None:
                self.notes.tell(refusal.reason)
            return
        self.again()

    def _reload_or_stop(self) -> None:
        if self.state in {PageState.LOADING, PageState.SLOW}:
            self.web.stop()
        else:
            self.again()

    def _show_address(self) -> None:
        """What is shown is where the page is, never where it says it is going."""
        has_content = self.page.has_content
        url = self.page.url() if has_content else self._asked_url()
        self.bar.field.show_address(url, self._safety(url, has_content=has_content))
        self.bar.set_can_go_back(self.page.history().canGoBack())

    def _safety(self, url: QUrl, *, has_content: bool) -> Safety:
        if url.host(ACE) in self.page.bad_certificates:
            return Safety.REFUSED
        if not has_content:
            return Safety.NOWHERE
        if self.page.is_secure:
            return Safety.SECURE
        return Safety.LOCAL if QHostAddress(url.host(ACE)).isLoopback() else Safety.OPEN


_CARDS: dict[PageState, Callable[[str, str, bool], state_card.Card]] = {
    PageState.BLOCKED: state_card.blocked,
    PageState.FAILED: state_card.failed,
    PageState.CERTIFICATE: lambda host, detail, _: state_card.bad_certificate(host, detail),
    PageState.CRASHED: lambda host, _detail, _may: state_card.crashed(host),
}
