"""Saved views over the list: a chip each, and the field in which one gets its name."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.core.messages import TroubleFound
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.memory import WindowMemory
from desktop.ui.models.arrangement import View
from desktop.ui.models.saved_views import NAME_MOST, SavedViews
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.tips import plain_tip

_ROOM: Final = 276
_LONGEST: Final = 140
_GAP: Final = 3


class ViewBar(QWidget):
    """Hidden while there is no saved view. ``left`` when the keyboard should go back to the list."""

    opening = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, bridge: Bridge, actions: Actions, theme: Theme, memory: WindowMemory, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.saved = SavedViews(memory)
        self._shown = self.saved.last
        self._renamed = ""
        self._field = QLineEdit(self)
        self._field.setMaxLength(NAME_MOST)
        self._field.setPlaceholderText(self.tr("Name of this view"))
        self._field.setAccessibleName(self.tr("Name of this view"))
        self._field.returnPressed.connect(self._keep)
        self._field.hide()
        self._chips: list[QToolButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 6, 11, 2)
        column.setSpacing(6)
        column.addLayout(self._lines)
        column.addWidget(self._field)
        actions.bind("list.save_view", self.ask_name)
        actions.bind("list.rename_view", lambda: self.ask_name(is_rename=True), self.why_not_named)
        actions.bind("list.drop_view", self.drop_shown, self.why_not_named)
        theme.changed.connect(self._fill)
        self._fill()
        self._tell_broken(bridge)

    def show_view(self, view: View) -> None:
        """Mark the chip of the view that is looked at, and keep it for the next start."""
        self._shown = view
        self.saved.remember(view)
        self._mark()

    def ask_name(self, *, is_rename: bool = False) -> None:
        """Ask how this view is to be called; Enter keeps it, Escape leaves it."""
        self._renamed = self.saved.find_name(self._shown) if is_rename else ""
        self._field.setText(self._renamed)
        self._field.selectAll()
        self.opening.emit()
        self._field.show()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def drop_shown(self) -> None:
        """Forget the view that is looked at; the list stays as it is."""
        self.saved.drop(self.saved.find_name(self._shown))
        self._fill()

    def why_not_named(self) -> str:
        """Why there is nothing to rename or to forget."""
        return "" if self.saved.find_name(self._shown) else self.tr("This view is not saved.")

    def show_if_any(self) -> None:
        """Hidden while there is nothing to choose from."""
        self.setVisible(bool(self._chips) or not self._field.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._field.isHidden():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _tell_broken(self, bridge: Bridge) -> None:
        if self.saved.broken:
            title = self.tr("A saved view could not be read.")
            detail = self.tr("It was left out; the list is shown as usual. Save the view again.")
            bridge.tell(TroubleFound(code="views.damaged", title=title, detail=detail))

    def _keep(self) -> None:
        name = self._field.text()
        if self._renamed:
            self.saved.rename(self._renamed, name)
        else:
            self.saved.save(name, self._shown)
        self._leave()

    def _leave(self) -> None:
        self._field.hide()
        self._fill()
        self.left.emit()

    def _mark(self) -> None:
        name = self.saved.find_name(self._shown)
        for chip in self._chips:
            chip.setChecked(chip.property("view") == name)

    def _fill(self) -> None:
        while (line := self._lines.takeAt(0)) is not None:
            if (old := line.layout()) is not None:
                old.deleteLater()
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(one.name, one.view) for one in self.saved]
        left, row = -1, None
        for chip in self._chips:
            needed = chip.sizeHint().width() + _GAP
            if row is None or needed > left:
                left, row = self._theme.px(_ROOM), QHBoxLayout()
                row.setSpacing(_GAP)
                self._lines.addLayout(row)
                row.addStretch(1)
            row.insertWidget(row.count() - 1, chip)
            left -= needed
        self._mark()
        self.show_if_any()

    def _chip(self, name: str, view: View) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("kind", "tab")
        chip.setProperty("view", name)
        chip.setCheckable(True)
        words = one_line(name)
        room = self._theme.px(_LONGEST)
        shown = self._theme.metrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        chip.setText(shown.replace("&", "&&"))
        chip.setToolTip(plain_tip(words))
        chip.setAccessibleName(self.tr("View {0}").format(words))
        chip.clicked.connect(lambda _on=False: self.chosen.emit(view))
        return chip
