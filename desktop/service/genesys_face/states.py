"""Our one axis, an entry's status, on Genesys Cloud's two: assignment state and status category."""

from datetime import datetime
from typing import NamedTuple

from desktop.domain.entry import Assignee, Entry, EntryStatus
from desktop.domain.record import JsonObject, JsonValue
from desktop.service.genesys_face.facts import Facts, is_same_moment
from desktop.service.plan import Plan, Target, TargetKind
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.workitem import Workitem

HELD_BACK = "held back"


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
    if facts.status_id is not None:
        return CATEGORIES[facts.status_id]
    return _CATEGORY[standing.status]


def status_id(standing: Standing, facts: Facts) -> str:
    """The id of the status shown."""
    if facts.status_id is not None and (CATEGORIES[facts.status_id] == "Closed") is standing.is_over:
        return facts.status_id
    category = status_category(standing, facts)
    return next(one for one, known in CATEGORIES.items() if known == category)


def check_status(wanted: str, field: str) -> str:
    """A status's category; refuses an unknown status."""
    if wanted not in CATEGORIES:
        message = f"There is no status '{wanted}'; choose one of: {', '.join(CATEGORIES)}"
        raise bad_request(wrong_field(field, "status.unknown", message))
    return CATEGORIES[wanted]


def statuses(type_id: str) -> list[JsonValue]:
    """The statuses that every type has; each may follow each other."""
    base = f"/api/v2/taskmanagement/worktypes/{type_id}"
    return [
        {
            "id": one,
            "name": NAMES[one],
            "category": category,
            "destinationStatuses": [],
            "autoTerminateWorkitem": category == "Closed",
            "worktype": {"id": type_id, "selfUri": base},
            "selfUri": f"{base}/statuses/{one}",
        }
        for one, category in CATEGORIES.items()
    ]


def status_reference(type_id: str, one: str) -> JsonObject:
    """A status as other bodies point at it."""
    uri = f"/api/v2/taskmanagement/worktypes/{type_id}/statuses/{one}"
    return {"id": one, "name": NAMES[one], "selfUri": uri}


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
CATEGORIES = {"open": "Open", "inprogress": "InProgress", "waiting": "Waiting", "closed": "Closed"}
NAMES = {"open": "Open", "inprogress": "In Progress", "waiting": "Waiting", "closed": "Closed"}
