"""The hub: hands every committed event to the readers that it belongs to. Lives on the event loop."""

from collections.abc import Callable, Iterator, Sequence

from desktop.domain.record import JsonObject
from desktop.service.clock import Clock
from desktop.service.store.transaction import Logged
from desktop.service.stream.reader import Reader

# A planned restart takes about so long; then its clients come back, spread over so long.
AWAY_MS = 2_000
SPREAD_MS = 10_000
MOST_REMEMBERED = 10_000


def share_ms(place: int, of: int) -> int:
    """How long the client at this place, of so many that are sent away, is asked to stay away."""
    return AWAY_MS + place * SPREAD_MS // max(1, of)


class Hub:
    """All connected readers. ``top`` is the last place that was handed out."""

    def __init__(self, epoch: str, clock: Clock, most_pending: int) -> None:
        self.epoch = epoch
        self.clock = clock
        self.most_pending = most_pending
        self._readers: dict[Reader, None] = {}
        self._leaving: list[Reader] = []
        self._current: dict[str, str] = {}
        self._superseded: dict[str, str] = {}
        self.on_news: Callable[[], None] = lambda: None

    def join(self, reader: Reader, *, takes_over: bool = True) -> None:
        """Begin to hand out to a reader. An agent has one desktop: an earlier one is superseded.

        A poll does not take over from whoever superseded it between two polls; a new connection does.
        """
        if not takes_over and reader.subscription_id in self._superseded:
            reader.successor = self._superseded[reader.subscription_id]
            reader.end("superseded")
            return
        self._superseded.pop(reader.subscription_id, None)
        for other in list(self._readers):
            if other.subscription_id == reader.subscription_id:
                other.end("replaced")
        if reader.is_personal:
            self._take_over(reader)
        self._readers[reader] = None

    def _take_over(self, reader: Reader) -> None:
        before = self._current.get(reader.owner_id)
        self._current[reader.owner_id] = reader.subscription_id
        if before is None or before == reader.subscription_id:
            return
        if len(self._superseded) >= MOST_REMEMBERED:
            self._superseded.pop(next(iter(self._superseded)))
        self._superseded[before] = reader.name
        for other in self._readers:
            if other.subscription_id == before:
                other.successor = reader.name
                other.end("superseded")

    def rival_of(self, reader: Reader) -> Reader | None:
        """Where the same person works now, if that is somewhere else."""
        for other in self._readers if reader.is_personal else ():
            is_same = other.subscription_id == reader.subscription_id or other.client_id == reader.client_id
            if (
                other.owner_id == reader.owner_id
                and other.is_personal
                and other.ended is None
                and not is_same
            ):
                return other
        return None

    @property
    def reader_count(self) -> int:
        """How many follow now."""
        return len(self._readers)

    def leave(self, reader: Reader) -> None:
        """Forget a reader."""
        self._readers.pop(reader, None)

    def deliver(self, rows: Sequence[Logged]) -> None:
        """Hand out what has been committed, in order."""
        self.on_news()
        for reader in self._readers:
            for row in rows:
                if reader.interest.wants(row):
                    reader.give(row)

    def end_subscription(self, subscription_id: str) -> None:
        """A subscription is gone."""
        for reader in self._readers:
            if reader.subscription_id == subscription_id:
                reader.end("replaced")

    def end_all(self, how: str) -> int:
        """The service stops; how many readers there were."""
        self._leaving = list(self._readers)
        for reader in self._leaving:
            reader.end(how)
        return len(self._leaving)

    def facts_of(self, reader: Reader) -> JsonObject:
        """What the control frame that ends a reader says besides its name."""
        if reader.ended == "closing":
            place = self._leaving.index(reader) if reader in self._leaving else 0
            return {"reconnectAfterMs": share_ms(place, len(self._leaving))}
        if reader.ended == "superseded" and reader.successor:
            return {"by": reader.successor}
        return {}

    def __iter__(self) -> Iterator[Reader]:
        return iter(self._readers)
