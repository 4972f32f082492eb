"""One line that says how something stands: an icon, a sentence, and below it what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label


class StatusLine(QWidget):
    """An icon and a sentence, with a second line for what to do; empty at first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconView(theme, "info", "text3", 18, self)
        self._title = label("", "strong", self)
        self._detail = label("", "meta", self)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._title, self._detail):
            part.setWordWrap(True)
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def words(self) -> str:
        """What is said."""
        return f"{self._title.text()} {self._detail.text()}".strip()

    def tell(self, icon: str, family: str, title: str, detail: str = "") -> None:
        """Say it, also to a screen reader."""
        self._icon.show_icon(icon, family)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(self.words)
        self.show()
        if self.isVisible():
            say(self, self.words)
