"""The entries that wait for an agent, kept in the order in which they are served.

Entries that ask for the same stand in one line; the order inside a line never changes with time, so a
line is sorted once, and only the heads of the lines are compared when work is handed out.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from desktop.service.candidate import EntryView, Policy, WorkbinView
from desktop.service.plan import Target


class Demand(NamedTuple):
    """What all entries of one line have in common: everything that decides who may take them."""

    target: Target
    workbin_id: str
    media_type: str
    workitem_type_id: str | None


class Place(NamedTuple):
    """Where an entry stands in its line; the smallest is served first."""

    rank: float
    queued: float
    entry_id: str


class Turn(NamedTuple):
    """The order among all lines: the workbin's priority, then the entry's, then first in, first out."""

    tier: int
    rank: float
    queued: float
    entry_id: str


class Line:
    """One demand's entries in order."""

    def __init__(self, workbin: WorkbinView) -> None:
        self.tier = workbin.priority
        self.age_step_s = workbin.age_step_s if workbin.is_aged else None
        self.places: list[Place] = []

    def place_of(self, entry: EntryView) -> Place:
        """An aged entry's rank is its priority on a scale that waiting moves along at constant speed."""
        queued = entry.queued_at.timestamp()
        aged = queued / self.age_step_s if self.age_step_s else 0.0
        return Place(entry.priority + aged, queued, entry.id)

    def turn(self, index: int, now: datetime) -> Turn:
        """When the entry at ``index`` is served, among all lines, as things are now."""
        place = self.places[index]
        risen = now.timestamp() / self.age_step_s if self.age_step_s else 0.0
        return Turn(self.tier, place.rank - risen, place.queued, place.entry_id)


class Waiting:
    """All lines. One writer; put an entry again when its target, priority or exclusions change."""

    def __init__(self, policy: Policy, entries: Iterable[EntryView] = ()) -> None:
        self.policy = policy
        self._entries = {entry.id: entry for entry in entries}
        self._lines: dict[Demand, Line] = {}
        for entry in self._entries.values():
            line = self._line_for(entry)
            line.places.append(line.place_of(entry))
        for line in self._lines.values():
            line.places.sort()

    def put(self, entry: EntryView) -> None:
        """Add or replace."""
        self.drop(entry.id)
        self._entries[entry.id] = entry
        line = self._line_for(entry)
        insort(line.places, line.place_of(entry))

    def drop(self, entry_id: str) -> None:
        """Forget: assigned, completed or stopped; nothing happens when it is not known."""
        entry = self._entries.pop(entry_id, None)
        if entry is None:
            return
        demand = demand_of(entry)
        line = self._lines[demand]
        del line.places[bisect_left(line.places, line.place_of(entry))]
        if not line.places:
            del self._lines[demand]

    def find(self, entry_id: str) -> EntryView | None:
        """The entry as last put."""
        return self._entries.get(entry_id)

    def __getitem__(self, entry_id: str) -> EntryView:
        return self._entries[entry_id]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[EntryView]:
        return iter(self._entries.values())

    def lines(self) -> Iterable[tuple[Demand, Line]]:
        """Every demand with its line, none of them empty."""
        return self._lines.items()

    def _line_for(self, entry: EntryView) -> Line:
        demand = demand_of(entry)
        line = self._lines.get(demand)
        if line is None:
            workbin = self.policy.workbins.get(entry.workbin_id, _UNKNOWN)
            line = self._lines[demand] = Line(workbin)
        return line


def demand_of(entry: EntryView) -> Demand:
    """What decides who may take the entry, its own exclusions apart."""
    return Demand(entry.target, entry.workbin_id, entry.media_type, entry.workitem_type_id)


_UNKNOWN = WorkbinView("", "")
