"""The stage of a tour: waits until something holds, checks it, writes it down and takes its picture."""

import asyncio
import json
import os
import subprocess
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.app.child import own_command
from desktop.app.demo import DemoService
from desktop.app.desktop import Desktop
from desktop.app.tour.hand import Hand
from desktop.app.tour.witness import Witness
from desktop.core.changes import EntryRow
from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEnginePage

PATIENCE_S = 30.0
LOOK_EVERY_S = 0.02
PAINTED_AFTER_S = 0.5
Claim = Callable[[], bool | Awaitable[bool]]


class Transcript:
    """What was done and seen, line by line, on the screen and in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._began = time.monotonic()
        self.lines: list[str] = []

    def write(self, line: str) -> None:
        """One more line, with the seconds since the beginning."""
        self.lines.append(f"{time.monotonic() - self._began:6.1f} s  {line}")
        self._file.write_text("\n".join(self.lines) + "\n", encoding="utf-8")
        print(self.lines[-1], flush=True)  # noqa: T201 - the tour's output is this transcript


class PageHand:
    """Uses a page as its own scripts would. Elements are named by their ids."""

    def __init__(self, page: "QWebEnginePage") -> None:
        self._page = page

    def run(self, code: str) -> None:
        """Have the page do something."""
        self._page.runJavaScript(code)

    def is_so(self, condition: str) -> Claim:
        """Whether a condition holds in the page."""

        async def asked() -> bool:
            answers: asyncio.Queue[object] = asyncio.Queue()
            self._page.runJavaScript(condition, answers.put_nowait)
            return await asyncio.wait_for(answers.get(), PATIENCE_S) is True

        return asked


class Stage:
    """Everything that a scene needs."""

    def __init__(
        self, desktop: Desktop, service: DemoService, witness: Witness, out: Path, transcript: Transcript
    ) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self.tables = desktop.bridge.tables
        self.hand = Hand(desktop.window)
        self.service = service
        self.witness = witness
        self.transcript = transcript
        self._out = out
        self._pictures = 0

    @property
    def me(self) -> str:
        """The id of the agent whose window it is."""
        catalogue = self.tables.catalogue
        if catalogue is None:
            raise WorklistError("The window does not know yet whose it is.")
        return catalogue.me.id

    def row(self, entry_id: str) -> EntryRow | None:
        """The entry's row as the window has it."""
        return self.tables.entry(entry_id)

    def page_of(self, entry_id: str) -> "PageHand":
        """The third party's page of an entry."""
        for tab in self.window.work.pops.book:
            if tab.entry_id == entry_id and tab.view is not None:
                return PageHand(tab.view.page)
        raise WorklistError("The entry has no page in the window.")

    async def until(self, what: str, holds: Claim) -> None:
        """Wait until a claim holds, and write it down; what never holds ends the tour."""
        ends_at = time.monotonic() + PATIENCE_S
        while time.monotonic() < ends_at:
            claimed = holds()
            if claimed if isinstance(claimed, bool) else await claimed:
                self.transcript.write(f"✓ {what}")
                return
            await asyncio.sleep(LOOK_EVERY_S)
        self.picture("failed")
        raise WorklistError(f"Not so after {PATIENCE_S:.0f} s: {what}.", "See failed.png.")

    @staticmethod
    async def pages_painted() -> None:
        """A page is painted by a process of its own, a moment after its place has changed."""
        await asyncio.sleep(PAINTED_AFTER_S)

    def picture(self, name: str) -> None:
        """Save what the window shows now."""
        QApplication.sendPostedEvents()
        self._pictures += 1
        file = self._out / f"{self._pictures:02}-{name}.png"
        if not self._seen().save(str(file)):
            raise WorklistError(f"The picture {file} could not be written.")
        self.transcript.write(f"  {file.name}")

    def _seen(self) -> QPixmap:
        """The window with the menus and popovers that stand over it, each a window of its own to Qt."""
        seen = self.window.grab()
        painter = QPainter(seen)
        for over in QApplication.topLevelWidgets():
            if over is not self.window and over.isVisible():
                place = self.window.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
                painter.drawPixmap(place, over.grab())
        painter.end()
        return seen

    async def submit(self, kind: str, fields: Mapping[str, str], *options: str) -> str:
        """Submit a workitem with ``worklist submit``, as a third party's program; the entry's id."""
        pairs = [part for name, value in fields.items() for part in ("--field", f"{name}={value}")]
        command = own_command(
            "submit",
            "--url",
            self.service.url,
            "--client-id",
            self.service.client_id,
            "--type",
            kind,
            *pairs,
            *options,
        )
        secrets = {"WORKLIST_CLIENT_SECRET": self.service.client_secret}
        workitem = await asyncio.to_thread(_run, command, secrets)
        self.transcript.write(f"A third party submits {workitem.get('title') or kind}")
        found: list[str] = []

        async def is_routed() -> bool:
            found[:] = await self.witness.entry_ids_of(str(workitem.get("id")))
            return bool(found)

        await self.until("The workitem is in a workbin", is_routed)
        return found[0]


def _run(command: list[str], secrets: Mapping[str, str]) -> JsonObject:
    done = subprocess.run(  # noqa: S603 - our own program with our own arguments
        command, env={**os.environ, **secrets}, capture_output=True, check=False, timeout=PATIENCE_S
    )
    if done.returncode != 0:
        raise WorklistError("The workitem was not taken.", done.stderr.decode(errors="replace"))
    answer = json.loads(done.stdout)
    return answer if isinstance(answer, dict) else {}
