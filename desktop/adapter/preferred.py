"""Preferred agents, looked at before submitting: one who is full or away is passed over in order."""

from collections.abc import Sequence
from urllib.parse import quote

from desktop.adapter.client import RoutingClient
from desktop.domain.errors import Refused

_AVAILABLE = "available"


async def find_free_agent(client: RoutingClient, preferred: Sequence[str]) -> str | None:
    """The first of them who can take work now; None leaves it to ordinary routing."""
    for agent in preferred:
        try:
            status = (await client.read(f"/api/v2/users/{quote(agent, safe='')}/status")).body
        except Refused:
            continue
        capacity = status.get("availableCapacity")
        if status.get("state") == _AVAILABLE and isinstance(capacity, int) and capacity > 0:
            return agent
    return None
