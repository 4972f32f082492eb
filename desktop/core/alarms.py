"""Alarms: the moments at which the desk has to look again. All times are the server's."""

from collections.abc import Callable, Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush

from desktop.core.clock import later


class Alarms:
    """At most one alarm per name; setting a name again moves it."""

    def __init__(self) -> None:
        self._at: dict[str, datetime] = {}
        self._heap: list[tuple[datetime, str]] = []
        self._armed: datetime | None = None

    def set(self, name: str, at: datetime) -> None:
        """Look again at this time."""
        if self._at.get(name) != at:
            self._at[name] = at
            heappush(self._heap, (at, name))

    def shift(self, by_s: float, is_fixed: Callable[[str], bool]) -> None:
        """The clock was found to be wrong: move all but the fixed ones, so that their waits stay the same."""
        moved = {name: at if is_fixed(name) else later(at, by_s) for name, at in self._at.items()}
        self._at = moved
        self._heap = [(at, name) for name, at in moved.items()]
        heapify(self._heap)
        self._armed = None

    def clear(self, name: str) -> None:
        """There is nothing to look at any more."""
        self._at.pop(name, None)

    def due(self, at: datetime) -> Iterator[str]:
        """The names whose time has come, each once; ones set while walking are seen as well."""
        if self._armed is not None and self._armed <= at:
            self._armed = None
        while self._heap and self._heap[0][0] <= at:
            when, name = heappop(self._heap)
            if self._at.get(name) == when:
                del self._at[name]
                yield name

    def to_arm(self) -> datetime | None:
        """The next moment to be woken at, where nobody has been told of it yet."""
        while self._heap and self._at.get(self._heap[0][1]) != self._heap[0][0]:
            heappop(self._heap)
        if not self._heap or (self._armed is not None and self._armed <= self._heap[0][0]):
            return None
        self._armed = self._heap[0][0]
        return self._armed

    def __len__(self) -> int:
        return len(self._at)
