"""Wakes the desk: at the moments that it asked for, and every so often anyway."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from heapq import heappop, heappush

LEAST_S = 0.001


class Alarm:
    """Moments are the server's times. A clock that is set moves them: ``rearm`` looks again."""

    def __init__(
        self,
        ring: Callable[[], None],
        server_now: Callable[[], datetime],
        every_s: float = 15.0,
    ) -> None:
        self._ring = ring
        self._server_now = server_now
        self._every_s = every_s
        self._moments: list[datetime] = []
        self._changed = asyncio.Event()

    def set(self, at: datetime) -> None:
        """Ring at this moment."""
        if not self._moments or at < self._moments[0]:
            self._changed.set()
        heappush(self._moments, at)

    def rearm(self) -> None:
        """Look at the clock again."""
        self._changed.set()

    async def run(self) -> None:
        """Ring for ever, never before the moment that was asked for."""
        loop = asyncio.get_running_loop()
        rings_at = loop.time() + self._every_s
        while True:
            wait_s = min(rings_at - loop.time(), self._until_next_s())
            if wait_s <= 0:
                self._drop_passed()
                rings_at = loop.time() + self._every_s
                self._ring()
                continue
            self._changed.clear()
            try:
                async with asyncio.timeout(max(wait_s, LEAST_S)):
                    await self._changed.wait()
            except TimeoutError:
                continue

    def _until_next_s(self) -> float:
        if not self._moments:
            return self._every_s
        return (self._moments[0] - self._server_now()) / timedelta(seconds=1)

    def _drop_passed(self) -> None:
        now = self._server_now()
        while self._moments and self._moments[0] <= now:
            heappop(self._moments)
