"""The stream by long polls, for networks that let no web socket through. The same cursor as there."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated

from pydantic import Field, ValidationError

from desktop.api.line.failures import malformed
from desktop.api.line.wire import Answer, Call, Deadlines
from desktop.api.routing.frames import check_place
from desktop.domain.errors import Unreachable
from desktop.domain.record import Record
from desktop.domain.stream import CaughtUp, Control, Frame, Position, Recovered

TRANSPORT = "longpoll"
WAIT_S = 10.0
PATH = "/api/v2/routing/workbinentries/subscriptions"


class PollBody(Record):
    """The answer to one poll."""

    epoch: str
    cursor: int
    recovered: bool = True
    frames: tuple[Frame, ...] = ()
    control: tuple[Annotated[Control, Field(discriminator="control")], ...] = ()


class LongPollStream:
    """Polls one after the other. ``ask`` sends one call with the session's token; ``drop`` hangs up."""

    transport = TRANSPORT

    def __init__(
        self,
        subscription_id: str,
        position: Position | None,
        ask: Callable[[Call], Awaitable[Answer]],
        drop: Callable[[], Awaitable[None]],
        *,
        takes_over: bool = True,
    ) -> None:
        self._id = subscription_id
        self._position = position
        self._ask = ask
        self._drop = drop
        self._takes_over = takes_over
        self._is_over = False
        self._is_joined = False
        self._ready: deque[Frame | Control] = deque()
        self.last_byte_at = asyncio.get_running_loop().time()

    async def abort(self) -> None:
        """Give up the poll under way."""
        self._is_over = True
        await self._drop()

    def __aiter__(self) -> AsyncIterator[Frame | Control]:
        """Itself."""
        return self

    async def __anext__(self) -> Frame | Control:
        """The first poll does not wait: it tells whether the stream goes on from where we are."""
        while not self._ready:
            body = await self._poll(WAIT_S if self._is_joined else 0.0)
            goes_on = self._is_joined and body.recovered
            self._ready.extend(body.frames if goes_on else _opening(body))
            self._ready.extend(body.control)
            self._is_joined = True
            self._position = Position(epoch=body.epoch, cursor=body.cursor)
        return self._ready.popleft()

    async def _poll(self, wait_s: float) -> PollBody:
        query = [("subscriptionId", self._id), ("wait", f"{wait_s:.0f}")]
        if self._position is not None:
            query += [("cursor", str(self._position.cursor)), ("epoch", self._position.epoch)]
        if not self._is_joined:
            query += [("takeOver", str(self._takes_over).lower())]
        if self._is_over:
            raise Unreachable("The line was dropped", code="network.dropped")
        answer = await self._ask(Call("GET", PATH, query=tuple(query), answer_s=wait_s + Deadlines().read_s))
        self.last_byte_at = asyncio.get_running_loop().time()
        try:
            body = PollBody.model_validate_json(answer.content)
        except ValidationError:
            raise malformed("the stream") from None
        for place in (body.cursor, *(frame.prev for frame in body.frames)):
            check_place(place)
        return body


def _opening(body: PollBody) -> tuple[Frame | Control, ...]:
    """A poll's answer as the start of a stream."""
    return (
        Recovered(control="recovered", recovered=body.recovered, epoch=body.epoch, cursor=body.cursor),
        *body.frames,
        CaughtUp(control="caughtUp", epoch=body.epoch, cursor=body.cursor),
    )
