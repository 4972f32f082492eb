"""What the person waits for in a full list: painting it, and a key into its filter. Of the processor."""

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage

from desktop.app.session import make_application
from desktop.domain.entry import EntryStatus
from desktop.ui.bridge import Bridge
from desktop.ui.models.arrangement import View
from desktop.ui.models.worklist_model import WorklistModel
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.bench.figure import Figure
from tests.ui import sample

TYPED = ("m", "mo", "mor", "mort", "mortg", "mortgage 00", "mortgage 001")
MOST_MS = {10_000: 30.0, 100_000: 150.0}
TIMES = 30


def _processor_ms(work: object) -> float:
    begun = time.thread_time()
    work()  # type: ignore[operator]  # a call without arguments
    return (time.thread_time() - begun) * 1000


def keys(count: int) -> float:
    """The usual key into the filter over so many rows, the first one read from disk or line long ago."""
    model = WorklistModel(lambda: sample.NOW, sample.catalogue)
    one = sample.entry_row("E-0", status=EntryStatus.PARKED, due_at=sample.ahead(hours=1))
    rows = (
        one.model_copy(
            update={
                "entry": one.entry.model_copy(
                    update={
                        "id": f"E-{n:06}",
                        "external_id": f"E-{n:06}",
                        "due_at": sample.NOW + timedelta(seconds=n),
                    }
                )
            }
        )
        for n in range(count)
    )
    model.apply(sample.put(*rows))
    while model.read_ahead(1000):
        pass
    return median(_processor_ms(lambda text=text: model.show_view(View(search=text))) for text in TYPED)


def run() -> Iterator[Figure]:
    """Painting, then typing."""
    application = make_application()
    window = MainWindow(Bridge(lambda _message: None, now=lambda: sample.NOW), Theme(application))
    window.show()
    window.bridge.receive([*sample.desk(), *sample.put(*(sample.entry_row(f"X-{n}") for n in range(40)))])
    for _ in range(50):
        application.processEvents()
    view = window.work.panel.list.viewport()
    target = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    whole = median(_processor_ms(lambda: view.render(target)) for _ in range(TIMES))
    lines = view.height() / window.theme.measures().row
    yield Figure("the visible list painted", whole, 8.0, " ms")
    yield Figure("one row painted", whole / lines, 1.0, " ms")
    window.close()
    for count, most in MOST_MS.items():
        yield Figure(f"a key into the filter of {count:,} rows", keys(count), most, " ms")
