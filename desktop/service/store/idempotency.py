"""Answers kept with the effect that they tell of, so that a repeated request gets the same one."""

import sqlite3
from dataclasses import dataclass

from desktop.service.store.transaction import Transaction

KEPT_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and a JSON body. ``is_replayed``: it was given before."""

    status: int
    body: str
    is_replayed: bool = False


def find_answer(conn: sqlite3.Connection, owner: str, key: str, since: str) -> tuple[str, Answer] | None:
    """The fingerprint of the first request under a key, and its answer, unless it is too old."""
    row = conn.execute(
        "SELECT fingerprint, status, body FROM idempotency WHERE owner = ? AND key = ? AND at >= ?",
        (owner, key, since),
    ).fetchone()
    return None if row is None else (row[0], Answer(row[1], row[2], is_replayed=True))


def keep_answer(tx: Transaction, owner: str, key: str, fingerprint: str, answer: Answer) -> None:
    """Keep an answer in the transaction of its effect."""
    tx.conn.execute(
        "INSERT OR REPLACE INTO idempotency VALUES (?, ?, ?, ?, ?, ?)",
        (owner, key, fingerprint, answer.status, answer.body, tx.at),
    )
