"""What a page may see and write, and how often it may ask. Set by the administrator, not by the page."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.record import JsonObject

ALL = "*"


@dataclass(frozen=True)
class Guards:
    """Lists of user-data keys; ``*`` is every key. ``calls_per_s`` above which a page is left unheard.

    ``frees_when_gone``: Mark Done is free again when the page that held it back is gone.
    """

    readable: frozenset[str] = frozenset({ALL})
    writable: frozenset[str] = frozenset({ALL})
    accepted_origins: frozenset[str] = frozenset()
    disposition_key: str = "DispositionCode"
    frees_when_gone: bool = True
    calls_per_s: int = 10
    quarantine_s: float = 30.0

    def seen(self, user_data: JsonObject) -> JsonObject:
        """The part of the data that a page may read."""
        return {key: value for key, value in user_data.items() if _is_in(key, self.readable)}

    def forbidden(self, keys: JsonObject) -> str:
        """The first key that a page may not write; empty when it may write them all."""
        return next((key for key in keys if not _is_in(key, self.writable)), "")


def _is_in(key: str, listed: frozenset[str]) -> bool:
    return ALL in listed or key in listed


class RateLimit:
    """Counts the calls of one page. ``clock``: monotonic seconds."""

    def __init__(self, guards: Guards, clock: Callable[[], float]) -> None:
        self._guards = guards
        self._clock = clock
        self._calls: deque[float] = deque()
        self._deaf_until = float("-inf")

    def allows(self) -> bool:
        """Count one call; False while the page is quarantined for asking too often."""
        now = self._clock()
        if now < self._deaf_until:
            return False
        while self._calls and self._calls[0] <= now - 1:
            self._calls.popleft()
        self._calls.append(now)
        if len(self._calls) > self._guards.calls_per_s:
            self._deaf_until = now + self._guards.quarantine_s
            self._calls.clear()
            return False
        return True
