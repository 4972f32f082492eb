"""Controls beside each other, or below each other where there is no room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_GAP: Final = 8


class FoldingRow(QWidget):
    """The last part takes what room is left."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        for part in parts:
            self._box.addWidget(part, 1 if part is self._parts[-1] else 0)

    @property
    def is_folded(self) -> bool:
        """Whether the parts stand below each other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        shown = [part.sizeHint().width() for part in self._parts if not part.isHidden()]
        needed = sum(shown) + _GAP * max(0, len(shown) - 1)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if needed > self.width() else across
        if wanted is not self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()
