"""Setting an entry aside, and giving it back."""

from dataclasses import replace

from desktop.domain.entry import EntryStatus
from desktop.service.change import change_entry
from desktop.service.offers import passed_over, return_to_pool
from desktop.service.plan import start, workbin_plan
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.transitions.moving import move
from desktop.service.transitions.offered import HELD
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
    wanted = step.asked.workbin_id
    if wanted is not None and step.entry.status is EntryStatus.UNASSIGNED:
        return move(step, wanted)
    if step.entry.status not in HELD:
        raise not_possible(step, "released")
    if not step.is_mine:
        if "routing:workbinentry:override" not in step.who.permissions:
            need_mine(step, "released", *HELD)
        need_lead_of(step, step.holder_id)
    if step.reason is None:
        raise bad_request(wrong_field("reason", "reason.required", "Releasing needs a reason"))
    excluded = passed_over(step.row, step.holder_id, step.tx.now) if step.holder_id is not None else ()
    row = step.row if step.asked.workbin_id is None else _in_workbin(step, step.asked.workbin_id)
    return return_to_pool(step.tx, step.floor, row, "unassigned", step.reason, excluded=excluded)


def _in_workbin(step: Step, workbin_id: str) -> EntryRow:
    """The entry as it lies in another workbin, routed by that one's own policy from now on."""
    workbin = step.floor.directory.workbins.get(workbin_id)
    if workbin is None:
        message = f"There is no workbin '{workbin_id}'"
        raise bad_request(wrong_field("workbinId", "workbin.unknown", message))
    entry = step.entry.model_copy(update={"workbin_id": workbin.id, "workbin_name": workbin.name})
    plan = start(workbin_plan(workbin.id, workbin.name), step.tx.now)
    return replace(step.row, entry=entry, plan=plan, queued_at=step.tx.now)
