"""Labels: plain text always, because most of what they show came over the wire."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.theme.fonts import make_font
from desktop.ui.theme.tokens import REGULAR, TYPE

# The style sheet sets size and weight; that digits are of equal width is the font's own.
_TABULAR_ROLES = frozenset({"timer", "number"})


def label(text: str = "", role: str = "body", parent: QWidget | None = None) -> QLabel:
    """A label of one of the style sheet's roles, that shows markup as it is."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if role in _TABULAR_ROLES:
        made.setFont(make_font(TYPE["body"], REGULAR, is_tabular=True))
    made.setText(text)
    return made


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room, and tells the rest in its tooltip."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 3, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        if shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment() | Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
