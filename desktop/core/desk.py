"""The desk: one agent's whole state. The only writer of the tables; see docs in ``take``."""

from datetime import datetime
from typing import NamedTuple

from desktop.core.changes import Change
from desktop.core.effects import Effect
from desktop.core.messages import Message


class DeskOutcome(NamedTuple):
    """What one message led to."""

    changes: tuple[Change, ...] = ()
    effects: tuple[Effect, ...] = ()


class Desk:
    """Pure: the same messages at the same times give the same outcomes.

    ``take`` never raises on what came over the wire; a refusal is a notice.
    """

    def take(self, message: Message, now: datetime) -> DeskOutcome:
        """Take one message. ``now``: this computer's wall clock, aware UTC."""
        del message, now
        return DeskOutcome()
