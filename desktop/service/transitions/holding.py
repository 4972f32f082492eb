"""Setting an entry aside, and giving it back."""

from desktop.domain.entry import EntryStatus
from desktop.service.change import change_entry
from desktop.service.offers import return_to_pool
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.transitions.offered import HELD, passed_over
from desktop.service.transitions.step import Step, need_lead_of, need_mine, not_possible


def park(step: Step) -> EntryRow:
    """It frees capacity, and stays with whoever parked it."""
    need_mine(step, "parked", EntryStatus.ACCEPTED)
    return change_entry(
        step.tx,
        step.floor,
        step.row,
        "parked",
        reason=step.reason,
        status=EntryStatus.PARKED,
        parked_until=step.asked.until,
    )


def release(step: Step) -> EntryRow:
    """Back to the pool, by the one who has it or by a lead; that agent is passed over for a while."""
    if step.entry.status not in HELD:
        raise not_possible(step, "released")
    if not step.is_mine:
        need_lead_of(step, step.holder_id)
    if step.reason is None:
        raise bad_request(wrong_field("reason", "reason.required", "Releasing needs a reason"))
    excluded = passed_over(step, step.holder_id) if step.holder_id is not None else ()
    return return_to_pool(step.tx, step.floor, step.row, "unassigned", step.reason, excluded=excluded)
