"""The tabs over the list, each with its count; where they have no room, only the chosen one keeps it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.ui.models.arrangement import Section
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE
from desktop.ui.words import QT_TRANSLATE_NOOP

_WORDS: Final = {
    Section.MINE: QT_TRANSLATE_NOOP("Tabs", "Mine"),
    Section.WORKBINS: QT_TRANSLATE_NOOP("Tabs", "Workbins"),
    Section.DONE: QT_TRANSLATE_NOOP("Tabs", "Done"),
}
_GAP: Final = 3
_PADDING: Final = 22


class SectionTabs(QWidget):
    """``chosen`` carries the section that was clicked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = dict.fromkeys(_WORDS, 0)
        self._group = QButtonGroup(self)
        self._buttons: dict[Section, QToolButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for section in _WORDS:
            button = QToolButton(self)
            button.setProperty("kind", "tab")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, wanted=section: self.chosen.emit(wanted))
            self._group.addButton(button)
            self._buttons[section] = button
            row.addWidget(button)
        row.addStretch(1)
        self.choose(Section.MINE)

    def choose(self, section: Section) -> None:
        """Show which one is open."""
        self._buttons[section].setChecked(True)
        self._fit()

    def show_counts(self, count: Callable[[Section], int]) -> None:
        """Show how much there is in each."""
        self._counts = {section: count(section) for section in self._buttons}
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self._theme.metrics(TYPE["body"], SEMIBOLD)
        whole = {section: f"{self._name(section)} {count}" for section, count in self._counts.items()}
        needed = sum(metrics.horizontalAdvance(words) for words in whole.values())
        between = (len(whole) - 1) * _GAP
        has_room = self.width() >= needed + len(whole) * self._theme.px(_PADDING) + between
        for section, button in self._buttons.items():
            words = whole[section] if has_room or button.isChecked() else self._name(section)
            button.setText(words)
            button.setAccessibleName(whole[section])
            # The chosen one is in semibold, of which its own size hint knows nothing.
            least = metrics.horizontalAdvance(words) + self._theme.px(_PADDING)
            button.setMinimumWidth(least if has_room else 0)

    @staticmethod
    def _name(section: Section) -> str:
        return QCoreApplication.translate("Tabs", _WORDS[section])
