"""The running service without HTTP: the store, the floor, the stream, and the way to ask them."""

import asyncio
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from desktop.domain.agent import AgentStatus
from desktop.domain.errors import WorklistError
from desktop.service.clock import Clock, SystemClock
from desktop.service.directory import Directory
from desktop.service.meter import Counts
from desktop.service.offers import Routing
from desktop.service.store.database import epoch_of, make_folder, open_writer
from desktop.service.store.folder import FolderLock
from desktop.service.store.reader import Readers
from desktop.service.store.transaction import SERVICE, Actor, Logged, Transaction
from desktop.service.store.writer import Writer
from desktop.service.stream.hub import Hub
from desktop.service.stream.source import Source
from desktop.service.unanswered import Unanswered

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """What a test may want smaller than an organisation does."""

    heartbeat_s: float = 10.0
    access_token_s: int = 3600
    most_pending: int = 1024
    requests_per_s: float = 100.0
    request_burst: float = 1000.0


class House:
    """Everything behind the routes. ``open`` it, use it, ``close`` it."""

    def __init__(self, folder: Path, clock: Clock | None = None, limits: Limits | None = None) -> None:
        self.clock = clock or SystemClock()
        self.limits = limits or Limits()
        make_folder(folder)
        self._lock = FolderLock(folder)
        try:
            conn = open_writer(folder)
        except WorklistError:
            self._lock.release()
            raise
        self.epoch = epoch_of(conn)
        self.routing = Routing(conn, self.clock)
        self.counts = Counts()
        self.unanswered = Unanswered(self.clock)
        self.hub = Hub(self.epoch, self.clock, self.limits.most_pending)
        self.readers = Readers(folder)
        self.source = Source(self.hub, self.readers, self.limits.heartbeat_s)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._answers: list[_Answer] = []
        self.writer = Writer(conn, self.clock, self.routing, self._done)
        self.writer.start()

    @property
    def directory(self) -> Directory:
        """The set-up as it is now."""
        return self.routing.floor.directory

    def attach(self, loop: asyncio.AbstractEventLoop) -> None:
        """From now on the stream lives on this loop."""
        self._loop = loop

    def detach(self) -> None:
        """The loop is about to end."""
        self._loop = None

    async def write(
        self, operation: Callable[[Transaction], T], actor: Actor = SERVICE, request_id: str | None = None
    ) -> T:
        """Carry out an operation; its answer once it is durable."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def settle(value: Any, failure: BaseException | None) -> None:
            if answer.cancelled():
                return
            if failure is None:
                answer.set_result(value)
            else:
                answer.set_exception(failure)

        def done(value: Any, failure: BaseException | None) -> None:
            self._answers.append((loop, partial(settle, value, failure)))

        # One turn of the loop: whatever else has arrived with this is asked with it, and shares its commit.
        await asyncio.sleep(0)
        self.writer.ask(operation, done, actor, request_id)
        return await answer

    def write_now(self, operation: Callable[[Transaction], T], actor: Actor = SERVICE) -> T:
        """The same for whoever has no event loop."""
        ready = threading.Event()
        outcome: list[tuple[Any, BaseException | None]] = []

        def done(value: Any, failure: BaseException | None) -> None:
            outcome.append((value, failure))
            self._answers.append((None, ready.set))

        self.writer.ask(operation, done, actor)
        ready.wait()
        value, failure = outcome[0]
        if failure is not None:
            raise failure
        answer: T = value
        return answer

    async def status(self, agent_id: str) -> AgentStatus:
        """How an agent is doing, as of the last commit."""
        floor = self.routing.floor
        return await self.write(lambda _: floor.status(agent_id))

    def close(self) -> None:
        """Finish what was asked and close the files."""
        self.writer.stop()
        self.readers.close()
        self._lock.release()

    def _done(self, logged: Sequence[Logged]) -> None:
        """On the writer's thread: wake each loop once for all that one commit brings it."""
        answers, self._answers = self._answers, []
        calls: dict[asyncio.AbstractEventLoop | None, list[Callable[[], None]]] = {}
        if logged and self._loop is not None:
            calls[self._loop] = [partial(self.hub.deliver, list(logged))]
        for loop, tell in answers:
            calls.setdefault(loop, []).append(tell)
        direct = calls.pop(None, [])
        for loop, mine in calls.items():
            if loop is not None:
                loop.call_soon_threadsafe(_call_each, loop, mine)
        for tell in direct:
            tell()


_Answer = tuple[asyncio.AbstractEventLoop | None, Callable[[], None]]


def _call_each(loop: asyncio.AbstractEventLoop, calls: Iterable[Callable[[], None]]) -> None:
    """Each as a call of its own, so that none can harm another."""
    for call in calls:
        loop.call_soon(call)
