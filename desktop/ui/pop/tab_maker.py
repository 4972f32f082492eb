"""Makes tabs: the page inside, the card for one in the browser, or the card that says why there is none."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.core.changes import EntryRow
from desktop.core.effects import PopPage
from desktop.core.pop import address
from desktop.core.pop_rules import pages_of
from desktop.domain.record import JsonObject
from desktop.domain.workbin import PopTarget, ScreenPop
from desktop.ui.bridge import Bridge
from desktop.ui.pop.engine import Engine
from desktop.ui.pop.external import ExternalCard
from desktop.ui.pop.gate import Admitted, Gate, Refusal
from desktop.ui.pop.options import PopOptions
from desktop.ui.pop.service_client.hands import Hands
from desktop.ui.pop.service_client.session import Session
from desktop.ui.pop.state_card import StateCard
from desktop.ui.pop.tab import Tab
from desktop.ui.theme.theme import Theme


class TabMaker:
    """``tabs`` are those that there are, for what one page says to the others."""

    def __init__(
        self, bridge: Bridge, theme: Theme, gate: Gate, parent: QWidget, tabs: Iterable[Tab]
    ) -> None:
        self._bridge = bridge
        self._theme = theme
        self._gate = gate
        self._parent = parent
        self._tabs = tabs
        self.engine = Engine(theme, gate, parent)
        self.hands: Hands | None = None
        self.options = PopOptions()

    def make(self, effect: PopPage) -> Tab:
        """A tab with what is to be in it; nothing is loaded yet."""
        tab = Tab(effect, self._gate, self._parent)
        is_outside = effect.target is PopTarget.BROWSER or not self.options.embeds
        why = "" if is_outside else self.engine.reason_against()
        checked = self._gate.admit(effect.url)
        if is_outside or why:
            tab.show_outside(ExternalCard(self._theme, self._gate, why))
        elif isinstance(checked, Refusal):
            tab.show_refused(StateCard(self._theme), checked)
        else:
            tab.show_page(self.engine.take_view(checked, self._parent))
            self._fit(tab)
            self._connect_page(tab, checked)
        return tab

    def choose_options(self, options: PopOptions) -> None:
        """The pages that are open take the zoom at once; the rest holds for those that come."""
        self.options = options
        for tab in self._tabs:
            self._fit(tab)

    def rules_of(self, row: EntryRow) -> tuple[ScreenPop, ...]:
        """The pages that an entry has."""
        catalogue = self._bridge.tables.catalogue
        return pages_of(row.entry, catalogue, self.options.policy) if catalogue is not None else ()

    def warm(self, row: EntryRow) -> None:
        """Work is offered: have an engine ready by the time that it is accepted."""
        catalogue = self._bridge.tables.catalogue
        if not self.options.warms or catalogue is None:
            return
        for rule in self.rules_of(row)[:1]:
            checked = self._gate.admit(address(rule.url, row.entry, catalogue.me, self.options.policy).url)
            if isinstance(checked, Admitted) and rule.target is not PopTarget.BROWSER:
                self.engine.warm(checked)

    def _fit(self, tab: Tab) -> None:
        if tab.view is not None:
            tab.view.zoom(self.options.zoom)

    def _connect_page(self, tab: Tab, admitted: Admitted) -> None:
        """The page may talk with us; what opened beside it may not, nor what several entries share."""
        if self.hands is None or tab.view is None or "#" in tab.pop_id or tab.shared_key:
            return
        guards = self.options.guards
        tab.session = Session(tab.entry_id, self._bridge, self.hands, guards, parent=tab)
        tab.session.broadcast.connect(self._broadcast)
        self.engine.join(tab.view, tab.session, guards.accepted_origins | {admitted.origin})

    def _broadcast(self, channel: str, data: JsonObject) -> None:
        for tab in self._tabs:
            if tab.session is not None:
                tab.session.publish(channel, data)
