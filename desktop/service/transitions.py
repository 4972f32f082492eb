"""What a PUT on an entry does: for each status that can be asked for, who may and what follows.

Each rule is given the entry as it is at this moment, inside the writer's transaction, so that of two who
want the same the first one wins and the second is told who did.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from desktop.domain.entry import Assignee, Entry, EntryStatus, Reason
from desktop.domain.record import wire_time
from desktop.domain.workbin import AssignmentStrategy, WrapUpPolicy
from desktop.service.asked import EntryPut
from desktop.service.candidate import Exclusion
from desktop.service.change import change_entry
from desktop.service.floor import CAPACITY, PRESENCE, Floor
from desktop.service.offers import offer_entry, return_to_pool
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.sight import may_see
from desktop.service.store.entries import EntryRow, find_entry
from desktop.service.store.transaction import Transaction

COOL_DOWN_S = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One request about one entry, with all that a rule needs."""

    tx: Transaction
    floor: Floor
    who: Principal
    row: EntryRow
    asked: EntryPut

    @property
    def entry(self) -> Entry:
        """The entry as it is now."""
        return self.row.entry

    @property
    def reason(self) -> Reason | None:
        """The reason given."""
        given = self.asked.reason
        return None if given is None else Reason(code=given.code, text=given.text)

    @property
    def is_mine(self) -> bool:
        """Whether the entry is with the one who asks."""
        return self.entry.assigned_to is not None and self.entry.assigned_to.id == self.who.id


def put_entry(tx: Transaction, floor: Floor, who: Principal, entry_id: str, asked: EntryPut) -> Entry:
    """Carry out one PUT; the entry as it is afterwards."""
    row = find_entry(tx.conn, entry_id)
    if row is None or not may_see(who, row.entry, floor.directory):
        raise not_found("workbin entry", entry_id)
    step = Step(tx, floor, who, row, asked)
    _check_fields(step)
    _check_version(step)
    if asked.status is None:
        return _write_data(step).entry
    return _RULES[asked.status](step).entry


def conflict(code: str, message: str, entry: Entry) -> Refusal:
    """A 409 that carries the entry as it is, so that the caller need not ask again."""
    holder = entry.assigned_to
    with_whom = None if holder is None else {"id": holder.id, "name": holder.name}
    since = wire_time(entry.status_since)
    detail = {"errorCode": code, "fieldName": "status", "entry": entry.model_dump(mode="json")}
    return Refusal(
        409,
        code,
        message,
        details=(detail,),
        params={"entryId": entry.id, "status": entry.status.value, "assignedTo": with_whom, "since": since},
    )


def _check_fields(step: Step) -> None:
    """Fields that only mean something with a status are refused without it."""
    asked = step.asked
    alone = {"force": "assigned", "until": "parked", "assigned_to": "assigned"}
    wrong = [
        wrong_field(
            _camel(name), "field.not.applicable", f"'{_camel(name)}' goes with status '{status}' only"
        )
        for name, status in alone.items()
        if name in asked.model_fields_set and getattr(asked, name) and asked.status != status
    ]
    if asked.status is None and not asked.model_fields_set & {"disposition", "routing_data", "user_data"}:
        wrong.append(wrong_field("status", "status.required", "Give a status, or data to write"))
    if wrong:
        raise bad_request(*wrong)


def _check_version(step: Step) -> None:
    asked, entry = step.asked, step.entry
    if asked.sequence_number is None or asked.sequence_number == entry.sequence_number:
        return
    if asked.status is None and asked.sequence_number < entry.sequence_number and not asked.disposition:
        raise _stale(entry)
    is_taken = step.row.assigned_number > asked.sequence_number and entry.assigned_to is not None
    if is_taken and not step.is_mine:
        raise _with_somebody(entry)
    raise _stale(entry)


def _stale(entry: Entry) -> Refusal:
    return conflict(
        "entry.sequence.stale",
        f"The entry has changed since; it is now {entry.status.value}{_with(entry)}.",
        entry,
    )


def _with_somebody(entry: Entry) -> Refusal:
    return conflict("entry.already.assigned", f"The entry is already {_phrase(entry)}.", entry)


def _phrase(entry: Entry) -> str:
    holder = entry.assigned_to
    name = "somebody else" if holder is None else holder.name or holder.id
    return f"{entry.status.value} by {name}" if entry.status == "accepted" else f"with {name}"


def _with(entry: Entry) -> str:
    return "" if entry.assigned_to is None else f", with {entry.assigned_to.name or entry.assigned_to.id}"


def _not_possible(step: Step, wanted: str) -> Refusal:
    entry = step.entry
    if entry.status is EntryStatus.COMPLETED:
        return conflict("entry.completed", f"The entry is already completed{_with(entry)}.", entry)
    if entry.status is EntryStatus.STOPPED:
        return conflict("entry.stopped", "The third party has taken this work back.", entry)
    return conflict(
        "entry.transition.invalid", f"An entry that is {entry.status.value} cannot be {wanted}.", entry
    )


def _mine_and(step: Step, wanted: str, *statuses: EntryStatus) -> None:
    """Refuse unless the entry is with the caller and in one of these statuses."""
    if step.entry.status.is_open and step.entry.assigned_to is not None and not step.is_mine:
        raise conflict("entry.not.assignee", f"The entry is {_phrase(step.entry)}, not with you.", step.entry)
    if step.entry.status not in statuses:
        raise _not_possible(step, wanted)


def _accept(step: Step) -> EntryRow:
    status = step.entry.status
    if status is EntryStatus.UNASSIGNED:
        return _claim(step)
    if status in (EntryStatus.ASSIGNED, EntryStatus.ACCEPTED, EntryStatus.PARKED) and not step.is_mine:
        raise _with_somebody(step.entry)
    _mine_and(step, "accepted", EntryStatus.ASSIGNED, EntryStatus.PARKED)
    if status is EntryStatus.PARKED:
        _need_room(step)
    else:
        _need_live_offer(step)
    state = step.floor.states[step.who.id]
    if state.missed_offers:
        step.floor.states[step.who.id] = state.model_copy(update={"missed_offers": 0})
    return _accepted(step, parked_until=None)


def _need_live_offer(step: Step) -> None:
    offer = step.entry.offer
    is_other = step.asked.offer_id is not None and offer is not None and offer.id != step.asked.offer_id
    if offer is None or is_other or offer.expires_at <= step.tx.now:
        raise conflict("offer.expired", "The offer has expired.", step.entry)


def _claim(step: Step) -> EntryRow:
    """Take an unassigned entry out of a manual workbin."""
    directory, entry = step.floor.directory, step.entry
    workbin = directory.workbins.get(entry.workbin_id)
    if (
        step.asked.offer_id is not None
        or workbin is None
        or workbin.assignment_strategy is AssignmentStrategy.AUTOMATIC
    ):
        raise conflict("offer.expired", "The offer is gone; the entry is back in its workbin.", entry)
    if step.who.kind != "user" or not directory.serves(step.who.id, entry.workbin_id):
        raise Refusal(403, "workbin.not.member", f"You do not serve the workbin {workbin.name}.")
    _need_room(step)
    return _accepted(
        step,
        row={"assigned_number": entry.sequence_number + 1},
        assigned_to=Assignee(id=step.who.id, name=step.who.name),
    )


def _accepted(step: Step, **fields: object) -> EntryRow:
    fields.setdefault("accepted_at", step.entry.accepted_at or step.tx.now)
    return change_entry(
        step.tx, step.floor, step.row, "accepted", status=EntryStatus.ACCEPTED, offer=None, **fields
    )  # type: ignore[arg-type]  # the row's own fields travel among the entry's


def _need_room(step: Step, agent_id: str | None = None) -> None:
    agent_id = agent_id or step.who.id
    if agent_id not in step.floor.states:
        raise Refusal(403, "agent.required", "Only an agent can hold work.")
    reason = next(iter(fullness(step.floor.view(agent_id), step.row.view, step.floor.directory.policy)), None)
    if reason is not None:
        raise conflict("agent.at.capacity", reason.text, step.entry)


def _reject(step: Step) -> EntryRow:
    _mine_and(step, "rejected", EntryStatus.ASSIGNED)
    _need_live_offer(step)
    reason = step.reason or Reason(code="rejected")
    until = step.tx.now + timedelta(seconds=COOL_DOWN_S)
    others = tuple(
        one for one in step.row.excluded if one.until > step.tx.now and one.agent_id != step.who.id
    )
    return return_to_pool(
        step.tx,
        step.floor,
        step.row,
        "rejected",
        reason,
        excluded=(*others, Exclusion(step.who.id, until)),
    )


def _park(step: Step) -> EntryRow:
    _mine_and(step, "parked", EntryStatus.ACCEPTED)
    return change_entry(
        step.tx,
        step.floor,
        step.row,
        "parked",
        reason=step.reason,
        status=EntryStatus.PARKED,
        parked_until=step.asked.until,
    )


def _release(step: Step) -> EntryRow:
    holder = step.entry.assigned_to
    if step.is_mine or holder is None:
        _mine_and(step, "released", EntryStatus.ASSIGNED, EntryStatus.ACCEPTED, EntryStatus.PARKED)
    else:
        _need_lead_of(step, holder.id)
        if not step.entry.status.is_open:
            raise _not_possible(step, "released")
    if step.reason is None:
        raise bad_request(wrong_field("reason", "reason.required", "Releasing needs a reason"))
    until = step.tx.now + timedelta(seconds=COOL_DOWN_S)
    excluded = (Exclusion(holder.id, until),) if holder is not None else ()
    return return_to_pool(step.tx, step.floor, step.row, "unassigned", step.reason, excluded=excluded)


def _need_lead_of(step: Step, agent_id: str) -> None:
    step.who.need("routing:workbinentry:override")
    if not step.who.may_lead(agent_id):
        raise Refusal(403, "not.lead.of.agent", "You do not lead the agent who has this entry.")


def _complete(step: Step) -> EntryRow:
    if step.who.kind == "user":
        _mine_and(step, "completed", EntryStatus.ACCEPTED, EntryStatus.PARKED)
    elif step.entry.status not in (EntryStatus.ACCEPTED, EntryStatus.PARKED):
        raise _not_possible(step, "completed")
    disposition = step.entry.disposition if step.asked.disposition is None else step.asked.disposition.value
    _check_disposition(step, None if disposition is None else disposition.code, is_final=True)
    fields = {} if step.asked.user_data is None else {"user_data": _merged(step)}
    return change_entry(
        step.tx,
        step.floor,
        step.row,
        "completed",
        reason=step.reason,
        status=EntryStatus.COMPLETED,
        disposition=disposition,
        offer=None,
        completed_at=step.tx.now,
        **fields,
    )


def _check_disposition(step: Step, code: str | None, *, is_final: bool) -> None:
    workbin = step.floor.directory.workbins.get(step.entry.workbin_id)
    if workbin is None:
        return
    if code is None:
        if is_final and workbin.wrap_up_policy is WrapUpPolicy.REQUIRED:
            message = f"The workbin {workbin.name} needs a disposition before Mark Done"
            raise bad_request(wrong_field("disposition", "disposition.required", message))
        return
    known = {one.code: one for one in workbin.dispositions}
    if known and code not in known:
        message = f"'{code}' is not a disposition of {workbin.name}; choose one of: {', '.join(known)}"
        raise bad_request(wrong_field("disposition.code", "disposition.unknown", message))
    given = step.asked.disposition or step.entry.disposition
    if is_final and known and known[code].needs_notes and not (given and given.notes.strip()):
        message = f"The disposition '{known[code].label}' needs notes"
        raise bad_request(wrong_field("disposition.notes", "disposition.notes.required", message))


def _assign(step: Step) -> EntryRow:
    """A manual assignment: of an unassigned entry, or, as an override, of somebody else's."""
    step.who.need("routing:workbinentry:override")
    to, reason = _wanted_agent(step), _override_reason(step)
    entry, holder = step.entry, step.entry.assigned_to
    if not entry.status.is_open:
        raise _not_possible(step, "assigned")
    if (
        step.who.kind == "user"
        and not step.who.may_lead(to)
        and not (holder and step.who.may_lead(holder.id))
    ):
        raise Refusal(
            403, "not.lead.of.agent", "You lead neither the agent who has the entry nor the one named."
        )
    if holder is not None and step.asked.sequence_number is None and _is_settled(step):
        raise _with_somebody(entry)
    if holder is not None and holder.id == to and entry.status is not EntryStatus.PARKED:
        raise _with_somebody(entry)
    if not step.asked.force:
        _need_room(step, to)
    routing_data = _merged_routing_data(step)
    row = EntryRow(
        entry.model_copy(update={"routing_data": routing_data}),
        step.row.plan,
        step.row.queued_at,
        step.row.place,
        excluded=step.row.excluded,
    )
    said = f"{step.who.name}: {reason.text or reason.code}"
    past = "assigned" if holder is None else "overridden"
    return offer_entry(step.tx, step.floor, row, to, step.who.actor, said, past, reason=reason)


def _is_settled(step: Step) -> bool:
    """Whether somebody else's manual assignment still waits to be answered: a blind second one loses."""
    return step.entry.status is EntryStatus.ASSIGNED and step.row.assigned_by is not None


def _wanted_agent(step: Step) -> str:
    to = step.asked.assigned_to
    if to is None:
        raise bad_request(wrong_field("assignedTo", "assignedTo.required", "Say to whom: assignedTo.id"))
    if to.id not in step.floor.states:
        raise bad_request(wrong_field("assignedTo.id", "user.unknown", f"There is no user '{to.id}'"))
    return to.id


def _override_reason(step: Step) -> Reason:
    if step.reason is not None:
        return step.reason
    attributes = (step.asked.routing_data.custom_attributes if step.asked.routing_data else None) or {}
    given = attributes.get("overrideReason")
    if not isinstance(given, str) or not given.strip():
        field = "routingData.customAttributes.overrideReason"
        raise bad_request(wrong_field(field, "reason.required", "An override needs a reason: overrideReason"))
    return Reason(code=given)


def _stop(step: Step) -> EntryRow:
    step.who.need("taskmanagement:workitem")
    return stop_row(step.tx, step.floor, step.row, step.reason)


def stop_row(tx: Transaction, floor: Floor, row: EntryRow, reason: Reason | None) -> EntryRow:
    """The third party takes work back, whoever has it."""
    if not row.entry.status.is_open:
        raise conflict("entry.closed", f"The entry is already {row.entry.status.value}.", row.entry)
    return change_entry(tx, floor, row, "stopped", reason=reason, status=EntryStatus.STOPPED, offer=None)


def _write_data(step: Step) -> EntryRow:
    """Data only: a disposition as draft, user data, priority and attributes."""
    if not step.entry.status.is_open:
        raise _not_possible(step, "changed")
    asked = step.asked
    holder = step.entry.assigned_to
    if step.who.kind == "user" and not step.is_mine and not step.who.may_lead(holder.id if holder else None):
        raise conflict("entry.not.assignee", "The entry is not with you.", step.entry)
    fields: dict[str, object] = {}
    if asked.disposition is not None:
        _check_disposition(step, asked.disposition.code, is_final=False)
        fields["disposition"] = asked.disposition.value
    if asked.user_data is not None:
        fields["user_data"] = _merged(step)
    if asked.routing_data is not None:
        fields["routing_data"] = _merged_routing_data(step)
    return change_entry(step.tx, step.floor, step.row, "updated", reason=step.reason, **fields)


def _merged(step: Step) -> dict[str, object]:
    return {**step.entry.user_data, **(step.asked.user_data or {})}


def _merged_routing_data(step: Step) -> object:
    given, kept = step.asked.routing_data, step.entry.routing_data
    if given is None:
        return kept
    attributes = {**kept.custom_attributes, **(given.custom_attributes or {})}
    return kept.model_copy(
        update={"custom_attributes": attributes, "priority": given.priority or kept.priority}
    )


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


_RULES: dict[str, Callable[[Step], EntryRow]] = {
    "accepted": _accept,
    "rejected": _reject,
    "parked": _park,
    "unassigned": _release,
    "completed": _complete,
    "assigned": _assign,
    "stopped": _stop,
}
