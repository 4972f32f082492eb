"""The seeded feed: made-up records at a steady pace, resting while enough work waits for an agent."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

from desktop.adapter.client import RoutingClient
from desktop.adapter.config import SeededSource
from desktop.adapter.intake import Offered
from desktop.adapter.seeded import gap_s, record_at
from desktop.domain.errors import WorklistError


@dataclass(frozen=True)
class Feed:
    """A source without end, unless ``count`` says otherwise. ``start`` is where an earlier run stopped."""

    config: SeededSource
    client: RoutingClient
    start: int = 0
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def offers(self) -> AsyncIterator[Offered]:
        """The records of the seed, one after the other, each in its time."""
        index = self.start
        await self.pause(self.config.first_after_s)
        while self.config.count is None or index < self.config.count:
            await self._until_wanted()
            yield Offered(f"record {index}", record_at(self.config.seed, index))
            await self.pause(gap_s(self.config.seed, index, self.config.every_s))
            index += 1

    async def _until_wanted(self) -> None:
        while await self._is_enough_waiting():
            await self.pause(min(self.config.every_s, 5.0))

    async def _is_enough_waiting(self) -> bool:
        """Whether more entries wait than are wanted; when the service cannot say, the feed goes on."""
        asked = {"status": "unassigned", "pageSize": self.config.pause_above + 1}
        try:
            waiting = (await self.client.read("/api/v2/routing/workbinentries", asked)).body.get("entities")
        except WorklistError:
            return False
        return isinstance(waiting, list) and len(waiting) > self.config.pause_above
