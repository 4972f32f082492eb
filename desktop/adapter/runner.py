"""What runs together: the source, the sender, the receiver of posts and webhooks, the downstream sync."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from desktop.adapter.aging import Aging
from desktop.adapter.audit import Audit
from desktop.adapter.catalogue import Catalogue
from desktop.adapter.client import RoutingClient, open_http
from desktop.adapter.config import (
    Config,
    CsvSource,
    HttpSource,
    JsonLinesSource,
    SeededSource,
    known_names,
)
from desktop.adapter.credentials import Credentials, secret_from
from desktop.adapter.database import open_database
from desktop.adapter.downstream import Downstream
from desktop.adapter.intake import Intake, Offered
from desktop.adapter.pace import Backoff
from desktop.adapter.receiver import Receiver, RecordsDoor, WebhookDoor, listening_socket, receiver_app
from desktop.adapter.registration import register_webhook
from desktop.adapter.sender import Sender
from desktop.adapter.sources.csv_rows import CsvRows
from desktop.adapter.sources.feed import Feed
from desktop.adapter.sources.json_lines import JsonLines
from desktop.adapter.statuses import Statuses
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
    aging: Aging
    downstream: Downstream | None = None
    doors: "Doors | None" = None

    async def work(self) -> None:
        """Do everything; returns when a source that ends has ended and all of it was sent."""
        await self._until_known()
        port = self.doors.port if self.doors else None
        config = self.config
        self.audit.write(
            "adapter.ready", source=config.source.kind, url=config.platform.url, listening_on=port
        )
        background = [self.sender.run(), self.aging.run()]
        if self.doors is not None:
            background.append(self.doors.serve())
        if self.downstream is not None:
            background.append(self.downstream.run())
        await beside(self._source_to_end(), *background)

    async def _until_known(self) -> None:
        """Wait for the first answer: without the schemas nothing can be checked or keyed."""
        backoff = Backoff()
        while True:
            try:
                await self.catalogue.current()
            except (Unreachable, Busy) as error:
                wait_s = backoff.next_s(error.retry_after_s if isinstance(error, Busy) else None)
                self.audit.write(
                    "service.awaited", outcome="failure", wait_s=round(wait_s, 1), problem=str(error)
                )
                await asyncio.sleep(wait_s)
            else:
                return

    async def _source_to_end(self) -> None:
        await self._register()
        source = self._source()
        if source is not None:
            async for offered in source.offers():
                await self.intake.offer(offered)
            await self.sender.until_idle()
        if self.doors is not None:
            await asyncio.Event().wait()

    async def _register(self) -> None:
        webhook = self.config.webhook
        if webhook is not None and webhook.callback_url is not None:
            name = f"worklist adapter {self.config.name}"
            secret = secret_from(webhook.secret_env)
            await register_webhook(self.client, self.audit, name, webhook.callback_url, secret)

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


class Doors:
    """The receiver, on the address that it was given."""

    def __init__(self, config: Config, records: RecordsDoor | None, webhook: WebhookDoor | None) -> None:
        self._app = receiver_app(records, webhook, known_names(config))
        self._socket = listening_socket(config.listen)
        self.port: int = self._socket.getsockname()[1]

    async def serve(self) -> None:
        """Answer until cancelled, then finish what is being answered."""
        server = Receiver(self._app)
        serving = asyncio.create_task(server.serve(sockets=[self._socket]))
        try:
            await asyncio.shield(serving)
        finally:
            server.should_exit = True
            await serving

    def close(self) -> None:
        """Give the address back."""
        self._socket.close()


@asynccontextmanager
async def opened(config: Config, audit: Audit, now: Callable[[], datetime]) -> AsyncIterator[Runner]:
    """An adapter with its file and its connections, given back at the end."""
    platform = config.platform
    credentials = Credentials(platform.client_id, secret_from(platform.client_secret_env), platform.signed)
    async with AsyncExitStack() as stack:
        database = stack.enter_context(closing(open_database(config.state)))
        client = await stack.enter_async_context(RoutingClient(platform.url, credentials))
        submissions, catalogue = Submissions(database), Catalogue(client, Notes(database), now)
        statuses = Statuses(database, config.sla.threshold_s)
        intake = Intake(config.name, catalogue, submissions, audit, now)
        checks = config.check_preferred_agents
        sender = Sender(client, catalogue, submissions, statuses, audit, now, intake.arrived, checks)
        aging = Aging(statuses, audit, now, config.sla.report_every_s)
        runner = Runner(config, client, catalogue, submissions, intake, sender, audit, aging)
        if config.downstream is not None:
            http = await stack.enter_async_context(open_http(config.downstream.url))
            token_env = config.downstream.token_env
            token = secret_from(token_env) if token_env else None
            runner.downstream = Downstream(http, config.downstream.url, statuses, audit, token)
        if config.webhook is not None or isinstance(config.source, HttpSource):
            runner.doors = stack.enter_context(closing(_doors(config, runner, statuses, now)))
        yield runner


def _doors(config: Config, runner: Runner, statuses: Statuses, now: Callable[[], datetime]) -> Doors:
    records = webhook = None
    if isinstance(config.source, HttpSource):
        records = RecordsDoor(runner.intake, secret_from(config.source.token_env))
    if config.webhook is not None:
        downstream = runner.downstream
        on_message = downstream.waiting.set if downstream is not None else _nobody_listens
        secret = secret_from(config.webhook.secret_env)
        webhook = WebhookDoor(statuses, secret, runner.audit, now, on_message)
    return Doors(config, records, webhook)


def _nobody_listens() -> None:
    """Where no downstream system is configured."""
