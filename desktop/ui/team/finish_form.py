"""Ending what agents have left unfinished: with which disposition, and why."""

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow
from desktop.core.permits import missing_for_mark_done
from desktop.domain.abilities import Abilities
from desktop.domain.bulk import Move, Order
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
    """Says what is missing; one press, one command, with the versions that were seen.

    ``order_made`` brings the order for several, which is then looked at while it is carried out.
    """

    order_made = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, window: QWidget, abilities: Abilities) -> None:
        super().__init__(theme, window)
        self._bridge = bridge
        self._rows: list[EntryRow] = []
        self._abilities = abilities
        self.title = label("", "large", self)
        self.about = label("", "meta", self)
        self.disposition = QComboBox(self)
        self.disposition.setAccessibleName(self.tr("Disposition"))
        self.notes = self._field(self.tr("Notes"), 2000)
        self.notes.setVisible(abilities.takes_notes)
        self.reason = self._field(self.tr("The agent reads this reason"), 200)
        self.reason.setVisible(abilities.takes_reasons)
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

    def open_for(self, rows: list[EntryRow]) -> None:
        """Ask about these; of a single one the agent's own draft is filled in."""
        self._rows = rows
        is_one = len(rows) == 1
        self.title.setText(
            self.tr("Finish for the agent") if is_one else self.tr("Finish %n workitem(s)", "", len(rows))
        )
        self.about.setText(self._about(rows[0].entry) if is_one else self._about_all())
        draft = (rows[0].entry.disposition if is_one else None) or Disposition()
        self._offer_dispositions(draft.code or "")
        self.notes.setText(draft.notes if self._abilities.takes_notes else "")
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
        words = words if self._abilities.takes_reasons else self.tr("{0}: with {1}, since {2}.")
        return words.format(entry_name(entry), holder, time_words(since))

    def _about_all(self) -> str:
        holders = {row.entry.assigned_to.id for row in self._rows if row.entry.assigned_to is not None}
        if not self._abilities.takes_reasons:
            return self.tr("They are with %n agent(s).", "", len(holders))
        return self.tr("They are with %n agent(s). Each is told who finished it and why.", "", len(holders))

    def _offer_dispositions(self, chosen: str) -> None:
        """What may be chosen for every one of them."""
        catalogue = self._bridge.tables.catalogue
        first, *others = [row.entry for row in self._rows]
        workbin = None if catalogue is None else catalogue.workbin(first.workbin_id)
        is_shared = all(one.workbin_id == first.workbin_id for one in others)
        self.disposition.clear()
        self.disposition.addItem(self.tr("No disposition"), "")
        for one in workbin.dispositions_of(first.workitem_type_id) if workbin and is_shared else ():
            if all(one.fits(other.workitem_type_id) for other in others):
                self.disposition.addItem(one_line(one.label), one.code)
        self.disposition.setCurrentIndex(max(0, self.disposition.findData(chosen)))

    def _given(self) -> Disposition | None:
        code = str(self.disposition.currentData() or "")
        return Disposition(code=code, notes=self.notes.text().strip()) if code else None

    def _judge(self) -> None:
        catalogue = self._bridge.tables.catalogue
        found = (missing_for_mark_done(row.entry, self._given(), catalogue) for row in self._rows)
        missing = said(next((one for one in found if one), ""))
        if not missing and self._abilities.takes_reasons and not self.reason.text().strip():
            missing = self.tr("Say why: the agent reads it.")
        self.problem.setText(missing)
        self.send.setEnabled(not missing)

    def _send(self) -> None:
        if not self._rows or not self.isVisible():
            return
        self.close_over()
        given, reason = self._given(), Reason(code="finished", text=self.reason.text().strip())
        if len(self._rows) > 1:
            self.order_made.emit(self._order(given, reason))
            return
        entry = self._rows[0].entry
        self._bridge.dispatch(
            FinishEntry(
                entry_id=entry.id, disposition=given, reason=reason, sequence_number=entry.sequence_number
            )
        )

    def _order(self, given: Disposition | None, reason: Reason) -> Order:
        seen = ((row.entry.id, row.entry.sequence_number) for row in self._rows)
        moves = tuple(
            Move(entry_id=entry_id, sequence_number=number, is_end=True, disposition=given)
            for entry_id, number in seen
        )
        return Order(id=str(uuid.uuid4()), moves=moves, reason=reason)

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
