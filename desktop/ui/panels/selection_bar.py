"""The bar under the list while several entries are selected: what can be done to them, and what became."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.core.changes import Change, IntentRow, Phase, Put, TableName
from desktop.domain.commands import EntryCommand, Intent
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.panels.bulk_outcome import BulkOutcome, Line, Step, are_parked, name_for
from desktop.ui.panels.entry_list import EntryList
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip
from desktop.ui.words import QT_TRANSLATE_NOOP

_OFFERED: Final = {
    "entry.park": QT_TRANSLATE_NOOP("SelectionBar", "Park"),
    "entry.disposition_all": QT_TRANSLATE_NOOP("SelectionBar", "Disposition…"),
    "entry.release": QT_TRANSLATE_NOOP("SelectionBar", "Return…"),
    "entry.transfer": QT_TRANSLATE_NOOP("SelectionBar", "Transfer…"),
    "entry.claim": QT_TRANSLATE_NOOP("SelectionBar", "Claim"),
}
_MOST_LINES: Final = 3
translate = QCoreApplication.translate
_LEAST_ROOM: Final = 200
_REFUSALS: Final = ("command.", "entry.held", "entry.moved")


class SelectionBar(QFrame):
    """Hidden while fewer than two entries are selected and nothing is to be told."""

    def __init__(self, bridge: Bridge, actions: Actions, theme: Theme, entries: EntryList) -> None:
        super().__init__()
        self.setProperty("pane", "footer")
        self._bridge = bridge
        self._actions = actions
        self._theme = theme
        self._list = entries
        self.outcome: BulkOutcome | None = None
        self._count = label("", "strong", self)
        self.told = label("", "meta", self)
        self.told.setWordWrap(True)
        self.buttons: dict[str, QToolButton] = {}
        self._row = QWidget(self)
        offered = FlowLayout(4, 6, self._row)
        for action_id, words in _OFFERED.items():
            button = QToolButton(self)
            button.setProperty("kind", "small")
            button.setText(translate("SelectionBar", words))
            button.clicked.connect(lambda _on=False, name=action_id: actions.run(name))
            offered.addWidget(button)
            self.buttons[action_id] = button
        self.leave = IconButton(theme, "x", self.tr("Select nothing"))
        self.leave.clicked.connect(self._leave)
        top = QHBoxLayout()
        beside = QVBoxLayout()
        beside.addWidget(self._count)
        beside.addWidget(self.told)
        top.addLayout(beside, 1)
        top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._row)
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Another selection, or what may be done to it changed."""
        rows = self._list.selected_rows()
        count = len(rows)
        park = QT_TRANSLATE_NOOP("SelectionBar", "Resume") if are_parked(rows) else _OFFERED["entry.park"]
        self.buttons["entry.park"].setText(translate("SelectionBar", park))
        is_bulk = count > 1
        self._count.setText(self.tr("%n selected", "", count))
        self._count.setVisible(is_bulk)
        for action_id, button in self.buttons.items():
            button.setVisible(is_bulk and not self._actions.why_not(action_id))
            name, hint = self._actions.label(action_id), self._actions.hint(action_id)
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(f"{name} ({hint})" if hint else name))
        self._row.setVisible(is_bulk)
        words = self._words()
        self.told.setText(words)
        self.told.setVisible(bool(words))
        has_room = self._list.width() >= self._theme.px(_LEAST_ROOM)
        self.setVisible(has_room and (is_bulk or bool(words)))

    def _listen(self) -> None:
        self._list.selectionModel().selectionChanged.connect(self._on_selection)
        self._list.model().modelReset.connect(self.refresh)
        self._actions.starting.connect(self._begin)
        self._actions.refreshed.connect(self._on_news)
        self._bridge.dispatched.connect(self._on_dispatched)
        self._bridge.changed.connect(self._follow)

    def _on_selection(self) -> None:
        """Whoever selects anew has read what became of the last."""
        is_over = self.outcome is not None and not self.outcome.count(Step.UNDER_WAY)
        if is_over and len(self._list.selected_rows()) > 1:
            self.outcome = None
        self.refresh()

    def _on_news(self) -> None:
        if self.isVisible():
            self.refresh()

    def _leave(self) -> None:
        self.outcome = None
        row = self._list.current_row()
        self._list.clearSelection()
        if row is not None:
            self._list.go_to(row.entry.id)
        self.refresh()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, action_id: str) -> None:
        rows = self._list.selected_rows()
        name_of = name_for(action_id, rows)
        if name_of is not None and len(rows) > 1:
            permit = self._bridge.permit
            self.outcome = BulkOutcome(
                rows, lambda row: "" if (found := permit(name_of(row), row)).allowed else found.reason
            )

    def _on_dispatched(self, intent: Intent) -> None:
        command = intent.command
        if self.outcome is None or not isinstance(command, EntryCommand):
            return
        if self.outcome.send(command.entry_id, intent.key):
            self.refresh()

    def _follow(self, changes: list[Change]) -> None:
        if self.outcome is None:
            return
        for change in changes:
            line = self.outcome.find(change.id) if change.table is TableName.INTENTS else None
            if line is not None:
                self._settle(line, change)
        before = self.told.text()
        self.refresh()
        if not self.outcome.count(Step.UNDER_WAY) and self.told.text() != before:
            say(self, self.told.text())

    def _settle(self, line: Line, change: Change) -> None:
        row = change.row if isinstance(change, Put) else None
        if isinstance(row, IntentRow):
            is_refused = row.phase is Phase.PARKED
            line.step = Step.REFUSED if is_refused else Step.UNDER_WAY
            line.reason = one_line(row.problem)
            return
        told = (one for one in self._bridge.tables.notices() if one.entry_id == line.entry_id)
        refusal = next((one for one in told if one.code.startswith(_REFUSALS)), None)
        line.step = Step.DONE if refusal is None else Step.REFUSED
        line.reason = one_line(refusal.detail or refusal.title) if refusal is not None else ""

    def _words(self) -> str:
        outcome = self.outcome
        if outcome is None or not outcome.was_given:
            return ""
        counted = (
            (Step.DONE, self.tr("%n saved", "", outcome.count(Step.DONE))),
            (Step.UNDER_WAY, self.tr("%n under way", "", outcome.count(Step.UNDER_WAY))),
            (Step.REFUSED, self.tr("%n refused", "", outcome.count(Step.REFUSED))),
            (Step.LEFT_OUT, self.tr("%n left out", "", outcome.count(Step.LEFT_OUT))),
        )
        lines = [" · ".join(words for step, words in counted if outcome.count(step))]
        problems = outcome.problems()
        lines += [f"{line.name}: {line.reason}" for line in problems[:_MOST_LINES]]
        if (more := len(problems) - _MOST_LINES) > 0:
            lines.append(self.tr("%n more", "", more))
        return "\n".join(lines)
