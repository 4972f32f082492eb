"""A panel that floats inside the window: takes the keyboard while it is open and gives it back after."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.raised import paint_raised

SHADOW = 26


class Overlay(QWidget):
    """Subclasses lay out their content inside of ``SHADOW`` on each side."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.over = window
        self._focus_before: QWidget | None = None
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self.update)

    def open_over(self) -> None:
        """Show it at the upper middle of the window."""
        self._focus_before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()

    def close_over(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before = self._focus_before
        self._focus_before = None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place(self) -> None:
        """Where it goes: centred, a tenth down."""
        room = self.over.rect()
        width = min(max(self.sizeHint().width(), self.minimumWidth()), room.width())
        top = room.height() // 12 - SHADOW
        height = min(max(self.sizeHint().height(), self.minimumHeight()), room.height() - 2 * max(0, top))
        self.setGeometry((room.width() - width) // 2, max(0, top), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.over and self.isVisible():
            if kind is QEvent.Type.Resize:
                self.place()
            elif kind is QEvent.Type.MouseButtonPress:
                self.close_over()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_raised(painter, card, SHADOW, self.theme)
