"""When changes are applied: the last one per row, at once when idle, else once a frame, bounded work.

After a frame there is rest for twice as long as it took, painting included, at most 20 ms: little news is
shown at once, and much news leaves most of the time to the person.

No Qt and no clock of its own, so that the tests can play any flood against it.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

from desktop.core.changes import Change, TableName

FRAME_S: Final = 0.02
_REST: Final = 2
BUDGET_S: Final = 0.008
_SLICE: Final = 32
# A backlog this long is a first reading of everything, not news: in few large pieces it is shown much
# sooner, and no frame takes longer than about 100 ms.
_FLOOD: Final = 256
_PIECE: Final = 1024


class FrameQueue:
    """``put`` from any thread; the rest from the thread of the ui. ``clock`` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._arrived: deque[Change] = deque()
        self._is_awake = False
        self._last: dict[tuple[TableName, str], Change] = {}
        self._applied_at = float("-inf")
        self._rest_s = 0.0

    def put(self, changes: Iterable[Change]) -> bool:
        """Queue changes; True when the ui must be woken for them."""
        with self._lock:
            self._arrived.extend(changes)
            must_wake, self._is_awake = not self._is_awake, True
        return must_wake

    def wait_s(self) -> float:
        """How long until the next frame may be applied; 0 when idle for a frame."""
        return max(0.0, self._applied_at + self._rest_s - self._clock())

    @property
    def is_flooded(self) -> bool:
        """Whether large pieces are still to come."""
        return len(self._last) > _FLOOD

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left for the next piece."""
        return not self._last

    def run_frame(self, apply: Callable[[list[Change]], None]) -> bool:
        """Apply what fits into one frame; True when there is more for the next."""
        self._fold()
        begun = self._clock()
        until = begun + BUDGET_S
        while self._last:
            size = _PIECE if len(self._last) > _FLOOD else _SLICE
            keys = [key for key, _ in zip(self._last, range(size), strict=False)]
            apply([self._last.pop(key) for key in keys])
            if self._clock() >= until:
                break
        self._applied_at = self._clock()
        self._rest_s = min(FRAME_S, _REST * (self._applied_at - begun))
        with self._lock:
            self._is_awake = bool(self._last or self._arrived)
            return self._is_awake

    def _fold(self) -> None:
        with self._lock:
            arrived, self._arrived = self._arrived, deque()
        for change in arrived:
            self._last[change.table, change.id] = change
