"""What changes rarely: who I am, my queues with their wrap-up codes, workbins, worktypes, presences."""

from desktop.api.genesys_cloud.bodies import Definition, Me, Reference, Status, Worktype, each, plain
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.rights import agent_of, lacking_in
from desktop.api.genesys_cloud.schema import fields_of
from desktop.api.genesys_cloud.standing import definition_of
from desktop.domain.agent import Agent
from desktop.domain.disposition import DispositionCode
from desktop.domain.errors import Refused
from desktop.domain.presence import PresenceDefinition
from desktop.domain.workbin import Workbin
from desktop.domain.workitem import CustomField, WorkitemType

TASKS = "/api/v2/taskmanagement"
QUEUES_MOST = 50
TYPES_MOST = 50
_CLOSED = "closed"


class Reader:
    """Remembers which workbins are queues, which statuses a worktype has, and what this person lacks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self.queue_ids: frozenset[str] = frozenset()
        self.lacking: tuple[str, ...] = ()
        self._statuses: dict[str, tuple[Status, ...]] = {}

    async def me(self) -> Agent:
        """Whose token it is."""
        told = await self._caller.get("/api/v2/users/me", Me, "who you are", ("expand", "authorization"))
        permissions = () if told.authorization is None else told.authorization.permissions
        self.lacking = lacking_in(permissions)
        login = told.username or told.email or told.id
        return agent_of(told.id, login, told.name or login, permissions)

    async def workbins(self) -> tuple[Workbin, ...]:
        """My queues, with what may come of their work; then the workbins that are no queues of mine."""
        queues = await self._caller.numbered("/api/v2/routing/queues/me", Reference, "your queues")
        self.queue_ids = frozenset(queue.id for queue in queues)
        found = [
            Workbin(id=queue.id, name=queue.name or queue.id, dispositions=await self._codes(queue.id))
            for queue in queues[:QUEUES_MOST]
        ]
        for one in each(await self._caller.cursored(f"{TASKS}/workbins/query", "workbins", {}), Reference):
            if one.id not in self.queue_ids:
                found += [Workbin(id=one.id, name=one.name or one.id)]
        return tuple(found)

    async def types(self) -> tuple[WorkitemType, ...]:
        """The worktypes, with the fields of their schemas where these may be seen."""
        bodies = await self._caller.cursored(f"{TASKS}/worktypes/query", "worktypes", {})
        told = each(bodies, Worktype)
        self._statuses |= {kind.id: kind.statuses for kind in told if kind.statuses}
        return tuple(
            [
                WorkitemType(
                    id=kind.id,
                    name=kind.name or kind.id,
                    description=kind.description or "",
                    custom_fields=await self._fields(kind) if place < TYPES_MOST else (),
                )
                for place, kind in enumerate(told)
            ]
        )

    async def presences(self) -> tuple[PresenceDefinition, ...]:
        """What may be chosen."""
        told = await self._caller.listed("/api/v2/presence/definitions", Definition, "presences")
        return tuple(definition_of(one) for one in told if not one.deactivated)

    async def closing_status(self, type_id: str | None, status_id: str | None) -> str | None:
        """A closed status that may follow this one; None leaves the choice to the organisation."""
        if type_id is None:
            return None
        if type_id not in self._statuses:
            path = f"{TASKS}/worktypes/{segment(type_id)}/statuses"
            self._statuses[type_id] = await self._caller.listed(path, Status, "statuses")
        known = {one.id: one for one in self._statuses[type_id]}
        closed = [one.id for one in known.values() if plain(one.category) == _CLOSED]
        now = known.get(status_id or "")
        allowed = {one.id for one in now.destination_statuses} if now is not None else set()
        return next((one for one in closed if not allowed or one in allowed), None)

    async def _codes(self, queue_id: str) -> tuple[DispositionCode, ...]:
        path = f"/api/v2/routing/queues/{segment(queue_id)}/wrapupcodes"
        codes = await self._caller.numbered(path, Reference, "wrap-up codes")
        return tuple(DispositionCode(code=one.id, label=one.name or one.id) for one in codes)

    async def _fields(self, kind: Worktype) -> tuple[CustomField, ...]:
        if kind.schema_ is None:
            return ()
        path = f"{TASKS}/workitems/schemas/{segment(kind.schema_.id)}"
        try:
            body = await self._caller.whole(path, "a schema")
        except Refused:
            return ()  # its values are shown under their own names
        return fields_of(body)
