"""Where a row belongs: section, group and order. Pure; row by row, so that one change moves one row."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.core import query, sla
from desktop.core.changes import EntryRow, Phase
from desktop.core.sla import Urgency
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.words import QT_TRANSLATE_NOOP


class Section(StrEnum):
    """The tabs over the list."""

    MINE = "mine"
    WORKBINS = "workbins"
    DONE = "done"


class Grouping(StrEnum):
    """What the headings are."""

    STATE = "state"
    WORKBIN = "workbin"
    TYPE = "type"
    CUSTOMER = "customer"
    NONE = "none"


class Order(StrEnum):
    """What comes first inside a group."""

    DUE = "due"
    PRIORITY = "priority"
    AGE = "age"
    TITLE = "title"


class Only(StrEnum):
    """Filter chips: rows must pass all that are on."""

    AT_RISK = "atRisk"
    IN_PROGRESS = "inProgress"
    PARKED = "parked"
    UNSYNCED = "unsynced"


@dataclass(frozen=True)
class View:
    """How a list is looked at."""

    section: Section = Section.MINE
    grouping: Grouping = Grouping.STATE
    order: Order = Order.DUE
    search: str = ""
    only: frozenset[Only] = frozenset()

    @property
    def is_filtered(self) -> bool:
        """Whether it may hide rows."""
        return bool(self.search.strip() or self.only)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that must all be found."""
        return query.words_of(self.search)

    def unsearched(self) -> "View":
        """The same look, whatever is searched for."""
        return replace(self, search="")

    def unfiltered(self) -> "View":
        """The same look at every row."""
        return replace(self, search="", only=frozenset())


SortKey = tuple[float, float, float, str]
Group = tuple[int, str]


class Place(NamedTuple):
    """Comparable: rows in this order. ``rank`` and ``label`` make the group."""

    rank: int
    label: str
    sort: SortKey
    entry_id: str


STATE_GROUPS: Final = (
    QT_TRANSLATE_NOOP("Groups", "Overdue"),
    QT_TRANSLATE_NOOP("Groups", "In progress"),
    QT_TRANSLATE_NOOP("Groups", "Due today"),
    QT_TRANSLATE_NOOP("Groups", "My workbin"),
    QT_TRANSLATE_NOOP("Groups", "Waiting"),
    QT_TRANSLATE_NOOP("Groups", "Done"),
    QT_TRANSLATE_NOOP("Groups", "No longer with you"),
)
_OVERDUE, _WORKING, _TODAY, _LATER, _WAITING, _DONE, _LOST = range(len(STATE_GROUPS))


def section_of(row: EntryRow) -> Section | None:
    """Which tab a row is on; None for an offer, which is shown by the strip."""
    status = row.entry.status
    if not status.is_open:
        return Section.DONE
    if row.is_mine or row.problem:
        return None if status is EntryStatus.ASSIGNED and row.is_mine else Section.MINE
    return Section.WORKBINS if status is EntryStatus.UNASSIGNED else None


def place(row: EntryRow, view: View, now: datetime, catalogue: Catalogue | None) -> Place | None:
    """Where a row is in this view, but for the search; None when it is not in it.

    ``now`` is the server's, in local time.
    """
    if section_of(row) is not view.section:
        return None
    if view.only and not all(_ONLY[only](row, now, catalogue) for only in view.only):
        return None
    due = query.due_s(row.entry, catalogue)
    rank, label = _GROUPS[view.grouping](row, due, _moment(now), catalogue)
    return Place(rank, label, _sort(row, view.order, due), row.entry.id)


def next_turn(row: EntryRow, now: datetime, catalogue: Catalogue | None) -> datetime | None:
    """When a row will belong elsewhere by the mere passing of time: when it is due."""
    workbin = catalogue.workbin(row.entry.workbin_id) if catalogue else None
    due = sla.due_at(row.entry, workbin)
    return due if due is not None and due > now else None


@lru_cache(maxsize=1)
def _moment(now: datetime) -> query.Moment:
    """A whole list is placed at one moment."""
    return query.moment_of(now)


def _by_state(row: EntryRow, due: float, moment: query.Moment, _: Catalogue | None) -> Group:
    rank = _state(row, due, moment)
    return rank, STATE_GROUPS[rank]


def _state(row: EntryRow, due: float, moment: query.Moment) -> int:
    entry, status = row.entry, row.entry.status
    if not status.is_open:
        return _DONE
    if not row.is_mine and row.problem:
        return _LOST
    if due <= moment.now_s:
        return _OVERDUE
    if status is EntryStatus.UNASSIGNED:
        return _WAITING
    if status is EntryStatus.ACCEPTED:
        return _WORKING
    until = entry.parked_until
    wakes_later = until is not None and until.timestamp() >= moment.day_ends_s
    return _TODAY if due < moment.day_ends_s and not wakes_later else _LATER


def _by_workbin(row: EntryRow, _due: float, _at: query.Moment, _: Catalogue | None) -> Group:
    return _named(row.entry.workbin_name or row.entry.workbin_id)


def _by_type(row: EntryRow, _due: float, _at: query.Moment, catalogue: Catalogue | None) -> Group:
    kind = catalogue.workitem_type(row.entry.workitem_type_id) if catalogue else None
    return _named(kind.name if kind else row.entry.workitem_type_id or "")


def _by_customer(row: EntryRow, _due: float, _at: query.Moment, _: Catalogue | None) -> Group:
    return _named(row.entry.customer)


def _by_nothing(_row: EntryRow, _due: float, _at: query.Moment, _: Catalogue | None) -> Group:
    return 0, ""


def _named(name: str) -> Group:
    """Groups are in the order of their names; those without one are last."""
    label = one_line(name)
    return (0, label) if label else (1, "")


def _sort(row: EntryRow, order: Order, due: float) -> SortKey:
    entry = row.entry
    if not entry.status.is_open:
        closed = entry.completed_at or entry.status_since
        return (-closed.timestamp(), 0.0, 0.0, entry.id)
    if order is Order.TITLE:
        return (0.0, 0.0, 0.0, query.folded(entry.title))
    age, priority = entry.created_at.timestamp(), float(entry.routing_data.priority)
    if order is Order.DUE:
        return due, priority, age, entry.id
    return (priority, due, age, entry.id) if order is Order.PRIORITY else (age, priority, due, entry.id)


_GROUPS: Final[dict[Grouping, Callable[[EntryRow, float, query.Moment, Catalogue | None], Group]]] = {
    Grouping.STATE: _by_state,
    Grouping.WORKBIN: _by_workbin,
    Grouping.TYPE: _by_type,
    Grouping.CUSTOMER: _by_customer,
    Grouping.NONE: _by_nothing,
}


def _is_at_risk(row: EntryRow, now: datetime, catalogue: Catalogue | None) -> bool:
    workbin = catalogue.workbin(row.entry.workbin_id) if catalogue else None
    return sla.urgency(row.entry, now, workbin) in (Urgency.SOON, Urgency.OVERDUE)


_ONLY: Final[dict[Only, Callable[[EntryRow, datetime, Catalogue | None], bool]]] = {
    Only.AT_RISK: _is_at_risk,
    Only.IN_PROGRESS: lambda row, _now, _: row.entry.status is EntryStatus.ACCEPTED,
    Only.PARKED: lambda row, _now, _: row.entry.status is EntryStatus.PARKED,
    Only.UNSYNCED: lambda row, _now, _: row.intent_phase in (Phase.WAITING, Phase.PARKED),
}
