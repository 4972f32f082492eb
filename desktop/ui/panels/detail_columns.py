"""Details, notes and history: below one another in a narrow pane, in two columns where there is no page."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme

TWO_COLUMNS: Final = 620


class DetailColumns(QWidget):
    """What is known in the first column, what is written and what happened in the second."""

    def __init__(self, theme: Theme, details: QWidget, notes: QWidget, history: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._between = _line("horizontal")
        self._beside = _line("vertical")
        first, second = _column(details), _column(notes, _line("horizontal"), history)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for part in (first, self._between, self._beside, second):
            self._row.addWidget(part)
        self._row.addStretch(0)
        self._arrange(is_wide=False)

    @property
    def is_wide(self) -> bool:
        """Whether there are two columns."""
        return self._row.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(TWO_COLUMNS)
        if is_wide != self.is_wide:
            self._arrange(is_wide=is_wide)

    def _arrange(self, *, is_wide: bool) -> None:
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.LeftToRight if is_wide else flow.TopToBottom)
        for place in (0, 3):
            self._row.setStretch(place, 1 if is_wide else 0)
        self._row.setStretch(4, 0 if is_wide else 1)
        self._between.setVisible(not is_wide)
        self._beside.setVisible(is_wide)


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return made


def _line(direction: str) -> QFrame:
    line = QFrame()
    line.setProperty("line", direction)
    return line
