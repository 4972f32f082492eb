"""Backlogs: how the work of one workbin builds up, and why what waits in it waits."""

from desktop.domain.record import Instant, Record


class Stuck(Record):
    """One entry that waits, and why. ``is_unroutable``: nobody at all answers what it asks for."""

    entry_id: str
    reasons: tuple[str, ...] = ()
    is_unroutable: bool = False


class Backlog(Record):
    """One workbin in the last hour.

    ``depths`` are the open entries at equal steps, the last one at ``at``; ``conflicts`` name workbins
    that get in its way, in sentences; ``stuck`` explains the oldest of what waits.
    """

    workbin_id: str
    at: Instant
    step_seconds: int
    depths: tuple[int, ...] = ()
    came: int = 0
    went: int = 0
    conflicts: tuple[str, ...] = ()
    stuck: tuple[Stuck, ...] = ()
