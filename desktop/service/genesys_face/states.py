"""Our one axis, an entry's status, on Genesys Cloud's two: assignment state and status category."""

from datetime import datetime
from typing import NamedTuple

from desktop.domain.entry import Assignee, Entry, EntryStatus
from desktop.domain.record import JsonObject
from desktop.service.directory import Directory
from desktop.service.genesys_face.facts import Facts, is_same_moment
from desktop.service.plan import Plan, Target, TargetKind
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.workitem import Workitem
from desktop.service.worktype_statuses import BASIC, WorktypeStatus, statuses_of

HELD_BACK = "held back"
WORKTYPES = "/api/v2/taskmanagement/worktypes"


class Standing(NamedTuple):
    """Where a workitem stands: ``status`` None means that no workbin has an entry for it."""

    status: EntryStatus | None
    assignee: Assignee | None
    since: datetime
    is_held_back: bool = False
    is_over: bool = False
    offer_id: str | None = None


def standing_of(workitem: Workitem, entry: Entry | None) -> Standing:
    """Where it stands now."""
    if entry is None:
        is_over = workitem.routing_state in ("completed", "stopped")
        return Standing(None, None, workitem.last_modified_date, is_over=is_over)
    is_held_back = entry.routing is not None and entry.routing.plan == HELD_BACK
    offer_id = None if entry.offer is None else entry.offer.id
    is_over = not entry.status.is_open
    return Standing(entry.status, entry.assigned_to, entry.status_since, is_held_back, is_over, offer_id)


def assignment_state(standing: Standing, facts: Facts) -> str:
    """The routing axis."""
    if standing.is_over:
        return "Terminated"
    if standing.status is None or (standing.status is EntryStatus.UNASSIGNED and standing.is_held_back):
        return facts.halt.state if facts.halt else "Idle"
    is_parked = standing.status is EntryStatus.PARKED
    if is_parked and facts.halt is not None and is_same_moment(facts.halt.since, standing.since):
        return facts.halt.state
    return _ASSIGNMENT[standing.status]


def status_category(standing: Standing, facts: Facts) -> str:
    """The business axis: what was set, else what the routing axis means; what is over is closed."""
    if standing.is_over:
        return "Closed"
    return facts.status_category or _CATEGORY[standing.status]


def status_id(standing: Standing, facts: Facts) -> str:
    """The id of the status shown."""
    if facts.status_id is not None and (facts.status_category == "Closed") is standing.is_over:
        return facts.status_id
    category = status_category(standing, facts)
    return next(one.id for one in BASIC.values() if one.category == category)


def known_status(directory: Directory, type_id: str, wanted: str, field: str) -> WorktypeStatus:
    """A status of a type; refuses an unknown one."""
    known = statuses_of(directory.statuses, type_id)
    if wanted not in known:
        message = f"There is no status '{wanted}'; choose one of: {', '.join(known)}"
        raise bad_request(wrong_field(field, "status.unknown", message))
    return known[wanted]


def need_destination(directory: Directory, type_id: str, now: str, wanted: WorktypeStatus) -> None:
    """Refuse a status that may not follow the one that is shown now."""
    known = statuses_of(directory.statuses, type_id)
    allowed = known[now].destination_status_ids if now in known else ()
    if allowed and wanted.id not in (now, *allowed):
        message = f"'{wanted.name}' may not follow '{known[now].name}'; choose one of: {', '.join(allowed)}"
        raise bad_request(wrong_field("statusId", "status.transition.invalid", message))


def status_bodies(directory: Directory, type_id: str) -> list[JsonObject]:
    """The statuses of a type."""
    return [status_body(directory, type_id, one) for one in statuses_of(directory.statuses, type_id).values()]


def status_body(directory: Directory, type_id: str, one: WorktypeStatus) -> JsonObject:
    """A status with what may follow it."""
    next_one = one.default_destination_status_id
    more: JsonObject = (
        {"defaultDestinationStatus": status_reference(directory, type_id, next_one)} if next_one else {}
    )
    return {
        "id": one.id,
        "name": one.name,
        "category": one.category,
        "description": one.description,
        "destinationStatuses": [
            status_reference(directory, type_id, to) for to in one.destination_status_ids
        ],
        "autoTerminateWorkitem": one.auto_terminate_workitem,
        "worktype": {"id": type_id, "selfUri": f"{WORKTYPES}/{type_id}"},
        "selfUri": f"{WORKTYPES}/{type_id}/statuses/{one.id}",
        **more,
    }


def status_reference(directory: Directory, type_id: str, one: str) -> JsonObject:
    """A status as other bodies point at it."""
    found = statuses_of(directory.statuses, type_id).get(one)
    return {
        "id": one,
        "name": one if found is None else found.name,
        "selfUri": f"{WORKTYPES}/{type_id}/statuses/{one}",
    }


def held_back(workbin_id: str) -> Plan:
    """A plan that reaches nobody: the entry lies in its workbin until somebody gives it to somebody."""
    target = Target(TargetKind.AGENT, "Not queued", agents=("nobody",), workbin_id=workbin_id)
    return Plan(HELD_BACK, (target,))


_ASSIGNMENT = {
    EntryStatus.UNASSIGNED: "AcdStarted",
    EntryStatus.ASSIGNED: "Alerting",
    EntryStatus.ACCEPTED: "Connected",
    EntryStatus.PARKED: "Parked",
}
_CATEGORY = {
    None: "Open",
    EntryStatus.UNASSIGNED: "Open",
    EntryStatus.ASSIGNED: "Open",
    EntryStatus.ACCEPTED: "InProgress",
    EntryStatus.PARKED: "Waiting",
}
