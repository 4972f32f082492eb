"""The floor: the roster on one side; the backlog and what was chosen in it on the other."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

_GUTTER: Final = 10


class FloorPane(QWidget):
    """``side`` is the column beside the roster: what is added to it stands under the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        main, side = QWidget(), QWidget()
        self.main, self.side = QVBoxLayout(main), QVBoxLayout(side)
        for column in (self.main, self.side):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(_GUTTER)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(_GUTTER)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(main)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
