"""Following one open stream to its end: items become messages, silence and our own wishes end it."""

import asyncio
from collections.abc import Callable, Mapping
from enum import Enum

from desktop.api.port import Stream
from desktop.core.messages import (
    FrameReceived,
    HeartbeatReceived,
    LinkChanged,
    LinkState,
    Message,
    ResyncAsked,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.domain.errors import Unreachable, WorklistError
from desktop.domain.stream import (
    CaughtUp,
    Closing,
    Frame,
    Heartbeat,
    Position,
    Recovered,
    Resync,
    Superseded,
)
from desktop.engine.limits import Limits

BREATHE_EVERY = 64
CLOSING_MOST_S = 60.0


class Why(Enum):
    """Why we ourselves ended a stream."""

    REJOIN = "rejoin"
    SILENT = "silent"
    JUMP = "jump"
    BETTER = "better"
    SIGNED_OUT = "signedOut"


class Dropped(Exception):
    """We ended the stream."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


class TakenOver(Exception):
    """Another client of the same agent took over; ``where`` is what it is called."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class Restarting(Exception):
    """The service restarts, and gave us our share of the wait."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(f"come back in {wait_s} s")
        self.wait_s = wait_s


class Following:
    """``take`` hands a message to the desk; ``is_better_due`` asks whether to leave for the better transport.

    ``joined_at`` and ``caught_up_at`` are the loop's times, None before.
    """

    def __init__(
        self,
        stream: Stream,
        take: Callable[[Message], None],
        limits: Limits,
        on_joined: Callable[[], None],
        is_better_due: Callable[[], bool],
    ) -> None:
        self._stream = stream
        self._take = take
        self._limits = limits
        self._on_joined = on_joined
        self._is_better_due = is_better_due
        self._loop = asyncio.get_running_loop()
        self._why: Why | None = None
        self._aborting: asyncio.Task[None] | None = None
        self.joined_at: float | None = None
        self.caught_up_at: float | None = None
        self._on: Mapping[type, Callable[..., None]] = {
            Frame: self._on_frame,
            Heartbeat: self._on_heartbeat,
            Recovered: self._on_recovered,
            CaughtUp: self._on_caught_up,
            Closing: self._on_closing,
            Superseded: self._on_superseded,
            Resync: self._on_resync,
        }

    async def run(self) -> None:
        """Until the stream ends, which always raises."""
        watch = asyncio.create_task(self._watch(), name="stream watch")
        try:
            await self._follow()
        except WorklistError:
            if self._why is None:
                raise
        finally:
            watch.cancel()
            await asyncio.wait({watch} | ({self._aborting} if self._aborting is not None else set()))
        if self._why is not None:
            raise Dropped(self._why)
        raise Unreachable("The line to the service ended", code="stream.ended")

    def drop(self, why: Why) -> None:
        """End the stream; the first reason counts."""
        if self._why is None:
            self._why = why
            self._aborting = asyncio.create_task(self._stream.abort(), name="stream abort")

    async def _follow(self) -> None:
        count = 0
        async for item in self._stream:
            if self._why is not None and not isinstance(item, Superseded):
                continue  # but who was taken over meanwhile must not come back by accident
            self._on[type(item)](item)
            count += 1
            if count % BREATHE_EVERY == 0:
                await asyncio.sleep(0)  # a flood must not keep the rest of the engine from its turn

    async def _watch(self) -> None:
        began = self._loop.time()
        limits = self._limits
        while self._why is None:
            ends_at = self._stream.last_byte_at + limits.silent_s
            if self.joined_at is None:
                ends_at = min(ends_at, began + limits.first_frame_s)
            if self._loop.time() >= ends_at:
                self.drop(Why.SILENT)
            elif self._is_better_due():
                self.drop(Why.BETTER)
            else:
                await asyncio.sleep(min(limits.watch_every_s, ends_at - self._loop.time()))

    def _on_frame(self, frame: Frame) -> None:
        self._take(FrameReceived(frame=frame))

    def _on_heartbeat(self, heartbeat: Heartbeat) -> None:
        self._take(HeartbeatReceived(heartbeat=heartbeat))

    def _on_recovered(self, said: Recovered) -> None:
        self.joined_at = self._loop.time()
        self._take(LinkChanged(state=LinkState.CATCHING_UP, transport=self._stream.transport))
        position = Position(epoch=said.epoch, cursor=said.cursor)
        self._take(StreamRecovered(recovered=said.recovered, position=position))
        self._on_joined()

    def _on_caught_up(self, said: CaughtUp) -> None:
        self.caught_up_at = self._loop.time()
        self._take(LinkChanged(state=LinkState.LIVE, transport=self._stream.transport))
        self._take(StreamCaughtUp(position=Position(epoch=said.epoch, cursor=said.cursor)))

    def _on_closing(self, said: Closing) -> None:
        raise Restarting(min(max(said.reconnect_after_ms / 1000, 0.0), CLOSING_MOST_S))

    def _on_superseded(self, said: Superseded) -> None:
        raise TakenOver(said.by or "")

    def _on_resync(self, _said: Resync) -> None:
        self._take(ResyncAsked(reason="frames were lost"))
