"""What one event of a workitem says has changed: old and new value of each attribute that differs.

A custom field is told as ``customFields.<name>``, as queries spell it.
"""

import json
import sqlite3
from collections.abc import Iterator

from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.record import JsonObject, JsonValue
from desktop.service.directory import Directory
from desktop.service.genesys_face.facts import Facts, Wrapup, all_facts, as_then, facts_of, is_same_moment
from desktop.service.genesys_face.reading import Found
from desktop.service.genesys_face.shape import event_body, field_text
from desktop.service.genesys_face.states import Standing
from desktop.service.store.entries import find_step
from desktop.service.store.transaction import Logged
from desktop.service.store.workitems import STOPPED
from desktop.service.workitem import Workitem

# They differ with every event, belong to one moment only, or are told field by field.
_PASSING = frozenset(
    {"operation", "modifiedBy", "dateModified", "dateAssignmentStateChanged", "assignmentId", "customFields"}
)


def told_changes(conn: sqlite3.Connection, row: Logged, found: Found, directory: Directory) -> JsonObject:
    """The members ``changes`` and ``wrapup`` of an event's body, as far as there is something to tell."""
    before = _before_step(conn, row, found) if row.entry_id is not None else _before_facts(conn, row, found)
    if before is None:
        return {}
    standing, kept = before
    facts = kept.model_copy(update={"workbin_id": kept.workbin_id or found.facts.workbin_id})
    then = as_then(found.workitem, facts)
    old = _attributes(then, event_body(then, standing, facts, directory, ""))
    new = _attributes(found.workitem, found.event(directory, ""))
    changes: list[JsonValue] = [
        _change(name, old.get(name), new.get(name))
        for name in {**old, **new}
        if old.get(name) != new.get(name)
    ]
    wrapups = [*_wrapups(facts.wrapups, found.facts.wrapups)]
    return {**({"changes": changes} if changes else {}), **({"wrapup": wrapups[-1]} if wrapups else {})}


def _before_step(conn: sqlite3.Connection, row: Logged, found: Found) -> tuple[Standing, Facts] | None:
    """What was kept in the transaction of a step belongs to the step."""
    number, entry_id = row.sequence_number, str(row.entry_id)
    now, was = find_step(conn, entry_id, number), find_step(conn, entry_id, number - 1)
    if now is None or was is None:
        return None
    step, before = HistoryStep.model_validate_json(now), HistoryStep.model_validate_json(was)
    earlier = [
        one
        for one in all_facts(conn, found.workitem.id)
        if one.entry_number < number
        and not (one.entry_number == number - 1 and is_same_moment(one.modified_at, step.at))
    ]
    status = before.to_status or EntryStatus.UNASSIGNED
    standing = Standing(status, before.assigned_to, before.at, is_over=not status.is_open)
    return standing, earlier[-1] if earlier else facts_of(found.workitem, None)


def _before_facts(conn: sqlite3.Connection, row: Logged, found: Found) -> tuple[Standing, Facts] | None:
    kept = all_facts(conn, found.workitem.id)
    if row.event_type == STOPPED:
        return Standing(None, None, found.workitem.created_date), kept[-1] if kept else found.facts
    earlier = kept[: row.sequence_number - 1]
    return (found.standing, earlier[-1]) if earlier else None


def _attributes(workitem: Workitem, body: JsonObject) -> dict[str, str]:
    fields = {f"customFields.{name}": field_text(one) for name, one in workitem.custom_fields.items()}
    return {name: _text(one) for name, one in body.items() if name not in _PASSING and one != []} | fields


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _change(name: str, old: str | None, new: str | None) -> JsonObject:
    op = "add" if old is None else "remove" if new is None else "replace"
    values = {"oldValue": old, "newValue": new}
    return {"op": op, "field": name, **{which: one for which, one in values.items() if one is not None}}


def _wrapups(old: tuple[Wrapup, ...], new: tuple[Wrapup, ...]) -> Iterator[JsonObject]:
    for op, these, others in (("Remove", old, new), ("Add", new, old)):
        for one in these:
            if one not in others:
                yield {"code": one.code, "userId": one.user_id, "op": op}
