"""The window as a whole: how fast it is there, what it costs while nothing happens, and what it gives back.

The start is measured in processes of their own, against a window that shows one label: one that imports Qt
alone, and one that imports the libraries that ours needs too.
"""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from desktop.app.session import make_application
from desktop.core.changes import Gone, TableName
from desktop.domain.entry import EntryStatus
from desktop.ui.bridge import Bridge
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.bench.figure import Figure
from tests.ui import sample

ROUNDS = 5
IDLE_S = 10
ROWS = 10_000
_BARE = """
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtSvg import QSvgRenderer
app = QApplication([])
label = QLabel("list")
label.resize(1440, 900)
label.show()
app.processEvents()
label.grab()
"""
_LIBRARIES = """
import asyncio, httpx, keyring, logging, pydantic, qasync, sqlite3, websockets.asyncio.client
"""
_OURS = """
from desktop.cli import hasten
hasten()
from desktop.app.session import make_application
app = make_application()
from desktop.ui.bridge import Bridge
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
theme = Theme(app)
with theme.undressed():
    window = MainWindow(Bridge(lambda _message: None), theme)
window.show()
app.processEvents()
window.grab()
"""


def _start_s(program: str) -> float:
    """The processor's time of a whole process, the least of a few: compiled, as an installed program is."""
    least, environment = float("inf"), {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    for _ in range(ROUNDS):
        before = os.times()
        command = [sys.executable, "-c", f"{program}\nimport os\nos._exit(0)"]
        subprocess.run(command, check=True, env=environment)
        after = os.times()
        least = min(
            least,
            after.children_user - before.children_user + after.children_system - before.children_system,
        )
    return least


def _resident_mb() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _wait(claim: Callable[[], bool]) -> None:
    """Let Qt work until something holds."""
    wake = QTimer()
    wake.start(50)
    loop = QEventLoop()
    while not claim():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _idle_percent() -> float:
    """What the running timers of a full window cost while nothing happens."""
    wake = QTimer()
    wake.start(500)
    loop, used, begun = QEventLoop(), time.process_time(), time.perf_counter()
    while time.perf_counter() - begun < IDLE_S:
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return (time.process_time() - used) / (time.perf_counter() - begun) * 100


def _growth_percent(window: MainWindow) -> tuple[float, float]:
    """After thousands of rows came and went, again and again.

    The objects that are left, against before; and the memory of the process at its height, the last time
    against the first, since an allocator keeps for the next time what it once had.
    """
    bridge, model, heights = window.bridge, window.work.panel.model, list[float]()
    usual = model.rowCount()
    gc.collect()
    objects = sys.getallocatedblocks()
    for _ in range(ROUNDS):
        rows = [
            sample.entry_row(f"E-{n:05}", status=EntryStatus.PARKED, due_at=sample.ahead(minutes=n))
            for n in range(ROWS)
        ]
        bridge.receive(sample.put(*rows))
        _wait(lambda: model.rowCount() >= ROWS)
        heights.append(_resident_mb())
        bridge.receive([Gone(TableName.ENTRIES, row.entry.id) for row in rows])
        del rows
        _wait(lambda: model.rowCount() == usual)
    gc.collect()
    return (sys.getallocatedblocks() / objects - 1) * 100, (heights[-1] / heights[0] - 1) * 100


def run() -> Iterator[Figure]:
    """Start, rest, and memory."""
    ours = _start_s(_OURS)
    yield Figure("start to the painted window, against Qt alone", ours / _start_s(_BARE), None, " x")
    yield Figure("the same, against Qt and our libraries", ours / _start_s(_LIBRARIES + _BARE), 1.5, " x")
    application = make_application()
    bridge = Bridge(lambda _message: None)
    window = MainWindow(bridge, Theme(application))
    window.show()
    bridge.receive(sample.desk())
    _wait(lambda: window.work.panel.model.rowCount() > 0)
    yield Figure("idle with running times, of one processor", _idle_percent(), 1.0, " %")
    objects, resident = _growth_percent(window)
    yield Figure(f"objects left after {ROWS:,} rows came and went", objects, 5.0, " %")
    yield Figure(f"memory at the height of time {ROUNDS}, against the first", resident, 5.0, " %")
    window.close()
