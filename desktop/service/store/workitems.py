"""Workitems: what third parties submitted. They follow the entry that points at them."""

import json
import sqlite3

from desktop.domain.entry import Entry
from desktop.domain.record import JsonObject
from desktop.service.store.transaction import Transaction

# The entry's status in the words of the workitem: routing state, and the orchestrator's status.
STATES = {
    "unassigned": ("queued", "READY"),
    "assigned": ("assigned", "ASSIGNED"),
    "accepted": ("accepted", "IN_PROGRESS"),
    "parked": ("accepted", "ON_HOLD"),
    "completed": ("completed", "COMPLETED"),
    "stopped": ("stopped", "CANCELLED"),
}


def add_workitem(tx: Transaction, body: JsonObject) -> str:
    """Keep a new workitem; its JSON as kept."""
    text = json.dumps(body, separators=(",", ":"))
    tx.conn.execute(
        "INSERT INTO workitem VALUES (?, ?, ?, ?, ?)",
        (body["id"], body["workitemTypeId"], body["externalId"], tx.at, text),
    )
    return text


def find_workitem(conn: sqlite3.Connection, workitem_id: str) -> JsonObject | None:
    """One workitem."""
    row = conn.execute("SELECT body FROM workitem WHERE id = ?", (workitem_id,)).fetchone()
    return None if row is None else json.loads(row[0])


def workitems_by_external_id(conn: sqlite3.Connection, external_id: str) -> list[JsonObject]:
    """All that carry a third party's id, newest last."""
    rows = conn.execute("SELECT body FROM workitem WHERE external_id = ? ORDER BY rowid", (external_id,))
    return [json.loads(body) for (body,) in rows]


def update_workitem(tx: Transaction, body: JsonObject) -> None:
    """Keep a workitem as it is now."""
    tx.conn.execute(
        "UPDATE workitem SET body = ?, external_id = ? WHERE id = ?",
        (json.dumps(body, separators=(",", ":")), body["externalId"], body["id"]),
    )


def follow_entry(tx: Transaction, entry: Entry) -> None:
    """Mirror the entry's status and user data into its workitem."""
    body = find_workitem(tx.conn, entry.workitem_id) if entry.workitem_id else None
    if body is None:
        return
    body["routingState"], body["status"] = STATES[entry.status]
    body["userData"] = entry.user_data
    body["lastModifiedDate"] = tx.at
    body["workbinEntryId"] = entry.id
    update_workitem(tx, body)


def is_type_in_use(conn: sqlite3.Connection, type_id: str) -> bool:
    """Whether any workitem of a type was ever submitted."""
    row = conn.execute("SELECT 1 FROM workitem WHERE type_id = ? LIMIT 1", (type_id,)).fetchone()
    return row is not None
