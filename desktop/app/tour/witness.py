"""The witness: reads in the service, as a team lead may, what the window only claims."""

from types import TracebackType
from typing import Self
from uuid import uuid4

from desktop.adapter.client import RoutingClient
from desktop.adapter.credentials import Credentials
from desktop.app.demo import DemoService
from desktop.domain.record import JsonObject


class Witness:
    """Asks through the same API as everybody else, with the rights of an integration."""

    def __init__(self, service: DemoService) -> None:
        self._client = RoutingClient(service.url, Credentials(service.client_id, service.client_secret))

    async def __aenter__(self) -> Self:
        await self._client.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.__aexit__(kind, error, trace)

    async def entry(self, entry_id: str) -> JsonObject:
        """An entry as the service has it."""
        return (await self._client.read(f"/api/v2/routing/workbinentries/{entry_id}")).body

    async def entry_ids_of(self, workitem_id: str) -> list[str]:
        """The entry of a workitem, once routing has put it into a workbin."""
        entry_id = (await self._client.read(f"/api/v2/workitems/{workitem_id}")).body.get("workbinEntryId")
        return [entry_id] if isinstance(entry_id, str) else []

    async def take_back(self, entry_id: str) -> None:
        """Stop the workitem, as the third party that submitted it."""
        workitem_id = (await self.entry(entry_id))["workitemId"]
        await self._client.post(f"/api/v2/workitems/{workitem_id}/stop", {}, str(uuid4()))

    async def events(self, entry_id: str) -> tuple[str, ...]:
        """The kinds of its transitions, in the order that they happened."""
        body = (await self._client.read(f"/api/v2/routing/workbinentries/{entry_id}/history")).body
        steps = body.get("entities")
        return tuple(
            str(step["eventType"]).rpartition(".")[2]
            for step in (steps if isinstance(steps, list) else [])
            if isinstance(step, dict)
        )

    async def status(self, agent_id: str) -> JsonObject:
        """An agent's state and capacity as the service has them."""
        return (await self._client.read(f"/api/v2/users/{agent_id}/status")).body

    async def in_use(self, agent_id: str) -> int:
        """How many workitems the service says that the agent holds."""
        status = await self.status(agent_id)
        capacity = status.get("capacity")
        used = [
            media["inUse"]
            for media in (capacity if isinstance(capacity, list) else [])
            if isinstance(media, dict) and media.get("mediaType") == "workitem"
        ]
        return int(str(used[0])) if used else 0
