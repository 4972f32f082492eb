"""Webhooks: where events are posted to, how far each has come, and what could not be delivered."""

import json
import sqlite3
from dataclasses import dataclass

from desktop.domain.record import JsonObject
from desktop.service.store.transaction import Transaction

SUBSCRIPTION, STATUS = "subscription", "status"
_COLUMNS = "id, owner_id, kind, secret, created_at, cursor, delivered, dropped, body"


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """One webhook. ``body`` is what was asked for, as JSON."""

    id: str
    owner_id: str
    kind: str
    secret: str
    created_at: str
    cursor: int
    delivered: int
    dropped: int
    body: str

    def told(self) -> JsonObject:
        """As its owner sees it; the secret is told once, when it is made."""
        asked: JsonObject = json.loads(self.body)
        configuration = asked.get("configuration")
        if isinstance(configuration, dict):
            configuration.pop("secret", None)
        counts: JsonObject = {"delivered": self.delivered, "dropped": self.dropped}
        return {**asked, "id": self.id, "dateCreated": self.created_at, **counts}


def add_webhook(tx: Transaction, row: WebhookRow) -> None:
    """Keep a new webhook; events from now on are posted."""
    tx.conn.execute(
        f"INSERT INTO webhook ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)",  # noqa: S608 - only the names of the columns
        (row.id, row.owner_id, row.kind, row.secret, row.created_at, row.cursor, row.body),
    )


def webhooks(conn: sqlite3.Connection, owner_id: str | None = None) -> list[WebhookRow]:
    """All, or those of one owner, oldest first."""
    where, values = ("WHERE owner_id = ?", (owner_id,)) if owner_id is not None else ("", ())
    rows = conn.execute(f"SELECT {_COLUMNS} FROM webhook {where} ORDER BY created_at, id", values)  # noqa: S608 - only the names of the columns
    return [WebhookRow(*row) for row in rows]


def find_webhook(conn: sqlite3.Connection, webhook_id: str) -> WebhookRow | None:
    """One webhook."""
    row = conn.execute(f"SELECT {_COLUMNS} FROM webhook WHERE id = ?", (webhook_id,)).fetchone()  # noqa: S608 - only the names of the columns
    return None if row is None else WebhookRow(*row)


def drop_webhook(tx: Transaction, webhook_id: str, owner_id: str) -> bool:
    """Remove; False when this owner has none of that id."""
    found = tx.conn.execute("DELETE FROM webhook WHERE id = ? AND owner_id = ?", (webhook_id, owner_id))
    return found.rowcount > 0


def note_delivery(tx: Transaction, webhook_id: str, cursor: int, delivered: int, dropped: int) -> None:
    """How far it has come."""
    tx.conn.execute(
        "UPDATE webhook SET cursor = ?, delivered = delivered + ?, dropped = dropped + ? WHERE id = ?",
        (cursor, delivered, dropped, webhook_id),
    )
