"""One request about one entry, and the refusals that the rules have in common."""

from dataclasses import dataclass

from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.record import JsonObject, wire_time
from desktop.service.asked import EntryPut
from desktop.service.fit import media_limits, other_limits
from desktop.service.floor import Floor
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Step:
    """Who asks for what, about which entry."""

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

    @property
    def holder_id(self) -> str | None:
        """Whom the entry is with."""
        return None if self.entry.assigned_to is None else self.entry.assigned_to.id


def conflict(code: str, message: str, entry: Entry) -> Refusal:
    """A 409 that carries the entry as it is, so that the caller need not ask again."""
    holder = entry.assigned_to
    with_whom: JsonObject | None = None if holder is None else {"id": holder.id, "name": holder.name}
    detail: JsonObject = {"errorCode": code, "fieldName": "status", "entry": entry.model_dump(mode="json")}
    params: JsonObject = {
        "entryId": entry.id,
        "status": entry.status.value,
        "assignedTo": with_whom,
        "since": wire_time(entry.status_since),
    }
    return Refusal(409, code, message, details=(detail,), params=params)


def stale(entry: Entry) -> Refusal:
    """The caller looked at an older version."""
    name = "" if entry.assigned_to is None else f", with {entry.assigned_to.name or entry.assigned_to.id}"
    message = f"The entry has changed since; it is now {entry.status.value}{name}."
    return conflict("entry.sequence.stale", message, entry)


def with_somebody(entry: Entry) -> Refusal:
    """Somebody else was first."""
    return conflict("entry.already.assigned", f"The entry is already {phrase(entry)}.", entry)


def phrase(entry: Entry) -> str:
    """Where an entry is, for the middle of a sentence."""
    holder = entry.assigned_to
    name = "somebody else" if holder is None else holder.name or holder.id
    words = {
        EntryStatus.ASSIGNED: f"offered to {name}",
        EntryStatus.ACCEPTED: f"accepted by {name}",
        EntryStatus.PARKED: f"parked by {name}",
    }
    return words.get(entry.status, entry.status.value)


def not_possible(step: Step, wanted: str) -> Refusal:
    """The entry's status does not lead there."""
    entry = step.entry
    if entry.status is EntryStatus.COMPLETED:
        by = f" by {entry.assigned_to.name}" if entry.assigned_to else ""
        return conflict("entry.completed", f"The entry was completed{by} already.", entry)
    if entry.status is EntryStatus.STOPPED:
        return conflict("entry.stopped", "The third party has taken this work back.", entry)
    message = f"An entry that is {entry.status.value} cannot be {wanted}."
    return conflict("entry.transition.invalid", message, entry)


def need_mine(step: Step, wanted: str, *statuses: EntryStatus) -> None:
    """Refuse unless the entry is with the caller and in one of these statuses."""
    if step.entry.status.is_open and step.holder_id is not None and not step.is_mine:
        message = f"The entry is {phrase(step.entry)}, not with you."
        raise conflict("entry.not.assignee", message, step.entry)
    if step.entry.status not in statuses:
        raise not_possible(step, wanted)


def need_lead_of(step: Step, *agent_ids: str | None) -> None:
    """Refuse unless the caller leads one of these agents, or need not."""
    step.who.need("routing:workbinentry:override")
    if not any(step.who.may_lead(agent_id) for agent_id in agent_ids):
        raise Refusal(403, "not.lead.of.agent", "You do not lead the agent whose work this is.")


def need_room(step: Step, agent_id: str) -> None:
    """Refuse when one more would be more than the agent can hold."""
    if agent_id not in step.floor.states:
        raise Refusal(403, "agent.required", "Only an agent can hold work.")
    agent, work = step.floor.view(agent_id), step.row.view
    limits = (*media_limits(agent, work.media_type), *other_limits(agent, work, step.floor.directory.policy))
    reason = next(iter(limits), None)
    if reason is not None:
        raise conflict("agent.at.capacity", reason.text, step.entry)
