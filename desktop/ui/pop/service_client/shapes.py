"""Our rows in the words of the Service Client API. Pure."""

from desktop.core.changes import EntryRow
from desktop.domain.agent import Agent, AgentStatus
from desktop.domain.entry import EntryStatus
from desktop.domain.presence import PresenceDefinition, WorkState
from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import Workbin
from desktop.ui.pop.service_client.guards import Guards

STATES = {
    EntryStatus.UNASSIGNED: "REVOKED",
    EntryStatus.ASSIGNED: "INVITED",
    EntryStatus.ACCEPTED: "ACCEPTED",
    EntryStatus.PARKED: "SAVED",
    EntryStatus.COMPLETED: "COMPLETED",
    EntryStatus.STOPPED: "REVOKED",
}
_AGENT_STATES = {
    WorkState.AVAILABLE: "READY",
    WorkState.BUSY: "READY",
    WorkState.NOT_READY: "NOT_READY",
    WorkState.NOT_RESPONDING: "NOT_READY",
    WorkState.OFFLINE: "LOGGED_OUT",
}


def agent_shape(me: Agent) -> JsonObject:
    """``agent.Agent``."""
    first, _, last = me.name.partition(" ")
    roles: list[JsonValue] = [role.value for role in me.roles]
    return {"employeeId": me.id, "username": me.login, "firstname": first, "lastname": last, "roles": roles}


def state_shape(status: AgentStatus | None) -> JsonObject:
    """``agent.State``: the presence by its name, and what it means for offers."""
    if status is None:
        return {"type": "LOGGED_OUT", "displayName": "Offline", "operationName": ""}
    return {
        "type": _AGENT_STATES[status.state],
        "displayName": status.presence.label,
        "operationName": status.presence.definition_id,
    }


def state_list(definitions: tuple[PresenceDefinition, ...]) -> JsonObject:
    """The presences that ``setState`` takes, by their operation name."""
    states: list[JsonValue] = [
        {
            "type": "READY" if choice.takes_work else "NOT_READY",
            "displayName": choice.label,
            "operationName": choice.id,
        }
        for choice in definitions
    ]
    return {"states": states}


def state_of(row: EntryRow) -> str:
    """The entry's state as its page should see it: work that somebody else has now was revoked."""
    is_lost = not row.is_mine and row.entry.status.is_open
    return "REVOKED" if is_lost else STATES[row.entry.status]


def interaction_shape(row: EntryRow, guards: Guards) -> JsonObject:
    """``interaction.Interaction``. The disposition that was chosen stands under its configured key."""
    entry = row.entry
    data = guards.seen(entry.user_data)
    if entry.disposition and entry.disposition.code:
        data = {**data, guards.disposition_key: entry.disposition.code}
    return {
        "interactionId": entry.id,
        "caseId": entry.id,
        "media": entry.media_type,
        "state": state_of(row),
        "userData": data,
        "startDate": int(entry.created_at.timestamp() * 1000),
        "isConsultation": False,
        "isMainCaseInteraction": True,
        "parties": [],
    }


def context_shape(row: EntryRow, catalogue: Catalogue | None, guards: Guards) -> JsonObject:
    """What ``getContext`` tells: the entry, who works on it, and what may be chosen."""
    entry = row.entry
    workbin = catalogue.workbin(entry.workbin_id) if catalogue else None
    seen: JsonObject = entry.model_dump(
        mode="json",
        include={"id", "workitem_id", "external_id", "title", "customer", "segment", "status", "due_at"},
    )
    return {
        "entry": {
            **seen,
            "userData": guards.seen(entry.user_data),
            "customFields": _fields(row, catalogue),
        },
        "disposition": entry.disposition.model_dump(mode="json") if entry.disposition else None,
        "agent": agent_shape(catalogue.me) if catalogue else None,
        "dispositions": _dispositions(workbin),
    }


def media(status: AgentStatus | None) -> list[JsonObject]:
    """``media.Media`` for each kind of work."""
    return [
        {
            "name": load.media_type,
            "capacity": load.maximum,
            "inUse": load.in_use,
            "state": state_shape(status),
        }
        for load in (status.capacity if status else ())
    ]


def media_list(status: AgentStatus | None) -> JsonObject:
    """All of them."""
    return {"mediaList": [*media(status)]}


def _fields(row: EntryRow, catalogue: Catalogue | None) -> JsonObject:
    """The fields without those that are masked on screen."""
    kind = catalogue.workitem_type(row.entry.workitem_type_id) if catalogue else None
    secret = {field.name for field in kind.custom_fields if field.is_secret} if kind else set()
    return {name: value for name, value in row.entry.custom_fields.items() if name not in secret}


def _dispositions(workbin: Workbin | None) -> list[JsonValue]:
    codes = workbin.dispositions if workbin else ()
    return [code.model_dump(mode="json") for code in codes]
