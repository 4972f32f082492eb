"""What is set up rather than worked on: groups, skills, workbins, types, rules. Kept as their JSON."""

import json
import sqlite3

from desktop.domain.presence import PresenceDefinition
from desktop.domain.record import JsonObject
from desktop.service.document import CapturePointPart, Named, RulePart, WorkbinPart, WorkitemTypePart
from desktop.service.store.transaction import Transaction

Resource = Named | WorkbinPart | WorkitemTypePart | PresenceDefinition | RulePart | CapturePointPart

KINDS: dict[str, type[Resource]] = {
    "group": Named,
    "skill": Named,
    "presenceDefinition": PresenceDefinition,
    "workbin": WorkbinPart,
    "workitemType": WorkitemTypePart,
    "rule": RulePart,
    "capturePoint": CapturePointPart,
}


def put_resource(tx: Transaction, kind: str, resource: Resource, *, action: str = "update") -> None:
    """Add or replace; audited."""
    put_document(tx, kind, resource.id, resource.model_dump_json(), action=action)


def put_document(tx: Transaction, kind: str, resource_id: str, body: str, *, action: str = "update") -> None:
    """The same for one that has no shape of its own here."""
    before = find_document(tx.conn, kind, resource_id)
    tx.conn.execute(
        "INSERT INTO resource (kind, id, body) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, sequence_number = sequence_number + 1",
        (kind, resource_id, body),
    )
    tx.has_new_directory = True
    tx.audit(action, kind, resource_id, before=before, after=json.loads(body))


def drop_resource(tx: Transaction, kind: str, resource_id: str) -> bool:
    """Remove; False when there was none."""
    before = find_document(tx.conn, kind, resource_id)
    if before is None:
        return False
    tx.conn.execute("DELETE FROM resource WHERE kind = ? AND id = ?", (kind, resource_id))
    tx.has_new_directory = True
    tx.audit("delete", kind, resource_id, before=before)
    return True


def find_document(conn: sqlite3.Connection, kind: str, resource_id: str) -> JsonObject | None:
    """The kept JSON."""
    row = conn.execute("SELECT body FROM resource WHERE kind = ? AND id = ?", (kind, resource_id)).fetchone()
    return None if row is None else json.loads(row[0])


def documents(conn: sqlite3.Connection, kind: str) -> dict[str, tuple[str, int]]:
    """All of one kind: JSON text and version by id."""
    rows = conn.execute("SELECT id, body, sequence_number FROM resource WHERE kind = ? ORDER BY id", (kind,))
    return {resource_id: (body, version) for resource_id, body, version in rows}
