"""Sentences for the person: English here, with the pattern and the parts that the window translates."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated

from pydantic import SkipValidation

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


# Of a field that is kept as it is: a ``Sentence`` must not become a plain string.
Text = Annotated[str, SkipValidation]


class Moment(str):
    """A time of day: in UTC here, in the person's own words in the window."""

    __slots__ = ("at",)
    at: datetime


def moment(at: datetime) -> Moment:
    """A time as part of a sentence; ``at`` is aware UTC."""
    made = Moment(f"{at:%H:%M} UTC")
    made.at = at
    return made


def sentence(pattern: str, **parts: str) -> Sentence:
    """Fill a pattern that is marked for translation. Parts may be sentences; ``n`` counts ``%n thing(s)``."""
    words = pattern
    if COUNT in parts:
        words = words.replace("%n", parts[COUNT]).replace("(s)", "" if parts[COUNT] == "1" else "s")
    made = Sentence(words.format_map(parts).strip())
    made.pattern, made.parts = pattern, MappingProxyType(parts)
    return made
