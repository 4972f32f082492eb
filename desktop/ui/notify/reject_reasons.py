"""The reasons for a reject inside the toast, each one a button: there is no keyboard here."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.entry import Reason
from desktop.ui.panels.reject_popover import REASONS
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import label

_NEEDS_WORDS = "other"


class RejectReasons(QWidget):
    """``chosen`` brings the reason; ``other_wanted`` that the person wants to write one, in the window."""

    chosen = Signal(object)
    other_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Reject because"), "meta3"))
        for code, words in REASONS:
            button = KeyButton(theme, QCoreApplication.translate("Reject", words))
            button.setObjectName(code)
            button.clicked.connect(lambda _=False, code=code: self._choose(code))
            column.addWidget(button)
        self.hide()

    def _choose(self, code: str) -> None:
        if code == _NEEDS_WORDS:
            self.other_wanted.emit()
        else:
            self.chosen.emit(Reason(code=code))
