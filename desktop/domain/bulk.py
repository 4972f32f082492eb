"""Moves: giving several entries to others at once, or ending them, and what became of each."""

from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, Reason
from desktop.domain.record import Record

MOST_MOVES = 500


class Move(Record):
    """One entry as the lead saw it, and where it is to go: to an agent, or else to a workbin.

    ``is_end``: it goes nowhere, but is over, with this disposition.
    """

    entry_id: str
    sequence_number: int
    to_agent_id: str | None = None
    to_workbin_id: str | None = None
    is_end: bool = False
    disposition: Disposition | None = None


class Order(Record):
    """What a lead wants moved, with one reason for all of it. ``is_trial``: only tell what would happen.

    ``force``: also beyond somebody's capacity.
    """

    id: str
    moves: tuple[Move, ...]
    reason: Reason
    case_id: str | None = None
    force: bool = False
    is_trial: bool = False


class MoveResult(Record):
    """What became of one move. ``entry`` is the entry as it is now, where the back end told it."""

    entry_id: str
    is_done: bool
    code: str = ""
    message: str = ""
    entry: Entry | None = None

    @property
    def is_conflict(self) -> bool:
        """Whether somebody else was first."""
        return not self.is_done and self.entry is not None
