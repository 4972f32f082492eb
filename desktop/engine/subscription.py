"""The line to the back end: sign in, join the stream, notice when it is dead, and come back.

One fresh connection per try. The desk says where to join from; what comes is handed to it as messages.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.api.port import Platform, Stream
from desktop.core.messages import CatalogueRead, LinkChanged, LinkState
from desktop.domain.errors import Elsewhere, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.engine.backoff import Backoff
from desktop.engine.following import Dropped, Following, Restarting, TakenOver, Why
from desktop.engine.inbox import Inbox
from desktop.engine.limits import Limits
from desktop.engine.transports import TransportChoice

RESTARTS = "The service restarts"
SILENT = "Nothing was heard from the service"


class Subscription:
    """``inbox`` is the desk's; ``jitter(low, high)`` draws; ``on_joined``: a stream said where it is."""

    def __init__(
        self,
        platform: Platform,
        inbox: Inbox,
        limits: Limits,
        jitter: Callable[[float, float], float],
        on_joined: Callable[[], None],
    ) -> None:
        self._platform = platform
        self._inbox = inbox
        self._take = inbox.take
        self._limits = limits
        self._on_joined = on_joined
        offered = platform.abilities.transports
        self._choice = TransportChoice(offered, limits.transport_failures, limits.better_again_s)
        self._backoff = Backoff(
            jitter, limits.backoff_base_s, limits.backoff_cap_s, limits.connects_a_minute, limits.stable_s
        )
        self._following: Following | None = None
        self._hurry = asyncio.Event()
        self._is_signed_in = False
        self._has_catalogue = False
        self._was_up = False
        self._is_quiet = False  # the next try goes on where a good line was left on purpose
        self._is_resting = False
        self._reason = ""
        self.connects = 0

    @property
    def is_joined(self) -> bool:
        """Whether a stream is open and has said where it is."""
        return self._following is not None and self._following.joined_at is not None

    async def run(self) -> None:
        """Keep the line, for ever; what is final rests until a person says otherwise."""
        while True:
            try:
                await self._once()
            except Dropped as dropped:
                await self._after(dropped.why)
            except (TakenOver, Elsewhere) as led:
                await self._rest(LinkState.SUPERSEDED, led.where)
                self._platform.take_over()
            except Restarting as restarting:
                await self._wait(restarting.wait_s, RESTARTS)
            except NotSignedIn as error:
                self._is_signed_in = False
                await self._rest(LinkState.SIGNED_OUT, str(error))
            except Refused as error:
                await self._rest(LinkState.REFUSED, str(error))
            except WorklistError as error:
                await self._back_off(error)

    def rejoin(self) -> None:
        """Leave the stream and join it again, from where the desk is then."""
        self._drop(Why.REJOIN)

    def jumped(self, reason: str) -> None:
        """The clocks jumped: the line is dead, whatever it was; nobody may take it for live."""
        if self._following is not None:
            self._reason = reason
            self._tell(LinkState.RECONNECTING)
            self._drop(Why.JUMP)
        elif not self._is_resting:
            self._hurry.set()

    def signed_out(self) -> None:
        """A request learned that the session has ended."""
        self._drop(Why.SIGNED_OUT)

    def retry_now(self) -> None:
        """A person wants the next try at once, or to sign in, or to take over."""
        self._hurry.set()

    def _drop(self, why: Why) -> None:
        if self._following is not None:
            self._following.drop(why)

    async def _once(self) -> None:
        """One connection, from the sign-in to its end."""
        if not self._is_quiet:
            self._tell(LinkState.RECONNECTING if self._was_up else LinkState.CONNECTING)
        await self._open_session()
        await self._keep_to_limit()
        loop = asyncio.get_running_loop()
        transport = self._choice.choose(loop.time())
        self._backoff.connecting(loop.time())
        self.connects += 1
        try:
            async with self._platform.subscribe(self._inbox.position, transport) as stream:
                self._following = self._followed(stream, transport)
                await self._following.run()
        except (WorklistError, Dropped) as error:
            if not self.is_joined:
                self._choice.failed(transport, getattr(error, "code", ""), loop.time())
            raise
        finally:
            self._leave(loop.time())

    async def _open_session(self) -> None:
        if not self._is_signed_in:
            self._has_catalogue = False
            await self._platform.sign_in()
            self._is_signed_in = True
        if not self._has_catalogue:
            self._take(CatalogueRead(catalogue=await self._platform.catalogue()))
            self._has_catalogue = True

    def _followed(self, stream: Stream, transport: str) -> Following:
        now = asyncio.get_running_loop().time

        def joined() -> None:
            self._was_up, self._is_quiet = True, False
            self._choice.worked(transport, now())
            self._on_joined()

        return Following(
            stream, self._take, self._limits, joined, lambda: self._choice.is_time_for_better(now())
        )

    def _leave(self, now: float) -> None:
        following, self._following = self._following, None
        if following is not None and following.caught_up_at is not None:
            self._backoff.ended_after(now - following.caught_up_at)

    async def _after(self, why: Why) -> None:
        self._is_quiet = why in (Why.REJOIN, Why.BETTER, Why.JUMP)
        if why is Why.SILENT:
            await self._back_off(Unreachable(SILENT, code="stream.silent"))
        elif why is Why.SIGNED_OUT:
            self._is_signed_in = False
            await self._rest(LinkState.SIGNED_OUT, "The session has ended")

    async def _back_off(self, error: WorklistError) -> None:
        await self._wait(self._backoff.failed(error), str(error))

    async def _keep_to_limit(self) -> None:
        """However short the back-off was drawn, only so many connects are made in a minute."""
        wait_s = self._backoff.at_least_s(asyncio.get_running_loop().time())
        if wait_s > 0:
            await self._wait(wait_s, self._reason)

    async def _wait(self, wait_s: float, reason: str) -> None:
        self._reason = reason
        self._is_quiet = False
        state = LinkState.RECONNECTING if self._was_up else LinkState.CONNECTING
        self._tell(state, self._inbox.server_now() + timedelta(seconds=wait_s))
        self._hurry.clear()
        try:
            async with asyncio.timeout(wait_s):
                await self._hurry.wait()
        except TimeoutError:
            return

    async def _rest(self, state: LinkState, reason: str) -> None:
        """Over, until a person wants to go on. Nothing is tried meanwhile."""
        self._reason = reason
        self._is_quiet = False
        self._tell(state)
        self._hurry.clear()
        self._is_resting = True
        await self._hurry.wait()
        self._is_resting = False

    def _tell(self, state: LinkState, retry_at: datetime | None = None) -> None:
        self._take(
            LinkChanged(state=state, reason=self._reason, tries=self._backoff.tries, retry_at=retry_at)
        )
