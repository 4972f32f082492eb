"""The intents on disk: one row and one key each, until it has its outcome. Only SQL lives here."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from pydantic import ValidationError

from desktop.core.changes import Outcome
from desktop.domain.commands import Intent, SaveDisposition, UpdateUserData
from desktop.domain.errors import WorklistError
from desktop.domain.record import wire_time
from desktop.engine.database import Layout

KEPT = timedelta(hours=24)

LAYOUT = Layout(
    name="outbox.sqlite3",
    version=1,
    is_precious=True,
    statements=(
        """CREATE TABLE IF NOT EXISTS intent (
            place INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            entry_id TEXT,
            wish TEXT NOT NULL,
            if_seq INTEGER,
            body TEXT,
            tries INTEGER NOT NULL DEFAULT 0,
            outcome TEXT,
            settled_at TEXT)""",
        """CREATE UNIQUE INDEX IF NOT EXISTS one_wish ON intent (entry_id, wish, if_seq)
            WHERE outcome IS NULL""",
    ),
)


def remember(conn: sqlite3.Connection, intent: Intent) -> None:
    """Write the row, or write it anew while it has no outcome. A second row for one wish is refused."""
    row = (intent.key, intent.entry_id, _wish(intent), intent.if_sequence_number, intent.model_dump_json())
    try:
        conn.execute(
            """INSERT INTO intent (key, entry_id, wish, if_seq, body) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (key) DO UPDATE SET body = excluded.body WHERE outcome IS NULL""",
            row,
        )
    except sqlite3.IntegrityError:
        raise WorklistError("The same is under way already", code="intent.duplicate") from None


def refill(conn: sqlite3.Connection, intents: Iterable[Intent]) -> None:
    """Write into a new file what is under way; what may have left before still counts as sent."""
    for intent in intents:
        with suppress(WorklistError):  # a second row for one wish, which its own write refuses as well
            remember(conn, intent)
        conn.execute("UPDATE intent SET tries = max(tries, ?) WHERE key = ?", (intent.tries, intent.key))


def mark_sending(conn: sqlite3.Connection, intent: Intent) -> bool:
    """Write that bytes may leave from now on; False when the intent has its outcome already."""
    remember(conn, intent)
    done = conn.execute(
        "UPDATE intent SET tries = max(tries + 1, ?) WHERE key = ? AND outcome IS NULL",
        (intent.tries, intent.key),
    )
    return done.rowcount == 1


def settle(conn: sqlite3.Connection, key: str, outcome: Outcome, at: datetime) -> None:
    """Write the outcome; what the person wrote goes from the disk with it."""
    conn.execute(
        "UPDATE intent SET outcome = ?, settled_at = ?, body = NULL WHERE key = ? AND outcome IS NULL",
        (outcome.value, wire_time(at), key),
    )


def forget_settled(conn: sqlite3.Connection, now: datetime) -> None:
    """Drop what has been settled for a day."""
    conn.execute("DELETE FROM intent WHERE settled_at < ?", (wire_time(now - KEPT),))


def unsettled(conn: sqlite3.Connection) -> tuple[tuple[Intent, ...], int]:
    """All without an outcome, oldest first, and how many rows cannot be read any more."""
    rows = conn.execute("SELECT body, tries FROM intent WHERE outcome IS NULL ORDER BY place").fetchall()
    found: list[Intent] = []
    for body, tries in rows:
        try:
            found.append(Intent.model_validate_json(body).model_copy(update={"tries": tries}))
        except ValidationError:
            continue
    return tuple(found), len(rows) - len(found)


def outcomes(conn: sqlite3.Connection) -> dict[str, str | None]:
    """Every key that is still known, with its outcome; None while it has none."""
    return dict(conn.execute("SELECT key, outcome FROM intent"))


def _wish(intent: Intent) -> str:
    """What may exist once per entry and version. Data and drafts are written as often as somebody types."""
    name = intent.command.name
    is_repeatable = isinstance(intent.command, SaveDisposition | UpdateUserData)
    return f"{name}:{intent.key}" if is_repeatable else name
