"""What is with the agent, or in the workbin, that was chosen; what can be done with it; and why it waits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow
from desktop.core.messages import EntryAsked
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import Workbin
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import time_words
from desktop.ui.team.entries_model import EntriesModel
from desktop.ui.team.entries_view import EntriesView
from desktop.ui.team.held_delegate import HeldDelegate
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.chip import Chip, ChipLook, ChipStyle
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.tips import plain_tip

_BLANK = ChipLook("", "circle-dashed", "off", ChipStyle.PLAIN)


@dataclass(frozen=True)
class Heading:
    """What the entries have in common. ``agent_id`` empty: they are not one agent's."""

    title: str
    chip: ChipLook | None = None
    agent_id: str = ""
    hint: str = ""
    at_risk: int = 0


class EntriesPane(QFrame):
    """``menu_asked`` is about the agent, the other signals about what is chosen."""

    reassign_asked = Signal()
    return_asked = Signal()
    finish_asked = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bridge = bridge
        self.heading = Heading("")
        self._asked = ""
        self._is_allowed = True
        tables = bridge.tables
        self.model = EntriesModel(bridge.server_now, lambda: tables.catalogue)
        self.list = EntriesView(self.model, self)
        self.delegate = HeldDelegate(self.model, theme, bridge.server_now, self._find_workbin)
        self.delegate.setParent(self.list)
        self.list.setItemDelegate(self.delegate)
        self._title = ElidedLabel("", "section", self)
        self._sub = ElidedLabel("", "meta", self)
        self._chip = Chip(theme, _BLANK, self)
        self.more = IconButton(theme, "ellipsis", self.tr("What can be done for this agent"), parent=self)
        self._why = label("", "meta", self)
        self._why.setWordWrap(True)
        self._count = label("", "strong", self)
        self.finish = KeyButton(theme, self.tr("Finish…"), parent=self)
        self.give_back = KeyButton(theme, self.tr("To workbin…"), parent=self)
        self.reassign = KeyButton(
            theme, self.tr("Reassign…"), icon="arrow-left-right", kind=ButtonKind.PRIMARY, parent=self
        )
        self._nothing = label("", "body2", self)
        self._nothing.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._ends_all = False
        self._lay_out()
        self.list.chosen.connect(self._show_choice)
        self.reassign.clicked.connect(self.reassign_asked)
        self.finish.clicked.connect(self.finish_asked)
        self.give_back.clicked.connect(self.return_asked)
        self.more.clicked.connect(self._ask_menu)
        self._show_choice()

    def show_rows(self, heading: Heading, rows: Sequence[EntryRow]) -> None:
        """Show these entries under this heading."""
        self.heading = heading
        self.delegate.names_holders = not heading.agent_id
        self._title.setText(heading.title)
        self._chip.setVisible(heading.chip is not None)
        self._chip.show_look(heading.chip or _BLANK)
        self.more.setVisible(bool(heading.agent_id))
        self.model.show_rows(rows)
        words = (self.tr("%n workitem(s)", "", len(rows)), self.tr("%n at risk", "", heading.at_risk))
        self._sub.setText(", ".join(words))
        self._nothing.setText(heading.hint)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_choice()

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.heading.agent_id, self.more.mapToGlobal(QPoint(0, self.more.height())))

    def chosen_rows(self) -> list[EntryRow]:
        """What is chosen."""
        return self.list.selected_rows()

    def tick(self) -> None:
        """A second went by."""
        if self.isVisible():
            self.list.viewport().update()

    def why_not(self, reason: str) -> None:
        """Why nothing can be moved now; empty when it can."""
        self._is_allowed = not reason
        for button in (self.reassign, self.give_back, self.finish):
            button.setToolTip(plain_tip(reason))
        self._show_choice()

    def offer_endings(self, *, of_all: bool) -> None:
        """Whether whatever agents have may be finished for them, or only a wrap-up that is under way."""
        self._ends_all = of_all
        self._show_choice()

    def _can_end(self, row: EntryRow) -> bool:
        return row.entry.wrap_up is not None or (self._ends_all and row.entry.assigned_to is not None)

    def _show_choice(self) -> None:
        rows, is_allowed = self.list.selected_rows(), self._is_allowed
        self._count.setText(self.tr("%n selected", "", len(rows)) if rows else self.tr("Nothing selected"))
        for button in (self.reassign, self.give_back):
            button.setEnabled(bool(rows) and is_allowed)
        self.finish.setVisible(bool(rows) and all(self._can_end(row) for row in rows))
        self.finish.setEnabled(is_allowed)
        row = self.list.current_row() if rows else None
        words = "" if row is None else self._words(row)
        self._why.setText(words)
        self._why.setVisible(bool(words))
        if row is not None and row.entry.status is EntryStatus.UNASSIGNED and row.entry.id != self._asked:
            self._asked = row.entry.id
            self._bridge.tell(EntryAsked(entry_id=row.entry.id))

    def _words(self, row: EntryRow) -> str:
        """Where the entry is in its plan, since when, and what stands in the way."""
        step = row.entry.routing
        if row.entry.status is not EntryStatus.UNASSIGNED or step is None:
            return ""
        words = [self.tr("Step {0}: {1}.").format(step.step + 1, one_line(step.step_label))]
        if step.until is not None:
            words.append(self.tr("The next step follows at {0}.").format(time_words(step.until)))
        return " ".join((*words, *(one_line(reason, 400) for reason in step.reasons)))

    def _find_workbin(self, workbin_id: str) -> Workbin | None:
        catalogue = self._bridge.tables.catalogue
        return None if catalogue is None else catalogue.workbin(workbin_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        head.addLayout(words, 1)
        head.addWidget(self._chip)
        head.addWidget(self.more)
        column.addLayout(head)
        line = QFrame(self)
        line.setProperty("line", "horizontal")
        column.addWidget(line)
        empty = QWidget(self)
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self._nothing)
        inside.addStretch(1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        column.addWidget(self._stack, 1)
        why = QVBoxLayout()
        why.setContentsMargins(16, 0, 16, 0)
        why.addWidget(self._why)
        column.addLayout(why)
        foot = QFrame(self)
        foot.setProperty("pane", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 9, 12, 9)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in (self.finish, self.give_back, self.reassign):
            row.addWidget(button)
        column.addWidget(foot)
