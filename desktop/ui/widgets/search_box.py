"""A field to search with, with its glass at the leading edge."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView

_ICON = 16
_LEFT = 12


class SearchBox(QLineEdit):
    """The style sheet leaves room for the glass."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glass = IconView(theme, "search", "text2", _ICON, self)
        self.setProperty("search", "true")
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._glass.sizeHint()
        left = self._theme.px(_LEFT)
        if self.isRightToLeft():
            left = self.width() - left - size.width()
        self._glass.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
