"""The service's only source of time, so that a test can move it."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Wall-clock time, aware and in UTC, to the millisecond that the wire carries."""

    def now(self) -> datetime:
        """This moment."""
        ...

    def wait_s(self, until: datetime) -> float | None:
        """How long a thread should sleep to be awake at ``until``; None: somebody will wake it."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """This moment."""
        now = datetime.now(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def wait_s(self, until: datetime) -> float | None:
        """The time until then, never negative."""
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
