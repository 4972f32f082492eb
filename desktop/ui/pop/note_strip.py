"""One line between the bar and the page: what Worklist kept the page from, or that it is slow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner


class NoteStrip(QWidget):
    """Shows the last note until it is closed or the page moves on. ``agreed``: its button was pressed."""

    agreed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._banner = Banner(theme)
        self._banner.acted.connect(self._agree)
        self._banner.dismissed.connect(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 6)
        column.addWidget(self._banner)
        self.clear()

    def tell(self, text: str, action: str = "") -> None:
        """Show a note, with a button where there is something to agree to; an empty text shows none."""
        if not text:
            self.clear()
            return
        self.text = text
        self._banner.offer(action, can_dismiss=True)
        self._banner.show_words("away", "info", text)
        self.setVisible(True)

    def _agree(self) -> None:
        self.clear()
        self.agreed.emit()

    def clear(self) -> None:
        """Show nothing."""
        self.text = ""
        self.setVisible(False)
