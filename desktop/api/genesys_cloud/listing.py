"""Lists of workitems: what a person has, or what waits in a queue. At most three filters fit one query."""

from collections.abc import Callable

from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller
from desktop.api.genesys_cloud.catalogue import TASKS
from desktop.api.genesys_cloud.verbs import Verbs
from desktop.api.genesys_cloud.workitem import entities
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.record import JsonObject

CODES_AT_ONCE = 20  # each is a request; of more, the next reading asks
_TAKEN = (EntryStatus.ACCEPTED, EntryStatus.PARKED)
EXPANDS = ["type", "status", "queue", "workbin", "assignee"]
_OPEN: JsonObject = {"name": "statusCategory", "type": "String", "operator": "NEQ", "values": ["Closed"]}


class Listing:
    """``me`` is whose token it is. Whatever is read goes through the book."""

    def __init__(self, caller: Caller, book: Book, verbs: Verbs, me: Callable[[], str]) -> None:
        self._caller = caller
        self._book = book
        self._verbs = verbs
        self._me = me

    async def of_person(self, agent_id: str) -> tuple[Entry, ...]:
        """What is assigned to somebody and not closed."""
        return await self._query("assigneeId", agent_id)

    async def of_queue(self, queue_id: str) -> tuple[Entry, ...]:
        """What came through a queue and is not closed."""
        return await self._query("queueId", queue_id)

    async def _query(self, name: str, value: str) -> tuple[Entry, ...]:
        one: JsonObject = {"name": name, "type": "String", "operator": "EQ", "values": [value]}
        body: JsonObject = {"filters": [one, _OPEN], "expands": [*EXPANDS]}
        bodies = await self._caller.cursored(f"{TASKS}/workitems/query", "the list", body)
        found = [self._book.take(one) for one in entities(bodies)]
        for entry in [one for one in found if self._wants_codes(one)][:CODES_AT_ONCE]:
            self._book.note_codes(entry.id, await self._verbs.codes(entry.id))
        return tuple(known.entry for known in (self._book.find(entry.id) for entry in found) if known)

    def _wants_codes(self, entry: Entry) -> bool:
        """What lies with this person, and whose wrap-up codes were not read yet."""
        known, is_taken = self._book.find(entry.id), entry.status in _TAKEN
        return is_taken and entry.is_with(self._me()) and known is not None and known.codes is None
