"""A loop whose time passes only when there is nothing else to do: hours in milliseconds, always the same."""

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from heapq import heappop
from typing import Any, TypeVar

T = TypeVar("T")
STANDS_STILL = 20_000
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class VirtualLoop(asyncio.SelectorEventLoop):
    """``time`` starts at 0 and jumps to the next timer. Who stands in its way is found out."""

    def __init__(self) -> None:
        super().__init__()
        self._passed = 0.0
        self._turns = 0

    def time(self) -> float:
        """Virtual seconds."""
        return self._passed

    def _run_once(self) -> None:
        timers: list[asyncio.TimerHandle] = self._scheduled  # type: ignore[attr-defined]  # the base's heap
        while timers and timers[0].cancelled():
            heappop(timers)._scheduled = False  # type: ignore[attr-defined]  # as the base class does
            self._timer_cancelled_count = max(0, self._timer_cancelled_count - 1)
        self._turns += 1
        is_idle = not self._ready  # type: ignore[attr-defined]  # the base class keeps it
        if timers and is_idle and timers[0].when() > self._passed:
            self._passed, self._turns = timers[0].when(), 0
        if self._turns > STANDS_STILL:
            self._turns = 0
            raise RuntimeError(f"something goes on for ever while it is {self._passed} s")
        super()._run_once()  # type: ignore[misc]  # not in the stubs

    _timer_cancelled_count: int


class VirtualClock:
    """Clocks of the virtual loop; ``skew`` moves the wall clock as a person would."""

    def __init__(self) -> None:
        self.skew = timedelta(0)

    def now(self) -> datetime:
        """The wall clock."""
        return START + self.skew + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """The loop's time."""
        return asyncio.get_running_loop().time()


def run_virtual(main: Coroutine[Any, Any, T]) -> T:
    """Run to the end in virtual time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)
