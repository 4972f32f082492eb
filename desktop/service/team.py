"""What a lead looks at: the people whom they lead, and how the work of these people's workbins builds up."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import islice

from desktop.domain.agent import Teammate
from desktop.domain.backlog import Backlog, Stuck
from desktop.service.conflicts import find_conflicts
from desktop.service.directory import Directory
from desktop.service.floor import Floor
from desktop.service.principal import Principal
from desktop.service.router import decide
from desktop.service.store.entries import EntryRow, find_entry
from desktop.service.store.facts import Kind
from desktop.service.store.transaction import Transaction

MINUTES = 60
STEP_MINUTES = 5
MOST_EXPLAINED = 25
_CAME, _WENT = (Kind.ADDED,), (Kind.COMPLETED, Kind.STOPPED)


def team_of(who: Principal, directory: Directory) -> tuple[str, ...]:
    """The people whom somebody leads, by name; whoever may lead everybody gets all agents."""
    people = directory.people.values()
    led = (one for one in people if who.may_lead(one.id))
    return tuple(one.id for one in sorted(led, key=lambda one: (one.name, one.id)))


def teammates(floor: Floor, agent_ids: Sequence[str]) -> list[Teammate]:
    """Each with skills, groups and status."""
    return [Teammate(agent=floor.directory.agent(one), status=floor.status(one)) for one in agent_ids]


def workbins_of(team: Sequence[str], directory: Directory) -> tuple[str, ...]:
    """The workbins that these people serve."""
    return tuple(one for one in directory.workbins if any(directory.serves(agent, one) for agent in team))


def backlogs(tx: Transaction, floor: Floor, workbin_ids: Sequence[str]) -> list[Backlog]:
    """How deep each workbin was in the last hour, what came and went, and why the oldest entries wait."""
    changes = _changes(tx.conn, tx.now - timedelta(minutes=MINUTES))
    return [_backlog(tx, floor, one, changes.get(one, [])) for one in workbin_ids]


Change = tuple[int, int]


def _changes(conn: sqlite3.Connection, since: datetime) -> dict[str, list[Change]]:
    """When an entry came (+1) or went (-1), by workbin."""
    rows = conn.execute(
        "SELECT workbin_id, at, kind FROM fact WHERE at >= ? AND kind IN (?, ?, ?)",
        (int(since.timestamp()), *(int(one) for one in (*_CAME, *_WENT))),
    )
    found: dict[str, list[Change]] = {}
    for workbin_id, at, kind in rows:
        found.setdefault(workbin_id, []).append((at, 1 if kind in _CAME else -1))
    return found


def _backlog(tx: Transaction, floor: Floor, workbin_id: str, changes: list[Change]) -> Backlog:
    (depth,) = tx.conn.execute(
        "SELECT count(*) FROM entry WHERE workbin_id = ?"
        " AND status IN ('unassigned', 'assigned', 'accepted', 'parked')",
        (workbin_id,),
    ).fetchone()
    views = floor.directory.policy.workbins
    return Backlog(
        workbin_id=workbin_id,
        at=tx.now,
        step_seconds=STEP_MINUTES * 60,
        depths=_depths(depth, changes, tx.now),
        came=sum(step > 0 for _, step in changes),
        went=sum(step < 0 for _, step in changes),
        conflicts=tuple(one.text for one in find_conflicts(views[workbin_id], views.values())),
        stuck=_stuck(tx, floor, workbin_id),
    )


def _depths(depth: int, changes: list[Change], now: datetime) -> tuple[int, ...]:
    """Backwards from now: what came later was not there yet, what went later still was."""
    moments = [now - timedelta(minutes=back) for back in range(0, MINUTES + 1, STEP_MINUTES)]
    return tuple(
        max(0, depth - sum(step for at, step in changes if at > moment.timestamp()))
        for moment in reversed(moments)
    )


def _stuck(tx: Transaction, floor: Floor, workbin_id: str) -> tuple[Stuck, ...]:
    rows = tx.conn.execute(
        "SELECT id FROM entry WHERE workbin_id = ? AND status = 'unassigned' ORDER BY place LIMIT ?",
        (workbin_id, MOST_EXPLAINED),
    ).fetchall()
    found = (find_entry(tx.conn, entry_id) for (entry_id,) in islice(rows, MOST_EXPLAINED))
    return tuple(_explained(floor, row, tx.now) for row in found if row)


def _explained(floor: Floor, row: EntryRow, now: datetime) -> Stuck:
    decision = decide(row.view, floor.pool, now)
    is_unroutable = decision.agent_id is None and not decision.obstacles
    return Stuck(entry_id=row.entry.id, reasons=decision.reasons, is_unroutable=is_unroutable)
