"""What keeps the program from starting, on a window of its own: started by an icon, it has no terminal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label

_WIDTH = 520
_PAD = 28


class StoppedWindow(QWidget):
    """Says one sentence and what to do about it; ``closing`` when the person has read it."""

    closing = Signal()

    def __init__(self, theme: Theme, title: str, message: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Worklist cannot start"))
        self.title = label(title, "large")
        self.message = label(message, "body2")
        for shown in (self.title, self.message):
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("kind", "primary")
        self.close_button.clicked.connect(self.close)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.title)
        words.addWidget(self.message)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconView(theme, "triangle-alert", "away", 22), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._column.setSpacing(24)
        self._column.addLayout(head)
        self._column.addLayout(foot)
        self.setFixedWidth(theme.px(_WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFixedHeight(self._column.heightForWidth(self.width()))  # known once the style is on

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit()
