"""When changes are applied: the last one per row, at once when idle, else once a frame, bounded work.

After a frame there is rest for twice as long as it took, painting included, at most 20 ms: little news is
shown at once, and much news leaves most of the time to the person.

No Qt and no clock of its own, so that the tests can play any flood against it.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

from desktop.core.changes import Change, Gone, Put, TableName
from desktop.core.effects import Effect

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
        self._arrived: deque[Change | Effect] = deque()
        self._is_awake = False
        self._last: dict[tuple[TableName, str] | int, Change | Effect] = {}
        self._effects = 0
        self._due: list[Effect] = []
        self._applied_at = float("-inf")
        self._rest_s = 0.0

    def put(self, changes: Iterable[Change | Effect]) -> bool:
        """Queue changes, and effects that are due after them; True when the ui must be woken for them."""
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
        """Whether no change is left for the next piece."""
        return not any(isinstance(key, tuple) for key in self._last)

    def take_due(self) -> list[Effect]:
        """Effects of which all that came before them was applied, once."""
        due, self._due = self._due, []
        return due

    def run_frame(self, apply: Callable[[list[Change]], None]) -> bool:
        """Apply what fits into one frame; True when there is more for the next."""
        self._fold()
        begun = self._clock()
        until = begun + BUDGET_S
        while self._last:
            size = _PIECE if len(self._last) > _FLOOD else _SLICE
            keys = [key for key, _ in zip(self._last, range(size), strict=False)]
            self._apply_piece([self._last.pop(key) for key in keys], apply)
            if self._clock() >= until:
                break
        self._applied_at = self._clock()
        self._rest_s = min(FRAME_S, _REST * (self._applied_at - begun))
        with self._lock:
            self._is_awake = bool(self._last or self._arrived)
            return self._is_awake

    def _apply_piece(self, piece: list[Change | Effect], apply: Callable[[list[Change]], None]) -> None:
        changes = [one for one in piece if isinstance(one, Put | Gone)]
        self._due += [one for one in piece if not isinstance(one, Put | Gone)]
        if changes:
            apply(changes)

    def _fold(self) -> None:
        """The last change per row takes the place of the first; an effect stays behind what came before."""
        with self._lock:
            arrived, self._arrived = self._arrived, deque()
        for one in arrived:
            if isinstance(one, Put | Gone):
                self._last[one.table, one.id] = one
            else:
                self._effects += 1
                self._last[self._effects] = one
