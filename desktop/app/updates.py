"""Looks for newer versions where the policy says so, and installs one when the person says so.

Never while work is in hand: not when it is asked for, and not when the installer has arrived a minute later.
"""

import asyncio
import logging
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import httpx
from PySide6.QtCore import QObject, QTimer

from desktop import __version__
from desktop.app.back_end import network_of
from desktop.core.messages import Message, TroubleFound
from desktop.domain.entry import EntryStatus
from desktop.domain.errors import Unreachable, WorklistError
from desktop.host.paths import Mode, folders
from desktop.host.resources import resource
from desktop.host.settings import Settings
from desktop.host.updates.installed import program_folder, self_managed_kind, silent_command
from desktop.ui.notify.native import Start
from desktop.ui.windows.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.host.updates.channel import Channel, Release

log = logging.getLogger(__name__)

FIRST_MS: Final = 60_000
DAY_MS: Final = 24 * 3600 * 1000
READ_S: Final = 30.0
_IN_HAND: Final = frozenset({EntryStatus.ASSIGNED, EntryStatus.ACCEPTED})

Launch = Callable[[Sequence[str]], object]


@dataclass(frozen=True)
class Upkeep:
    """How this installation looks after itself: what it is, and where what is newer is published."""

    kind: str
    version: str
    channel: "Channel"


def upkeep_of(settings: Settings, folder: Path) -> Upkeep | None:
    """None where somebody else does: a package manager, an administrator, or nobody, as in a checkout."""
    kind, url = self_managed_kind(program_folder()), str(settings["updates.url"])
    root = resource("updates", "root.json")
    if not kind or not url or settings["updates.check"] is not True or not root.is_file():
        return None
    from desktop.host.updates.channel import Channel

    network = network_of(settings)
    client = httpx.Client(verify=network.tls(), proxy=network.proxy or None, timeout=READ_S)
    return Upkeep(kind, __version__, Channel(url, folder, root.read_bytes(), client))


def launch(command: Sequence[str]) -> None:
    """Start the installer on its own: it goes on when this program has ended."""
    nothing = subprocess.DEVNULL
    subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)  # noqa: S603 - the file was just checked against its signatures


class UpdateWatch(QObject):
    """Tells the person quietly, and does nothing by itself."""

    def __init__(
        self, window: MainWindow, upkeep: Upkeep, give: Callable[[Message], object], start: Start
    ) -> None:
        super().__init__(window)
        self._window = window
        self._upkeep = upkeep
        self._give = give
        self._start = start
        self.launch: Launch = launch
        self.found: Release | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        window.closing.connect(self._timer.stop)
        window.actions_.bind("update.install", self._begin, self.why_not)
        window.banners.acted.connect(self._on_banner)

    def why_not(self) -> str:
        """Why nothing is installed now, in words; empty when it may be."""
        if self.found is None:
            return self.tr("There is no newer version.")
        entries = self._window.bridge.tables.entries()
        if any(row.is_mine and row.entry.status in _IN_HAND for row in entries):
            return self.tr("First finish or park what you have in hand.")
        return ""

    async def look(self) -> None:
        """Ask what is published."""
        upkeep = self._upkeep
        try:
            self.found = await asyncio.to_thread(upkeep.channel.newer_than, upkeep.version, upkeep.kind)
        except Unreachable as error:
            log.info("no answer about newer versions: %s", error.title)
        except WorklistError as error:
            self._give(TroubleFound(code="update.refused", title=error.title, detail=error.message))
        self._tell()

    async def install(self) -> None:
        """Fetch the installer, start it and make room for it; unless work has come meanwhile."""
        release = self.found
        if release is None:
            return
        try:
            file = await asyncio.to_thread(self._upkeep.channel.fetch, release, self._upkeep.kind)
        except WorklistError as error:
            self._give(TroubleFound(code="update.refused", title=error.title, detail=error.message))
            return
        if self.why_not():
            self._tell()
            return
        self.launch(silent_command(self._upkeep.kind, file))
        self._window.close()

    def _begin(self) -> None:
        self._start(self.install())

    def _tell(self) -> None:
        if self.found is not None:
            self._give(TroubleFound(code="update.ready", title="", detail=self.found.version))

    def _on_time(self) -> None:
        self._timer.setInterval(DAY_MS)
        self._start(self.look())

    def _on_banner(self, code: str, entry_id: str) -> None:
        del entry_id
        if code == "update.ready" and not self._window.actions_.run("update.install"):
            self._give(TroubleFound(code="update.waits", title="", detail=self.why_not()))


def watch_updates(
    window: MainWindow, settings: Settings, give: Callable[[Message], object], start: Start | None
) -> None:
    """From now on, where this installation looks after itself."""
    upkeep = upkeep_of(settings, folders(Mode.DESKTOP).cache / "updates") if start is not None else None
    if upkeep is not None and start is not None:
        UpdateWatch(window, upkeep, give, start)
