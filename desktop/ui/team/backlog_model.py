"""The backlog as Qt sees it: a line per workbin, what nobody looks after on top."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.core.changes import EntryRow
from desktop.domain.backlog import Backlog
from desktop.domain.workbin import Workbin
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import MINUS, span_words
from desktop.ui.tables import Tables
from desktop.ui.team.agent_look import Band
from desktop.ui.team.roster_model import RosterModel
from desktop.ui.team.team_book import TeamBook
from desktop.ui.widgets.tips import plain_tip

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
ORPHANED: Final = ":orphaned"
UNROUTABLE: Final = ":unroutable"


@dataclass(frozen=True)
class BacklogLine:
    """One line: a workbin, or work that nobody looks after."""

    id: str
    title: str
    sub: str
    depth: int
    overdue: int = 0
    at_risk: int = 0
    depths: tuple[int, ...] = ()
    is_alarming: bool = False

    @property
    def is_workbin(self) -> bool:
        """Whether work can be dropped on it."""
        return not self.id.startswith(":")


class BacklogModel(QAbstractListModel):
    """Put together anew by ``refresh``; lines keep their order while only figures change."""

    def __init__(
        self, tables: Tables, book: TeamBook, roster: RosterModel, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._tables = tables
        self._book = book
        self._roster = roster
        self._now = now
        self._lines: list[BacklogLine] = []

    def line(self, number: int) -> BacklogLine | None:
        """What stands in a line."""
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def find(self, line_id: str) -> int | None:
        """Where a line stands."""
        return next((n for n, line in enumerate(self._lines) if line.id == line_id), None)

    def rows_of(self, line_id: str) -> list[EntryRow]:
        """The entries that a line stands for."""
        if line_id == ORPHANED:
            return list(self._orphans())
        if line_id == UNROUTABLE:
            return list(self._book.rows_of(self._unroutable()))
        return list(self._book.rows_of(self._book.workbin(line_id).ids))

    def why(self, entry_id: str) -> tuple[str, ...]:
        """Why an entry waits, as the backlog last told."""
        row = self._book.rows.get(entry_id)
        backlog = None if row is None else self._tables.backlog(row.entry.workbin_id)
        stuck = () if backlog is None else backlog.stuck
        return next((one.reasons for one in stuck if one.entry_id == entry_id), ())

    def refresh(self) -> None:
        """Look at everything again."""
        lines = [*self._specials(), *self._workbins()]
        if [line.id for line in lines] != [line.id for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(self._lines, lines, strict=True)):
            if old != new:
                self._lines[number] = new
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = line.at_risk
            risk = translate("Backlog", "%n at risk", "", count)
            return ", ".join((line.title, str(line.depth), risk, line.sub))
        return plain_tip(line.sub) if role == Qt.ItemDataRole.ToolTipRole else None

    def _specials(self) -> Iterable[BacklogLine]:
        orphans = list(self._orphans())
        if orphans:
            yield BacklogLine(
                ORPHANED,
                translate("Backlog", "Held by people who are offline"),
                translate("Backlog", "nobody works on it"),
                len(orphans),
                is_alarming=True,
            )
        unroutable = self._unroutable()
        if unroutable:
            yield BacklogLine(
                UNROUTABLE,
                translate("Backlog", "Nobody can take it"),
                translate("Backlog", "no skill, or workbins in each other's way"),
                len(unroutable),
                is_alarming=True,
            )

    def _workbins(self) -> list[BacklogLine]:
        catalogue = self._tables.catalogue
        known = () if catalogue is None else catalogue.workbins
        lines = [self._workbin(one, self._tables.backlog(one.id)) for one in known if self._is_ours(one)]
        return sorted(lines, key=lambda line: line.title.casefold())

    def _is_ours(self, workbin: Workbin) -> bool:
        return self._tables.backlog(workbin.id) is not None or len(self._book.workbin(workbin.id)) > 0

    def _workbin(self, workbin: Workbin, backlog: Backlog | None) -> BacklogLine:
        pile = self._book.workbin(workbin.id)
        oldest = pile.oldest_at()
        parts = []
        if oldest is not None:
            age = span_words(max(0.0, (self._now() - oldest).total_seconds()))
            parts.append(translate("Backlog", "oldest {0}").format(age))
        if backlog is not None:
            parts.append(f"+{backlog.came} {MINUS}{backlog.went}")
            parts.extend([translate("Backlog", "conflict")] if backlog.conflicts else [])
        depths = () if backlog is None else (*backlog.depths[:-1], len(pile))
        title, words = one_line(workbin.name), " · ".join(parts)
        return BacklogLine(workbin.id, title, words, len(pile), pile.overdue, pile.at_risk, depths)

    def _orphans(self) -> Iterable[EntryRow]:
        for look in self._roster.looks():
            if look.band is Band.OFFLINE and look.depth:
                yield from self._book.rows_of(self._book.agent(look.agent.id).ids)

    def _unroutable(self) -> dict[str, None]:
        found: dict[str, None] = {}
        catalogue = self._tables.catalogue
        for workbin in () if catalogue is None else catalogue.workbins:
            backlog = self._tables.backlog(workbin.id)
            for one in () if backlog is None else backlog.stuck:
                row = self._book.rows.get(one.entry_id)
                is_waiting = row is not None and row.entry.assigned_to is None
                if is_waiting and (one.is_unroutable or (backlog is not None and backlog.conflicts)):
                    found[one.entry_id] = None
        return found
