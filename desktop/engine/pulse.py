"""Measures the line: once when a stream is joined, and every minute while it is.

Until it has succeeded, nothing may be sent that has a deadline: a try that failed is soon repeated.
"""

import asyncio
from collections.abc import Callable

from desktop.api.port import Platform
from desktop.core.messages import LatencyMeasured, Message
from desktop.domain.errors import NotSignedIn, WorklistError

AGAIN_S = 5.0


class Pulse:
    """What cannot be measured is not told."""

    def __init__(
        self,
        platform: Platform,
        take: Callable[[Message], None],
        is_joined: Callable[[], bool],
        on_signed_out: Callable[[], None],
        every_s: float,
    ) -> None:
        self._platform = platform
        self._take = take
        self._is_joined = is_joined
        self._on_signed_out = on_signed_out
        self._every_s = every_s
        self._now = asyncio.Event()

    def measure_now(self) -> None:
        """Something changed: measure at once."""
        self._now.set()

    async def run(self) -> None:
        """Measure for ever."""
        wait_s = self._every_s
        while True:
            try:
                async with asyncio.timeout(wait_s):
                    await self._now.wait()
            except TimeoutError:
                pass
            self._now.clear()
            is_over = not self._is_joined() or await self._measure()
            wait_s = self._every_s if is_over else min(AGAIN_S, self._every_s)

    async def _measure(self) -> bool:
        """False where another try makes sense."""
        try:
            measured = await self._platform.measure()
        except NotSignedIn:
            self._on_signed_out()
            return True
        except WorklistError:
            return False
        self._take(
            LatencyMeasured(
                latency_s=measured.latency.total_seconds(),
                clock_offset_s=measured.clock_offset.total_seconds(),
            )
        )
        return True
