"""A conversation as ``v2.users.{id}.conversations`` tells it: who takes part, and how their side stands.

Workitems are no conversations; this is about calls, chats and the like that were asked for with preferred
agents.
"""

from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.record import JsonObject, wire_time

# Under which name a participant has the medium; what has no list of its own is a message.
_LISTS = {"voice": "calls", "chat": "chats", "email": "emails", "callback": "callbacks"}
_STATES = {
    EntryStatus.ASSIGNED: "alerting",
    EntryStatus.ACCEPTED: "connected",
    EntryStatus.PARKED: "parked",
    EntryStatus.COMPLETED: "terminated",
    EntryStatus.STOPPED: "terminated",
}


def conversation_body(entry: Entry, user_id: str) -> JsonObject:
    """As one of its agents sees it; whoever has lost it is disconnected."""
    is_theirs = entry.assigned_to is not None and entry.assigned_to.id == user_id
    state = _STATES.get(entry.status, "disconnected") if is_theirs else "disconnected"
    media: JsonObject = {"id": f"{entry.id}:{user_id}", "state": state, "held": False}
    agent: JsonObject = {
        "id": f"{entry.id}:{user_id}",
        "purpose": "agent",
        "userId": user_id,
        "queueId": entry.workbin_id,
        "wrapupRequired": False,
        _LISTS.get(entry.media_type, "messages"): [media],
    }
    if entry.accepted_at is not None and is_theirs:
        agent["connectedTime"] = wire_time(entry.accepted_at)
    customer: JsonObject = {"id": f"{entry.id}:customer", "purpose": "customer", "name": entry.customer}
    return {"id": entry.conversation_id, "participants": [customer, agent]}
