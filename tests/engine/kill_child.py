"""Desktops that accept an offer and are killed at a marked point: ``test_kill.py`` starts this as a process,
and plays the run after each by itself.

Each line of standard input names the service's address, a password, a folder and the point to die at; a
process of its own is made for it, and how that ended is a line of standard output.
"""

import asyncio
import json
import os
import signal
import sqlite3
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.core.changes import Change, EntryRow, IntentRow, LinkRow, NoticeRow, Put, TableName
from desktop.core.desk import Desk
from desktop.core.messages import IntentGiven
from desktop.domain.commands import AcceptOffer, Intent
from desktop.engine.clock import SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal

WITHIN_S = 30.0


class Run:
    """A desktop that accepts, to die at a point, or without one waits until nothing is under way."""

    def __init__(self, url: str, password: str, folder: Path, point: str = "") -> None:
        self._point = point
        self._is_to_accept = bool(point)
        self._intents: set[str] = set()
        self._is_live = False
        self.notices: list[str] = []
        self._settled = asyncio.Event()
        self.engine = Engine(
            Desk(),
            RoutingPlatform(url, PasswordSignIn("ana", password)),
            Journal(folder),
            SystemClock(),
            self._note,
            lambda _effect: None,
            mark=self._mark,
        )

    async def run(self) -> None:
        """Until it is killed, or all is settled."""
        running = asyncio.create_task(self.engine.run())
        async with asyncio.timeout(WITHIN_S):
            await self._settled.wait()
        self.engine.stop()
        await running

    def _mark(self, point: str) -> None:
        if point == self._point:
            os.kill(os.getpid(), signal.SIGKILL)

    def _note(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            if change.table is TableName.INTENTS:
                (self._intents.add if isinstance(change, Put) else self._intents.discard)(change.id)
            if isinstance(change, Put):
                self._look_at(change)
        if self._is_live and not self._is_to_accept and not self._intents:
            self._settled.set()

    def _look_at(self, change: Put) -> None:
        row = change.row
        if isinstance(row, LinkRow):
            self._is_live = row.is_live
        elif isinstance(row, IntentRow):
            self._is_to_accept = False
        elif isinstance(row, NoticeRow):
            self.notices.append(row.code)
        elif isinstance(row, EntryRow) and row.entry.offer is not None and self._is_to_accept:
            command = AcceptOffer(entry_id=row.entry.id, offer_id=row.entry.offer.id)
            intent = Intent(key=str(uuid.uuid4()), command=command, given_at=datetime.now(UTC))
            self.engine.give(IntentGiven(intent=intent))


def outcomes(folder: Path) -> list[str | None]:
    """What the outbox's file says in the end."""
    conn = sqlite3.connect(folder / "outbox.sqlite3")
    found = [outcome for (outcome,) in conn.execute("SELECT outcome FROM intent")]
    conn.close()
    return found


def die(url: str, password: str, place: str, point: str) -> int:
    """In a process of its own, which has all its modules already; the signal that ended it, or 0."""
    child = os.fork()
    if not child:
        asyncio.run(Run(url, password, Path(place), point).run())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(f"{die(*json.loads(line))}\n")
        sys.stdout.flush()
