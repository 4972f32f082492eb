"""The one way in which an entry changes: the entry, its history, the log and the audit in one transaction."""

import json
from dataclasses import replace
from typing import Any

from desktop.domain.entry import Entry, Reason
from desktop.domain.record import JsonObject, Record
from desktop.service.conversation_events import tell_conversation
from desktop.service.floor import Floor
from desktop.service.store.entries import EntryRow, add_step, insert_entry, update_entry
from desktop.service.store.facts import note_fact
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import follow_entry

ENTRY_EVENT = "routing.workbinentry."


def change_entry(  # noqa: PLR0913 - the facts of one change, each of them needed
    tx: Transaction,
    floor: Floor,
    before: EntryRow,
    past: str,
    *,
    reason: Reason | None = None,
    row: dict[str, Any] | None = None,
    **fields: Any,
) -> EntryRow:
    """Give an entry new ``fields`` (and its row new ones), as the event ``past`` tells it."""
    entry = before.entry
    status = fields.get("status", entry.status)
    fields["sequence_number"] = entry.sequence_number + 1
    if status != entry.status:
        fields["status_since"] = tx.now
        fields["wrap_up"] = None
    after = replace(before, entry=entry.model_copy(update=fields), **(row or {}))
    _record(tx, before.entry, after, past, reason)
    floor.moved(tx, before, after)
    return after


def add_entry(tx: Transaction, floor: Floor, row: EntryRow) -> EntryRow:
    """Bring a new entry, at sequence number 1, into its workbin. Its workitem is the caller's part."""
    row = replace(row, place=tx.cursor + 1)
    _record(tx, None, row, "added", None)
    floor.moved(tx, None, row)
    return row


def _record(tx: Transaction, before: Entry | None, row: EntryRow, past: str, reason: Reason | None) -> None:
    entry = row.entry
    body = entry.model_dump_json()
    save = insert_entry if before is None else update_entry
    save(tx.conn, row, body)
    add_step(tx.conn, entry, tx.at, _step(tx, before, entry, past, reason))
    agent_id = entry.assigned_to.id if entry.assigned_to else None
    left_id = before.assigned_to.id if before is not None and before.assigned_to else None
    tx.log(
        ENTRY_EVENT + past,
        _event(tx, entry, past, reason, body),
        sequence_number=entry.sequence_number,
        entry_id=entry.id,
        workbin_id=entry.workbin_id,
        agent_id=agent_id,
        left_agent_id=left_id if left_id != agent_id else None,
        status=entry.status,
    )
    tx.audit(
        past,
        "workbinentry",
        entry.id,
        before=_gist(before) if before is not None else None,
        after=_gist(entry),
        reason=reason.code if reason else None,
        reason_text=reason.text if reason else None,
    )
    note_fact(tx, before, entry, past, reason, row.plan)
    if entry.conversation_id is not None:
        tell_conversation(tx, row)
    if before is not None and (before.status != entry.status or before.user_data != entry.user_data):
        follow_entry(tx, entry)


def _step(tx: Transaction, before: Entry | None, entry: Entry, past: str, reason: Reason | None) -> str:
    """The step's JSON: a ``HistoryStep``."""
    was = "null" if before is None else f'"{before.status}"'
    return (
        f'{{"sequenceNumber":{entry.sequence_number},"eventType":"{ENTRY_EVENT}{past}","fromStatus":{was},'
        f'"toStatus":"{entry.status}",{tx.actor.told},"assignedTo":{_told(entry.assigned_to)},'
        f'"reason":{_told(reason)},"requestId":{json.dumps(tx.request_id)},"at":"{tx.at}"}}'
    )


def _event(tx: Transaction, entry: Entry, past: str, reason: Reason | None, body: str) -> str:
    """The event's JSON, around the entry's, which is not written twice."""
    return (
        f'{{"eventType":"{ENTRY_EVENT}{past}","entryId":"{entry.id}","workbinId":"{entry.workbin_id}",'
        f'"fromSequenceNumber":{entry.sequence_number},"sequenceNumber":{entry.sequence_number},'
        f'"occurredAt":"{tx.at}","entry":{body},"offer":{_told(entry.offer)},'
        f'{tx.actor.told},"reason":{_told(reason)}}}'
    )


def _told(part: Record | None) -> str:
    return "null" if part is None else part.model_dump_json()


def _gist(entry: Entry) -> JsonObject:
    with_whom = entry.assigned_to.id if entry.assigned_to else None
    return {
        "name": entry.external_id or entry.title,
        "status": entry.status.value,
        "workbin": entry.workbin_name or entry.workbin_id,
        "assignedTo": with_whom,
        "sequenceNumber": entry.sequence_number,
    }
