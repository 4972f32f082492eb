"""Requests without a key whose answer was lost: the very same request gets it when it comes again.

Programs send a request again when their connection breaks, and do not say that they do. An answer is handed
out once: two requests that were both answered have had two effects, however alike. Kept in memory only.
"""

import asyncio
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.service.clock import Clock

KEPT_S = 60
MOST_KEPT = 1000

# The answer's JSON; None where the request came to nothing.
Pending = asyncio.Future[str | None]


@dataclass(frozen=True, slots=True)
class _Lost:
    fingerprint: str
    answer: Pending
    at: datetime


class Unanswered:
    """Lives on the event loop's thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lost: deque[_Lost] = deque(maxlen=MOST_KEPT)

    def keep(self, fingerprint: str, answer: Pending) -> None:
        """The one who asked for this is gone."""
        self._lost.append(_Lost(fingerprint, answer, self._clock.now()))

    def take(self, fingerprint: str) -> Pending | None:
        """The answer to this very request that nobody has had, oldest first; it may be on its way still."""
        oldest = self._clock.now() - timedelta(seconds=KEPT_S)
        while self._lost and self._lost[0].at < oldest:
            self._lost.popleft()
        for one in self._lost:
            if one.fingerprint == fingerprint:
                self._lost.remove(one)
                return one.answer
        return None
