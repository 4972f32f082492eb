"""Creating and changing workitems, and their wrap-up codes."""

import uuid
from typing import Any

from desktop.domain.record import JsonObject
from desktop.service.asked import AskedDisposition
from desktop.service.directory import Directory
from desktop.service.fields import check_fields
from desktop.service.floor import Floor
from desktop.service.genesys_face.asked import WorkitemCreate, WorkitemData, WorkitemUpdate, WrapupUpdate
from desktop.service.genesys_face.assigning import assign, give, set_state, take_back, terminate
from desktop.service.genesys_face.errand import Errand
from desktop.service.genesys_face.facts import Facts, Wrapup, save_facts
from desktop.service.genesys_face.states import need_destination, standing_of
from desktop.service.genesys_face.states import status_id as status_id_of
from desktop.service.plan import workbin_plan
from desktop.service.principal import Principal
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.routing_request import AskedRouting, AskedSkill
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import add_workitem, update_workitem
from desktop.service.workitem import Workitem

DEFAULT_PRIORITY = 3
# What is kept as a fact under the same name as it is asked for.
_PLAIN = (
    "name", "priority", "description", "date_due", "date_expires", "duration_seconds", "ttl", "workbin_id",
    "queue_id", "auto_status_transition", "language_id", "external_contact_id", "external_tag", "skill_ids",
    "script_id", "utilization_label_id", "scored_agents", "preferred_agent_ids",
)  # fmt: skip


def create(tx: Transaction, floor: Floor, who: Principal, asked: WorkitemCreate) -> str:
    """A new workitem; with a queue it is handed out at once, with an assignee it lies in their list."""
    kind = floor.directory.types.get(asked.type_id)
    if kind is None:
        message = f"There is no worktype '{asked.type_id}'"
        raise bad_request(wrong_field("typeId", "worktype.unknown", message))
    _check(asked, floor.directory)
    check_fields(kind, asked.custom_fields or {})
    given = {name: getattr(asked, name) for name in _PLAIN if getattr(asked, name) is not None}
    facts = Facts(**{"priority": DEFAULT_PRIORITY, **given, "modified_at": tx.now})
    facts = facts.model_copy(update={"custom_fields": asked.custom_fields or {}})
    workitem = _workitem(tx, asked, facts)
    add_workitem(tx, workitem)
    save_facts(tx, workitem.id, facts)
    tx.audit("create", "workitem", workitem.id, after={"name": facts.name, "type": kind.id})
    errand = Errand(tx, floor, who, workitem.id)
    if asked.queue_id is not None:
        errand.enqueue(asked.queue_id)
    if asked.assignee_id is not None:
        give(errand, asked.assignee_id)
    if asked.wrapup_code is not None:
        wrap_up(errand, who.id, WrapupUpdate(action="Add", wrapup_code=asked.wrapup_code))
    if asked.status_id is not None:
        _set_status(errand, asked.status_id)
    return workitem.id


def update(errand: Errand, asked: WorkitemUpdate) -> None:
    """Data first, then who has it, then what they say about it, then whether it is over."""
    _check(asked, errand.floor.directory)
    given = asked.model_fields_set
    _write_data(errand, asked, given)
    if asked.assignment_operation == "QueueAssignmentAlerting":
        _requeue(errand, asked)
    elif "assignee_id" in given:
        _reassign(errand, asked)
    if asked.assignment_state is not None:
        set_state(errand, asked.assignment_state)
    if asked.status_id is not None:
        _set_status(errand, asked.status_id)


def wrap_up(errand: Errand, user_id: str, asked: WrapupUpdate) -> None:
    """Add or remove a code; the last one is also the draft of the entry's disposition."""
    facts, row = errand.facts, errand.row
    codes = [one.code for one in facts.wrapups if one.user_id == user_id]
    if (asked.wrapup_code in codes) is (asked.action == "Add"):
        return
    if asked.action == "Add":
        _check_code(errand, asked.wrapup_code)
        wrapup = Wrapup(code=asked.wrapup_code, user_id=user_id, modified_by=errand.who.id, at=errand.tx.now)
        kept = (*facts.wrapups, wrapup)
    else:
        kept = tuple(one for one in facts.wrapups if (one.code, one.user_id) != (asked.wrapup_code, user_id))
    errand.keep(facts.model_copy(update={"wrapups": kept}))
    if row is not None and row.entry.status.is_open and row.entry.assigned_to is not None:
        errand.ask(row, disposition=AskedDisposition(code=kept[-1].code if kept else None))


def codes_of(directory: Directory, workbin_id: str | None) -> dict[str, str]:
    """The wrap-up codes of one workbin, or of all, by id."""
    parts = directory.workbins.values() if workbin_id is None else [directory.workbins[workbin_id]]
    unused = directory.wrapup_codes.values() if workbin_id is None else ()
    offered = {one.code: one.label for part in parts for one in part.dispositions}
    return {**{one.id: one.name for one in unused}, **offered}


def _workitem(tx: Transaction, asked: WorkitemCreate, facts: Facts) -> Workitem:
    user_data: JsonObject = {} if asked.description is None else {"description": asked.description}
    return Workitem(
        id=str(uuid.uuid4()),
        workitem_type_id=asked.type_id,
        custom_fields=asked.custom_fields or {},
        routing_data=AskedRouting(skills=tuple(AskedSkill(skill_id=one) for one in facts.skill_ids)),
        priority=_clamped(facts.priority),
        external_id=facts.external_tag,
        title=facts.name,
        user_data=user_data,
        due_at=facts.date_due,
        created_date=tx.now,
        last_modified_date=tx.now,
    )


def _write_data(errand: Errand, asked: WorkitemUpdate, given: set[str]) -> None:
    changes = {name: getattr(asked, name) for name in _PLAIN if name in given}
    for name in ("name", "priority", "skill_ids", "scored_agents", "preferred_agent_ids"):
        if name in changes and changes[name] is None:
            del changes[name]
    fields = _custom_fields(errand, asked)
    if not changes and fields is None:
        return
    workitem = errand.workitem
    changes["custom_fields"] = workitem.custom_fields if fields is None else fields
    facts = errand.facts.model_copy(update=changes)
    shared: dict[str, Any] = {
        "title": facts.name,
        "due_at": facts.date_due,
        "external_id": facts.external_tag,
        "custom_fields": facts.custom_fields,
    }
    update = {**shared, "priority": _clamped(facts.priority), "last_modified_date": errand.tx.now}
    update_workitem(errand.tx, workitem.model_copy(update=update))
    errand.keep(facts)
    row = errand.row
    if row is not None and row.entry.status.is_open:
        routing = row.entry.routing_data.model_copy(update={"priority": _clamped(facts.priority)})
        errand.change(row, "updated", routing_data=routing, **shared)
        if "workbin_id" in changes and asked.workbin_id and row.entry.assigned_to is None:
            name = errand.floor.directory.workbins[asked.workbin_id].name
            moved = errand.entry()
            errand.follow(moved, workbin_plan(asked.workbin_id, name))


def _custom_fields(errand: Errand, asked: WorkitemUpdate) -> JsonObject | None:
    """The fields as they will be: an empty object clears them, others are merged."""
    if asked.custom_fields is None:
        return None
    workitem = errand.workitem
    fields = {**workitem.custom_fields, **asked.custom_fields} if asked.custom_fields else {}
    kind = errand.floor.directory.types.get(workitem.workitem_type_id)
    if kind is not None:
        check_fields(kind, fields)
    return fields


def _reassign(errand: Errand, asked: WorkitemUpdate) -> None:
    if asked.assignee_id is None:
        take_back(errand)
    elif asked.assignment_operation == "AgentAssignmentAlerting":
        assign(errand, asked.assignee_id)
    else:
        give(errand, asked.assignee_id)


def _requeue(errand: Errand, asked: WorkitemUpdate) -> None:
    queue_id = asked.queue_id or errand.facts.queue_id
    if queue_id is None:
        raise bad_request(wrong_field("queueId", "queue.required", "Say to which queue: queueId"))
    errand.enqueue(queue_id)


def _set_status(errand: Errand, status_id: str) -> None:
    wanted, row = errand.status(status_id), errand.row
    now = status_id_of(standing_of(errand.workitem, None if row is None else row.entry), errand.facts)
    need_destination(errand.floor.directory, errand.workitem.workitem_type_id, now, wanted)
    if wanted.category == "Closed":
        terminate(errand, status_id)
        return
    if errand.facts.status_id != status_id:
        errand.keep_status(status_id)
    if wanted.auto_terminate_workitem:
        terminate(errand, None)


def _check(asked: WorkitemData, directory: Directory) -> None:
    wanted = (
        ("workbinId", asked.workbin_id, directory.workbins),
        ("queueId", asked.queue_id, directory.workbins),
        ("assigneeId", asked.assignee_id, directory.people),
    )
    wrong = [
        wrong_field(
            field, f"{field.removesuffix('Id')}.unknown", f"There is no {field.removesuffix('Id')} '{one}'"
        )
        for field, one, known in wanted
        if one is not None and one not in known
    ]
    if wrong:
        raise bad_request(*wrong)


def _check_code(errand: Errand, code: str) -> None:
    facts, row = errand.facts, errand.row
    workbin_id = row.entry.workbin_id if row else facts.queue_id or facts.workbin_id
    known = codes_of(errand.floor.directory, workbin_id)
    if known and code not in known:
        message = f"'{code}' is not a wrap-up code here; choose one of: {', '.join(known)}"
        raise bad_request(wrong_field("wrapupCode", "wrapupcode.unknown", message))


def _clamped(priority: int) -> int:
    return min(5, max(1, priority))
