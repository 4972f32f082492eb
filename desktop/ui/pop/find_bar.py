"""Finds words in the page in front: a field, how many there are, and the next or the one before."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.labels import label

translate = QCoreApplication.translate


class FindBar(QWidget):
    """``wanted`` brings the words and whether to look backwards; no words: show none."""

    wanted = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Pop", "Find in page"))
        self.field.setAccessibleName(translate("Pop", "Find in page"))
        self.count = label("", "meta")
        before = IconButton(theme, "arrow-up", translate("Pop", "The one before"))
        after = IconButton(theme, "arrow-down", translate("Pop", "The next one"))
        close = IconButton(theme, "x", translate("Pop", "Close the search"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        row.addWidget(self.count)
        for button in (before, after, close):
            row.addWidget(button)
        self.field.textChanged.connect(lambda words: self.wanted.emit(words, False))
        self.field.installEventFilter(self)
        before.clicked.connect(lambda: self._look(backwards=True))
        after.clicked.connect(lambda: self._look(backwards=False))
        close.clicked.connect(self.close_search)
        self.setVisible(False)

    def open_search(self) -> None:
        """Begin, or begin anew with what was looked for."""
        self.setVisible(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look(backwards=False)

    def close_search(self) -> None:
        """Show nothing, and leave the page as it was."""
        if not self.isHidden():
            self.setVisible(False)
            self.wanted.emit("", False)
            self.left.emit()

    def show_count(self, number: int, of: int) -> None:
        """Which of how many is in sight."""
        found = translate("Pop", "{number} of {count}").format(number=number, count=of)
        words = found if of else translate("Pop", "Not found")
        self.count.setText(words if self.field.text() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes on, Shift+Return goes back, Escape ends."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._look(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                return True
        return super().eventFilter(watched, event)

    def _look(self, *, backwards: bool) -> None:
        self.wanted.emit(self.field.text(), backwards)
