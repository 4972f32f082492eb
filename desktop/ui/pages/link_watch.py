"""What the status page tells of the line over time: measurements, reconnects, events in the last minute."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from desktop.core.changes import Change, LinkRow, Put, TableName
from desktop.ui.bridge import Bridge

_KEPT = 60
_STEPS = 30
_MINUTE = timedelta(minutes=1)


class LinkWatch(QObject):
    """Counts from when it is made."""

    def __init__(self, bridge: Bridge, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(bridge)
        self._now = now or bridge.server_now
        self.latencies_ms: deque[float] = deque(maxlen=_KEPT)
        self.reconnects = 0
        self._measured: tuple[float | None, datetime | None] = (None, None)
        self._was_live = False
        self._has_been_live = False
        self._batches: deque[tuple[datetime, int]] = deque()
        bridge.changed.connect(self._take)

    def events_a_minute(self) -> int:
        """How many rows changed in the last minute."""
        self._forget()
        return sum(count for _, count in self._batches)

    def rates(self) -> tuple[float, ...]:
        """The same minute in steps of two seconds, the oldest first."""
        self._forget()
        now, found = self._now(), [0.0] * _STEPS
        for at, count in self._batches:
            step = int((now - at) / _MINUTE * _STEPS)
            found[_STEPS - 1 - min(max(step, 0), _STEPS - 1)] += count
        return tuple(found)

    def _take(self, changes: list[Change]) -> None:
        count = sum(1 for change in changes if change.table is TableName.ENTRIES)
        if count:
            self._batches.append((self._now(), count))
            self._forget()
        for change in changes:
            if isinstance(change, Put) and isinstance(change.row, LinkRow):
                self._follow(change.row)

    def _follow(self, link: LinkRow) -> None:
        if link.is_live and not self._was_live and self._has_been_live:
            self.reconnects += 1
        self._was_live, self._has_been_live = link.is_live, self._has_been_live or link.is_live
        measured = (link.latency_s, link.last_event_at)
        if link.latency_s is not None and measured != self._measured:
            self.latencies_ms.append(link.latency_s * 1000)
        self._measured = measured

    def _forget(self) -> None:
        until = self._now() - _MINUTE
        while self._batches and self._batches[0][0] < until:
            self._batches.popleft()
