"""A page in a window of its own; closing the window brings the page back to its tab."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class PopWindow(QWidget):
    """Holds a page's widget for a while. It opens without taking the focus."""

    returned = Signal()

    def __init__(self, title: str, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.page = page
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        page.show()
        self.resize(1000, 720)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.returned.emit()
        self.deleteLater()
