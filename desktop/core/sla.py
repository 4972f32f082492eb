"""Time left on an entry: due, overdue, and how much of its time is used up. Times are the server's."""

from datetime import datetime
from enum import StrEnum

from desktop.core.clock import later
from desktop.domain.entry import Entry
from desktop.domain.workbin import Workbin

SOON_S = 15 * 60.0
SOON_SHARE = 0.25


class Urgency(StrEnum):
    """How a row should look."""

    NONE = "none"
    CALM = "calm"
    SOON = "soon"
    OVERDUE = "overdue"


def due_at(entry: Entry, workbin: Workbin | None = None) -> datetime | None:
    """When it must be done: its own due date, else its workbin's service level from creation."""
    if entry.due_at is not None:
        return entry.due_at
    if workbin is None or not workbin.service_level_seconds:
        return None
    return later(entry.created_at, workbin.service_level_seconds)


def left_s(entry: Entry, now: datetime, workbin: Workbin | None = None) -> float | None:
    """Seconds left, negative when overdue; None where nothing is due."""
    due = due_at(entry, workbin)
    return None if due is None else (due - now).total_seconds()


def share_left(entry: Entry, now: datetime, workbin: Workbin | None = None) -> float | None:
    """How much of the time from creation to due is left, 0 to 1; None where nothing is due."""
    due = due_at(entry, workbin)
    if due is None:
        return None
    whole = (due - entry.created_at).total_seconds()
    left = (due - now).total_seconds()
    return 0.0 if whole <= 0 or left <= 0 else min(1.0, left / whole)


def urgency(entry: Entry, now: datetime, workbin: Workbin | None = None) -> Urgency:
    """Overdue, due soon (a quarter hour or a quarter of its time, whichever is shorter), or calm."""
    left, share = left_s(entry, now, workbin), share_left(entry, now, workbin)
    if left is None or share is None:
        return Urgency.NONE
    if left <= 0:
        return Urgency.OVERDUE
    return Urgency.SOON if left <= SOON_S and share <= SOON_SHARE else Urgency.CALM


def is_due_on_day_of(entry: Entry, now: datetime, workbin: Workbin | None = None) -> bool:
    """Whether it is due on the calendar day of ``now``, in ``now``'s own time zone."""
    due = due_at(entry, workbin)
    return due is not None and due.astimezone(now.tzinfo).date() == now.date()
