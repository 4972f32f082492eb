"""History: who changed what, of everybody, of one agent or of one entry, as far back as one likes."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.core.permits import why_not_ask
from desktop.domain.questions import AuditPage, AuditTrail
from desktop.ui.bridge import Bridge
from desktop.ui.insights.answer_line import AnswerLine
from desktop.ui.insights.answer_words import AnswerWords, answer_words
from desktop.ui.insights.asked import Asked
from desktop.ui.insights.audit_card import AuditCard
from desktop.ui.insights.audit_filters import AuditFilters
from desktop.ui.insights.audit_line import audit_line
from desktop.ui.insights.audit_list import AuditList
from desktop.ui.insights.audit_model import AuditModel
from desktop.ui.insights.audit_names import audit_names
from desktop.ui.insights.folding_row import FoldingRow
from desktop.ui.insights.interval import bounds
from desktop.ui.insights.names import agent_names
from desktop.ui.insights.saving import ask_and_write
from desktop.ui.panels.list_state import ListState, StateWords
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label

translate = QCoreApplication.translate
_CARD: Final = 340
_GUTTER: Final = 10
_COMBOS: Final = (180, 140, 150)


class HistoryPane(QWidget):
    """What was read first is the newest page; older ones are added under it when they are asked for."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._asked = Asked(bridge, "history.audits", self)
        self._pages: list[AuditPage] = []
        self.filters = AuditFilters(self)
        self.line = AnswerLine(theme, self)
        self.copy = QPushButton(translate("Audit", "Copy"), self)
        self.csv = QPushButton(translate("Insights", "Export CSV…"), self)
        self.older = QPushButton(translate("Audit", "Load older"), self)
        self.model = AuditModel(bridge.server_now, self)
        self.list = AuditList(theme, self.model, self)
        self.card = AuditCard(theme, self)
        self.state = ListState(theme, self)
        self._count = label("", "meta3", self)
        self._stack = QStackedLayout()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self.setFocusProxy(self.list)
        self._connect()
        self._show()

    def reload(self) -> None:
        """Read the newest page anew; older ones are let go."""
        self._pages = []
        self._ask(None)

    def load_older(self) -> None:
        """Read the page behind the last one."""
        if self._pages and self._pages[-1].before is not None:
            self._ask(self._pages[-1].before)

    def search(self, words: str) -> None:
        """Show only what has these words in it."""
        self.filters.search(words)

    def export_csv(self) -> None:
        """Write what is shown."""
        today = self._bridge.server_now().astimezone().date().isoformat()
        ask_and_write(self, f"worklist-history-{today}.csv", self.model.csv, self._say)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.filters.show_agents(agent_names(self._bridge.tables))
        if len(self._pages) <= 1:
            self.reload()

    def _connect(self) -> None:
        self.filters.asked.connect(self.reload)
        self.filters.filtered.connect(self._filter)
        self.line.again.connect(self.reload)
        self.older.clicked.connect(self.load_older)
        self.copy.clicked.connect(self._copy)
        self.csv.clicked.connect(self.export_csv)
        self.list.chosen.connect(self.card.show_line)
        self.list.chosen.connect(lambda line: self.copy.setEnabled(line is not None))
        self._asked.changed.connect(self._take)

    def _ask(self, before: int | None) -> None:
        interval, entry_id = self.filters.interval, self.filters.entry_id
        span = None if interval is None else bounds(interval, self._bridge.server_now())
        self._asked.ask(
            AuditTrail(
                agent_id=self.filters.agent_id,
                entity_id=entry_id,
                since=None if span is None else span.since,
                before=before,
            )
        )
        self._show()

    def _take(self) -> None:
        """A page came, or there is other news of the question."""
        page, question = self._asked.answer, self._asked.question
        if isinstance(page, AuditPage) and isinstance(question, AuditTrail):
            if question.before is None:
                self._pages = [page]
            elif self._pages and self._pages[-1].before == question.before:
                self._pages.append(page)
        self._show()

    def _show(self) -> None:
        tables = self._bridge.tables
        is_live = tables.link is not None and tables.link.is_live
        self.line.show_answer(self._asked.row, is_live=is_live)
        names = audit_names(tables, *self._pages)
        self.model.show_lines([audit_line(audit, names) for page in self._pages for audit in page.entities])
        self.older.setVisible(bool(self._pages) and self._pages[-1].before is not None)
        self.older.setEnabled(self._asked.row is None or not self._asked.row.is_reading)
        self._tell(answer_words(self._asked.row, is_live=is_live))

    def _filter(self) -> None:
        self.model.filter_by(self.filters.wanted)
        self._show()

    def _tell(self, words: AnswerWords) -> None:
        count, total = self.model.count, self.model.total
        self._stack.setCurrentIndex(0 if count else 1)
        self.csv.setEnabled(bool(count))
        shown = translate("Audit", "{0} of {1} shown") if count < total else translate("Audit", "{0} shown")
        self._count.setText(shown.format(count, total) if total else "")
        self.state.show_words(self._why_nothing(words, has_hidden=total > 0))

    def _why_nothing(self, words: AnswerWords, *, has_hidden: bool) -> StateWords:
        reason = why_not_ask(AuditTrail, self._bridge.tables.catalogue)
        if reason:
            return StateWords("lock", reason)
        if has_hidden:
            return StateWords("search", translate("Audit", "Nothing of what was read fits the filter."))
        if self._pages:
            return StateWords("history", translate("Audit", "Nothing was changed in this time."))
        return StateWords(words.icon, words.text)

    def _copy(self) -> None:
        count = self.list.copy()
        self._say(translate("Audit", "%n line(s) copied", "", count))

    def _say(self, words: str) -> None:
        self.line.say(AnswerWords(words, "info"))

    def _lay_out(self) -> None:
        tail = QWidget()
        ending = QHBoxLayout(tail)
        ending.setContentsMargins(0, 0, 0, 0)
        ending.setSpacing(8)
        ending.addWidget(self.line, 1)
        ending.addWidget(self.copy)
        ending.addWidget(self.csv)
        top = QFrame(self)
        top.setProperty("pane", "true")
        head = QHBoxLayout(top)
        head.setContentsMargins(10, 10, 10, 10)
        head.addWidget(FoldingRow((self.filters, tail)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GUTTER)
        whole.addWidget(top)
        whole.addWidget(self._splitter, 1)
        self._splitter.setHandleWidth(_GUTTER)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._list_card())
        self._splitter.addWidget(self.card)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.copy.setEnabled(False)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _list_card(self) -> QFrame:
        made = QFrame(self)
        made.setProperty("pane", "true")
        content = QWidget(made)
        content.setLayout(self._stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.state)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 10, 8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.older)
        column = QVBoxLayout(made)
        column.setContentsMargins(1, 6, 1, 1)
        column.setSpacing(0)
        column.addWidget(content, 1)
        column.addLayout(foot)
        return made

    def _fit(self) -> None:
        self.card.setMinimumWidth(self._theme.px(_CARD) * 3 // 4)
        self._splitter.setSizes([10_000, self._theme.px(_CARD)])
        combos = (self.filters.agents, self.filters.sources, self.filters.matters)
        for combo, width in zip(combos, _COMBOS, strict=True):
            combo.setFixedWidth(self._theme.px(width))
