"""Simulate: who would get an entry or a workitem now, and what stands in the way of everybody else."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.core.permits import why_not_ask
from desktop.domain.questions import Outlook, Simulation
from desktop.ui.bridge import Bridge
from desktop.ui.insights.answer_line import AnswerLine
from desktop.ui.insights.answer_words import answer_words
from desktop.ui.insights.asked import Asked
from desktop.ui.insights.outlook_delegate import OutlookDelegate
from desktop.ui.insights.outlook_model import OutlookModel, obstacles
from desktop.ui.insights.simulate_form import SimulateForm
from desktop.ui.panels.field_text import inert
from desktop.ui.panels.list_state import ListState, StateWords
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip

translate = QCoreApplication.translate
_FORM: Final = 380
_REASONS_SHOWN: Final = 4
_LONGEST: Final = 400


class SimulatePane(QWidget):
    """Nothing is changed by asking."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._asked = Asked(bridge, "simulate.outlook", self)
        self.form = SimulateForm(theme, self)
        self.line = AnswerLine(theme, self)
        self.verdict = label("", "large", self)
        self.verdict.setWordWrap(True)
        self.why = label("", "body2", self)
        self.why.setWordWrap(True)
        self.conflict = Banner(theme, self)
        self.conflict.offer("", can_dismiss=False)
        self.model = OutlookModel(self)
        self.list = _make_list(self.model, theme)
        self.state = ListState(theme, self)
        self._stack = QStackedLayout()
        self._lay_out()
        self.setFocusProxy(self.form.entries)
        self.form.asked.connect(self.ask)
        self.line.again.connect(self._ask_again)
        self._asked.changed.connect(self._show)
        theme.changed.connect(self._fit)
        self._fit()
        self._show()

    def ask(self, question: Simulation) -> None:
        """Have the router say who would get it."""
        self._asked.ask(question)
        self._show()

    def show_entry(self, entry_id: str) -> None:
        """Ask about an entry that waits."""
        self.form.show_tables(self._bridge.tables)
        self.form.choose_entry(entry_id)

    def search(self, words: str) -> None:
        """Show only candidates with these words in their name or in what stands in their way."""
        self.model.search(words.strip())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.show_tables(self._bridge.tables)

    def _ask_again(self) -> None:
        if self._asked.question is not None:
            self._asked.ask(self._asked.question)

    def _show(self) -> None:
        tables, row = self._bridge.tables, self._asked.row
        is_live = tables.link is not None and tables.link.is_live
        reason = why_not_ask(Simulation, tables.catalogue)
        self.form.go.setEnabled(not reason)
        self.form.go.setToolTip(plain_tip(reason))
        self.line.show_answer(row, is_live=is_live)
        self.line.refresh.setVisible(self._asked.question is not None)
        outlook = self._asked.answer
        if isinstance(outlook, Outlook):
            self._show_outlook(outlook)
        else:
            self.model.show_candidates(())
        for part in (self.verdict, self.why):
            part.setVisible(isinstance(outlook, Outlook))
        self.conflict.setVisible(isinstance(outlook, Outlook) and bool(outlook.conflicts))
        self._stack.setCurrentIndex(0 if isinstance(outlook, Outlook) else 1)
        words = answer_words(row, is_live=is_live)
        hint = translate("Simulate", "Choose an entry, or paste a workitem: nothing is changed by asking.")
        if reason:
            self.state.show_words(StateWords("lock", reason))
        else:
            self.state.show_words(StateWords(words.icon if row else "users", words.text or hint))

    def _show_outlook(self, outlook: Outlook) -> None:
        self.model.show_candidates(outlook.candidates)
        able = sum(one.eligible for one in outlook.candidates)
        if outlook.assigned_to is not None:
            name = inert(outlook.assigned_to.name or outlook.assigned_to.id, _LONGEST)
            self.verdict.setText(translate("Simulate", "{0} would get it now.").format(name))
        else:
            self.verdict.setText(translate("Simulate", "Nobody can take it now: it would wait."))
        counted = translate("Simulate", "{0} of {1} agents can take it.").format(
            able, len(outlook.candidates)
        )
        found = obstacles(outlook)[:_REASONS_SHOWN]
        parts = [f"{count} \N{MULTIPLICATION SIGN} {words}" for words, count in found]
        self.why.setText("\n".join((counted, *parts)))
        if outlook.conflicts:
            names = ", ".join(inert(one.workbin_name or one.workbin_id, 80) for one in outlook.conflicts)
            title = translate("Simulate", "In the way of: {0}").format(names)
            detail = inert(" ".join(one.message for one in outlook.conflicts), _LONGEST)
            self.conflict.show_words("away", "triangle-alert", title, detail)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.state)
        card = QFrame(self)
        card.setProperty("pane", "true")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 0)
        head.setSpacing(12)
        head.addWidget(self.verdict, 1)
        head.addWidget(self.line, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(16, 0, 16, 6)
        words.setSpacing(8)
        words.addWidget(self.why)
        words.addWidget(self.conflict)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(words)
        column.addLayout(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.form)
        row.addWidget(card, 1)

    def _fit(self) -> None:
        self.form.setFixedWidth(self._theme.px(_FORM))


def _make_list(model: OutlookModel, theme: Theme) -> QListView:
    made = QListView()
    made.setModel(model)
    made.setItemDelegate(OutlookDelegate(theme, made))
    made.setMouseTracking(True)
    made.setUniformItemSizes(True)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setAccessibleName(translate("Simulate", "Candidates"))
    theme.changed.connect(made.scheduleDelayedItemsLayout)
    return made
