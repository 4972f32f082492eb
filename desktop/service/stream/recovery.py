"""Catching up: what a reader has missed since its place, whole or not at all."""

import sqlite3
from dataclasses import dataclass

from desktop.service.store.transaction import Logged
from desktop.service.stream.interest import Interest

_OPEN = "('unassigned', 'assigned', 'accepted', 'parked')"


@dataclass(frozen=True, slots=True)
class Recovery:
    """What there is to send, up to ``top``, and the open entries that are known afterwards."""

    is_whole: bool
    top: int
    rows: tuple[Logged, ...]
    known: dict[str, int]


def recover(conn: sqlite3.Connection, interest: Interest, cursor: int | None) -> Recovery:
    """Everything after a place, seen at one moment. A place that the log does not hold is not recovered."""
    oldest, top = conn.execute(
        "SELECT coalesce(min(cursor), 1), coalesce(max(cursor), 0) FROM log"
    ).fetchone()
    known = _known(conn, interest)
    if cursor is None or not oldest - 1 <= cursor <= top:
        return Recovery(is_whole=False, top=top, rows=(), known=known)
    rows = conn.execute("SELECT * FROM log WHERE cursor > ? ORDER BY cursor", (cursor,))
    missed = (logged_row(row) for row in rows)
    return Recovery(
        is_whole=True, top=top, rows=tuple(row for row in missed if interest.wants(row)), known=known
    )


def logged_row(row: tuple[object, ...]) -> Logged:
    """A row of the log table."""
    cursor, _at, event_type, entry_id, number, workbin_id, agent_id, left_id, status, body = row
    return Logged(cursor, event_type, entry_id, number, number, workbin_id, agent_id, left_id, status, body)  # type: ignore[arg-type]  # columns have the types of the schema


def _known(conn: sqlite3.Connection, interest: Interest) -> dict[str, int]:
    """The open entries that the digest covers."""
    agents, workbins = sorted(interest.agents), sorted(interest.workbins)
    marks = ",".join("?" * len(agents)), ",".join("?" * len(workbins))
    query = (
        f"SELECT id, sequence_number FROM entry WHERE status IN {_OPEN}"  # noqa: S608 - marks only
        f" AND (agent_id IN ({marks[0]}) OR workbin_id IN ({marks[1]}))"
    )
    return dict(conn.execute(query, (*agents, *workbins)).fetchall())
