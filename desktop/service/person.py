"""A person as the wire shows them: who they are, their presence, routing status and capacity rule."""

from typing import Any

from desktop.domain.agent import AgentStatus
from desktop.domain.presence import PresenceDefinition
from desktop.domain.record import JsonObject
from desktop.service.house import House
from desktop.service.refusal import not_found
from desktop.service.store.resources import ORGANISATION


def known(house: House, user_id: str) -> None:
    """Refuse with 404 unless there is this person."""
    if user_id not in house.directory.people:
        raise not_found("user", user_id)


def person_told(house: House, user_id: str, expand: set[str]) -> JsonObject:
    """All of a person; ``expand`` as in the addresses that tell it."""
    body: JsonObject = house.directory.agent(user_id).model_dump(mode="json")
    told = house.routing.floor.status(user_id)
    # One number, as for a platform where voice decides; the capacity of each media type is in the status.
    body["concurrency"] = next((one.maximum for one in told.capacity if one.media_type == "voice"), 0)
    if "presence" in expand:
        body["presence"] = presence_told(told)
    if "routingStatus" in expand:
        body["routingStatus"] = routing_status_told(told)
    if "utilization" in expand:
        body["utilization"] = utilization_told(house, user_id)["utilization"]
    return body


def presence_told(told: AgentStatus) -> JsonObject:
    """The presence in both spellings."""
    body: JsonObject = told.presence.model_dump(mode="json")
    definition: JsonObject = {
        "id": told.presence.definition_id,
        "systemPresence": told.presence.system_presence,
    }
    mine: JsonObject = {"source": "PURECLOUD", "primary": True, "modifiedDate": body["since"]}
    return {**body, "presenceDefinition": definition, **mine}


def routing_status_told(told: AgentStatus) -> JsonObject:
    """Whether work is routed to them."""
    return {
        "userId": told.id,
        "status": told.routing_status.value,
        "startTime": told.model_dump(mode="json")["since"],
    }


def utilization_told(house: House, owner: str) -> dict[str, Any]:
    """The rule in force for an owner."""
    rule = house.directory.rule_for(owner)
    return {
        "utilization": {
            kind: {
                "maximumCapacity": media.maximum,
                "interruptableMediaTypes": None
                if media.interruptible_by is None
                else sorted(media.interruptible_by),
                "includeNonAcd": media.include_non_acd,
            }
            for kind, media in rule.media.items()
        },
        "level": level_of(owner),
    }


def level_of(owner: str) -> str:
    """Whose rule it is."""
    return "Organization" if owner == ORGANISATION else "Agent"


def definition_told(one: PresenceDefinition) -> JsonObject:
    """A presence definition in both spellings."""
    body: JsonObject = one.model_dump(mode="json")
    kind = "System" if one.is_primary else "User"
    return {**body, "type": kind, "languageLabels": {"en_US": one.label}, "deactivated": False}
