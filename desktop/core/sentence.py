"""Sentences for the person: English here, with the pattern and the parts that the window translates."""

from collections.abc import Mapping
from types import MappingProxyType

CONTEXT = "Desk"
COUNT = "n"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - Qt Linguist finds it by this name
    """Marks a pattern for translation; the text itself."""
    del context
    return text


class Sentence(str):
    """The English words; ``pattern`` and ``parts`` say the same in any language."""

    __slots__ = ("parts", "pattern")
    pattern: str
    parts: Mapping[str, str]


def sentence(pattern: str, **parts: str) -> Sentence:
    """Fill a pattern that is marked for translation. Parts may be sentences; ``n`` counts ``%n thing(s)``."""
    words = pattern
    if COUNT in parts:
        words = words.replace("%n", parts[COUNT]).replace("(s)", "" if parts[COUNT] == "1" else "s")
    made = Sentence(words.format_map(parts).strip())
    made.pattern, made.parts = pattern, MappingProxyType(parts)
    return made
