"""What is higher than its place, on the ground of the pane that it is in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolling(inner: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """An area as wide as its place that shows ``inner``; the keyboard goes to its parts, not to the area."""
    area = QScrollArea(parent)
    area.setProperty("ground", "plain")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
