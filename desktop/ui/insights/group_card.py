"""The table of figures with the choice of what it tells apart."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.questions import Figures, Grouping
from desktop.ui.insights.figure_model import FigureLine, FigureModel
from desktop.ui.insights.figure_table import FigureTable
from desktop.ui.insights.figure_words import Names
from desktop.ui.panels.list_state import ListState, StateWords
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pane_switch import PaneSwitch
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
GROUPS: Final = (
    (Grouping.WORKBIN, QT_TRANSLATE_NOOP("Insights", "Workbin")),
    (Grouping.AGENT, QT_TRANSLATE_NOOP("Insights", "Agent")),
    (Grouping.TYPE, QT_TRANSLATE_NOOP("Insights", "Type")),
    (Grouping.HOUR, QT_TRANSLATE_NOOP("Insights", "Hour")),
)
_LEAST_HEIGHT: Final = 200


class GroupCard(QFrame):
    """``chosen`` when figures by another group are wanted."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self.groups = PaneSwitch(tuple(translate("Insights", words) for _, words in GROUPS), self)
        self.groups.chosen.connect(self.chosen)
        self.model = FigureModel(self)
        self.table = FigureTable(theme, self.model, self)
        self.table.setAccessibleName(translate("Insights", "Figures by group"))
        self.state = ListState(theme, self)
        self._count = label("", "meta3", self)
        self._theme = theme
        self._words = StateWords("gauge", "")
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.state)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def grouping(self) -> Grouping:
        """By what figures are told apart."""
        return GROUPS[self.groups.current][0]

    def show_figures(self, figures: Sequence[Figures] | None, names: Names, words: StateWords) -> None:
        """Show other figures; ``words`` stand there while there are none."""
        grouping, lines = self.grouping, []
        name = grouping.value
        for one in figures or ():
            value = one.group.get(name)
            shown = names.of_group(name, value)
            key = value or "" if grouping is Grouping.HOUR else shown.casefold()
            lines.append(FigureLine(shown, key, one))
        self.model.show_lines(translate("Insights", GROUPS[self.groups.current][1]), lines)
        self._words = words
        self._tell()

    def search(self, words: str) -> None:
        """Show only groups with these words in their names."""
        self.model.search(words.strip())
        self._tell()

    def _tell(self) -> None:
        count = self.model.rowCount()
        self._count.setText(translate("Insights", "%n group(s)", "", count) if count else "")
        self._stack.setCurrentWidget(self.table if count else self.state)
        if not count and self.model.has_hidden:
            no_match = translate("Insights", "No group has these words in its name.")
            self.state.show_words(StateWords("search", no_match))
        elif not count:
            self.state.show_words(self._words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 14, 8)
        head.addWidget(self.groups, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)

    def _fit(self) -> None:
        self.table.setMinimumHeight(self._theme.px(_LEAST_HEIGHT))
