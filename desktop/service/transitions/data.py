"""Writing data without changing the status. Custom attributes and user data are merged, never dropped."""

from typing import Any

from desktop.domain.entry import RoutingData
from desktop.domain.record import JsonObject
from desktop.service.transitions.step import Step


def merged_user_data(step: Step) -> JsonObject:
    """The last write of each field wins."""
    return {**step.entry.user_data, **(step.asked.user_data or {})}


def merged_routing_data(step: Step) -> RoutingData:
    """A new priority, and attributes beside those that are there."""
    given, kept = step.asked.routing_data, step.entry.routing_data
    if given is None:
        return kept
    update: dict[str, Any] = {
        "custom_attributes": {**kept.custom_attributes, **(given.custom_attributes or {})},
        "priority": given.priority or kept.priority,
    }
    return kept.model_copy(update=update)
