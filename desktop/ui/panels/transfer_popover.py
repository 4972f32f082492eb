"""To which other workbin work goes, and why."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.entry import Reason
from desktop.domain.workbin import Workbin
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.panels.choice_popover import ChoicePopover, send_button
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
REASONS = (
    ("wrongWorkbin", QT_TRANSLATE_NOOP("Reject", "Belongs into another workbin")),
    ("wrongSkill", QT_TRANSLATE_NOOP("Reject", "Wrong skill or language")),
    ("furtherWork", QT_TRANSLATE_NOOP("Reject", "The next step is theirs")),
)


class TransferPopover(ChoicePopover):
    """``transferred`` carries the workbin's id and the reason."""

    transferred = Signal(str, object)

    def __init__(self, theme: Theme, workbins: tuple[Workbin, ...], parent: QWidget) -> None:
        send = send_button(theme, translate("Transfer", "Transfer"), "arrow-left-right")
        choices = tuple(translate("Reject", words) for _, words in REASONS)
        super().__init__(theme, translate("Transfer", "Transfer to another workbin"), send, choices, parent)
        self.to = QComboBox(self)
        self.to.setAccessibleName(translate("Transfer", "To workbin"))
        for workbin in workbins:
            self.to.addItem(one_line(workbin.name, 80), workbin.id)
        self.before.addWidget(label(translate("Transfer", "To"), "meta3", self))
        self.before.addWidget(self.to)
        self.before.addWidget(label(translate("Transfer", "Reason, recorded"), "meta3", self))

    def first_focus(self) -> QWidget:
        return self.to

    def answer(self) -> None:
        reason = Reason(code=REASONS[self.chosen][0])
        self.transferred.emit(str(self.to.currentData()), reason)
