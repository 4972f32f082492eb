"""One agent's own interval: figures, time per presence, and the work that was finished."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from desktop.domain.record import JsonObject, wire_time
from desktop.service.analytics import summary

DONE_MOST = 200
_NOTHING: JsonObject = {"group": {}}


def my_day(
    conn: sqlite3.Connection, agent_id: str, since: datetime, until: datetime, now: datetime
) -> JsonObject:
    """Figures together and by hour, seconds by presence id, and finished entries, the last one first."""
    whole = _own(summary(conn, since, until, ("agent",)), agent_id)
    return {
        "figures": whole[0] if whole else _NOTHING,
        "hours": [*_own(summary(conn, since, until, ("agent", "hour")), agent_id)],
        "presenceSeconds": {**_presences(conn, agent_id, since, min(until, now))},
        "done": [json.loads(body) for body in _done(conn, agent_id, since, until)],
    }


def _own(found: list[JsonObject], agent_id: str) -> list[JsonObject]:
    return [one for one in found if isinstance(one["group"], dict) and one["group"]["agent"] == agent_id]


def _presences(
    conn: sqlite3.Connection, agent_id: str, since: datetime, until: datetime
) -> Mapping[str, int]:
    """From the first sign-in or choice on: what was before nobody at work can tell."""
    rows = conn.execute(
        "SELECT at, body FROM audit WHERE entity_type = 'user' AND entity_id = ? AND at >= ? AND at < ?"
        " AND action IN ('presence', 'sign-in') ORDER BY id",
        (agent_id, wire_time(since), wire_time(until)),
    ).fetchall()
    spent: dict[str, float] = defaultdict(float)
    begun_at: datetime | None = None
    presence = ""
    for at_text, text in rows:
        at, audit = datetime.fromisoformat(at_text), json.loads(text)
        before = (audit["before"] or {}).get("presence", presence)
        if begun_at is not None and before:
            spent[before] += (at - begun_at).total_seconds()
        begun_at, presence = at, (audit["after"] or {}).get("presence", presence)
    if begun_at is not None and presence:
        spent[presence] += (until - begun_at).total_seconds()
    return {name: int(seconds) for name, seconds in spent.items()}


def _done(conn: sqlite3.Connection, agent_id: str, since: datetime, until: datetime) -> list[str]:
    rows = conn.execute(
        "SELECT body FROM entry WHERE agent_id = ? AND status = 'completed'"
        " AND json_extract(body, '$.completedAt') >= ? AND json_extract(body, '$.completedAt') < ?"
        " ORDER BY json_extract(body, '$.completedAt') DESC LIMIT ?",
        (agent_id, wire_time(since), wire_time(until), DONE_MOST),
    )
    return [body for (body,) in rows]
