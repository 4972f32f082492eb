"""Which requests each command becomes. One table; what this organisation has no word for is refused.

There are no keys that make a request safe to send twice: each step first looks at what is known, and
saying again what is so already changes nothing.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from desktop.api.genesys_cloud.bodies import JSON, WrapupBody
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.catalogue import TASKS, Reader
from desktop.api.genesys_cloud.workitem import from_entity, plain
from desktop.domain import commands as c
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry
from desktop.domain.errors import Conflict, Refused
from desktop.domain.record import JsonObject

WORKITEMS = f"{TASKS}/workitems"
USERS = "/api/v2/users"
TO_QUEUE = "QueueAssignmentAlerting"
TO_AGENT = "AgentAssignmentAlerting"
NO_NOTES = "Genesys Cloud keeps no notes with a wrap-up code. Take the notes out, or write them elsewhere."
NOT_HERE = "Genesys Cloud has nothing like it."
AT_ONCE = "Genesys Cloud changes a presence at once. Change it when your work is done."


class Commands:
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
        self._table: Mapping[type, Callable[[Any], Awaitable[Entry | None]]] = {
            c.AcceptOffer: self._accept,
            c.RejectOffer: self._reject,
            c.ClaimEntry: self._claim,
            c.ParkEntry: self._park,
            c.ResumeEntry: self._resume,
            c.ReleaseEntry: self._release,
            c.TransferEntry: self._transfer,
            c.SaveDisposition: self._save,
            c.MarkDone: self._finish,
            c.FinishEntry: self._finish,
            c.UpdateUserData: self._write,
            c.OverrideEntry: self._override,
            c.SetPresence: self._set_presence,
            c.ResumeResponding: self._respond,
        }

    async def carry_out(self, command: c.Command) -> Entry | None:
        """Do it; the entry as it is afterwards."""
        known = self._table.get(type(command))
        if known is None:
            raise Refused("This cannot be done here", NOT_HERE, code="command.unknown")
        return await known(command)

    async def _accept(self, command: c.AcceptOffer) -> Entry | None:
        self._check_offer(command)
        return await self._patch(command.entry_id, {"assignmentState": "Connected"})

    async def _reject(self, command: c.RejectOffer) -> Entry | None:
        self._check_offer(command)
        return await self._patch(command.entry_id, {"assignmentState": "Declined"})

    async def _claim(self, command: c.ClaimEntry) -> Entry | None:
        return await self._assign(command.entry_id, self._me())

    async def _park(self, command: c.ParkEntry) -> Entry | None:
        return await self._patch(command.entry_id, {"assignmentState": "Parked"})

    async def _resume(self, command: c.ResumeEntry) -> Entry | None:
        return await self._patch(command.entry_id, {"assignmentState": "Connected"})

    async def _release(self, command: c.ReleaseEntry) -> Entry | None:
        """Back to its queue; what has none lies in its workbin, with nobody."""
        known = self._book.find(command.entry_id)
        queue_id = None if known is None else known.workitem.queue_id
        if queue_id is None:
            return await self._patch(command.entry_id, {"assigneeId": None})
        return await self._to_queue(command.entry_id, queue_id)

    async def _transfer(self, command: c.TransferEntry) -> Entry | None:
        if command.workbin_id in self._reader.queue_ids:
            return await self._to_queue(command.entry_id, command.workbin_id)
        return await self._patch(command.entry_id, {"workbinId": command.workbin_id, "assigneeId": None})

    async def _save(self, command: c.SaveDisposition) -> Entry | None:
        await self._code(command.entry_id, command.disposition)
        return self._book.note_codes(command.entry_id, _codes_of(command.disposition)) or await self._reread(
            command.entry_id
        )

    async def _finish(self, command: c.MarkDone | c.FinishEntry) -> Entry | None:
        """The code first, then the end: what breaks off between them goes on where it was."""
        if command.disposition is not None:
            await self._code(command.entry_id, command.disposition)
            self._book.note_codes(command.entry_id, _codes_of(command.disposition))
        known = self._book.find(command.entry_id)
        if known is None:
            await self._reread(command.entry_id)
            known = self._book.find(command.entry_id)
        workitem = None if known is None else known.workitem
        status_id = (
            None
            if workitem is None
            else await self._reader.closing_status(workitem.type_id, workitem.status_id)
        )
        body: JsonObject = {} if status_id is None else {"statusId": status_id}
        return await self._changed(
            command.entry_id, await self._caller.command("POST", f"{_path(command.entry_id)}/terminate", body)
        )

    async def _write(self, command: c.UpdateUserData) -> Entry | None:
        return await self._patch(command.entry_id, {"customFields": command.user_data})

    async def _override(self, command: c.OverrideEntry) -> Entry | None:
        """``force`` gives it without an alert: then it does not matter whether they are on queue."""
        known = self._book.find(command.entry_id)
        if command.force:
            return await self._patch(command.entry_id, {"assigneeId": command.to_agent_id})
        if known is not None and plain(known.workitem.assignment_state) == "acdstarted":
            return await self._assign(command.entry_id, command.to_agent_id)
        body: JsonObject = {"assigneeId": command.to_agent_id, "assignmentOperation": TO_AGENT}
        return await self._patch(command.entry_id, body)

    async def _set_presence(self, command: c.SetPresence) -> Entry | None:
        if command.after_work:
            raise Refused("The presence stays as it is", AT_ONCE, code="presence.at.once")
        chosen: JsonObject = {"presenceDefinition": {"id": command.definition_id}}
        more: JsonObject = {"message": command.message} if command.message else {}
        if command.agent_id is not None and command.agent_id != self._me():
            said: JsonObject = {"message": command.message or command.reason or ""}
            one: JsonObject = {"id": command.agent_id, **chosen, **said}
            await self._caller.command("PUT", f"{USERS}/presences/bulk", [one])
            return None
        if command.rejects_offers:
            for entry_id in self._book.alerting(self._me()):
                await self._patch(entry_id, {"assignmentState": "Declined"})
        path = f"{USERS}/{segment(self._me())}/presences/purecloud"
        await self._caller.command("PATCH", path, {**chosen, **more})
        return None

    async def _respond(self, command: c.ResumeResponding) -> Entry | None:
        agent_id = command.agent_id or self._me()
        path = f"{USERS}/{segment(agent_id)}/routingstatus"
        await self._caller.command("PUT", path, {"status": "IDLE"})
        return None

    def _check_offer(self, command: c.AcceptOffer | c.RejectOffer) -> None:
        """An answer to an alert that is over must not meet the next one."""
        known = self._book.find(command.entry_id)
        if known is not None and known.offer_id and known.offer_id != command.offer_id:
            raise Conflict(
                "That offer is over", "It was offered anew.", code="offer.over", current=known.entry
            )

    async def _code(self, entry_id: str, disposition: Disposition) -> None:
        """Exactly this code of this person's on it."""
        if disposition.notes.strip():
            raise Refused("The notes cannot be kept", NO_NOTES, code="notes.unknown")
        path = f"{_path(entry_id)}/users/me/wrapups"
        had = await self.codes(entry_id)
        wanted = _codes_of(disposition)
        changes = [("Add", one) for one in wanted if one not in had]
        changes += [("Remove", one) for one in had if one not in wanted]
        for action, code in changes:
            await self._caller.command("PATCH", path, {"action": action, "wrapupCode": code})

    async def codes(self, entry_id: str) -> tuple[str, ...]:
        """This person's wrap-up codes on it, as the organisation has them."""
        path = f"{_path(entry_id)}/users/{segment(self._me())}/wrapups"  # "me" is only for writing them
        bodies = await self._caller.cursored(path, "wrap-up codes")
        return tuple(WrapupBody.model_validate_json(JSON.dump_json(one)).wrapup_code.id for one in bodies)

    async def _to_queue(self, entry_id: str, queue_id: str) -> Entry | None:
        return await self._patch(entry_id, {"queueId": queue_id, "assignmentOperation": TO_QUEUE})

    async def _assign(self, entry_id: str, agent_id: str) -> Entry | None:
        return await self._changed(
            entry_id, await self._caller.command("PATCH", f"{_path(entry_id)}/assignment", {"id": agent_id})
        )

    async def _patch(self, entry_id: str, body: JsonObject) -> Entry | None:
        return await self._changed(entry_id, await self._caller.command("PATCH", _path(entry_id), body))

    async def _changed(self, entry_id: str, told: JsonObject | None) -> Entry | None:
        """The entity that came back; where none did, it is read."""
        if told is None or told.get("id") != entry_id:
            return await self._reread(entry_id)
        return self._book.take(from_entity(told))


def _codes_of(disposition: Disposition) -> tuple[str, ...]:
    return () if disposition.code is None else (disposition.code,)


def _path(entry_id: str) -> str:
    return f"{WORKITEMS}/{segment(entry_id)}"
