"""One line that says how far a question is, and a button to ask again."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.core.changes import AnswerRow
from desktop.ui.insights.answer_words import AnswerWords, answer_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.icon_view import IconView, ink
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.tips import plain_tip


class AnswerLine(QWidget):
    """``again`` when the person wants it read anew."""

    again = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = AnswerWords("")
        self._icon = IconView(theme, "clock", "text3", 14, self)
        self.words = ElidedLabel("", "meta", self)
        self.refresh = IconButton(
            theme, "rotate-cw", QCoreApplication.translate("Insights", "Read again"), parent=self
        )
        self.refresh.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row.addStretch(1)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        row.addWidget(self.refresh)
        theme.changed.connect(self._dress)
        self._dress()

    def show_answer(self, row: AnswerRow | None, *, is_live: bool) -> None:
        """Say how far it is."""
        self.say(answer_words(row, is_live=is_live))
        self.refresh.setEnabled(row is None or not row.is_reading)

    def say(self, words: AnswerWords) -> None:
        """Say something else, such as where a file was saved."""
        if words != self._words:
            self._words = words
            self._dress()

    def _dress(self) -> None:
        text, icon, tone = self._words
        self.words.setText(text)
        self.words.setToolTip(plain_tip(text if tone != "text3" else ""))
        self._icon.show_icon(icon, tone)
        self._icon.setVisible(bool(text))
        palette = self.words.palette()
        palette.setColor(palette.ColorRole.WindowText, ink(self._theme, tone))
        self.words.setPalette(palette)
