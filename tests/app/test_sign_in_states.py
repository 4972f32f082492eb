"""What keeps somebody from signing in is said in words, in the real window, over a real network."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.api.line.network import Network
from desktop.app.back_end import BackEnd
from desktop.app.sign_in_flow import SignInFlow
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.sign_in import SignInWindow
from tests.support.corporate import HOST, Corporate, corporate_network
from tests.support.service import running_service

WITHIN_MS = 20_000


@contextmanager
def answering(body: bytes, kind: str = "application/json", ahead: timedelta = timedelta()) -> Iterator[str]:
    """Something on a port of this computer that gives the same answer to everything."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(200)
            self.send_header("Date", format_datetime(datetime.now(UTC) + ahead, usegmt=True))
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Screen:
    """The window with its flow; ``checks`` presses its button and waits for the words."""

    def __init__(self, window: SignInWindow, qtbot: QtBot) -> None:
        self.window = window
        self.network = Network()
        self.flow = SignInFlow(window, lambda url: BackEnd(url, network=self.network))
        self._qtbot = qtbot

    def checks(self, url: str) -> str:
        self.window.server.setText(url)
        QTest.mouseClick(self.window.check, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(self.window.check.isEnabled, timeout=WITHIN_MS)
        return self.window.status.words


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot) -> Iterator[Screen]:
    window = SignInWindow(Theme(qapp))
    qtbot.addWidget(window)
    window.show()
    screen = Screen(window, qtbot)
    yield screen
    screen.flow.cancel()


@pytest.fixture
def corporate(tmp_path: Path) -> Iterator[Corporate]:
    with (
        running_service(tmp_path / "service") as service,
        corporate_network(tmp_path, urlsplit(service.url).port or 0) as network,
    ):
        yield network


def test_nothing_there_is_told(screen: Screen) -> None:
    assert "Nothing answers" in screen.checks("http://127.0.0.1:1")


def test_row_22_a_portal_in_its_place_is_told(screen: Screen) -> None:
    with answering(b"<html>Please sign in</html>", "text/html") as url:
        assert "sign-in page of this network" in screen.checks(url)


def test_a_clock_that_is_off_is_told_and_does_not_stop_anybody(screen: Screen) -> None:
    now = (datetime.now(UTC) + timedelta(minutes=7)).isoformat().replace("+00:00", "Z")
    body = f'{{"status": "ok", "version": "1", "serverTime": "{now}"}}'.encode()
    with answering(body, ahead=timedelta(minutes=7)) as url:
        assert "clock is 4" in screen.checks(url)
    assert screen.window.sign_in.isEnabled()


def test_row_22_a_proxy_that_wants_a_sign_in_is_told(screen: Screen, corporate: Corporate) -> None:
    corporate.wants_sign_in = True
    screen.network = Network(corporate.proxy, corporate.authorities)
    assert "proxy" in screen.checks(f"https://{HOST}")


def test_row_22_a_certificate_that_nobody_vouches_for_is_told(screen: Screen, corporate: Corporate) -> None:
    screen.network = Network(corporate.proxy)
    assert "certificate is not trusted" in screen.checks(f"https://{HOST}")


def test_a_refusal_is_told_with_its_id(screen: Screen) -> None:
    screen.window.show_problem("The service refused the sign-in", "Ask whoever runs it.", "req-17")
    assert "req-17" in screen.window.status.words
