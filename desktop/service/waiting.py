"""The entries that wait for an agent, kept in the order in which they are served.

Entries that ask for the same stand in one line; the order inside a line never changes with time, so only
the heads of the lines are compared when work is handed out. Lines whose ranks move at one speed are kept
in order as well, so that looking at the first few costs nothing for the others.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import merge
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
    place: int
    entry_id: str


class Turn(NamedTuple):
    """The order among all lines: the workbin's priority, then the entry's, then first in, first out."""

    tier: int
    rank: float
    queued: float
    place: int
    entry_id: str


class Clock(NamedTuple):
    """What lines that keep their order among each other share.

    ``tier`` is the workbin's priority; ``step_s`` the seconds of waiting that raise an entry by one
    priority, if any do.
    """

    media_type: str
    tier: int
    step_s: float | None

    def place_of(self, entry: EntryView) -> Place:
        """An aged entry's rank is its priority on a scale that waiting moves along at constant speed."""
        queued = entry.queued_at.timestamp()
        rank = entry.priority + (queued / self.step_s if self.step_s else 0)
        return Place(rank, queued, entry.place, entry.id)

    def turn(self, place: Place, now: datetime) -> Turn:
        """When the entry at a place is served, as things are now."""
        risen = now.timestamp() / self.step_s if self.step_s else 0
        return Turn(self.tier, place.rank - risen, place.queued, place.place, place.entry_id)


class Line:
    """One demand's entries in order."""

    def __init__(self, demand: Demand, clock: Clock) -> None:
        self.demand = demand
        self.clock = clock
        self.places: list[Place] = []

    @property
    def head(self) -> Place | None:
        """Who is served first."""
        return self.places[0] if self.places else None


class Waiting:
    """All lines. One writer; put an entry again when its target, priority or exclusions change."""

    def __init__(self, policy: Policy, entries: Iterable[EntryView] = ()) -> None:
        self.policy = policy
        self._entries = {entry.id: entry for entry in entries}
        self._lines: dict[Demand, Line] = {}
        self._heads: dict[Clock, list[tuple[Place, Line]]] = {}
        for entry in self._entries.values():
            line = self._line_for(entry)
            line.places.append(line.clock.place_of(entry))
        for line in self._lines.values():
            line.places.sort()
            self._heads.setdefault(line.clock, []).append((line.places[0], line))
        for heads in self._heads.values():
            heads.sort()

    def put(self, entry: EntryView) -> None:
        """Add or replace."""
        self.drop(entry.id)
        self._entries[entry.id] = entry
        line = self._line_for(entry)
        before = line.head
        insort(line.places, line.clock.place_of(entry))
        self._move_head(line, before)

    def drop(self, entry_id: str) -> None:
        """Forget: assigned, completed or stopped; nothing happens when it is not known."""
        entry = self._entries.pop(entry_id, None)
        if entry is None:
            return
        line = self._lines[demand_of(entry)]
        before = line.head
        del line.places[bisect_left(line.places, line.clock.place_of(entry))]
        self._move_head(line, before)
        if not line.places:
            del self._lines[line.demand]

    def find(self, entry_id: str) -> EntryView | None:
        """The entry as last put."""
        return self._entries.get(entry_id)

    def __getitem__(self, entry_id: str) -> EntryView:
        return self._entries[entry_id]

    def __iter__(self) -> Iterator[EntryView]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def media_types(self) -> set[str]:
        """The media types that are waited for."""
        return {clock.media_type for clock, heads in self._heads.items() if heads}

    def lines(self, now: datetime) -> Iterator[tuple[Turn, Line]]:
        """Every line with the turn of its first entry, in order. Nothing may be put or dropped meanwhile."""
        return merge(*(_in_turn(clock, heads, now) for clock, heads in self._heads.items()))

    def _line_for(self, entry: EntryView) -> Line:
        demand = demand_of(entry)
        line = self._lines.get(demand)
        if line is None:
            workbin = self.policy.workbins.get(entry.workbin_id, _UNKNOWN)
            clock = Clock(entry.media_type, workbin.priority, workbin.age_step_s if workbin.is_aged else None)
            line = self._lines[demand] = Line(demand, clock)
        return line

    def _move_head(self, line: Line, before: Place | None) -> None:
        if line.head == before:
            return
        heads = self._heads.setdefault(line.clock, [])
        if before is not None:
            del heads[bisect_left(heads, before, key=_place)]
        if line.head is not None:
            insort(heads, (line.head, line), key=_place)


def demand_of(entry: EntryView) -> Demand:
    """What decides who may take the entry, its own exclusions apart."""
    return Demand(entry.target, entry.workbin_id, entry.media_type, entry.workitem_type_id)


def _in_turn(clock: Clock, heads: list[tuple[Place, Line]], now: datetime) -> Iterator[tuple[Turn, Line]]:
    return ((clock.turn(place, now), line) for place, line in heads)


def _place(head: tuple[Place, Line]) -> Place:
    return head[0]


_UNKNOWN = WorkbinView("", "")
