"""The pages of the shown entry, in tabs: kept alive per entry, three at work at most, the others asleep."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.core.effects import PopPage
from desktop.core.messages import PopAsked, PopLoaded
from desktop.domain.record import JsonObject
from desktop.domain.workbin import PopTarget, ScreenPop
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.pop.engine import Engine
from desktop.ui.pop.external import ExternalCard
from desktop.ui.pop.gate import Admitted, Gate, Refusal
from desktop.ui.pop.pop_header import PopHeader
from desktop.ui.pop.pop_window import PopWindow
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.pop.service_client.hands import Hands
from desktop.ui.pop.service_client.session import Session
from desktop.ui.pop.state_card import Card, Remedy, StateCard
from desktop.ui.pop.tab import Tab
from desktop.ui.pop.tab_book import TabBook
from desktop.ui.theme.theme import Theme


class PopTabs(QFrame):
    """Opens what the desk asks for, only that, and never takes the focus for it."""

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        actions: Actions,
        gate: Gate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bridge = bridge
        self._theme = theme
        self._gate = gate or Gate()
        self._engine = Engine(theme, self._gate, self)
        self._row: EntryRow | None = None
        self._windows: dict[Tab, PopWindow] = {}
        self._hands: Hands | None = None
        self._guards = Guards()
        self.book = TabBook()
        self.header = PopHeader(theme)
        self.empty = StateCard(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._connect(actions)
        self._refresh()

    def serve(self, hands: Hands, guards: Guards | None = None) -> None:
        """Let the pages act on their own entries, through these hands and within these guards."""
        self._hands = hands
        self._guards = guards or Guards()

    # what the desk asks for

    def open_pop(self, effect: PopPage) -> None:
        """Open a page, or find it open already; the person stays where they are."""
        tab = self.book.find(effect.entry_id, effect.pop_id)
        if tab is None:
            tab = self._make(effect)
        elif tab.asked_address != effect.url:
            tab.open(effect.url)
        if effect.target not in {PopTarget.BACKGROUND, PopTarget.HIDDEN}:
            self.book.choose(tab, effect.entry_id)
        if effect.target is PopTarget.WINDOW:
            self._pop_out(tab)
        self._refresh()

    def show_entry(self, row: EntryRow | None) -> None:
        """Show this entry's pages; those of finished entries that nobody looks at any more go."""
        self._row = row
        self.book.entry_id = row.entry.id if row else ""
        self._close_finished()
        self._refresh()

    def apply(self, changes: Iterable[Change]) -> None:
        """Learn which entries are over."""
        for change in changes:
            if change.table is TableName.ENTRIES:
                row = change.row if isinstance(change, Put) else None
                self._note(change.id, row if isinstance(row, EntryRow) else None)
        self._close_finished()

    def close_all(self) -> None:
        """End all pages and the engine behind them, at the end of the program."""
        for tab in self.book:
            self._remove(tab)
        self._engine.stop()

    # what a person asks for

    def choose(self, index: int) -> None:
        """Bring a tab to the front."""
        self.book.choose(self.book.shown()[index])
        self._refresh()

    def step(self, by: int) -> None:
        """The next or previous tab, round and round."""
        self.book.step(by)
        self._refresh()

    def close_current(self) -> None:
        """Close the tab in front; a page with unsaved input asks first."""
        if (tab := self.book.current()) is not None:
            tab.request_close()

    def open_in_browser(self) -> None:
        """The page in front, in the person's own browser."""
        if (tab := self.book.current()) is not None:
            refusal = self._gate.open_in_browser(tab.address)
            if refusal is not None:
                tab.tell(refusal.reason)

    # inside

    def _connect(self, actions: Actions) -> None:
        header = self.header
        header.chosen.connect(self.choose)
        header.close_wanted.connect(lambda index: self.book.shown()[index].request_close())
        header.pin_wanted.connect(self._toggle_pin)
        header.window_wanted.connect(lambda: self._pop_out(self.book.current()))
        header.browser_wanted.connect(self.open_in_browser)
        header.more_wanted.connect(self._offer_more)
        actions.bind("page.browser", self.open_in_browser, self._why_no_page)
        actions.bind("page.next", lambda: self.step(1), self._why_no_page)
        actions.bind("page.previous", lambda: self.step(-1), self._why_no_page)
        actions.bind("page.close", self.close_current, self._why_no_page)
        header.name_keys(actions)

    def _why_no_page(self) -> str:
        return "" if self.book.current() else self.tr("No page is open for this workitem.")

    def _note(self, entry_id: str, row: EntryRow | None) -> None:
        is_over = row is None or not row.is_mine or not row.entry.status.is_open
        for tab in self.book:
            if tab.entry_id == entry_id:
                tab.is_over = is_over
        if row is not None and entry_id == self.book.entry_id:
            self._row = row

    def _make(self, effect: PopPage) -> Tab:
        tab = Tab(effect, self._gate, self)
        self.book.add(tab)
        self._fill(tab, effect)
        self._stack.addWidget(tab.content)
        tab.reported.connect(lambda state, took_s, detail: self._report(tab, state, took_s, detail))
        tab.changed.connect(self._refresh_header)
        tab.closed.connect(lambda: self._remove(tab), Qt.ConnectionType.QueuedConnection)
        tab.window_wanted.connect(lambda admitted: self._open_beside(tab, admitted))
        tab.open(effect.url)
        return tab

    def _fill(self, tab: Tab, effect: PopPage) -> None:
        is_outside = effect.target is PopTarget.BROWSER
        why = "" if is_outside else self._engine.reason_against()
        checked = self._gate.admit(effect.url)
        if is_outside or why:
            tab.show_outside(ExternalCard(self._theme, self._gate, why))
        elif isinstance(checked, Refusal):
            tab.show_refused(StateCard(self._theme), checked)
        else:
            tab.show_page(self._engine.make_view(checked, self))
            self._connect_page(tab, checked)

    def _connect_page(self, tab: Tab, admitted: Admitted) -> None:
        """The page may talk with us; what opened beside it may not."""
        if self._hands is None or tab.view is None or "#" in tab.pop_id:
            return
        session = Session(tab.entry_id, self._bridge, self._hands, self._guards, parent=tab)
        tab.session = session
        session.broadcast.connect(self._broadcast)
        self._engine.join(tab.view, session, self._guards.accepted_origins | {admitted.origin})

    def _broadcast(self, channel: str, data: JsonObject) -> None:
        for tab in self.book:
            if tab.session is not None:
                tab.session.publish(channel, data)

    def _open_beside(self, tab: Tab, admitted: Admitted) -> None:
        """A page wanted a new window, and the gate had nothing against it: another tab."""
        number = sum(other.entry_id == tab.entry_id for other in self.book)
        self.open_pop(
            PopPage(
                entry_id=tab.entry_id,
                pop_id=f"{tab.pop_id}#{number}",
                label=admitted.host,
                url=admitted.url.toString(),
                target=PopTarget.TAB,
            )
        )

    def _report(self, tab: Tab, state: str, took_s: float, detail: str) -> None:
        """Only the pages that the desk asked for are of interest to it."""
        if "#" not in tab.pop_id:
            told = PopLoaded(
                entry_id=tab.entry_id, pop_id=tab.pop_id, outcome=state, took_s=took_s, detail=detail
            )
            self._bridge.tell(told)

    def _refresh(self) -> None:
        """Bring the right page to the front, and let the ones out of sight rest."""
        current = self.book.current()
        if current is None:
            self.empty.tell(self._empty_words())
        self._stack.setCurrentWidget(current.content if current else self.empty)
        self._refresh_header()
        for tab in self.book.to_rest():
            tab.rest()

    def _refresh_header(self) -> None:
        shown, current = self.book.shown(), self.book.current()
        self.header.setVisible(bool(shown or self._rules()))
        titles = [(tab.title, tab.icon) for tab in shown]
        self.header.show_tabs(titles, shown.index(current) if current else -1)
        self.header.show_state(
            has_page=current is not None,
            is_pinned=current is not None and current.is_pinned,
            has_more=bool(self._rules()),
        )

    def _empty_words(self) -> Card:
        if self._row is None:
            return Card("app-window", "off", self.tr("No workitem is open"), self.tr("Its page opens here."))
        detail = self.tr("A page opens here when you accept, if this workbin has one.")
        return Card("app-window", "off", self.tr("No page yet"), detail)

    def _rules(self) -> tuple[ScreenPop, ...]:
        catalogue = self._bridge.tables.catalogue
        workbin = catalogue.workbin(self._row.entry.workbin_id) if catalogue and self._row else None
        return workbin.screen_pops if workbin else ()

    def _offer_more(self) -> None:
        """The pages that may be opened for this entry, to open one again."""
        if self._row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rule in self._rules():
            asked = PopAsked(entry_id=self._row.entry.id, pop_id=rule.id)
            action = menu.addAction(rule.label.replace("&", "&&"))
            action.triggered.connect(lambda _=False, asked=asked: self._bridge.tell(asked))
        menu.popup(self.header.below_more())

    def _toggle_pin(self) -> None:
        if (tab := self.book.current()) is not None:
            tab.is_pinned = not tab.is_pinned
            self._refresh_header()

    def _pop_out(self, tab: Tab | None) -> None:
        if tab is None or tab in self._windows or tab.view is None:
            return
        window = PopWindow(tab.title, tab.content, self)
        self._windows[tab] = window
        card = StateCard(self._theme)
        back = Remedy("back", self.tr("Bring it back"))
        card.tell(Card("maximize-2", "off", self.tr("This page is in its own window"), "", (back,)))
        card.chosen.connect(window.close)
        window.returned.connect(lambda: self._take_back(tab))
        tab.content = card
        self._stack.addWidget(card)
        window.show()
        self._refresh()

    def _take_back(self, tab: Tab) -> None:
        if self._windows.pop(tab, None) is not None and tab.view is not None:
            card, tab.content = tab.content, tab.view
            self._stack.removeWidget(card)
            self._stack.addWidget(tab.content)
            card.deleteLater()
            self._refresh()

    def _close_finished(self) -> None:
        for tab in self.book.finished():
            self._remove(tab)

    def _remove(self, tab: Tab) -> None:
        if (window := self._windows.get(tab)) is not None:
            window.close()
        if self.book.drop(tab):
            self._stack.removeWidget(tab.content)
            tab.dispose()
            self._refresh()
