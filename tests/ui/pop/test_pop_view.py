"""What a page may do and what the person sees of it, against a real engine and a real server."""

import os
import signal
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.pop.page import PageState
from desktop.ui.pop.pop_view import PopView
from desktop.ui.pop.profile import Profiles
from desktop.ui.theme.theme import Theme
from tests.ui.pop.conftest import Site

SETTLES_WITHIN_MS = 20_000


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, gate: Gate, qapp: QApplication) -> Iterator[PopView]:
    profiles = Profiles(gate, qapp)
    view = PopView(theme, gate, profiles.profile_for("127.0.0.1"))
    view.resize(600, 400)
    view.show()
    yield view
    view.close()
    with qtbot.waitSignal(view.page.destroyed, timeout=SETTLES_WITHIN_MS):
        view.deleteLater()
    profiles.forget_all()


Visit = Callable[[str], list[object]]


@pytest.fixture
def visit(qtbot: QtBot, view: PopView, gate: Gate) -> Visit:
    """Open an address and wait for the first end of its load: state, seconds, detail."""

    def open_and_wait(address: str) -> list[object]:
        with qtbot.waitSignal(view.settled, timeout=SETTLES_WITHIN_MS) as settled:
            view.open(admitted_by(gate, address))
        return list(settled.args or ())

    return open_and_wait


def admitted_by(gate: Gate, address: str) -> Admitted:
    admitted = gate.admit(address)
    assert isinstance(admitted, Admitted)
    return admitted


def click_first_link(qtbot: QtBot, view: PopView) -> None:
    """A real click, because scripts' clicks count for less in the engine."""
    target = view.web.focusProxy()
    assert target is not None
    under: list[str] = []
    # A page that is loaded is not laid out yet, and a click into nothing is lost.
    while under[-1:] != ["A"]:
        seen = len(under)
        view.web.page().runJavaScript("document.elementFromPoint(20, 20)?.tagName ?? ''", under.append)
        qtbot.waitUntil(lambda seen=seen: len(under) > seen, timeout=SETTLES_WITHIN_MS)  # type: ignore[misc]  # bound now
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))


LINK = '<a {} style="position:fixed;left:0;top:0;width:200px;height:100px">go</a>'


def test_a_page_loads_and_says_where_it_is_from(
    qtbot: QtBot, view: PopView, visit: Visit, site: Site
) -> None:
    state, took_s, detail = visit(site.page("/case", "<h1>Case</h1>", title="Case 1"))
    assert state == "loaded"
    assert isinstance(took_s, float)
    assert took_s > 0
    assert detail == ""
    assert view.title == "Case 1"
    assert f"127.0.0.1:{site.port}/case" in view.bar.field.accessibleName()
    assert "On this computer" in view.bar.field.accessibleName()


def test_row_29_a_redirect_to_a_file_is_not_followed(view: PopView, visit: Visit, site: Site) -> None:
    state, *_ = visit(site.redirect("/out", "file:///etc/passwd"))
    assert state == "failed"
    assert view.page.url().scheme() != "file"
    assert view.card.isVisible()


def test_a_redirect_to_another_host_shows_which_one(view: PopView, visit: Visit, site: Site) -> None:
    state, _, detail = visit(site.redirect("/out", "https://evil.example/"))
    assert state == "blocked"
    assert "evil.example" in str(detail)
    assert view.card.isVisible()
    assert view.card.button("browser") is not None


SCHEMES = ("ms-msdt", "calc", "file", "ftp", "https")


class System(QObject):
    """Stands for the operating system, which is asked to open addresses of these schemes."""

    def __init__(self, asked: list[str]) -> None:
        super().__init__()
        self._asked = asked

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self._asked.append(url.toString())


@pytest.mark.parametrize(
    "target",
    [
        "ms-msdt:/id",
        "calc:",
        "file:///etc/passwd",
        "file://host/share",
        r"\\\\host\\share",
        "javascript:location.assign('ms-msdt:/id')",
        "javascript:window.open('file:///etc/passwd')",
        "https://evil.example/",
        "//evil.example/x",
        "ftp://x/",
    ],
)
def test_row_29_a_link_out_of_the_cage_leaves_the_page_and_the_computer_alone(
    qtbot: QtBot, view: PopView, visit: Visit, site: Site, target: str
) -> None:
    handled: list[str] = []
    wanted: list[object] = []
    view.window_wanted.connect(wanted.append)
    system = System(handled)
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, system, "open")  # type: ignore[arg-type]  # bytes are refused
    visit(site.page("/case", LINK.format(f'href="{target}"')))
    before = view.page.url().toString()
    click_first_link(qtbot, view)
    qtbot.wait(300)
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
    assert handled == []
    assert wanted == []
    assert view.page.url().toString() == before
    assert view.state is PageState.LOADED


def test_a_refused_link_is_told(qtbot: QtBot, view: PopView, visit: Visit, site: Site) -> None:
    visit(site.page("/case", LINK.format('href="https://evil.example/"')))
    click_first_link(qtbot, view)
    qtbot.waitUntil(lambda: "evil.example" in view.notes.text, timeout=SETTLES_WITHIN_MS)


def test_row_29_scripts_open_no_window(qtbot: QtBot, view: PopView, visit: Visit, site: Site) -> None:
    wanted: list[object] = []
    view.window_wanted.connect(wanted.append)
    visit(site.page("/case", "<script>window.open('/other')</script>"))
    qtbot.wait(300)
    assert wanted == []
    assert "/other" not in site.asked


def test_a_clicked_new_window_goes_through_the_gate(
    qtbot: QtBot, view: PopView, visit: Visit, site: Site
) -> None:
    visit(site.page("/case", LINK.format('href="/other" target="_blank"')))
    with qtbot.waitSignal(view.window_wanted, timeout=SETTLES_WITHIN_MS) as wanted:
        click_first_link(qtbot, view)
    admitted = (wanted.args or [None])[0]
    assert isinstance(admitted, Admitted)
    assert admitted.url.path() == "/other"


def test_a_clicked_new_window_elsewhere_is_refused(
    qtbot: QtBot, view: PopView, visit: Visit, site: Site
) -> None:
    page = site.page("/case", LINK.format('href="https://evil.example/" target="_blank"'))
    visit(page)
    click_first_link(qtbot, view)
    qtbot.waitUntil(lambda: "window was not opened" in view.notes.text, timeout=SETTLES_WITHIN_MS)


def test_row_29_a_download_writes_nothing_and_is_told(
    qtbot: QtBot, view: PopView, visit: Visit, site: Site
) -> None:
    site.downloads.add("/evil.exe")
    visit(site.page("/case", LINK.format('href="/evil.exe"')))
    click_first_link(qtbot, view)
    qtbot.waitUntil(lambda: "download" in view.notes.text, timeout=SETTLES_WITHIN_MS)
    assert view.state is PageState.LOADED


def test_row_29_permissions_are_denied_at_once(qtbot: QtBot, view: PopView, visit: Visit, site: Site) -> None:
    script = (
        "<script>navigator.geolocation.getCurrentPosition("
        "() => document.title = 'given', () => document.title = 'denied')</script>"
    )
    visit(site.page("/case", script))
    qtbot.waitUntil(lambda: view.title == "denied", timeout=SETTLES_WITHIN_MS)


def test_a_page_that_stops_can_be_brought_back(qtbot: QtBot, view: PopView, visit: Visit, site: Site) -> None:
    visit(site.page("/case", "here"))
    os.kill(view.page.renderProcessPid(), signal.SIGKILL)
    qtbot.waitUntil(lambda: view.state is PageState.CRASHED, timeout=SETTLES_WITHIN_MS)
    again = view.card.button("again")
    assert again is not None
    again.click()
    qtbot.waitUntil(lambda: view.state is PageState.LOADED, timeout=SETTLES_WITHIN_MS)
    assert view.web.isVisible()


def test_a_slow_page_is_told_and_goes_on(qtbot: QtBot, view: PopView, visit: Visit, site: Site) -> None:
    site.held["/case"] = threading.Event()
    view._slow.setInterval(50)
    told: list[str] = []
    view.settled.connect(lambda state, _took, _detail: told.append(state))
    visit(site.page("/case", "late"))
    assert view.state is PageState.SLOW
    assert "slow" in view.notes.text
    site.held["/case"].set()
    qtbot.waitUntil(lambda: view.state is PageState.LOADED, timeout=SETTLES_WITHIN_MS)
    assert told == ["slow", "loaded"]
    assert view.notes.text == ""


def test_a_page_that_is_not_there_is_a_failure(view: PopView, visit: Visit, site: Site) -> None:
    state, _, detail = visit(site.address("/nothing"))
    assert state == "failed"
    assert detail == "The server answered 404."
    assert view.notes.text == detail
    assert view.web.isVisible(), "the site's own words about it are shown"


def test_fifty_steps_back_never_leave_the_allowed_site(
    qtbot: QtBot, view: PopView, gate: Gate, site: Site
) -> None:
    for number in range(4):
        address = site.page(f"/step{number}", "here")
        view.open(admitted_by(gate, address))
        qtbot.waitUntil(lambda: view.state is PageState.LOADED, timeout=SETTLES_WITHIN_MS)
    for _ in range(50):
        view.web.back()
    qtbot.wait(200)
    assert view.page.url().host() in {"127.0.0.1", ""}
