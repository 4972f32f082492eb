"""How much each client may ask for: a bucket of requests that refills at a steady rate."""

import math
from datetime import datetime
from typing import NamedTuple

from desktop.service.clock import Clock
from desktop.service.refusal import Refusal

MOST_KEPT = 10_000


class Taken(NamedTuple):
    """How much of the bucket is in use, and when it will be full again."""

    used: int
    allowed: int
    reset_s: int


class Pace:
    """``burst`` at once, ``per_s`` in the long run, for each key."""

    def __init__(self, clock: Clock, per_s: float, burst: float) -> None:
        self._clock = clock
        self._per_s = per_s
        self._burst = burst
        self._left: dict[str, tuple[float, datetime]] = {}

    def take(self, key: str) -> Taken:
        """One request; refused with the time until the next one when the bucket is empty."""
        now = self._clock.now()
        left, since = self._left.get(key, (self._burst, now))
        left = min(self._burst, left + max(0.0, (now - since).total_seconds()) * self._per_s)
        if left < 1:
            wait_s = math.ceil((1 - left) / self._per_s)
            message = f"Too many requests; come back in {wait_s} s."
            raise Refusal(429, "too.many.requests", message, retry_after_s=wait_s)
        if len(self._left) >= MOST_KEPT:
            self._left.clear()
        self._left[key] = (left - 1, now)
        used = self._burst - left + 1
        return Taken(math.ceil(used), int(self._burst), math.ceil(used / self._per_s))
