"""The engine: messages to the desk one at a time, its changes to the window, its effects to the performers.

Lives on one asyncio loop, any loop; only ``give`` and ``retry`` may be called from elsewhere.
"""

import asyncio
import logging
import random
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.api.port import Platform
from desktop.core.changes import Change, LinkRow, Put
from desktop.core.desk import Desk
from desktop.core.effects import Effect
from desktop.core.messages import FailureKind, Message, ReplyFailed, ResyncAsked, Ticked
from desktop.domain.stream import Position
from desktop.engine.alarm import Alarm
from desktop.engine.backoff import Backoff
from desktop.engine.clock import Clock, JumpWatch
from desktop.engine.journal import Journal
from desktop.engine.limits import Limits
from desktop.engine.orders import Orders
from desktop.engine.outbox import Outbox
from desktop.engine.performers import Parts, Performers
from desktop.engine.pulse import Pulse
from desktop.engine.reads import Reads
from desktop.engine.retention import Retention
from desktop.engine.subscription import Subscription
from desktop.engine.tasks import Supervisor

log = logging.getLogger(__name__)

READ_CAP_S = 10.0


class Engine:
    """``on_changes`` and ``on_effect`` are called on the engine's loop, and must not block.

    ``jitter(low, high)`` draws; with it, the clock and the loop given, a run can be repeated exactly.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the engine is where the parts of the program meet
        self,
        desk: Desk,
        platform: Platform,
        journal: Journal,
        clock: Clock,
        on_changes: Callable[[tuple[Change, ...]], None],
        on_effect: Callable[[Effect], None],
        *,
        jitter: Callable[[float, float], float] = random.uniform,
        limits: Limits | None = None,
        mark: Callable[[str], None] = lambda _point: None,
    ) -> None:
        self._desk = desk
        self._platform = platform
        self._journal = journal
        self._clock = clock
        self._on_changes = on_changes
        self._on_effect = on_effect
        self._limits = limits or Limits()
        self._offset = timedelta(0)
        self._waiting: deque[Message] = deque()
        self._is_taking = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()
        self.bugs = 0
        self.supervisor = Supervisor(self.take)
        self._build(jitter, mark)

    def _build(self, jitter: Callable[[float, float], float], mark: Callable[[str], None]) -> None:
        limits, platform = self._limits, self._platform
        self.subscription = Subscription(platform, self, limits, jitter, self._joined)
        self.outbox = Outbox(self._journal.outbox, platform, self._answered, mark, self.server_now)
        self._alarm = Alarm(lambda: self.take(Ticked()), self.server_now, limits.tick_every_s)
        self._watch = JumpWatch(self._clock, self._jumped, limits.watch_every_s, limits.jump_s)
        signed_out = self.subscription.signed_out
        self._pulse = Pulse(
            platform, self.take, lambda: self.subscription.is_joined, signed_out, limits.measure_every_s
        )
        self._retention = Retention(self._journal, self._clock.now, limits.tidy_every_s)
        reads = Reads(
            platform,
            self,
            lambda: Backoff(jitter, limits.backoff_base_s, READ_CAP_S),
            signed_out,
        )
        orders = Orders(platform, self, lambda: Backoff(jitter, limits.backoff_base_s, READ_CAP_S))
        parts = Parts(self.subscription, self.outbox, self._journal.mirror, reads, orders, self._alarm)
        self._performers = Performers(parts, self.supervisor, self, self._clock.now)

    @property
    def position(self) -> Position | None:
        """Where the desk is in the back end's log."""
        return self._desk.position

    def server_now(self) -> datetime:
        """The server's clock, as the desk knows it."""
        return self._clock.now() + self._offset

    async def run(self) -> None:
        """From what the last run left to an orderly end, which ``stop`` asks for."""
        self._loop = asyncio.get_running_loop()
        await self._journal.open()
        restored = await self._journal.restored(self._clock.now())
        if restored is not None:
            self.outbox.take_up(restored.intents)
            self.take(restored)
        for trouble in self._journal.troubles():
            self.take(trouble)
        self._journal.listen(self.take)
        self._drain()
        self.supervisor.keep("line", self.subscription.run)
        self.supervisor.keep("alarm", self._alarm.run)
        self.supervisor.keep("clock watch", self._watch.run)
        self.supervisor.keep("pulse", self._pulse.run)
        self.supervisor.keep("retention", self._retention.run)
        try:
            await self._stopping.wait()
        finally:
            await self._end()

    def stop(self) -> None:
        """Have ``run`` come to its end; on the engine's loop."""
        self._stopping.set()

    def give(self, message: Message) -> None:
        """Have a message taken; from any thread, also before ``run`` has begun."""
        self._waiting.append(message)
        self._from_anywhere(self._drain)

    def retry(self) -> None:
        """A person wants the next try now, or to sign in again, or to take over; from any thread."""
        self._from_anywhere(self.subscription.retry_now)

    async def sign_out(self) -> None:
        """Forget the session here at once, and there best effort; on the engine's loop."""
        await self._platform.sign_out()
        self.subscription.signed_out()

    def take(self, message: Message) -> None:
        """Have the desk take a message, after those that wait; on the engine's loop."""
        self._waiting.append(message)
        self._drain()

    def _drain(self) -> None:
        if self._is_taking or self._loop is None:
            return
        self._is_taking = True
        try:
            while self._waiting:
                self._take_one(self._waiting.popleft())
        finally:
            self._is_taking = False

    def _take_one(self, message: Message) -> None:
        try:
            outcome = self._desk.take(message, self._clock.now())
        except Exception as error:  # noqa: BLE001 - a bug in one message must not end the day
            self._broke(message, error)
            return
        if outcome.changes:
            self._performers.note(outcome.changes)
            self._note_offset(outcome.changes)
            self._on_changes(outcome.changes)
        for effect in outcome.effects:
            if self._performers.is_for_window(effect):
                self._on_effect(effect)
            else:
                self._performers.perform(effect)

    def _broke(self, message: Message, error: Exception) -> None:
        """What the desk could not take is left out; the list is read anew to be sure of the rest."""
        self.bugs += 1
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = "" if trace is None else f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        log.error("the desk could not take %s: %s at %s", type(message).__name__, type(error).__name__, where)
        if not isinstance(message, ResyncAsked):
            self._waiting.append(ResyncAsked(reason="a message could not be taken"))

    def _note_offset(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            if isinstance(change, Put) and isinstance(change.row, LinkRow):
                offset = timedelta(seconds=change.row.clock_offset_s)
                if offset != self._offset:
                    self._offset = offset
                    self._alarm.rearm()

    def _answered(self, reply: Message) -> None:
        """A stream may outlive its session: a command that learns of the end tells the line."""
        if isinstance(reply, ReplyFailed) and reply.kind is FailureKind.SIGNED_OUT:
            self.subscription.signed_out()
        self.take(reply)

    def _joined(self) -> None:
        self._pulse.measure_now()

    def _jumped(self, reason: str) -> None:
        self.subscription.jumped(reason)
        self._pulse.measure_now()
        self._alarm.rearm()

    def _from_anywhere(self, call: Callable[[], None]) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    async def _end(self) -> None:
        await self.supervisor.stop()
        await self._platform.close()
        await self._journal.close()
        self._loop = None
