"""What a screen pop costs: from the desk's word to the page's first paint, against a bare web view.

Both load the same page in this run. Then many pages are opened and closed, and what is left is counted.
"""

import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.app.session import make_application
from desktop.core.changes import Gone, TableName
from desktop.core.effects import PopPage
from desktop.domain.workbin import PopTarget
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.pop.environment import NO_SANDBOX
from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.pop.pop_tabs import PopTabs
from desktop.ui.theme.theme import Theme
from tests.bench.figure import Figure, say
from tests.ui import sample
from tests.ui.pop.conftest import Site, running_site

PAIRS = 9
MANY = int(os.environ.get("WORKLIST_BENCH_POPS", "500"))
BODY = """<h1>Case</h1>{rows}<script>
new PerformanceObserver((list) => {{ if (list.getEntries().length) document.title = "painted"; }})
  .observe({{ type: "paint", buffered: true }});
</script>"""


def wait(claim: Callable[[], bool], most_s: float = 20.0) -> bool:
    """Let Qt work until something holds."""
    ends_at = time.perf_counter() + most_s
    while not claim() and time.perf_counter() < ends_at:
        loop = QEventLoop()
        QTimer.singleShot(1, loop.quit)
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return claim()


def children() -> int:
    """How many processes show pages: those that an engine's zygote, a child of this process, has forked."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stat = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
            except OSError:
                continue
            state, parent = stat.split()[:2]
            if state != "Z":
                parents[int(folder.name)] = int(parent)
    return sum(parents.get(parent) == os.getpid() for parent in parents.values())


def resident_mb() -> float:
    """Memory of this process."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Stand:
    """A window with page tabs, and one place for a bare view."""

    def __init__(self, application: QApplication, site: Site) -> None:
        self.site = site
        self.window = QWidget()
        self.tabs = PopTabs(
            Bridge(lambda _: None), Theme(application), Actions(self.window), Gate(site.judge)
        )
        QVBoxLayout(self.window).addWidget(self.tabs)
        self.window.resize(900, 700)
        self.window.show()
        self.number = 0

    def pop_s(self) -> float:
        """A page opens in a tab."""
        self.number += 1
        entry_id = f"E-{self.number}"
        self.tabs.show_entry(sample.entry_row(entry_id))
        begun = time.perf_counter()
        self.tabs.open_pop(
            PopPage(entry_id=entry_id, pop_id="crm", label="CRM", url=self._url(), target=PopTarget.TAB)
        )
        tab = self.tabs.book.current()
        if (
            tab is None
            or tab.view is None
            or not wait(lambda: bool(tab.view and tab.view.title == "painted"))
        ):
            raise RuntimeError("The page was not painted.")
        return time.perf_counter() - begun

    def close(self) -> None:
        """The entry is over, and nobody looks at it."""
        self.tabs.show_entry(None)
        self.tabs.apply([Gone(TableName.ENTRIES, f"E-{self.number}")])
        wait(lambda: not list(self.tabs.book))

    def bare_s(self) -> float:
        """The same page in a view of the engine's own making."""
        from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile  # noqa: PLC0415 - after the first
        from PySide6.QtWebEngineWidgets import QWebEngineView  # noqa: PLC0415 - the same

        profile = QWebEngineProfile()
        begun = time.perf_counter()
        view = QWebEngineView(self.window)
        page = QWebEnginePage(profile, view)
        view.setPage(page)
        view.resize(900, 600)
        view.show()
        page.load(QUrl(self._url()))
        if not wait(lambda: page.title() == "painted"):
            raise RuntimeError("The bare page was not painted.")
        took = time.perf_counter() - begun
        view.deleteLater()
        page.destroyed.connect(profile.deleteLater)
        wait(lambda: False, 0.1)
        return took

    def warm(self) -> None:
        """As on an offer."""
        checked = self.tabs._gate.admit(self._url())
        if isinstance(checked, Admitted):
            self.tabs._maker.engine.warm(checked)
        wait(lambda: False, 1.0)

    def _url(self) -> str:
        return self.site.address("/case")


def _many(stand: Stand) -> Iterator[Figure]:
    most, before = 0, 0.0
    for number in range(MANY):
        stand.pop_s()
        most = max(most, children())
        stand.close()
        if number == MANY // 10:
            before = resident_mb()
    wait(lambda: children() == 0, 5.0)
    left = children()
    yield Figure(f"render processes at work while {MANY} pages open and close", most, 3)
    yield Figure("render processes left after 5 s", left, 0)
    yield Figure("memory kept since the first tenth", resident_mb() - before, 60, " MB")


def run() -> Iterator[Figure]:
    """First and second pop, then pops and bare views by turns, then many."""
    application = make_application()
    os.environ[NO_SANDBOX] = "1"
    with running_site() as site:
        rows = "".join(f"<p>Row {number} of the record</p>" for number in range(200))
        site.page("/case", BODY.format(rows=rows), title="Case")
        stand = Stand(application, site)
        first = stand.pop_s()
        stand.close()
        stand.warm()
        second = stand.pop_s()
        stand.close()
        say(f"  first pop {first * 1000:.0f} ms, a pre-warmed second {second * 1000:.0f} ms")
        yield Figure("pre-warmed second pop : first", second / first, 0.5)
        pops, bares = [], []
        for _ in range(PAIRS):
            bares.append(stand.bare_s())
            pops.append(stand.pop_s())
            stand.close()
        # The best of each: what else runs on the machine only ever adds.
        pop, bare = min(pops), min(bares)
        say(f"  first paint: pop {pop * 1000:.0f} ms, bare view {bare * 1000:.0f} ms")
        yield Figure("first paint of a pop : of a bare view", pop / bare, 1.3)
        yield from _many(stand)
        stand.tabs.close_all()
        wait(lambda: False, 0.3)
