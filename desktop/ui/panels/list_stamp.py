"""The line over the list while it is not live: of when it is, or that it catches up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.changes import LinkRow
from desktop.core.messages import LinkState
from desktop.ui.delegates.time_words import time_words
from desktop.ui.widgets.labels import label


class ListStamp(QWidget):
    """Hidden while the list is live; in the narrow list its words stand below one another."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", "meta3", self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self.show_narrow(is_narrow=False)
        self.hide()

    def show_link(self, link: LinkRow | None) -> None:
        """What the line says of the list."""
        words = ""
        if link is not None and not link.is_live and link.as_of is not None:
            is_near = link.state is LinkState.CATCHING_UP
            stamp = self.tr("As of {0}").format(time_words(link.as_of))
            words = self.tr("Catching up…") if is_near else stamp
        if words != self.words.text():
            self.words.setText(words)
        self.setVisible(bool(words))

    def show_narrow(self, *, is_narrow: bool) -> None:
        """As wide as a strip of initials, or as the whole list."""
        self.words.setWordWrap(is_narrow)
        side = 4 if is_narrow else 16
        self._column.setContentsMargins(side, 6, side, 2)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter if is_narrow else start)
