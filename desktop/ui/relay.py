"""Work that comes once in a while and is long: a step of it in each turn of the event loop."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Relay(QObject):
    """Keys, the pointer and painting come in between two steps."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, steps: Iterator[None]) -> None:
        """Carry this on to its end, unless there is work under way: it is not begun twice."""
        if not self._timer.isActive():
            self._steps = steps
            self._timer.start()

    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
