"""Giving an entry to somebody by hand: from the pool, or away from whoever has it."""

from dataclasses import replace

from desktop.domain.entry import EntryStatus, Reason
from desktop.service.offers import offer_entry
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.transitions.data import merged_routing_data
from desktop.service.transitions.step import Step, need_lead_of, need_room, not_possible, with_somebody


def assign(step: Step) -> EntryRow:
    """A lead, or the third party's program. The reason is required; of two the first one wins."""
    step.who.need("routing:workbinentry:override")
    to, reason = _wanted_agent(step), _reason(step)
    if not step.entry.status.is_open:
        raise not_possible(step, "assigned")
    need_lead_of(step, to, step.holder_id)
    if _is_lost(step, to):
        raise with_somebody(step.entry)
    if not step.asked.force:
        need_room(step, to)
    row = replace(step.row, entry=step.entry.model_copy(update={"routing_data": merged_routing_data(step)}))
    return offer_entry(
        step.tx,
        step.floor,
        row,
        to,
        past="assigned" if step.holder_id is None else "overridden",
        why=f"{step.who.name}: {reason.text or reason.code}",
        reason=reason,
        by=step.who.id,
    )


def _is_lost(step: Step, to: str) -> bool:
    """It is theirs already; or, for a caller who did not say what it saw, another's choice still stands."""
    if step.holder_id == to and step.entry.status is not EntryStatus.PARKED:
        return True
    is_unanswered = step.entry.status is EntryStatus.ASSIGNED and step.row.assigned_by is not None
    return is_unanswered and step.asked.sequence_number is None


def _wanted_agent(step: Step) -> str:
    to = step.asked.assigned_to
    if to is None:
        raise bad_request(wrong_field("assignedTo", "assignedTo.required", "Say to whom: assignedTo.id"))
    if to.id not in step.floor.states:
        raise bad_request(wrong_field("assignedTo.id", "user.unknown", f"There is no user '{to.id}'"))
    return to.id


def _reason(step: Step) -> Reason:
    if step.reason is not None:
        return step.reason
    given = step.asked.routing_data
    attributes = {} if given is None or given.custom_attributes is None else given.custom_attributes
    said = attributes.get("overrideReason")
    if not isinstance(said, str) or not said.strip():
        field = "routingData.customAttributes.overrideReason"
        raise bad_request(wrong_field(field, "reason.required", "An override needs a reason: overrideReason"))
    return Reason(code=said)
