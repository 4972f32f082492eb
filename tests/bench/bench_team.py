"""The lead's page at its largest: a thousand agents, twenty thousand entries, a thousand events a second.

Each event is read from a socket, parsed, decided on by the desk and brought into the page in its own thread,
as in the program; the page shows the roster, the backlog and the deepest workbin.
"""

import gc
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.api.routing.frames import FrameReader
from desktop.app.collector import collecting
from desktop.app.session import make_application
from desktop.core.desk import Desk
from desktop.core.messages import (
    CatalogueRead,
    FrameReceived,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    Message,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.core.scope import Scope
from desktop.domain.stream import Frame, Position, Snapshot
from desktop.ui.bridge import Bridge
from desktop.ui.team.agent_look import Band
from desktop.ui.team.roster_order import Column, View
from desktop.ui.team.team_room import TeamRoom
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.bench import team_floor
from tests.bench.figure import Figure, say
from tests.ui.team import crowd

RATE = 1_000
SECONDS = int(os.environ.get("WORKLIST_BENCH_SECONDS", "70"))
WARM = 1 / 7
DEEP = "claims"
_MB = 2**20


class Course(NamedTuple):
    """What the minute came to: frames in milliseconds of the processor, the share of the ui's thread, MB."""

    longest: float
    p99: float
    busy: float
    memory: tuple[float, float]


class Floor:
    """The page, and a desk that is live behind it."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._begun = time.monotonic()
        self.bridge = Bridge(lambda _message: None, now=self.now)
        self.window = MainWindow(self.bridge, Theme(application))
        self.room = TeamRoom(self.window)
        self.desk = Desk(scope=Scope.TEAM)
        self._reader = FrameReader()
        self.window.resize(1440, 900)
        self.window.show()
        self.window.show_section("view.team")
        for message in self._opening():
            self.take(message)
        self._read_in()
        self.room.floor.show_line(DEEP)
        self.settle()

    def now(self) -> datetime:
        return crowd.NOW + timedelta(seconds=time.monotonic() - self._begun)

    def take(self, message: Message) -> None:
        """From any thread, as the engine does."""
        self.bridge.receive(self.desk.take(message, crowd.NOW).changes)

    def hear(self, line: bytes) -> None:
        told = self._reader.read(line)
        assert isinstance(told, Frame)
        self.take(FrameReceived(frame=told))

    def _read_in(self) -> None:
        """Until every row of the first reading is shown; what follows is news."""
        known = self.room.floor.book.rows
        while len(known) < team_floor.ENTRIES or self.bridge.is_flooded or self.room.floor.model.has_news:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.settle()

    def settle(self) -> None:
        for _ in range(200):
            self._application.processEvents()

    @staticmethod
    def _opening() -> tuple[Message, ...]:
        place = Position(epoch="a", cursor=0)
        snapshot = Snapshot(
            position=place,
            server_time=crowd.NOW,
            entries=tuple(team_floor.entries()),
            team=tuple(team_floor.statuses()),
        )
        return (
            CatalogueRead(catalogue=crowd.catalogue(team_floor.AGENTS)),
            LinkChanged(state=LinkState.CATCHING_UP, transport="websocket"),
            StreamRecovered(recovered=False, position=place),
            SnapshotTaken(snapshot=_as_read(snapshot)),
            StreamCaughtUp(position=place),
            LatencyMeasured(latency_s=0.05, clock_offset_s=0.0),
        )


def _as_read(snapshot: Snapshot) -> Snapshot:
    """As it comes over the wire: what is parsed shares no text, and takes the room it takes in use."""
    return Snapshot.model_validate_json(snapshot.model_dump_json(by_alias=True, exclude_none=True))


def resident_mb() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


def play(floor: Floor) -> Course:
    """The whole stream into the page."""
    listener = socket.create_server(("127.0.0.1", 0))
    words = [str(value) for value in (listener.getsockname()[1], RATE, SECONDS)]
    sender = subprocess.Popen([sys.executable, "-m", "tests.bench.team_source", *words])
    heard: list[int] = []

    def read() -> None:
        with listener.accept()[0] as line, line.makefile("rb") as lines:
            for number, text in enumerate(lines):
                floor.hear(text)
                heard[:] = [number + 1]
        heard[:] = [RATE * SECONDS]

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    wake = QTimer()
    wake.start(200)
    loop, frames, memory = QEventLoop(), [], [0.0, 0.0]
    begun, used = time.perf_counter(), time.thread_time()
    while reader.is_alive():
        before = time.thread_time()
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        frames.append((time.thread_time() - before) * 1000)
        if not memory[0] and heard and heard[0] >= RATE * SECONDS * WARM:
            memory[0] = resident_mb()
    whole, used = time.perf_counter() - begun, time.thread_time() - used
    memory[1] = resident_mb()
    sender.wait()
    listener.close()
    return Course(max(frames), quantiles(frames, n=100)[-1], used / whole * 100, (memory[0], memory[1]))


def views() -> Iterator[tuple[str, View]]:
    """Each way to look at the roster, one after the other."""
    for column in Column:
        yield f"by {column.name.lower()}", View(column=column)
        yield f"by {column.name.lower()}, turned round", View(column=column, is_reversed=True)
    for words in ("a", "an", "ana", "anab", "lund", "english", ""):
        yield f"search {words!r}", View(search=words)
    for band in Band:
        yield f"only {band.name.lower()}", View(bands=frozenset({band}))
    yield "at risk", View(is_at_risk=True)
    yield "a group", View(group_id="g-loans")
    yield "everybody", View()


def arrange_ms(floor: Floor) -> tuple[float, str]:
    """The dearest way to look at the roster, until it is painted; and which one it is."""
    application, dearest = floor._application, (0.0, "")
    for name, view in views():
        floor.settle()
        before = time.thread_time()
        floor.room.floor.model.show_view(replace(view))
        application.processEvents()
        dearest = max(dearest, ((time.thread_time() - before) * 1000, name))
    return dearest


def run() -> Iterator[Figure]:
    """The roster at rest, then the minute, with memory searched as in the program."""
    application = make_application()
    with collecting():
        yield from figures(Floor(application))


def figures(floor: Floor) -> Iterator[Figure]:
    """What this floor comes to."""
    arrange_ms(floor)
    took, name = arrange_ms(floor)
    say(f"  the dearest way to look at the roster: {name}")
    yield Figure(f"sort or filter {team_floor.AGENTS:,} agents, painted", took, 30.0, " ms")
    course = play(floor)
    told = f"{RATE:,} events/s on the lead's page"
    yield Figure(f"{told}, longest frame", course.longest, 100.0, " ms")
    yield Figure(f"{told}, p99 of frames", course.p99, None, " ms")
    yield Figure(f"{told}, busy share of the window's thread", course.busy, 50.0, " %")
    before, after = course.memory
    say(f"  memory {before:.0f} MB, after a minute {after:.0f} MB")
    yield Figure(f"{told}, memory after a minute", (after / before - 1) * 100, 5.0, " %")
    floor.window.close()
