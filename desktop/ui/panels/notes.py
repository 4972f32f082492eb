"""Notes about an entry, and how safe they are: kept at once, given on when the typing pauses."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.panels.drafts import Drafts, DraftState
from desktop.ui.panels.field_text import clock_text, people_locale
from desktop.ui.spelling.speller import Speller
from desktop.ui.spelling.underline import Underline
from desktop.ui.spelling.word_menu import word_menu
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label

LONGEST = 20_000


class NotesBox(QWidget):
    """Edits the notes of one entry at a time."""

    problem_cleared = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts = drafts
        self._entry_id = ""
        self._is_kept = True
        self.state = label("", "meta3")
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Notes"))
        self.edit.setPlaceholderText(self.tr("What the next person should know"))
        self.edit.textChanged.connect(self._on_text)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.edit.customContextMenuRequested.connect(self._open_menu)
        self.underline = Underline(self.edit, theme)
        self.edit.installEventFilter(self)
        drafts.changed.connect(self._on_draft)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Notes"), "section"))
        head.addStretch(1)
        head.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.edit)
        theme.changed.connect(self._fit)
        self._fit()

    def check_with(self, speller: Speller) -> None:
        """Who knows how words are spelt."""
        self.underline.check_with(speller)

    def rest(self) -> None:
        """The back end keeps no notes: nothing can be written that would only be refused at the end."""
        self._is_kept = False
        why = self.tr("This system keeps no notes. Write them where the customer's record is.")
        self.edit.setPlaceholderText(why)
        self.edit.setAccessibleDescription(why)
        self.edit.setReadOnly(True)

    def show_entry(self, entry_id: str, *, is_writable: bool, names: tuple[str, ...] = ()) -> None:
        """Turn to an entry; what was typed about the one before is given on first.

        ``names``: texts of the entry, whose words are spelt well here.
        """
        self.underline.know(*names)
        if entry_id != self._entry_id:
            self._drafts.give(self._entry_id)
            self._entry_id = entry_id
            self._load()
        is_takable = self._is_kept or bool(self.edit.toPlainText())  # what stands there can be taken out
        self._lock(is_locked=not (is_writable and is_takable))
        self._show_state()

    def _lock(self, *, is_locked: bool) -> None:
        """What cannot be written to does not look as if it could."""
        if self._is_kept:
            asked = self.tr("What the next person should know")
            self.edit.setPlaceholderText(self.tr("No notes") if is_locked else asked)
        if self.edit.isReadOnly() is not is_locked:
            self.edit.setReadOnly(is_locked)
            self._polish()

    def _polish(self) -> None:
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self._fit()

    def ask_for(self) -> None:
        """Put the caret where notes are missing."""
        self.edit.setFocus()
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def mark_problem(self, is_problem: bool) -> None:
        """Frame the field in red, or no more."""
        self.edit.setProperty("problem", "true" if is_problem else "false")
        self._polish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() is QEvent.Type.FocusOut:
            self._drafts.give(self._entry_id)
        return False

    def _load(self) -> None:
        self.edit.blockSignals(True)
        self.edit.setPlainText(self._drafts.of(self._entry_id).notes)
        self.edit.blockSignals(False)
        self.mark_problem(False)

    def _on_text(self) -> None:
        text = self.edit.toPlainText()
        if text == self._drafts.of(self._entry_id).notes:
            return
        if len(text) > LONGEST:
            self._cut_back(text)
            return
        self._drafts.write(self._entry_id, notes=text)
        self.problem_cleared.emit()

    def _open_menu(self, place: QPoint) -> None:
        menu = word_menu(self.edit, self.underline, place)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.edit.viewport().mapToGlobal(place))

    def _cut_back(self, text: str) -> None:
        self.edit.setPlainText(text[:LONGEST])
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def _on_draft(self, entry_id: str) -> None:
        if entry_id != self._entry_id:
            return
        if not self.edit.hasFocus() and self._drafts.of(entry_id).notes != self.edit.toPlainText():
            self._load()
        self._show_state()

    def _show_state(self) -> None:
        state, saved_at = self._drafts.state_of(self._entry_id)
        self.state.setText(self._words(state, saved_at))
        role = "problem" if state is DraftState.REFUSED else "meta3"
        if self.state.property("role") != role:
            self.state.setProperty("role", role)
            self.state.style().unpolish(self.state)
            self.state.style().polish(self.state)

    def _words(self, state: DraftState, saved_at: datetime | None) -> str:
        if state is DraftState.SAVED and saved_at is not None:
            clock = clock_text(saved_at.astimezone(), people_locale())
            return self.tr("Saved {clock}").format(clock=clock)
        words = {
            DraftState.EMPTY: "",
            DraftState.TYPING: self.tr("Not saved yet"),
            DraftState.SENDING: self.tr("Saving…"),
            DraftState.WAITING: self.tr("Waiting to sync"),
            DraftState.SAVED: self.tr("Saved"),
            DraftState.REFUSED: self.tr("Not saved"),
        }
        return words[state]

    def _fit(self) -> None:
        self.edit.setFixedHeight(self._theme.px(92))
