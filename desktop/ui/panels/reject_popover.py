"""The reasons for a reject or a return, in place: digits choose, Enter sends, Escape goes back."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.entry import Reason
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.labels import label
from desktop.ui.words import QT_TRANSLATE_NOOP

REASONS: Final = (
    ("wrongSkill", QT_TRANSLATE_NOOP("Reject", "Wrong skill or language")),
    ("conflictOfInterest", QT_TRANSLATE_NOOP("Reject", "Conflict of interest")),
    ("alreadyHandling", QT_TRANSLATE_NOOP("Reject", "Already handling this customer")),
    ("other", QT_TRANSLATE_NOOP("Reject", "Other, add a note")),
)
RELEASE_REASONS: Final = (
    ("wrongWorkbin", QT_TRANSLATE_NOOP("Reject", "Belongs into another workbin")),
    ("wrongSkill", QT_TRANSLATE_NOOP("Reject", "Wrong skill or language")),
    ("endOfShift", QT_TRANSLATE_NOOP("Reject", "End of shift")),
    ("other", QT_TRANSLATE_NOOP("Reject", "Other, add a note")),
)
_OTHER = "other"
_WIDTH = 380


@dataclass(frozen=True)
class Question:
    """What is asked: ``reasons`` are code and words; ``icon`` and ``send`` make the button that answers."""

    title: str
    send: str
    icon: str
    reasons: tuple[tuple[str, str], ...]


def reject_question() -> Question:
    """Why an offer is rejected."""
    title = QCoreApplication.translate("Reject", "Reject this offer")
    return Question(title, QCoreApplication.translate("Reject", "Reject offer"), "x", REASONS)


def release_question() -> Question:
    """Why work goes back to its workbin."""
    title = QCoreApplication.translate("Reject", "Return to workbin")
    return Question(title, QCoreApplication.translate("Reject", "Return"), "undo-2", RELEASE_REASONS)


class RejectPopover(QFrame):
    """``rejected`` carries the reason."""

    rejected = Signal(object)

    def __init__(
        self, theme: Theme, workbin_name: str, parent: QWidget, question: Question | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._question = question or reject_question()
        self.setProperty("pane", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self._question.title)
        self._left = label("", "meta3", self)
        self._group = QButtonGroup(self)
        self._note = QLineEdit(self)
        self._note.setPlaceholderText(self.tr("Why"))
        self._note.setAccessibleName(self.tr("Why"))
        self._note.setMaxLength(500)
        self._note.hide()
        self._send = KeyButton(
            theme, self._question.send, icon=self._question.icon, kind=ButtonKind.DANGER, parent=self
        )
        cancel = KeyButton(theme, self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.close)
        self._send.clicked.connect(self._reject)
        self._note.returnPressed.connect(self._reject)
        self._note.textChanged.connect(self._judge)
        self._lay_out(theme, workbin_name, cancel)
        self._group.idToggled.connect(self._judge)
        first = self._group.button(0)
        first.setChecked(True)
        self.setFixedWidth(theme.px(_WIDTH))

    def open_above(self, button: QWidget) -> None:
        """Show it at the button, inside the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        screen = button.screen().availableGeometry()
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        self.move(left, min(corner.y(), screen.bottom() - self.height()))
        self.show()
        self.raise_()
        self._group.button(0).setFocus(Qt.FocusReason.PopupFocusReason)

    def show_left(self, seconds: int) -> None:
        """The time that is left to answer."""
        self._left.setText(self.tr("%n s left", "", seconds))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._question.reasons) and not self._note.hasFocus():
            self._group.button(number).setChecked(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._reject()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme, workbin_name: str, cancel: KeyButton) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(label(self._question.title, "section", self), 1)
        top.addWidget(self._left)
        column.addLayout(top)
        for number, (_, words) in enumerate(self._question.reasons):
            row = QHBoxLayout()
            choice = QRadioButton(QCoreApplication.translate("Reject", words), self)
            choice.setMinimumHeight(theme.px(24))
            self._group.addButton(choice, number)
            row.addWidget(choice, 1)
            row.addWidget(KeyCap(theme, str(number + 1), self))
            column.addLayout(row)
        column.addWidget(self._note)
        back = self.tr("The workitem goes back to {0}.").format(one_line(workbin_name))
        column.addWidget(label(back, "body2", self))
        bottom = QHBoxLayout()
        bottom.addWidget(cancel)
        bottom.addStretch(1)
        bottom.addWidget(self._send)
        column.addLayout(bottom)

    def _code(self) -> str:
        return self._question.reasons[max(0, self._group.checkedId())][0]

    def _judge(self) -> None:
        is_other = self._code() == _OTHER
        if self._note.isVisibleTo(self) != is_other:
            self._note.setVisible(is_other)
            self.adjustSize()
            if is_other:
                self._note.setFocus()
        self._send.setEnabled(not is_other or bool(self._note.text().strip()))

    def _reject(self) -> None:
        if not self._send.isEnabled():
            return
        text = self._note.text().strip() if self._code() == _OTHER else None
        self.rejected.emit(Reason(code=self._code(), text=text))
        self.close()
