"""Arithmetic on times that cannot overflow, whatever the other side sent."""

from datetime import UTC, datetime, timedelta

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


def later(at: datetime, seconds: float) -> datetime:
    """So many seconds later (negative: earlier), at most the end of the calendar."""
    try:
        return at + timedelta(seconds=seconds)
    except OverflowError:
        return _LAST if seconds > 0 else _FIRST
