"""An icon on its own, in a colour of the tokens."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import FAMILIES


def ink(theme: Theme, token: str) -> QColor:
    """The colour of a token, or of a state family on its tint."""
    return QColor(theme.family(token).fg) if token in FAMILIES else theme.colour(token)


class IconView(QWidget):
    """Decoration: it has no name for assistive tools, the words beside it have."""

    def __init__(
        self, theme: Theme, name: str, token: str = "text2", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._token = token
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon, in a colour token or a state family."""
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colour = ink(self._theme, self._token).name()
        pixmap = self._theme.pixmap(self._name, colour, self._size, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), pixmap)
