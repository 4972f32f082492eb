"""The roster with what narrows it down: tabs with counts, the choice of a group, and what a lead may do."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.ui.team.agent_look import Band
from desktop.ui.team.roster_model import RosterModel
from desktop.ui.team.roster_order import View
from desktop.ui.team.roster_view import RosterView
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_ALL, _RISK = "all", "risk"
_TABS: Final = {
    _ALL: (QT_TRANSLATE_NOOP("RosterTabs", "All {0}"), None),
    "ready": (QT_TRANSLATE_NOOP("RosterTabs", "Ready {0}"), Band.READY),
    "away": (QT_TRANSLATE_NOOP("RosterTabs", "Not Ready {0}"), Band.AWAY),
    "silent": (QT_TRANSLATE_NOOP("RosterTabs", "Not Responding {0}"), Band.SILENT),
    _RISK: (QT_TRANSLATE_NOOP("RosterTabs", "At risk {0}"), None),
}


class RosterPane(QFrame):
    """``force_asked`` is about the agent under the cursor."""

    force_asked = Signal()

    def __init__(self, model: RosterModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._model = model
        self.view = RosterView(model, theme, self)
        self.force = KeyButton(theme, self.tr("Force presence…"), icon="user", parent=self)
        self.force.clicked.connect(self.force_asked)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(8)
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(9, 0, 9, 0)
        self.bar.setSpacing(8)
        self._flow = FlowLayout(3, 4)
        for name in _TABS:
            self._add_tab(name)
        self.bar.addLayout(self._flow, 1)
        self.bar.addWidget(self.force, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self.bar)
        column.addWidget(self.view, 1)
        model.counts_changed.connect(self._show_counts)
        self._tabs[_ALL].setChecked(True)
        self._show_counts()

    def search(self, words: str, holders: frozenset[str] = frozenset()) -> None:
        """Only agents who are described by all of these words, or hold what is."""
        self._model.show_view(replace(self._model.view, search=words, holders=holders))

    def show_group(self, group_id: str) -> None:
        """Only agents of a group; empty for everybody."""
        self._model.show_view(replace(self._model.view, group_id=group_id))

    def _add_tab(self, name: str) -> None:
        button = QToolButton(self)
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        button.clicked.connect(lambda _on=False: self._choose(name))
        self._group.addButton(button)
        self._tabs[name] = button
        self._flow.addWidget(button)

    def _choose(self, name: str) -> None:
        band = _TABS[name][1]
        view: View = replace(
            self._model.view,
            bands=frozenset() if band is None else frozenset({band}),
            is_at_risk=name == _RISK,
        )
        self._model.show_view(view)

    def _show_counts(self) -> None:
        counts, looks = self._model.counts(), self._model.looks()
        numbers = {
            _ALL: len(looks),
            "ready": counts[Band.READY],
            "away": counts[Band.AWAY],
            "silent": counts[Band.SILENT],
            _RISK: sum(look.at_risk > 0 for look in looks),
        }
        for name, button in self._tabs.items():
            button.setText(translate("RosterTabs", _TABS[name][0]).format(numbers[name]))
        silent = self._tabs["silent"]
        silent.setVisible(bool(numbers["silent"]) or silent.isChecked())
