"""What survives this run: the outbox's file and the mirror's file, opened, read once, closed."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.core.messages import Restored, TroubleFound
from desktop.domain.commands import Intent
from desktop.domain.errors import WorklistError
from desktop.engine import ledger, mirror
from desktop.engine.database import Database


class Journal:
    """Two files in one folder, which belongs to one person on one service.

    They are two because losing the mirror costs a snapshot, while the outbox is work that somebody did.
    """

    def __init__(self, folder: Path, *, is_inline: bool = False) -> None:
        self.outbox = Database(folder, ledger.LAYOUT, is_inline=is_inline)
        self.mirror_file = Database(folder, mirror.LAYOUT, is_inline=is_inline)
        self.mirror = mirror.Mirror(self.mirror_file)
        self._unreadable = 0

    async def open(self) -> None:
        """Open both; what is wrong with them is in ``troubles``."""
        await self.outbox.open()
        await self.mirror_file.open()

    async def close(self) -> None:
        """Write what is gathered, and close both."""
        with suppress(WorklistError):  # it was told when it happened first; a snapshot makes good for it
            await self.mirror.flush()
        await self.mirror_file.close()
        await self.outbox.close()

    async def restored(self, now: datetime) -> Restored | None:
        """What the last run left; None where there is nothing."""
        intents = await self._intents(now)
        kept = await self.mirror.read()
        if kept is None:
            return Restored(entries=(), position=None, as_of=now, intents=intents) if intents else None
        return Restored(entries=kept.entries, position=kept.position, as_of=kept.as_of, intents=intents)

    def troubles(self) -> tuple[TroubleFound, ...]:
        """What was found when the files were opened and read, for the person."""
        found = [
            TroubleFound(code=f"{part}.{error.code}", title=error.title, detail=error.message)
            for part, database in (("outbox", self.outbox), ("mirror", self.mirror_file))
            for error in database.troubles
        ]
        if self._unreadable:
            found.append(
                TroubleFound(
                    code="outbox.unreadable",
                    title="Something that you did could not be read again",
                    detail=f"{self._unreadable} actions of an earlier run are kept in {self.outbox.path}.",
                )
            )
        return tuple(found)

    async def _intents(self, now: datetime) -> tuple[Intent, ...]:
        try:
            await self.outbox.run(lambda conn: ledger.forget_settled(conn, now))
            intents, self._unreadable = await self.outbox.run(ledger.unsettled)
        except WorklistError:
            return ()  # the file's own trouble is among ``troubles``
        return intents


def forget_mirror(folder: Path) -> None:
    """After a sign-out nothing of the work is left on this computer but what has not been sent yet."""
    for file in folder.glob(f"{mirror.LAYOUT.name}*"):
        file.unlink()
