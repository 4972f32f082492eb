"""The filter over the list: words that must be found, and chips that must hold."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.ui.models.arrangement import Only, View
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.enter_key import press_by_enter
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.words import QT_TRANSLATE_NOOP

_CHIPS: Final = {
    Only.AT_RISK: QT_TRANSLATE_NOOP("Filter", "At risk"),
    Only.IN_PROGRESS: QT_TRANSLATE_NOOP("Filter", "In progress"),
    Only.PARKED: QT_TRANSLATE_NOOP("Filter", "Parked"),
    Only.UNSYNCED: QT_TRANSLATE_NOOP("Filter", "Not synced"),
}
_PAUSE_MS: Final = 60


class FilterBar(QWidget):
    """Hidden until asked for. ``left`` when the person is done typing and wants the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Filter by any field"))
        self._field.setAccessibleName(self.tr("Filter"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaxLength(200)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._field.textChanged.connect(self._start_pause)
        self._chips: dict[Only, QToolButton] = {}
        chips = FlowLayout(5, 5)
        for only, words in _CHIPS.items():
            chip = QToolButton(self)
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setText(QCoreApplication.translate("Filter", words))
            chip.clicked.connect(self.changed)
            self._chips[only] = chip
            chips.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 8, 11, 2)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addLayout(chips)
        self.hide()

    def open(self) -> None:
        """Show it and put the caret into it."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def toggle(self) -> None:
        """Show it, or hide it and everything it filtered."""
        if not self.isHidden():
            self._close()
        else:
            self.open()

    def show_view(self, view: View) -> None:
        """Show what a view filters by."""
        if self._field.text().strip() != view.search.strip():
            self._field.blockSignals(True)  # Qt's own
            self._field.setText(view.search)
            self._field.blockSignals(False)  # Qt's own
        for only, chip in self._chips.items():
            chip.setChecked(only in view.only)
        if view.is_filtered:
            self.show()

    def applied_to(self, view: View) -> View:
        """The view with this filter."""
        chosen = frozenset(only for only, chip in self._chips.items() if chip.isChecked())
        return replace(view, search=self._field.text(), only=chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            self.left.emit()
        elif press_by_enter(self.focusWidget(), event):
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        del event
        self._pause.stop()

    def _start_pause(self) -> None:
        self._pause.start()

    def _close(self) -> None:
        self._field.clear()
        for chip in self._chips.values():
            chip.setChecked(False)
        self.hide()
        self.changed.emit()
