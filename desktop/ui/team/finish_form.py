"""Ending what an agent has left unfinished: with which disposition, and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow
from desktop.core.permits import missing_for_mark_done
from desktop.domain.commands import FinishEntry
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, Reason
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.delegates.time_words import time_words
from desktop.ui.desk_words import said
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.overlay import SHADOW, Overlay

_WIDTH = 460


class FinishForm(Overlay):
    """Says what is missing; one press, one command, with the version that was seen."""

    def __init__(self, bridge: Bridge, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._bridge = bridge
        self._row: EntryRow | None = None
        self.title = label(self.tr("Finish for the agent"), "large", self)
        self.about = label("", "meta", self)
        self.disposition = QComboBox(self)
        self.disposition.setAccessibleName(self.tr("Disposition"))
        self.notes = self._field(self.tr("Notes"), 2000)
        self.reason = self._field(self.tr("The agent reads this reason"), 200)
        self.problem = label("", "meta", self)
        for words in (self.about, self.problem):
            words.setWordWrap(True)
        self.cancel = KeyButton(theme, self.tr("Cancel"), parent=self)
        self.send = KeyButton(theme, self.tr("Finish"), kind=ButtonKind.PRIMARY, icon="check", parent=self)
        self._lay_out()
        self.disposition.currentIndexChanged.connect(self._judge)
        for field in (self.notes, self.reason):
            field.textChanged.connect(self._judge)
        self.cancel.clicked.connect(self.close_over)
        self.send.clicked.connect(self._send)

    def open_for(self, row: EntryRow) -> None:
        """Ask about this entry; the agent's own draft is filled in."""
        self._row = row
        entry = row.entry
        self.about.setText(self._about(entry))
        draft = entry.disposition or Disposition()
        self._offer_dispositions(entry, draft.code or "")
        self.notes.setText(draft.notes)
        self.reason.clear()
        self._judge()
        self.open_over()
        self.disposition.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.send.isEnabled():
            self._send()
        else:
            super().keyPressEvent(event)

    def _about(self, entry: Entry) -> str:
        holder = "" if entry.assigned_to is None else one_line(entry.assigned_to.name or "")
        since = entry.status_since if entry.wrap_up is None else entry.wrap_up.since
        words = self.tr("{0}: with {1}, since {2}. {1} is told who finished it and why.")
        return words.format(entry_name(entry), holder, time_words(since))

    def _offer_dispositions(self, entry: Entry, chosen: str) -> None:
        catalogue = self._bridge.tables.catalogue
        workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
        self.disposition.clear()
        self.disposition.addItem(self.tr("No disposition"), "")
        for one in workbin.dispositions_of(entry.workitem_type_id) if workbin is not None else ():
            self.disposition.addItem(one_line(one.label), one.code)
        self.disposition.setCurrentIndex(max(0, self.disposition.findData(chosen)))

    def _given(self) -> Disposition | None:
        code = str(self.disposition.currentData() or "")
        return Disposition(code=code, notes=self.notes.text().strip()) if code else None

    def _judge(self) -> None:
        if self._row is None:
            return
        catalogue = self._bridge.tables.catalogue
        missing = said(missing_for_mark_done(self._row.entry, self._given(), catalogue))
        if not missing and not self.reason.text().strip():
            missing = self.tr("Say why: the agent reads it.")
        self.problem.setText(missing)
        self.send.setEnabled(not missing)

    def _send(self) -> None:
        if self._row is None or not self.isVisible():
            return
        self.close_over()
        entry = self._row.entry
        self._bridge.dispatch(
            FinishEntry(
                entry_id=entry.id,
                disposition=self._given(),
                reason=Reason(code="finished", text=self.reason.text().strip()),
                sequence_number=entry.sequence_number,
            )
        )

    def _field(self, words: str, most: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(most)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        return field

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.theme.px(_WIDTH) + 2 * SHADOW)
        column = QVBoxLayout(self)
        edge = SHADOW + 18
        column.setContentsMargins(edge, edge - 2, edge, edge - 2)
        column.setSpacing(10)
        for widget in (self.title, self.about, self.disposition, self.notes, self.reason, self.problem):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.send)
        column.addLayout(buttons)
