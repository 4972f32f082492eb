"""One SQLite file, one connection, one thread: opened with care, written in transactions.

A file that is broken or from a newer version is kept aside under another name, never deleted, and a new
one is begun. A file that somebody else has open, or that cannot be written, stays as it is.
"""

import asyncio
import errno
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from desktop.domain.errors import WorklistError

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

_CODES = {
    sqlite3.SQLITE_FULL: ("storage.full", "The disk is full"),
    sqlite3.SQLITE_READONLY: ("storage.readonly", "The folder for Worklist's data cannot be written to"),
    sqlite3.SQLITE_CANTOPEN: ("storage.readonly", "The folder for Worklist's data cannot be written to"),
    sqlite3.SQLITE_BUSY: ("storage.locked", "Another Worklist uses the same data"),
    sqlite3.SQLITE_LOCKED: ("storage.locked", "Another Worklist uses the same data"),
    sqlite3.SQLITE_CORRUPT: ("storage.corrupt", "A file of Worklist's data is damaged"),
    sqlite3.SQLITE_NOTADB: ("storage.corrupt", "A file of Worklist's data is damaged"),
}
_PRIMARY = 0xFF


@dataclass(frozen=True)
class Layout:
    """A file's name, the statements that make its tables, and their version.

    ``is_precious``: a commit survives a power cut; else the last ones may be lost with it.
    """

    name: str
    version: int
    statements: tuple[str, ...]
    is_precious: bool


class _Unusable(Exception):
    """The file has to be kept aside."""

    def __init__(self, code: str, title: str) -> None:
        super().__init__(title)
        self.code = code
        self.title = title


class Database:
    """``is_inline`` works in the caller's thread, for a loop whose time is not the real one."""

    def __init__(self, folder: Path, layout: Layout, *, is_inline: bool = False) -> None:
        self.path = folder / layout.name
        self._layout = layout
        self._thread = None if is_inline else ThreadPoolExecutor(1, thread_name_prefix=layout.name)
        self._connection: sqlite3.Connection | None = None
        self.aside: Path | None = None
        self.troubles: list[WorklistError] = []

    async def open(self) -> None:
        """Open or make the file. What is wrong is in ``troubles``; every later ``run`` says it again."""
        await self._do(self._open)

    async def run(self, work: Work[T]) -> T:
        """Do this in one transaction, which is committed when it returns; a WorklistError when it is not."""
        return await self._do(lambda: self._in_transaction(work))

    async def scrub(self) -> None:
        """Empty the journal beside the file: what is wiped in the file may stand there yet."""
        await self._do(self._scrub)

    async def close(self) -> None:
        """Close the file and end its thread."""
        await self._do(self._close)
        if self._thread is not None:
            self._thread.shutdown()

    async def _do(self, what: Callable[[], T]) -> T:
        if self._thread is None:
            return what()
        return await asyncio.get_running_loop().run_in_executor(self._thread, what)

    def _in_transaction(self, work: Work[T]) -> T:
        if self._connection is None:
            raise self.troubles[-1] if self.troubles else WorklistError("The file is not open")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                done = work(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise _trouble(error, self.path) from error
        return done

    def _scrub(self) -> None:
        if self._connection is not None:
            try:
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except sqlite3.Error as error:
                raise _trouble(error, self.path) from error

    def _open(self) -> None:
        try:
            try:
                self._connection = self._opened()
            except _Unusable as unusable:
                self._keep_aside(unusable)
                self._connection = self._opened()
        except (sqlite3.Error, OSError, _Unusable) as error:
            self.troubles.append(_trouble(error, self.path))

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = sqlite3.connect(self.path, timeout=0.0, isolation_level=None, check_same_thread=False)
        try:
            self._prepare(connection)
        except sqlite3.Error as error:
            connection.close()
            code, title = _CODES.get(_code(error), ("", ""))
            if code == "storage.corrupt":
                raise _Unusable(code, title) from error
            raise
        except _Unusable:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Exclusive from the first read: two connections to one file are how these files get damaged.

        Nothing is written before the file is known to be ours to write: it may have to be kept as it is.
        """
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > self._layout.version:
            raise _Unusable("storage.newer", "A file of Worklist's data was written by a newer version")
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise _Unusable("storage.corrupt", "A file of Worklist's data is damaged")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if self._layout.is_precious else 'NORMAL'}")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN IMMEDIATE")
        for statement in self._layout.statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {self._layout.version}")
        connection.execute("COMMIT")

    def _keep_aside(self, unusable: _Unusable) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        self.aside = self.path.with_name(f"{self.path.name}.{stamp}.aside")
        for part in parts_of(self.path):
            part.rename(self.aside.with_name(part.name.replace(self.path.name, self.aside.name, 1)))
        detail = f"It was kept as {self.aside.name}, and a new one was begun."
        self.troubles.append(WorklistError(unusable.title, detail, code=unusable.code))

    def _close(self) -> None:
        if self._connection is not None:
            with closing(self._connection):
                self._connection = None


def parts_of(file: Path) -> list[Path]:
    """A database with what stands beside it, which means something only with it."""
    parts = (file.with_name(file.name + ending) for ending in ("", "-wal", "-shm"))
    return [part for part in parts if part.exists()]


def _code(error: BaseException) -> int:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY


def _trouble(error: BaseException, path: Path) -> WorklistError:
    if isinstance(error, _Unusable):
        return WorklistError(error.title, f"The file is {path.name}.", code=error.code)
    code, title = _CODES.get(_code(error), ("storage.failed", "A file of Worklist's data cannot be used"))
    if isinstance(error, OSError):
        is_full = error.errno == errno.ENOSPC
        code, title = _CODES[sqlite3.SQLITE_FULL if is_full else sqlite3.SQLITE_CANTOPEN]
    return WorklistError(title, f"The file is {path.name} in {path.parent}.", code=code)
