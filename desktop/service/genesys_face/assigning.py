"""The verbs about who has a workitem. Each is safe to send again: what is already so stays so."""

from typing import Any

from desktop.domain.disposition import Disposition
from desktop.domain.entry import Assignee, EntryStatus
from desktop.domain.presence import RoutingStatus
from desktop.service.asked import AskedAssignee, AskedDisposition, AskedReason
from desktop.service.floor import PRESENCE
from desktop.service.genesys_face.errand import Errand
from desktop.service.genesys_face.facts import halted
from desktop.service.genesys_face.states import HELD_BACK
from desktop.service.refusal import Refusal, bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.submission import stop_workitem
from desktop.service.transitions.finishing import DONE_FROM, stop_entry
from desktop.service.transitions.step import conflict

WITH_SOMEBODY = (EntryStatus.ASSIGNED, EntryStatus.ACCEPTED, EntryStatus.PARKED)


def assign(errand: Errand, agent_id: str) -> None:
    """Offer it to an agent who is on queue."""
    person, row = errand.floor.directory.people.get(agent_id), errand.entry()
    if person is None:
        raise bad_request(wrong_field("id", "user.unknown", f"There is no user '{agent_id}'"))
    if _is_with(row, agent_id) and row.entry.status is not EntryStatus.PARKED:
        return
    if errand.floor.states[agent_id].routing_status is RoutingStatus.OFF_QUEUE:
        raise Refusal(400, "user.off.queue", f"{person.name} is off-queue.")
    errand.ask(
        row,
        status="assigned",
        assigned_to=AskedAssignee(id=agent_id),
        reason=AskedReason(code="assigned.manually"),
        sequence_number=row.entry.sequence_number,
    )


def give(errand: Errand, agent_id: str) -> None:
    """Put it into an agent's list without any alert."""
    person, row = errand.floor.directory.people.get(agent_id), errand.entry()
    if person is None:
        raise bad_request(wrong_field("assigneeId", "user.unknown", f"There is no user '{agent_id}'"))
    if _is_with(row, agent_id):
        return
    errand.need_say_over(agent_id)
    if not row.entry.status.is_open:
        raise conflict("entry.closed", f"The workitem is {row.entry.status.value} already.", row.entry)
    errand.change(
        row,
        "parked",
        status=EntryStatus.PARKED,
        assigned_to=Assignee(id=agent_id, name=person.name),
        offer=None,
        parked_until=None,
        status_since=errand.tx.now,
    )
    errand.keep(halted(errand.facts, "Idle", errand.tx.now))


def take_back(errand: Errand) -> None:
    """Nobody has it any more, and nobody is asked."""
    row = errand.row
    if row is not None and row.entry.assigned_to is not None and row.entry.status.is_open:
        errand.hold_back()
        errand.keep(halted(errand.facts, "Idle", errand.tx.now))


def cancel_queueing(errand: Errand) -> None:
    """It stays in its workbin and is offered to nobody."""
    row = errand.row
    if row is None or row.plan.plan.name == HELD_BACK:
        return
    if row.entry.status not in (EntryStatus.UNASSIGNED, EntryStatus.ASSIGNED):
        raise conflict("workitem.not.queued", "The workitem is not waiting in a queue.", row.entry)
    errand.hold_back()
    errand.keep(halted(errand.facts, "AcdCancelled", errand.tx.now))


def disconnect(errand: Errand) -> None:
    """The agent need not work on it now; it stays assigned to them."""
    _set_aside(errand, "Disconnected")


def terminate(errand: Errand, status_id: str | None) -> None:
    """Mark Done where somebody has worked on it, else taken back; the status has to be a closed one."""
    if status_id is not None and errand.status(status_id).category != "Closed":
        raise bad_request(wrong_field("statusId", "status.not.closed", "A terminated workitem is closed"))
    row = errand.row
    if row is None:
        _stop_unrouted(errand)
    elif row.entry.status in DONE_FROM:
        over: dict[str, Any] = {} if _is_with(row, errand.who.id) else {"reason": _TERMINATED}
        errand.ask(row, status="completed", disposition=_disposition(errand, row.entry.disposition), **over)
    elif row.entry.status.is_open:
        errand.who.need("taskmanagement:workitem")
        stop_entry(errand.tx, errand.floor, row, None)
    else:
        return
    errand.keep_status(status_id or errand.facts.status_id)


def delete(errand: Errand) -> None:
    """Taken back from whoever has it; this face shows it no more."""
    errand.who.need("taskmanagement:workitem")
    row = errand.row
    if row is None:
        _stop_unrouted(errand)
    elif row.entry.status.is_open:
        stop_entry(errand.tx, errand.floor, row, None)
    errand.keep(errand.facts.model_copy(update={"is_deleted": True}))


def set_state(errand: Errand, wanted: str) -> None:
    """What the agent says about the work that is with them."""
    if wanted in ("Held", "Disconnected"):
        _set_aside(errand, wanted)
        return
    row = errand.entry()
    status, is_mine = _STATES[wanted], _is_with(row, errand.who.id)
    is_so = is_mine and row.entry.status.value == status
    is_declined = wanted == "Declined" and any(one.agent_id == errand.who.id for one in row.excluded)
    if not is_so and not (is_declined and not is_mine):
        errand.ask(row, status=status, **_REASONS.get(wanted, {}))
        if wanted == "Declined":
            _no_longer_responding(errand)


def _no_longer_responding(errand: Errand) -> None:
    """Who declines gets nothing more until they say that they are back."""
    state = errand.floor.states.get(errand.who.id)
    if state is not None and state.is_responding:
        update = {"is_responding": False, "since": errand.tx.now}
        errand.floor.put_state(errand.tx, state.model_copy(update=update), PRESENCE, "declined")


def _set_aside(errand: Errand, state: str) -> None:
    row = errand.row
    holder = row.entry.assigned_to if row is not None else None
    if row is None or holder is None or row.entry.status not in WITH_SOMEBODY:
        if errand.facts.halt is not None and errand.facts.halt.state == state:
            return
        raise Refusal(409, "workitem.not.connected", "Nobody is working on this workitem.")
    errand.need_say_over(holder.id)
    if row.entry.status is not EntryStatus.PARKED:
        row = errand.change(row, "parked", status=EntryStatus.PARKED, offer=None, parked_until=None)
    errand.keep(halted(errand.facts, state, row.entry.status_since))


def _stop_unrouted(errand: Errand) -> None:
    if errand.workitem.routing_state != "stopped":
        errand.who.need("taskmanagement:workitem")
        stop_workitem(errand.tx, errand.floor, errand.workitem_id)


def _disposition(errand: Errand, draft: Disposition | None) -> AskedDisposition | None:
    """The draft, else the last wrap-up code."""
    wrapups = errand.facts.wrapups
    if draft is not None and draft.code is not None:
        return None
    return AskedDisposition(code=wrapups[-1].code) if wrapups else None


def _is_with(row: EntryRow, agent_id: str) -> bool:
    holder = row.entry.assigned_to
    return holder is not None and holder.id == agent_id and row.entry.status in WITH_SOMEBODY


_STATES = {"Connected": "accepted", "Parked": "parked", "Declined": "rejected"}
_TERMINATED = AskedReason(code="terminated")
_REASONS: dict[str, dict[str, Any]] = {"Declined": {"reason": AskedReason(code="declined")}}
