"""Moving an entry to another workbin by hand; there it waits for that workbin's own people."""

from desktop.domain.entry import EntryStatus
from desktop.service.change import change_entry
from desktop.service.plan import Need, start, workbin_plan
from desktop.service.refusal import Refusal, bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.transitions.step import Step, not_possible


def move(step: Step, workbin_id: str) -> EntryRow:
    """A lead, or the third party's program. From then on that workbin's policy decides, and nothing else."""
    step.who.need("routing:workbinentry:override")
    workbin = step.floor.directory.workbins.get(workbin_id)
    if workbin is None:
        message = f"There is no workbin '{workbin_id}'"
        raise bad_request(wrong_field("workbinId", "workbin.unknown", message))
    if step.reason is None:
        raise bad_request(wrong_field("reason", "reason.required", "Moving needs a reason"))
    if not step.entry.status.is_open:
        raise not_possible(step, "moved")
    _need_right(step)
    needs = tuple(
        Need(one.skill_id, one.proficiency, one.name or one.skill_id)
        for one in step.entry.routing_data.skills
    )
    plan = start(workbin_plan(workbin.id, workbin.name, needs), step.tx.now)
    return change_entry(
        step.tx,
        step.floor,
        step.row,
        "unassigned",
        reason=step.reason,
        row={"plan": plan, "excluded": ()},
        status=EntryStatus.UNASSIGNED,
        workbin_id=workbin.id,
        workbin_name=workbin.name,
        assigned_to=None,
        offer=None,
        parked_until=None,
        routing=plan.told(),
    )


def _need_right(step: Step) -> None:
    """Work that somebody has is their lead's to move; work that waits, that of a lead of its people."""
    directory, who = step.floor.directory, step.who
    holder = step.holder_id
    led = (holder,) if holder else tuple(who.leads)
    is_led = who.may_lead(holder) or (
        holder is None and any(directory.serves(one, step.entry.workbin_id) for one in led)
    )
    if not is_led:
        raise Refusal(403, "not.lead.of.agent", "You do not lead the agent whose work this is.")
