"""How long anything personal stays on this computer: open entries, and what happened in the last day."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from desktop.domain.errors import WorklistError
from desktop.engine.journal import Journal


class Retention:
    """Tidies for as long as the engine runs: some desktops are never closed."""

    def __init__(self, journal: Journal, now: Callable[[], datetime], every_s: float) -> None:
        self._journal = journal
        self._now = now
        self._every_s = every_s

    async def run(self) -> None:
        """Tidy every so often."""
        while True:
            await asyncio.sleep(self._every_s)
            with suppress(WorklistError):  # a file that cannot be written is told by whoever writes to it
                await self._journal.tidy(self._now())
