"""Telling the downstream system what became of each workitem, in order, for as long as it takes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import httpx

from desktop.adapter.audit import Audit
from desktop.adapter.pace import Backoff, retry_after_s
from desktop.adapter.statuses import Message, Statuses

_TAKEN = range(200, 300)
_LATER = frozenset({408, 425, 429})
_SERVER = 500


@dataclass
class Downstream:
    """The messages' way out. One that is refused for good is kept as failed, and the next one goes."""

    http: httpx.AsyncClient
    url: str
    statuses: Statuses
    audit: Audit
    token: str | None = field(default=None, repr=False)
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    backoff: Backoff = field(default_factory=Backoff)
    waiting: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Deliver what waits and what comes, until cancelled."""
        while True:
            self.waiting.clear()
            await self.drain()
            await self.waiting.wait()

    async def drain(self) -> None:
        """Deliver until nothing waits."""
        while (message := self.statuses.find_message()) is not None:
            await self.tell(message)

    async def tell(self, message: Message) -> None:
        """One try of one message; waits before it returns when there is to be another."""
        headers = {"Idempotency-Key": f"{message.workitem_id}:{message.place}"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            response = await self.http.post(self.url, json=message.payload, headers=headers)
        except httpx.HTTPError as error:
            await self._rest(message, str(error) or type(error).__name__, None)
            return
        status = response.status_code
        if status in _TAKEN:
            self.backoff.reset()
            self._settle(message, is_delivered=True)
        elif status in _LATER or status >= _SERVER:
            await self._rest(message, f"it answered {status}", response.headers.get("Retry-After"))
        else:
            self._settle(message, is_delivered=False, problem=f"it answered {status}")

    def _settle(self, message: Message, *, is_delivered: bool, problem: str | None = None) -> None:
        self.statuses.settle(message, is_delivered=is_delivered)
        outcome = "success" if is_delivered else "failure"
        self.audit.write(
            "downstream.told",
            outcome=outcome,
            workitem_id=message.workitem_id,
            business_id=message.payload.get("orderId"),
            status=message.payload.get("taskStatus"),
            problem=problem,
        )

    async def _rest(self, message: Message, problem: str, retry_after: str | None) -> None:
        wait_s = self.backoff.next_s(retry_after_s(retry_after))
        self.audit.write(
            "downstream.resting",
            outcome="failure",
            workitem_id=message.workitem_id,
            wait_s=round(wait_s, 1),
            problem=problem,
        )
        await self.pause(wait_s)
