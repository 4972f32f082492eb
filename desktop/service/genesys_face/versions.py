"""Every version that a workitem has had: what this face changed, and what happened to its entry."""

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.record import JsonObject, JsonValue
from desktop.service.directory import Directory
from desktop.service.genesys_face.facts import Facts, all_facts, as_then, facts_of
from desktop.service.genesys_face.reading import Found
from desktop.service.genesys_face.shape import workitem_body
from desktop.service.genesys_face.states import Standing
from desktop.service.store.entries import history


def versions(conn: sqlite3.Connection, found: Found, directory: Directory) -> list[JsonObject]:
    """Oldest first, each the whole workitem with its number."""
    bodies: list[JsonObject] = []
    for standing, facts in _moments(conn, found):
        body = workitem_body(as_then(found.workitem, facts), standing, facts, directory)
        if not bodies or _without_times(body) != _without_times(bodies[-1]):
            bodies.append(body)
    return [{**body, "version": number} for number, body in enumerate(bodies, 1)]


def deltas(bodies: list[JsonObject]) -> list[JsonObject]:
    """What changed from version to version; the first one is new as a whole."""
    return [
        {"version": after["version"], "modifiedBy": after.get("modifiedBy"), "delta": _delta(before, after)}
        for before, after in pairwise([{}, *bodies])
    ]


def _delta(before: JsonObject, after: JsonObject) -> JsonObject:
    """Old and new value of each attribute that differs; one that was or is not there is left out."""
    changed: JsonObject = {}
    for name in _COMPARED:
        values = {"newValue": _flat(name, after), "oldValue": _flat(name, before)}
        if values["newValue"] != values["oldValue"]:
            changed[_FLAT.get(name, name)] = {
                which: value for which, value in values.items() if value is not None
            }
    return changed


def _moments(conn: sqlite3.Connection, found: Found) -> Iterator[tuple[Standing, Facts]]:
    """The standing and the facts after each change, in the order in which the changes came."""
    changes: list[tuple[int, int, Facts | HistoryStep]] = [
        (facts.entry_number, 1, facts) for facts in all_facts(conn, found.workitem.id)
    ]
    if found.entry is not None:
        steps = (HistoryStep.model_validate_json(body) for body in history(conn, found.entry.id))
        changes += [(step.sequence_number, 0, step) for step in steps]
    standing = Standing(None, None, found.workitem.created_date)
    facts = facts_of(found.workitem, None)
    for _, _, change in sorted(changes, key=lambda one: one[:2]):
        if isinstance(change, Facts):
            facts = change.model_copy(update={"workbin_id": change.workbin_id or found.facts.workbin_id})
        else:
            standing = _after(standing, change)
            by = None if change.actor is None else change.actor.id
            facts = facts.model_copy(update={"modified_by": by})
        yield standing, facts
    yield found.standing, found.facts.model_copy(update={"modified_by": facts.modified_by})


def _after(standing: Standing, step: HistoryStep) -> Standing:
    status = EntryStatus(step.to_status) if step.to_status else standing.status
    since = standing.since if status is standing.status else step.at
    is_over = status is not None and not status.is_open
    return Standing(status, step.assigned_to, since, is_over=is_over)


def _without_times(body: JsonObject) -> JsonObject:
    return {name: value for name, value in body.items() if not name.startswith("date") or name == "dateDue"}


def _flat(name: str, body: JsonObject) -> JsonValue:
    value = body.get(name)
    return value["id"] if name in _FLAT and isinstance(value, dict) else value


_COMPARED = (
    "name", "description", "priority", "dateDue", "dateExpires", "durationSeconds", "ttl", "status",
    "statusCategory", "workbin", "queue", "assignee", "externalTag", "assignmentState",
    "customFields",
)  # fmt: skip
_FLAT = {"status": "statusId", "workbin": "workbinId", "queue": "queueId", "assignee": "assigneeId"}
