"""A lead's orders: move by move, since nothing there moves several; ending many is one job.

What was done under a key is remembered, so that an order which broke off, or came to the limit of requests,
goes on where it was when it is sent again.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.endings import Endings
from desktop.api.genesys_cloud.people import People
from desktop.api.genesys_cloud.verbs import Verbs
from desktop.domain.bulk import Move, MoveResult, Order
from desktop.domain.entry import Assignee, Entry, EntryStatus
from desktop.domain.errors import Busy, Conflict, NotSignedIn, Unreachable, WorklistError
from desktop.domain.presence import RoutingStatus

KEPT = 20
MOVED_ON = "It has moved on since you looked."
OFF_QUEUE = "is off-queue. Give it without an alert, or choose somebody else."
UNSEEN = "It is no longer there."


@dataclass
class Begun:
    """How far an order is: what became of its moves, and the job that ends ``ending``."""

    done: dict[str, MoveResult] = field(default_factory=dict)
    job_id: str = ""
    ending: tuple[str, ...] = ()


class Orders:
    """``reread`` reads one workitem anew."""

    def __init__(
        self,
        book: Book,
        people: People,
        verbs: Verbs,
        endings: Endings,
        reread: Callable[[str], Awaitable[Entry | None]],
    ) -> None:
        self._book = book
        self._people = people
        self._verbs = verbs
        self._endings = endings
        self._reread = reread
        self._begun: OrderedDict[str, Begun] = OrderedDict()

    async def carry_out(self, order: Order, key: str) -> tuple[MoveResult, ...]:
        """A result per move, in their order. Raises what may pass by waiting; then the same key goes on."""
        if order.is_trial:
            return tuple([await self._tried(order, move) for move in order.moves])
        begun = self._begun.setdefault(key, Begun())
        if len(self._begun) > KEPT:
            self._begun.popitem(last=False)
        left = [move for move in order.moves if move.entry_id not in begun.done]
        if left and all(move.is_end and move.disposition is None for move in left):
            await self._end_all(left, begun)
        else:
            for move in left:
                begun.done[move.entry_id] = await self._moved(order, move)
        return tuple(begun.done[move.entry_id] for move in order.moves)

    async def _end_all(self, moves: Sequence[Move], begun: Begun) -> None:
        if not begun.job_id:
            stale = {move.entry_id: why for move in moves if (why := await self._settled(move)) is not None}
            begun.done |= stale
            begun.ending = tuple(move.entry_id for move in moves if move.entry_id not in stale)
            if not begun.ending:
                return
            begun.job_id = await self._endings.begin(begun.ending)
        for entry_id, refusal in (await self._endings.end(begun.job_id, begun.ending)).items():
            entry = await self._reread(entry_id)
            told = {"code": "refused", "message": refusal} if refusal else {"entry": entry}
            begun.done[entry_id] = MoveResult.model_validate(
                {"entry_id": entry_id, "is_done": not refusal, **told}
            )

    async def _moved(self, order: Order, move: Move) -> MoveResult:
        settled = await self._settled(move)
        if settled is not None:
            return settled
        try:
            entry = await self._do(order, move)
        except (Busy, Unreachable, NotSignedIn):
            raise
        except WorklistError as error:
            current = error.current if isinstance(error, Conflict) else None
            return _refused(move, error.code, error.message or error.title, current)
        return MoveResult(entry_id=move.entry_id, is_done=True, entry=entry)

    async def _do(self, order: Order, move: Move) -> Entry | None:
        verbs, entry_id = self._verbs, move.entry_id
        if move.is_end:
            if move.disposition is not None:
                await verbs.code(entry_id, move.disposition)
            return await verbs.terminate(entry_id)
        if move.to_agent_id is not None:
            give = verbs.give if order.force else verbs.alert
            return await give(entry_id, move.to_agent_id)
        if move.to_workbin_id is not None:
            return await verbs.move(entry_id, move.to_workbin_id)
        return await verbs.put_back(entry_id)

    async def _settled(self, move: Move) -> MoveResult | None:
        """What needs no request: it is so already, or has changed since the lead looked."""
        known = self._book.find(move.entry_id)
        entry = await self._reread(move.entry_id) if known is None else known.entry
        if entry is None:
            return _refused(move, "gone", UNSEEN, None)
        if _is_so(move, entry):
            return MoveResult(entry_id=move.entry_id, is_done=True, entry=entry)
        if not entry.status.is_open or (known and entry.sequence_number != move.sequence_number):
            return _refused(move, "conflict", MOVED_ON, entry)
        return None

    async def _tried(self, order: Order, move: Move) -> MoveResult:
        """What is known without asking: versions, and who is on queue."""
        settled = await self._settled(move)
        if settled is not None:
            return settled
        known = self._book.find(move.entry_id)
        entry = None if known is None else known.entry
        agent_id = move.to_agent_id
        if agent_id is not None and not order.force:
            status = self._people.find_status(agent_id)
            if status is not None and status.routing_status is RoutingStatus.OFF_QUEUE:
                message = f"{self._book.names.get(agent_id, agent_id)} {OFF_QUEUE}"
                return _refused(move, "user.off.queue", message, None)
        name = self._book.names.get(agent_id or "")
        update = {
            "assigned_to": None if agent_id is None else Assignee(id=agent_id, name=name),
            "status": EntryStatus.UNASSIGNED if agent_id is None else EntryStatus.ASSIGNED,
        }
        after = None if entry is None else entry.model_copy(update=update)
        return MoveResult(entry_id=move.entry_id, is_done=True, entry=after)


def _is_so(move: Move, entry: Entry) -> bool:
    """Whether it is where it should go: the answer of an earlier try may have been lost."""
    if move.is_end:
        return not entry.status.is_open
    if move.to_agent_id is not None:
        return entry.is_with(move.to_agent_id) and entry.status is EntryStatus.ASSIGNED
    return False


def _refused(move: Move, code: str, message: str, entry: Entry | None) -> MoveResult:
    return MoveResult(entry_id=move.entry_id, is_done=False, code=code, message=message[:500], entry=entry)
