"""Workitems from third parties: checked strictly against their type, kept, and set on their way."""

import math
import uuid
from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import Field

from desktop.domain.entry import Entry, EntryStatus, RoutingData, SkillNeed
from desktop.domain.record import Instant, JsonObject, JsonValue
from desktop.domain.workitem import CustomField, FieldKind
from desktop.service.asked import Data, Ref, Text
from desktop.service.change import add_entry
from desktop.service.directory import Directory
from desktop.service.document import Part, WorkitemTypePart
from desktop.service.floor import Floor
from desktop.service.plan import Compiled, Need, bypass_plan, start, workbin_plan
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import add_workitem


class AskedSkill(Part):
    """A skill that the work needs."""

    skill_id: Ref
    proficiency: Annotated[float, Field(ge=0, le=10)] = 0


class AskedRouting(Part):
    """How to route: a queue outright, a rule, or skills."""

    queue_id: Ref | None = None
    routing_rule_id: Ref | None = None
    skills: tuple[AskedSkill, ...] = ()
    custom_attributes: Data = {}


class WorkitemPost(Part):
    """What a third party submits."""

    workitem_type_id: Ref
    custom_fields: Data = {}
    routing_data: AskedRouting = AskedRouting()
    source: Text = ""
    priority: Annotated[int, Field(ge=1, le=5)] = 3
    external_id: Ref | None = None
    title: Text | None = None
    customer: Text | None = None
    segment: Text | None = None
    user_data: Data = {}
    due_at: Instant | None = None


def submit(tx: Transaction, floor: Floor, asked: WorkitemPost) -> str:
    """Keep a workitem, and bring it into a workbin where it says enough about where to go; its JSON."""
    directory = floor.directory
    kind = directory.types.get(asked.workitem_type_id)
    if kind is None:
        message = f"There is no workitem type '{asked.workitem_type_id}'"
        raise bad_request(wrong_field("workitemTypeId", "workitemtype.unknown", message))
    check_fields(kind, asked.custom_fields)
    compiled = compile_plan(directory, kind, asked.routing_data)
    body = _body(tx, kind, asked)
    if compiled is not None:
        body["warnings"] = list(compiled.warnings)
    text = add_workitem(tx, body)
    if compiled is not None:
        add_entry(tx, floor, entry_for(tx, directory, body, compiled))
    return text


def check_fields(kind: WorkitemTypePart, given: JsonObject) -> None:
    """Every field against its declaration, without any coercion; all that is wrong is named at once."""
    declared = {one.name: one for one in kind.custom_fields}
    wrong = [
        wrong_field(f"customFields.{name}", "field.unknown", f"'{name}' is not a field of {kind.name}")
        for name in given
        if name not in declared
    ]
    for one in declared.values():
        value = given.get(one.name)
        if value is None:
            if one.required:
                wrong.append(_wrong(one, "field.required", "is required"))
        elif (said := _CHECKS[one.type](one, value)) is not None:
            wrong.append(_wrong(one, "field.invalid", said))
    if wrong:
        raise bad_request(*wrong)


def compile_plan(directory: Directory, kind: WorkitemTypePart, routing: AskedRouting) -> Compiled | None:
    """The plan for what was asked; None: nothing says where to, the item waits unrouted."""
    needs = tuple(
        Need(one.skill_id, one.proficiency, directory.name_of("skill", one.skill_id))
        for one in routing.skills
    )
    if routing.queue_id is not None:
        workbin = directory.workbins.get(routing.queue_id)
        if workbin is None:
            message = f"There is no queue '{routing.queue_id}'"
            raise bad_request(wrong_field("routingData.queueId", "queue.unknown", message))
        return bypass_plan(workbin.id, workbin.name, needs)
    rule_id = routing.routing_rule_id or kind.routing_rule_id
    if rule_id is None:
        return None
    rule = directory.rules.get(rule_id)
    if rule is None or rule.fallback_queue_id not in directory.workbins:
        message = f"There is no routing rule '{rule_id}'"
        raise bad_request(wrong_field("routingData.routingRuleId", "rule.unknown", message))
    workbin = directory.workbins[rule.fallback_queue_id]
    return Compiled(workbin_plan(workbin.id, workbin.name, needs))


def entry_for(tx: Transaction, directory: Directory, body: JsonObject, compiled: Compiled) -> EntryRow:
    """The entry that points at a workitem."""
    target = compiled.plan.targets[-1]
    workbin = directory.workbins[str(target.workbin_id)]
    state = start(compiled.plan, tx.now)
    routing: JsonObject = body["routingData"]  # type: ignore[assignment]  # made by _body
    due_s = workbin.service_level_seconds
    fields = {name: body[camel] for name, camel in _SHARED.items() if body[camel] is not None}
    entry = Entry(
        id=str(uuid.uuid4()),
        sequence_number=1,
        status=EntryStatus.UNASSIGNED,
        status_since=tx.now,
        workbin_id=workbin.id,
        workbin_name=workbin.name,
        **fields,  # type: ignore[arg-type]  # checked when the workitem was
        user_data={**body["userData"], **dict(compiled.user_data)},  # type: ignore[dict-item]
        routing_data=RoutingData(
            priority=body["priority"],  # type: ignore[arg-type]
            skills=tuple(SkillNeed.model_validate(one) for one in routing["skills"]),  # type: ignore[union-attr]
            custom_attributes=routing["customAttributes"],  # type: ignore[arg-type]
        ),
        routing=state.told(compiled.warnings),
        created_at=tx.now,
        due_at=_due_at(tx, body, due_s),
    )
    return EntryRow(entry, state, tx.now)


_SHARED = {
    "workitem_id": "id",
    "workitem_type_id": "workitemTypeId",
    "external_id": "externalId",
    "title": "title",
    "customer": "customer",
    "segment": "segment",
    "source": "source",
    "custom_fields": "customFields",
}


def _due_at(tx: Transaction, body: JsonObject, service_level_s: int | None) -> datetime | None:
    if isinstance(body["dueAt"], str):
        return datetime.fromisoformat(body["dueAt"])
    return None if service_level_s is None else tx.now + timedelta(seconds=service_level_s)


def _body(tx: Transaction, kind: WorkitemTypePart, asked: WorkitemPost) -> JsonObject:
    given = asked.model_dump(mode="json", by_alias=True)
    return {
        "id": str(uuid.uuid4()),
        **given,
        "title": asked.title or kind.name,
        "routingState": "unrouted",
        "status": "READY",
        "createdDate": tx.at,
        "lastModifiedDate": tx.at,
        "workbinEntryId": None,
        "warnings": [],
    }


def _wrong(field: CustomField, code: str, said: str) -> JsonObject:
    return wrong_field(f"customFields.{field.name}", code, f"'{field.name}' {said}")


def _string(_: CustomField, value: JsonValue) -> str | None:
    return None if isinstance(value, str) else f"has to be a string, not {_kind(value)}"


def _number(_: CustomField, value: JsonValue) -> str | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(float(value)):  # type: ignore[arg-type]
        return f"has to be a number, not {_kind(value)}"
    return None


def _date(_: CustomField, value: JsonValue) -> str | None:
    try:
        date.fromisoformat(value[:10]) if isinstance(value, str) else None
        datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return f"has to be an ISO-8601 date, not '{value}'"
    return None if isinstance(value, str) else f"has to be an ISO-8601 date, not {_kind(value)}"


def _dropdown(field: CustomField, value: JsonValue) -> str | None:
    if isinstance(value, str) and value in field.options:
        return None
    return f"has to be one of: {', '.join(field.options)} (upper and lower case count); not {value!r}"


def _checkbox(_: CustomField, value: JsonValue) -> str | None:
    return None if isinstance(value, bool) else f"has to be true or false, not {_kind(value)}"


_CHECKS = {
    FieldKind.STRING: _string,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.DROPDOWN: _dropdown,
    FieldKind.CHECKBOX: _checkbox,
}


def _kind(value: JsonValue) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "null")
