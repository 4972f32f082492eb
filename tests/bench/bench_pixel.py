"""How long an event takes from the sender to the painted row, against a bare Qt window on the same socket.

The bare window, a list of as many rows, decodes the line and repaints the row that it names. Ours parses
and checks the frame, has the desk decide, and brings the change through the bridge into the model of 10,000
rows to the painter.
"""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from statistics import median, quantiles
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QModelIndex, QPersistentModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.api.routing.frames import FrameReader
from desktop.app.collector import collecting
from desktop.app.session import make_application
from desktop.core.changes import EntryRow, Put
from desktop.core.messages import FrameReceived
from desktop.domain.stream import Frame
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_delegate import EntryDelegate
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.bench.figure import Figure, say
from tests.core import bench

ROWS = 10_000
IN_SIGHT = 5
SECONDS = 5
REST_S = 8
RATES = (10, 100, 1_000)
_MS = 1e6


class Course(NamedTuple):
    """What one run at one rate came to, in milliseconds; ``busy`` is the share of the ui's thread."""

    p50: float
    p99: float
    longest: float
    busy: float


class Marks:
    """When events were sent that were not painted yet, by row, and how long the others took."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sent: dict[str, list[int]] = {}
        self.took: list[float] = []

    def arrived(self, name: str, sent_ns: int) -> None:
        with self._lock:
            self._sent.setdefault(name, []).append(sent_ns)

    def painted(self, name: str, title: str) -> None:
        """The row shows this title: everything that was sent for it until then is on the screen."""
        if not title.isdigit():
            return
        now, shown = time.perf_counter_ns(), int(title)
        with self._lock:
            waiting = self._sent.get(name, [])
            self.took += ((now - sent) / _MS for sent in waiting if sent <= shown)
            self._sent[name] = [sent for sent in waiting if sent > shown]


class MarkingPainter(QStyledItemDelegate):
    """Qt's own painter, that marks what it has painted."""

    def __init__(self, marks: Marks, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks = marks

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        self._marks.painted(f"e{index.row()}", index.data())


class BareWindow(QListView):
    """Repaints the row that a line names, in a list as long as ours, and nothing else.

    Its model is not asked to tell the view, which would lay out all of its rows for each change.
    """

    arrived = Signal(str, str)

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self._marks = marks
        self._titles = QStringListModel([f"Title e{number}" for number in range(ROWS)])
        self.setModel(self._titles)
        self.setUniformItemSizes(True)
        self.setItemDelegate(MarkingPainter(marks, self))
        self.arrived.connect(self._show)
        self.resize(1440, 900)

    def hear(self, line: bytes) -> None:
        """In the reader's thread."""
        entry = json.loads(line)["events"][0]["entry"]
        self._marks.arrived(entry["id"], int(entry["title"]))
        self.arrived.emit(entry["id"], entry["title"])

    def _show(self, name: str, title: str) -> None:
        index = self._titles.index(int(name[1:]))
        self._titles.blockSignals(True)
        self._titles.setData(index, title)
        self._titles.blockSignals(False)
        self.update(index)


class MarkingDelegate(EntryDelegate):
    """Our own painter, that marks what it has painted."""

    marks: Marks

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = self._model.item(index.row())
        if isinstance(row, EntryRow):
            self.marks.painted(row.entry.id, row.entry.title)


def our_window(theme: Theme, marks: Marks) -> tuple[QWidget, Callable[[bytes], None]]:
    """The window with its list full, and what a line is given to."""
    entries = [
        bench.entry(f"e{n}", due_at=bench.START + timedelta(minutes=n - IN_SIGHT)) for n in range(ROWS)
    ]
    made = bench.make_bench(*entries)
    bridge = Bridge(lambda _message: None, now=lambda: bench.START)
    window = MainWindow(bridge, theme)
    view = window.work.panel.list
    delegate = MarkingDelegate(
        window.work.panel.model, theme, bridge.server_now, window.work.panel._find_workbin
    )
    delegate.marks = marks
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    bridge.receive([Put(table, name, row) for (table, name), row in made.rows.items()])
    reader = FrameReader()

    def hear(line: bytes) -> None:
        told = reader.read(line)
        assert isinstance(told, Frame)
        entry = told.events[0].entry  # type: ignore[union-attr]  # only such are sent
        assert entry is not None
        marks.arrived(entry.id, int(entry.title))
        bridge.receive(made.desk.take(FrameReceived(frame=told), bench.START).changes)

    return window, hear


def run_at(rate: int, window: QWidget, hear: Callable[[bytes], None], marks: Marks) -> Course:
    """Play one rate into a window that is shown."""
    listener = socket.create_server(("127.0.0.1", 0))
    words = [str(value) for value in (listener.getsockname()[1], rate, SECONDS, IN_SIGHT)]
    sender = subprocess.Popen([sys.executable, "-m", "tests.bench.pixel_source", *words])
    done = threading.Event()

    def read() -> None:
        with listener.accept()[0] as line, line.makefile("rb") as lines:
            for text in lines:
                hear(text)
        done.set()

    threading.Thread(target=read, daemon=True).start()
    wake = QTimer()
    wake.start(200)
    loop, longest = QEventLoop(), 0.0
    marks.took.clear()
    begun, used = time.perf_counter(), time.thread_time()
    while not done.is_set():
        before = time.thread_time()
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        longest = max(longest, time.thread_time() - before)
    whole, used = time.perf_counter() - begun, time.thread_time() - used
    sender.wait()
    listener.close()
    del window
    return Course(median(marks.took), quantiles(marks.took, n=100)[-1], longest * 1000, used / whole * 100)


def _come_to_rest() -> None:
    """Let the first reading be shown and prepared, which is another figure's business."""
    wake = QTimer()
    wake.start(200)
    loop, until = QEventLoop(), time.perf_counter() + REST_S
    while time.perf_counter() < until:
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def run() -> Iterator[Figure]:
    """Each rate, in the bare window and in ours."""
    application = make_application()
    theme = Theme(application)
    say(f"{'events/s':>9} {'':>5} {'p50 ms':>8} {'p99 ms':>8} {'longest':>8} {'busy %':>7}")
    for rate in RATES:
        marks = Marks()
        bare = BareWindow(marks)
        bare.show()
        usual = run_at(rate, bare, bare.hear, marks)
        bare.close()
        marks = Marks()
        window, hear = our_window(theme, marks)
        with collecting():
            window.show()
            _come_to_rest()
            ours = run_at(rate, window, hear, marks)
        window.close()
        window.deleteLater()
        for name, course in (("bare", usual), ("ours", ours)):
            say(f"{rate:>9} {name:>5} " + " ".join(f"{value:>8.2f}" for value in course))
        yield Figure(f"{rate:,} events/s, p50 against a bare window", ours.p50 / usual.p50, 1.5, " x")
        yield Figure(f"{rate:,} events/s, longest frame", ours.longest, 100.0, " ms")
        yield Figure(f"{rate:,} events/s, p99", ours.p99, None, " ms")
        yield Figure(f"{rate:,} events/s, busy share of the window's thread", ours.busy, 50.0, " %")
