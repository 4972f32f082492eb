"""Underlines misspelt words of a text field, except the one that is being typed."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.spelling.speller import Speller
from desktop.ui.spelling.words_in import word_at, words_in
from desktop.ui.theme.theme import Theme


class Underline(QSyntaxHighlighter):
    """``is_known`` words are right here whatever the dictionary says: names that the entry shows."""

    def __init__(self, edit: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(edit.document())
        self._edit = edit
        self._theme = theme
        self._speller: Speller | None = None
        self._names: frozenset[str] = frozenset()
        self._block = -1
        self._spared = ""
        self._look = QTextCharFormat()
        edit.cursorPositionChanged.connect(self._on_caret)
        edit.textChanged.connect(self._on_caret)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def speller(self) -> Speller | None:
        """Who is asked."""
        return self._speller

    def check_with(self, speller: Speller) -> None:
        """Whom to ask."""
        self._speller = speller
        speller.changed.connect(self.rehighlight)
        self.rehighlight()

    def know(self, *texts: str) -> None:
        """The words of these texts are right here."""
        names = frozenset(word.text.casefold() for text in texts for word in words_in(text[:2000]))
        if names != self._names:
            self._names = names
            self.rehighlight()

    def is_wrong(self, word: str) -> bool:
        """Whether a word would be underlined."""
        speller = self._speller
        return speller is not None and word.casefold() not in self._names and not speller.is_right(word)

    def highlightBlock(self, text: str) -> None:
        if self._speller is None or not self._speller.is_on:
            return
        spared = self._typed_place() if self.currentBlock().blockNumber() == self._block else -1
        for word in words_in(text):
            if not word.start <= spared <= word.end and self.is_wrong(word.text):
                self.setFormat(word.start, len(word.text), self._look)

    def _typed_place(self) -> int:
        """Where the caret stands at the end of a word that may not be finished; -1 elsewhere."""
        cursor = self._edit.textCursor()
        word = word_at(cursor.block().text(), cursor.positionInBlock())
        at_end = word is not None and word.end == cursor.positionInBlock()
        return cursor.positionInBlock() if at_end and self._edit.hasFocus() else -1

    def _on_caret(self) -> None:
        """The word that the caret was in is finished, or another one is begun."""
        cursor: QTextCursor = self._edit.textCursor()
        place = self._typed_place()
        word = word_at(cursor.block().text(), place) if place >= 0 else None
        now = f"{cursor.blockNumber()}:{word.start if word else -1}"
        if now != self._spared:
            before, self._block, self._spared = self._block, cursor.blockNumber(), now
            document = self.document()
            for number in {before, self._block}:
                block = document.findBlockByNumber(number)
                if block.isValid():
                    self.rehighlightBlock(block)

    def _restyle(self) -> None:
        self._look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._look.setUnderlineColor(self._theme.family("risk").fg)
        self.rehighlight()
