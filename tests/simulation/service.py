"""A model of the service: small enough to be surely right, whole enough to run a shift on."""

from collections import Counter, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import reduce
from operator import xor
from random import Random

from desktop.core.mirror import mark
from desktop.domain.agent import AgentStatus
from desktop.domain.capacity import MediaCapacity
from desktop.domain.commands import (
    AcceptOffer,
    Command,
    Intent,
    MarkDone,
    ParkEntry,
    RejectOffer,
    ResumeEntry,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.entry import Assignee, Entry, EntryStatus, Offer
from desktop.domain.errors import Conflict
from desktop.domain.events import AgentChanged, Event
from desktop.domain.record import NamedRef
from desktop.domain.stream import Position, Snapshot
from tests.core.bench import ME, entry, event, status_of

S = EntryStatus
OTHER = "agent-2"
CAPACITY = 4
OFFER_S = 40.0
COOL_DOWN_S = 10.0
LOG_KEPT = 400
HELD = (S.ACCEPTED, S.PARKED)


class ModelService:
    """``on_news`` hears of each place in the log. ``effects`` counts what each key has changed.

    ``has_keys``: whether a key that comes again gets its first answer; else it is a new command.
    """

    def __init__(self, now: Callable[[], datetime], dice: Random, *, has_keys: bool = True) -> None:
        self.now = now
        self.has_keys = has_keys
        self._dice = dice
        self.epoch = 1
        self.cursor = 0
        self.entries: dict[str, Entry] = {}
        self._open: dict[str, Entry] = {}
        self.log: deque[tuple[int, Event]] = deque(maxlen=LOG_KEPT)
        self.answers: dict[str, Entry | None] = {}
        self.effects: Counter[str] = Counter()
        self.on_news: Callable[[], None] = lambda: None
        self.status = _status(1, "available", 0)
        self._rest_until: dict[str, datetime] = {}

    @property
    def position(self) -> Position:
        """The newest place of the log."""
        return Position(epoch=str(self.epoch), cursor=self.cursor)

    def mine(self) -> dict[str, Entry]:
        """What is with the agent now."""
        return {name: held for name, held in self._open.items() if held.is_with(ME)}

    def forget_closed(self) -> None:
        """The archive takes what is over."""
        self.entries = dict(self._open)

    @property
    def open_ids(self) -> list[str]:
        """What is not over."""
        return list(self._open)

    def digest(self) -> str:
        """Over what is with the agent."""
        shares = (mark(held.id, held.sequence_number) for held in self.mine().values())
        return f"{reduce(xor, shares, 0):016x}"

    def since(self, place: Position | None) -> list[tuple[int, Event]] | None:
        """What happened after a place; None where the log does not reach back to it."""
        oldest = self.log[0][0] - 1 if self.log else self.cursor
        if place is None or place.epoch != str(self.epoch) or not oldest <= place.cursor <= self.cursor:
            return None
        return [news for news in self.log if news[0] > place.cursor]

    def snapshot(self) -> Snapshot:
        """The whole list, and how the agent is doing."""
        mine = tuple(self.mine().values())
        return Snapshot(position=self.position, server_time=self.now(), entries=mine, status=self.status)

    def restart(self) -> None:
        """Begin another log."""
        self.epoch += 1
        self.cursor = 0
        self.log.clear()

    def arrive(self, entry_id: str) -> None:
        """A third party submits something."""
        self._write(entry(entry_id, 1, S.UNASSIGNED, None, created_at=self.now()), None)

    def route(self) -> None:
        """Take back what was not answered, and hand out what waits."""
        now = self.now()
        for held in tuple(self._open.values()):
            if held.status is S.ASSIGNED and held.offer is not None and held.offer.expires_at <= now:
                self._rest_until[held.id] = now + timedelta(seconds=COOL_DOWN_S)
                self.move(held.id, S.UNASSIGNED, None)
            elif held.status is S.UNASSIGNED and self._rest_until.get(held.id, now) <= now:
                has_room = self._in_use() < CAPACITY and self.status.presence.definition_id == "available"
                is_for_me = has_room and self._dice.random() < 0.8
                self.move(held.id, S.ASSIGNED if is_for_me else S.ACCEPTED, ME if is_for_me else OTHER)

    def move(self, entry_id: str, status: EntryStatus, agent: str | None, past: str | None = None) -> None:
        """Somebody else, or the router, moves an entry; what is closed stays closed."""
        old = self.entries[entry_id]
        if old.status.is_open:
            self._write(self._moved(old, status, agent), past, actor="somebody")

    def write_data(self, entry_id: str, value: int) -> None:
        """A third party writes attached data."""
        old = self.entries[entry_id]
        if old.status.is_open:
            data = {**old.user_data, "value": value}
            new = old.model_copy(update={"user_data": data, "sequence_number": old.sequence_number + 1})
            self._write(new, "updated", actor="third-party")

    def carry_out(self, intent: Intent) -> Entry | None:
        """The entry afterwards; the same key gets the same answer and has no second effect."""
        if self.has_keys and intent.key in self.answers:
            return self.answers[intent.key]
        command = intent.command
        if isinstance(command, SetPresence) and self.status.presence.definition_id == command.definition_id:
            self.answers[intent.key] = None
            return None
        answer = self._carry_out(intent)
        self.answers[intent.key] = answer
        self.effects[intent.key] += 1
        return answer

    def set_presence(self, definition_id: str) -> None:
        """A lead does."""
        lead = NamedRef(id="lead", name="Name lead")
        self._tell_status(definition_id, lead)

    def _carry_out(self, intent: Intent) -> Entry | None:
        command = intent.command
        if isinstance(command, SetPresence):
            self._tell_status(command.definition_id)
            return None
        old = self.entries[intent.entry_id or ""]
        if isinstance(command, UpdateUserData) and old.is_with(ME):
            number = old.sequence_number + 1
            data = {**old.user_data, **command.user_data}
            return self._write(
                old.model_copy(update={"user_data": data, "sequence_number": number}), "updated", actor=ME
            )
        status = self._next(command, old)
        if status is None:
            raise Conflict("No", "It has moved on", code="entry.already.assigned", current=old)
        return self._write(self._moved(old, status, None if status is S.UNASSIGNED else ME), None, actor=ME)

    def _next(self, command: Command, old: Entry) -> EntryStatus | None:
        if isinstance(command, AcceptOffer | RejectOffer):
            offer = old.offer if old.is_offered_to(ME) else None
            if offer is None or offer.id != command.offer_id or self.now() >= offer.expires_at:
                return None
            return S.ACCEPTED if isinstance(command, AcceptOffer) else S.UNASSIGNED
        if not old.is_with(ME) or old.status is S.ASSIGNED:
            return None
        steps = {
            MarkDone: S.COMPLETED,
            ParkEntry: S.PARKED if old.status is S.ACCEPTED else None,
            ResumeEntry: S.ACCEPTED if old.status is S.PARKED else None,
        }
        return steps.get(type(command))

    def _moved(self, old: Entry, status: EntryStatus, agent: str | None) -> Entry:
        number, now, offer = old.sequence_number + 1, self.now(), None
        if status is S.ASSIGNED:
            ends = now + timedelta(seconds=OFFER_S)
            offer = Offer(id=f"{old.id}/{number}", agent_id=agent or "", offered_at=now, expires_at=ends)
        holder = None if agent is None else Assignee(id=agent, name=agent)
        return old.model_copy(
            update={
                "sequence_number": number,
                "status": status,
                "status_since": now,
                "offer": offer,
                "assigned_to": holder,
            }
        )

    def _write(self, new: Entry, past: str | None, actor: str | None = None) -> Entry:
        """The change and its place in the log, if the agent has or had it."""
        old = self.entries.get(new.id)
        self.entries[new.id] = new
        self._open.pop(new.id, None)
        if new.status.is_open:
            self._open[new.id] = new
        if new.is_with(ME) or (old is not None and old.is_with(ME)):
            self._tell(event(new, past, actor=actor))
            if self._in_use() != self.status.capacity[0].in_use:
                self._tell_status(self.status.presence.definition_id)
        return new

    def _in_use(self) -> int:
        return sum(held.status in (S.ASSIGNED, S.ACCEPTED) for held in self.mine().values())

    def _tell_status(self, presence: str, actor: NamedRef | None = None) -> None:
        before = self.status.presence
        now = before.since if before.definition_id == presence else self.now()
        status = _status(self.status.sequence_number + 1, presence, self._in_use())
        self.status = status.model_copy(
            update={"presence": status.presence.model_copy(update={"since": now})}
        )
        self._tell(
            AgentChanged(
                event_type="routing.user.capacity", occurred_at=self.now(), user=self.status, actor=actor
            )
        )

    def _tell(self, news: Event) -> None:
        self.cursor += 1
        self.log.append((self.cursor, news))
        self.on_news()


def _status(number: int, presence: str, in_use: int) -> AgentStatus:
    free = max(0, CAPACITY - in_use)
    load = MediaCapacity(media_type="workitem", maximum=CAPACITY, in_use=in_use, available=free)
    return status_of(number=number, presence=presence, available_capacity=free, capacity=(load,))
