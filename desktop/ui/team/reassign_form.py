"""What a lead is asked before work goes to somebody else: to whom, why, and what follows from it."""

import uuid
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.changes import EntryRow
from desktop.domain.abilities import Abilities
from desktop.domain.bulk import Order
from desktop.domain.entry import Reason
from desktop.ui.team.spread import Target, effects_in_words, moves_to
from desktop.ui.team.target_delegate import TARGET_ROLE, TargetDelegate
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
REASONS: Final = (
    ("sla", QT_TRANSLATE_NOOP("Override", "Deadline at risk")),
    ("balance", QT_TRANSLATE_NOOP("Override", "Balance the load")),
    ("skill", QT_TRANSLATE_NOOP("Override", "Needs another skill")),
    ("absent", QT_TRANSLATE_NOOP("Override", "Absent or not responding")),
    ("customer", QT_TRANSLATE_NOOP("Override", "The customer asked for it")),
    ("other", QT_TRANSLATE_NOOP("Override", "Other")),
)
_ID: Final = Qt.ItemDataRole.UserRole


class ReassignForm(QWidget):
    """``judged`` after every change of an answer. ``order`` is what was answered, once it is complete."""

    judged = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[EntryRow] = ()
        self._known: list[Target] = []
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("To whom? Name, group or skill"))
        self.search.setAccessibleName(self.tr("To whom"))
        self.list = QListWidget(self)
        self.list.setItemDelegate(TargetDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Agents and workbins"))
        self.reason = QComboBox(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.addItem(self.tr("Choose a reason"), "")
        for code, words in REASONS:
            self.reason.addItem(translate("Override", words), code)
        self.case_id = self._field(self.tr("Case id"), 100)
        self.note = self._field(self.tr("Note: the agent reads it"), 400)
        self.force = QCheckBox(self.tr("Also beyond the capacity"), self)
        self._abilities = Abilities()
        self.effects = label("", "meta", self)
        self.effects.setWordWrap(True)
        self._lay_out()
        self._connect()

    def ask(self, rows: Sequence[EntryRow], known: list[Target], target_id: str, *, anew: bool) -> None:
        """Ask about these. Unless ``anew``, what was answered before stays."""
        self._rows, self._known = rows, known
        chosen = self.target()
        self.force.setChecked(False)
        if anew:
            for field in (self.note, self.case_id):
                field.clear()
            self.reason.setCurrentIndex(0)
        self.search.clear()
        self._show_targets(target_id or (chosen.id if chosen is not None and not anew else ""))
        (self.reason if target_id and self._abilities.takes_reasons else self.search).setFocus()

    def suit(self, abilities: Abilities) -> None:
        """Ask for nothing that the back end would drop, and promise nothing that it does not do."""
        self._abilities = abilities
        words = self.tr("Without an alert, straight into their list")
        self.force.setText(words if abilities.gives_silently else self.tr("Also beyond the capacity"))
        for field in (self.reason, self.case_id, self.note):
            field.setVisible(abilities.takes_reasons)

    def go_to_list(self) -> None:
        """The keyboard goes on in the list, on the first that can get it."""
        self.list.setFocus()
        lines = map(self.list.item, range(self.list.count()))
        first = next((line for line in lines if line.flags() & Qt.ItemFlag.ItemIsEnabled), None)
        if first is not None and not self.list.selectedItems():
            self.list.setCurrentItem(first)

    def target(self) -> Target | None:
        """Who is to get it."""
        items = self.list.selectedItems()
        wanted = items[0].data(_ID) if items else None
        return next((one for one in self._known if one.id == wanted), None)

    def is_complete(self) -> bool:
        """Whether everything needed was answered; beyond a capacity only with the tick."""
        target, code = self.target(), self.reason.currentData()
        lacks_note = code == "other" and not self.note.text().strip()
        is_free = target is not None and (target.over == 0 or self.force.isChecked())
        is_explained = not self._abilities.takes_reasons or (bool(code) and not lacks_note)
        return is_free and is_explained

    def order(self, *, is_trial: bool) -> Order | None:
        """What was asked for, as a new order."""
        target = self.target()
        if target is None:
            return None
        return Order(
            id=str(uuid.uuid4()),
            moves=moves_to(self._rows, target, self._known),
            reason=Reason(code=str(self.reason.currentData()), text=self._reason_words()),
            case_id=self.case_id.text().strip() or None,
            force=self.force.isChecked(),
            is_trial=is_trial,
        )

    def _reason_words(self) -> str:
        """The reason with its note, as whoever had it reads them; another reason is the note itself."""
        note = self.note.text().strip()
        if not self._abilities.takes_reasons or self.reason.currentData() == "other":
            return note
        return f"{self.reason.currentText()}: {note}" if note else self.reason.currentText()

    def _field(self, words: str, most: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(most)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        return field

    def _show_targets(self, target_id: str = "") -> None:
        words = self.search.text().casefold().split()
        self.list.clear()
        for target in self._known:
            if not all(word in target.hay for word in words):
                continue
            parts = (target.name, target.load, target.word)
            item = QListWidgetItem(" · ".join(part for part in parts if part))
            item.setData(_ID, target.id)
            item.setData(TARGET_ROLE, target)
            item.setToolTip(plain_tip(target.word))
            if not target.is_possible:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
            if target.id == target_id and target.is_possible:
                self.list.setCurrentItem(item)
        self._judge()

    def _judge(self) -> None:
        target = self.target()
        is_over = target is not None and target.over > 0
        is_person = target is not None and not target.is_workbin
        self.force.setVisible(is_over or (is_person and self._abilities.gives_silently))
        self.effects.setText(
            ""
            if target is None
            else effects_in_words(self._rows, target, with_notes=self._abilities.takes_notes)
        )
        self.judged.emit()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _words: self._show_targets())
        self.list.itemSelectionChanged.connect(self._judge)
        self.reason.currentIndexChanged.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self.force.toggled.connect(self._judge)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.case_id, 1)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.force)
        column.addWidget(self.effects)
