"""Lines of a grouped list: headings and places in order, changed one at a time as Qt wants to be told.

Qt's own model of strings counts the lines, so that a view which lays out thousands of them never asks
Python; what stands in a line is kept here, and changed in the moment in which Qt has changed its count.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel

from desktop.ui.models.arrangement import Group, Place

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
_HEAD: Final = (float("-inf"), 0.0, 0.0, "")
_GROUP_OF: Final[Callable[[Place], Group]] = itemgetter(0, 1)
_ID_OF: Final[Callable[[Place], str]] = attrgetter("entry_id")


class _Fresh(NamedTuple):
    """What is shown from the coming reset on."""

    places: dict[str, Place]
    groups: dict[Group, int]
    shown: list[Place]


class GroupedLines(QStringListModel):
    """Keeps places sorted. What a line shows is for the model that is made of this."""

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, Place] = {}
        self._shown: list[Place] = []
        self._groups: dict[Group, int] = {}
        self._collapsed: set[Group] = set()
        self._has_headings = True
        self._coming: list[Place] = []
        self._fresh: _Fresh | None = None
        # Before anybody else hears of it.
        self.rowsInserted.connect(self._on_inserted)
        self.rowsRemoved.connect(self._on_removed)
        self.rowsMoved.connect(self._on_moved)
        self.modelReset.connect(self._on_reset)

    def find_line(self, entry_id: str) -> int | None:
        """In which line an entry is shown."""
        at = self._places.get(entry_id)
        line = None if at is None else bisect_left(self._shown, at)
        return line if line is not None and line < len(self._shown) and self._shown[line] == at else None

    def find_heading(self, rank: int, label: str) -> int | None:
        """In which line a group's heading is."""
        line = bisect_left(self._shown, Place(rank, label, _HEAD, ""))
        is_there = line < len(self._shown) and self._shown[line][:2] == (rank, label)
        return line if is_there and not self._shown[line].entry_id else None

    @property
    def placed(self) -> int:
        """How many rows are in the view, in open and collapsed groups."""
        return len(self._places)

    def toggle(self, number: int) -> None:
        """Collapse or expand the group of this heading."""
        group: Group = self._shown[number][:2]
        if group in self._collapsed:
            self._collapsed.discard(group)
            lines = sorted(at for at in self._places.values() if at[:2] == group)
            if lines:
                self._insert_lines(number + 1, lines)
        else:
            self._collapsed.add(group)
            count = self._groups[group]
            if count:
                self.removeRows(number + 1, count)
        self._touch(number)

    def _begin_again(self, places: Iterable[Place]) -> None:
        """Show these places, which are in order, and nothing else: a reset."""
        fresh = _Fresh({}, {}, [])
        for group, found in groupby(places, _GROUP_OF):
            lines = list(found)
            fresh.groups[group] = len(lines)
            fresh.places.update(zip(map(_ID_OF, lines), lines, strict=True))
            if self._has_headings:
                fresh.shown.append(Place(*group, _HEAD, ""))
            if group not in self._collapsed:
                fresh.shown.extend(lines)
        self._fresh = fresh
        self.setStringList([""] * len(fresh.shown))

    def _bring(self, old: Place | None, new: Place | None) -> None:
        """One place changed: insert, remove or move, by as little as possible."""
        if old is not None and new is not None and old[:2] == new[:2]:
            self._move(old, new)
            return
        if old is not None:
            self._remove(old)
        if new is not None:
            self._insert(new)

    def _insert(self, new: Place) -> None:
        group = new[:2]
        self._places[new.entry_id] = new
        self._groups[group] = self._groups.get(group, 0) + 1
        head = Place(*group, _HEAD, "")
        if self._groups[group] == 1 and self._has_headings:
            self._insert_line(head)
        elif self._has_headings:
            self._touch(bisect_left(self._shown, head))
        if group not in self._collapsed:
            self._insert_line(new)

    def _remove(self, old: Place) -> None:
        group = old[:2]
        del self._places[old.entry_id]
        if group not in self._collapsed:
            self._remove_line(old)
        self._groups[group] -= 1
        if not self._has_headings:
            return
        head = Place(*group, _HEAD, "")
        if self._groups[group]:
            self._touch(bisect_left(self._shown, head))
        else:
            del self._groups[group]
            self._collapsed.discard(group)
            self._remove_line(head)

    def _move(self, old: Place, new: Place) -> None:
        self._places[new.entry_id] = new
        if old[:2] in self._collapsed:
            return
        source, target = bisect_left(self._shown, old), bisect_left(self._shown, new)
        if target not in (source, source + 1):
            self._coming = [new]
            self.moveRows(ROOT, source, 1, ROOT, target)
        else:
            self._shown[source] = new
        self._touch_entry(new.entry_id)

    def _insert_line(self, new: Place) -> None:
        self._insert_lines(bisect_left(self._shown, new), [new])

    def _insert_lines(self, line: int, lines: list[Place]) -> None:
        self._coming = lines
        self.insertRows(line, len(lines))

    def _remove_line(self, old: Place) -> None:
        self.removeRows(bisect_left(self._shown, old), 1)

    # Qt has changed its count

    def _on_inserted(self, _parent: QModelIndex, first: int) -> None:
        self._shown[first:first] = self._coming

    def _on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self._shown[first : last + 1]

    def _on_moved(self, _from: QModelIndex, source: int, _last: int, _to: QModelIndex, target: int) -> None:
        del self._shown[source]
        self._shown[target - (target > source) : target - (target > source)] = self._coming

    def _on_reset(self) -> None:
        if self._fresh is not None:
            self._places, self._groups, self._shown = self._fresh
            self._collapsed &= self._groups.keys()
            self._fresh = None

    def _touch(self, line: int) -> None:
        index = self.index(line)
        self.dataChanged.emit(index, index)

    def _touch_entry(self, entry_id: str) -> None:
        line = self.find_line(entry_id)
        if line is not None:
            self._touch(line)
