"""Panes beside one another, and how their widths are written down."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

GUTTER: Final = 10


def beside(first: QWidget, second: QWidget, *, keeps: int) -> QSplitter:
    """Two panes; the one numbered ``keeps`` stays as wide as it is while the window grows."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(GUTTER)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setStretchFactor(keeps, 0)
    splitter.setStretchFactor(1 - keeps, 1)
    return splitter


def written(splitters: Sequence[QSplitter]) -> str:
    """How the room is shared, to be remembered."""
    return " ".join(bytes(one.saveState().toBase64().data()).decode("ascii") for one in splitters)


def restored(splitters: Sequence[QSplitter], text: str) -> bool:
    """Share the room as it was; what cannot be read is left as it is, and False."""
    parts = text.split(" ")
    if len(parts) != len(splitters):
        return False
    states = [QByteArray.fromBase64(part.encode("ascii", "ignore")) for part in parts]
    told = [one.restoreState(state) for one, state in zip(splitters, states, strict=True)]
    return all(told)
