"""The adapter's own SQLite file: what was taken, what was sent, what came back. One process, one writer."""

import os
import sqlite3
from pathlib import Path

from desktop.domain.errors import WorklistError

_VERSION = 1
_SCHEMA = """
CREATE TABLE submission (
  place INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  business_id TEXT NOT NULL,
  record TEXT NOT NULL,
  body TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'created', 'done', 'refused', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  taken_at TEXT NOT NULL,
  first_tried_at TEXT,
  next_try_at TEXT NOT NULL,
  workitem_id TEXT,
  request_id TEXT,
  problem TEXT NOT NULL DEFAULT ''
);
CREATE INDEX submission_due ON submission (state, next_try_at, place);
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE delivery (id TEXT PRIMARY KEY, received_at TEXT NOT NULL);
CREATE TABLE followed (
  workitem_id TEXT PRIMARY KEY,
  external_id TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  is_breached INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE downstream (
  place INTEGER PRIMARY KEY,
  workitem_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed'))
);
CREATE INDEX downstream_waiting ON downstream (state, place);
"""


def open_database(path: Path) -> sqlite3.Connection:
    """The database at this path, made with its tables (readable by its owner only) where it is missing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(path, isolation_level=None, timeout=5.0)
        return _prepared(database)
    except (OSError, sqlite3.Error) as error:
        raise WorklistError(
            f"The adapter's file {path} cannot be used.", f"{error}. Free the disk or name another file."
        ) from error


def _prepared(database: sqlite3.Connection) -> sqlite3.Connection:
    database.row_factory = sqlite3.Row
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        database.execute(f"PRAGMA {pragma}")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version == 0:
        database.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version={_VERSION}; COMMIT;")
    elif version != _VERSION:
        database.close()
        raise sqlite3.DatabaseError(f"it was written by another version ({version}, not {_VERSION})")
    database.execute("CREATE INDEX IF NOT EXISTS submission_business ON submission (business_id)")
    return database
