"""The worklist as Qt sees it: headings and rows in one list, changed row by row; reset by a flood only."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.core.changes import Change, EntryRow, TableName
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.entry_look import EntryLook, entry_look
from desktop.ui.delegates.heading import GroupHeading
from desktop.ui.models.arrangement import Group, Grouping, Place, Section, View, place
from desktop.ui.models.grouped_lines import GroupedLines
from desktop.ui.models.row_book import RowBook
from desktop.ui.tables import LISTED
from desktop.ui.widgets.tips import plain_tip
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
# More rows than this at once are not news to follow one by one: the list is laid out once for all.
MANY: Final = 64
_NAMELESS: Final = {
    Grouping.TYPE: QT_TRANSLATE_NOOP("Groups", "No type"),
    Grouping.CUSTOMER: QT_TRANSLATE_NOOP("Groups", "No customer"),
}


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
        self._book = RowBook(now, catalogue)
        self._leaving: dict[str, EntryRow] = {}
        self._waiting: dict[str, None] = {}
        self._is_held = False
        self._found: dict[str, Place] = {}
        self._order: list[Place] = []
        self._gathered: dict[str, Place | None] = {}
        self._aside: tuple[Group, str] | None = None

    # what it holds

    def item(self, number: int) -> EntryRow | GroupHeading | None:
        """What stands in this line."""
        if not 0 <= number < len(self._shown):
            return None
        at = self._shown[number]
        return self._row(at.entry_id) if at.entry_id else self._heading(at[:2])

    def entry(self, number: int) -> EntryRow | None:
        """The row in this line; None for a heading."""
        item = self.item(number)
        return item if isinstance(item, EntryRow) else None

    def count(self, section: Section) -> int:
        """How many rows a tab has, filtered or not."""
        return self._book.count(section)

    @property
    def view(self) -> View:
        """How it is looked at."""
        return self._view

    def is_unread(self, entry_id: str) -> bool:
        """Whether a row came by itself and was not looked at yet."""
        return entry_id in self._book.unread

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
            return self._look(item).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            look = self._look(item)
            return plain_tip(item.problem or f"{look.title} · {look.chip.text}")
        return None

    def _look(self, row: EntryRow) -> EntryLook:
        catalogue = self._catalogue()
        return entry_look(row, self._now(), catalogue.workbin(row.entry.workbin_id) if catalogue else None)

    # what changes it

    def apply(self, changes: Iterable[Change], *, more_follow: bool = False) -> None:
        """Take news over: row by row, or all at once where there is much of it.

        ``more_follow``: this is a piece of a flood. But for its first piece, it is laid out at its end.
        """
        before, touched, now = self._book.counts(), dict[str, None](), self._now()
        for change in changes:
            if change.table in LISTED:
                self._take(change, now)
                touched[change.id] = None
            elif change.table is TableName.CATALOGUE:
                self._book.read_again()
                touched.update((row.entry.id, None) for row in self._book)
        if more_follow and self._places and not self._is_held:
            self._gather(touched)
        else:
            self._bring_in(touched)
        self._book.begin()
        if before != self._book.counts():
            self.counts_changed.emit()

    def show_view(self, view: View) -> None:
        """Look at it differently: the person asked, so everything may move."""
        if view == self._view:
            return
        is_search = view.unsearched() == self._view.unsearched()
        is_typed_on = all(any(old in new for new in view.words) for old in self._words)
        self._view, self._words = view, view.words
        self._has_headings = view.grouping is not Grouping.NONE
        waiting = self._take_waiting()
        if is_search:
            has_all = is_typed_on and not (waiting or self._gathered or self._leaving or self._collapsed)
            self._reset(waiting, [at for at in self._shown if at.entry_id] if has_all else None)
        else:
            self._found, self._order, self._gathered = {}, [], {}
            self._reset([row.entry.id for row in self._book])

    def turn(self) -> None:
        """Time went by: rows that are due now go where they belong."""
        self._bring_in(dict.fromkeys(self._book.due_turns()))

    def hold(self, *, is_held: bool) -> None:
        """Keep rows where they are while somebody points at them, or let them go."""
        self._is_held = is_held
        if not is_held:
            self._settle_all(self._take_waiting())

    def read_ahead(self, most: int) -> bool:
        """Prepare so many rows for being searched; True while there are more."""
        return self._book.read_ahead(most)

    def mark_read(self, entry_id: str) -> None:
        """Somebody looked at it."""
        if entry_id in self._book.unread:
            self._book.unread.discard(entry_id)
            self._touch_entry(entry_id)

    def say_beside(self, rank: int, label: str, words: str) -> None:
        """Words at the end of one heading, such as the capacity in use."""
        aside = ((rank, label), words) if words else None
        if aside == self._aside:
            return
        self._aside = aside
        line = self.find_heading(rank, label)
        if line is not None:
            self._touch(line)

    # bringing rows to where they belong

    def _take(self, change: Change, now: datetime) -> None:
        """A row that is gone stays in sight while it is held."""
        known = self._book.find(change.id)
        self._book.take(change, now)
        if known is not None and change.id in self._places and self._book.find(change.id) is None:
            self._leaving[change.id] = known

    def _bring_in(self, touched: dict[str, None]) -> None:
        if not self._is_held:
            self._settle_all(list(touched))
            return
        for entry_id in touched:
            if self._stays(entry_id):
                self._waiting.pop(entry_id, None)
            else:
                self._waiting[entry_id] = None
            self._touch_entry(entry_id)
        if touched:
            self.waiting_changed.emit(len(self._waiting))

    def _stays(self, entry_id: str) -> bool:
        new = self._place(entry_id)
        return new == self._places.get(entry_id) and new == self._found.get(entry_id)

    def _take_waiting(self) -> list[str]:
        waiting, self._waiting = list(self._waiting), {}
        if waiting:
            self.waiting_changed.emit(0)
        return waiting

    def _settle_all(self, entry_ids: list[str]) -> None:
        if self._gathered or len(entry_ids) > MANY:
            self._reset(entry_ids)
        elif entry_ids:
            now = self._now().astimezone()
            for entry_id in entry_ids:
                self._settle(entry_id, now)

    def _settle(self, entry_id: str, now: datetime) -> None:
        """Bring one row to where it belongs, by as little as possible."""
        old, found = self._places.get(entry_id), self._find(entry_id, now)
        new = found if self._book.has_words(entry_id, self._words) else None
        self._keep_order(entry_id, found)
        self._leaving.pop(entry_id, None)
        if old is not None and old == new:
            self._touch_entry(entry_id)
        else:
            self._bring(old, new)

    def _reset(self, entry_ids: list[str], narrowed: list[Place] | None = None) -> None:
        """Bring these to where they belong, and tell Qt that everything may have moved.

        ``narrowed``: only among these can the words be found that are searched for.
        """
        self._gather(entry_ids)
        places, self._gathered = self._gathered, {}
        if not self._found.keys().isdisjoint(places):
            self._order = [at for at in self._order if at.entry_id not in places]
        for entry_id, at in places.items():
            if at is None:
                self._found.pop(entry_id, None)
            else:
                self._found[entry_id] = at
                self._order.append(at)
        self._order.sort()
        within = self._order if narrowed is None else narrowed
        self._begin_again(self._book.holding(within, self._words))
        self._leaving = {}

    def _gather(self, entry_ids: Iterable[str]) -> None:
        """Find out where these belong; they are brought there by the next reset."""
        now = self._now().astimezone()
        self._gathered.update((entry_id, self._find(entry_id, now)) for entry_id in entry_ids)

    # small

    def _row(self, entry_id: str) -> EntryRow | None:
        return self._book.find(entry_id) or self._leaving.get(entry_id)

    def _find(self, entry_id: str, now: datetime | None = None) -> Place | None:
        """Where a row would be, were nothing searched for."""
        row = self._book.find(entry_id)
        if row is None:
            return None
        return place(row, self._view, now or self._now().astimezone(), self._catalogue())

    def _place(self, entry_id: str) -> Place | None:
        return self._find(entry_id) if self._book.has_words(entry_id, self._words) else None

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
        label = label or translate("Groups", _NAMELESS.get(self._view.grouping, ""))
        return GroupHeading(label, self._groups.get(group, 0), group in self._collapsed, aside)


def _heading_data(group: GroupHeading, role: int) -> str | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return group.label
    if role == Qt.ItemDataRole.AccessibleTextRole:
        count = group.count
        words = translate("Groups", "%n workitem(s)", "", count)
        return f"{group.label}, {words}"
    return None
