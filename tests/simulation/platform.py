"""The back end's port over the simulated line, with the program's own session in front of it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import timedelta
from random import Random
from typing import TypeVar

from desktop.api.port import Measured, Stream
from desktop.domain.abilities import Abilities
from desktop.domain.commands import AcceptOffer, Intent, RejectOffer
from desktop.domain.entry import Entry
from desktop.domain.errors import Busy, Elsewhere, NotSignedIn, Refused, WorklistError
from desktop.domain.questions import Answer, Question, Timeline
from desktop.domain.stream import Catalogue, Position, Snapshot
from tests.core.bench import catalogue
from tests.simulation.door import Door, TokenWire, session_of
from tests.simulation.network import Network, Reader
from tests.support.memory import MemoryStream
from tests.support.teamless import Teamless
from tests.support.virtual import VirtualClock

T = TypeVar("T")
BEAT_S = 10.0
ENDS_BEFORE_S = 1.0  # an answer to an offer leaves no later than so long behind its last moment
PLAIN = Abilities(
    has_positioned_stream=False,
    has_optimistic_lock=False,
    has_idempotency_keys=False,
    transports=("websocket",),
)


class SimulatedPlatform(Teamless):
    """Methods are the port's. ``late`` names answers to offers that left after their last moment."""

    def __init__(self, network: Network, clock: VirtualClock, dice: Random) -> None:
        self.abilities = PLAIN if network.is_plain else Abilities()
        self.door = Door(network, dice)
        self.wire = TokenWire(network, self.door, clock)
        self._session = session_of(self.wire, clock)
        self._network = network
        self._service = network.service
        self._clock = clock
        self._shut_until = 0.0
        self._is_superseded = self._was_told = self._is_listening = self._has_led = False
        self._takes_over = False
        self._refused: set[str] = set()
        self.late: list[str] = []
        self._broken: dict[str, None] = {}

    async def sign_in(self) -> None:
        """Get tokens by hand."""
        await self._session.sign_in()

    async def sign_out(self) -> None:
        """Forget them."""
        await self._session.forget()

    async def catalogue(self) -> Catalogue:
        """Who I am and what can be chosen."""
        return await self._ask(catalogue)

    async def snapshot(self) -> Snapshot:
        """The whole list."""
        snapshot = await self._ask(self._service.snapshot)
        return snapshot.model_copy(update={"position": None}) if self._network.is_plain else snapshot

    @asynccontextmanager
    async def subscribe(self, position: Position | None, transport: str) -> AsyncIterator[Stream]:
        """A stream that beats, where no other client leads."""
        if self._is_superseded and (self._was_told or self._takes_over):
            self._broken["joined although another client had taken over"] = None
        elif self._is_superseded:
            await self._ask(lambda: None)
            self._was_told = True
            raise Elsewhere("another desktop")
        stream = MemoryStream(transport)
        try:
            reader = await self._ask(lambda: self._network.join(stream, position))
        except WorklistError:
            self._network.abandon(stream)
            raise
        beating = asyncio.create_task(self._beat(reader))
        self._is_listening = True
        try:
            yield stream
        finally:
            self._is_listening = False
            beating.cancel()
            await asyncio.wait({beating})
            self._network.leave(reader)

    async def send(self, intent: Intent) -> Entry | None:
        """One command."""
        self._look_at(intent)
        try:
            return await self._ask(lambda: self._carry_out(intent))
        except Refused as refused:
            if refused.code == "http.403":
                self._refused.add(intent.key)
            raise

    async def entry(self, entry_id: str) -> Entry | None:
        """One entry."""
        return await self._ask(lambda: self._service.entries.get(entry_id))

    async def pool(self, workbin_ids: tuple[str, ...]) -> tuple[Entry, ...]:
        """There are no pools."""
        del workbin_ids
        return ()

    def take_over(self) -> None:
        """The next stream is joined by a person's wish; whether there was one, ``person_goes_on`` knows."""
        self._takes_over = True

    async def ask(self, question: Question) -> Answer:
        """Nobody looks."""
        del question
        return Timeline()

    async def measure(self) -> Measured:
        """Exact: the line's delay is the same both ways."""
        began = self._network.now_s
        there = await self._ask(self._service.now, is_quick=True)
        took = timedelta(seconds=self._network.now_s - began)
        return Measured(latency=took, clock_offset=there + took / 2 - self._clock.now())

    async def close(self) -> None:
        """See a renewal under way to its end."""
        await self._session.close()

    def supersede(self) -> None:
        """Another client takes over: from one that listens, or that was cut off and has yet to learn it."""
        if self._is_listening and self._network.readers:
            self._network.supersede()
            self._is_superseded = self._was_told = True
        elif self._has_led:
            self._is_superseded = True

    def person_goes_on(self, key: str = "") -> None:
        """They take over again or sign in; with a key, they have that refused intent sent again."""
        self._is_superseded = self._was_told = self._has_led = False
        self._refused.discard(key)

    def program_starts(self, parked: Collection[str]) -> None:
        """Whoever starts the program works here; what was shown as refused stays so."""
        self._is_superseded = self._was_told = self._has_led = self._takes_over = False
        self._refused.intersection_update(parked)
        self._shut_until = 0.0

    def broken_rules(self) -> list[str]:
        """What should never have left, as sentences."""
        late = [f"{key} was sent after its deadline" for key in self.late]
        shared = ["two renewals of the token were under way at once"] if self.wire.most_at_once > 1 else []
        spent = ["a token was renewed that had been renewed before"] if self.wire.spent_twice else []
        return [*late, *shared, *spent, *self._broken]

    def _look_at(self, intent: Intent) -> None:
        """What no intent may do when it leaves."""
        now, ends_at = self._service.now(), intent.expires_at
        is_answer = isinstance(intent.command, AcceptOffer | RejectOffer)
        if is_answer and ends_at is not None and now > ends_at + timedelta(seconds=ENDS_BEFORE_S):
            self.late.append(intent.key)
        if intent.key in self._refused:
            self._broken[f"{intent.key} was sent again although it had been refused"] = None

    def _carry_out(self, intent: Intent) -> Entry | None:
        self.door.check_command(intent)
        return self._service.carry_out(intent)

    async def _ask(self, work: Callable[[], T], *, is_quick: bool = False) -> T:
        """One request under the session's token; a stale one is renewed once."""
        token = await self._session.bearer()
        try:
            return await self._through_gate(lambda: self._let_in(token, work), is_quick=is_quick)
        except NotSignedIn:
            renewed = await self._session.renewed(token)
            return await self._through_gate(lambda: self._let_in(renewed, work), is_quick=is_quick)

    async def _through_gate(self, work: Callable[[], T], *, is_quick: bool) -> T:
        """As the program's own wire does it: where the host asked to wait, nothing leaves."""
        left_s = self._shut_until - self._network.now_s
        if left_s > 0:
            raise Busy("The service asked to wait", code="gate.shut", retry_after_s=left_s)
        try:
            return await self._network.request(work, is_quick=is_quick)
        except Busy as busy:
            self._shut_until = max(self._shut_until, self._network.now_s + (busy.retry_after_s or 0.0))
            raise

    def _let_in(self, token: str, work: Callable[[], T]) -> T:
        self.door.check(token)
        return work()

    async def _beat(self, reader: Reader) -> None:
        while True:
            await asyncio.sleep(BEAT_S)
            self._has_led = True  # long enough for the desk to know it
            self._takes_over = False
            self._network.beat(reader)
