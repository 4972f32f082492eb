"""The courier: posts events to webhooks, in order, again when need be, and keeps how far each has come."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx

from desktop.service.refusal import Refusal
from desktop.service.store.webhooks import SUBSCRIPTION, WebhookRow, find_webhook, note_delivery, webhooks
from desktop.service.stream.delivery import Batch, Post, next_batch
from desktop.service.stream.interest import Interest
from desktop.service.subscriptions import SubscriptionPost, interest_for
from desktop.service.webhook import RetryPolicy, WebhookPost

if TYPE_CHECKING:
    from desktop.service.house import House

_LOG = logging.getLogger(__name__)
ACK_WITHIN_S = 30.0
LONGEST_WAIT_S = 600.0
MOST_AT_ONCE = 32


class Courier:
    """One task per webhook while the service runs."""

    def __init__(self, house: "House") -> None:
        self._house = house
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._news: dict[str, asyncio.Event] = {}
        self._http: httpx.AsyncClient | None = None

    async def start(self) -> None:
        """Go on where each webhook was left."""
        for row in await self._house.readers.read(webhooks):
            self.add(row.id)

    def add(self, webhook_id: str) -> None:
        """A webhook is there from now on."""
        self._news[webhook_id] = asyncio.Event()
        self._tasks[webhook_id] = asyncio.create_task(self._serve(webhook_id), name=f"webhook-{webhook_id}")

    def add_new(self, webhook_id: str) -> None:
        """The same for one that may be known already, as after a repeated request."""
        if webhook_id not in self._tasks:
            self.add(webhook_id)

    def drop(self, webhook_id: str) -> None:
        """A webhook is gone."""
        task = self._tasks.pop(webhook_id, None)
        self._news.pop(webhook_id, None)
        if task is not None:
            task.cancel()

    def tell(self) -> None:
        """Something was committed."""
        for news in self._news.values():
            news.set()

    async def stop(self) -> None:
        """Leave everything where it is; what was not acknowledged is posted again after the next start."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._http is not None:
            await self._http.aclose()

    async def _serve(self, webhook_id: str) -> None:
        """Look at the log from where the last post ended; a row is looked at once while the service runs."""
        news, seen = self._news[webhook_id], 0
        while (row := await self._find(webhook_id)) is not None:
            news.clear()
            batch = await self._house.readers.read(self._batch_of(row, max(seen, row.cursor)))
            seen = batch.cursor
            await self._post_all(row, batch)
            if batch.is_last:
                await news.wait()

    async def _find(self, webhook_id: str) -> WebhookRow | None:
        return await self._house.readers.read(lambda conn: find_webhook(conn, webhook_id))

    def _batch_of(self, row: WebhookRow, after: int) -> Callable[[sqlite3.Connection], Batch]:
        house, interest = self._house, self._interest_of(row)
        return lambda conn: next_batch(conn, row, after, interest, house.epoch)

    def _interest_of(self, row: WebhookRow) -> Interest | None:
        if row.kind != SUBSCRIPTION:
            return None
        asked = SubscriptionPost.model_validate_json(row.body)
        return interest_for(row.owner_id, asked, self._house.directory)

    async def _post_all(self, row: WebhookRow, batch: Batch) -> None:
        """Post in order. The place is kept after each, so that a restart repeats one post at most."""
        for post in batch.posts:
            is_taken = await self._post(row, post)
            await self._note(row, post.cursor, int(is_taken), int(not is_taken))
            row = replace(row, cursor=post.cursor)

    async def _post(self, row: WebhookRow, post: Post) -> bool:
        """Whether it was acknowledged in the end."""
        url, headers, policy = _address(row)
        wait_s = policy.interval.total_seconds()
        for attempt in range(policy.max_retries + 1):
            if attempt:
                await asyncio.sleep(min(wait_s * 2 ** (attempt - 1), LONGEST_WAIT_S))
            if await self._try(url, post, post.headers(row.secret, headers)):
                return True
        _LOG.info("Webhook %s: delivery %s was given up", row.id, post.id)
        return False

    async def _try(self, url: str, post: Post, headers: dict[str, str]) -> bool:
        if self._http is None:
            # Not before there is something to post: it reads the certificate of every authority.
            limits = httpx.Limits(max_connections=MOST_AT_ONCE)
            self._http = httpx.AsyncClient(timeout=ACK_WITHIN_S, follow_redirects=False, limits=limits)
        try:
            # The client's own limit is for each part of an answer, which may trickle in for ever.
            async with (
                asyncio.timeout(ACK_WITHIN_S),
                self._http.stream("POST", url, content=post.body, headers=headers) as answer,
            ):
                return answer.is_success
        except (httpx.HTTPError, httpx.InvalidURL, OSError):  # a TimeoutError is an OSError
            return False

    async def _note(self, row: WebhookRow, cursor: int, delivered: int, dropped: int) -> None:
        try:
            await self._house.write(lambda tx: note_delivery(tx, row.id, cursor, delivered, dropped))
        except Refusal as refusal:
            _LOG.warning("Webhook %s: its place could not be kept: %s", row.id, refusal.message)


def _address(row: WebhookRow) -> tuple[str, dict[str, str], RetryPolicy]:
    if row.kind == SUBSCRIPTION:
        asked = SubscriptionPost.model_validate_json(row.body)
        return asked.webhook_url or "", {}, asked.retry_policy
    wanted = WebhookPost.model_validate_json(row.body)
    return wanted.configuration.callback_url, wanted.configuration.http_headers, wanted.retry_policy
