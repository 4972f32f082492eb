"""Which keys may be bound where, and how they are written for people. Pure."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

translate = QCoreApplication.translate


class Tier(StrEnum):
    """Where a key works."""

    ANYWHERE = "anywhere"
    CHROME = "chrome"
    IN_LIST = "in_list"


# An application's shortcut is stronger than the page under the caret: these belong to editing.
_EDITING: Final = frozenset(
    QKeySequence(key).toString()
    for key in (
        *(f"Ctrl+{letter}" for letter in "ACVXZY"),
        *(f"Ctrl+Shift+{letter}" for letter in "AVZU"),
        *(f"Ctrl+{arrow}" for arrow in ("Left", "Right", "Up", "Down")),
        *(f"Ctrl+Shift+{arrow}" for arrow in ("Left", "Right", "Up", "Down")),
        "Ctrl+Return",
        "Ctrl+Enter",
        "Escape",
        "Ctrl+Escape",
    )
)
_TEXT_FIELDS: Final = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_SHORT: Final = {"Backspace": "Bksp", "Return": "Enter", "Rücktaste": "Rück", "Leertaste": "Leer"}


def keys_of(text: str) -> list[QKeySequence]:
    """The sequences of a table's text, which are separated by spaces."""
    return [QKeySequence(key) for key in text.split()]


def key_words(text: str) -> str:
    """The first key in the platform's own words, short enough for a key cap."""
    keys = keys_of(text)
    words = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    for long, short in _SHORT.items():
        words = words.replace(long, short)
    return words


def why_unusable(key: QKeySequence, tier: Tier) -> str:
    """Why this key may not be bound in this tier, as a sentence about ``{key}``; empty when it may."""
    name = key.toString()
    if not name:
        return translate("Keys", "{key} is no key")
    if "Ctrl+Alt+" in name or ("Ctrl+" in name and "Alt+" in name):
        return translate("Keys", "{key} types a character on many keyboards")
    if tier is Tier.ANYWHERE:
        is_wide = name.startswith("Ctrl+Shift+") or name.removeprefix("Shift+").startswith("F")
        if name in _EDITING:
            return translate("Keys", "{key} belongs to editing text")
        if not is_wide or name in {"F", "Shift+F"}:
            return translate("Keys", "{key} does not work in a page; Ctrl+Shift with a key or F1 to F12 do")
    return ""


def is_text_field(widget: QWidget | None) -> bool:
    """Whether typing goes into this widget."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, _TEXT_FIELDS)


def is_page(widget: QWidget | None) -> bool:
    """Whether this widget belongs to a third party's page. By name: the web engine is imported late."""
    while widget is not None:
        if widget.inherits("QWebEngineView"):
            return True
        widget = widget.parentWidget()
    return False


def works_in_text(key: QKeySequence) -> bool:
    """Whether a key of our own chrome does nothing in a text field, so that it may work there as well."""
    name = key.toString()
    return name.startswith(("Alt+", "F", "Ctrl+Return", "Ctrl+Enter", "Ctrl+,")) and name != "F"
