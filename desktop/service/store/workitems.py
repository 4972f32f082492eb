"""Workitems: what third parties submitted. They follow the entry that points at them."""

import json
import sqlite3
from datetime import datetime

from desktop.domain.entry import Entry
from desktop.service.store.transaction import Transaction
from desktop.service.workitem import Workitem

# The entry's status in the words of the workitem: routing state, and the orchestrator's status.
STATES = {
    "unassigned": ("queued", "READY"),
    "assigned": ("assigned", "ASSIGNED"),
    "accepted": ("accepted", "IN_PROGRESS"),
    "parked": ("accepted", "ON_HOLD"),
    "completed": ("completed", "COMPLETED"),
    "stopped": ("stopped", "CANCELLED"),
}
STOPPED = "taskmanagement.workitem.stopped"


def add_workitem(tx: Transaction, workitem: Workitem) -> None:
    """Keep a new workitem."""
    tx.conn.execute(
        "INSERT INTO workitem VALUES (?, ?, ?, ?, ?)",
        (workitem.id, workitem.workitem_type_id, workitem.external_id, tx.at, workitem.model_dump_json()),
    )


def find_workitem(conn: sqlite3.Connection, workitem_id: str) -> Workitem | None:
    """One workitem."""
    row = conn.execute("SELECT body FROM workitem WHERE id = ?", (workitem_id,)).fetchone()
    return None if row is None else Workitem.model_validate_json(row[0])


def workitems_by_external_id(conn: sqlite3.Connection, external_id: str) -> list[str]:
    """All that carry a third party's id as JSON, newest last."""
    rows = conn.execute("SELECT body FROM workitem WHERE external_id = ? ORDER BY rowid", (external_id,))
    return [body for (body,) in rows]


def update_workitem(tx: Transaction, workitem: Workitem) -> None:
    """Keep a workitem as it is now."""
    tx.conn.execute("UPDATE workitem SET body = ? WHERE id = ?", (workitem.model_dump_json(), workitem.id))


def follow_entry(tx: Transaction, entry: Entry) -> None:
    """Mirror the entry's status and user data into its workitem."""
    workitem = find_workitem(tx.conn, entry.workitem_id) if entry.workitem_id else None
    if workitem is not None:
        update_workitem(tx, following(workitem, entry, tx.now))


def stop_unrouted(tx: Transaction, workitem: Workitem) -> Workitem:
    """Take one back that has no entry, which would tell of it."""
    routing_state, status = STATES["stopped"]
    update = {"routing_state": routing_state, "status": status, "last_modified_date": tx.now}
    stopped = workitem.model_copy(update=update)
    update_workitem(tx, stopped)
    event = {"eventType": STOPPED, "workitemId": workitem.id, "occurredAt": tx.at}
    tx.log(STOPPED, json.dumps(event), sequence_number=1, status="stopped")
    return stopped


def following(workitem: Workitem, entry: Entry, now: datetime) -> Workitem:
    """The workitem as the entry that points at it has it."""
    routing_state, status = STATES[entry.status]
    update = {
        "routing_state": routing_state,
        "status": status,
        "user_data": entry.user_data,
        "last_modified_date": now,
        "workbin_entry_id": entry.id,
    }
    return workitem.model_copy(update=update)


def is_type_in_use(conn: sqlite3.Connection, type_id: str) -> bool:
    """Whether any workitem of a type was ever submitted."""
    row = conn.execute("SELECT 1 FROM workitem WHERE type_id = ? LIMIT 1", (type_id,)).fetchone()
    return row is not None
