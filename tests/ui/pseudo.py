"""A made-up language, as long as the longest real ones."""

import string

from PySide6.QtCore import QTranslator


class Pseudo(QTranslator):
    """Makes every text two fifths longer, and leaves its places alone."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        del comment
        if context == "QShortcut":
            return source  # names of keys are about as long in every language
        text = source.replace("%n", str(n)) if n >= 0 else source
        letters = sum(letter in string.ascii_letters for letter in text)
        return f"[{text}{'~' * round(letters * 0.4)}]"

    def isEmpty(self) -> bool:
        return False
