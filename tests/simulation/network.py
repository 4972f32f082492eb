"""The line between client and model service, and the back end's port over it. Everything that can go wrong
here is drawn from one dice, so that a seed repeats a run exactly.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TypeVar

from desktop.api.port import Measured, Stream
from desktop.domain.abilities import Abilities
from desktop.domain.commands import AcceptOffer, Intent, RejectOffer
from desktop.domain.entry import Entry
from desktop.domain.errors import Unreachable, WorklistError
from desktop.domain.events import EntryEvent, Event
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
from tests.core.bench import catalogue
from tests.simulation.service import ModelService
from tests.support.memory import MemoryStream
from tests.support.virtual import VirtualClock

T = TypeVar("T")
TIMEOUT_S = 8.0
BEAT_S = 10.0


@dataclass
class Weather:
    """How bad the line is. Shares are of 1; ``batch_s`` 0: every change is a frame."""

    latency_s: float = 0.05
    lost_frames: float = 0.0
    doubled_frames: float = 0.0
    late_frames: float = 0.0
    lost_requests: float = 0.0
    lost_replies: float = 0.0
    batch_s: float = 0.0
    is_parted: bool = False


class Reader:
    """The service's side of one stream: ``place`` is the last one sent to it."""

    def __init__(self, stream: MemoryStream, service: ModelService, place: int) -> None:
        self.stream = stream
        self.place = place
        self.digest = service.digest()
        self.epoch = service.epoch
        self.free_at = 0.0
        self.flush_at: float | None = None


class Network:
    """``deliver`` and ``request`` are where things get lost."""

    def __init__(self, service: ModelService, weather: Weather, dice: Random) -> None:
        self.service = service
        self.weather = weather
        self._dice = dice
        self.readers: list[Reader] = []
        service.on_news = self._on_news

    @property
    def _loop(self) -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()

    async def request(self, work: Callable[[], T]) -> T:
        """There and back. What has left takes effect whether or not anybody still waits for the answer."""
        if self._swallows(self.weather.lost_requests):
            await asyncio.sleep(TIMEOUT_S)
            raise Unreachable("No answer")
        answer: asyncio.Future[tuple[T | None, WorklistError | None]] = self._loop.create_future()

        def arrive() -> None:
            try:
                result: tuple[T | None, WorklistError | None] = work(), None
            except WorklistError as error:
                result = None, error
            if not answer.done():
                answer.set_result(result)

        self._loop.call_later(self._latency_s(), arrive)
        done, error = await answer
        if self._swallows(self.weather.lost_replies):
            await asyncio.sleep(TIMEOUT_S)
            raise Unreachable("No answer")
        await asyncio.sleep(self._latency_s())
        if error is not None:
            raise error
        return done  # type: ignore[return-value]  # either of the two is there

    def join(self, stream: MemoryStream, place: Position | None) -> Reader:
        """A stream begins: recovered or not, what was missed, caught up."""
        service = self.service
        missed = service.since(place)
        reader = Reader(stream, service, service.cursor)
        self.readers.append(reader)
        self._say(
            reader,
            Recovered(
                control="recovered",
                recovered=missed is not None,
                epoch=str(service.epoch),
                cursor=service.cursor,
            ),
        )
        if missed and place is not None:
            reader.place = place.cursor
            self._send(reader, missed)
        self._say(reader, CaughtUp(control="caughtUp", epoch=str(service.epoch), cursor=service.cursor))
        return reader

    def cut(self) -> None:
        """Every stream ends, as both sides can see."""
        for reader in self.readers:
            reader.stream.hang_up()
        self.readers.clear()

    def leave(self, reader: Reader) -> None:
        """This stream is no more."""
        if reader in self.readers:
            self.readers.remove(reader)

    def beat(self, reader: Reader) -> None:
        """Say where the reader is."""
        self._say(
            reader,
            Heartbeat(
                control="heartbeat",
                epoch=str(reader.epoch),
                cursor=reader.place,
                server_time=self.service.now(),
                digest=reader.digest,
            ),
        )

    def _on_news(self) -> None:
        for reader in self.readers:
            if reader.flush_at is None:
                reader.flush_at = self._loop.time() + self.weather.batch_s
                self._loop.call_later(self.weather.batch_s, self._flush, reader)

    def _flush(self, reader: Reader) -> None:
        reader.flush_at = None
        if reader.epoch == self.service.epoch:
            news = [news for news in self.service.log if news[0] > reader.place]
            if news:
                self._send(reader, news)

    def _send(self, reader: Reader, news: list[tuple[int, Event]]) -> None:
        frame = Frame(
            epoch=str(reader.epoch),
            prev=reader.place,
            cursor=news[-1][0],
            events=_folded([one for _, one in news]),
        )
        reader.place = frame.cursor
        reader.digest = self.service.digest()
        if self._hits(self.weather.lost_frames):
            return
        self._say(reader, frame)
        if self._hits(self.weather.doubled_frames):
            self._say(reader, frame)

    def _say(self, reader: Reader, item: Frame | Control) -> None:
        """In order, except for frames that come late."""
        if self.weather.is_parted:
            return
        at = max(self._loop.time() + self._latency_s(), reader.free_at)
        if isinstance(item, Frame) and self._hits(self.weather.late_frames):
            at += self._dice.uniform(0.05, 0.8)
        else:
            reader.free_at = at
        self._loop.call_at(at, self._arrive, reader, item)

    def _arrive(self, reader: Reader, item: Frame | Control) -> None:
        if reader in self.readers and not self.weather.is_parted:
            reader.stream.say(item)

    def _latency_s(self) -> float:
        return self.weather.latency_s * self._dice.uniform(0.5, 2.0)

    def _swallows(self, share: float) -> bool:
        return self.weather.is_parted or self._hits(share)

    def _hits(self, share: float) -> bool:
        return share > 0 and self._dice.random() < share


def _folded(news: list[Event]) -> tuple[Event, ...]:
    """Only the last state of each entry, as the service does under load."""
    last: dict[str, Event] = {}
    for number, one in enumerate(news):
        name = one.entry_id if isinstance(one, EntryEvent) else f"other {number}"
        before = last.pop(name, None)
        if isinstance(one, EntryEvent) and isinstance(before, EntryEvent):
            last[name] = one.model_copy(update={"from_sequence_number": before.from_sequence_number})
        else:
            last[name] = one
    return tuple(last.values())


class SimulatedPlatform:
    """The port over the line. ``late`` names answers to offers that were sent after their deadline."""

    def __init__(self, network: Network, clock: VirtualClock) -> None:
        self.abilities = Abilities()
        self._network = network
        self._service = network.service
        self._clock = clock
        self.late: list[str] = []

    async def sign_in(self) -> None:
        """A round trip."""
        await self._network.request(lambda: None)

    async def sign_out(self) -> None:
        """Nothing to forget."""

    async def catalogue(self) -> Catalogue:
        """Who I am and what can be chosen."""
        return await self._network.request(catalogue)

    async def snapshot(self) -> Snapshot:
        """The whole list."""
        return await self._network.request(self._service.snapshot)

    @asynccontextmanager
    async def subscribe(self, position: Position | None, transport: str) -> AsyncIterator[Stream]:
        """A stream that beats."""
        stream = MemoryStream(transport)
        reader = await self._network.request(lambda: self._network.join(stream, position))
        beating = asyncio.create_task(self._beat(reader))
        try:
            yield stream
        finally:
            beating.cancel()
            await asyncio.wait({beating})
            self._network.leave(reader)

    async def send(self, intent: Intent) -> Entry | None:
        """One command."""
        offer = intent.command if isinstance(intent.command, AcceptOffer | RejectOffer) else None
        if (
            offer is not None
            and intent.expires_at is not None
            and self._service.now() > (intent.expires_at + timedelta(seconds=1))
        ):
            self.late.append(intent.key)
        return await self._network.request(lambda: self._service.carry_out(intent))

    async def entry(self, entry_id: str) -> Entry | None:
        """One entry."""
        return await self._network.request(lambda: self._service.entries.get(entry_id))

    async def pool(self, workbin_ids: tuple[str, ...]) -> tuple[Entry, ...]:
        """There are no pools."""
        del workbin_ids
        return ()

    async def ask(self, question: Question) -> Answer:
        """Nobody looks."""
        del question
        return Timeline()

    async def measure(self) -> Measured:
        """Exact: the line's delay is the same both ways."""
        began = asyncio.get_running_loop().time()
        there = await self._network.request(self._service.now)
        took = timedelta(seconds=asyncio.get_running_loop().time() - began)
        return Measured(latency=took, clock_offset=there + took / 2 - self._clock.now())

    async def close(self) -> None:
        """Nothing is held."""

    async def _beat(self, reader: Reader) -> None:
        while True:
            await asyncio.sleep(BEAT_S)
            self._network.beat(reader)
