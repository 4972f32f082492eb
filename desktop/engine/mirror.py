"""The mirror on disk: the open entries and the position that they lead to, always from one transaction.

Losing it costs a snapshot, so it is written lazily: while one write runs, the next ones gather.
"""

import asyncio
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from desktop.domain.entry import Entry
from desktop.domain.errors import WorklistError
from desktop.domain.record import wire_time
from desktop.domain.stream import Position
from desktop.engine.database import Database, Layout

LAYOUT = Layout(
    name="mirror.sqlite3",
    version=1,
    is_precious=False,
    statements=(
        "CREATE TABLE IF NOT EXISTS entry (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE IF NOT EXISTS place (
            one INTEGER PRIMARY KEY CHECK (one = 1), epoch TEXT, cursor INTEGER, as_of TEXT NOT NULL)""",
    ),
)


@dataclass(frozen=True)
class Kept:
    """What the file holds."""

    entries: tuple[Entry, ...]
    position: Position | None
    as_of: datetime


@dataclass(frozen=True)
class _Place:
    position: Position | None
    as_of: datetime


class Mirror:
    """``save`` gathers; ``flush`` writes what was gathered. One write at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._put: dict[str, Entry | None] = {}  # None: it goes
        self._place: _Place | None = None
        self._held: dict[str, Entry] = {}
        self._latest: _Place | None = None
        database.refill = self._refill
        self._is_promised = False
        self._writing = asyncio.Lock()
        self.writes = 0

    def save(
        self,
        put: Mapping[str, Entry],
        gone: Iterable[str],
        position: Position | None,
        as_of: datetime,
    ) -> bool:
        """Note what changed; True where a ``flush`` is wanted that nobody has promised yet."""
        for entry_id in gone:
            self._put[entry_id] = None
            self._held.pop(entry_id, None)
        self._put.update(put)
        self._held.update(put)
        self._place = self._latest = _Place(position, as_of)
        was_promised, self._is_promised = self._is_promised, True
        return not was_promised

    async def flush(self) -> None:
        """Write all that was noted in one transaction; what could not be written is noted again."""
        async with self._writing:
            self._is_promised = False
            put, place = self._put, self._place
            if place is None:
                return
            self._put, self._place = {}, None
            try:
                await self._database.run(lambda conn: _write(conn, put, place))
            except WorklistError:
                self._restore(put, place)
                raise
            self.writes += 1

    def _restore(self, put: dict[str, Entry | None], place: _Place) -> None:
        """Note again what could not be written, behind what was noted meanwhile; the caller tries again."""
        self._is_promised = True
        self._put = {**put, **self._put}
        if self._place is None:
            self._place = place

    async def read(self) -> Kept | None:
        """What the last run left; None where there is nothing, or nothing that can be believed."""
        try:
            kept = await self._database.run(_read)
        except WorklistError:
            return None
        if kept is not None:
            self._held = {entry.id: entry for entry in kept.entries}
            self._latest = _Place(kept.position, kept.as_of)
        return kept

    def _refill(self, conn: sqlite3.Connection) -> None:
        """All that is known, in a new file: what was noted for the next write comes after it."""
        if self._latest is not None:
            _write(conn, self._held.copy(), self._latest)


def _write(conn: sqlite3.Connection, put: Mapping[str, Entry | None], place: _Place) -> None:
    gone = ((entry_id,) for entry_id, entry in put.items() if entry is None)
    conn.executemany("DELETE FROM entry WHERE id = ?", gone)
    bodies = ((entry_id, entry.model_dump_json()) for entry_id, entry in put.items() if entry is not None)
    conn.executemany("INSERT OR REPLACE INTO entry (id, body) VALUES (?, ?)", bodies)
    position = place.position
    epoch, cursor = (position.epoch, position.cursor) if position is not None else (None, None)
    conn.execute(
        "INSERT OR REPLACE INTO place (one, epoch, cursor, as_of) VALUES (1, ?, ?, ?)",
        (epoch, cursor, wire_time(place.as_of)),
    )


def _read(conn: sqlite3.Connection) -> Kept | None:
    place = conn.execute("SELECT epoch, cursor, as_of FROM place").fetchone()
    if place is None:
        return None
    epoch, cursor, as_of = place
    try:
        bodies = conn.execute("SELECT body FROM entry ORDER BY id")
        entries = tuple(Entry.model_validate_json(body) for (body,) in bodies)
        position = None if epoch is None else Position(epoch=epoch, cursor=cursor)
        return Kept(entries=entries, position=position, as_of=datetime.fromisoformat(as_of))
    except (ValidationError, ValueError):
        return None
