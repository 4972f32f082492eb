"""Changing how an agent is doing: presence and routing status."""

from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.presence import Presence, PresenceDefinition
from desktop.domain.record import JsonObject
from desktop.service.agent_state import AgentState, presence_in
from desktop.service.asked import PresencePatch, RoutingStatusPut
from desktop.service.floor import PRESENCE, Floor
from desktop.service.offers import passed_over, return_to_pool
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.store.entries import find_entry
from desktop.service.store.transaction import Transaction


def set_presence(
    tx: Transaction, floor: Floor, who: Principal, agent_id: str, asked: PresencePatch
) -> AgentState:
    """Put somebody into a presence: oneself, or, with a reason, an agent one leads."""
    state = _state_of(floor, agent_id)
    is_own = who.id == agent_id
    if not is_own:
        _check_other(who, agent_id, asked.reason)
    definition = find_definition(floor, asked.presence_definition.id)
    by = None if is_own else who.actor.ref
    presence = presence_in(definition, tx.now, asked.message, by, asked.reason)
    if asked.reject_offers and not definition.takes_work:
        _give_back_offers(tx, floor, agent_id, definition)
        state = _state_of(floor, agent_id)
    if asked.after_work and state.is_interacting:
        return _move_after_work(tx, floor, state, presence, definition)
    return move_to(tx, floor, state, presence.model_copy(), definition, asked.reason)


def _move_after_work(
    tx: Transaction, floor: Floor, state: AgentState, presence: Presence, definition: PresenceDefinition
) -> AgentState:
    """What is to come once nothing is held; the present presence again means that nothing is."""
    is_other = definition.id != state.presence.definition_id
    before: JsonObject = {"next": state.next_presence.definition_id if state.next_presence else None}
    tx.audit("presence", "user", state.id, before=before, after={"next": definition.id if is_other else None})
    update = {"next_presence": presence if is_other else None, "next_takes_work": definition.takes_work}
    return floor.put_state(tx, state.model_copy(update=update), PRESENCE, presence.reason)


def _give_back_offers(tx: Transaction, floor: Floor, agent_id: str, definition: PresenceDefinition) -> None:
    """What is offered and not accepted goes to others."""
    for held in floor.load(agent_id):
        row = find_entry(tx.conn, held.entry_id)
        if row is not None and row.entry.status is EntryStatus.ASSIGNED:
            reason = Reason(code="presence.changed", text=definition.label)
            excluded = passed_over(row, agent_id, tx.now)
            return_to_pool(tx, floor, row, "rejected", reason, excluded=excluded)


def move_to(  # noqa: PLR0913, PLR0917 - the facts of one change
    tx: Transaction,
    floor: Floor,
    state: AgentState,
    presence: object,
    definition: PresenceDefinition,
    reason: str | None,
) -> AgentState:
    """A presence chosen by a person also ends Not Responding and an earlier going off queue."""
    before: JsonObject = {"presence": state.presence.definition_id}
    tx.audit("presence", "user", state.id, before=before, after={"presence": definition.id}, reason=reason)
    update = {
        "presence": presence,
        "takes_work": definition.takes_work,
        "next_presence": None,
        "is_off_queue": False,
        "is_responding": True,
        "missed_offers": 0,
        "since": tx.now,
    }
    return floor.put_state(tx, state.model_copy(update=update), PRESENCE, reason)


def set_routing_status(
    tx: Transaction, floor: Floor, who: Principal, agent_id: str, asked: RoutingStatusPut
) -> AgentState:
    """IDLE: offer me work again. OFF_QUEUE: no more for now."""
    state = _state_of(floor, agent_id)
    if who.id != agent_id:
        _check_other(who, agent_id, asked.reason or "routing status")
    if asked.status == "IDLE" and not state.takes_work:
        raise Refusal(
            409,
            "presence.takes.no.work",
            f"Nobody is offered work while {state.presence.label}; change presence.",
        )
    tx.audit(
        "routingstatus",
        "user",
        agent_id,
        before={"status": state.routing_status.value},
        after={"status": asked.status},
        reason=asked.reason,
    )
    update = {
        "is_off_queue": asked.status == "OFF_QUEUE",
        "is_responding": True,
        "missed_offers": 0,
        "since": tx.now,
    }
    return floor.put_state(tx, state.model_copy(update=update), PRESENCE, asked.reason)


def find_definition(floor: Floor, wanted: str) -> PresenceDefinition:
    """By id, or by the system presence's own name, which programs spell in several ways."""
    name = plain(wanted)
    for definition in floor.directory.definitions.values():
        if definition.id == wanted or (definition.is_primary and plain(definition.system_presence) == name):
            return definition
    message = f"There is no presence definition '{wanted}'"
    raise bad_request(wrong_field("presenceDefinition.id", "presence.unknown", message))


def plain(system_presence: str) -> str:
    """The same for ``OnQueue``, ``On Queue`` and ``ON_QUEUE``."""
    return system_presence.replace(" ", "").replace("_", "").casefold()


def _check_other(who: Principal, agent_id: str, reason: str | None) -> None:
    who.need("presence:user:writeother")
    if not who.may_lead(agent_id):
        raise Refusal(403, "not.lead.of.agent", "You do not lead this agent.")
    if not reason:
        raise bad_request(wrong_field("reason", "reason.required", "Another's presence needs a reason"))


def _state_of(floor: Floor, agent_id: str) -> AgentState:
    state = floor.states.get(agent_id)
    if state is None:
        raise not_found("user", agent_id)
    return state
