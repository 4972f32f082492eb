"""One line of data: a name, a value that can be copied, and secrets that show only while held."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.panels.field_text import FieldLine
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.tips import plain_tip

MASK = "••••••••"
COPIED_FOR_MS = 1200
LABEL_WIDTH = 128


class FieldRow(QWidget):
    """Shows a line; the same row is filled anew for the next entry."""

    def __init__(self, theme: Theme, line: FieldLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        self._name = ElidedLabel("", "meta3")
        self._name.setContentsMargins(0, 0, 8, 0)
        self._value = ElidedLabel("", "body")
        self._button = IconButton(theme, "", "", side=22, icon_side=14)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_FOR_MS)
        self._copied.timeout.connect(self._dress)
        self._button.clicked.connect(self._copy)
        self._button.pressed.connect(lambda: self._reveal(True))
        self._button.released.connect(lambda: self._reveal(False))
        self._button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._name)
        row.addWidget(self._value, 1)
        row.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self.show_line(line)

    def show_line(self, line: FieldLine) -> None:
        """Fill the row."""
        self._line = line
        self._copied.stop()
        self._name.setText(line.label)
        self._reveal(False)
        self._name.setToolTip(plain_tip(line.label))
        what = self.tr("Hold to show {name}") if line.is_secret else self.tr("Copy {name}")
        self._button.show_name(what.format(name=line.label))
        self._dress()

    @property
    def shown_text(self) -> str:
        """What can be read now."""
        return self._value.text()

    @property
    def button(self) -> IconButton:
        """Copies, or shows a secret while it is held."""
        return self._button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._button and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_button(event.type() is QEvent.Type.FocusIn or self.underMouse())
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_button(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_button(self._button.hasFocus())

    def hideEvent(self, event: QHideEvent) -> None:
        self._reveal(False)
        super().hideEvent(event)

    def _show_button(self, is_on: bool) -> None:
        self._button.show_icon(self._icon() if is_on or self._line.is_secret else "")

    def _icon(self) -> str:
        if self._line.is_secret:
            return "eye"
        return "check" if self._copied.isActive() else "copy"

    def _reveal(self, is_held: bool) -> None:
        is_masked = self._line.is_secret and not is_held
        self._value.setText(MASK if is_masked else self._line.text)
        self._value.setToolTip("" if is_masked else plain_tip(self._line.exact))
        spoken = self.tr("hidden") if is_masked else self._line.text
        self.setAccessibleName(f"{self._line.label}: {spoken}")

    def _copy(self) -> None:
        if not self._line.is_secret:
            QGuiApplication.clipboard().setText(self._line.exact)
            self._copied.start()
            self._dress()

    def _dress(self) -> None:
        self._name.setFixedWidth(self._theme.px(LABEL_WIDTH))
        self.setFixedHeight(self._theme.px(23))
        self._show_button(self.underMouse() or self._button.hasFocus())
