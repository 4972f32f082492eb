"""What is to be routed in thought: an entry that waits, or a workitem that is pasted."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.domain.questions import Simulation
from desktop.ui.insights.workitem_json import PasteProblem, parse_workitem
from desktop.ui.panels.field_text import inert
from desktop.ui.tables import Tables
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pane_switch import PaneSwitch

translate = QCoreApplication.translate
EXAMPLE: Final = """{
  "workitemTypeId": "claim",
  "priority": 1,
  "skills": [{"skillId": "german", "proficiency": 3}]
}"""
_NAME: Final = 90


class SimulateForm(QFrame):
    """``asked`` carries the question."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self.ways = PaneSwitch((translate("Simulate", "An entry"), translate("Simulate", "A workitem")), self)
        self.entries = _search_combo(translate("Simulate", "Entry that waits"))
        self.workbins = _search_combo(translate("Simulate", "Workbin"))
        self.paste = QPlainTextEdit(self)
        self.paste.setPlaceholderText(EXAMPLE)
        self.paste.setTabChangesFocus(True)
        self.paste.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.paste.setAccessibleName(translate("Simulate", "Workitem as JSON"))
        self.problem = label("", "problem", self)
        self.note = label("", "meta", self)
        self.go = KeyButton(
            theme,
            translate("Simulate", "Who would get it?"),
            icon="search",
            kind=ButtonKind.PRIMARY,
            parent=self,
        )
        self._none = label(translate("Simulate", "No entry waits in a workbin now."), "meta", self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.ways.chosen.connect(self._turn)
        self.go.clicked.connect(self.ask)
        self.paste.textChanged.connect(lambda: self._say(""))
        self._say("")

    def show_tables(self, tables: Tables) -> None:
        """What can be chosen; what is chosen stays."""
        rows = [row for row in tables.entries() if row.entry.status is EntryStatus.UNASSIGNED]
        _refill(self.entries, [(_entry_words(row), row.entry.id, row.entry.workbin_id) for row in rows])
        self._none.setVisible(not rows)
        workbins = tables.catalogue.workbins if tables.catalogue is not None else ()
        _refill(self.workbins, [(inert(one.name, _NAME), one.id, one.id) for one in workbins])

    def choose_entry(self, entry_id: str) -> None:
        """Ask about an entry."""
        self.ways.choose(0)
        self.entries.setCurrentIndex(self.entries.findData(entry_id))
        self.ask()

    def ask(self) -> None:
        """Put the question, or say what is wrong with it."""
        self._say("")
        if self.ways.current == 0:
            workbin_id = self.entries.currentData(Qt.ItemDataRole.UserRole + 1)
            if workbin_id is None:
                self._say(translate("Simulate", "Choose an entry first."))
                return
            self.asked.emit(Simulation(workbin_id=workbin_id, entry_id=self.entries.currentData()))
            return
        self._ask_about_paste()

    def _ask_about_paste(self) -> None:
        found = parse_workitem(self.paste.toPlainText())
        if isinstance(found, PasteProblem):
            self._say(found.message)
            if found.at is not None:
                self._go_to(found.at)
            return
        if found.workbin_id is not None and self.workbins.findData(found.workbin_id) >= 0:
            self.workbins.setCurrentIndex(self.workbins.findData(found.workbin_id))
        if self.workbins.currentData() is None:
            self._say(translate("Simulate", "Choose a workbin first."))
            return
        ignored = ", ".join(inert(name, _NAME) for name in found.ignored)
        pattern = translate("Simulate", "Routing does not go by: {0}")
        self.note.setText(pattern.format(ignored) if ignored else "")
        self.note.setVisible(bool(ignored))
        self.asked.emit(Simulation(workbin_id=self.workbins.currentData(), workitem=found.workitem))

    def _go_to(self, place: int) -> None:
        """Put the caret where it is wrong."""
        cursor = self.paste.textCursor()
        cursor.setPosition(min(place, len(self.paste.toPlainText())))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
        self.paste.setTextCursor(cursor)
        self.paste.setFocus()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.paste.setProperty("problem", "true" if words else "false")
        self.paste.style().unpolish(self.paste)
        self.paste.style().polish(self.paste)
        if words:
            self.note.hide()

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._say("")
        self.note.hide()

    def _lay_out(self) -> None:
        for text in (self.problem, self.note):
            text.setWordWrap(True)
        self.note.hide()
        first, second = QWidget(), QWidget()
        for page, parts in (
            (first, (label(translate("Simulate", "Entry that waits"), "meta"), self.entries, self._none)),
            (
                second,
                (
                    label(translate("Simulate", "Workbin"), "meta"),
                    self.workbins,
                    label(translate("Simulate", "Workitem as JSON, as it would be submitted"), "meta"),
                    self.paste,
                ),
            ),
        ):
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            for part in parts:
                column.addWidget(part, 1 if part is self.paste else 0)
            if page is first:
                column.addStretch(1)
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.setSpacing(10)
        whole.addWidget(label(translate("Simulate", "Who would get this, and why"), "section"))
        whole.addWidget(self.ways)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.problem)
        whole.addWidget(self.note)
        whole.addWidget(self.go)


def _search_combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)
    if (completer := combo.completer()) is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return combo


def _refill(combo: QComboBox, choices: list[tuple[str, str, str]]) -> None:
    chosen = combo.currentData()
    if [combo.itemData(number) for number in range(combo.count())] == [key for _, key, _ in choices]:
        return
    combo.clear()
    for number, (words, key, workbin_id) in enumerate(choices):
        combo.addItem(words, key)
        combo.setItemData(number, workbin_id, Qt.ItemDataRole.UserRole + 1)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if choices else -1)


def _entry_words(row: EntryRow) -> str:
    entry = row.entry
    return inert(
        " · ".join(part for part in (entry.external_id, entry.title, entry.workbin_name) if part), _NAME
    )
