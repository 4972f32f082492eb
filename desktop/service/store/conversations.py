"""Conversations, kept as their JSON."""

import sqlite3

from desktop.service.interaction import Conversation
from desktop.service.store.transaction import Transaction


def save_conversation(tx: Transaction, conversation: Conversation) -> None:
    """Add or replace."""
    tx.conn.execute(
        "INSERT INTO conversation VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        (conversation.id, tx.at, conversation.model_dump_json()),
    )


def find_conversation(conn: sqlite3.Connection, conversation_id: str) -> Conversation | None:
    """One conversation."""
    row = conn.execute("SELECT body FROM conversation WHERE id = ?", (conversation_id,)).fetchone()
    return None if row is None else Conversation.model_validate_json(row[0])
