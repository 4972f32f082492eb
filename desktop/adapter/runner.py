"""What runs together: the source, the sender, the receiver of posts and webhooks, and the downstream sync."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from desktop.adapter.audit import Audit
from desktop.adapter.catalogue import Catalogue
from desktop.adapter.client import RoutingClient
from desktop.adapter.config import Config, CsvSource, HttpSource, JsonLinesSource, SeededSource
from desktop.adapter.credentials import Credentials, secret_from
from desktop.adapter.database import open_database
from desktop.adapter.intake import Intake, Offered
from desktop.adapter.pace import Backoff
from desktop.adapter.sender import Sender
from desktop.adapter.sources.csv_rows import CsvRows
from desktop.adapter.sources.feed import Feed
from desktop.adapter.sources.json_lines import JsonLines
from desktop.adapter.submissions import Notes, Submissions
from desktop.domain.errors import Busy, Unreachable
from desktop.domain.record import JsonValue


async def beside(work: Coroutine[Any, Any, None], *background: Coroutine[Any, Any, None]) -> None:
    """Until the work is done. What runs beside it ends with it, and a failure of either ends both."""
    tasks = [asyncio.create_task(part) for part in (work, *background)]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Source(Protocol):
    """Where records come from."""

    def offers(self) -> AsyncIterator[Offered]:
        """What it reads, in order, right or wrong."""
        ...


@dataclass
class Runner:
    """One running adapter."""

    config: Config
    client: RoutingClient
    catalogue: Catalogue
    submissions: Submissions
    intake: Intake
    sender: Sender
    audit: Audit

    async def work(self) -> None:
        """Do everything; returns when a source that ends has ended and all of it was sent."""
        await self._until_known()
        self.audit.write("adapter.ready", source=self.config.source.kind, url=self.config.platform.url)
        await beside(self._source_to_end(), self.sender.run())

    async def _until_known(self) -> None:
        """Wait for the first answer: without the schemas nothing can be checked or keyed."""
        backoff = Backoff()
        while True:
            try:
                await self.catalogue.current()
            except (Unreachable, Busy) as error:
                asked_s = error.retry_after_s if isinstance(error, Busy) else None
                wait_s = backoff.next_s(asked_s)
                self.audit.write(
                    "service.awaited", outcome="failure", wait_s=round(wait_s, 1), problem=str(error)
                )
                await asyncio.sleep(wait_s)
            else:
                return

    async def _source_to_end(self) -> None:
        source = self._source()
        if source is not None:
            async for offered in source.offers():
                await self.intake.offer(offered)
            await self.sender.until_idle()
        if source is None or self.config.webhook is not None:
            await asyncio.Event().wait()

    def _source(self) -> Source | None:
        """The configured source; None for one that comes to us."""
        match self.config.source:
            case SeededSource() as seeded:
                return Feed(seeded, self.client, self.submissions.count_of(self.intake.source))
            case CsvSource() as rows:
                return CsvRows(rows, self.catalogue, self.audit)
            case JsonLinesSource() as lines:
                return JsonLines(lines.path)
            case HttpSource():
                return None

    @property
    def refused(self) -> int:
        """How many records did not become workitems in this run, for good."""
        return self.intake.refused + self.sender.refused

    def counts(self) -> dict[str, JsonValue]:
        """How many submissions are in each state, over all runs."""
        return dict(self.submissions.counts())


@asynccontextmanager
async def opened(config: Config, audit: Audit, now: Callable[[], datetime]) -> AsyncIterator[Runner]:
    """An adapter with its file and its connections, given back at the end."""
    platform = config.platform
    credentials = Credentials(platform.client_id, secret_from(platform.client_secret_env), platform.signed)
    async with AsyncExitStack() as stack:
        database = stack.enter_context(closing(open_database(config.state)))
        client = await stack.enter_async_context(RoutingClient(platform.url, credentials))
        submissions, catalogue = Submissions(database), Catalogue(client, Notes(database), now)
        intake = Intake(config.name, catalogue, submissions, audit, now)
        sender = Sender(
            client, catalogue, submissions, audit, now, intake.arrived, config.check_preferred_agents
        )
        yield Runner(config, client, catalogue, submissions, intake, sender, audit)
