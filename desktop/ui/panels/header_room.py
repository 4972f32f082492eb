"""How the header's parts share a line that is too short for all of them: who gives up words first."""

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Saving(NamedTuple):
    """One part that can say the same with less: ``room`` by whether it is tight, and how to make it so."""

    room: Callable[[bool], int]
    tighten: Callable[[bool], None]


def share(savings: Sequence[Saving], fixed: int, width: int) -> int:
    """Tighten as few as will do, those in front first; how many were."""
    over = fixed + sum(saving.room(False) for saving in savings) - width  # its one fact
    tight = 0
    while over > 0 and tight < len(savings):
        saving = savings[tight]
        over -= saving.room(False) - saving.room(True)  # its one fact
        tight += 1
    for number, saving in enumerate(savings):
        saving.tighten(number < tight)
    return tight
