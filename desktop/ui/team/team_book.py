"""Who holds what, and what lies where: counts per agent and per workbin, kept up change by change."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from desktop.core import sla
from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.core.sla import Urgency
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import Workbin

NOBODY = ""
_SLACK = 64
_RISKS = (Urgency.OVERDUE, Urgency.SOON)


class Seen(NamedTuple):
    """How one entry was counted."""

    agent_id: str
    workbin_id: str
    urgency: Urgency
    status: EntryStatus
    is_wrapping: bool


class Pile:
    """Open entries that belong together: one agent's, one workbin's."""

    def __init__(self) -> None:
        self.ids: dict[str, datetime] = {}
        self.risks = dict.fromkeys(_RISKS, 0)
        self.offers: dict[str, datetime] = {}
        self.wraps: dict[str, datetime] = {}
        self._ages: list[tuple[datetime, str]] = []

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def overdue(self) -> int:
        """How many are late."""
        return self.risks[Urgency.OVERDUE]

    @property
    def at_risk(self) -> int:
        """How many are late or soon will be."""
        return self.risks[Urgency.OVERDUE] + self.risks[Urgency.SOON]

    def add(self, row: EntryRow, seen: Seen) -> None:
        """Count an entry."""
        entry = row.entry
        self.ids[entry.id] = entry.created_at
        heappush(self._ages, (entry.created_at, entry.id))
        if len(self._ages) > 2 * len(self.ids) + _SLACK:
            self._ages = [(at, entry_id) for entry_id, at in self.ids.items()]
            heapify(self._ages)
        if entry.offer is not None:
            self.offers[entry.id] = entry.offer.offered_at
        if entry.wrap_up is not None:
            self.wraps[entry.id] = entry.wrap_up.since
        self._count(seen, 1)

    def drop(self, entry_id: str, seen: Seen) -> None:
        """Count it no longer."""
        self.ids.pop(entry_id, None)
        self.offers.pop(entry_id, None)
        self.wraps.pop(entry_id, None)
        self._count(seen, -1)

    def oldest_at(self) -> datetime | None:
        """When the oldest came; None for none."""
        while self._ages and self._ages[0][1] not in self.ids:
            heappop(self._ages)
        return self._ages[0][0] if self._ages else None

    def _count(self, seen: Seen, step: int) -> None:
        if seen.urgency in self.risks:
            self.risks[seen.urgency] += step


class TeamBook:
    """``now`` is the server's clock. What was touched since the last ``drain`` is remembered."""

    def __init__(self, now: Callable[[], datetime], catalogue: Callable[[], Catalogue | None]) -> None:
        self._now = now
        self._catalogue = catalogue
        self.rows: dict[str, EntryRow] = {}
        self._seen: dict[str, Seen] = {}
        self._hays: dict[str, str] = {}  # by what entries are looked for, of those that were
        self._turns: list[tuple[datetime, str]] = []
        self._turn_at: dict[str, datetime] = {}
        self._agents: dict[str, Pile] = {}
        self._workbins: dict[str, Pile] = {}
        self.touched_agents: set[str] = set()
        self.touched_workbins: set[str] = set()

    def agent(self, agent_id: str) -> Pile:
        """What is with an agent."""
        return self._agents.get(agent_id) or Pile()

    def workbin(self, workbin_id: str) -> Pile:
        """What lies in a workbin."""
        return self._workbins.get(workbin_id) or Pile()

    def waiting(self) -> Iterator[EntryRow]:
        """What nobody has."""
        return self.rows_of(self.agent(NOBODY).ids)

    def is_at_risk(self, entry_id: str) -> bool:
        """Whether it is late or soon will be."""
        seen = self._seen.get(entry_id)
        return seen is not None and seen.urgency in _RISKS

    def find(self, words: str) -> list[EntryRow]:
        """The open entries that are described by all of these words; none without words."""
        wanted = words.casefold().split()
        if not wanted:
            return []
        hays = self._hays
        for entry_id in self.rows.keys() - hays.keys():
            hays[entry_id] = _hay(self.rows[entry_id].entry)
        first, *others = wanted
        return [
            row
            for entry_id, row in self.rows.items()
            if first in (hay := hays[entry_id]) and all(word in hay for word in others)
        ]

    def rows_of(self, entry_ids: Iterable[str]) -> Iterator[EntryRow]:
        """The rows of these entries."""
        return (self.rows[entry_id] for entry_id in entry_ids if entry_id in self.rows)

    def apply(self, changes: Iterable[Change]) -> None:
        """Take news of entries over."""
        now = self._now()
        for change in changes:
            if change.table is TableName.ENTRIES:
                row = change.row if isinstance(change, Put) else None
                self._take(change.id, row if isinstance(row, EntryRow) else None, now)
            elif change.table is TableName.CATALOGUE:
                self._read_again(now)

    def turn(self) -> None:
        """Time went by: what became due is counted so."""
        now = self._now()
        while self._turns and self._turns[0][0] <= now:
            at, entry_id = heappop(self._turns)
            row = self.rows.get(entry_id)
            if row is not None and self._turn_at.get(entry_id) == at:
                del self._turn_at[entry_id]
                self._take(entry_id, row, now)

    def drain(self) -> tuple[set[str], set[str]]:
        """The agents and the workbins whose counts have changed."""
        drained = self.touched_agents, self.touched_workbins
        self.touched_agents, self.touched_workbins = set(), set()
        return drained

    def _read_again(self, now: datetime) -> None:
        for entry_id, row in tuple(self.rows.items()):
            self._take(entry_id, row, now)

    def _take(self, entry_id: str, row: EntryRow | None, now: datetime) -> None:
        self._hays.pop(entry_id, None)
        if row is None or not row.entry.status.is_open:
            self._forget(entry_id)
            self._turn_at.pop(entry_id, None)
            self._drop_stale_turns()
            return
        entry, catalogue = row.entry, self._catalogue()
        workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
        seen = Seen(
            entry.assigned_to.id if entry.assigned_to else NOBODY,
            entry.workbin_id,
            sla.urgency(entry, now, workbin),
            entry.status,
            entry.wrap_up is not None,
        )
        known = self._seen.get(entry_id)
        if known == seen:
            self.rows[entry_id] = row
            return
        self._forget(entry_id)
        self.rows[entry_id], self._seen[entry_id] = row, seen
        self._agents.setdefault(seen.agent_id, Pile()).add(row, seen)
        self._workbins.setdefault(seen.workbin_id, Pile()).add(row, seen)
        self._touch(seen)
        self._watch(entry, workbin, now)

    def _watch(self, entry: Entry, workbin: Workbin | None, now: datetime) -> None:
        at = _next_turn(entry, workbin, now)
        if at is not None and self._turn_at.get(entry.id) != at:
            self._turn_at[entry.id] = at
            heappush(self._turns, (at, entry.id))
            self._drop_stale_turns()

    def _drop_stale_turns(self) -> None:
        """Turns that no longer count would stay in the heap until they are due: not too many."""
        if len(self._turns) > 2 * len(self._turn_at) + _SLACK:
            self._turns = [(at, entry_id) for entry_id, at in self._turn_at.items()]
            heapify(self._turns)

    def _forget(self, entry_id: str) -> None:
        seen = self._seen.pop(entry_id, None)
        self.rows.pop(entry_id, None)
        if seen is not None:
            self._agents[seen.agent_id].drop(entry_id, seen)
            self._workbins[seen.workbin_id].drop(entry_id, seen)
            self._touch(seen)

    def _touch(self, seen: Seen) -> None:
        self.touched_agents.add(seen.agent_id)
        self.touched_workbins.add(seen.workbin_id)


def _hay(entry: Entry) -> str:
    """What an entry is looked for by."""
    parts = (entry.external_id, entry.title, entry.customer, entry.id)
    return " ".join(part for part in parts if part).casefold()


def _next_turn(entry: Entry, workbin: Workbin | None, now: datetime) -> datetime | None:
    """When the mere passing of time makes it due soon, or overdue."""
    due = sla.due_at(entry, workbin)
    if due is None or due <= now:
        return None
    early_s = min(sla.SOON_S, sla.SOON_SHARE * (due - entry.created_at).total_seconds())
    soon = due - timedelta(seconds=early_s)
    return soon if soon > now else due
