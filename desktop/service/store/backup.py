"""Copying the database out and back in: whole, checked, and never over anything.

A copy is taken through SQLite itself, so that the service may go on working. A copy that is brought back is
another log: its epoch is made anew, and whoever subscribed takes a snapshot.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.domain.errors import WorklistError
from desktop.service.store.database import FILE_NAME, make_folder
from desktop.service.store.folder import FolderLock
from desktop.service.store.schema import MIGRATIONS

_ROOM = "Make room, or choose another place; nothing has been changed."


def backup(folder: Path, file: Path) -> None:
    """Copy the data of a folder into a new file, for its owner alone."""
    kept = folder / FILE_NAME
    if not kept.is_file():
        raise WorklistError(f"There is no data in {folder}.", "Name the folder of the service with --data.")
    with _new(file) as part:
        # Not read-only, which could not look into the journal of a service that was killed.
        _copy(kept, part, "rw")


def restore(file: Path, folder: Path) -> None:
    """Begin a folder with the data of a backup; the folder has none of its own, and no service runs in it."""
    if not file.is_file():
        raise WorklistError(f"There is no file {file}.", "Name a file that 'worklist backup' made.")
    make_folder(folder)
    lock = FolderLock(folder)
    try:
        with _new(folder / FILE_NAME) as part:
            _check(file)
            _copy(file, part, "ro")
            _begin_epoch(part)
    finally:
        lock.release()


@contextmanager
def _new(file: Path) -> Iterator[Path]:
    """A file to be filled, which gets its name when it is whole."""
    if file.exists():
        raise WorklistError(f"{file} exists already.", "Nothing is written over; choose another place.")
    part = file.with_name(f"{file.name}.part")
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        try:
            yield part
            part.rename(file)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise WorklistError(f"{file} cannot be written: {error}.", _ROOM) from error


def _copy(source: Path, target: Path, mode: str) -> None:
    """All of it as of one commit; a target in one file, which is on the disk when this returns."""
    with closing(_opened(source, mode)) as whole, closing(sqlite3.connect(target)) as copy:
        whole.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    descriptor = os.open(target, os.O_RDWR)
    os.fsync(descriptor)
    os.close(descriptor)


def _opened(source: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{source.absolute().as_uri()}?mode={mode}", uri=True, timeout=10)


def _check(file: Path) -> None:
    """What is restored is ours, whole, and not from the future."""
    try:
        with closing(_opened(file, "ro")) as conn:
            conn.execute("SELECT value FROM meta WHERE name = 'epoch'").fetchone()
            (version,) = conn.execute("PRAGMA user_version").fetchone()
            (verdict,) = conn.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise WorklistError(f"{file} is no backup of Worklist: {error}.", _UNTOUCHED) from error
    if verdict != "ok":
        raise WorklistError(f"{file} is damaged: {verdict}.", _UNTOUCHED)
    if version > len(MIGRATIONS):
        raise WorklistError(
            f"{file} was written by a newer version (format {version}, this one knows {len(MIGRATIONS)}).",
            _UNTOUCHED,
        )


def _begin_epoch(part: Path) -> None:
    """The service makes a new name for this log. No other log is left for it to go on with."""
    with closing(sqlite3.connect(part)) as conn:
        conn.execute("DELETE FROM meta WHERE name = 'epoch'")
        conn.commit()
    for kind in ("-wal", "-shm"):
        part.with_name(FILE_NAME + kind).unlink(missing_ok=True)


_UNTOUCHED = "Nothing has been restored."
