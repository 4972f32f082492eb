"""A back end in memory, for any loop: what the engine's port asks for, and what can go wrong with it."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from desktop.api.port import Measured, Stream
from desktop.domain.abilities import Abilities
from desktop.domain.agent import Agent
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry
from desktop.domain.errors import Unreachable, WorklistError
from desktop.domain.questions import Answer, Question, Timeline
from desktop.domain.stream import (
    Catalogue,
    CaughtUp,
    Control,
    Frame,
    Heartbeat,
    Position,
    Recovered,
    Snapshot,
)
from tests.support.teamless import Teamless

EPOCH = "e1"
ME = Agent(id="u-ana", login="ana", name="Ana Ruiz")
EMPTY_DIGEST = "0" * 16


class MemoryStream:
    """One open stream; ``say`` puts an item on it, ``hang_up`` ends it from the other side."""

    def __init__(self, transport: str) -> None:
        self.transport = transport
        self.last_byte_at = asyncio.get_running_loop().time()
        self._items: deque[Frame | Control] = deque()
        self._end: WorklistError | None = None
        self._news = asyncio.Event()
        self.is_aborted = self.is_left = False

    def say(self, *items: Frame | Control) -> None:
        """These came now."""
        self.last_byte_at = asyncio.get_running_loop().time()
        self._items.extend(items)
        self._news.set()

    def hang_up(self, error: WorklistError | None = None) -> None:
        """The other side ends it."""
        self._end = error or Unreachable("closed", code="stream.closed.1006")
        self._news.set()

    async def abort(self) -> None:
        """This side ends it."""
        self.is_aborted = True
        self.hang_up(Unreachable("dropped", code="network.dropped"))

    def __aiter__(self) -> AsyncIterator[Frame | Control]:
        """Itself."""
        return self

    async def __anext__(self) -> Frame | Control:
        """The next item, then what ended it."""
        while not self._items and self._end is None:
            self._news.clear()
            await self._news.wait()
        if self._items:
            return self._items.popleft()
        if self._end is None:
            raise AssertionError("woken without a reason")
        raise self._end


class MemoryPlatform(Teamless):
    """Joins succeed, and beat every 10 s, until ``refuse_join`` or ``on_join`` says otherwise."""

    def __init__(self, abilities: Abilities | None = None) -> None:
        self.abilities = abilities or Abilities()
        self.entries: dict[str, Entry] = {}
        self.cursor = 0
        self.streams: list[MemoryStream] = []
        self.takes_over = 0
        self.joins: list[tuple[float, str, Position | None]] = []
        self.sign_ins = 0
        self.snapshots = 0
        self.sent: list[Intent] = []
        self.is_closed = False
        self.refuse_sign_in: Callable[[], WorklistError | None] = lambda: None
        self.refuse_join: Callable[[str], WorklistError | None] = lambda _transport: None
        self.refuse_snapshot: Callable[[], WorklistError | None] = lambda: None
        self.on_join: Callable[[MemoryStream], None] = self.greet
        self.on_send: Callable[[Intent], Entry | None] = lambda _intent: None
        self.on_ask: Callable[[Question], Answer] = lambda _question: Timeline()
        self.send_takes_s = 0.0
        self.beats = True

    def greet(self, stream: MemoryStream) -> None:
        """Say what a back end says first."""
        stream.say(
            Recovered(control="recovered", recovered=False, epoch=EPOCH, cursor=self.cursor),
            CaughtUp(control="caughtUp", epoch=EPOCH, cursor=self.cursor),
        )

    async def sign_in(self) -> None:
        """Count, and refuse where the test says so."""
        self.sign_ins += 1
        _raise(self.refuse_sign_in())

    async def sign_out(self) -> None:
        """Nothing to forget."""

    async def catalogue(self) -> Catalogue:
        """Only who I am."""
        return Catalogue(me=ME)

    async def snapshot(self) -> Snapshot:
        """What is in ``entries``."""
        self.snapshots += 1
        _raise(self.refuse_snapshot())
        return Snapshot(
            position=Position(epoch=EPOCH, cursor=self.cursor),
            server_time=datetime.now(UTC),
            entries=tuple(self.entries.values()),
        )

    @asynccontextmanager
    async def subscribe(self, position: Position | None, transport: str) -> AsyncIterator[Stream]:
        """A stream that has been greeted."""
        self.joins.append((asyncio.get_running_loop().time(), transport, position))
        _raise(self.refuse_join(transport))
        stream = MemoryStream(transport)
        self.streams.append(stream)
        self.on_join(stream)
        beating = asyncio.create_task(self._beat(stream))
        try:
            yield stream
        finally:
            stream.is_left = True
            beating.cancel()
            await asyncio.wait({beating})

    def take_over(self) -> None:
        """The next stream is joined by a person's wish."""
        self.takes_over += 1

    async def send(self, intent: Intent) -> Entry | None:
        """What ``on_send`` says."""
        self.sent.append(intent)
        await asyncio.sleep(self.send_takes_s)
        return self.on_send(intent)

    async def entry(self, entry_id: str) -> Entry | None:
        """From ``entries``."""
        return self.entries.get(entry_id)

    async def pool(self, workbin_ids: tuple[str, ...]) -> tuple[Entry, ...]:
        """There are no pools."""
        del workbin_ids
        return ()

    async def ask(self, question: Question) -> Answer:
        """What ``on_ask`` says; by default nothing is known."""
        return self.on_ask(question)

    async def measure(self) -> Measured:
        """A line without delay, clocks without difference."""
        return Measured(latency=timedelta(0), clock_offset=timedelta(0))

    async def close(self) -> None:
        """Remember it."""
        self.is_closed = True

    async def _beat(self, stream: MemoryStream) -> None:
        while True:
            await asyncio.sleep(10)
            if self.beats:
                beat = Heartbeat(
                    control="heartbeat",
                    epoch=EPOCH,
                    cursor=self.cursor,
                    server_time=datetime.now(UTC),
                    digest=EMPTY_DIGEST,
                )
                stream.say(beat)


def _raise(error: WorklistError | None) -> None:
    if error is not None:
        raise error
