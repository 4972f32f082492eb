"""The line between client and model service. Everything that can go wrong here is drawn from one dice, so
that a seed repeats a run exactly.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from desktop.domain.errors import Unreachable, WorklistError
from desktop.domain.events import EntryEvent, Event
from desktop.domain.stream import CaughtUp, Control, Frame, Heartbeat, Position, Recovered, Superseded
from tests.simulation.service import ModelService
from tests.support.memory import MemoryStream

T = TypeVar("T")
TIMEOUT_S = 8.0


@dataclass
class Weather:
    """How bad the line is. Shares are of 1; ``batch_s`` 0: every change is a frame."""

    latency_s: float = 0.05
    lost_frames: float = 0.0
    doubled_frames: float = 0.0
    late_frames: float = 0.0
    lost_requests: float = 0.0
    lost_replies: float = 0.0
    slow_replies: float = 0.0
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
    """``request`` and ``_say`` are where things get lost. ``is_plain``: the stream knows no positions."""

    def __init__(
        self, service: ModelService, weather: Weather, dice: Random, *, is_plain: bool = False
    ) -> None:
        self.service = service
        self.weather = weather
        self.is_plain = is_plain
        self._dice = dice
        self.readers: list[Reader] = []
        self.lost = 0
        service.on_news = self._on_news

    @property
    def _loop(self) -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()

    @property
    def now_s(self) -> float:
        """Seconds since the beginning."""
        return self._loop.time()

    async def request(self, work: Callable[[], T], *, is_quick: bool = False) -> T:
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
        is_slow = not is_quick and self._hits(self.weather.slow_replies)
        slow_s = self._dice.uniform(0.5, 4.0) if is_slow else 0.0
        await asyncio.sleep(self._latency_s() + slow_s)
        if error is not None:
            raise error
        return done  # type: ignore[return-value]  # either of the two is there

    def join(self, stream: MemoryStream, place: Position | None) -> Reader:
        """A stream begins: recovered or not, what was missed, caught up."""
        service = self.service
        missed = None if self.is_plain else service.since(place)
        reader = Reader(stream, service, service.cursor)
        self.readers.append(reader)
        self._say(
            reader,
            Recovered(
                control="recovered",
                recovered=missed is not None,
                epoch=self._epoch(service.epoch),
                cursor=self._place(service.cursor),
            ),
        )
        if missed and place is not None:
            reader.place = place.cursor
            self._send(reader, missed)
        epoch, cursor = self._epoch(service.epoch), self._place(service.cursor)
        self._say(reader, CaughtUp(control="caughtUp", epoch=epoch, cursor=cursor))
        return reader

    def cut(self) -> None:
        """Every stream ends, as both sides can see."""
        for reader in self.readers:
            reader.stream.hang_up()
        self.readers.clear()

    def supersede(self) -> None:
        """Another client of the same person takes over: whoever listens is told, and hears no more."""
        for reader in self.readers:
            reader.stream.say(Superseded(control="superseded", by="another desktop"))
        self.readers.clear()

    def abandon(self, stream: MemoryStream) -> None:
        """Nobody will ever read this one: the answer that it was open was lost."""
        self.readers = [reader for reader in self.readers if reader.stream is not stream]

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
                epoch=self._epoch(reader.epoch),
                cursor=self._place(reader.place),
                server_time=self.service.now(),
                digest="" if self.is_plain else reader.digest,
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
            epoch=self._epoch(reader.epoch),
            prev=self._place(reader.place),
            cursor=self._place(news[-1][0]),
            events=_folded([one for _, one in news]),
        )
        reader.place = news[-1][0]
        reader.digest = self.service.digest()
        if self._hits(self.weather.lost_frames):
            self.lost += 1
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

    def _epoch(self, epoch: int) -> str:
        return "" if self.is_plain else str(epoch)

    def _place(self, cursor: int) -> int:
        return 0 if self.is_plain else cursor

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
