"""The reasons for a reject or a return, in place."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.entry import Reason
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.panels.choice_popover import ChoicePopover, send_button
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind
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


@dataclass(frozen=True)
class Question:
    """What is asked: ``reasons`` are code and words; ``icon`` and ``send`` make the button that answers.

    ``warning`` says what it leads to. Without reasons only the press is asked for.
    """

    title: str
    send: str
    icon: str
    reasons: tuple[tuple[str, str], ...]
    warning: str = ""


def reject_question(*, takes_reason: bool = True, leads_away: bool = False) -> Question:
    """Why an offer is rejected. ``leads_away``: who rejects is counted as not responding."""
    title = QCoreApplication.translate("Reject", "Reject this offer")
    send = QCoreApplication.translate("Reject", "Reject offer")
    warning = QCoreApplication.translate(
        "Reject", "You are then counted as not responding: no more work comes until you go Ready again."
    )
    return Question(title, send, "x", REASONS if takes_reason else (), warning if leads_away else "")


def release_question(*, takes_reason: bool = True) -> Question:
    """Why work goes back to its workbin."""
    title = QCoreApplication.translate("Reject", "Return to workbin")
    send = QCoreApplication.translate("Reject", "Return")
    return Question(title, send, "undo-2", RELEASE_REASONS if takes_reason else ())


class RejectPopover(ChoicePopover):
    """``rejected`` carries the reason."""

    rejected = Signal(object)

    def __init__(
        self, theme: Theme, workbin_name: str, parent: QWidget, question: Question | None = None
    ) -> None:
        self._question = question or reject_question()
        send = send_button(theme, self._question.send, self._question.icon, ButtonKind.DANGER)
        choices = tuple(QCoreApplication.translate("Reject", words) for _, words in self._question.reasons)
        super().__init__(theme, self._question.title, send, choices, parent)
        self._note = QLineEdit(self)
        self._note.setPlaceholderText(self.tr("Why"))
        self._note.setAccessibleName(self.tr("Why"))
        self._note.setMaxLength(500)
        self._note.hide()
        self._note.returnPressed.connect(self.try_sending)
        self._note.textChanged.connect(self.judge)
        self.after.addWidget(self._note)
        back = self.tr("The workitem goes back to {0}.").format(one_line(workbin_name))
        for words in (back, self._question.warning):
            told = label(words, "body2", self)
            told.setWordWrap(True)
            told.setVisible(bool(words))
            self.after.addWidget(told)

    def show_left(self, seconds: int) -> None:
        """The time that is left to answer."""
        self.left.setText(self.tr("%n s left", "", seconds))

    def judge(self) -> None:
        """Another reason needs words."""
        is_other = self._code() == _OTHER
        if self._note.isVisibleTo(self) != is_other:
            self._note.setVisible(is_other)
            self.adjustSize()
            if is_other:
                self._note.setFocus()
        self.send.setEnabled(not is_other or bool(self._note.text().strip()))

    def answer(self) -> None:
        text = self._note.text().strip() if self._code() == _OTHER else None
        self.rejected.emit(Reason(code=self._code(), text=text))

    def _code(self) -> str:
        return self._question.reasons[self.chosen][0] if self._question.reasons else ""
