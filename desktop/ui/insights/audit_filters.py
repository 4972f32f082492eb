"""What of the history is wanted: a stretch of time, an agent or an entry, a source, a matter."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.ui.insights.audit_line import SOURCES, Source
from desktop.ui.insights.audit_model import AuditFilter, Matter
from desktop.ui.insights.folding_row import FoldingRow
from desktop.ui.insights.interval import WORDS, Interval
from desktop.ui.widgets.pane_switch import PaneSwitch
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_INTERVALS: Final = (Interval.TODAY, Interval.WEEK, Interval.MONTH)
_MATTERS: Final = {
    Matter.WORK: QT_TRANSLATE_NOOP("Audit", "Work"),
    Matter.PRESENCE: QT_TRANSLATE_NOOP("Audit", "Presence"),
    Matter.SIGNING: QT_TRANSLATE_NOOP("Audit", "Signing in and out"),
    Matter.SETTINGS: QT_TRANSLATE_NOOP("Audit", "Settings"),
}


class AuditFilters(QWidget):
    """``asked`` when something else has to be read, ``filtered`` when what was read is enough."""

    asked = Signal()
    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry_id: str | None = None
        self._words = ""
        names = (*(translate("Insights", WORDS[one]) for one in _INTERVALS), translate("Audit", "All"))
        self.intervals = PaneSwitch(names, self)
        self.intervals.chosen.connect(self.asked)
        self.agents = QComboBox(self)
        self.agents.setEditable(True)
        self.agents.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (completer := self.agents.completer()) is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.agents.setAccessibleName(translate("Audit", "Agent"))
        self.agents.activated.connect(self._choose_agent)
        all_sources, everything = translate("Audit", "All sources"), translate("Audit", "Everything")
        self.sources = _combo(all_sources, {one: look.words for one, look in SOURCES.items()})
        self.matters = _combo(everything, _MATTERS)
        self.sources.setAccessibleName(translate("Audit", "Source"))
        self.matters.setAccessibleName(translate("Audit", "What it is about"))
        self.scope = QPushButton(self)
        self.scope.setAccessibleDescription(translate("Audit", "Show all entries again"))
        self.scope.clicked.connect(self._widen)
        self.scope.hide()
        self.show_agents({})
        for combo in (self.sources, self.matters):
            combo.currentIndexChanged.connect(self.filtered)
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.scope, self.agents, self.sources, self.matters):
            row.addWidget(part)
        row.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(FoldingRow((self.intervals, choices)))

    @property
    def interval(self) -> Interval | None:
        """The stretch of time; None: since ever."""
        return _INTERVALS[self.intervals.current] if self.intervals.current < len(_INTERVALS) else None

    @property
    def agent_id(self) -> str | None:
        """Whose history is wanted; None: everybody's."""
        found = self.agents.currentData()
        return found if isinstance(found, str) else None

    @property
    def wanted(self) -> AuditFilter:
        """What of that which was read is shown."""
        source, matter = self.sources.currentData(), self.matters.currentData()
        return AuditFilter(
            Source(source) if source else None, Matter(matter) if matter else None, self._words
        )

    def search(self, words: str) -> None:
        """Show only what has these words in it."""
        self._words = words.strip().casefold()
        self.filtered.emit()

    def show_agents(self, names: dict[str, str]) -> None:
        """Who can be chosen; who is chosen stays."""
        chosen = self.agent_id
        if self.agents.count() == len(names) + 1:
            return
        with QSignalBlocker(self.agents):
            self.agents.clear()
            self.agents.addItem(translate("Audit", "Everybody"), None)
            for agent_id, name in sorted(names.items(), key=lambda one: one[1].casefold()):
                self.agents.addItem(name, agent_id)
            self.agents.setCurrentIndex(max(0, self.agents.findData(chosen)))

    def narrow(self, *, agent_id: str | None = None, entry_id: str | None = None, name: str = "") -> None:
        """One agent's history, one entry's, or with neither everybody's; all of it rather than today's."""
        self.entry_id = entry_id
        with QSignalBlocker(self.agents), QSignalBlocker(self.intervals):
            if agent_id is not None and self.agents.findData(agent_id) < 0:
                self.agents.addItem(name or agent_id, agent_id)
            self.agents.setCurrentIndex(max(0, self.agents.findData(agent_id)))
            self.intervals.choose(len(_INTERVALS) if entry_id is not None else 0)
        self.scope.setText(f"{name or entry_id}  ✕")
        self.scope.setVisible(entry_id is not None)
        self.asked.emit()

    def _widen(self) -> None:
        self.narrow()

    def _choose_agent(self) -> None:
        self.scope.hide()
        self.entry_id = None
        self.asked.emit()


def _combo(all_words: str, choices: dict[Source, str] | dict[Matter, str]) -> QComboBox:
    combo = QComboBox()
    combo.addItem(all_words, "")
    key: StrEnum
    for key, words in choices.items():
        combo.addItem(translate("Audit", words), key.value)
    return combo
