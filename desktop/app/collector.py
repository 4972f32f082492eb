"""When memory is searched for objects that hold one another: in small portions, never all of it at work.

Python's own way looks through every object from time to time, which stops the window for half a second
where a lead has twenty thousand entries. Nearly nothing is found there, since rows are let go one by one.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

# Objects before the young are searched, such searches before the middle-aged are, and never the old.
THRESHOLDS: Final = (2_000, 5, 1_000_000)
LOOK_MS: Final = 500
_PORTION: Final = 15_000  # objects: searched in about 10 ms
_TOO_MANY: Final = 4 * _PORTION
_WHOLE_EVERY_S: Final = 600.0
_GROWTH: Final = 2.0
_SLACK: Final = 1_000_000  # blocks of memory that may come without a whole search


def _fresh() -> int:
    """How many objects are not set aside.

    Python counts what was made less what was let go: where rows are replaced, that stays at nothing, while
    ever more of them are searched at once.
    """
    return sum(len(gc.get_objects(generation)) for generation in range(3))


def _is_elsewhere() -> bool:
    return QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive


class Collector(QObject):
    """What has been searched is set aside, so that each portion costs what is new in it.

    All of it is searched while the person works elsewhere, at most every ten minutes, or when memory has
    doubled. ``clock`` is monotonic, in seconds; ``blocks`` tells how many pieces of memory are in use.
    """

    def __init__(
        self,
        is_elsewhere: Callable[[], bool] = _is_elsewhere,
        clock: Callable[[], float] = monotonic,
        blocks: Callable[[], int] = sys.getallocatedblocks,
    ) -> None:
        super().__init__()
        self._is_elsewhere = is_elsewhere
        self._clock = clock
        self._blocks = blocks
        self._before = gc.get_threshold()
        self._whole_at = clock()
        self._usual = blocks()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Set aside what is there, and look again from time to time."""
        gc.set_threshold(*THRESHOLDS)
        gc.freeze()
        self._usual = self._blocks()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.set_threshold(*self._before)

    def look(self) -> None:
        """Search what is new, or everything where it is time for it."""
        if self._is_time_for_all():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._whole_at, self._usual = self._clock(), self._blocks()
            return
        fresh = _fresh()
        if fresh >= _PORTION:
            if fresh < _TOO_MANY:
                gc.collect()
            gc.freeze()  # a first reading is too much to be searched at once; its rows are set aside unseen

    def _is_time_for_all(self) -> bool:
        if self._blocks() > _GROWTH * self._usual + _SLACK:
            return True
        return self._is_elsewhere() and self._clock() - self._whole_at >= _WHOLE_EVERY_S


@contextmanager
def collecting() -> Iterator[Collector]:
    """For as long as a desktop lives."""
    collector = Collector()
    collector.start()
    try:
        yield collector
    finally:
        collector.stop()
