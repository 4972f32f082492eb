"""Lines of a grouped list: headings and places in order, changed one at a time as Qt wants to be told."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

from desktop.ui.models.arrangement import Place

Index = QModelIndex | QPersistentModelIndex
Group = tuple[int, str]
ROOT: Final = QModelIndex()
_HEAD: Final = (float("-inf"), 0.0, 0.0, "")


class GroupedLines(QAbstractListModel):
    """Keeps places sorted. What a line shows is for the model that is made of this."""

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, Place] = {}
        self._shown: list[Place] = []
        self._groups: dict[Group, int] = {}
        self._collapsed: set[Group] = set()
        self._has_headings = True

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

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def toggle(self, number: int) -> None:
        """Collapse or expand the group of this heading."""
        group: Group = self._shown[number][:2]
        if group in self._collapsed:
            self._collapsed.discard(group)
            lines = sorted(at for at in self._places.values() if at[:2] == group)
            if lines:
                self.beginInsertRows(ROOT, number + 1, number + len(lines))
                self._shown[number + 1 : number + 1] = lines
                self.endInsertRows()
        else:
            self._collapsed.add(group)
            count = self._groups[group]
            if count:
                self.beginRemoveRows(ROOT, number + 1, number + count)
                del self._shown[number + 1 : number + 1 + count]
                self.endRemoveRows()
        self._touch(number)

    def _replace_all(self, places: Iterable[Place]) -> None:
        """Begin again with these places, which are in order. Inside of a model reset only."""
        self._places, self._groups, self._shown = {}, {}, []
        for at in places:
            group = at[:2]
            if group not in self._groups:
                self._groups[group] = 0
                if self._has_headings:
                    self._shown.append(Place(*group, _HEAD, ""))
            self._groups[group] += 1
            self._places[at.entry_id] = at
            if group not in self._collapsed:
                self._shown.append(at)
        self._collapsed &= self._groups.keys()

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
            self.beginMoveRows(ROOT, source, source, ROOT, target)
            del self._shown[source]
            self._shown.insert(target - (target > source), new)
            self.endMoveRows()
        else:
            self._shown[source] = new
        self._touch_entry(new.entry_id)

    def _insert_line(self, new: Place) -> None:
        line = bisect_left(self._shown, new)
        self.beginInsertRows(ROOT, line, line)
        self._shown.insert(line, new)
        self.endInsertRows()

    def _remove_line(self, old: Place) -> None:
        line = bisect_left(self._shown, old)
        self.beginRemoveRows(ROOT, line, line)
        del self._shown[line]
        self.endRemoveRows()

    def _touch(self, line: int) -> None:
        index = self.index(line)
        self.dataChanged.emit(index, index)

    def _touch_entry(self, entry_id: str) -> None:
        line = self.find_line(entry_id)
        if line is not None:
            self._touch(line)
