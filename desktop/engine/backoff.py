"""How long to wait before the next try: full jitter, and never more than so many connects a minute."""

from collections import deque
from collections.abc import Callable

from desktop.core.clock import believed_wait_s
from desktop.domain.errors import Busy, WorklistError


class Backoff:
    """``jitter(low, high)`` draws; the count is forgotten only after a stable minute."""

    def __init__(
        self,
        jitter: Callable[[float, float], float],
        base_s: float = 0.5,
        cap_s: float = 30.0,
        most_a_minute: int = 10,
        minute_s: float = 60.0,
    ) -> None:
        self._jitter = jitter
        self._base_s = base_s
        self._cap_s = cap_s
        self._minute_s = minute_s
        self._connects: deque[float] = deque(maxlen=most_a_minute)
        self.tries = 0

    def connecting(self, now: float) -> None:
        """A connect is made now."""
        self._connects.append(now)

    def failed(self, error: WorklistError | None = None) -> float:
        """One more failure; how long to wait after it: as it asks, or by our own draw."""
        bound = min(self._cap_s, self._base_s * 2.0 ** min(self.tries, 16))
        self.tries += 1
        drawn_s = self._jitter(0.0, bound)
        asked_s = believed_wait_s(error.retry_after_s) if isinstance(error, Busy) else None
        return drawn_s if asked_s is None else asked_s

    def ended_after(self, up_s: float) -> None:
        """A connection ended that was caught up for so long."""
        if up_s >= self._minute_s:
            self.tries = 0

    def at_least_s(self, now: float) -> float:
        """How long the limit on connects still says to wait."""
        if len(self._connects) < (self._connects.maxlen or 0):
            return 0.0
        return max(0.0, self._connects[0] + self._minute_s - now)
