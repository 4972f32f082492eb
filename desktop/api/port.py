"""The port: what every back end does for the engine, and what it is able to do.

Methods raise only errors of ``domain.errors``. None of them retries: that is the engine's decision.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from desktop.domain.abilities import Abilities
from desktop.domain.backlog import Backlog
from desktop.domain.bulk import MoveResult, Order
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry
from desktop.domain.questions import Answer, Question
from desktop.domain.stream import Catalogue, Control, Frame, Position, Snapshot

__all__ = ["Abilities", "Measured", "Platform", "Stream"]


@dataclass(frozen=True)
class Measured:
    """What one answer told about the line: round trip, and the server's clock minus ours."""

    latency: timedelta
    clock_offset: timedelta


class Stream(Protocol):
    """An open subscription over one transport. Iterate it until it raises.

    Unreachable means: come back; Refused and NotSignedIn are final.
    """

    @property
    def transport(self) -> str:
        """What carries it, one of ``Abilities.transports``."""
        ...

    @property
    def last_byte_at(self) -> float:
        """The event loop's monotonic time of the last byte, for the liveness watch."""
        ...

    def __aiter__(self) -> AsyncIterator[Frame | Control]:
        """Frames and control frames in the order that they came."""
        ...

    async def abort(self) -> None:
        """Drop the line now, without waiting for the peer (bounded: 2 s)."""
        ...


class Platform(Protocol):
    """A back end, signed in as one person."""

    abilities: Abilities

    async def sign_in(self) -> None:
        """Get a token by the credentials that this platform was made with. Raises NotSignedIn, Refused."""
        ...

    async def sign_out(self) -> None:
        """Forget the token here at once, and best effort there."""
        ...

    async def catalogue(self) -> Catalogue:
        """Who am I, where do I work, what can be chosen."""
        ...

    async def snapshot(self) -> Snapshot:
        """All open entries that are this person's, with the position that they are true for."""
        ...

    def subscribe(self, position: Position | None, transport: str) -> AbstractAsyncContextManager[Stream]:
        """Join the stream after ``position``; the first item is a Recovered control frame.

        Raises Elsewhere while another desktop of the same person leads, where the back end tells.
        """
        ...

    def take_over(self) -> None:
        """The person wants this desktop to lead: the next ``subscribe`` does not ask who else does."""
        ...

    async def send(self, intent: Intent) -> Entry | None:
        """Carry out one intent under its key; the entry as it is afterwards, None for presence."""
        ...

    async def entry(self, entry_id: str) -> Entry | None:
        """One entry, or None when it is gone or not this person's to see."""
        ...

    async def pool(self, workbin_ids: tuple[str, ...]) -> tuple[Entry, ...]:
        """What waits unassigned in these workbins, at most some hundreds of each. Where ``has_pools``."""
        ...

    async def backlog(self) -> tuple[Backlog, ...]:
        """How the workbins of a lead's team stand. Where ``has_teams``."""
        ...

    async def carry_out(self, order: Order, key: str) -> tuple[MoveResult, ...]:
        """Move entries under one key; a result per move, in their order. Where ``has_teams``."""
        ...

    async def ask(self, question: Question) -> Answer:
        """The answer, of the type that ``ANSWERED_BY`` names. Raises Refused for what has none here."""
        ...

    async def measure(self) -> Measured:
        """The line's latency and the server's clock."""
        ...

    async def close(self) -> None:
        """Give up connections; the platform is not used afterwards."""
        ...
