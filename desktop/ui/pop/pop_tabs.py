"""The pages of the shown entry, in tabs: kept alive per entry, three at work at most, the others asleep."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.changes import Change, EntryRow, TableName
from desktop.core.effects import PopPage
from desktop.core.messages import PopAsked, PopLoaded
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import PopTarget, ScreenPop
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.pop.options import PopOptions
from desktop.ui.pop.own_windows import OwnWindows
from desktop.ui.pop.page_keys import PageKeys
from desktop.ui.pop.page_menus import menu_of_page, menu_of_pages
from desktop.ui.pop.pop_header import PopHeader
from desktop.ui.pop.result_words import result_of, result_words
from desktop.ui.pop.service_client.hands import Hands
from desktop.ui.pop.state_card import Card, StateCard
from desktop.ui.pop.tab import Tab
from desktop.ui.pop.tab_book import TabBook
from desktop.ui.pop.tab_maker import TabMaker
from desktop.ui.tables import LISTED
from desktop.ui.theme.theme import Theme

_UNSEEN = {PopTarget.BACKGROUND, PopTarget.HIDDEN}


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
        self._actions = actions
        self._gate = gate or Gate()
        self._row: EntryRow | None = None
        self.book = TabBook()
        self._maker = TabMaker(bridge, theme, self._gate, self, self.book)
        self.header = PopHeader(theme)
        self.empty = StateCard(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._windows = OwnWindows(theme, self._stack, self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._connect(actions)
        self._refresh()

    def serve(self, hands: Hands, options: PopOptions | None = None) -> None:
        """Let the pages act on their own entries, through these hands."""
        self._maker.hands = hands
        self.choose_options(options or PopOptions())

    def choose_options(self, options: PopOptions) -> None:
        """Show pages as the settings want it."""
        self._maker.choose_options(options)
        self._refresh_header()

    # what the desk asks for

    def open_pop(self, effect: PopPage) -> None:
        """Open a page, or find it open already; the person stays where they are."""
        tab = self.book.find(effect.entry_id, effect.pop_id)
        if tab is None and (tab := self.book.find_shared(effect.shared_key)) is not None:
            self._share(tab, effect)
        elif tab is None:
            tab = self._make(effect)
        elif tab.asked_address != effect.url:
            tab.open(effect.url)
        if effect.target not in _UNSEEN and not self._is_writing_in_page_of(effect.entry_id):
            self.book.choose(tab, effect.entry_id)
        if effect.target is PopTarget.WINDOW:
            self._windows.pop_out(tab, self)
        self._refresh()

    def show_entry(self, row: EntryRow | None) -> None:
        """Show this entry's pages; those of finished entries that nobody looks at any more go."""
        self._row = row
        self.book.entry_id = row.entry.id if row else ""
        self._close_finished()
        self._refresh()

    def apply(self, changes: Sequence[Change]) -> None:
        """Learn which entries are over, and which come. Without a page, most news is of others."""
        for change in changes:
            if change.table in LISTED:
                self._note(change.id, self._bridge.tables.entry(change.id))
        shown, names = self.book.entry_id, TableName.CATALOGUE
        if self.book or any(change.id == shown or change.table is names for change in changes):
            self._close_finished()
            self._refresh_header()

    def close_all(self) -> None:
        """End all pages and the engine behind them, at the end of the program."""
        for tab in self.book:
            self._remove(tab)
        self._maker.engine.stop()

    @property
    def has_pages(self) -> bool:
        """Whether there is something to see: a page, or one that can be opened while the work is mine."""
        is_work = self._row is not None and self._row.is_mine and self._row.entry.status.is_open
        return bool(self.book.shown()) or (is_work and bool(self._rules()))

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
        tab = self.book.current()
        if tab is not None and (refusal := self._gate.open_in_browser(tab.address)) is not None:
            tab.tell(refusal.reason)

    # inside

    def _connect(self, actions: Actions) -> None:
        header = self.header
        header.chosen.connect(self.choose)
        header.close_wanted.connect(lambda index: self.book.shown()[index].request_close())
        header.pin_wanted.connect(self._toggle_pin)
        header.window_wanted.connect(self._pop_out)
        header.browser_wanted.connect(self.open_in_browser)
        header.more_wanted.connect(self._offer_more)
        header.menu_wanted.connect(self._offer_menu)
        PageKeys(actions, self.book.current, lambda: self._maker.options.zoom)
        actions.bind("page.pin", self._toggle_pin, self._why_no_page)
        actions.bind("page.window", self._pop_out, self._why_no_page)
        actions.bind("page.again", self._open_again, self._why_no_rule)
        actions.bind("page.browser", self.open_in_browser, self._why_no_page)
        actions.bind("page.next", lambda: self.step(1), self._why_no_page)
        actions.bind("page.previous", lambda: self.step(-1), self._why_no_page)
        actions.bind("page.close", self.close_current, self._why_no_page)
        header.name_keys(actions)

    def _why_no_page(self) -> str:
        return "" if self.book.current() else self.tr("No page is open for this workitem.")

    def _why_no_rule(self) -> str:
        return "" if self._rules() else self.tr("This workitem has no page.")

    def _is_writing_in_page_of(self, entry_id: str) -> bool:
        """Whether the keyboard is in the page that another page of its entry would hide."""
        focus = QApplication.focusWidget()
        return entry_id == self.book.entry_id and focus is not None and self._stack.isAncestorOf(focus)

    def _note(self, entry_id: str, row: EntryRow | None) -> None:
        is_over = row is None or not row.is_mine or not row.entry.status.is_open
        for tab in self.book:
            tab.note_work(entry_id, is_over=is_over)
        if row is not None and entry_id == self.book.entry_id:
            self._row = row
        if row is not None and row.is_mine and row.entry.status is EntryStatus.ASSIGNED:
            self._maker.warm(row)

    def _make(self, effect: PopPage) -> Tab:
        tab = self._maker.make(effect)
        self.book.add(tab)
        self._stack.addWidget(tab.content)
        tab.reported.connect(lambda state, took_s, detail: self._report(tab, state, took_s, detail))
        tab.changed.connect(self._refresh_header)
        tab.closed.connect(lambda: self._remove(tab), Qt.ConnectionType.QueuedConnection)
        tab.kept.connect(lambda: self._keep(tab))
        tab.window_wanted.connect(lambda admitted: self._open_beside(tab, admitted))
        tab.open(effect.url)
        return tab

    def _share(self, tab: Tab, effect: PopPage) -> None:
        """The page is open for another entry: it is this one's too, as it stands."""
        tab.join(effect)
        if tab.outcome:
            told = "shared" if tab.outcome == "loaded" else tab.outcome
            self._bridge.tell(PopLoaded(entry_id=effect.entry_id, pop_id=effect.pop_id, outcome=told))

    def _open_beside(self, tab: Tab, admitted: Admitted) -> None:
        """A page wanted a new window, and the gate had nothing against it: another tab."""
        number = sum(other.entry_id == tab.entry_id for other in self.book)
        pop_id = f"{tab.pop_id}#{number}"
        self.open_pop(
            PopPage(
                entry_id=tab.entry_id,
                pop_id=pop_id,
                label=admitted.host,
                url=admitted.url.toString(),
                target=PopTarget.TAB,
            )
        )
        if (made := self.book.find(tab.entry_id, pop_id)) is not None:
            self.book.choose(made)
            self._refresh()

    def _report(self, tab: Tab, state: str, took_s: float, detail: str) -> None:
        """Only the pages that the desk asked for are of interest to it."""
        tab.outcome = state
        for entry_id, pop_id in tab.pops.items():
            if "#" not in pop_id:
                told = PopLoaded(
                    entry_id=entry_id, pop_id=pop_id, outcome=state, took_s=took_s, detail=detail
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
        self.header.setVisible(self.has_pages)
        titles = [(tab.title, tab.icon) for tab in shown]
        self.header.show_tabs(titles, shown.index(current) if current else -1)
        self.header.show_state(
            has_page=current is not None,
            is_inside=current is not None and current.view is not None,
            is_pinned=current is not None and current.is_pinned,
            has_more=bool(self._rules()),
        )
        self.header.show_result(result_words(result_of(current.pops, self._row) if current else None))

    def _empty_words(self) -> Card:
        words = (self.tr("No page is open"), self.tr("The plus above opens it again."))
        if self._row is None:
            words = (self.tr("No workitem is open"), self.tr("Its page opens here."))
        return Card("app-window", "off", *words)

    def _rules(self) -> tuple[ScreenPop, ...]:
        return self._maker.rules_of(self._row) if self._row is not None else ()

    def _open_again(self, pop_id: str | None = None) -> None:
        """All pages of the shown entry, as at its accept, or one of them."""
        if self._row is not None:
            self._bridge.tell(PopAsked(entry_id=self._row.entry.id, pop_id=pop_id))

    def _offer_menu(self) -> None:
        menu_of_page(self._actions, self._theme, self).popup(self.header.below(self.header.menu))

    def _offer_more(self) -> None:
        menu_of_pages(self._rules(), self._open_again, self).popup(self.header.below(self.header.more))

    def _toggle_pin(self) -> None:
        if (tab := self.book.current()) is not None:
            tab.is_pinned = not tab.is_pinned
            self._refresh_header()

    def _pop_out(self) -> None:
        self._windows.pop_out(self.book.current(), self)

    def _close_finished(self) -> None:
        """Pages of finished work go, unless they hold input that is not saved."""
        for tab in self.book.finished():
            tab.is_leaving = True
            tab.request_close()

    def _keep(self, tab: Tab) -> None:
        """The page does not want to go: where its work is over it stays in sight, so that it can be saved."""
        if tab.is_leaving:
            tab.is_leaving, tab.is_hidden, tab.is_pinned = False, False, True
            self._refresh()

    def _remove(self, tab: Tab) -> None:
        self._windows.close(tab)
        if self.book.drop(tab):
            self._stack.removeWidget(tab.content)
            tab.dispose()
            self._refresh()
