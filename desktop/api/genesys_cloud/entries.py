"""A workitem as an entry: two axes of state on our one, and what has no place of its own kept verbatim."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from desktop.api.genesys_cloud.bodies import plain
from desktop.api.genesys_cloud.workitem import Workitem
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Assignee, Entry, EntryStatus, Offer, RoutingData
from desktop.domain.record import JsonObject

ALERT_S = 30
LONGEST_ALERT_S = 86_400
LAST_DAY = datetime(9999, 12, 30, tzinfo=UTC)
_NOT_HERE = ("declined", "alerttimeout", "acdstarted")
_PRIORITIES = range(1, 6)
_STATUS: Mapping[str, EntryStatus] = {
    "alerting": EntryStatus.ASSIGNED,
    "connected": EntryStatus.ACCEPTED,
    "held": EntryStatus.ACCEPTED,
}


def status_of(workitem: Workitem) -> EntryStatus:
    """What is assigned but neither alerting nor connected lies with its agent, as what was parked does."""
    if workitem.is_closed:
        return EntryStatus.COMPLETED
    state = plain(workitem.assignment_state)
    if workitem.assignee_id is None or state in _NOT_HERE:
        return EntryStatus.UNASSIGNED
    return _STATUS.get(state, EntryStatus.PARKED)


def entry_of(workitem: Workitem, number: int, offer_id: str, codes: tuple[str, ...]) -> Entry:
    """``number`` is its version here, ``offer_id`` names this one alert, ``codes`` are this agent's."""
    status, names = status_of(workitem), workitem.names
    bin_id = workitem.queue_id or workitem.workbin_id or ""
    is_free = status is EntryStatus.UNASSIGNED or workitem.assignee_id is None
    holder = None if is_free else workitem.assignee_id
    return Entry(
        id=workitem.id,
        sequence_number=number,
        status=status,
        status_since=workitem.since,
        workbin_id=bin_id,
        workbin_name=names.get(bin_id, ""),
        workitem_id=workitem.id,
        workitem_type_id=workitem.type_id,
        external_id=workitem.external_tag,
        title=workitem.name,
        source=names.get(workitem.type_id or "", ""),
        assigned_to=None if holder is None else Assignee(id=holder, name=names.get(holder)),
        offer=_offer(workitem, holder, offer_id) if status is EntryStatus.ASSIGNED else None,
        disposition=Disposition(code=codes[0], further=codes[1:]) if codes else None,
        custom_fields=workitem.custom_fields,
        user_data={} if not workitem.description else {"description": workitem.description},
        routing_data=RoutingData(
            priority=workitem.priority if workitem.priority in _PRIORITIES else 3,
            custom_attributes=_verbatim(workitem),
        ),
        created_at=workitem.date_created,
        due_at=workitem.date_due,
        accepted_at=workitem.since if status is EntryStatus.ACCEPTED else None,
        completed_at=workitem.date_closed if status is EntryStatus.COMPLETED else None,
    )


def _offer(workitem: Workitem, holder: str | None, offer_id: str) -> Offer | None:
    if holder is None:
        return None
    alert_s = min(max(workitem.alert_timeout_seconds or ALERT_S, 0), LONGEST_ALERT_S)
    return Offer(
        id=offer_id,
        agent_id=holder,
        offered_at=workitem.since,
        expires_at=min(workitem.since, LAST_DAY) + timedelta(seconds=alert_s),
    )


def _verbatim(workitem: Workitem) -> JsonObject:
    told = {
        "assignmentState": workitem.assignment_state,
        "statusCategory": workitem.status_category,
        "status": workitem.names.get(workitem.status_id or "", workitem.status_id),
        "priority": workitem.priority,
    }
    return {name: value for name, value in told.items() if value is not None}
