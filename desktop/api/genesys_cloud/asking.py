"""The stream where no web socket gets through: my list and standing are asked for every few seconds.

There is no long poll over there. An offer is seen up to ``EVERY_S`` late, and of a team only the minute's
whole reading tells; three requests a time leave most of the minute's budget to everything else.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable

from desktop.api.genesys_cloud.happenings import Happenings
from desktop.api.genesys_cloud.listing import Listing
from desktop.api.genesys_cloud.notices import EPOCH
from desktop.api.genesys_cloud.people import People
from desktop.domain.abilities import ASKING
from desktop.domain.agent import AgentStatus
from desktop.domain.entry import Entry
from desktop.domain.errors import Unreachable
from desktop.domain.events import Event
from desktop.domain.stream import CaughtUp, Control, Frame, Heartbeat, Recovered

EVERY_S = 10.0


class AskingStream:
    """``reread`` reads one workitem anew: what left the list is asked about by itself."""

    transport = ASKING

    def __init__(
        self,
        listing: Listing,
        people: People,
        happenings: Happenings,
        reread: Callable[[str], Awaitable[Entry | None]],
        beat: Callable[[], Heartbeat],
    ) -> None:
        self._listing = listing
        self._people = people
        self._happenings = happenings
        self._reread = reread
        self._beat = beat
        self._told: dict[str, Entry] = {}
        self._standing: AgentStatus | None = None
        self._over = asyncio.Event()
        self._ready: deque[Frame | Control] = deque(
            (
                Recovered(control="recovered", recovered=False, epoch=EPOCH, cursor=0),
                CaughtUp(control="caughtUp", epoch=EPOCH, cursor=0),
            )
        )
        self.last_byte_at = asyncio.get_running_loop().time()

    async def abort(self) -> None:
        """Ask no more."""
        self._over.set()

    def __aiter__(self) -> AsyncIterator[Frame | Control]:
        """Itself."""
        return self

    async def __anext__(self) -> Frame | Control:
        """What changed since it was last asked; a heartbeat each time."""
        while not self._ready:
            await self._pause()
            events = (*await self._entries(), *await self._person())
            self.last_byte_at = asyncio.get_running_loop().time()
            if events:
                self._ready.append(Frame(epoch=EPOCH, prev=0, cursor=0, events=events))
            self._ready.append(self._beat())
        return self._ready.popleft()

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(EVERY_S):
                await self._over.wait()
        except TimeoutError:
            return
        raise Unreachable("The line was dropped", code="network.dropped")

    async def _entries(self) -> list[Event]:
        before = self._told
        now = {entry.id: entry for entry in await self._listing.of_person(self._people.mine.agent_id)}
        left = [await self._reread(entry_id) for entry_id in before if entry_id not in now]
        self._told = now
        seen = [*now.values(), *(entry for entry in left if entry is not None)]
        return [
            self._happenings.of_entry(entry, None if known is None else known.status)
            for entry in seen
            if (known := before.get(entry.id)) is None or known.sequence_number != entry.sequence_number
        ]

    async def _person(self) -> tuple[Event, ...]:
        await self._people.read_mine()
        status = self._people.mine.status()
        before, self._standing = self._standing, status
        return () if _is_same(before, status) else self._happenings.of_person(status)


def _is_same(before: AgentStatus | None, now: AgentStatus | None) -> bool:
    """Each telling has a number of its own, whether or not anything changed."""
    if before is None or now is None:
        return before is now
    return before == now.model_copy(update={"sequence_number": before.sequence_number})
