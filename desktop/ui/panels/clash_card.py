"""Two sides of one entry, in place: what was done here, what the server has, and what can be done now."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import Clash, NoticeRow
from desktop.core.notices import COMMAND_WORDS
from desktop.domain.entry import EntryStatus
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import time_words
from desktop.ui.desk_words import said
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.tips import plain_tip
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_STATUS = {
    EntryStatus.UNASSIGNED: QT_TRANSLATE_NOOP("Clash", "Back in its workbin"),
    EntryStatus.ASSIGNED: QT_TRANSLATE_NOOP("Clash", "Offered"),
    EntryStatus.ACCEPTED: QT_TRANSLATE_NOOP("Clash", "In progress"),
    EntryStatus.PARKED: QT_TRANSLATE_NOOP("Clash", "Parked"),
    EntryStatus.COMPLETED: QT_TRANSLATE_NOOP("Clash", "Done"),
    EntryStatus.STOPPED: QT_TRANSLATE_NOOP("Clash", "Stopped"),
}


class ClashCard(QFrame):
    """Nothing is merged: the person keeps the server's version, asks for it back, or copies the note."""

    copied = Signal()
    asked_back = Signal()
    kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self.title = label(self.tr("This workitem changed meanwhile"), "section", self)
        self.yours, self.theirs = (
            tuple(ElidedLabel("", role, self) for role in ("meta3", "strong", "body")) for _ in range(2)
        )
        self.outcome = label("", "body", self)
        self.outcome.setWordWrap(True)
        self.copy = KeyButton(theme, self.tr("Copy my note"), icon="copy", parent=self)
        self.ask = KeyButton(theme, self.tr("Ask for it back…"), parent=self)
        self.keep = KeyButton(theme, self.tr("Keep server version"), kind=ButtonKind.PRIMARY, parent=self)
        self.copy.clicked.connect(self.copied)
        self.ask.clicked.connect(self.asked_back)
        self.keep.clicked.connect(self.kept)
        self._lay_out()
        self.hide()

    def show_clash(
        self, notice: NoticeRow, clash: Clash, note: str, *, choice: str, why_not_ask: str
    ) -> None:
        """Say both sides. ``choice`` is what was chosen; without ``why_not_ask`` it can be asked for."""
        command = said(COMMAND_WORDS[clash.command])
        when = time_words(clash.given_at)
        self._say(self.yours, self.tr("Your action, {0}").format(when), command, choice)
        status = translate("Clash", _STATUS[clash.status])
        holder = "" if clash.is_mine else self.tr("with {0}").format(one_line(said(clash.holder), 60))
        since = time_words(clash.since)
        self._say(self.theirs, self.tr("On the server, {0}").format(since), status, holder)
        outcome = self.tr("{0} did not take effect, and nothing was merged.").format(command)
        kept = self.tr("Your note was kept.") if note else ""
        self.outcome.setText(f"{kept} {outcome}".strip())
        self.copy.setVisible(bool(note))
        self.ask.setVisible(not clash.is_mine and clash.status.is_open)
        self.ask.setEnabled(not why_not_ask)
        self.ask.setToolTip(plain_tip(why_not_ask))
        self.setAccessibleName(f"{self.title.text()}. {notice.title}")
        self.show()

    @staticmethod
    def _say(labels: tuple[QWidget, ...], *words: str) -> None:
        for place, text in zip(labels, words, strict=True):
            place.setText(text)  # type: ignore[attr-defined]  # all are labels
            place.setVisible(bool(text))

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(24)
        for labels in (self.yours, self.theirs):
            side = QVBoxLayout()
            side.setSpacing(2)
            for place in labels:
                side.addWidget(place)
            side.addStretch(1)
            sides.addLayout(side, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(sides)
        column.addWidget(self.outcome)
        column.addLayout(buttons)
