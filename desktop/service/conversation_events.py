"""Events of conversations, beside those of the entries that they are."""

import json

from desktop.domain.record import JsonObject
from desktop.service.conversation import routing_told
from desktop.service.store.conversations import find_conversation
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction

ROUTING_CHANGED = "routing.conversation.routing"


def tell_conversation(tx: Transaction, row: EntryRow) -> None:
    """The entry of a conversation has changed; its routing is told as a whole."""
    kept = find_conversation(tx.conn, row.entry.conversation_id or "")
    if kept is None:
        return
    why = row.entry.routing.reasons if row.entry.routing is not None else ()
    event: JsonObject = {
        "eventType": ROUTING_CHANGED,
        "conversationId": kept.id,
        "entryId": row.entry.id,
        "entryStatus": row.entry.status.value,
        "sequenceNumber": row.entry.sequence_number,
        "occurredAt": tx.at,
        "routing": routing_told(tx.conn, kept, row, why),
    }
    tx.log(ROUTING_CHANGED, json.dumps(event), sequence_number=row.entry.sequence_number)
