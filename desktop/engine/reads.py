"""What the desk asks to be read. One reading of each thing at a time; a snapshot is tried until it comes."""

import asyncio
from collections.abc import Awaitable, Callable

from desktop.api.port import Platform
from desktop.core.effects import ReadAnswer, ReadBacklog, ReadCatalogue, ReadEntry, ReadPool, TakeSnapshot
from desktop.core.messages import (
    BacklogRead,
    CatalogueRead,
    EntryRead,
    Message,
    PoolRead,
    QuestionAnswered,
    QuestionFailed,
    SnapshotTaken,
)
from desktop.domain.errors import Malformed, NotSignedIn, Refused, WorklistError
from desktop.engine.backoff import Backoff
from desktop.engine.inbox import Inbox

READ_TRIES = 4
NO_ANSWER = "The service did not answer."
Reading = Callable[[], Awaitable[Message]]


class Reads:
    """``backoff`` makes a new back-off per reading; ``on_signed_out``: a reading learned it."""

    def __init__(
        self,
        platform: Platform,
        inbox: Inbox,
        backoff: Callable[[], Backoff],
        on_signed_out: Callable[[], None],
    ) -> None:
        self._platform = platform
        self._inbox = inbox
        self._backoff = backoff
        self._on_signed_out = on_signed_out
        self._asked_again: dict[str, asyncio.Event] = {}

    async def snapshot(self, _effect: TakeSnapshot) -> None:
        """Read the list; asked again meanwhile, what was read by then is too old and is read anew."""

        async def read() -> Message:
            began, asked_at = asyncio.get_running_loop().time(), self._inbox.server_now()
            snapshot = await self._platform.snapshot()
            took_s = asyncio.get_running_loop().time() - began
            slept_s = abs((self._inbox.server_now() - asked_at).total_seconds())
            return SnapshotTaken(snapshot=snapshot, took_s=max(took_s, slept_s))

        await self._read("snapshot", read, tries=None)

    async def catalogue(self, _effect: ReadCatalogue) -> None:
        """Read who I am and what can be chosen."""

        async def read() -> Message:
            return CatalogueRead(catalogue=await self._platform.catalogue())

        await self._read("catalogue", read, tries=READ_TRIES)

    async def entry(self, effect: ReadEntry) -> None:
        """Read one entry. The desk asks again when nothing comes."""

        async def read() -> Message:
            entry = await self._platform.entry(effect.entry_id)
            return EntryRead(entry_id=effect.entry_id, entry=entry)

        await self._read(f"entry:{effect.entry_id}", read, tries=1)

    async def pool(self, effect: ReadPool) -> None:
        """Read what waits unassigned in workbins. The desk asks again anyway."""

        async def read() -> Message:
            return PoolRead(entries=await self._platform.pool(effect.workbin_ids))

        await self._read("pool", read, tries=1)

    async def backlog(self, _effect: ReadBacklog) -> None:
        """Read how the team's workbins stand. The desk asks again anyway."""

        async def read() -> Message:
            return BacklogRead(backlogs=await self._platform.backlog())

        await self._read("backlog", read, tries=1)

    async def answer(self, effect: ReadAnswer) -> None:
        """Ask a question. It always ends: with the answer, or with why there is none."""
        slot, question = effect.slot, effect.question

        async def read() -> Message:
            try:
                answer = await self._platform.ask(question)
            except (Refused, Malformed) as error:
                title, detail = error.title, error.message
                return QuestionFailed(slot=slot, question=question, title=title, detail=detail)
            return QuestionAnswered(slot=slot, question=question, answer=answer)

        silence = QuestionFailed(slot=slot, question=question, title=NO_ANSWER)
        await self._read(f"answer:{slot}:{question!r}", read, READ_TRIES, otherwise=silence)

    async def _read(
        self, name: str, read: Reading, tries: int | None, otherwise: Message | None = None
    ) -> None:
        if name in self._asked_again:
            self._asked_again[name].set()
            return
        again = self._asked_again[name] = asyncio.Event()
        try:
            while True:
                message = await self._come(read, tries, again)
                if not again.is_set():
                    break
                again.clear()
        finally:
            del self._asked_again[name]
        message = message or otherwise
        if message is not None:
            self._inbox.take(message)

    async def _come(self, read: Reading, tries: int | None, again: asyncio.Event) -> Message | None:
        """Try so many times, or for ever; None when it did not come. Being asked again ends a wait."""
        backoff = self._backoff()
        while True:
            try:
                return await read()
            except NotSignedIn:
                self._on_signed_out()
                return None
            except WorklistError as error:
                wait_s = backoff.failed(error)
            if backoff.tries == tries or again.is_set():
                return None
            await _wait(again, wait_s)


async def _wait(event: asyncio.Event, wait_s: float) -> None:
    try:
        async with asyncio.timeout(wait_s):
            await event.wait()
    except TimeoutError:
        return
