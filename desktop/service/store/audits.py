"""Reading the audits: who changed what, newest first."""

import json
import sqlite3
from dataclasses import dataclass

from desktop.domain.record import JsonObject


@dataclass(frozen=True, slots=True)
class WantedAudits:
    """Which audits; None: all. ``before`` is the number of the last one already seen.

    ``agent_id``: what an agent did themselves, what was done to them, and the work they were given or lost.
    """

    actor_id: str | None = None
    agent_id: str | None = None
    entity_type: str | None = None
    entity_id: str | None = None
    action: str | None = None
    since: str | None = None
    until: str | None = None
    before: int | None = None
    page_size: int = 100


_OF_AGENT = (
    "(actor_id = ? OR (entity_type IN ('user', 'utilization') AND entity_id = ?)"
    " OR (entity_type = 'workbinentry'"
    " AND (json_extract(body, '$.after.assignedTo') = ? OR json_extract(body, '$.before.assignedTo') = ?)))"
)


def audits(conn: sqlite3.Connection, wanted: WantedAudits) -> tuple[list[str], int | None]:
    """A page as JSON, and the number to go on before."""
    tests = (
        ("actor_id =", wanted.actor_id),
        ("entity_type =", wanted.entity_type),
        ("entity_id =", wanted.entity_id),
        ("action =", wanted.action),
        ("at >=", wanted.since),
        ("at <", wanted.until),
        ("id <", wanted.before),
    )
    given = [(f"{test} ?", value) for test, value in tests if value is not None]
    values: list[str | int] = [value for _, value in given]
    if wanted.agent_id is not None:
        given.append((_OF_AGENT, wanted.agent_id))
        values += [wanted.agent_id] * 4
    where = " AND ".join(test for test, _ in given) or "1"
    rows = conn.execute(
        f"SELECT id, body FROM audit WHERE {where} ORDER BY id DESC LIMIT ?",  # noqa: S608 - constant parts
        (*values, wanted.page_size + 1),
    ).fetchall()
    shown = rows[: wanted.page_size]
    return [body for _, body in shown], shown[-1][0] if len(rows) > len(shown) else None


def people_in(audit: JsonObject) -> list[str]:
    """The ids of the people whom an audit is about: it is theirs, or an entry was or is with them."""
    sides = (audit["before"], audit["after"])
    holders = [side.get("assignedTo") for side in sides if isinstance(side, dict)]
    return [one for one in (audit["entityId"], *holders) if isinstance(one, str)]


def changes_of(conn: sqlite3.Connection, entity_type: str, entity_id: str) -> list[JsonObject]:
    """Every audit of one thing, oldest first."""
    query = "SELECT body FROM audit WHERE entity_type = ? AND entity_id = ? ORDER BY id"
    return [json.loads(body) for (body,) in conn.execute(query, (entity_type, entity_id))]
