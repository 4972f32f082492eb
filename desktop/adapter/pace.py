"""How long to wait before the next try: backoff with full jitter, and what the service asked for."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_RETRY_AFTER_S = 300.0


def retry_after_s(header: str | None, now: datetime | None = None) -> float | None:
    """A Retry-After header as 0 to 300 seconds; None where there is none or it says nothing usable."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_RETRY_AFTER_S)
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    wait_s = (at - (now or datetime.now(UTC))).total_seconds()
    return min(max(wait_s, 0.0), LONGEST_RETRY_AFTER_S)


@dataclass
class Backoff:
    """Waits that double up to a ceiling, each drawn between nothing and all of it (full jitter)."""

    first_s: float = 0.5
    longest_s: float = 60.0
    draw: Callable[[], float] = field(default=random.SystemRandom().random)
    failures: int = 0

    def next_s(self, asked_s: float | None = None) -> float:
        """The wait after one more failure: at least what the service asked for, and then some.

        The jitter comes on top of what was asked, so that clients told the same do not return as one.
        """
        ceiling = min(self.longest_s, self.first_s * 2.0 ** min(self.failures, 30))
        self.failures += 1
        return (asked_s or 0.0) + self.draw() * ceiling

    def reset(self) -> None:
        """It worked: start again from the shortest wait."""
        self.failures = 0
