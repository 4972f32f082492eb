"""The menu of a text field: what a misspelt word may have meant, above what every field offers."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from desktop.ui.spelling.speller import Speller
from desktop.ui.spelling.underline import Underline
from desktop.ui.spelling.words_in import Word, word_at

translate = QCoreApplication.translate


def word_menu(edit: QPlainTextEdit, underline: Underline, place: QPoint) -> QMenu:
    """The menu for the word at a place of the field."""
    menu = edit.createStandardContextMenu()
    first = menu.actions()[0]
    speller = underline.speller
    cursor = edit.cursorForPosition(place)
    word = word_at(cursor.block().text(), cursor.positionInBlock())
    offered: list[QAction] = []
    if speller is not None and word is not None and underline.is_wrong(word.text) and not edit.isReadOnly():
        offered = _offers(menu, edit, speller, cursor, word)
    elif speller is not None and speller.lacks_dictionary:
        told = translate("Spelling", "No dictionary for this language on this computer")
        offered = [_action(menu, told, is_enabled=False)]
    if offered:
        menu.insertActions(first, offered)
        menu.insertSeparator(first)
    return menu


def _offers(
    menu: QMenu, edit: QPlainTextEdit, speller: Speller, cursor: QTextCursor, word: Word
) -> list[QAction]:
    found = speller.suggestions(word.text)
    offered = [_action(menu, text) for text in found]
    for action, text in zip(offered, found, strict=True):
        action.triggered.connect(lambda _=False, text=text: replace_word(edit, cursor, word, text))
    if not offered:
        offered = [_action(menu, translate("Spelling", "No suggestions"), is_enabled=False)]
    add = _action(menu, translate("Spelling", "Add “{0}” to my words").format(word.text))
    add.triggered.connect(lambda: speller.add(word.text))
    between = QAction(menu)
    between.setSeparator(True)
    return [*offered, between, add]


def replace_word(edit: QPlainTextEdit, cursor: QTextCursor, word: Word, text: str) -> None:
    """Write another word in its place, as one step that can be undone."""
    start = cursor.block().position() + word.start
    change = edit.textCursor()
    change.setPosition(start)
    change.setPosition(start + len(word.text), QTextCursor.MoveMode.KeepAnchor)
    if change.selectedText() == word.text:
        change.insertText(text)


def _action(menu: QMenu, text: str, *, is_enabled: bool = True) -> QAction:
    action = QAction(text.replace("&", "&&"), menu)
    action.setEnabled(is_enabled)
    return action
