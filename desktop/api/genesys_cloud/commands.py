"""Which verbs each command becomes. One table; what this organisation has no word for is refused."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.rights import PRESENCE_OF_OTHERS
from desktop.api.genesys_cloud.verbs import Verbs
from desktop.domain import commands as c
from desktop.domain.entry import Entry
from desktop.domain.errors import Conflict, Refused
from desktop.domain.record import JsonObject

USERS = "/api/v2/users"
NOT_HERE = "Genesys Cloud has nothing like it."
AT_ONCE = "Genesys Cloud changes a presence at once. Change it when your work is done."


class Commands:
    """``me`` is whose token it is; ``reread`` reads one workitem anew."""

    def __init__(
        self,
        caller: Caller,
        book: Book,
        verbs: Verbs,
        me: Callable[[], str],
        reread: Callable[[str], Awaitable[Entry | None]],
    ) -> None:
        self._caller = caller
        self._book = book
        self._verbs = verbs
        self._me = me
        self._reread = reread
        self._table: Mapping[type, Callable[[Any], Awaitable[Entry | None]]] = {
            c.ClaimEntry: lambda command: verbs.pull(command.entry_id),
            c.ParkEntry: lambda command: verbs.set_state(command.entry_id, "Parked"),
            c.ResumeEntry: lambda command: verbs.set_state(command.entry_id, "Connected"),
            c.ReleaseEntry: lambda command: verbs.put_back(command.entry_id),
            c.TransferEntry: lambda command: verbs.move(command.entry_id, command.workbin_id),
            c.SaveDisposition: self._save,
            c.MarkDone: self._finish,
            c.FinishEntry: self._finish,
            c.UpdateUserData: lambda command: verbs.write(command.entry_id, command.user_data),
            c.OverrideEntry: self._override,
            c.SetPresence: self._set_presence,
            c.ResumeResponding: self._respond,
        }

    async def carry_out(self, intent: c.Intent) -> Entry | None:
        """Do it; the entry as it is afterwards."""
        command = intent.command
        if isinstance(command, c.AcceptOffer | c.RejectOffer):
            return await self._answer(command, intent.expires_at)
        known = self._table.get(type(command))
        if known is None:
            raise Refused("This cannot be done here", NOT_HERE, code="command.unknown")
        return await known(command)

    async def _answer(
        self, command: c.AcceptOffer | c.RejectOffer, leaves_until: datetime | None
    ) -> Entry | None:
        self._check_offer(command)
        state = "Connected" if isinstance(command, c.AcceptOffer) else "Declined"
        return await self._verbs.set_state(command.entry_id, state, leaves_until)

    async def _save(self, command: c.SaveDisposition) -> Entry | None:
        await self._verbs.code(command.entry_id, command.disposition)
        known = self._book.find(command.entry_id)
        return await self._reread(command.entry_id) if known is None else known.entry

    async def _finish(self, command: c.MarkDone | c.FinishEntry) -> Entry | None:
        """The codes first, then the end: what breaks off between them goes on where it was."""
        if command.disposition is not None:
            await self._verbs.code(command.entry_id, command.disposition)
        return await self._verbs.terminate(command.entry_id)

    async def _override(self, command: c.OverrideEntry) -> Entry | None:
        """``force`` gives it without an alert: then it does not matter whether they are on queue."""
        give = self._verbs.give if command.force else self._verbs.alert
        return await give(command.entry_id, command.to_agent_id)

    async def _set_presence(self, command: c.SetPresence) -> Entry | None:
        if command.after_work:
            raise Refused("The presence stays as it is", AT_ONCE, code="presence.at.once")
        chosen: JsonObject = {"presenceDefinition": {"id": command.definition_id}}
        more: JsonObject = {"message": command.message} if command.message else {}
        if command.agent_id is not None and command.agent_id != self._me():
            said: JsonObject = {"message": command.message or command.reason or ""}
            one: JsonObject = {"id": command.agent_id, **chosen, **said}
            path = f"{USERS}/presences/bulk"
            await self._caller.command("PUT", path, [one], permission=PRESENCE_OF_OTHERS)
            return None
        if command.rejects_offers:
            for entry_id in self._book.alerting(self._me()):
                await self._verbs.set_state(entry_id, "Declined")
        path = f"{USERS}/{segment(self._me())}/presences/purecloud"
        await self._caller.command("PATCH", path, {**chosen, **more})
        return None

    async def _respond(self, command: c.ResumeResponding) -> Entry | None:
        agent_id = command.agent_id or self._me()
        path = f"{USERS}/{segment(agent_id)}/routingstatus"
        permission = "" if agent_id == self._me() else PRESENCE_OF_OTHERS
        await self._caller.command("PUT", path, {"status": "IDLE"}, permission=permission)
        return None

    def _check_offer(self, command: c.AcceptOffer | c.RejectOffer) -> None:
        """An answer to an alert that is over must not meet the next one."""
        known = self._book.find(command.entry_id)
        if known is not None and known.offer_id and known.offer_id != command.offer_id:
            raise Conflict(
                "That offer is over", "It was offered anew.", code="offer.over", current=known.entry
            )
