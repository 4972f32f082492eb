"""Intents under way: one key each, first in first out per entry. Holds them; ``sending`` decides."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.core.changes import Phase
from desktop.core.clock import later
from desktop.core.replay import RULES, Replay
from desktop.domain.commands import Intent, SetCapacity
from desktop.domain.presence import Presence


def lane_of(intent: Intent) -> str:
    """Intents of one lane are sent one after the other: an entry's, or an agent's presence or capacity."""
    if intent.entry_id is not None:
        return f"entry:{intent.entry_id}"
    kind = "capacity" if isinstance(intent.command, SetCapacity) else "presence"
    return f"{kind}:{getattr(intent.command, 'agent_id', None) or ''}"


@dataclass
class Waiting:
    """One intent with how far it is. Times are the server's.

    ``may_have_arrived``: bytes of it may have left, so only a read can tell what became of it;
    ``seen_number``: the entry's version that the person saw; ``is_restored``: given in an earlier run;
    ``was_lost``: a try was never answered, and no read has told since that it did nothing; ``refusal``:
    what a later try was answered, which says nothing about the lost one; ``seen_presence``: what was shown
    when it was sent first; ``lists_then``: how many lists had been read when one more was asked for.
    """

    intent: Intent
    phase: Phase = Phase.WAITING
    in_flight: bool = False
    may_have_arrived: bool = False
    sent_at: datetime | None = None
    next_try_at: datetime | None = None
    held_until: datetime | None = None
    read_at: datetime | None = None
    was_read: bool = False
    seen_number: int | None = None
    is_restored: bool = False
    was_lost: bool = False
    refusal: str = ""
    seen_presence: Presence | None = None
    lists_then: int = -1

    @property
    def is_unknown(self) -> bool:
        """Whether it was sent, and no answer is to be expected any more."""
        return self.may_have_arrived and not self.in_flight

    @property
    def key(self) -> str:
        """The idempotency key."""
        return self.intent.key

    @property
    def name(self) -> str:
        """The command's name."""
        return self.intent.command.name

    @property
    def entry_id(self) -> str | None:
        """The entry that it is about, or None for presence."""
        return self.intent.entry_id

    @property
    def rule(self) -> Replay:
        """The command's replay rule."""
        return RULES[self.name]


class Pending:
    """All intents without an outcome."""

    def __init__(self) -> None:
        self._lanes: dict[str, deque[Waiting]] = {}
        self._by_key: dict[str, Waiting] = {}

    def add(self, item: Waiting) -> None:
        """Put it behind the others of its lane."""
        self._by_key[item.key] = item
        self._lanes.setdefault(lane_of(item.intent), deque()).append(item)

    def remove(self, item: Waiting) -> None:
        """It has its outcome."""
        del self._by_key[item.key]
        lane = lane_of(item.intent)
        self._lanes[lane].remove(item)
        if not self._lanes[lane]:
            del self._lanes[lane]

    def find(self, key: str) -> Waiting | None:
        """The intent with this key, or None when it is settled or unknown."""
        return self._by_key.get(key)

    def heads(self) -> tuple[Waiting, ...]:
        """The first of each lane: the only ones that may be sent."""
        return tuple(lane[0] for lane in self._lanes.values())

    def of_lane(self, intent: Intent) -> tuple[Waiting, ...]:
        """All of the lane that this intent belongs to, oldest first."""
        return tuple(self._lanes.get(lane_of(intent), ()))

    def of_entry(self, entry_id: str) -> tuple[Waiting, ...]:
        """All about one entry, oldest first."""
        return tuple(self._lanes.get(f"entry:{entry_id}", ())) if self._lanes else ()

    def in_flight(self) -> int:
        """How many are sent and not answered."""
        return sum(lane[0].in_flight for lane in self._lanes.values())

    def shift(self, by_s: float) -> None:
        """The clock was found to be wrong by so much: waits keep their length. Deadlines of offers stay."""
        for item in self._by_key.values():
            for name in ("sent_at", "next_try_at", "held_until", "read_at"):
                at = getattr(item, name)
                setattr(item, name, None if at is None else later(at, by_s))
            ends_at = item.intent.expires_at
            if ends_at is not None and not item.is_restored and not item.rule.ends_with_offer:
                item.intent = item.intent.model_copy(update={"expires_at": later(ends_at, by_s)})

    def __iter__(self) -> Iterator[Waiting]:
        return iter(tuple(self._by_key.values()))

    def __len__(self) -> int:
        return len(self._by_key)
