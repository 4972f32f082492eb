"""What can be done to one workitem: each verb is one or two requests, and names the permission it needs.

There are no keys that make a request safe to send twice: saying again what is so already changes nothing.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from desktop.api.genesys_cloud import rights
from desktop.api.genesys_cloud.bodies import WrapupBody, each, plain
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.catalogue import TASKS, Reader
from desktop.api.genesys_cloud.workitem import Workitem, from_entity
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry
from desktop.domain.errors import Refused
from desktop.domain.record import JsonObject

WORKITEMS: Final = f"{TASKS}/workitems"
NO_NOTES: Final = (
    "Genesys Cloud keeps no notes with a wrap-up code. Take the notes out, or write them elsewhere."
)
_TO_QUEUE = "QueueAssignmentAlerting"
_TO_AGENT = "AgentAssignmentAlerting"
_QUEUED = "acdstarted"
_STATES = {
    "Connected": rights.ACCEPT,
    "Declined": rights.ACCEPT,
    "Parked": rights.EDIT,
}


class Verbs:
    """``me`` is whose token it is; ``reread`` reads one workitem anew."""

    def __init__(
        self,
        caller: Caller,
        book: Book,
        reader: Reader,
        me: Callable[[], str],
        reread: Callable[[str], Awaitable[Entry | None]],
    ) -> None:
        self._caller = caller
        self._book = book
        self._reader = reader
        self._me = me
        self._reread = reread

    async def set_state(
        self, entry_id: str, state: str, leaves_until: datetime | None = None
    ) -> Entry | None:
        """What the agent says about the work that is with them; not after ``leaves_until``."""
        body: JsonObject = {"assignmentState": state}
        return await self._patch(entry_id, body, _STATES[state], leaves_until)

    async def write(self, entry_id: str, fields: JsonObject) -> Entry | None:
        """Custom fields; those that are not named stay. Naming none would there mean to clear all."""
        if not fields:
            return await self._reread(entry_id)
        return await self._patch(entry_id, {"customFields": fields}, rights.EDIT)

    async def pull(self, entry_id: str) -> Entry | None:
        """Take it out of its queue for oneself."""
        return await self._assign(entry_id, self._me(), rights.PULL)

    async def alert(self, entry_id: str, agent_id: str) -> Entry | None:
        """Offer it to an agent, who has to be on queue."""
        if self._is_queued(entry_id):
            return await self._assign(entry_id, agent_id, rights.ASSIGN)
        body: JsonObject = {"assigneeId": agent_id, "assignmentOperation": _TO_AGENT}
        return await self._patch(entry_id, body, rights.ASSIGN)

    async def give(self, entry_id: str, agent_id: str) -> Entry | None:
        """Put it into an agent's list without an alert, whether or not they are on queue."""
        await self._leave_queue(entry_id)
        return await self._patch(entry_id, {"assigneeId": agent_id}, rights.ASSIGN)

    async def put_back(self, entry_id: str) -> Entry | None:
        """Back to its queue; what has none lies in its workbin, with nobody."""
        workitem = self._find(entry_id)
        if workitem is None or workitem.queue_id is None:
            return await self._patch(entry_id, {"assigneeId": None}, rights.ASSIGN)
        return await self._to_queue(entry_id, workitem.queue_id)

    async def move(self, entry_id: str, place_id: str) -> Entry | None:
        """To a queue, which hands it out; or into a workbin, where it is nobody's."""
        if place_id in self._reader.queue_ids:
            return await self._to_queue(entry_id, place_id)
        await self._leave_queue(entry_id)
        return await self._patch(entry_id, {"workbinId": place_id, "assigneeId": None}, rights.EDIT)

    async def terminate(self, entry_id: str) -> Entry | None:
        """End it in a closed status that its status graph allows."""
        workitem = self._find(entry_id)
        if workitem is None:
            await self._reread(entry_id)
            workitem = self._find(entry_id)
        status_id = (
            None
            if workitem is None
            else await self._reader.closing_status(workitem.type_id, workitem.status_id)
        )
        body: JsonObject = {} if status_id is None else {"statusId": status_id}
        path = f"{path_of(entry_id)}/terminate"
        told = await self._caller.command("POST", path, body, permission=rights.TERMINATE)
        return await self._changed(entry_id, told)

    async def code(self, entry_id: str, disposition: Disposition) -> None:
        """These codes of this person's on it, and none of those that they were shown besides."""
        if disposition.notes.strip():
            raise Refused("The notes cannot be kept", NO_NOTES, code="notes.unknown")
        path = f"{path_of(entry_id)}/users/me/wrapups"
        known = self._book.find(entry_id)
        seen = (None if known is None else known.codes) or ()
        had, wanted = await self.codes(entry_id), disposition.codes
        dropped = [one for one in had if one in seen and one not in wanted]
        added = [one for one in wanted if one not in had]
        for action, code in (*(("Add", one) for one in added), *(("Remove", one) for one in dropped)):
            body: JsonObject = {"action": action, "wrapupCode": code}
            await self._caller.command("PATCH", path, body, permission=rights.WRAP_UP)
        unseen = tuple(one for one in had if one not in wanted and one not in dropped)
        self._book.note_codes(entry_id, (*wanted, *unseen))

    async def codes(self, entry_id: str) -> tuple[str, ...]:
        """This person's wrap-up codes on it, as the organisation has them."""
        path = f"{path_of(entry_id)}/users/{segment(self._me())}/wrapups"  # "me" is only for writing them
        bodies = await self._caller.cursored(path, "wrap-up codes")
        return tuple(one.wrapup_code.id for one in each(bodies, WrapupBody))

    async def _leave_queue(self, entry_id: str) -> None:
        """What waits in a queue is taken out of it first, or the queue would hand it out all the same."""
        if self._is_queued(entry_id):
            path = f"{path_of(entry_id)}/acd/cancel"
            await self._changed(entry_id, await self._caller.command("POST", path, permission=rights.CANCEL))

    async def _to_queue(self, entry_id: str, queue_id: str) -> Entry | None:
        body: JsonObject = {"queueId": queue_id, "assignmentOperation": _TO_QUEUE}
        return await self._patch(entry_id, body, rights.ASSIGN)

    async def _assign(self, entry_id: str, agent_id: str, permission: str) -> Entry | None:
        path = f"{path_of(entry_id)}/assignment"
        told = await self._caller.command("PATCH", path, {"id": agent_id}, permission=permission)
        return await self._changed(entry_id, told)

    async def _patch(
        self, entry_id: str, body: JsonObject, permission: str, leaves_until: datetime | None = None
    ) -> Entry | None:
        told = await self._caller.command(
            "PATCH", path_of(entry_id), body, permission=permission, leaves_until=leaves_until
        )
        return await self._changed(entry_id, told)

    async def _changed(self, entry_id: str, told: JsonObject | None) -> Entry | None:
        """The entity that came back; where none did, it is read."""
        if told is None or told.get("id") != entry_id:
            return await self._reread(entry_id)
        return self._book.take(from_entity(told))

    def _is_queued(self, entry_id: str) -> bool:
        workitem = self._find(entry_id)
        return workitem is not None and plain(workitem.assignment_state) == _QUEUED

    def _find(self, entry_id: str) -> Workitem | None:
        known = self._book.find(entry_id)
        return None if known is None else known.workitem


def path_of(entry_id: str) -> str:
    """A workitem's address."""
    return f"{WORKITEMS}/{segment(entry_id)}"
