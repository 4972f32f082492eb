"""A list kept in order: rows in sections, changed one row at a time. Says what moved; paints nothing."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.core.changes import EntryRow
from desktop.core.ordered import Ordered
from desktop.core.query import (
    NEVER,
    GroupBy,
    Moment,
    SectionName,
    SortKey,
    View,
    due_s,
    haystack,
    matches,
    moment_of,
    section_of,
    sort_key,
    words_of,
)
from desktop.domain.stream import Catalogue


class Step(StrEnum):
    """What happened at a place."""

    INSERTED = "inserted"
    REMOVED = "removed"
    CHANGED = "changed"


class Moved(NamedTuple):
    """One step to repeat in a model, in the order given: at this place of this section."""

    step: Step
    section: SectionName
    place: int
    entry_id: str


class Section(NamedTuple):
    """A section with its rows' ids, in order."""

    name: SectionName
    entry_ids: tuple[str, ...]


class _Spot(NamedTuple):
    """Where a row is."""

    section: SectionName
    key: SortKey
    due: float


_Sections = dict[SectionName, Ordered]


class Arrangement:
    """All rows that a list could show, and those that it does show, in order.

    ``put`` and ``drop`` cost the logarithm of the list; typing in the search, one walk over what was
    found so far; another order or grouping, a sort.
    """

    def __init__(self, view: View | None = None, catalogue: Catalogue | None = None) -> None:
        self._view = view or View()
        self._catalogue = catalogue
        self._rows: dict[str, EntryRow] = {}
        self._hay: dict[str, str] = {}
        self._spots: dict[str, _Spot] = {}
        self._all: _Sections = {}
        self._shown: _Sections = self._all
        self._dues: list[tuple[float, str]] = []
        self._words = words_of(self._view.search)
        self._at = Moment(NEVER, NEVER)

    @property
    def view(self) -> View:
        """What is shown."""
        return self._view

    @property
    def hidden(self) -> int:
        """How many rows the filters and the search keep out."""
        return len(self._rows) - sum(len(part) for part in self._shown.values())

    def sections(self) -> tuple[Section, ...]:
        """Everything shown, in order."""
        return tuple(Section(name, tuple(self._shown[name].ids)) for name in sorted(self._shown))

    def find(self, entry_id: str) -> EntryRow | None:
        """The row, shown or not."""
        return self._rows.get(entry_id)

    def put(self, row: EntryRow, now: datetime) -> tuple[Moved, ...]:
        """A row is new or has changed."""
        entry_id = row.entry.id
        old = self._rows.get(entry_id)
        self._rows[entry_id] = row
        if old is None or old.entry is not row.entry:
            self._hay[entry_id] = haystack(row, self._catalogue)
        spot, is_found = self._spot(row, moment_of(now)), self._is_found(entry_id)
        part = None if spot is None else self._shown.get(spot.section)
        if (
            spot is not None
            and spot == self._spots.get(entry_id)
            and is_found
            and part
            and part.has(spot.key)
        ):
            return (Moved(Step.CHANGED, spot.section, part.place(spot.key), entry_id),)
        return (*self._leave(entry_id), *self._enter(entry_id, spot, is_found=is_found))

    def drop(self, entry_id: str) -> tuple[Moved, ...]:
        """A row is no more."""
        self._rows.pop(entry_id, None)
        self._hay.pop(entry_id, None)
        return self._leave(entry_id)

    def tick(self, now: datetime) -> tuple[Moved, ...]:
        """Time goes by: rows become overdue, and at midnight others become due today."""
        if self._view.group is not GroupBy.STATE:
            return ()
        at, is_new_day = moment_of(now), now.timestamp() >= self._at.day_ends_s
        self._at = at
        passed = bisect_left(self._dues, (at.now_s, "\U0010ffff"))
        due, self._dues = self._dues[:passed], self._dues[passed:]
        moved: list[Moved] = []
        for entry_id in list(self._spots) if is_new_day else [entry_id for _, entry_id in due]:
            if entry_id in self._spots:
                moved += (
                    step for step in self.put(self._rows[entry_id], now) if step.step is not Step.CHANGED
                )
        return tuple(moved)

    def search(self, text: str, now: datetime) -> tuple[Section, ...]:
        """Show only what holds all these words, in whatever field; typing on looks only at what is left."""
        return self.show(self._view.model_copy(update={"search": text}), now)

    def show(self, view: View, now: datetime) -> tuple[Section, ...]:
        """Show something else."""
        before, self._view = self._view, view
        words_before, self._words = self._words, words_of(view.search)
        if view.model_copy(update={"search": ""}) != before.model_copy(update={"search": ""}):
            self._arrange(now)
        else:
            self._narrow(words_before)
        return self.sections()

    def reset(
        self, rows: Iterable[EntryRow], catalogue: Catalogue | None, now: datetime
    ) -> tuple[Section, ...]:
        """Begin again with these rows."""
        self._catalogue = catalogue
        self._rows = {row.entry.id: row for row in rows}
        self._hay = {entry_id: haystack(row, catalogue) for entry_id, row in self._rows.items()}
        self._arrange(now)
        return self.sections()

    def _arrange(self, now: datetime) -> None:
        """Sort everything anew."""
        self._at = moment_of(now)
        self._spots, self._dues = {}, []
        keys: dict[SectionName, list[SortKey]] = {}
        for entry_id, row in self._rows.items():
            spot = self._spot(row, self._at)
            if spot is not None:
                self._spots[entry_id] = spot
                keys.setdefault(spot.section, []).append(spot.key)
                if self._at.now_s < spot.due < NEVER:
                    self._dues.append((spot.due, entry_id))
        self._dues.sort()
        self._all = {name: Ordered(part) for name, part in keys.items()}
        self._find(self._all, self._words)

    def _narrow(self, words_before: tuple[str, ...]) -> None:
        """Typing on looks only through what is shown, and only for words that are new."""
        if all(any(old in new for new in self._words) for old in words_before):
            self._find(self._shown, set(self._words) - set(words_before))
        else:
            self._find(self._all, self._words)

    def _find(self, within: _Sections, words: Iterable[str]) -> None:
        """Look for the words in what can hold them."""
        found = within
        for word in words:
            parts = {name: part.holding(word, self._hay) for name, part in found.items()}
            found = {name: part for name, part in parts.items() if len(part)}
        self._shown = found if self._words else self._all

    def _is_found(self, entry_id: str) -> bool:
        """Whether the search finds the row as it is now."""
        hay = self._hay[entry_id]
        return all(word in hay for word in self._words)

    def _spot(self, row: EntryRow, at: Moment) -> _Spot | None:
        if not matches(row, self._view):
            return None
        due = due_s(row.entry, self._catalogue)
        section = section_of(row, self._view.group, due, at, self._catalogue)
        return _Spot(section, sort_key(row.entry, self._view.sort, due), due)

    def _leave(self, entry_id: str) -> tuple[Moved, ...]:
        spot = self._spots.pop(entry_id, None)
        if spot is None:
            return ()
        place = _remove(self._all, spot)
        if self._shown is not self._all:
            place = _remove(self._shown, spot)
        return () if place is None else (Moved(Step.REMOVED, spot.section, place, entry_id),)

    def _enter(self, entry_id: str, spot: _Spot | None, *, is_found: bool) -> tuple[Moved, ...]:
        if spot is None:
            return ()
        self._spots[entry_id] = spot
        if self._at.now_s < spot.due < NEVER:
            insort(self._dues, (spot.due, entry_id))
        place = self._all.setdefault(spot.section, Ordered()).insert(spot.key)
        if not is_found:
            return ()
        if self._shown is not self._all:
            place = self._shown.setdefault(spot.section, Ordered()).insert(spot.key)
        return (Moved(Step.INSERTED, spot.section, place, entry_id),)


def _remove(sections: _Sections, spot: _Spot) -> int | None:
    """Take a row out; where it was, or None where it was not. An empty section goes with it."""
    part = sections.get(spot.section)
    place = None if part is None else part.remove(spot.key)
    if part is not None and not len(part):
        del sections[spot.section]
    return place
