"""Lists of entries: filters, pages, and the place in the log for which a page is true."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

OPEN = ("unassigned", "assigned", "accepted", "parked")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries. ``seen_by`` None: all; else those with one of these agents or in ``seen_workbins``."""

    statuses: Sequence[str] = OPEN
    assigned_to: str | None = None
    workbin_id: str | None = None
    priority: int | None = None
    seen_by: Sequence[str] | None = None
    seen_workbins: Sequence[str] = ()
    after: int = 0
    page_size: int = 100


@dataclass(frozen=True, slots=True)
class Listed:
    """A page: entries as JSON, the place after the last one if there are more, and the log's position."""

    bodies: list[str]
    after: int | None
    cursor: int


def list_entries(conn: sqlite3.Connection, wanted: Wanted) -> Listed:
    """One page, in the order in which entries came."""
    where, values = _where(wanted)
    rows = conn.execute(
        f"SELECT place, body FROM entry WHERE {where} ORDER BY place LIMIT ?",  # noqa: S608 - marks only
        (*values, wanted.page_size + 1),
    ).fetchall()
    (cursor,) = conn.execute("SELECT coalesce(max(cursor), 0) FROM log").fetchone()
    shown = rows[: wanted.page_size]
    after = shown[-1][0] if len(rows) > wanted.page_size else None
    return Listed([body for _, body in shown], after, cursor)


def _where(wanted: Wanted) -> tuple[str, list[str | int]]:
    parts = ["place > ?", f"status IN ({_marks(wanted.statuses)})"]
    values: list[str | int] = [wanted.after, *wanted.statuses]
    for column, value in (
        ("agent_id", wanted.assigned_to),
        ("workbin_id", wanted.workbin_id),
        ("priority", wanted.priority),
    ):
        if value is not None:
            parts.append(f"{column} = ?")
            values.append(value)
    if wanted.seen_by is not None:
        agents, workbins = _marks(wanted.seen_by), _marks(wanted.seen_workbins)
        parts.append(f"(agent_id IN ({agents}) OR workbin_id IN ({workbins}))")
        values += [*wanted.seen_by, *wanted.seen_workbins]
    return " AND ".join(parts), values


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))
