"""Answering an offer, claiming an entry that is offered to nobody, and going on with a parked one."""

from typing import Any

from desktop.domain.entry import Assignee, EntryStatus, Reason
from desktop.domain.workbin import AssignmentStrategy
from desktop.service.change import change_entry
from desktop.service.offers import passed_over, return_to_pool
from desktop.service.refusal import Refusal
from desktop.service.store.entries import EntryRow
from desktop.service.transitions.step import Step, conflict, need_mine, need_room, with_somebody

HELD = (EntryStatus.ASSIGNED, EntryStatus.ACCEPTED, EntryStatus.PARKED)


def accept(step: Step) -> EntryRow:
    """The agent it is offered to; any member, from a manual workbin; the one who parked it."""
    status = step.entry.status
    if status is EntryStatus.UNASSIGNED:
        return _claim(step)
    if status in HELD and not step.is_mine:
        raise with_somebody(step.entry)
    need_mine(step, "accepted", EntryStatus.ASSIGNED, EntryStatus.PARKED)
    if status is EntryStatus.PARKED:
        need_room(step, step.who.id)
    else:
        _need_live_offer(step)
    return _accepted(step)


def reject(step: Step) -> EntryRow:
    """Back to the pool; whoever rejects is passed over for a while."""
    need_mine(step, "rejected", EntryStatus.ASSIGNED)
    _need_live_offer(step)
    excluded = passed_over(step.row, step.who.id, step.tx.now)
    reason = step.reason or Reason(code="rejected")
    return return_to_pool(step.tx, step.floor, step.row, "rejected", reason, excluded=excluded)


def _need_live_offer(step: Step) -> None:
    offer = step.entry.offer
    is_other = step.asked.offer_id is not None and offer is not None and offer.id != step.asked.offer_id
    if offer is None or is_other or offer.expires_at <= step.tx.now:
        raise conflict("offer.expired", "The offer has expired.", step.entry)


def _claim(step: Step) -> EntryRow:
    workbin = step.floor.directory.workbins.get(step.entry.workbin_id)
    is_manual = workbin is not None and workbin.assignment_strategy is AssignmentStrategy.MANUAL
    if workbin is None or not is_manual or step.asked.offer_id is not None:
        message = "The offer is gone; the entry is back in its workbin."
        raise conflict("offer.expired", message, step.entry)
    if step.who.kind != "user" or not step.floor.directory.serves(step.who.id, workbin.id):
        raise Refusal(403, "workbin.not.member", f"You do not serve the workbin {workbin.name}.")
    need_room(step, step.who.id)
    return _accepted(
        step,
        row={"assigned_number": step.entry.sequence_number + 1, "assigned_by": None},
        assigned_to=Assignee(id=step.who.id, name=step.who.name),
    )


def _accepted(step: Step, row: dict[str, Any] | None = None, **fields: Any) -> EntryRow:
    """Whoever goes on with what they parked keeps their time; anybody else begins now."""
    is_resumed = step.entry.status is EntryStatus.PARKED
    begun = step.entry.accepted_at if is_resumed else None
    return change_entry(
        step.tx,
        step.floor,
        step.row,
        "accepted",
        row=row,
        status=EntryStatus.ACCEPTED,
        offer=None,
        parked_until=None,
        accepted_at=begun or step.tx.now,
        **fields,
    )
