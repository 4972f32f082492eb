"""Spellings one slip away from a word: the quick way to what was meant. Pure."""

from collections.abc import Iterator

_LETTERS = {
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "es": "abcdefghijklmnopqrstuvwxyzáéíóúüñ",
}
_PLAIN = "abcdefghijklmnopqrstuvwxyz'"


def nearby(word: str, language: str) -> Iterator[str]:
    """Two letters swapped, one too many, one wrong, one missing, or a blank missing; likely slips first."""
    letters = _LETTERS.get(language, _PLAIN)
    halves = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1)
    yield from (left + letter + right for left, right in halves for letter in letters)
    yield from (left + right[1:] for left, right in halves if right)
    yield from (left + letter + right[1:] for left, right in halves if right for letter in letters)
