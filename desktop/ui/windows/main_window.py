"""The main window: places the panels, carries news to them, and keeps one entry open."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.changes import Change, Gone, TableName
from desktop.core.effects import Ring
from desktop.domain.commands import Intent, ResumeResponding, SetPresence
from desktop.domain.presence import PresenceDefinition, WorkState
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.entry_actions import EntryActions
from desktop.ui.memory import WindowMemory
from desktop.ui.panels.banners import Banners
from desktop.ui.panels.header import Header
from desktop.ui.panels.offer_strip import OfferStrip
from desktop.ui.panels.rail import Rail
from desktop.ui.pop.gate import Gate
from desktop.ui.presence_words import usual_break
from desktop.ui.theme.theme import Theme
from desktop.ui.ticker import Ticker
from desktop.ui.widgets.enter_key import press_by_enter
from desktop.ui.windows.cheat_sheet import CheatSheet
from desktop.ui.windows.forward import bring_forward
from desktop.ui.windows.look_actions import LookActions
from desktop.ui.windows.palette import Palette
from desktop.ui.windows.palette_items import palette_items
from desktop.ui.windows.placing import keep_place, restore_place, usual_size
from desktop.ui.windows.watch import Watch
from desktop.ui.windows.work_area import WorkArea

MINIMUM: Final = (880, 560)
_GUTTER: Final = 10


class MainWindow(QMainWindow):
    """``closing`` lets the program end in order; what is asked for goes to the program as well."""

    closing = Signal()
    sign_out_asked = Signal()
    sign_in_asked = Signal()
    retry_asked = Signal()
    appearance_chosen = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        actions_of: Callable[[QWidget], Actions] = Actions,
        *,
        memory: WindowMemory | None = None,
        gate: Gate | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Worklist")
        self.bridge = bridge
        self.theme = theme
        self.memory = memory or WindowMemory()
        self.actions_ = actions_of(self)
        self.rail = Rail(self.actions_, theme)
        self.header = Header(bridge, self.actions_, theme)
        self.banners = Banners(bridge, theme)
        self.alerts = Banners(bridge, theme, of_alerts=True)
        self.strip = OfferStrip(bridge, self.actions_, theme)
        self.work = WorkArea(bridge, theme, self.actions_, gate, self.memory)
        self.palette_ = Palette(
            theme, self, lambda: palette_items(bridge, self.actions_, self.work.open_entry)
        )
        self.keys = CheatSheet(theme, self, self.actions_)
        self.work.detail.footer.box.remember_with(self.memory.read, self.memory.write)
        self._pages: dict[str, QWidget] = {}
        self._watch = Watch(bridge.tables)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.work)
        self._ticker = Ticker(self)
        self._seen_notices: set[str] = set()
        self._lay_out()
        self._bind_actions()
        self._connect()
        self._restore()

    @property
    def entry_id(self) -> str:
        """The entry that is open; empty for none."""
        return self.work.entry_id

    def open_entry(self, entry_id: str) -> None:
        """Turn to an entry, now or as soon as the list has it; nothing for an empty id."""
        if entry_id:
            self.show_section("view.work")
            self.work.open_when_there(entry_id)

    def come_forward(self) -> None:
        """The person asked for the window, from outside it."""
        bring_forward(self)

    # news

    def apply(self, changes: list[Change]) -> None:
        """Carry news to the panels that show them."""
        self.work.apply(changes)
        self._tell_outcomes(changes)
        if self._watch.concerns(changes, self.work.entry_ids()):
            self.header.refresh()
            self.strip.refresh()
            self.actions_.refresh()

    def _tell_outcomes(self, changes: list[Change]) -> None:
        for change in changes:
            if change.table is not TableName.NOTICES:
                continue
            if isinstance(change, Gone):
                self._seen_notices.discard(change.id)
            elif change.id not in self._seen_notices:
                self._seen_notices.add(change.id)
                if change.row.code.startswith("offer."):  # type: ignore[union-attr]  # the table's row type
                    self.strip.tell(change.row)  # type: ignore[arg-type]  # the table's row type

    def _announce(self, ring: Ring) -> None:
        row = self.bridge.tables.entry(ring.entry_id)
        if row is not None:
            self.strip.announce(row)

    def _tick(self) -> None:
        self.header.tick()
        self.strip.refresh()
        self.work.tick()
        self.actions_.refresh()

    # doing

    def go_ready(self) -> None:
        """Be offered work again."""
        status = self.bridge.tables.my_status
        if status is not None and status.state is WorkState.NOT_RESPONDING:
            self.bridge.dispatch(ResumeResponding())
            return
        ready = next((choice.id for choice in self._presences() if choice.takes_work), "")
        if ready:
            self.bridge.dispatch(SetPresence(definition_id=ready))

    def go_not_ready(self) -> None:
        """Be offered nothing for a while."""
        wanted = usual_break(self._presences(), self.memory.read("presence.last_not_ready"))
        if wanted:
            self.bridge.dispatch(SetPresence(definition_id=wanted))

    def _toggle_presence(self) -> None:
        status = self.bridge.tables.my_status
        if status is None or status.state not in (WorkState.AVAILABLE, WorkState.BUSY):
            self.go_ready()
            return
        self.go_not_ready()

    def _remember_presence(self, intent: Intent) -> None:
        """The last Not Ready reason is what Ready is toggled with."""
        command = intent.command
        if not isinstance(command, SetPresence) or command.agent_id is not None:
            return
        if any(choice.id == command.definition_id and not choice.takes_work for choice in self._presences()):
            self.memory.write("presence.last_not_ready", command.definition_id)

    def _presences(self) -> tuple[PresenceDefinition, ...]:
        catalogue = self.bridge.tables.catalogue
        return catalogue.presence_definitions if catalogue is not None else ()

    def _act_on_banner(self, code: str, entry_id: str) -> None:
        signals = dict.fromkeys(("link.retry", "link.refused", "link.superseded"), self.retry_asked)
        signals["link.signedOut"] = self.sign_in_asked
        if code in signals:
            signals[code].emit()
        elif code == "presence.notResponding":
            self.go_ready()
        elif code == "alert.raised":
            self.actions_.run("view.team")
        elif entry_id:
            self.work.open_entry(entry_id)

    def _bind_actions(self) -> None:
        bind = self.actions_.bind
        EntryActions(
            self.bridge,
            self.actions_,
            self.work.current_row,
            self.work.panel.list.selected_rows,
            self.work.head,
        )
        bind("presence.toggle", self._toggle_presence)
        bind("presence.choose", self.header.pill.open_menu)
        bind("view.palette", self.palette_.open_with)
        bind("view.find", self.palette_.open_with)
        bind("view.keys", self.keys.open_sheet)
        LookActions(self.theme, self.actions_, self.appearance_chosen.emit)
        bind("view.next_pane", lambda: self.work.step_pane(1))
        bind("view.previous_pane", lambda: self.work.step_pane(-1))
        for action_id in ("view.work", "view.workbins", "view.done"):
            bind(action_id, partial(self.show_section, action_id))

    def add_page(self, action_id: str, page: QWidget, why_not: Callable[[], str] = str) -> None:
        """Give a section of the rail its page: ``view.team``, ``view.status`` or ``view.settings``."""
        self._pages[action_id] = page
        self._stack.addWidget(page)
        self.rail.offer(action_id)
        self.actions_.bind(action_id, partial(self.show_section, action_id), why_not)

    def show_section(self, action_id: str) -> None:
        """Turn to a section of the rail."""
        self.rail.show_section(action_id)
        page = self._pages.get(action_id, self.work)
        self._stack.setCurrentWidget(page)
        if page is self.work:
            self.work.show_section(action_id)
        else:
            page.setFocus()

    def _connect(self) -> None:
        self.bridge.changed.connect(self.apply)
        self.bridge.dispatched.connect(self._remember_presence)
        self.bridge.rang.connect(self._announce)
        self.bridge.popped.connect(self.work.open_pop)
        self._ticker.ticked.connect(self._tick)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._catch_focus)
        self.rail.chosen.connect(self.actions_.run)
        self.banners.is_told_elsewhere = self.work.tells
        for banners in (self.banners, self.alerts):
            self.actions_.refreshed.connect(banners.refresh)
            banners.acted.connect(self._act_on_banner)
        self.header.entry_asked.connect(self.work.open_entry)
        self.header.sign_out_asked.connect(self.sign_out_asked)
        self.work.panel.ready_asked.connect(self.go_ready)
        self.rail.show_section("view.work")

    # the window itself

    def _lay_out(self) -> None:
        self.setMinimumSize(*MINIMUM)
        self.resize(usual_size(self, self.theme))
        inner = QVBoxLayout()
        inner.setContentsMargins(_GUTTER, _GUTTER, _GUTTER, _GUTTER)
        inner.setSpacing(_GUTTER)
        inner.addWidget(self.banners)
        inner.addWidget(self.strip)
        inner.addWidget(self._stack, 1)
        inner.addWidget(self.alerts)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addLayout(inner, 1)
        ground = QWidget(self)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(ground)

    def _restore(self) -> None:
        restore_place(self, self.memory)
        self.work.restore(self.memory.read("window.panes"))

    def _remember(self) -> None:
        keep_place(self, self.memory)
        self.memory.write("window.panes", self.work.panes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self.focusWidget(), event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self.closing.emit()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None or self.rail.isAncestorOf(self.focusWidget()):
            self.work.panel.focus_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.work.fit(event.size().width() - self.rail.width() - 2 * _GUTTER)

    def _catch_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """When what had the keyboard goes away, the list gets it, not whatever comes first in the window."""
        if old is not None and new is not None and not old.isVisible() and self.rail.isAncestorOf(new):
            self.work.panel.focus_list()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.work.panel.list.let_go()
