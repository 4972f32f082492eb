"""A back end small enough to be surely right: entries, a log, and commands that take effect once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import reduce
from operator import xor

from desktop.core.mirror import mark
from desktop.domain.commands import AcceptOffer, Intent, MarkDone, ParkEntry, RejectOffer
from desktop.domain.entry import Assignee, Entry, EntryStatus, Offer
from desktop.domain.stream import Frame, Heartbeat, Position, Snapshot
from tests.core.bench import ME, START, entry, event

S = EntryStatus


@dataclass
class ModelServer:
    """``effects`` counts how often each key has changed something."""

    epoch: int = 1
    cursor: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)
    log: list[Frame] = field(default_factory=list)
    answers: dict[str, Entry | None] = field(default_factory=dict)
    effects: dict[str, int] = field(default_factory=dict)

    @property
    def position(self) -> Position:
        return Position(epoch=str(self.epoch), cursor=self.cursor)

    def mine(self) -> dict[str, tuple[int, EntryStatus]]:
        return {
            held.id: (held.sequence_number, held.status) for held in self.entries.values() if held.is_with(ME)
        }

    def put(self, new: Entry, past: str | None = None, actor: str | None = None) -> Frame | None:
        """A change, its place in the log, and its frame where this agent may see it."""
        old = self.entries.get(new.id)
        self.entries[new.id] = new
        if not new.is_with(ME) and (old is None or not old.is_with(ME)):
            return None
        prev, self.cursor = self.cursor, self.cursor + 1
        frame = Frame(
            epoch=str(self.epoch), prev=prev, cursor=self.cursor, events=(event(new, past, actor=actor),)
        )
        self.log.append(frame)
        return frame

    def move(self, entry_id: str, status: EntryStatus, agent: str | None, now: datetime) -> Frame | None:
        """Somebody else moves an entry; what is closed stays closed."""
        old = self.entries.get(entry_id)
        if old is not None and not old.status.is_open:
            return None
        number = 1 if old is None else old.sequence_number + 1
        return self.put(_moved(entry_id, number, status, agent, now), actor="somebody")

    def restart(self) -> None:
        """The log is lost."""
        self.epoch += 1
        self.cursor = 0
        self.log.clear()

    def since(self, place: Position | None) -> list[Frame] | None:
        """What happened after a place, or None where the place is not of this log."""
        if place is None or place.epoch != str(self.epoch) or place.cursor > self.cursor:
            return None
        return [frame for frame in self.log if frame.cursor > place.cursor]

    def beat(self, now: datetime) -> Heartbeat:
        shares = (mark(entry_id, number) for entry_id, (number, _) in self.mine().items())
        return Heartbeat(
            control="heartbeat",
            epoch=str(self.epoch),
            cursor=self.cursor,
            server_time=now,
            digest=f"{reduce(xor, shares, 0):016x}",
        )

    def snapshot(self, now: datetime) -> Snapshot:
        held = tuple(held for held in self.entries.values() if held.is_with(ME))
        return Snapshot(position=self.position, server_time=now, entries=held)

    def carry_out(self, intent: Intent, now: datetime) -> tuple[Entry | None, bool, Frame | None]:
        """The entry afterwards, whether it was done, and the frame; the same key gets the same answer."""
        if intent.key in self.answers:
            answer = self.answers[intent.key]
            return answer, answer is not None, None
        old = self.entries[intent.entry_id or ""]
        status = _next(intent, old, now)
        if status is None:
            return old, False, None
        agent = None if status is S.UNASSIGNED else ME
        new = _moved(old.id, old.sequence_number + 1, status, agent, now)
        self.effects[intent.key] = self.effects.get(intent.key, 0) + 1
        self.answers[intent.key] = new
        return new, True, self.put(new, actor=ME)


def _next(intent: Intent, old: Entry, now: datetime) -> EntryStatus | None:
    command = intent.command
    if isinstance(command, AcceptOffer | RejectOffer):
        if not old.is_offered_to(ME) or old.offer is None or old.offer.id != command.offer_id:
            return None
        if now >= old.offer.expires_at:
            return None
        return S.ACCEPTED if isinstance(command, AcceptOffer) else S.UNASSIGNED
    if not old.is_with(ME) or old.status is S.ASSIGNED:
        return None
    if isinstance(command, MarkDone):
        return S.COMPLETED
    return S.PARKED if isinstance(command, ParkEntry) and old.status is S.ACCEPTED else None


def _moved(entry_id: str, number: int, status: EntryStatus, agent: str | None, now: datetime) -> Entry:
    offer = None
    if status is S.ASSIGNED and agent is not None:
        offer = Offer(
            id=f"o-{entry_id}-{number}",
            agent_id=agent,
            offered_at=now,
            expires_at=now + timedelta(seconds=60),
        )
    holder = None if agent is None else Assignee(id=agent, name=agent)
    return entry(entry_id, number, status, agent, offer=offer, assigned_to=holder, created_at=START)
