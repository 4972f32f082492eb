"""The tabs over the list, each with its count; where they have no room, only the chosen one keeps it."""

from collections.abc import Callable, Iterable
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
_PADDING: Final = 28


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

    def least_room(self) -> int:
        """How wide the tabs are where only the chosen one has its count."""
        words = (
            self._whole(one) if button.isChecked() else self._name(one)
            for one, button in self._buttons.items()
        )
        return self._room_of(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self.width() >= self._room_of(self._whole(section) for section in _WORDS)
        fits = has_room or self.width() >= self.least_room()
        for section, button in self._buttons.items():
            words = self._whole(section) if has_room or button.isChecked() else self._name(section)
            button.setText(words)
            button.setAccessibleName(self._whole(section))
            # The chosen one is in semibold, of which its own size hint knows nothing.
            button.setMinimumWidth(self._width(words) if fits else 0)

    def _whole(self, section: Section) -> str:
        return f"{self._name(section)} {self._counts[section]}"

    def _room_of(self, words: Iterable[str]) -> int:
        return sum(self._width(one) for one in words) + (len(_WORDS) - 1) * _GAP

    def _width(self, words: str) -> int:
        metrics = self._theme.metrics(TYPE["body"], SEMIBOLD)
        return metrics.horizontalAdvance(words) + self._theme.px(_PADDING)

    @staticmethod
    def _name(section: Section) -> str:
        return QCoreApplication.translate("Tabs", _WORDS[section])
