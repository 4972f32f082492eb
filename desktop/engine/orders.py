"""Sending a lead's orders: the same piece under the same key until an answer comes, but not for long."""

import asyncio
from collections.abc import Callable

from desktop.api.port import Platform
from desktop.core.effects import SendOrder
from desktop.core.messages import Message
from desktop.core.order_messages import OrderAnswered, OrderFailed
from desktop.domain.errors import Busy, Unreachable, WorklistError
from desktop.engine.backoff import Backoff
from desktop.engine.inbox import Inbox

TRIES = 4


class Orders:
    """``backoff`` makes a new back-off per piece."""

    def __init__(self, platform: Platform, inbox: Inbox, backoff: Callable[[], Backoff]) -> None:
        self._platform = platform
        self._inbox = inbox
        self._backoff = backoff

    async def send(self, effect: SendOrder) -> None:
        """Carry one piece out; the key makes that it happens once, however often it is sent."""
        self._inbox.take(await self._answer(effect))

    async def _answer(self, effect: SendOrder) -> Message:
        backoff = self._backoff()
        while True:
            try:
                results = await self._platform.carry_out(effect.order, effect.key)
            except (Unreachable, Busy) as error:
                wait_s = backoff.failed(error)
                if backoff.tries >= TRIES:
                    return _failed(effect, error)
                await asyncio.sleep(wait_s)
            except WorklistError as error:
                return _failed(effect, error)
            else:
                return OrderAnswered(order_id=effect.order.id, results=results)


def _failed(effect: SendOrder, error: WorklistError) -> OrderFailed:
    return OrderFailed(order_id=effect.order.id, detail=error.message or f"{error.title}.")
