"""A question in place: digits choose, Enter sends, Escape goes back."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.labels import label

_WIDTH = 380


class ChoicePopover(QFrame):
    """Subclasses put their own widgets into ``before`` and ``after`` the choices, and say what is sent."""

    def __init__(
        self, theme: Theme, title: str, send: KeyButton, choices: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("pane", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.left = label("", "meta3", self)
        self.group = QButtonGroup(self)
        self.before = QVBoxLayout()
        self.after = QVBoxLayout()
        self.send = send
        self._count = len(choices)
        self._is_answered = False
        send.clicked.connect(self.try_sending)
        self._lay_out(theme, title, choices)
        self.group.idToggled.connect(self.judge)
        self.setFixedWidth(theme.px(_WIDTH))

    def open_above(self, button: QWidget) -> None:
        """Show it at the button, inside the screen."""
        if self._count:
            self.group.button(0).setChecked(True)
        self.judge()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        screen = button.screen().availableGeometry()
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        self.move(left, min(corner.y(), screen.bottom() - self.height()))
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.group.button(0) if self._count else self.send

    @property
    def chosen(self) -> int:
        """The choice, counted from 0."""
        return max(0, self.group.checkedId())

    def judge(self) -> None:
        """The choice changed."""

    def answer(self) -> None:
        """Send what was chosen."""

    def try_sending(self) -> None:
        """Send once, unless something is missing."""
        if self.send.isEnabled() and not self._is_answered:
            self._is_answered = True
            self.answer()
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        is_typed = isinstance(self.focusWidget(), QLineEdit | QAbstractSpinBox)
        if 0 <= number < self._count and not is_typed:
            self.group.button(number).setChecked(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_sending()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme, title: str, choices: tuple[str, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(label(title, "section", self), 1)
        top.addWidget(self.left)
        column.addLayout(top)
        self.before.setSpacing(4)
        column.addLayout(self.before)
        for number, words in enumerate(choices):
            row = QHBoxLayout()
            choice = QRadioButton(words, self)
            choice.setMinimumHeight(theme.px(24))
            self.group.addButton(choice, number)
            row.addWidget(choice, 1)
            row.addWidget(KeyCap(theme, str(number + 1), self))
            column.addLayout(row)
        column.addLayout(self.after)
        cancel = KeyButton(theme, self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.close)
        self.send.setParent(self)
        bottom = QHBoxLayout()
        bottom.addWidget(cancel)
        bottom.addStretch(1)
        bottom.addWidget(self.send)
        column.addLayout(bottom)


def send_button(theme: Theme, words: str, icon: str, kind: ButtonKind = ButtonKind.PRIMARY) -> KeyButton:
    """The button that answers."""
    return KeyButton(theme, words, icon=icon, kind=kind)
