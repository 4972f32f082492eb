"""What it costs to show a list: from the engine's changes to rows that can be painted.

Times depend on the machine; the last column is the time against
that of merely keeping the rows in a table, which does not.
"""

import os
import time
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.app.collector import collecting
from desktop.app.session import make_application
from desktop.domain.entry import EntryStatus
from desktop.ui.bridge import Bridge
from desktop.ui.tables import Tables
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.bench.figure import Figure, say
from tests.ui import sample

SIZES = (300, 3_000, 10_000)
MOST_MS = {300: 100.0, 10_000: 500.0}


def show(application: QApplication, theme: Theme, count: int) -> tuple[float, float, float]:
    """Milliseconds of processor until all rows are laid out, of the longest frame, and of a bare table."""
    bridge = Bridge(lambda _message: None, now=lambda: sample.NOW)
    window = MainWindow(bridge, theme)
    window.show()
    bridge.receive(sample.desk()[:3])
    application.processEvents()
    rows = [
        sample.entry_row(f"E-{n:05}", status=EntryStatus.PARKED, due_at=sample.ahead(minutes=n + 1))
        for n in range(count)
    ]
    changes = sample.put(*rows)
    begun = time.process_time()
    Tables().apply(changes)
    bare = time.process_time() - begun
    begun = time.process_time()
    longest, model = 0.0, window.work.panel.model
    bridge.receive(changes)
    while model.placed < count:
        frame = time.process_time()
        application.processEvents()
        longest = max(longest, time.process_time() - frame)
    whole = time.process_time() - begun
    window.close()
    window.deleteLater()
    application.processEvents()
    return whole * 1000, longest * 1000, bare * 1000


def run() -> Iterator[Figure]:
    """The promised sizes, after one list that warms everything up."""
    application = make_application()
    theme = Theme(application)
    show(application, theme, 50)
    say(f"{'rows':>7} {'ms':>8} {'longest frame':>14} {'x bare table':>13}")
    for count in SIZES:
        with collecting():
            whole, longest, bare = show(application, theme, count)
        say(f"{count:>7} {whole:>8.0f} {longest:>14.0f} {whole / bare:>13.0f}")
        yield Figure(f"a list of {count:,} rows, of the processor", whole, MOST_MS.get(count), " ms")
