"""The floor: the roster on one side; the backlog and what was chosen in it on the other."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.core.changes import Change, EntryRow, TableName
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.relay import Relay
from desktop.ui.team.agent_look import AgentLook
from desktop.ui.team.backlog_model import BacklogModel
from desktop.ui.team.backlog_view import BacklogDelegate, BacklogView
from desktop.ui.team.band_bar import BandBar
from desktop.ui.team.drag_badge import DragBadge
from desktop.ui.team.entries_pane import EntriesPane, Heading
from desktop.ui.team.fit import Fit, fit_agent, fit_workbin
from desktop.ui.team.roster_delegate import RosterDelegate
from desktop.ui.team.roster_model import FEW, RosterModel
from desktop.ui.team.roster_pane import RosterPane
from desktop.ui.team.team_book import TeamBook
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label

_GUTTER: Final = 10
_SIDE: Final = 404
_TALL: Final = 640
_PAUSE_MS: Final = 250
_SHOWN = frozenset({TableName.ENTRIES, TableName.STATUSES, TableName.CATALOGUE, TableName.BACKLOG})


class FloorPane(QWidget):
    """``give_asked`` carries the entries and where they were dropped: an agent's id, or a workbin's.

    ``looked_at`` carries whose work is shown; empty for a workbin's.
    """

    give_asked = Signal(list, str, str)
    looked_at = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        tables, now = bridge.tables, bridge.server_now
        self.book = TeamBook(now, lambda: tables.catalogue)
        self.model = RosterModel(tables, self.book, now)
        self.roster = RosterPane(self.model, theme)
        self.roster.view.use(RosterDelegate(self.model, theme, now, self._agent_fit, self.roster.view))
        self.lines = BacklogModel(tables, self.book, self.model, now)
        self.backlog = BacklogView(self.lines, theme)
        self.backlog.setItemDelegate(BacklogDelegate(self.lines, theme, self._workbin_fit, self.backlog))
        self.entries = EntriesPane(bridge, theme)
        self.bands = BandBar(theme)
        self.badge = DragBadge(theme, self)
        self._dragged: list[EntryRow] = []
        self._shows: Callable[[], tuple[Heading, list[EntryRow]]] = self._show_nothing
        self._shows_found = False
        self._asides: list[QWidget] = []
        self._is_stale = True
        self._heard = QElapsedTimer()
        self._relay = Relay(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.model.refresh)
        _main, self._side = self._columns()
        self._connect()
        self._show_chosen()

    def apply(self, changes: list[Change]) -> None:
        """Take news over. The roster follows at once where little has changed, else after a short pause."""
        if not any(change.table in _SHOWN for change in changes):
            return
        self.book.apply(changes)
        self.model.apply(changes)
        self._is_stale = True
        is_calm = not self._heard.isValid() or self._heard.hasExpired(_PAUSE_MS)
        self._heard.start()
        is_little = is_calm and len(changes) <= FEW
        if is_little and any(change.table is not TableName.ENTRIES for change in changes):
            self.tick()
        if self.model.has_news and not self._soon.isActive():
            self._soon.start()

    def tick(self) -> None:
        """Show at once what a second has changed."""
        for _ in self._second():
            pass

    def begin_tick(self) -> None:
        """A second went by: what it has changed on a busy floor is shown step by step."""
        self._relay.begin(self._second())

    def _second(self) -> Iterator[None]:
        yield from self.roster.view.turning()
        yield
        if self._is_stale:
            self._is_stale = False
            self.lines.refresh()
            yield
            self._show_chosen()
            yield
        self.bands.show_counts(self.model.counts())
        self.entries.tick()

    def show_agent(self, agent_id: str) -> None:
        """Look at what is with an agent."""
        self._shows_found = False
        self.backlog.forget()
        self._shows = lambda: self._of_agent(agent_id)
        self._show_chosen()
        self.looked_at.emit(agent_id)

    def show_line(self, line_id: str) -> None:
        """Look at what lies in a workbin, or at what nobody looks after."""
        self._shows_found = False
        self.roster.view.forget()
        self._shows = lambda: self._of_line(line_id)
        self._show_chosen()
        self.looked_at.emit("")

    def search(self, words: str) -> None:
        """Find agents by their names, groups and skills, and work by its id, title and customer."""
        found = self.book.find(words)
        holders = (row.entry.assigned_to.id for row in found if row.entry.assigned_to is not None)
        self.roster.search(words, frozenset(holders))
        if found:
            self.backlog.forget()
            self.roster.view.forget()
            self._shows = lambda: self._of_words(words)
        elif self._shows_found:
            self._shows = self._show_nothing
        self._shows_found = bool(found)
        self._show_chosen()

    def add_aside(self, widget: QWidget) -> None:
        """Put something under the rest of the column beside the roster, shown where there is room for it."""
        self._asides.append(widget)
        self._side.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for widget in self._asides:
            widget.setVisible(self.height() >= self._theme.px(_TALL))

    def agent_fit(self, look: AgentLook, rows: list[EntryRow]) -> Fit:
        """Whether somebody could take these."""
        return fit_agent(look, rows, self._bridge.tables.catalogue)

    # what is looked at

    def _show_chosen(self) -> None:
        self.entries.show_rows(*self._shows())

    def _show_nothing(self) -> tuple[Heading, list[EntryRow]]:
        hint = self.tr("Choose an agent or a workbin to see its workitems.")
        return Heading(self.tr("Workitems"), hint=hint), []

    def _of_agent(self, agent_id: str) -> tuple[Heading, list[EntryRow]]:
        look = self.model.find_look(agent_id)
        if look is None:
            return self._show_nothing()
        hint = self.tr("{0} holds nothing.").format(look.name)
        rows = list(self.book.rows_of(self.book.agent(agent_id).ids))
        return Heading(look.name, look.chip, agent_id, hint, look.at_risk), rows

    def _of_line(self, line_id: str) -> tuple[Heading, list[EntryRow]]:
        number = self.lines.find(line_id)
        line = None if number is None else self.lines.line(number)
        if line is None:
            return self._show_nothing()
        rows = self.lines.rows_of(line_id)
        at_risk = line.at_risk if line.is_workbin else sum(self.book.is_at_risk(one.entry.id) for one in rows)
        return Heading(one_line(line.title), hint=self.tr("Nothing waits here."), at_risk=at_risk), rows

    def _of_words(self, words: str) -> tuple[Heading, list[EntryRow]]:
        rows = self.book.find(words)
        at_risk = sum(self.book.is_at_risk(row.entry.id) for row in rows)
        return Heading(self.tr("Found"), hint=self.tr("Nothing open fits the search."), at_risk=at_risk), rows

    # dragging

    def _agent_fit(self, agent_id: str) -> tuple[str, str]:
        look = self.model.find_look(agent_id) if self._dragged else None
        if look is None:
            return "", ""
        fit = self.agent_fit(look, self._dragged)
        return fit.word, fit.family

    def _workbin_fit(self, line_id: str) -> tuple[str, str]:
        if not self._dragged or line_id.startswith(":"):
            return "", ""
        fit = fit_workbin(line_id, self._dragged)
        return fit.word, fit.family

    def _drag(self, place: QPoint) -> None:
        if not self._dragged:
            self._dragged = self.entries.chosen_rows()
            self.roster.view.is_target = True
            self._repaint_targets()
        self.badge.show_at(self.mapFromGlobal(place), len(self._dragged), self._target_word(place))

    def _target_word(self, place: QPoint) -> str:
        look, line = self.roster.view.agent_at(place), self.backlog.line_at(place)
        if look is not None:
            return f"{look.name}: {self.agent_fit(look, self._dragged).word}"
        if line is not None and line.is_workbin:
            return f"{line.title}: {fit_workbin(line.id, self._dragged).word}"
        return ""

    def _drop(self, place: QPoint) -> None:
        rows = self._dragged
        look, line = self.roster.view.agent_at(place), self.backlog.line_at(place)
        self._end_drag()
        if look is not None and self.agent_fit(look, rows).is_possible:
            self.give_asked.emit(rows, look.agent.id, "")
        elif line is not None and line.is_workbin and fit_workbin(line.id, rows).is_possible:
            self.give_asked.emit(rows, "", line.id)

    def _end_drag(self) -> None:
        self._dragged = []
        self.roster.view.is_target = False
        self.badge.hide()
        self._repaint_targets()

    def _repaint_targets(self) -> None:
        self.roster.view.viewport().update()
        self.backlog.viewport().update()

    # laying out

    def _connect(self) -> None:
        self.roster.view.agent_chosen.connect(self.show_agent)
        self.backlog.chosen.connect(self.show_line)
        self.entries.list.dragged.connect(self._drag)
        self.entries.list.dropped.connect(self._drop)
        self.entries.list.let_go.connect(self._end_drag)
        self.setFocusProxy(self.roster.view)

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        left, right = QWidget(), QWidget()
        main, side = QVBoxLayout(left), QVBoxLayout(right)
        for column in (main, side):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(_GUTTER)
        main.addWidget(self.bands)
        main.addWidget(self.roster, 1)
        side.addWidget(self._backlog_pane())
        side.addWidget(self.entries, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(_GUTTER)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([1000, self._theme.px(_SIDE)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        return main, side

    def _backlog_pane(self) -> QFrame:
        pane = QFrame()
        pane.setProperty("pane", "true")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(label(self.tr("Backlog by workbin"), "section", pane))
        head.addStretch(1)
        head.addWidget(label(self.tr("last 60 min"), "meta", pane))
        column.addLayout(head)
        column.addWidget(self.backlog)
        return pane
