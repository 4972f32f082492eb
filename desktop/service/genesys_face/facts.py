"""What Genesys Cloud knows about a workitem and our own workitems do not; kept version by version."""

import sqlite3
from datetime import datetime

from desktop.domain.record import Instant, JsonObject, Record, wire_time
from desktop.service.genesys_face.asked import ScoredAgent
from desktop.service.store.transaction import Transaction
from desktop.service.workitem import Workitem


class Wrapup(Record):
    """A wrap-up code that somebody added."""

    code: str
    user_id: str
    modified_by: str
    at: Instant


class Halt(Record):
    """An assignment state that no status of an entry tells; it holds while the entry's status lasts."""

    state: str
    since: Instant


class Facts(Record):
    """One version. ``entry_number``: the sequence number that the entry had then; 0 where there was none.

    ``custom_fields``: None where they are not known, as of a workitem that came by another way.
    """

    name: str
    priority: int
    description: str | None = None
    date_due: Instant | None = None
    date_expires: Instant | None = None
    duration_seconds: int | None = None
    ttl: int | None = None
    status_id: str | None = None
    status_category: str | None = None
    status_changed_at: Instant | None = None
    workbin_id: str | None = None
    queue_id: str | None = None
    auto_status_transition: bool | None = None
    language_id: str | None = None
    external_contact_id: str | None = None
    external_tag: str | None = None
    skill_ids: tuple[str, ...] = ()
    script_id: str | None = None
    utilization_label_id: str | None = None
    scored_agents: tuple[ScoredAgent, ...] = ()
    preferred_agent_ids: tuple[str, ...] = ()
    custom_fields: JsonObject | None = None
    wrapups: tuple[Wrapup, ...] = ()
    halt: Halt | None = None
    is_deleted: bool = False
    modified_by: str | None = None
    modified_at: Instant
    entry_number: int = 0


def as_then(workitem: Workitem, facts: Facts) -> Workitem:
    """The workitem with the custom fields that it had then, as far as they are known."""
    if facts.custom_fields is None:
        return workitem
    return workitem.model_copy(update={"custom_fields": facts.custom_fields})


def facts_of(workitem: Workitem, kept: Facts | None) -> Facts:
    """The facts, also of a workitem that came by another way."""
    if kept is not None:
        return kept
    return Facts(
        name=workitem.title or "",
        priority=workitem.priority,
        date_due=workitem.due_at,
        external_tag=workitem.external_id,
        skill_ids=tuple(one.skill_id for one in workitem.routing_data.skills),
        modified_at=workitem.created_date,
    )


def find_facts(conn: sqlite3.Connection, workitem_id: str) -> Facts | None:
    """The newest version."""
    query = "SELECT body FROM face_workitem WHERE workitem_id = ? ORDER BY version DESC LIMIT 1"
    row = conn.execute(query, (workitem_id,)).fetchone()
    return None if row is None else Facts.model_validate_json(row[0])


def all_facts(conn: sqlite3.Connection, workitem_id: str) -> list[Facts]:
    """Every version, oldest first."""
    query = "SELECT body FROM face_workitem WHERE workitem_id = ? ORDER BY version"
    return [Facts.model_validate_json(body) for (body,) in conn.execute(query, (workitem_id,))]


def save_facts(tx: Transaction, workitem_id: str, facts: Facts) -> Facts:
    """Keep a further version, and let whoever listens to this workitem know."""
    query = "SELECT coalesce(max(sequence_number), 0) FROM entry WHERE workitem_id = ?"
    (number,) = tx.conn.execute(query, (workitem_id,)).fetchone()
    update = {"modified_by": tx.actor.id, "modified_at": tx.now, "entry_number": number}
    facts = facts.model_copy(update=update)
    query = "SELECT coalesce(max(version), 0) + 1 FROM face_workitem WHERE workitem_id = ?"
    (version,) = tx.conn.execute(query, (workitem_id,)).fetchone()
    tx.conn.execute(
        "INSERT INTO face_workitem VALUES (?, ?, ?)", (workitem_id, version, facts.model_dump_json())
    )
    event = f'{{"eventType":"{CHANGED}","workitemId":"{workitem_id}","entryNumber":{number}}}'
    tx.log(CHANGED, event, sequence_number=version)
    return facts


def audit_facts(tx: Transaction, workitem_id: str, before: Facts, after: Facts) -> None:
    """What this face changed about a workitem, without what stayed."""
    was, now = (one.model_dump(mode="json", exclude=_STAMPS) for one in (before, after))
    changed = [name for name, value in now.items() if value != was[name]]
    tx.audit(
        "delete" if after.is_deleted else "update",
        "workitem",
        workitem_id,
        before={name: was[name] for name in changed},
        after={name: now[name] for name in changed},
    )


def halted(facts: Facts, state: str, since: datetime) -> Facts:
    """The facts with an assignment state of their own."""
    return facts.model_copy(update={"halt": Halt(state=state, since=since)})


def is_same_moment(one: datetime, other: datetime) -> bool:
    """Whether two times are the same on the wire, where they are kept to the millisecond."""
    return wire_time(one) == wire_time(other)


_STAMPS = {"modified_by", "modified_at", "entry_number"}
CHANGED = "taskmanagement.workitem.changed"
