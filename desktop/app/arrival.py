"""The presence that somebody takes who comes to work: as they chose, and Not Ready on their first day."""

from PySide6.QtCore import QObject

from desktop.domain.presence import WorkState
from desktop.ui.windows.first_hints import SEEN
from desktop.ui.windows.main_window import MainWindow


class Arrival(QObject):
    """Acts once, when the window is live, and only for who was offline until then."""

    def __init__(self, window: MainWindow, *, wants_ready: bool) -> None:
        super().__init__(window)
        self._window = window
        # Whoever is shown around first is to be offered nothing but practice.
        self._is_ready = wants_ready and bool(window.memory.read(SEEN))
        window.bridge.changed.connect(self._on_news)

    def _on_news(self) -> None:
        tables = self._window.bridge.tables
        status, link = tables.my_status, tables.link
        if status is None or tables.catalogue is None or link is None or not link.is_live:
            return
        self._window.bridge.changed.disconnect(self._on_news)
        if status.state is WorkState.OFFLINE:
            (self._window.go_ready if self._is_ready else self._window.go_not_ready)()
