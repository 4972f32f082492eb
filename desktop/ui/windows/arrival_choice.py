"""The choice on the sign-in screen: in which presence the work begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from desktop.ui.widgets.labels import label


class ArrivalChoice(QWidget):
    """``chosen`` carries whether it is Ready."""

    chosen = Signal(bool)

    def __init__(self, *, is_ready: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 14)
        row.setSpacing(18)
        row.addWidget(label(self.tr("Start as"), "medium", self))
        row.addStretch(1)
        for words, means_ready in ((self.tr("Not Ready"), False), (self.tr("Ready"), True)):
            choice = QRadioButton(words, self)
            choice.setChecked(is_ready is means_ready)
            choice.clicked.connect(lambda _on=False, ready=means_ready: self.chosen.emit(ready))
            row.addWidget(choice)
