"""Tells whether a word is spelt well. Its dictionary is read when the first word is asked about."""

import logging
from collections.abc import Callable
from importlib import import_module
from itertools import islice
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.ui.spelling.dictionaries import Dictionary, find_dictionary
from desktop.ui.spelling.nearby import nearby

_log = logging.getLogger(__name__)
_OWN = "spelling.words"
_BETWEEN = "\n"
MOST_OWN = 1000
LONGEST = 60
_MOST_KEPT = 20_000


class Hunspell(Protocol):
    """What we use of the library."""

    def spell(self, word: str) -> bool:
        """Whether the dictionary knows it."""
        ...

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant; slow."""
        ...


class Speller(QObject):
    """``changed``: other words are right now. ``read`` and ``write`` keep texts by name."""

    changed = Signal()

    def __init__(
        self,
        read: Callable[[str], str] = lambda _name: "",
        write: Callable[[str, str], None] = lambda _name, _value: None,
        find: Callable[[str], Dictionary | None] = find_dictionary,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._write, self._find = write, find
        self._own = {word: None for word in read(_OWN).split(_BETWEEN) if word}
        self._known: dict[str, bool] = {}
        self._locale = ""
        self._dictionary: Dictionary | None = None
        self._library: Hunspell | None = None

    def choose(self, locale: str) -> None:
        """Check in this language, such as ``es_ES``; empty: not at all."""
        self._locale = locale
        self._dictionary = self._find(locale) if locale else None
        self._library = None
        self._known.clear()
        self.changed.emit()

    @property
    def is_on(self) -> bool:
        """Whether words are checked."""
        return self._dictionary is not None

    @property
    def lacks_dictionary(self) -> bool:
        """Whether they should be, and there is no dictionary for it."""
        return bool(self._locale) and self._dictionary is None

    def is_right(self, word: str) -> bool:
        """Whether it is spelt well, as far as anybody here can tell."""
        if self._dictionary is None or len(word) > LONGEST or word in self._own:
            return True
        found = self._known.get(word)
        if found is None:
            found = self._look_up(word)
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[word] = found
        return found

    def suggestions(self, word: str, most: int = 5) -> list[str]:
        """What may have been meant, the likeliest first. One slip is found at once, more take a moment."""
        language = self._locale.partition("_")[0]
        lower = word.lower()
        near = dict.fromkeys(one for one in nearby(lower, language) if self._look_up(one))
        found = list(islice(near, most)) or self._ask_library(word)[:most]
        return [_as_written(one, word) for one in found]

    def add(self, word: str) -> None:
        """It is right from now on, also after a restart."""
        self._own[word] = None
        kept = list(self._own)[-MOST_OWN:]
        self._own = dict.fromkeys(kept)
        self._write(_OWN, _BETWEEN.join(kept))
        self.changed.emit()

    def _look_up(self, word: str) -> bool:
        library = self._open()
        if library is None:
            return True
        try:
            return library.spell(word)
        except UnicodeEncodeError:
            return True  # not a letter of this dictionary's language: nothing can be said of it

    def _ask_library(self, word: str) -> list[str]:
        library = self._open()
        try:
            return list(library.suggest(word)) if library is not None else []
        except UnicodeEncodeError:
            return []

    def _open(self) -> Hunspell | None:
        if self._library is None and self._dictionary is not None:
            folder, name = self._dictionary
            try:
                made: Hunspell = import_module("hunspell").Hunspell(name, hunspell_data_dir=str(folder))
            except (ImportError, OSError) as error:
                _log.warning("the dictionary %s cannot be used: %s", name, error)
                self._dictionary = None
            else:
                self._library = made
        return self._library


def _as_written(found: str, word: str) -> str:
    """With a capital where the word has one."""
    return found[:1].upper() + found[1:] if word[:1].isupper() else found
