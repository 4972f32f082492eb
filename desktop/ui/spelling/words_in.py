"""The words of a text that are worth checking: no numbers, ids, addresses or abbreviations. Pure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_ODD = re.compile(r"[\d_@/\\<>]|www\.")
SHORTEST = 2


class Word(NamedTuple):
    """A word and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Behind its last letter."""
        return self.start + len(self.text)


def words_in(text: str) -> Iterator[Word]:
    """Every word that a dictionary can be asked about."""
    for piece in _PIECE.finditer(text):
        if _ODD.search(piece.group()):
            continue
        for found in _WORD.finditer(text, piece.start(), piece.end()):
            word = found.group()
            if len(word) >= SHORTEST and not word.isupper():
                yield Word(found.start(), word)


def word_at(text: str, place: int) -> Word | None:
    """The word that a place touches."""
    return next((word for word in words_in(text) if word.start <= place <= word.end), None)
