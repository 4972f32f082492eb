"""The place in the back end's log: what a frame or a heartbeat means for it. Applies nothing itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop.core.clock import later
from desktop.domain.stream import Frame, Position

HELD_MOST = 256
HOLD_S = 0.5
TAIL_S = 1.0


class Verdict(StrEnum):
    """What to do with a frame."""

    APPLY = "apply"
    DROP = "drop"
    HOLD = "hold"
    START_OVER = "startOver"  # another log: nothing that we know of the old one holds


# Bound once: on the way of every frame, reading an enumeration's member costs more than comparing it.
APPLY, DROP, HOLD, START_OVER = Verdict.APPLY, Verdict.DROP, Verdict.HOLD, Verdict.START_OVER


@dataclass
class Stream:
    """The position with what is held beyond it.

    ``asked_at``: when a snapshot was asked for that has not come; frames are held until then.
    ``rejoin_at``: when it was asked to join again after a gap; ``tail``: the last place that a beat told;
    ``is_short``: frames without a place were let go, which nothing else will tell.
    """

    is_positioned: bool = True
    position: Position | None = None
    asked_at: datetime | None = None
    asked_why: str = ""
    rejoin_at: datetime | None = None
    held: dict[int, Frame] = field(default_factory=dict)
    loose: list[Frame] = field(default_factory=list)
    doubt: tuple[int, str] | None = None
    tail: int = -1
    is_short: bool = False

    def judge(self, frame: Frame) -> Verdict:
        """Whether the frame is next, known, early, or from another log."""
        if self.asked_at is not None:
            return HOLD
        if not self.is_positioned:
            return APPLY
        here = self.position
        if here is None or frame.epoch != here.epoch or frame.prev > frame.cursor:
            return START_OVER
        if frame.cursor <= here.cursor:
            return DROP
        return APPLY if frame.prev <= here.cursor else HOLD

    def hold(self, frame: Frame) -> bool:
        """Keep a frame for later; False when there are too many, and all were let go."""
        if self.is_positioned:
            self.held[frame.cursor] = frame
        else:
            self.loose.append(frame)
        if len(self.held) + len(self.loose) <= HELD_MOST:
            return True
        self.is_short = not self.is_positioned
        self.let_go()
        return False

    def let_go(self) -> None:
        """Forget what is held."""
        self.held.clear()
        self.loose.clear()

    def moved_to(self, frame: Frame) -> None:
        """The frame was applied."""
        if self.is_positioned:
            self.position = Position(epoch=frame.epoch, cursor=frame.cursor)

    def ready(self) -> Iterator[Frame]:
        """The held frames that can be applied now, in order; the caller moves the position between them."""
        loose, self.loose = self.loose, []
        yield from loose
        for cursor in sorted(self.held):
            frame = self.held[cursor]
            verdict = self.judge(frame)
            if verdict is HOLD:
                return
            del self.held[cursor]
            if verdict is APPLY:
                yield frame

    def shift(self, by_s: float) -> None:
        """The clock was found to be wrong by so much."""
        if self.asked_at is not None:
            self.asked_at = later(self.asked_at, by_s)

    def lags_behind(self, place: Position) -> bool:
        """Whether the service has sent more than has come."""
        return self.is_positioned and (
            self.position is None or place.epoch != self.position.epoch or place.cursor > self.position.cursor
        )

    def doubts(self, cursor: int, theirs: str, ours: str) -> bool:
        """Whether the digests differ in a way that time will not mend.

        Where a snapshot has brought us beyond the last place sent, the same beat has to come twice.
        """
        if self.position is None or not theirs or theirs == ours:
            self.doubt = None
            return False
        seen_before = self.doubt == (cursor, theirs)
        self.doubt = (cursor, theirs)
        return cursor == self.position.cursor or seen_before
