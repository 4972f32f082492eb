"""A small row of tabs for panes that share one place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget


class PaneSwitch(QWidget):
    """Exactly one of its names is chosen."""

    chosen = Signal(int)

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(3)
        for number, name in enumerate(names):
            button = QToolButton(self)
            button.setProperty("kind", "tab")
            button.setCheckable(True)
            button.setText(name)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int:
        """The number of the pane that is chosen."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Turn to a pane."""
        if self.current != number:
            self._group.button(number).setChecked(True)
            self.chosen.emit(number)
