"""What a list shows: which rows match, in which section, in which order. Pure questions about one row.

``arrangement`` keeps whole lists by these answers.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from unicodedata import normalize

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.record import JsonValue, Record
from desktop.domain.stream import Catalogue

_ACCENTS = re.compile("[\u0300-\u036f]+")
NEVER = float("inf")
DEPTH_MOST = 8


class SortBy(StrEnum):
    """The first thing that rows are ordered by; the others break ties."""

    DUE = "due"
    PRIORITY = "priority"
    AGE = "age"


class GroupBy(StrEnum):
    """What makes a section."""

    STATE = "state"
    WORKBIN = "workbin"
    TYPE = "type"
    CUSTOMER = "customer"
    NONE = "none"


class View(Record):
    """What somebody wants to see. Empty filters let everything through."""

    search: str = ""
    sort: SortBy = SortBy.DUE
    group: GroupBy = GroupBy.STATE
    statuses: frozenset[EntryStatus] = frozenset()
    workbin_ids: frozenset[str] = frozenset()
    only_mine: bool = False
    shows_offers: bool = False


class SectionName(NamedTuple):
    """A section's rank among the sections, its stable key, and its title."""

    rank: int
    title: str
    key: str


OVERDUE = SectionName(0, "Overdue", "overdue")
IN_PROGRESS = SectionName(1, "In progress", "inProgress")
DUE_TODAY = SectionName(2, "Due today", "dueToday")
WORKBIN = SectionName(3, "My workbin", "workbin")
OFFERED = SectionName(4, "Offered", "offered")
AWAY = SectionName(5, "Reassigned", "away")
ALL = SectionName(0, "All", "all")

SortKey = tuple[float, float, float, str]


def matches(row: EntryRow, view: View) -> bool:
    """Whether the filters, apart from the search, let the row through."""
    status = row.entry.status
    if not view.shows_offers and status is EntryStatus.ASSIGNED and row.is_mine:
        return False
    return (
        (not view.statuses or status in view.statuses)
        and (not view.workbin_ids or row.entry.workbin_id in view.workbin_ids)
        and (not view.only_mine or row.is_mine)
    )


def due_s(entry: Entry, catalogue: Catalogue | None) -> float:
    """When it is due, in seconds since 1970; never is infinitely late."""
    workbin = None
    if entry.due_at is None and catalogue is not None:
        workbin = catalogue.workbin(entry.workbin_id)
    due = sla.due_at(entry, workbin)
    return NEVER if due is None else due.timestamp()


def sort_key(entry: Entry, sort: SortBy, due: float) -> SortKey:
    """What the row is ordered by: smaller is higher up."""
    age = entry.created_at.timestamp()
    priority = float(entry.routing_data.priority)
    if sort is SortBy.DUE:
        return due, priority, age, entry.id
    return (priority, due, age, entry.id) if sort is SortBy.PRIORITY else (age, priority, due, entry.id)


class Moment(NamedTuple):
    """Now, and when the person's calendar day ends, in seconds since 1970."""

    now_s: float
    day_ends_s: float


def moment_of(now: datetime) -> Moment:
    """``now``: server time, in the time zone of the person."""
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return Moment(now.timestamp(), midnight.timestamp())


def section_of(
    row: EntryRow, group: GroupBy, due: float, at: Moment, catalogue: Catalogue | None
) -> SectionName:
    """The section that the row belongs to now."""
    entry = row.entry
    if group is GroupBy.STATE:
        return _state_section(row, due, at)
    if group is GroupBy.WORKBIN:
        return SectionName(0, entry.workbin_name or entry.workbin_id, f"workbin:{entry.workbin_id}")
    if group is GroupBy.TYPE:
        kind = None if catalogue is None else catalogue.workitem_type(entry.workitem_type_id)
        title = entry.workitem_type_id or "No type" if kind is None else kind.name
        return SectionName(0, title, f"type:{entry.workitem_type_id or ''}")
    if group is GroupBy.CUSTOMER:
        title = entry.customer or "No customer"
        return SectionName(0 if entry.customer else 1, title, f"customer:{entry.customer}")
    return ALL


def _state_section(row: EntryRow, due: float, at: Moment) -> SectionName:
    status = row.entry.status
    if not row.is_mine:
        return AWAY
    if status is EntryStatus.ASSIGNED:
        return OFFERED
    if due <= at.now_s:
        return OVERDUE
    if status is EntryStatus.ACCEPTED:
        return IN_PROGRESS
    return DUE_TODAY if due < at.day_ends_s else WORKBIN


def folded(text: str) -> str:
    """Text as it is compared: no case, no accents."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", normalize("NFKD", text.casefold()))


def words_of(search: str) -> tuple[str, ...]:
    """The words that all have to be found."""
    return tuple(folded(search).split())


def haystack(row: EntryRow, catalogue: Catalogue | None) -> str:
    """Everything that can be searched; values that are masked on screen are not."""
    entry = row.entry
    kind = None if catalogue is None else catalogue.workitem_type(entry.workitem_type_id)
    secret = {field.name for field in kind.custom_fields if field.is_secret} if kind else set()
    holder = entry.assigned_to
    parts = [
        *(entry.title, entry.customer, entry.segment, entry.source, entry.workbin_name, entry.id),
        *(entry.external_id or "", entry.workitem_id or "", entry.conversation_id or ""),
        *(entry.status.value, entry.media_type, kind.name if kind else ""),
        holder.name or holder.id if holder else "",
        entry.disposition.notes if entry.disposition else "",
    ]
    for data in (entry.custom_fields, entry.user_data):
        for name, value in data.items():
            if name not in secret:
                parts += (value,) if isinstance(value, str) else _texts(value)
    return folded("\n".join(parts))


def _texts(value: JsonValue, depth: int = 0) -> Iterator[str]:
    """The scalars inside a JSON value, as text; what lies absurdly deep is left out."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        if depth < DEPTH_MOST:
            for part in value:
                yield from _texts(part, depth + 1)
    elif value is not None:
        yield str(value)
