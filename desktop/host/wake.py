"""Whether this computer slept, this process stood still, or its clock was set, from three clocks read often.

Pure: the clocks are read by whoever asks, so that a test can be a night long.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

# A beat later than this was a stop, not a busy moment.
LATE_S = 5.0
# A clock is corrected by small steps all the time.
MOVED_S = 2.0


@dataclass(frozen=True)
class Clocks:
    """One reading. ``running_s`` may stand still during sleep, ``elapsed_s`` never does; None: not known."""

    running_s: float
    elapsed_s: float | None
    wall_at: datetime


@dataclass(frozen=True)
class Paused:
    """Nothing of ours ran for this long: sleep, or a stopped process."""

    for_s: float


@dataclass(frozen=True)
class ClockMoved:
    """The wall clock was set; forward is positive."""

    by_s: float


Finding = Paused | ClockMoved


def read_clocks() -> Clocks:
    """The clocks of this computer now."""
    elapsed = getattr(time, "CLOCK_BOOTTIME", None)
    return Clocks(
        running_s=time.monotonic(),
        elapsed_s=None if elapsed is None else time.clock_gettime(elapsed),
        wall_at=datetime.now(UTC),
    )


class WakeWatch:
    """Compares each reading with the one before. ``every_s`` is how often it is meant to be asked."""

    def __init__(self, first: Clocks, every_s: float = 1.0) -> None:
        self._last = first
        self._every_s = every_s

    def beat(self, now: Clocks) -> tuple[Finding, ...]:
        """What happened since the last beat. Nothing, in nearly every case."""
        last, self._last = self._last, now
        wall_s = (now.wall_at - last.wall_at) / timedelta(seconds=1)
        passed_s = now.running_s - last.running_s
        if now.elapsed_s is not None and last.elapsed_s is not None:
            passed_s = max(passed_s, now.elapsed_s - last.elapsed_s)
        elif wall_s - passed_s > LATE_S:
            # Without a clock that counts sleep, a wall clock far ahead is taken for sleep: to ask the back
            # end once more costs little, to trust an old state costs a customer.
            passed_s = wall_s
        found: list[Finding] = []
        if passed_s - self._every_s > LATE_S:
            found.append(Paused(passed_s))
        if abs(wall_s - passed_s) > MOVED_S:
            found.append(ClockMoved(wall_s - passed_s))
        return tuple(found)
