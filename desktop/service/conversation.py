"""A conversation as the wire shows it: what was asked for, and how its routing stands."""

import sqlite3
from collections.abc import Sequence

from desktop.domain.entry import Entry, EntryStatus, HistoryStep
from desktop.domain.record import JsonObject, JsonValue
from desktop.service.attempts import attempts
from desktop.service.interaction import Conversation
from desktop.service.preferred import matched, phase
from desktop.service.store.entries import EntryRow, history

_SAID = {
    "pending": "It waits: none of the preferred agents can take it now, and no fallback queue was given.",
    "offered": "It is offered and not yet accepted.",
    "connected": "An agent has accepted it.",
    "fallback": "It waits in the fallback queue: none of the preferred agents could take it.",
}


def conversation_told(
    conn: sqlite3.Connection, kept: Conversation, row: EntryRow, why: Sequence[str]
) -> JsonObject:
    """All of it. ``why``: why it is with whom it is, or with nobody."""
    asked: JsonObject = kept.asked.model_dump(mode="json", exclude_none=True)
    entry: JsonObject = row.entry.model_dump(mode="json")
    return {
        **asked,
        "id": kept.id,
        "conversationId": kept.id,
        "mediaType": row.entry.media_type,
        "createdDate": entry["createdAt"],
        "entryId": row.entry.id,
        "entryStatus": row.entry.status.value,
        "warnings": list(kept.warnings),
        "routing": routing_told(conn, kept, row, why),
    }


def routing_told(
    conn: sqlite3.Connection, kept: Conversation, row: EntryRow, why: Sequence[str]
) -> JsonObject:
    """Whether it matched a preferred agent or went to the fallback queue, and every attempt on the way."""
    entry = row.entry
    state = phase(row.plan, entry.status)
    by_hand = row.assigned_by is not None
    found = None if by_hand else matched(row.plan, entry.status)
    steps = [HistoryStep.model_validate_json(body) for body in history(conn, entry.id)]
    reasons: list[JsonValue] = list(why)
    tried: list[JsonValue] = list(attempts(steps, kept.skips))
    return {
        "state": state.value,
        "message": _message(entry, state.value),
        "matched": None if found is None else found.value,
        "agentId": None if entry.assigned_to is None else entry.assigned_to.id,
        "queueId": row.plan.target.workbin_id,
        "reasons": reasons,
        "attempts": tried,
    }


def _message(entry: Entry, state: str) -> str:
    ended = {EntryStatus.COMPLETED: "It is done.", EntryStatus.STOPPED: "It was taken back."}
    return ended.get(entry.status) or _SAID[state]
