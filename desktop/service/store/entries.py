"""Entries with what only the router needs to know about them, and their history."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.entry import Entry
from desktop.domain.record import wire_time
from desktop.service.candidate import EntryView, Exclusion
from desktop.service.plan import PlanState, dumps, loads

OPEN = ("unassigned", "assigned", "accepted", "parked")
_COLUMNS = "place, queued_at, assigned_number, assigned_by, excluded, plan, body"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as it is kept. ``assigned_number``: its sequence number when it came to whom it is with.

    ``place``: where it stands among all that ever came; the cursor of the event that told of it.
    ``assigned_by``: the person who gave it to them; None when the router did.
    """

    entry: Entry
    plan: PlanState
    queued_at: datetime
    place: int = 0
    assigned_number: int = 0
    assigned_by: str | None = None
    excluded: tuple[Exclusion, ...] = ()

    @property
    def view(self) -> EntryView:
        """The entry as the router sees it."""
        return EntryView(
            self.entry.id,
            self.entry.workbin_id,
            self.plan.target,
            self.queued_at,
            self.entry.routing_data.priority,
            self.entry.media_type,
            self.entry.workitem_type_id,
            self.excluded,
            self.place,
        )


def find_entry(conn: sqlite3.Connection, entry_id: str) -> EntryRow | None:
    """One entry."""
    return next(_rows(conn, "WHERE id = ?", entry_id), None)


def find_by_workitem(conn: sqlite3.Connection, workitem_id: str) -> EntryRow | None:
    """The entry that points at a workitem."""
    return next(_rows(conn, "WHERE workitem_id = ?", workitem_id), None)


def open_entries(conn: sqlite3.Connection) -> Iterator[EntryRow]:
    """All that is not finished, in the order in which it came."""
    return _rows(conn, "WHERE status IN ('unassigned', 'assigned', 'accepted', 'parked') ORDER BY place")


def workbins_of(conn: sqlite3.Connection, agent_id: str) -> frozenset[str]:
    """The workbins of the open work that somebody has: a cascade or a lead may bring it from any."""
    found = conn.execute(
        "SELECT DISTINCT workbin_id FROM entry"
        " WHERE agent_id = ? AND status IN ('unassigned', 'assigned', 'accepted', 'parked')",
        (agent_id,),
    )
    return frozenset(workbin_id for (workbin_id,) in found)


def insert_entry(conn: sqlite3.Connection, row: EntryRow, body: str) -> None:
    """A new one; ``body`` is the entry's JSON, written once for this and for the log."""
    entry = row.entry
    conn.execute(
        "INSERT INTO entry (workbin_id, status, agent_id, priority, sequence_number, queued_at,"
        " assigned_number, assigned_by, excluded, plan, body, id, place, workitem_id, conversation_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_changing(row, body), entry.id, row.place, entry.workitem_id, entry.conversation_id),
    )


def update_entry(conn: sqlite3.Connection, row: EntryRow, body: str) -> None:
    """The same for one that is there."""
    conn.execute(
        "UPDATE entry SET workbin_id = ?, status = ?, agent_id = ?, priority = ?, sequence_number = ?,"
        " queued_at = ?, assigned_number = ?, assigned_by = ?, excluded = ?, plan = ?, body = ? WHERE id = ?",
        (*_changing(row, body), row.entry.id),
    )


def _changing(row: EntryRow, body: str) -> tuple[object, ...]:
    entry = row.entry
    return (
        entry.workbin_id,
        entry.status,
        entry.assigned_to.id if entry.assigned_to else None,
        entry.routing_data.priority,
        entry.sequence_number,
        wire_time(row.queued_at),
        row.assigned_number,
        row.assigned_by,
        json.dumps([[one.agent_id, wire_time(one.until)] for one in row.excluded]),
        dumps(row.plan),
        body,
    )


def add_step(conn: sqlite3.Connection, entry: Entry, at: str, step: str) -> None:
    """One more line of an entry's history, as JSON."""
    conn.execute("INSERT INTO history VALUES (?, ?, ?, ?)", (entry.id, entry.sequence_number, at, step))


def history(conn: sqlite3.Connection, entry_id: str) -> list[str]:
    """The steps of one entry as JSON, oldest first."""
    rows = conn.execute("SELECT body FROM history WHERE entry_id = ? ORDER BY sequence_number", (entry_id,))
    return [body for (body,) in rows]


def find_step(conn: sqlite3.Connection, entry_id: str, number: int) -> str | None:
    """One step of it as JSON."""
    query = "SELECT body FROM history WHERE entry_id = ? AND sequence_number = ?"
    row = conn.execute(query, (entry_id, number)).fetchone()
    return None if row is None else str(row[0])


def _rows(conn: sqlite3.Connection, where: str, *values: str) -> Iterator[EntryRow]:
    for place, queued_at, number, by, excluded, plan, body in conn.execute(
        f"SELECT {_COLUMNS} FROM entry {where}",  # noqa: S608 - constant text of this module
        values,
    ):
        yield EntryRow(
            Entry.model_validate_json(body),
            loads(plan),
            datetime.fromisoformat(queued_at),
            place,
            number,
            by,
            tuple(
                Exclusion(agent_id, datetime.fromisoformat(until)) for agent_id, until in json.loads(excluded)
            ),
        )
