"""What was taken from sources and what became of it. A row is committed before anything is sent.

A row's body is fixed before its first try and never built again, so that every retry says the same under
the same key.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.adapter.record import SourceRecord
from desktop.domain.record import JsonObject, wire_time


class State(StrEnum):
    """Where a submission is. ``created``: the workitem exists, its routing is still to be asked for."""

    WAITING = "waiting"
    CREATED = "created"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


class Taken(StrEnum):
    """What taking a record came to."""

    NEW = "new"
    KNOWN = "known"
    AGAIN = "again"


@dataclass(frozen=True)
class Submission:
    """One row."""

    key: str
    source: str
    record: SourceRecord
    body: JsonObject | None
    state: State
    tries: int
    first_tried_at: datetime | None
    workitem_id: str | None


def _row(row: sqlite3.Row) -> Submission:
    first = row["first_tried_at"]
    return Submission(
        key=row["key"],
        source=row["source"],
        record=SourceRecord.model_validate_json(row["record"]),
        body=json.loads(row["body"]) if row["body"] else None,
        state=State(row["state"]),
        tries=row["tries"],
        first_tried_at=datetime.fromisoformat(first) if first else None,
        workitem_id=row["workitem_id"],
    )


class Submissions:
    """The table of submissions."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def take(self, source: str, record: SourceRecord, key: str, now: datetime) -> Taken:
        """Keep a record to be submitted. A known one stays as it is, unless it was refused or failed."""
        text = record.model_dump_json()
        values = {"key": key, "source": source, "business": record.business_id, "record": text}
        times = {"now": wire_time(now)}
        added = self._database.execute(
            "INSERT INTO submission (key, source, business_id, record, state, taken_at, next_try_at)"
            " VALUES (:key, :source, :business, :record, 'waiting', :now, :now) ON CONFLICT (key) DO NOTHING",
            values | times,
        )
        if added.rowcount:
            return Taken.NEW
        # A refused record was never created: the source may have mended it. A failed one may have been:
        # its body stays, so that the retry says the same again.
        again = self._database.execute(
            "UPDATE submission SET state = 'waiting', tries = 0, next_try_at = :now, problem = '',"
            " record = CASE state WHEN 'refused' THEN :record ELSE record END,"
            " body = CASE state WHEN 'refused' THEN NULL ELSE body END"
            " WHERE key = :key AND state IN ('refused', 'failed')",
            values | times,
        )
        return Taken.AGAIN if again.rowcount else Taken.KNOWN

    def find_due(self, now: datetime) -> Submission | None:
        """The oldest row whose time has come."""
        row = self._database.execute(
            "SELECT * FROM submission WHERE state IN ('waiting', 'created') AND next_try_at <= ?"
            " ORDER BY place LIMIT 1",
            (wire_time(now),),
        ).fetchone()
        return _row(row) if row else None

    def find_next_try(self) -> datetime | None:
        """When the next row is due; None when nothing waits."""
        (at,) = self._database.execute(
            "SELECT min(next_try_at) FROM submission WHERE state IN ('waiting', 'created')"
        ).fetchone()
        return datetime.fromisoformat(at) if at else None

    def start_try(self, key: str, body: JsonObject, now: datetime) -> None:
        """Fix the body and the time, before the first byte leaves."""
        self._database.execute(
            "UPDATE submission SET body = ?, first_tried_at = coalesce(first_tried_at, ?) WHERE key = ?",
            (json.dumps(body), wire_time(now), key),
        )

    def created(self, key: str, workitem_id: str, request_id: str | None, state: State) -> None:
        """The workitem exists; ``state`` says whether routing is still to be asked for."""
        self._database.execute(
            "UPDATE submission SET state = ?, workitem_id = ?, request_id = ?, tries = 0, problem = ''"
            " WHERE key = ?",
            (state, workitem_id, request_id, key),
        )

    def close(self, key: str, state: State, problem: str = "") -> None:
        """Nothing more is to be done about it."""
        self._database.execute(
            "UPDATE submission SET state = ?, problem = ? WHERE key = ?", (state, problem, key)
        )

    def postpone(self, key: str, until: datetime, problem: str) -> None:
        """Count a failure of its own; try it again later, and go on with others meanwhile."""
        self._database.execute(
            "UPDATE submission SET next_try_at = ?, tries = tries + 1, problem = ? WHERE key = ?",
            (wire_time(until), problem, key),
        )

    def counts(self) -> dict[str, int]:
        """How many rows are in each state."""
        rows = self._database.execute("SELECT state, count(*) FROM submission GROUP BY state")
        return {state.value: 0 for state in State} | {row[0]: row[1] for row in rows}

    def count_of(self, source: str) -> int:
        """How many records were ever taken from this source."""
        (count,) = self._database.execute(
            "SELECT count(*) FROM submission WHERE source = ?", (source,)
        ).fetchone()
        return int(count)


class Notes:
    """Small facts that outlive a run, such as the last schemas that the service told."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def keep(self, name: str, value: str) -> None:
        """Write a fact over what was there."""
        self._database.execute("INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)", (name, value))

    def find(self, name: str) -> str | None:
        """The fact, or None."""
        row = self._database.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return row["value"] if row else None
