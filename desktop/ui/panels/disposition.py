"""The box where dispositions are chosen: type to filter, the last used on top, the way in the tree beside.

Where an entry may have several, each that was chosen is a chip above the line, and the line adds one more.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.disposition import DispositionCode
from desktop.ui.panels.chosen_codes import ChosenCodes
from desktop.ui.panels.code_chips import CodeChips
from desktop.ui.panels.disposition_list import CODE, MOST_SHOWN, ChoiceList, ChoicePainter, Finder
from desktop.ui.panels.field_text import inert
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.labels import label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BROWSE = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class DispositionBox(QWidget):
    """``chosen`` brings all codes, by click or by key; never because the wheel went over it."""

    chosen = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used = ChosenCodes()
        self._offered: tuple[DispositionCode, ...] = ()
        self._shown: object = None
        self._most = 1
        self._is_required = False
        self._is_settled = False
        self.codes: tuple[str, ...] = ()
        self.choices = ChoiceList(self)
        self.hint = label("", "meta3")
        self.star = IconButton(theme, "star", self.tr("Favourite"), side=24, icon_side=14)
        self.star.clicked.connect(self._mark)
        self.chips = CodeChips(theme, self)
        self.chips.removed.connect(self._remove)
        self.chips.left.connect(self.ask_for)
        self.chips.turned.connect(self._show_star)
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setModel(self.choices)
        self.combo.setMaxVisibleItems(MOST_SHOWN)
        self.combo.setItemDelegate(ChoicePainter(theme, self.combo))
        self.combo.installEventFilter(self)
        self._finder = Finder(theme, self.choices, self)
        self.line = QLineEdit()
        self.combo.setLineEdit(self.line)
        self.line.setPlaceholderText(self.tr("Type to find a disposition"))
        self.line.setCompleter(self._finder)
        self.line.editingFinished.connect(self._settle_text)
        self.line.textEdited.connect(self._edited)
        self.combo.activated.connect(lambda row: self._choose(self.choices.code_at(row)))
        self._finder.activated[QModelIndex].connect(self._complete)  # type: ignore[index]  # overload by type
        self._lay_out()

    def allow(self, most: int) -> None:
        """So many may be chosen for one entry."""
        self._most = max(1, most)
        self._fill()

    def alike(self) -> "DispositionBox":
        """Another box that allows as many, and knows the same favourites."""
        other = DispositionBox(self._theme)
        other._used = self._used  # its own kind
        other.allow(self._most)
        return other

    def remember_with(self, read: Callable[[str], str], write: Callable[[str, str], None]) -> None:
        """Where the last used and the favourites are kept."""
        self._used = ChosenCodes(read, write)

    def show_choices(
        self, offered: Iterable[DispositionCode], codes: tuple[str, ...], *, is_required: bool
    ) -> None:
        """What may be chosen for the entry, and what is. The same again leaves half-typed text alone."""
        shown = (tuple(offered), codes, is_required)
        if shown == self._shown:
            return
        self._shown = shown
        self._offered, self.codes, self._is_required = shown
        self._fill()
        name = self.tr("Disposition, required") if is_required else self.tr("Disposition")
        self.combo.setAccessibleName(name)
        self.line.setAccessibleName(name)

    def ask_for(self) -> None:
        """Put the caret where a disposition is missing; where no more fits, on those that are chosen."""
        if self.combo.isEnabled():
            self.combo.setFocus()
            self.line.selectAll()
        else:
            self.chips.enter(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No wheel without focus. Enter after words only chooses; before the first letter are the chips."""
        if watched is self.combo and event.type() is QEvent.Type.Wheel:
            return not self.combo.hasFocus()
        if watched is not self.combo or not isinstance(event, QKeyEvent) or self._most == 1:
            return False
        return event.type() is QEvent.Type.KeyPress and self._has_taken(Qt.Key(event.key()))

    def _has_taken(self, key: Qt.Key) -> bool:
        """Where several may be chosen, an arrow shows what there is: the next in the list was not chosen."""
        if key in _ENTER and self.line.text():
            self._settle_text()
        elif key in _BROWSE:
            self.combo.showPopup()
        elif key == Qt.Key.Key_Backspace and not self.line.text() and self.codes:
            self.chips.enter(len(self.codes))
        else:
            return False
        return True

    def show_state(self, state: QWidget) -> None:
        """How safe the choice is, beside it: where there are no notes, nothing else is kept."""
        self._head.insertWidget(2, state)

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.addWidget(label(self.tr("Disposition"), "strong"))
        head.addStretch(1)
        head.addWidget(self.hint)
        head.addWidget(self.star)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.combo)

    def _fill(self) -> None:
        """Show what is offered, what is chosen, and what is left to say about both."""
        marked = {one.code for one in self._offered if self._used.is_marked(one.code)}
        is_several = self._most > 1
        left = [one for one in self._offered if not is_several or one.code not in self.codes]
        self.choices.show_codes(self._used.in_order(left), marked)
        one = self.codes[0] if self.codes and not is_several else ""
        row = self.choices.row_of(one) if one else -1
        self.combo.setCurrentIndex(row)
        if row < 0:
            self.line.setText(inert(one, 80))
        is_full = is_several and len(self.codes) >= self._most
        self.combo.setEnabled(not is_full)
        self.chips.show_codes([(code, self._label(code)) for code in self.codes] if is_several else ())
        self.hint.setText(self.tr("Required") if self._is_required and not self.codes else "")
        if is_full:
            self.hint.setText(self.tr("No more than {0}").format(self._most))
        self._put_in_order()
        self._show_star()

    def _put_in_order(self) -> None:
        """Tab goes from the star over the chips to the line."""
        before: QWidget = self.star
        for part in (*self.chips.chips, self.combo):
            QWidget.setTabOrder(before, part)
            before = part

    def _mark(self) -> None:
        """Make the one that is meant a favourite, or no more."""
        if code := self._meant():
            self._used.mark(code)
            self._fill()

    def _meant(self) -> str:
        """The code that the star is about: the only one, or the chip that was last turned to."""
        code = self.chips.current if self._most > 1 else "".join(self.codes[:1])
        return code if any(one.code == code for one in self._offered) else ""

    def _show_star(self) -> None:
        code = self._meant()
        is_marked = self._used.is_marked(code)
        self.star.setVisible(bool(code))
        self.star.show_icon("star-off" if is_marked else "star")
        name = self.tr("No favourite any more") if is_marked else self.tr("Make it a favourite")
        self.star.show_name(f"{name}: {self._label(code)}" if self._most > 1 else name)

    def _complete(self, index: QModelIndex) -> None:
        """Enter on a completion has chosen it already, and in the list as it is now this is another one."""
        if not self._is_settled:
            self._choose(str(index.data(CODE) or ""))

    def _choose(self, code: str) -> None:
        self._finder.shut()
        if not code:
            return
        self._is_settled = True
        QTimer.singleShot(0, self, self._begin_anew)
        if self._most == 1:
            self._used.use(code)
            self._settle((code,))
        elif code not in self.codes and len(self.codes) < self._most:
            self._used.use(code)
            self.chips.current = code
            self._settle((*self.codes, code))
            self._say(code, self.tr("{0} added"))

    def _remove(self, code: str) -> None:
        self._say(code, self.tr("{0} removed"))
        self._settle(tuple(one for one in self.codes if one != code))

    def _settle(self, codes: tuple[str, ...]) -> None:
        was_here = self.line.hasFocus()
        self.codes = codes
        self._fill()
        self.chosen.emit(codes)
        if was_here and not self.combo.isEnabled():
            self.chips.enter(len(codes))

    def _say(self, code: str, words: str) -> None:
        say(self, words.format(self._label(code)))

    def _label(self, code: str) -> str:
        return inert(next((one.label for one in self._offered if one.code == code), code), 120)

    def _begin_anew(self) -> None:
        """What completes the line writes into it after telling of the choice: that was no typing."""
        if self._is_settled:
            self._is_settled = False
            self.line.setText(self._shown_text())

    def _edited(self) -> None:
        self._is_settled = False

    def _shown_text(self) -> str:
        index = self.combo.currentIndex()
        return self.combo.itemText(index) if index >= 0 else ""

    def _settle_text(self) -> None:
        """What was typed is a choice when it can mean only one; else the choice stays as it was."""
        typed, shown = self.line.text(), self._shown_text()
        if self._is_settled or typed.strip().casefold() == shown.casefold():
            return
        meant = self.choices.meant_by(typed)
        if meant:
            self._choose(meant)
        else:
            self.line.setText(shown)
