"""What is set up rather than worked on: groups, skills, workbins, types, rules. Kept as their JSON."""

import json
import sqlite3
from collections.abc import Sequence

from desktop.domain.presence import PresenceDefinition
from desktop.domain.record import JsonObject
from desktop.domain.workbin import ScreenPop
from desktop.service.document import (
    CapturePointPart,
    Named,
    PopsPart,
    RoutingRow,
    RowsPart,
    RulePart,
    WorkbinPart,
    WorkitemTypePart,
)
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
    "wrapupCode": Named,
    "schema": WorkitemTypePart,
}


ORGANISATION = "organisation"
_POPS = "screenPops"
_DATA_TABLE, ROUTING_TABLE = "dataTable", "OPEN_MEDIA_ROUTING_CONFIG"


def put_resource(tx: Transaction, kind: str, resource: Resource, *, action: str = "update") -> None:
    """Add or replace; audited."""
    put_document(tx, kind, resource.id, resource.model_dump_json(), action=action)


def put_document(  # noqa: PLR0913 - what is kept, and what its audit says
    tx: Transaction,
    kind: str,
    resource_id: str,
    body: str,
    *,
    action: str = "update",
    reason: str | None = None,
) -> None:
    """The same for one that has no shape of its own here."""
    before = find_document(tx.conn, kind, resource_id)
    tx.conn.execute(
        "INSERT INTO resource (kind, id, body) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, sequence_number = sequence_number + 1",
        (kind, resource_id, body),
    )
    tx.has_new_directory = True
    tx.audit(action, kind, resource_id, before=before, after=json.loads(body), reason=reason)


def drop_resource(tx: Transaction, kind: str, resource_id: str) -> bool:
    """Remove; False when there was none."""
    before = find_document(tx.conn, kind, resource_id)
    if before is None:
        return False
    tx.conn.execute("DELETE FROM resource WHERE kind = ? AND id = ?", (kind, resource_id))
    tx.has_new_directory = True
    tx.audit("delete", kind, resource_id, before=before)
    return True


def put_rows(tx: Transaction, rows: Sequence[RoutingRow], *, action: str = "update") -> None:
    """Replace all rows of the routing table."""
    if routing_table(tx.conn) != tuple(rows):
        body = RowsPart(rows=tuple(rows)).model_dump_json()
        put_document(tx, _DATA_TABLE, ROUTING_TABLE, body, action=action)


def routing_table(conn: sqlite3.Connection) -> tuple[RoutingRow, ...]:
    """The rows of the routing table."""
    found = find_document(conn, _DATA_TABLE, ROUTING_TABLE)
    return () if found is None else RowsPart.model_validate_json(json.dumps(found)).rows


def put_pops(tx: Transaction, pops: PopsPart, *, action: str = "update") -> None:
    """Replace the organisation's screen pops."""
    if screen_pops(tx.conn) != pops.screen_pops:
        put_document(tx, _POPS, ORGANISATION, pops.model_dump_json(), action=action)


def screen_pops(conn: sqlite3.Connection) -> tuple[ScreenPop, ...]:
    """The organisation's screen pops."""
    found = find_document(conn, _POPS, ORGANISATION)
    return () if found is None else PopsPart.model_validate_json(json.dumps(found)).screen_pops


def find_document(conn: sqlite3.Connection, kind: str, resource_id: str) -> JsonObject | None:
    """The kept JSON."""
    row = conn.execute("SELECT body FROM resource WHERE kind = ? AND id = ?", (kind, resource_id)).fetchone()
    return None if row is None else json.loads(row[0])


def documents(conn: sqlite3.Connection, kind: str) -> dict[str, tuple[str, int]]:
    """All of one kind: JSON text and version by id."""
    rows = conn.execute("SELECT id, body, sequence_number FROM resource WHERE kind = ? ORDER BY id", (kind,))
    return {resource_id: (body, version) for resource_id, body, version in rows}
