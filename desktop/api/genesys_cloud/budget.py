"""The rate limit: so many requests a minute for one token. The last of them are kept for commands."""

import asyncio
from collections import deque
from collections.abc import Mapping

from desktop.api.line.wire import Lane
from desktop.domain.errors import Busy

A_MINUTE = 300
WINDOW_S = 60.0
FOR_COMMANDS = 60
_ALLOWED, _COUNT, _RESET = "inin-ratelimit-allowed", "inin-ratelimit-count", "inin-ratelimit-reset"


class Budget:
    """Counts by itself, and believes the service's own count where it is higher."""

    def __init__(self, allowed: int = A_MINUTE, for_commands: int = FOR_COMMANDS) -> None:
        self.allowed = allowed
        self._for_commands = for_commands
        self._sent: deque[float] = deque()
        self._told = 0
        self._told_until = 0.0

    @property
    def used(self) -> int:
        """How many of this minute's requests are gone."""
        now = asyncio.get_running_loop().time()
        while self._sent and self._sent[0] <= now - WINDOW_S:
            self._sent.popleft()
        return max(len(self._sent), self._told if now < self._told_until else 0)

    def spend(self, lane: Lane) -> None:
        """Take one; Busy when the lane's share of this minute is gone."""
        now = asyncio.get_running_loop().time()
        share = self.allowed if lane is Lane.COMMANDS else self.allowed - self._for_commands
        if self.used >= share:
            free_at = max(self._told_until, self._sent[0] + WINDOW_S if self._sent else now)
            raise Busy(
                "The organisation's limit of requests is reached",
                "It goes on by itself.",
                code="rate.budget",
                retry_after_s=max(free_at - now, 0.5),
            )
        self._sent.append(now)
        self._told += 1

    def learn(self, headers: Mapping[str, str]) -> None:
        """What the service itself counted: other programs of the same person spend from it too."""
        count, allowed, reset = (_whole(headers.get(name)) for name in (_COUNT, _ALLOWED, _RESET))
        if allowed:
            self.allowed = allowed
        if count is not None and reset is not None:
            self._told = count
            self._told_until = asyncio.get_running_loop().time() + min(reset, WINDOW_S)


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 7 else None  # noqa: PLR2004 - more is no count of a minute
