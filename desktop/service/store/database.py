"""Opening the database file: how it is kept, who may read it, and what to say when it cannot be opened."""

import os
import secrets
import sqlite3
from pathlib import Path

from desktop.service.store.folder import unusable
from desktop.service.store.schema import migrate

FILE_NAME = "worklist.sqlite3"


def make_folder(folder: Path) -> None:
    """The folder, for its owner alone."""
    try:
        if not folder.exists():
            folder.mkdir(parents=True, mode=0o700)
            folder.chmod(0o700)
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            raise PermissionError(13, "it cannot be written to")
    except OSError as error:
        raise unusable(folder, error) from error


def open_writer(folder: Path) -> sqlite3.Connection:
    """The one connection that writes; the file belongs to its owner alone."""
    try:
        file = folder / FILE_NAME
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        conn = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        _prepare(conn)
    except (OSError, sqlite3.Error) as error:
        raise unusable(folder, error) from error
    return conn


def open_reader(folder: Path) -> sqlite3.Connection:
    """A connection that only reads, never waits for the writer and never checkpoints."""
    uri = (folder / FILE_NAME).absolute().as_uri() + "?mode=ro"
    conn = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    conn.execute("PRAGMA query_only = ON")
    return conn


def epoch_of(conn: sqlite3.Connection) -> str:
    """The name of this log."""
    (epoch,) = conn.execute("SELECT value FROM meta WHERE name = 'epoch'").fetchone()
    return str(epoch)


def _prepare(conn: sqlite3.Connection) -> None:
    conn.execute("PRAGMA busy_timeout = 2000")
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA foreign_keys = ON")
    # What a savepoint may have to bring back would else be spilled to a file, which each submission outgrows.
    conn.execute("PRAGMA temp_store = MEMORY")
    migrate(conn)
    # Made once, so that another file is another epoch. That it is written here shows a file that only reads.
    conn.execute("INSERT OR IGNORE INTO meta VALUES ('epoch', ?)", (secrets.token_hex(8),))
