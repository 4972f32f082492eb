"""A third party on this computer: a small web site with everything that a page could try."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.core.effects import PopPage
from desktop.core.messages import Message, PopLoaded
from desktop.domain.workbin import PopTarget
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.pop.environment import NO_SANDBOX
from desktop.ui.pop.gate import Gate
from desktop.ui.pop.pop_tabs import PopTabs
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.ui import sample

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ[NO_SANDBOX] = "1"

ENTRY = "APP-9981"
HTML = "<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


@dataclass
class Site:
    """What the site answers by path, and what it was asked for."""

    pages: dict[str, str] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    downloads: set[str] = field(default_factory=set)
    held: dict[str, threading.Event] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    friends: list["Site"] = field(default_factory=list)
    port: int = 0

    def page(self, path: str, body: str, title: str = "Page") -> str:
        self.pages[path] = HTML.format(title=title, body=body)
        return self.address(path)

    def redirect(self, path: str, target: str) -> str:
        self.redirects[path] = target
        return self.address(path)

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def judge(self, address: str) -> str:
        ports = [self.port, *(friend.port for friend in self.friends)]
        if any(address.startswith(f"http://127.0.0.1:{port}/") for port in ports):
            return ""
        return f"{QUrl(address).host() or address} is not on the allowed list."


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        self.site.asked.append(self.path)
        if path in self.site.held:
            self.site.held[path].wait(20)
        if path in self.site.redirects:
            self.send_response(302)
            self.send_header("Location", self.site.redirects[path])
            self.end_headers()
        elif path in self.site.downloads:
            self._answer(
                b"MZ", "application/octet-stream", disposition='attachment; filename="../../evil.exe"'
            )
        elif path in self.site.pages:
            self._answer(self.site.pages[path].encode(), "text/html; charset=utf-8")
        else:
            self.send_error(404)

    def _answer(self, body: bytes, media_type: str, disposition: str = "") -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        if disposition:
            self.send_header("Content-Disposition", disposition)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, text: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def running_site() -> Iterator[Site]:
    site = Site()
    handler = type("Handler", (_Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield site
    for event in site.held.values():
        event.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


@pytest.fixture
def second_site(site: Site) -> Iterator[Site]:
    """Another origin, which the gate lets through as well."""
    with running_site() as other:
        site.friends.append(other)
        yield other


@pytest.fixture
def handed_over() -> list[str]:
    """What went to the operating system's browser."""
    return []


@pytest.fixture
def gate(site: Site, handed_over: list[str]) -> Gate:
    def hand_over(url: QUrl) -> bool:
        handed_over.append(url.toString())
        return True

    return Gate(site.judge, hand_over=hand_over)


SETTLES_WITHIN_MS = 20_000


@pytest.fixture
def told() -> list[Message]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


@pytest.fixture
def tabs(  # noqa: PLR0913, PLR0917  # everything that a page needs
    qtbot: QtBot, told: list[Message], theme: Theme, gate: Gate, window: QWidget, actions: Actions
) -> Iterator[PopTabs]:
    tabs = PopTabs(Bridge(told.append), theme, actions, gate)
    QVBoxLayout(window).addWidget(tabs)
    window.resize(640, 480)
    window.show()
    yield tabs
    pages = [tab.view.page for tab in tabs.book if tab.view]
    tabs.close_all()
    qtbot.waitUntil(lambda: not any(_is_alive(page) for page in pages))


def _is_alive(page: object) -> bool:
    return isValid(page)


Loaded = Callable[[], list[tuple[str, str]]]


@pytest.fixture
def outcomes(told: list[Message]) -> Loaded:
    return lambda: [(m.pop_id, m.outcome) for m in told if isinstance(m, PopLoaded)]


def pop(
    site: Site, entry_id: str, pop_id: str = "crm", path: str = "", target: PopTarget = PopTarget.TAB
) -> PopPage:
    path = path or f"/{entry_id}/{pop_id}"
    site.page(path, f"<h1>{entry_id}</h1>", title=f"{pop_id} of {entry_id}")
    return PopPage(entry_id=entry_id, pop_id=pop_id, label="CRM", url=site.address(path), target=target)


@pytest.fixture
def main(qtbot: QtBot, theme: Theme, gate: Gate, told: list[Message]) -> Iterator[MainWindow]:
    """The window at work, on this site's entry."""
    bridge = Bridge(told.append, now=lambda: sample.NOW)
    main = MainWindow(bridge, theme, gate=gate)
    qtbot.addWidget(main)
    main.resize(1400, 900)
    main.show()
    with qtbot.waitSignal(bridge.changed):
        bridge.receive(sample.desk())
    main.work.panel.list.go_to(ENTRY)
    yield main
    pages = [tab.view.page for tab in main.work.pops.book if tab.view]
    main.work.pops.close_all()
    qtbot.waitUntil(lambda: not any(isValid(page) for page in pages))
