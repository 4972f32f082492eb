"""Messages about a lead's orders: given, answered piece by piece, stopped, seen."""

from desktop.domain.bulk import MoveResult, Order
from desktop.domain.record import Record


class OrderGiven(Record):
    """A lead wants work moved. The id was minted by the caller: one click, one order."""

    order: Order


class OrderAnswered(Record):
    """A piece of an order was carried out, with a result for each of its moves."""

    order_id: str
    results: tuple[MoveResult, ...]


class OrderFailed(Record):
    """A piece of an order was refused as a whole, or its answer was lost."""

    order_id: str
    detail: str


class OrderStopped(Record):
    """The lead wants no further piece sent."""

    order_id: str


class OrderDismissed(Record):
    """The lead has seen what became of it."""

    order_id: str


OrderMessage = OrderGiven | OrderAnswered | OrderFailed | OrderStopped | OrderDismissed
