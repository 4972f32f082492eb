"""Submitting a workitem, routing it, taking it back; each in one transaction with its entry."""

import uuid
from datetime import datetime, timedelta

from desktop.domain.entry import Entry, EntryStatus, Reason, RoutingData, SkillNeed
from desktop.domain.record import JsonObject, JsonValue
from desktop.service.capture import captured_plan, need_explicit_stop
from desktop.service.change import add_entry, change_entry
from desktop.service.compiling import compile_plan
from desktop.service.directory import Directory
from desktop.service.document import WorkbinPart, WorkitemTypePart
from desktop.service.fields import check_fields
from desktop.service.floor import Floor
from desktop.service.plan import Compiled, PlanState, start
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.routing_request import AskedRouting
from desktop.service.store.entries import EntryRow, find_by_workitem
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import (
    add_workitem,
    find_workitem,
    following,
    stop_unrouted,
    update_workitem,
)
from desktop.service.transitions.finishing import stop_entry
from desktop.service.workitem import OrchestratedPost, RoutingPost, Workitem, WorkitemPatch, WorkitemPost


def submit(tx: Transaction, floor: Floor, asked: WorkitemPost) -> Workitem:
    """Keep a workitem, and bring it into a workbin where something says which."""
    kind = _kind_of(floor.directory, asked.workitem_type_id, "workitemTypeId")
    check_fields(kind, asked.custom_fields)
    point_id = asked.capture_point_id or kind.capture_point_id
    if point_id is not None and not asked.routing_data.is_named:
        compiled: Compiled | None = captured_plan(floor.directory, point_id, asked.user_data)
    else:
        compiled = compile_plan(
            floor.directory, kind, asked.custom_fields, asked.routing_data, is_triggered=False
        )
    workitem = _fresh(tx, kind, asked.model_copy(update={"capture_point_id": point_id}), compiled)
    if compiled is None:
        add_workitem(tx, workitem)
        _audit(tx, "create", None, workitem)
    else:
        row = entry_for(tx, floor.directory, workitem, compiled)
        add_workitem(tx, following(workitem, row.entry, tx.now))
        add_entry(tx, floor, row)
    return workitem


def orchestrate(tx: Transaction, floor: Floor, asked: OrchestratedPost) -> dict[str, JsonValue]:
    """The same from the orchestrator's shape. Attributes that the type declares are its fields."""
    kind = _kind_of(floor.directory, asked.work_item_type_id, "workItemTypeId")
    declared = {one.name for one in kind.custom_fields}
    fields = {name: value for name, value in asked.custom_attributes.items() if name in declared}
    others = {name: value for name, value in asked.custom_attributes.items() if name not in declared}
    post = WorkitemPost(
        workitem_type_id=kind.id,
        custom_fields=fields,
        routing_data=AskedRouting(queue_id=asked.queue_id, custom_attributes=others),
        priority=min(5, max(1, asked.priority)),
        external_id=asked.external_id,
    )
    workitem = submit(tx, floor, post)
    return {
        **workitem.model_dump(mode="json"),
        "workItemTypeId": kind.id,
        "queueId": asked.queue_id,
        "customAttributes": asked.custom_attributes,
    }


def route_now(tx: Transaction, floor: Floor, workitem_id: str, asked: RoutingPost) -> Workitem:
    """Route a workitem that is not routed yet, or route it anew while nobody has it."""
    workitem = known_workitem(tx, workitem_id)
    need_not_stopped(workitem)
    kind = _kind_of(floor.directory, workitem.workitem_type_id, "workitemTypeId")
    given = workitem.routing_data
    routing = AskedRouting(
        queue_id=asked.queue_id,
        routing_rule_id=asked.routing_rule_id,
        skills=asked.skills or given.skills,
        custom_attributes=given.custom_attributes,
    )
    if workitem.capture_point_id is not None and not routing.is_named:
        point_id = workitem.capture_point_id
        compiled: Compiled | None = captured_plan(floor.directory, point_id, workitem.user_data)
    else:
        compiled = compile_plan(floor.directory, kind, workitem.custom_fields, routing, is_triggered=True)
    if compiled is None:
        raise AssertionError("Routing that is asked for leads somewhere.")
    row = find_by_workitem(tx.conn, workitem_id)
    if row is None:
        workitem = workitem.model_copy(update={"routing_data": routing, "warnings": compiled.warnings})
        fresh = entry_for(tx, floor.directory, workitem, compiled)
        update_workitem(tx, following(workitem, fresh.entry, tx.now))
        add_entry(tx, floor, fresh)
    else:
        _route_anew(tx, floor, row, compiled)
        update_workitem(
            tx, known_workitem(tx, workitem_id).model_copy(update={"warnings": compiled.warnings})
        )
    return known_workitem(tx, workitem_id)


def stop_workitem(tx: Transaction, floor: Floor, workitem_id: str) -> Workitem:
    """The third party takes it back, wherever it is."""
    workitem = known_workitem(tx, workitem_id)
    need_explicit_stop(floor.directory, workitem)
    row = find_by_workitem(tx.conn, workitem_id)
    if row is not None:
        stop_entry(tx, floor, row, Reason(code="stopped", text="Taken back by the third party."))
        return known_workitem(tx, workitem_id)
    need_not_stopped(workitem)
    stopped = stop_unrouted(tx, workitem)
    _audit(tx, "stop", workitem, stopped)
    return stopped


def need_not_stopped(workitem: Workitem) -> None:
    """Refuse what would bring back a workitem that was taken back before any workbin had it."""
    if workitem.workbin_entry_id is None and workitem.routing_state == "stopped":
        raise Refusal(409, "workitem.stopped", "The third party has taken this work back.")


def patch_workitem(tx: Transaction, floor: Floor, workitem_id: str, asked: WorkitemPatch) -> Workitem:
    """Merge user data; the entry shows the same."""
    workitem = known_workitem(tx, workitem_id)
    merged = {**workitem.user_data, **asked.user_data}
    changed = workitem.model_copy(update={"user_data": merged, "last_modified_date": tx.now})
    update_workitem(tx, changed)
    row = find_by_workitem(tx.conn, workitem_id)
    if row is not None and row.entry.status.is_open:
        change_entry(tx, floor, row, "updated", user_data={**row.entry.user_data, **asked.user_data})
    else:
        _audit(tx, "update", workitem, changed)
    return known_workitem(tx, workitem_id)


def _audit(tx: Transaction, action: str, before: Workitem | None, after: Workitem) -> None:
    """What no entry tells of; the rest is in the audits of the entry."""
    was = None if before is None else _gist(before)
    tx.audit(action, "workitem", after.id, before=was, after=_gist(after))


def _gist(workitem: Workitem) -> JsonObject:
    return {
        "type": workitem.workitem_type_id,
        "routingState": workitem.routing_state,
        "status": workitem.status,
        "externalId": workitem.external_id,
        "userData": workitem.user_data,
    }


def known_workitem(tx: Transaction, workitem_id: str) -> Workitem:
    """The workitem, or 404."""
    workitem = find_workitem(tx.conn, workitem_id)
    if workitem is None:
        raise not_found("workitem", workitem_id)
    return workitem


def entry_for(tx: Transaction, directory: Directory, workitem: Workitem, compiled: Compiled) -> EntryRow:
    """The entry that points at a workitem."""
    state = start(compiled.plan, tx.now)
    workbin = workbin_at(directory, state, compiled.workbin_id)
    due_s = workbin.service_level_seconds
    point = directory.capture_points.get(workitem.capture_point_id or "")
    entry = Entry(
        id=str(uuid.uuid4()),
        sequence_number=1,
        status=EntryStatus.UNASSIGNED,
        status_since=tx.now,
        workbin_id=workbin.id,
        workbin_name=workbin.name,
        workitem_id=workitem.id,
        workitem_type_id=workitem.workitem_type_id,
        external_id=workitem.external_id,
        media_type="workitem" if point is None else point.media_type,
        title=workitem.title or "",
        customer=workitem.customer or "",
        segment=workitem.segment or "",
        source=workitem.source,
        custom_fields=workitem.custom_fields,
        user_data={**workitem.user_data, **dict(compiled.user_data)},
        routing_data=RoutingData(
            priority=workitem.priority,
            skills=tuple(
                SkillNeed(skill_id=one.skill_id, proficiency=one.proficiency)
                for one in workitem.routing_data.skills
            ),
            custom_attributes=workitem.routing_data.custom_attributes,
        ),
        routing=state.told(compiled.warnings),
        created_at=tx.now,
        due_at=workitem.due_at or _due_at(tx.now, due_s),
    )
    return EntryRow(entry, state, tx.now)


def workbin_at(directory: Directory, state: PlanState, home_id: str | None = None) -> WorkbinPart:
    """Where an entry lies while its plan is at this target: the target's own workbin, else the fallback's.

    ``home_id``: the workbin for plans of which no target names one.
    """
    named = (one.workbin_id for one in reversed(state.plan.targets) if one.workbin_id is not None)
    return directory.workbins[state.target.workbin_id or home_id or next(named)]


def _route_anew(tx: Transaction, floor: Floor, row: EntryRow, compiled: Compiled) -> None:
    if row.entry.status is not EntryStatus.UNASSIGNED:
        message = f"The workitem is {row.entry.status.value}; only one that waits can be routed anew."
        raise Refusal(409, "workitem.not.waiting", message)
    state = start(compiled.plan, tx.now)
    workbin = workbin_at(floor.directory, state, compiled.workbin_id)
    user_data = {**row.entry.user_data, **dict(compiled.user_data)}
    change_entry(
        tx,
        floor,
        row,
        "updated",
        reason=Reason(code="routing.triggered"),
        row={"plan": state},
        workbin_id=workbin.id,
        workbin_name=workbin.name,
        user_data=user_data,
        routing=state.told(compiled.warnings),
    )


def _kind_of(directory: Directory, type_id: str, field: str) -> WorkitemTypePart:
    kind = directory.types.get(type_id)
    if kind is None:
        raise bad_request(
            wrong_field(field, "workitemtype.unknown", f"There is no workitem type '{type_id}'")
        )
    return kind


def _fresh(
    tx: Transaction, kind: WorkitemTypePart, asked: WorkitemPost, compiled: Compiled | None
) -> Workitem:
    said = {name: str(value) for name, value in asked.user_data.items() if isinstance(value, str)}
    named = {
        "title": asked.title or said.get("title") or kind.name,
        "customer": asked.customer or said.get("customerName") or "",
        "segment": asked.segment or said.get("CustomerSegment") or "",
    }
    return Workitem(
        **{**dict(asked), **named},
        id=str(uuid.uuid4()),
        created_date=tx.now,
        last_modified_date=tx.now,
        warnings=compiled.warnings if compiled is not None else (),
    )


def _due_at(now: datetime, service_level_s: int | None) -> datetime | None:
    return None if service_level_s is None else now + timedelta(seconds=service_level_s)
