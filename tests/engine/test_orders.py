from datetime import datetime

import pytest

from desktop.core.effects import SendOrder
from desktop.core.messages import Message
from desktop.core.order_messages import OrderAnswered, OrderFailed
from desktop.domain.bulk import Move, MoveResult, Order
from desktop.domain.entry import Reason
from desktop.domain.errors import Busy, Refused, Unreachable, WorklistError
from desktop.domain.stream import Position
from desktop.engine.backoff import Backoff
from desktop.engine.orders import TRIES, Orders
from tests.support.entries import AT
from tests.support.memory import MemoryPlatform

EFFECT = SendOrder(
    order=Order(id="o", moves=(Move(entry_id="e", sequence_number=1),), reason=Reason(code="sla")), key="o:0"
)
RESULTS = (MoveResult(entry_id="e", is_done=True),)


class Bulk(MemoryPlatform):
    """Fails as told, then answers."""

    def __init__(self, *failures: WorklistError) -> None:
        super().__init__()
        self.failures = list(failures)
        self.keys: list[str] = []

    async def carry_out(self, order: Order, key: str) -> tuple[MoveResult, ...]:
        del order
        self.keys.append(key)
        if self.failures:
            raise self.failures.pop(0)
        return RESULTS


class Told:
    """Takes messages down."""

    position: Position | None = None

    def __init__(self) -> None:
        self.messages: list[Message] = []

    def take(self, message: Message) -> None:
        self.messages.append(message)

    @staticmethod
    def server_now() -> datetime:
        return AT


async def send(platform: Bulk) -> Message:
    told = Told()
    await Orders(platform, told, lambda: Backoff(lambda _low, _high: 0.0)).send(EFFECT)
    [message] = told.messages
    return message


@pytest.mark.parametrize("failure", [Unreachable("Away"), Busy("Later", retry_after_s=0.0)])
async def test_the_same_piece_goes_again_under_the_same_key(failure: WorklistError) -> None:
    platform = Bulk(failure, failure)
    assert await send(platform) == OrderAnswered(order_id="o", results=RESULTS)
    assert platform.keys == ["o:0"] * 3


async def test_but_not_for_long() -> None:
    platform = Bulk(*[Unreachable("Away")] * TRIES)
    assert isinstance(await send(platform), OrderFailed)
    assert len(platform.keys) == TRIES


async def test_a_refusal_is_not_tried_again() -> None:
    platform = Bulk(Refused("No", "It is too late."))
    assert await send(platform) == OrderFailed(order_id="o", detail="It is too late.")
    assert platform.keys == ["o:0"]
