"""What stands in place of an empty list: why it is empty and what to do, in words."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import label


@dataclass(frozen=True)
class StateWords:
    """``action`` is empty where there is nothing to do but wait."""

    icon: str
    title: str
    detail: str = ""
    action: str = ""


_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class ListState(QWidget):
    """An icon, a sentence or two, at most one button."""

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_ringed = False
        self._icon = IconView(theme, "inbox", "text3", 28, self)
        self._title = label("", "strong", self)
        self._detail = label("", "body2", self)
        self._act = KeyButton(theme, "", parent=self)
        self._act.clicked.connect(self.acted)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 28, 0)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._detail):
            part.setWordWrap(True)
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addWidget(self._act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring as large as the list is shown to who came by key."""
        self._is_ringed = event.reason() in _BY_KEY
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_ringed and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._theme.focus_width
            painter.setPen(QPen(self._theme.colour("focus"), width))
            inset = 6 + width // 2
            painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 8, 8)
            painter.end()

    def show_words(self, words: StateWords) -> None:
        """Say why."""
        self._icon.show_icon(words.icon, "text3")
        self._title.setText(words.title)
        self._detail.setText(words.detail)
        self._detail.setVisible(bool(words.detail))
        self._act.setText(words.action)
        self._act.updateGeometry()
        self._act.setVisible(bool(words.action))
        self.setAccessibleName(f"{words.title} {words.detail}".strip())
