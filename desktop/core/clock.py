"""Times and waits that do no harm, whatever the other side sent."""

from datetime import UTC, datetime, timedelta
from math import isfinite

WAIT_LEAST_S = 0.1
WAIT_MOST_S = 300.0
_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


def later(at: datetime, seconds: float) -> datetime:
    """So many seconds later (negative: earlier), at most the end of the calendar."""
    try:
        return at + timedelta(seconds=seconds)
    except OverflowError:
        return _LAST if seconds > 0 else _FIRST


def believed_wait_s(asked_s: float | None) -> float | None:
    """How long to wait where the other side said so; None where what it said is no wait.

    A wait of next to nothing is none either: whoever obeyed it would ask again without a rest.
    """
    if asked_s is None or not isfinite(asked_s) or asked_s < WAIT_LEAST_S:
        return None
    return min(asked_s, WAIT_MOST_S)
