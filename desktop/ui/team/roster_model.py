"""The roster as Qt sees it: a table of agents, what needs attention first, changed where it changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.core.changes import Change, TableName
from desktop.domain.agent import Agent
from desktop.domain.presence import PresenceDefinition
from desktop.ui.delegates.time_words import clock_words, span_words
from desktop.ui.tables import Tables
from desktop.ui.team.agent_look import AgentLook, Band, agent_look
from desktop.ui.team.roster_order import Column, View, haystack
from desktop.ui.team.team_book import TeamBook
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
MANY: Final = 64
FEW: Final = 8
_STEP: Final = 128  # agents that are looked at in a few milliseconds


HEADINGS: Final = {
    Column.AGENT: QT_TRANSLATE_NOOP("Roster", "Agent"),
    Column.PRESENCE: QT_TRANSLATE_NOOP("Roster", "Presence"),
    Column.CAPACITY: QT_TRANSLATE_NOOP("Roster", "Capacity"),
    Column.DEPTH: QT_TRANSLATE_NOOP("Roster", "Workbin"),
    Column.OLDEST: QT_TRANSLATE_NOOP("Roster", "Oldest"),
    Column.RISK: QT_TRANSLATE_NOOP("Roster", "At risk"),
    Column.DONE: QT_TRANSLATE_NOOP("Roster", "Done today"),
}


class RosterModel(QAbstractTableModel):
    """Lines keep their places while it is held, and between two ``turn``: only their cells change.

    Little news is shown at once; much of it waits for ``refresh``.
    """

    counts_changed = Signal()

    def __init__(self, tables: Tables, book: TeamBook, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._tables = tables
        self._book = book
        self._now = now
        self.view = View()
        self._looks: dict[str, AgentLook] = {}
        self._agents: dict[str, Agent] = {}
        self._hay: dict[str, str] = {}
        self._order: list[str] = []
        self._lines: dict[str, int] = {}
        self._definitions: dict[str, PresenceDefinition] = {}
        self._touched: set[str] = set()
        self._is_held = False
        self._is_stale = False
        self.deepest = 1

    # what it holds

    def look(self, line: int) -> AgentLook | None:
        """The agent of a line."""
        return self._looks[self._order[line]] if 0 <= line < len(self._order) else None

    def find_look(self, agent_id: str) -> AgentLook | None:
        """One agent of the team, shown or not."""
        return self._looks.get(agent_id)

    def looks(self) -> list[AgentLook]:
        """Everybody in the team."""
        return list(self._looks.values())

    def line_of(self, agent_id: str) -> int | None:
        """Where an agent is shown."""
        return self._lines.get(agent_id)

    def counts(self) -> dict[Band, int]:
        """How many are in each band."""
        found = dict.fromkeys(Band, 0)
        for look in self._looks.values():
            found[look.band] += 1
        return found

    # what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("Roster", HEADINGS[Column(section)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        look = self.look(index.row()) if index.isValid() else None
        if look is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._words(look, Column(index.column()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDropEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    # what changes it

    def apply(self, changes: Iterable[Change]) -> None:
        """Take news over; the book has them already."""
        self._note_touched()
        for change in changes:
            if change.table is TableName.STATUSES:
                self._touched.add(change.id)
            elif change.table is TableName.CATALOGUE:
                self._read_catalogue()
                return
        if len(self._touched) <= FEW:
            self.refresh()

    @property
    def has_news(self) -> bool:
        """Whether some lines do not show yet what is so."""
        return bool(self._touched)

    def refresh(self) -> None:
        """Show what is so in every line; none of them moves."""
        for _ in self._refreshing():
            pass

    def turn(self) -> None:
        """The same as ``turning``, at once."""
        for _ in self.turning():
            pass

    def turning(self) -> Iterator[None]:
        """A second went by: who stayed away too long is told, and lines go where they belong."""
        self._book.turn()
        self._note_touched()
        now = self._now()
        late = (one for one, look in self._looks.items() if look.long_at is not None and look.long_at < now)
        self._touched.update(late)
        yield from self._refreshing()
        yield
        if self._is_stale and not self._is_held:
            self._arrange()

    def hold(self, *, is_held: bool) -> None:
        """While somebody is on a line, lines stay where they are."""
        self._is_held = is_held

    def show_view(self, view: View) -> None:
        """Look at it differently: the person asked, so lines may move."""
        if view != self.view:
            self.view = view
            self._arrange()

    def sort_by(self, column: Column | None, *, is_reversed: bool = False) -> None:
        """By a column, or by what needs attention."""
        self.show_view(replace(self.view, column=column, is_reversed=is_reversed))

    def _note_touched(self) -> None:
        agents, _workbins = self._book.drain()
        self._touched |= agents

    def _read_catalogue(self) -> None:
        catalogue = self._tables.catalogue
        team = () if catalogue is None else catalogue.team
        definitions = () if catalogue is None else catalogue.presence_definitions
        self._definitions = {one.id: one for one in definitions}
        self._agents = {one.id: one for one in team}
        self._hay = {one.id: haystack(one) for one in team}
        self._looks = {one.id: self._look_at(one) for one in team}
        self._arrange()
        self.counts_changed.emit()

    def _look_at(self, agent: Agent) -> AgentLook:
        status, pile = self._tables.status(agent.id), self._book.agent(agent.id)
        return agent_look(agent, status, pile, self._definitions, self._now())

    def _refreshing(self) -> Iterator[None]:
        """Look again at the agents there is news of; the lines that show them are painted at the end."""
        touched, self._touched = self._touched, set()
        changed, waiting = list[str](), iter(touched)
        while some := list(islice(waiting, _STEP)):
            changed.extend(agent_id for agent_id in some if self._is_other(agent_id))
            yield
        if changed:
            self._is_stale = True
            self._show_changed(changed)
            self.counts_changed.emit()

    def _is_other(self, agent_id: str) -> bool:
        """Whether an agent looks otherwise than a moment ago."""
        agent = self._agents.get(agent_id)
        if agent is None:
            return False
        look, known = self._look_at(agent), self._looks[agent_id]
        self._looks[agent_id] = look
        return look != known

    def _show_changed(self, agent_ids: Iterable[str]) -> None:
        lines = [line for one in agent_ids if (line := self._lines.get(one)) is not None]
        if len(lines) > MANY:
            self._repaint(0, len(self._order) - 1)
        else:
            for line in lines:
                self._repaint(line, line)

    def _repaint(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _arrange(self) -> None:
        """Put every line where it belongs; whoever is selected stays selected."""
        self._is_stale = False
        view = self.view
        shown = [look for look in self._looks.values() if view.wants(look, self._hay[look.agent.id])]
        shown.sort(key=view.key, reverse=view.is_reversed)
        order = [look.agent.id for look in shown]
        self.deepest = max((look.depth for look in shown), default=1) or 1
        if order == self._order:
            return
        if len(order) == len(self._order) and set(order) == self._lines.keys():
            self._permute(order)
        else:
            self.beginResetModel()
            self._take_order(order)
            self.endResetModel()

    def _permute(self, order: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        agent_ids = [self._order[index.row()] for index in before]
        self._take_order(order)
        after = [
            self.index(self._lines[agent_id], index.column())
            for agent_id, index in zip(agent_ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _take_order(self, order: list[str]) -> None:
        self._order = order
        self._lines = {agent_id: line for line, agent_id in enumerate(order)}

    def _words(self, look: AgentLook, column: Column) -> str:
        now = self._now()
        seconds = 0.0 if look.since is None else (now - look.since).total_seconds()
        age = "" if look.oldest_at is None else span_words((now - look.oldest_at).total_seconds())
        words = {
            Column.AGENT: f"{look.name}, {look.sub}",
            Column.PRESENCE: f"{look.chip.text} {clock_words(seconds)}",
            Column.CAPACITY: ", ".join(f"{one.media_type} {one.in_use}/{one.maximum}" for one in look.media),
            Column.DEPTH: str(look.depth),
            Column.OLDEST: age,
            Column.RISK: str(look.at_risk),
            Column.DONE: str(look.done_today),
        }
        return words[column]
