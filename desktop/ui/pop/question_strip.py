"""A page's question over the page: in its words, as plain text, with buttons. It never takes the focus."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.pop.service_client.dialogs import Dialog
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.key_button import KeyButton

translate = QCoreApplication.translate


class QuestionStrip(QWidget):
    """``answered`` brings the dialog and the answer, which is empty when the person closed it."""

    answered = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dialog: Dialog | None = None
        self._banner = Banner(theme)
        self._banner.offer("", can_dismiss=True)
        self._banner.dismissed.connect(lambda: self._end(""))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 6)
        column.setSpacing(6)
        column.addWidget(self._banner)
        column.addLayout(self._buttons)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is asked; empty when nothing is."""
        return self._banner.accessibleName() if self._dialog is not None else ""

    def ask(self, dialog: Dialog | None, host: str = "") -> None:
        """Show a dialog's question, or none."""
        self._dialog = dialog
        self._clear()
        if dialog is None:
            self.setVisible(False)
            return
        words = translate("Pop", "{host} asks: {question}").format(host=host, question=dialog.question)
        self._banner.show_words("work", "info", words)
        given = (translate("Pop", "Open it"),) if dialog.address else dialog.answers
        for answer in given or (translate("Pop", "OK"),):
            self._buttons.addWidget(self._button(answer))
        self._buttons.addStretch(1)
        self.setVisible(True)
        say(self, words)

    def _button(self, answer: str) -> KeyButton:
        button = KeyButton(self._theme, answer, parent=self)
        # An "&" in a page's words would be a key of ours.
        button.setShortcut(QKeySequence())
        button.clicked.connect(lambda: self._end(answer))
        return button

    def _clear(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _end(self, answer: str) -> None:
        dialog = self._dialog
        self.ask(None)
        if dialog is not None:
            self.answered.emit(dialog, answer)
