"""What survives this run: the outbox's file and the mirror's file, opened, read once, closed."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop.core.messages import Message, Restored, TroubleFound
from desktop.core.troubles import actions_unreadable
from desktop.domain.commands import Intent
from desktop.domain.errors import Unkept, WorklistError
from desktop.engine import ledger, mirror
from desktop.engine.database import Database, parts_of

ASIDE = f"{mirror.LAYOUT.name}.*.aside"


class Journal:
    """Two files in one folder, which belongs to one person on one service.

    They are two because losing the mirror costs a snapshot, while the outbox is work that somebody did.
    """

    def __init__(self, folder: Path, *, is_inline: bool = False) -> None:
        self.outbox = Database(folder, ledger.LAYOUT, is_inline=is_inline)
        self.mirror_file = Database(folder, mirror.LAYOUT, is_inline=is_inline)
        self.mirror = mirror.Mirror(self.mirror_file)
        self._unreadable = 0

    def listen(self, take: Callable[[Message], None]) -> None:
        """From now on, hand over at once what goes wrong with the files, for the person."""
        for part, database in self._files():
            database.on_trouble = partial(_tell, take, part)

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

    async def tidy(self, now: datetime) -> None:
        """Let go of what nobody needs any more, also of what the files still hold of rows that are gone."""
        await self.outbox.run(lambda conn: ledger.forget_settled(conn, now))
        for database in (self.outbox, self.mirror_file):
            await database.scrub()
        _forget_old(self.mirror_file.path.parent.glob(ASIDE), now)

    def troubles(self) -> tuple[TroubleFound, ...]:
        """What was found when the files were opened and read, for the person."""
        found = [trouble_of(error, part) for part, database in self._files() for error in database.troubles]
        if self._unreadable:
            found.append(actions_unreadable(self._unreadable, str(self.outbox.path)))
        return tuple(found)

    def _files(self) -> tuple[tuple[str, Database], ...]:
        return (("outbox", self.outbox), ("mirror", self.mirror_file))

    async def _intents(self, now: datetime) -> tuple[Intent, ...]:
        try:
            await self.outbox.run(lambda conn: ledger.forget_settled(conn, now))
            intents, self._unreadable = await self.outbox.run(ledger.unsettled)
        except WorklistError:
            return ()  # the file's own trouble is among ``troubles``
        return intents


def trouble_of(error: WorklistError, part: str) -> TroubleFound:
    """What is wrong with which file, for the person."""
    file, aside = (error.file, error.aside) if isinstance(error, Unkept) else ("", "")
    code = f"{part}.{error.code}" if part else error.code
    return TroubleFound(code=code, title=error.title, detail=error.message, file=file, aside=aside)


def _tell(take: Callable[[Message], None], part: str, error: WorklistError) -> None:
    take(trouble_of(error, part))


def forget_mirror(folder: Path) -> None:
    """After a sign-out nothing of the work is left on this computer but what has not been sent yet."""
    for file in folder.glob(f"{mirror.LAYOUT.name}*"):
        file.unlink()


def forget_old_mirrors(root: Path, now: datetime) -> None:
    """Of mirrors below ``root`` that nobody wrote for a day nobody knows whether their entries are open yet.

    One whose window was closed without a sign-out is left behind when somebody else signs in here.
    """
    _forget_old(root.rglob(mirror.LAYOUT.name), now)
    _forget_old(root.rglob(ASIDE), now)


def _forget_old(files: Iterable[Path], now: datetime) -> None:
    since = (now - ledger.KEPT).timestamp()
    for file in files:
        with suppress(OSError):  # somebody else's, or gone meanwhile
            parts = parts_of(file)
            if all(part.stat().st_mtime < since for part in parts):
                for part in parts:
                    part.unlink()
