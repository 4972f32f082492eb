"""A third party on this computer: a small web site with everything that a page could try."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QUrl

from desktop.ui.pop.environment import NO_SANDBOX
from desktop.ui.pop.gate import Gate

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ[NO_SANDBOX] = "1"

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
