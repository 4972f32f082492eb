"""Capacity: how much of each media type an agent can hold at once, and what fills it now."""

from desktop.domain.record import Record


class MediaCapacity(Record):
    """One media type's load. ``entries`` are the ids that use it; parked entries use none."""

    media_type: str
    maximum: int
    in_use: int
    available: int
    entries: tuple[str, ...] = ()
