"""Preparing rows for the first key that is typed into the filter, a moment after they came."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop.ui.models.worklist_model import WorklistModel

AFTER_MS: Final = 100
_AT_ONCE: Final = 100


class ReadAhead(QObject):
    """Works while nothing else is to be done, and never on the way of news to the screen."""

    def __init__(self, model: WorklistModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read)

    def begin_soon(self) -> None:
        """Rows came."""
        if not self._timer.isActive():
            self._timer.start(AFTER_MS)

    def _read(self) -> None:
        if self._model.read_ahead(_AT_ONCE):
            self._timer.start(0)
        else:
            self._timer.stop()
