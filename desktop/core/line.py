"""The line to the back end: what is known of it, and whether what we show may look live."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite

from desktop.core.changes import LinkRow
from desktop.core.messages import LinkState

SILENT_S = 25.0
SECOND = timedelta(seconds=1)
OFFSET_MOST_S = 10 * 366 * 24 * 3600.0
_UP = (LinkState.CATCHING_UP, LinkState.LIVE)


@dataclass
class Line:
    """``state`` is what the engine last said; ``is_caught_up`` what the stream has shown.

    ``is_reading``: the whole list was asked for and has not come. ``is_clock_known``: the server's clock
    was read since the line was last down; in between, this computer may have slept or been set.
    """

    since: datetime
    state: LinkState = LinkState.CONNECTING
    transport: str = ""
    reason: str = ""
    tries: int = 0
    retry_at: datetime | None = None
    is_caught_up: bool = False
    is_reading: bool = False
    is_clock_known: bool = False
    heard_at: datetime | None = None
    event_at: datetime | None = None
    as_of: datetime | None = None
    latency_s: float | None = None
    clock_offset: timedelta | None = None
    gaps_healed: int = 0
    snapshots: int = 0
    unknown_events: int = 0
    was_live: bool = False
    dropped_at: datetime | None = None
    shown: LinkState = LinkState.CONNECTING
    _facts: tuple[object, ...] = ()
    _painted: LinkRow | None = None

    @property
    def is_up(self) -> bool:
        """Whether a connection exists."""
        return self.state in _UP

    @property
    def is_true(self) -> bool:
        """Whether what is shown agrees with all that the service has sent."""
        return self.is_up and self.is_caught_up and not self.is_reading

    def believe(self, ahead_s: float) -> None:
        """Take the server's clock to be so far ahead; what no clock can be is not believed."""
        if isfinite(ahead_s) and abs(ahead_s) <= OFFSET_MOST_S:
            self.clock_offset = timedelta(seconds=ahead_s)
            self.is_clock_known = True

    def note_event(self, now: datetime) -> None:
        """Events came; shown to the second, so that a flood does not repaint the header each time."""
        known = self.event_at
        if known is None or self.as_of is not known or not known <= now < known + SECOND:
            self.as_of = self.event_at = now.replace(microsecond=0)

    def is_live(self, now: datetime) -> bool:
        """True, and heard of within 25 s by this computer's clock."""
        if not self.is_true or self.heard_at is None:
            return False
        return abs((now - self.heard_at).total_seconds()) < SILENT_S

    def row(self, now: datetime) -> LinkRow:
        """The row as the header shows it; ``since`` moves with the state that is shown."""
        state = self.state
        if self.is_up:
            state = LinkState.LIVE if self.is_live(now) else LinkState.CATCHING_UP
        if state is not self.shown:
            self.shown, self.since = state, now
        facts = (
            (self.shown, self.since, self.as_of, self.event_at, self.retry_at, self.clock_offset),
            (self.transport, self.reason, self.tries, self.latency_s),
            (self.gaps_healed, self.snapshots, self.unknown_events),
        )
        if self._painted is None or self._facts != facts:
            self._facts, self._painted = facts, self._paint(state)
        return self._painted

    def _paint(self, state: LinkState) -> LinkRow:
        return LinkRow(
            state=state,
            is_live=state is LinkState.LIVE,
            as_of=self.as_of,
            since=self.since,
            transport=self.transport,
            reason=self.reason,
            tries=self.tries,
            retry_at=self.retry_at,
            latency_s=self.latency_s,
            clock_offset_s=0.0 if self.clock_offset is None else self.clock_offset.total_seconds(),
            last_event_at=self.event_at,
            gaps_healed=self.gaps_healed,
            snapshots=self.snapshots,
            unknown_events=self.unknown_events,
        )
