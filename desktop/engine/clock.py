"""This computer's clocks, and the watch for sleep and for clocks that are set."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """The wall clock, which people set, and a clock that only ever goes forward."""

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment; the event loop's clock."""
        ...


class SystemClock:
    """The real ones."""

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment, as the event loop counts them."""
        return time.monotonic()


class JumpWatch:
    """Looks at the clocks once a second.

    A look that comes late means that the process or the computer stood still; clocks that drift apart
    mean sleep, or that somebody set the time. Either way, what was true of the line is not any more.
    """

    def __init__(
        self,
        clock: Clock,
        on_jump: Callable[[str], None],
        every_s: float = 1.0,
        jump_s: float = 5.0,
    ) -> None:
        self._clock = clock
        self._on_jump = on_jump
        self._every_s = every_s
        self._jump_s = jump_s
        self.jumps = 0

    async def run(self) -> None:
        """Watch for ever."""
        wall, elapsed = self._clock.now(), self._clock.monotonic()
        while True:
            await asyncio.sleep(self._every_s)
            last_wall, last_elapsed = wall, elapsed
            wall, elapsed = self._clock.now(), self._clock.monotonic()
            late_s = elapsed - last_elapsed - self._every_s
            drift_s = abs((wall - last_wall).total_seconds() - (elapsed - last_elapsed))
            if late_s > self._jump_s or drift_s > self._jump_s:
                self.jumps += 1
                self._on_jump("This computer slept, or its clock was set")
