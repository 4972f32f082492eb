"""A desk, and a model of its back end at the other end of a line that a scenario holds in its hands."""

from desktop.core.changes import EntryRow, Outcome, TableName
from desktop.core.desk import Desk
from desktop.core.effects import Forget, ReadEntry, Resubscribe, Send, TakeSnapshot
from desktop.core.messages import (
    CatalogueRead,
    FailureKind,
    FrameReceived,
    HeartbeatReceived,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Frame, Position, Snapshot
from tests.core.bench import Bench, catalogue, status_of
from tests.core.model_server import ModelServer

ROUNDS = 40


class Line:
    """``bench`` is this end, ``server`` the other; ``carried`` counts the effects that were looked at."""

    def __init__(self) -> None:
        self.server = ModelServer()
        self.bench = Bench(Desk())
        self.bench.take(CatalogueRead(catalogue=catalogue()))
        self.carried = 0

    def join(self, place: Position | None = None) -> list[Frame]:
        """Open the stream; what was missed since the place, for the scenario to deliver."""
        missed = None if place is None else self.server.since(place)
        self.bench.take(LinkChanged(state=LinkState.CATCHING_UP, transport="websocket"))
        self.bench.take(StreamRecovered(recovered=missed is not None, position=self.server.position))
        self.bench.take(LatencyMeasured(latency_s=0.05, clock_offset_s=0.0))
        return missed or []

    def open(self) -> None:
        """Join for the first time, and read the list."""
        self.join()
        self.snapshot()
        self.caught_up()
        self.carried = len(self.bench.effects)

    def deliver(self, *frames: Frame | None) -> None:
        """These come now, in this order."""
        for frame in frames:
            if frame is not None:
                self.bench.take(FrameReceived(frame=frame))

    def snapshot(self) -> None:
        """The whole list as it is now."""
        self.snapshot_as(self.server.snapshot(self.bench.now))

    def snapshot_as(self, read: Snapshot) -> None:
        """The whole list as it was when the service read it."""
        whole = read.model_copy(update={"status": status_of(number=0)})
        self.bench.take(SnapshotTaken(snapshot=whole))

    def caught_up(self) -> None:
        """All that had happened has been sent."""
        self.bench.take(StreamCaughtUp(position=self.server.position))

    def beat(self) -> None:
        """The service says where it is."""
        self.bench.take(HeartbeatReceived(heartbeat=self.server.beat(self.bench.now)))

    def settle(self) -> None:
        """From now on nothing is lost: heartbeats come, and all that is asked for is answered."""
        for _ in range(ROUNDS):
            self._answer_all()
            self.beat()
            self._answer_all()
            self.bench.wait(2)

    def shown(self) -> dict[str, tuple[int, EntryStatus]]:
        """What this end takes for its own."""
        return {
            row_id: (row.entry.sequence_number, row.entry.status)
            for (table, row_id), row in self.bench.rows.items()
            if table is TableName.ENTRIES and isinstance(row, EntryRow) and row.is_mine
        }

    def outcomes(self, key: str) -> list[Outcome]:
        """What was said of an intent."""
        return [forget.outcome for forget in self.bench.all_asked(Forget) if forget.key == key]

    def _answer_all(self) -> None:
        while self.carried < len(self.bench.effects):
            effect = self.bench.effects[self.carried]
            self.carried += 1
            if isinstance(effect, ReadEntry):
                self.bench.read(effect.entry_id, self.server.entries.get(effect.entry_id))
            elif isinstance(effect, TakeSnapshot):
                self.snapshot()
            elif isinstance(effect, Send):
                self._carry_out(effect)
            elif isinstance(effect, Resubscribe):
                missed = self.join(effect.position)
                self.deliver(*missed)
                self.caught_up()

    def _carry_out(self, effect: Send) -> None:
        new, is_done, frame = self.server.carry_out(effect.intent, self.bench.now)
        self.deliver(frame)
        if is_done:
            self.bench.confirm(effect.intent.key, new)
        else:
            self.bench.fail(effect.intent.key, FailureKind.CONFLICT, current=new)
