"""One SQLite file, one connection, one thread: opened with care, written in transactions.

A file that is broken or from a newer version is kept aside under another name, never deleted, and a new
one is begun; so is one that is spoilt or taken away while it is open. A file that somebody else has open, or
that cannot be written, stays as it is.
"""

import asyncio
import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from desktop.core.storage import TITLES
from desktop.domain.errors import Unkept, WorklistError

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

ANEW_MOST = 3  # a disk that spoils every file is not to be filled with spoilt files
_CODES = {
    sqlite3.SQLITE_FULL: "storage.full",
    sqlite3.SQLITE_READONLY: "storage.readonly",
    sqlite3.SQLITE_CANTOPEN: "storage.readonly",
    sqlite3.SQLITE_BUSY: "storage.locked",
    sqlite3.SQLITE_LOCKED: "storage.locked",
    sqlite3.SQLITE_CORRUPT: "storage.corrupt",
    sqlite3.SQLITE_NOTADB: "storage.corrupt",
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

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Database:
    """``is_inline`` works in the caller's thread, for a loop whose time is not the real one.

    ``refill`` writes what is known into a file that had to be begun anew; it is called on the file's thread.
    ``on_trouble`` is told on the loop what went wrong with the file after it was opened.
    """

    def __init__(self, folder: Path, layout: Layout, *, is_inline: bool = False) -> None:
        self.path = folder / layout.name
        self._layout = layout
        self._thread = None if is_inline else ThreadPoolExecutor(1, thread_name_prefix=layout.name)
        self._connection: sqlite3.Connection | None = None
        self._parts: dict[Path, tuple[int, int, int]] = {}
        self._wants_refill = False
        self._begun_anew = 0
        self._told = 0
        self.aside: Path | None = None
        self.troubles: list[Unkept] = []
        self.refill: Callable[[sqlite3.Connection], None] = lambda _connection: None
        self.on_trouble: Callable[[Unkept], None] = lambda _trouble: None

    async def open(self) -> None:
        """Open or make the file. What is wrong is in ``troubles``; every later ``run`` says it again."""
        await self._do(self._open)
        self._told = len(self.troubles)

    async def run(self, work: Work[T]) -> T:
        """Do this in one transaction, which is committed when it returns; an Unkept when it is not."""
        return await self._watched(lambda: self._in_transaction(work))

    async def scrub(self) -> None:
        """Empty the journal beside the file, and read the file through.

        What is wiped in the file may stand in the journal yet; and what was spoilt on the disk shows only
        when it is read from there, while what it held is still known.
        """
        await self._watched(self._scrub)

    async def close(self) -> None:
        """Close the file and end its thread."""
        await self._do(self._close)
        if self._thread is not None:
            self._thread.shutdown()

    async def _do(self, what: Callable[[], T]) -> T:
        if self._thread is None:
            return what()
        return await asyncio.get_running_loop().run_in_executor(self._thread, what)

    async def _watched(self, what: Callable[[], T]) -> T:
        try:
            return await self._do(what)
        finally:
            found, self._told = self.troubles[self._told :], len(self.troubles)
            for trouble in found:
                self.on_trouble(trouble)

    def _in_transaction(self, work: Work[T]) -> T:
        return self._mended(lambda: self._transacted(work))

    def _scrub(self) -> None:
        if self._connection is not None:
            self._mended(self._read_through)
            if self._wants_refill:
                self._in_transaction(lambda _connection: None)

    def _mended(self, what: Callable[[], T]) -> T:
        """Do it; where the file turns out to be spoilt, once more with a new one."""
        try:
            try:
                self._look()
                return what()
            except _Unusable as unusable:
                self._begin_anew(unusable)
                return what()
        except _Unusable as unusable:
            raise _trouble(unusable, self.path) from unusable
        except (sqlite3.Error, OSError) as error:
            raise _trouble(error, self.path) from error

    def _transacted(self, work: Work[T]) -> T:
        if self._connection is None:
            raise self.troubles[-1] if self.troubles else WorklistError("The file is not open")
        with _damage_shown():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if self._wants_refill:
                    self.refill(self._connection)
                done = work(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        self._wants_refill = False
        self._note_parts()
        return done

    def _read_through(self) -> None:
        if self._connection is None:
            return
        with _damage_shown():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._note_parts()
            self._connection.execute("PRAGMA shrink_memory")  # or it would be read from there
            _check(self._connection)

    def _look(self) -> None:
        """Whether the files are still those that were opened: what is written elsewhere is not kept."""
        if self._wants_refill and self._connection is None:
            self._open()
        if self._connection is None:
            return
        for part, (device, number, size) in self._parts.items():
            try:
                now = part.stat()
            except (FileNotFoundError, NotADirectoryError):
                raise _Unusable("storage.gone") from None
            if (now.st_dev, now.st_ino) != (device, number):
                raise _Unusable("storage.gone")
            if now.st_size < size:
                raise _Unusable("storage.corrupt")

    def _note_parts(self) -> None:
        for part in (self.path, self.path.with_name(f"{self.path.name}-wal")):
            with suppress(OSError):  # the next look tells
                now = part.stat()
                self._parts[part] = (now.st_dev, now.st_ino, now.st_size)

    def _begin_anew(self, unusable: _Unusable) -> None:
        """Another file with the same name is somebody's: it is opened as it is, or left to them."""
        self._begun_anew += 1
        is_spent = self._begun_anew > ANEW_MOST
        self._wants_refill = not is_spent
        if unusable.code == "storage.gone":
            self.troubles.append(Unkept(unusable.code, TITLES[unusable.code], str(self.path)))
        elif not is_spent:
            self._keep_aside(unusable)
        self._parts.clear()
        self._close()
        if is_spent:
            raise unusable
        self._open()

    def _open(self) -> None:
        try:
            try:
                self._connection = self._opened()
            except _Unusable as unusable:
                self._keep_aside(unusable)
                self._connection = self._opened()
            self._note_parts()
        except (sqlite3.Error, OSError, _Unusable) as error:
            trouble = _trouble(error, self.path)
            if not self.troubles or self.troubles[-1].code != trouble.code:
                self.troubles.append(trouble)

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = sqlite3.connect(self.path, timeout=0.0, isolation_level=None, check_same_thread=False)
        try:
            with _damage_shown():
                self._prepare(connection)
        except (sqlite3.Error, _Unusable):
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
            raise _Unusable("storage.newer")
        _check(connection)
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
        self.troubles.append(Unkept(unusable.code, TITLES[unusable.code], str(self.path), self.aside.name))

    def _close(self) -> None:
        if self._connection is not None:
            with closing(self._connection):
                self._connection = None


def parts_of(file: Path) -> list[Path]:
    """A database with what stands beside it, which means something only with it."""
    parts = (file.with_name(file.name + ending) for ending in ("", "-wal", "-shm"))
    return [part for part in parts if part.exists()]


def _check(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise _Unusable("storage.corrupt")


@contextmanager
def _damage_shown() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if _is_damage(error):
            raise _Unusable("storage.corrupt") from error
        raise


def _code(error: BaseException) -> int:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY


def _is_damage(error: sqlite3.Error) -> bool:
    """Tables that every file is begun with go only with the file's first page."""
    is_without_tables = _code(error) == sqlite3.SQLITE_ERROR and str(error).startswith("no such table")
    return is_without_tables or _CODES.get(_code(error)) == "storage.corrupt"


def _trouble(error: BaseException, path: Path) -> Unkept:
    code = _CODES.get(_code(error), "storage.failed")
    if isinstance(error, _Unusable):
        code = error.code
    elif isinstance(error, OSError):
        code = "storage.full" if error.errno == errno.ENOSPC else "storage.readonly"
    return Unkept(code, TITLES[code], str(path))
