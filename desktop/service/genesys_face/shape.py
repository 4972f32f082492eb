"""A workitem in Genesys Cloud's two spellings: the REST entity, and the flat body of an event."""

from datetime import datetime

from desktop.domain.record import JsonObject, JsonValue, wire_time
from desktop.service.directory import Directory
from desktop.service.genesys_face.facts import Facts
from desktop.service.genesys_face.states import (
    Standing,
    assignment_state,
    status_category,
    status_id,
    status_reference,
)
from desktop.service.offers import DEFAULT_ALERT_S
from desktop.service.workitem import Workitem

DIVISION: JsonObject = {"id": "home", "name": "Home", "selfUri": "/api/v2/authorization/divisions/home"}
BASE = "/api/v2/taskmanagement"


def workitem_body(workitem: Workitem, standing: Standing, facts: Facts, directory: Directory) -> JsonObject:
    """The REST entity; what is not known is left out."""
    kind, workbin_id, queue_id = workitem.workitem_type_id, facts.workbin_id, facts.queue_id
    body: JsonObject = {
        "id": workitem.id,
        "name": facts.name,
        "division": DIVISION,
        "type": _named(f"{BASE}/worktypes", kind, _type_name(directory, kind)),
        "description": facts.description,
        "priority": facts.priority,
        **_times(workitem, standing, facts),
        "status": status_reference(directory, kind, status_id(standing, facts)),
        "statusCategory": status_category(standing, facts),
        "dateStatusChanged": wire_time(facts.status_changed_at or standing.since),
        "workbin": _workbin(f"{BASE}/workbins", directory, workbin_id),
        "queue": _workbin("/api/v2/routing/queues", directory, queue_id),
        "assignee": _user(directory, standing.assignee.id if standing.assignee else None),
        "externalContact": _bare("/api/v2/externalcontacts/contacts", facts.external_contact_id),
        "externalTag": facts.external_tag,
        "externalId": facts.external_tag,
        "language": _bare("/api/v2/routing/languages", facts.language_id),
        "utilizationLabel": _bare("/api/v2/routing/utilization/labels", facts.utilization_label_id),
        "script": _bare("/api/v2/scripts", facts.script_id),
        "modifiedBy": _user(directory, facts.modified_by),
        "assignmentState": assignment_state(standing, facts),
        "alertTimeoutSeconds": _alert_s(directory, queue_id or workbin_id),
        "skills": [
            _named("/api/v2/routing/skills", one, directory.name_of("skill", one)) for one in facts.skill_ids
        ],
        "preferredAgents": [_user(directory, one) for one in facts.preferred_agent_ids],
        "scoredAgents": [
            {"agent": _user(directory, one.id), "score": one.score} for one in facts.scored_agents
        ],
        "autoStatusTransition": facts.auto_status_transition,
        "schema": schema_reference(directory, kind),
        "customFields": workitem.custom_fields,
        "selfUri": f"{BASE}/workitems/{workitem.id}",
    }
    return {name: value for name, value in body.items() if value is not None}


def event_body(
    workitem: Workitem, standing: Standing, facts: Facts, directory: Directory, operation: str
) -> JsonObject:
    """The same for a notification: flat ids, and custom values as text with their type."""
    body: JsonObject = {
        "id": workitem.id,
        "name": facts.name,
        "typeId": workitem.workitem_type_id,
        "typeName": _type_name(directory, workitem.workitem_type_id),
        "description": facts.description,
        "priority": facts.priority,
        "workbinId": facts.workbin_id,
        "workbinName": _workbin_name(directory, facts.workbin_id),
        "queueId": facts.queue_id,
        "assigneeId": standing.assignee.id if standing.assignee else None,
        "statusId": status_id(standing, facts),
        "statusCategory": status_category(standing, facts),
        "assignmentState": assignment_state(standing, facts),
        "assignmentId": standing.offer_id,
        "alertTimeoutSeconds": _alert_s(directory, facts.queue_id or facts.workbin_id),
        **_times(workitem, standing, facts),
        "externalContactId": facts.external_contact_id,
        "externalTag": facts.external_tag,
        "modifiedBy": facts.modified_by,
        "languageId": facts.language_id,
        "skillIds": list(facts.skill_ids),
        "preferredAgentIds": list(facts.preferred_agent_ids),
        "scoredAgents": [{"id": one.id, "score": one.score} for one in facts.scored_agents],
        "utilizationLabelId": facts.utilization_label_id,
        "divisionId": DIVISION["id"],
        "scriptId": facts.script_id,
        "wrapupId": facts.wrapups[-1].code if facts.wrapups else None,
        "customFields": _typed_as_text(workitem, directory),
        "operation": operation,
    }
    return {name: value for name, value in body.items() if value is not None}


def workbin_body(directory: Directory, workbin_id: str) -> JsonObject:
    """A workbin as task management shows it."""
    part = directory.workbins[workbin_id]
    return {
        "id": part.id,
        "name": part.name,
        "description": part.description,
        "division": DIVISION,
        "selfUri": f"{BASE}/workbins/{part.id}",
    }


def schema_reference(directory: Directory, type_id: str) -> JsonObject:
    """A worktype's schema in its present version."""
    version = directory.versions.get(("workitemType", type_id), 1)
    return {"id": type_id, "version": version, "selfUri": f"{BASE}/workitems/schemas/{type_id}"}


def _times(workitem: Workitem, standing: Standing, facts: Facts) -> JsonObject:
    """What both spellings say alike."""
    return {
        "dateCreated": wire_time(workitem.created_date),
        "dateModified": wire_time(max(facts.modified_at, standing.since)),
        "dateDue": _time(facts.date_due),
        "dateExpires": _time(facts.date_expires),
        "dateClosed": wire_time(standing.since) if standing.is_over else None,
        "dateAssignmentStateChanged": wire_time(standing.since),
        "durationSeconds": facts.duration_seconds,
        "ttl": facts.ttl,
    }


def _named(uri: str, one: str, name: str) -> JsonObject:
    return {"id": one, "name": name, "selfUri": f"{uri}/{one}"}


def _bare(uri: str, one: str | None) -> JsonObject | None:
    return None if one is None else {"id": one, "selfUri": f"{uri}/{one}"}


def _workbin(uri: str, directory: Directory, one: str | None) -> JsonObject | None:
    return None if one is None else _named(uri, one, _workbin_name(directory, one) or one)


def _workbin_name(directory: Directory, one: str | None) -> str | None:
    part = directory.workbins.get(one or "")
    return None if part is None else part.name


def _user(directory: Directory, one: str | None) -> JsonObject | None:
    if one is None:
        return None
    person = directory.people.get(one)
    return _named("/api/v2/users", one, one if person is None else person.name)


def _type_name(directory: Directory, type_id: str) -> str:
    kind = directory.types.get(type_id)
    return type_id if kind is None else kind.name


def _alert_s(directory: Directory, workbin_id: str | None) -> int:
    part = directory.workbins.get(workbin_id or "")
    return DEFAULT_ALERT_S if part is None else part.alert_timeout_seconds


def _typed_as_text(workitem: Workitem, directory: Directory) -> JsonObject:
    kind = directory.types.get(workitem.workitem_type_id)
    declared = {one.name: one.type.value for one in kind.custom_fields} if kind else {}
    return {
        name: {"dataType": declared.get(name, "string"), "value": field_text(value)}
        for name, value in workitem.custom_fields.items()
    }


def field_text(value: JsonValue) -> str:
    """A custom field's value as events tell it."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _time(at: datetime | None) -> str | None:
    return None if at is None else wire_time(at)
