"""How the strip shares its room: the facts go first, then the count of the other offers, then the keys."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

TITLE_ROOM: Final = 260
_GAP: Final = 28


class Kept(NamedTuple):
    """What has room: so many facts, the count of the others, the keys on the buttons."""

    facts: int
    has_more: bool
    has_keys: bool


def kept(room: int, words: int, facts: Sequence[int], more: int, keys: int) -> Kept:
    """All widths in pixels; ``room`` is what the buttons without their keys leave."""
    for count in range(len(facts), -1, -1):
        if words + sum(facts[:count]) + more + keys <= room:
            return Kept(count, has_more=True, has_keys=True)
    if words + keys <= room:
        return Kept(0, has_more=False, has_keys=True)
    return Kept(0, has_more=False, has_keys=False)


def width_of(*parts: QWidget) -> int:
    """How wide these would like to be, beside one another."""
    return sum(part.sizeHint().width() for part in parts)


def widths_of(facts: Sequence[tuple[QWidget, QWidget]]) -> list[int]:
    """How wide each fact is, with the space before it: its name stands over its value."""
    return [max(name.sizeHint().width(), value.sizeHint().width()) + _GAP for name, value in facts]
