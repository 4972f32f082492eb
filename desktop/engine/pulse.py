"""Measures the line: once when a stream is joined, and every minute while it is."""

import asyncio
from collections.abc import Callable

from desktop.api.port import Platform
from desktop.core.messages import LatencyMeasured, Message
from desktop.domain.errors import NotSignedIn, WorklistError


class Pulse:
    """What cannot be measured is not told; the next minute brings another try."""

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
        while True:
            try:
                async with asyncio.timeout(self._every_s):
                    await self._now.wait()
            except TimeoutError:
                pass
            self._now.clear()
            if self._is_joined():
                await self._measure()

    async def _measure(self) -> None:
        try:
            measured = await self._platform.measure()
        except NotSignedIn:
            self._on_signed_out()
            return
        except WorklistError:
            return
        self._take(
            LatencyMeasured(
                latency_s=measured.latency.total_seconds(),
                clock_offset_s=measured.clock_offset.total_seconds(),
            )
        )
