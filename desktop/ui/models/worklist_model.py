"""The worklist as Qt sees it: headings and rows in one list, changed row by row, never reset by news."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from datetime import datetime
from heapq import heappop, heappush
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.core.query import haystack
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.entry_look import entry_look
from desktop.ui.delegates.heading import GroupHeading
from desktop.ui.models.arrangement import Grouping, Place, Section, View, next_turn, place, section_of
from desktop.ui.models.grouped_lines import Group, GroupedLines

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


class WorklistModel(GroupedLines):
    """``now`` is the server's clock; ``catalogue`` gives names and service levels once they are known.

    While it is held, rows keep their places: what would move waits, and ``waiting_changed`` tells how much.
    """

    counts_changed = Signal()
    waiting_changed = Signal(int)

    def __init__(
        self, now: Callable[[], datetime], catalogue: Callable[[], Catalogue | None], view: View | None = None
    ) -> None:
        super().__init__()
        self._now = now
        self._catalogue = catalogue
        self._view = view or View()
        self._words = self._view.words
        self._rows: dict[str, EntryRow] = {}
        self._turns: list[tuple[datetime, str]] = []
        self._sections: dict[str, Section | None] = {}
        self._counts = dict.fromkeys(Section, 0)
        self._waiting: dict[str, bool] = {}
        self._is_held = False
        self._hay: dict[str, str] = {}
        self._found: dict[str, Place] = {}
        self._order: list[Place] = []
        self._unread: set[str] = set()
        self._is_lived_in = False
        self._aside: tuple[Group, str] | None = None

    # what it holds

    def item(self, number: int) -> EntryRow | GroupHeading | None:
        """What stands in this line."""
        if not 0 <= number < len(self._shown):
            return None
        at = self._shown[number]
        return self._rows.get(at.entry_id) if at.entry_id else self._heading(at[:2])

    def entry(self, number: int) -> EntryRow | None:
        """The row in this line; None for a heading."""
        item = self.item(number)
        return item if isinstance(item, EntryRow) else None

    def count(self, section: Section) -> int:
        """How many rows a tab has, filtered or not."""
        return self._counts[section]

    @property
    def view(self) -> View:
        """How it is looked at."""
        return self._view

    def is_unread(self, entry_id: str) -> bool:
        """Whether a row came by itself and was not looked at yet."""
        return entry_id in self._unread

    # what Qt asks

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row()) if index.isValid() else None
        if isinstance(item, GroupHeading):
            return _heading_data(item, role)
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            catalogue = self._catalogue()
            workbin = catalogue.workbin(item.entry.workbin_id) if catalogue else None
            return entry_look(item, self._now(), workbin).spoken
        if role == Qt.ItemDataRole.ToolTipRole and item.problem:
            return item.problem
        return None

    # what changes it

    def apply(self, changes: Iterable[Change]) -> None:
        """Take news over."""
        before = dict(self._counts)
        for change in changes:
            if change.table is TableName.ENTRIES:
                self._take(change)
            elif change.table is TableName.CATALOGUE:
                self._settle_all()
        self._is_lived_in = self._is_lived_in or bool(self._rows)
        if before != self._counts:
            self.counts_changed.emit()

    def show_view(self, view: View) -> None:
        """Look at it differently: the person asked, so everything may move."""
        if view == self._view:
            return
        self.beginResetModel()
        is_search = view.unsearched() == self._view.unsearched()
        self._view, self._words = view, view.words
        self._settle_waiting_rows()
        self._has_headings = view.grouping is not Grouping.NONE
        if not is_search:
            found = ((entry_id, self._find(row)) for entry_id, row in self._rows.items())
            self._found = {entry_id: at for entry_id, at in found if at is not None}
            self._order = sorted(self._found.values())
        self._replace_all(at for at in self._order if self._has_words(at.entry_id))
        self.endResetModel()

    def turn(self) -> None:
        """Time went by: rows that are due now go where they belong."""
        now = self._now()
        while self._turns and self._turns[0][0] <= now:
            _, entry_id = heappop(self._turns)
            if entry_id in self._rows:
                self._waiting.setdefault(entry_id, False)
        if not self._is_held:
            self._settle_waiting()

    def hold(self, *, is_held: bool) -> None:
        """Keep rows where they are while somebody points at them, or let them go."""
        self._is_held = is_held
        if not is_held:
            self._settle_waiting()

    def mark_read(self, entry_id: str) -> None:
        """Somebody looked at it."""
        if entry_id in self._unread:
            self._unread.discard(entry_id)
            line = self.find_line(entry_id)
            if line is not None:
                self._touch(line)

    def say_beside(self, rank: int, label: str, words: str) -> None:
        """Words at the end of one heading, such as the capacity in use."""
        self._aside = ((rank, label), words) if words else None
        line = self.find_heading(rank, label)
        if line is not None:
            self._touch(line)

    # one row

    def _take(self, change: Change) -> None:
        known = self._rows.get(change.id)
        if isinstance(change, Put) and isinstance(change.row, EntryRow):
            row = change.row
            self._rows[change.id] = row
            if known is None or known.entry is not row.entry:
                self._hay[change.id] = haystack(row, self._catalogue())
            self._count(change.id, section_of(row))
            if known is None and self._sections[change.id] is Section.MINE and self._is_lived_in:
                self._unread.add(change.id)
            self._watch(row)
            is_gone = False
        elif known is not None:
            self._count(change.id, None)
            is_gone = True
        else:
            return
        if self._is_held and not self._stays(change.id, is_gone=is_gone):
            self._waiting[change.id] = is_gone
            self.waiting_changed.emit(len(self._waiting))
            self._touch_entry(change.id)
        else:
            self._waiting.pop(change.id, None)
            self._settle(change.id, is_gone=is_gone)

    def _stays(self, entry_id: str, *, is_gone: bool) -> bool:
        return not is_gone and self._places.get(entry_id) == self._place(self._rows[entry_id])

    def _settle(self, entry_id: str, *, is_gone: bool) -> None:
        """Bring one row to where it belongs, by as little as possible."""
        row = self._rows[entry_id]
        old, new = self._places.get(entry_id), None if is_gone else self._find(row)
        self._keep_order(entry_id, new)
        if not self._has_words(entry_id):
            new = None
        if old is not None and old == new:
            self._touch_entry(entry_id)
        else:
            self._bring(old, new)
        if is_gone:
            del self._rows[entry_id]
            self._hay.pop(entry_id, None)
            self._sections.pop(entry_id, None)
            self._unread.discard(entry_id)

    # all rows

    def _settle_waiting(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for entry_id, is_gone in waiting.items():
            if entry_id in self._rows:
                self._settle(entry_id, is_gone=is_gone)
        if waiting:
            self.waiting_changed.emit(0)

    def _settle_waiting_rows(self) -> None:
        for entry_id, is_gone in self._waiting.items():
            row = self._rows[entry_id]
            self._keep_order(entry_id, None if is_gone else self._find(row))
            if is_gone:
                del self._rows[entry_id]
                self._hay.pop(entry_id, None)
        self._waiting = {}
        self.waiting_changed.emit(0)

    def _settle_all(self) -> None:
        for row in list(self._rows.values()):
            self._hay[row.entry.id] = haystack(row, self._catalogue())
            self._watch(row)
            self._waiting.setdefault(row.entry.id, False)
        if not self._is_held:
            self._settle_waiting()

    # small

    def _find(self, row: EntryRow) -> Place | None:
        """Where a row would be, were nothing searched for."""
        return place(row, self._view, self._now().astimezone(), self._catalogue())

    def _place(self, row: EntryRow) -> Place | None:
        return self._find(row) if self._has_words(row.entry.id) else None

    def _has_words(self, entry_id: str) -> bool:
        hay = self._hay.get(entry_id, "")
        return all(word in hay for word in self._words)

    def _keep_order(self, entry_id: str, new: Place | None) -> None:
        old = self._found.get(entry_id)
        if old == new:
            return
        if old is not None:
            del self._order[bisect_left(self._order, old)]
            del self._found[entry_id]
        if new is not None:
            insort(self._order, new)
            self._found[entry_id] = new

    def _heading(self, group: Group) -> GroupHeading:
        aside = self._aside[1] if self._aside is not None and self._aside[0] == group else ""
        label = translate("Groups", group[1]) if self._view.grouping is Grouping.STATE else group[1]
        return GroupHeading(label, self._groups.get(group, 0), group in self._collapsed, aside)

    def _count(self, entry_id: str, section: Section | None) -> None:
        before = self._sections.get(entry_id)
        self._sections[entry_id] = section
        if before is not None:
            self._counts[before] -= 1
        if section is not None:
            self._counts[section] += 1

    def _watch(self, row: EntryRow) -> None:
        at = next_turn(row, self._now(), self._catalogue())
        if at is not None:
            heappush(self._turns, (at, row.entry.id))


def _heading_data(group: GroupHeading, role: int) -> str | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return group.label
    if role == Qt.ItemDataRole.AccessibleTextRole:
        count = group.count
        words = translate("Groups", "%n workitem(s)", "", count)
        return f"{group.label}, {words}"
    return None
