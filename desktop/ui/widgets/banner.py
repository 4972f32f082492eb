"""A banner: what happened, what stays true, and one thing to do about it."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import RADIUS
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import label


class Banner(QWidget):
    """``family`` says how grave it is (``off``, ``away``, ``risk``, ``ready``)."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._family = "off"
        self._icon = IconView(theme, "info", "off", 18, self)
        self._title = label("", "strong", self)
        self._detail = label("", "body", self)
        self._title.setWordWrap(True)
        self._detail.setWordWrap(True)
        self._act = KeyButton(theme, "", parent=self)
        self._close = QToolButton(self)
        self._close.setProperty("kind", "plain")
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._act.clicked.connect(self.acted)
        self._close.clicked.connect(self.dismissed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, family: str, icon: str, title: str, detail: str = "") -> None:
        """Say something else."""
        self._family = family
        self._icon.show_icon(icon, family)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}" if detail else title)
        self._restyle()

    def offer(self, action: str, *, can_dismiss: bool) -> None:
        """Which button stands at its end; empty for none."""
        self._act.setText(action)
        self._act.setVisible(bool(action))
        self._close.setVisible(can_dismiss)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        family = self._theme.family(self._family)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(family.tint))
        painter.setPen(QPen(QColor(family.fg), 1))
        radius = RADIUS["row"]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _restyle(self) -> None:
        palette = self._title.palette()
        palette.setColor(palette.ColorRole.WindowText, QColor(self._theme.family(self._family).fg))
        self._title.setPalette(palette)
        self._close.setIcon(self._theme.icon("x"))
        self._close.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self.update()
