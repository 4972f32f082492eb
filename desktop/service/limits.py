"""An agent's own capacity rule: who may change it, and what follows at once."""

from desktop.service.floor import CAPACITY, Floor
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, wrong_field
from desktop.service.store.resources import put_document
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
    put_document(tx, "utilization", agent_id, body, reason=reason)
    floor.read_directory(tx.conn)
    floor.put_state(tx, floor.states[agent_id], CAPACITY, reason)
