"""What stands over the list: tabs, and beside them filter and order; below them where there is no room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QWidget

from desktop.ui.panels.section_tabs import SectionTabs

_MARGINS: Final = (11, 8, 10, 7)
_GAP: Final = 3


class ListTop(QWidget):
    """No tab is cut for the sake of a button."""

    def __init__(self, tabs: SectionTabs, buttons: Sequence[QToolButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*_MARGINS)
        self._row.setSpacing(_GAP)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(_GAP)
        self._beside.addStretch(1)
        for button in buttons:
            self._beside.addWidget(button)
        self._row.addWidget(tabs, 1)
        self._row.addLayout(self._beside)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Put the buttons where there is room for them."""
        room = self.width() - _MARGINS[0] - _MARGINS[2] - _GAP
        has_room = self._tabs.least_room() + self._beside.sizeHint().width() <= room
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.LeftToRight if has_room else flow.TopToBottom)
