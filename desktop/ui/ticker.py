"""One second at a time, for everything that shows a running time. Stops while nobody can see it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Ticker(QObject):
    """Ticks while its window is visible and not minimised."""

    ticked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.ticked)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window and kind in (
            QEvent.Type.Show,
            QEvent.Type.Hide,
            QEvent.Type.Close,
            QEvent.Type.WindowStateChange,
        ):
            is_seen = kind is not QEvent.Type.Close and self._window.isVisible()
            self._run(is_seen=is_seen and not self._window.isMinimized() and kind is not QEvent.Type.Hide)
        return False

    def _run(self, *, is_seen: bool) -> None:
        if is_seen and not self._timer.isActive():
            self._timer.start()
            self.ticked.emit()
        elif not is_seen:
            self._timer.stop()
