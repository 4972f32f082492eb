"""The cheat sheet: every key of this window, by group, from the registry."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.action_table import ActionSpec
from desktop.ui.actions import Actions
from desktop.ui.key_rules import Tier, key_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.overlay import SHADOW, Overlay

_COLUMNS = 3
_WIDTH = 980
_HEIGHT = 780


class CheatSheet(Overlay):
    """Filled anew each time it is opened, with the keys in force."""

    def __init__(self, theme: Theme, window: QWidget, actions: Actions) -> None:
        super().__init__(theme, window)
        self._actions = actions
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setProperty("ground", "plain")
        self._area.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Keyboard cheat sheet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 20, SHADOW + 10, SHADOW + 12, SHADOW + 12)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Keys"), "title", self))
        words = self.tr("Keys with Ctrl+Shift work everywhere, also in a page. Single keys work in the list.")
        column.addWidget(label(words, "meta", self))
        column.addWidget(self._area, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open_sheet(self) -> None:
        """Show the keys in force."""
        room, px = self.over.size(), self.theme.px
        content, needed = self._fitting(room.width())
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        width = min(max(px(_WIDTH), needed), room.width())
        self.setFixedSize(width, min(px(_HEIGHT), room.height() * 11 // 12))
        self.open_over()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fitting(self, room: int) -> tuple[QWidget, int]:
        """In as many columns as fit without scrolling sideways; and how wide the sheet is with them."""
        beside = 2 * SHADOW + 32 + self._area.verticalScrollBar().sizeHint().width()
        count = _COLUMNS
        content = self._content(count)
        while (needed := content.sizeHint().width() + beside) > room and count > 1:
            content.deleteLater()
            count -= 1
            content = self._content(count)
        return content, needed

    def _content(self, count: int) -> QWidget:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(28)
        columns = [QVBoxLayout() for _ in range(count)]
        heights = [0] * count
        with_keys = (spec for spec in self._actions.bound() if self._keys(spec))
        groups = [(group, list(specs)) for group, specs in groupby(with_keys, key=lambda spec: spec.group)]
        for group, found in sorted(groups, key=lambda pair: -len(pair[1])):
            shortest = heights.index(min(heights))
            heights[shortest] += len(found) + 2
            columns[shortest].addLayout(self._group(group, found))
        for column in columns:
            column.addStretch(1)
            row.addLayout(column, 1)
        return content

    def _group(self, group: str, specs: list[ActionSpec]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setContentsMargins(0, 0, 0, 14)
        grid.addWidget(label(QCoreApplication.translate("Actions", group), "section"), 0, 0)
        for line, spec in enumerate(specs, 1):
            grid.addWidget(label(self._actions.label(spec.id), "body"), line, 0)
            keys = QHBoxLayout()
            keys.setSpacing(4)
            keys.addStretch(1)
            for words in self._keys(spec):
                keys.addWidget(KeyCap(self.theme, words))
            grid.addLayout(keys, line, 1)
        return grid

    def _keys(self, spec: ActionSpec) -> list[str]:
        return [key_words(keys) for tier in Tier if (keys := self._actions.keys(spec.id, tier))]
