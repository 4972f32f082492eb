"""Capacity rules, an agent's own and the organisation's: who may change them, and what follows at once."""

from desktop.service.floor import CAPACITY, Floor
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, wrong_field
from desktop.service.store.resources import ORGANISATION, drop_resource, put_document
from desktop.service.store.transaction import Transaction


def need_limits_right(who: Principal, agent_id: str, reason: str | None) -> None:
    """An administrator may for anybody; a lead, with a reason, for the agents whom they lead."""
    if "routing:utilization:write" in who.permissions:
        return
    if not who.may_lead(agent_id):
        raise Refusal(403, "not.lead.of.agent", "You do not lead this agent.")
    if not (reason or "").strip():
        raise bad_request(wrong_field("reason", "reason.required", "Another's capacity needs a reason"))


def set_limits(tx: Transaction, floor: Floor, agent_id: str, body: str, reason: str | None) -> None:
    """Keep the rule and tell everybody; what waits is routed by it in the same transaction."""
    put_document(tx, _KIND, agent_id, body, reason=reason)
    _tell(tx, floor, [agent_id], reason)


def set_default_limits(tx: Transaction, floor: Floor, body: str, reason: str | None) -> None:
    """The same for everybody who has no rule of their own."""
    put_document(tx, _KIND, ORGANISATION, body, reason=reason)
    _tell(tx, floor, _without_own(floor), reason)


def drop_limits(tx: Transaction, floor: Floor, owner: str) -> None:
    """Back to the organisation's rule, or the organisation back to the service's; without one, nothing."""
    if drop_resource(tx, _KIND, owner):
        _tell(tx, floor, _without_own(floor) if owner == ORGANISATION else [owner], None)


def _without_own(floor: Floor) -> list[str]:
    directory = floor.directory
    return [
        one.id
        for one in directory.people.values()
        if one.utilization is None and one.id not in directory.utilization
    ]


def _tell(tx: Transaction, floor: Floor, people: list[str], reason: str | None) -> None:
    floor.read_directory(tx.conn)
    for one in people:
        floor.put_state(tx, floor.states[one], CAPACITY, reason)


_KIND = "utilization"
