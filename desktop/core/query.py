"""What is asked of one row of a list: its words, its due time, and where the day ends. Pure."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.domain.entry import Entry
from desktop.domain.record import JsonValue
from desktop.domain.stream import Catalogue

_ACCENTS = re.compile("[\u0300-\u036f]+")
NEVER = float("inf")
DEPTH_MOST = 8


class Moment(NamedTuple):
    """Now, and when the person's calendar day ends, in seconds since 1970."""

    now_s: float
    day_ends_s: float


def moment_of(now: datetime) -> Moment:
    """``now``: server time, in the time zone of the person."""
    return Moment(now.timestamp(), _end_of(now.date(), now.tzinfo))


@lru_cache(maxsize=8)
def _end_of(day: date, zone: tzinfo | None) -> float:
    return datetime.combine(day + timedelta(days=1), time(), zone).timestamp()


def due_s(entry: Entry, catalogue: Catalogue | None) -> float:
    """When it is due, in seconds since 1970; never is infinitely late."""
    workbin = None
    if entry.due_at is None and catalogue is not None:
        workbin = catalogue.workbin(entry.workbin_id)
    due = sla.due_at(entry, workbin)
    return NEVER if due is None else due.timestamp()


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
