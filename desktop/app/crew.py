"""The demo's crew: agents who work as people do, through the same API, for a lead to look at."""

import asyncio
import contextlib
import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.commands import (
    AcceptOffer,
    Command,
    Intent,
    MarkDone,
    ParkEntry,
    SetPresence,
    StartWrapUp,
)
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.errors import WorklistError
from desktop.domain.stream import Catalogue, Snapshot

AT_WORK: Final = "pd-available"
AWAY: Final = ("pd-break-coffee", "pd-meal", "pd-training")
_LOOK_S: Final = (2.0, 5.0)
_AWAY_FOR: Final = 40
_CHANCES: Final = {"start": 0.12, "done": 0.06, "park": 0.02, "leave": 0.005}


class Member:
    """One agent. Every look at the own work leads to one act at most."""

    def __init__(self, platform: RoutingPlatform, seed: str, *, is_absent: bool) -> None:
        self._platform = platform
        self._draw = random.Random(seed)  # noqa: S311 - decides what a made-up agent does next, guards nothing
        self._away_left = _AWAY_FOR if is_absent else 0

    async def work(self) -> None:
        """Until cancelled."""
        try:
            await self._platform.sign_in()
            catalogue = await self._platform.catalogue()
            await self._go(AWAY[0] if self._away_left else AT_WORK)
            while True:
                await asyncio.sleep(self._draw.uniform(*_LOOK_S))
                with contextlib.suppress(WorklistError):  # somebody else was first; the next look tells
                    await self._act(catalogue)
        finally:
            await self._platform.close()

    async def _act(self, catalogue: Catalogue) -> None:
        if self._away_left:
            self._away_left -= 1
            if not self._away_left:
                await self._go(AT_WORK)
            return
        command = self._wish(await self._platform.snapshot(), catalogue)
        if command is not None:
            await self._send(command)
        elif self._draw.random() < _CHANCES["leave"]:
            self._away_left = _AWAY_FOR
            await self._go(self._draw.choice(AWAY))

    def _wish(self, seen: Snapshot, catalogue: Catalogue) -> Command | None:
        """What to do next with what is there."""
        for entry in seen.entries:
            if entry.status is EntryStatus.ASSIGNED and entry.offer is not None:
                return AcceptOffer(entry_id=entry.id, offer_id=entry.offer.id)
            if entry.status is EntryStatus.ACCEPTED:
                wish = self._go_on(entry, catalogue)
                if wish is not None:
                    return wish
        return None

    def _go_on(self, entry: Entry, catalogue: Catalogue) -> Command | None:
        chance = self._draw.random()
        if entry.wrap_up is not None:
            return self._finish(entry, catalogue) if chance < _CHANCES["start"] else None
        if chance < _CHANCES["park"]:
            return ParkEntry(entry_id=entry.id)
        if chance < _CHANCES["done"]:
            return self._finish(entry, catalogue)
        return StartWrapUp(entry_id=entry.id) if chance < _CHANCES["start"] else None

    def _finish(self, entry: Entry, catalogue: Catalogue) -> Command:
        workbin = catalogue.workbin(entry.workbin_id)
        codes = workbin.dispositions_of(entry.workitem_type_id) if workbin is not None else ()
        if not codes:
            return MarkDone(entry_id=entry.id)
        code = self._draw.choice(codes)
        return MarkDone(entry_id=entry.id, disposition=Disposition(code=code.code, notes="All in order."))

    async def _go(self, definition_id: str) -> None:
        await self._send(SetPresence(definition_id=definition_id))

    async def _send(self, command: Command) -> None:
        await self._platform.send(Intent(key=str(uuid4()), command=command, given_at=datetime.now(UTC)))


class Crew:
    """All members on a thread of their own; the last one is on a break when the demo starts."""

    def __init__(self, url: str, logins: tuple[str, ...], password: str) -> None:
        self._url = url
        self._logins = logins
        self._password = password
        self._stop: Callable[[], object] = bool
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="crew", daemon=True)
        self._is_up = threading.Event()

    def start(self) -> None:
        """Have them come to work."""
        self._thread.start()
        self._is_up.wait()

    def stop(self) -> None:
        """Send them home."""
        self._stop()
        self._thread.join()

    async def _run(self) -> None:
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        self._stop = lambda: loop.call_soon_threadsafe(ended.set)
        self._is_up.set()
        members = [self._member(number) for number in range(len(self._logins))]
        working = [asyncio.create_task(member.work()) for member in members]
        await ended.wait()
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)

    def _member(self, number: int) -> Member:
        login = self._logins[number]
        platform = RoutingPlatform(self._url, PasswordSignIn(login, self._password))
        return Member(platform, login, is_absent=number == len(self._logins) - 1)
