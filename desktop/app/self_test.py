"""``worklist --self-test``: tries every part that an installation must bring, on this machine, now.

One line each and an exit status, for packagers and for administrators. It changes nothing that stays.
"""

import asyncio
import os
import sqlite3
import ssl
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import httpx
import pydantic
import PySide6
import truststore
import websockets
from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QImageReader, QPixmap
from PySide6.QtNetwork import QSslSocket
from PySide6.QtWidgets import QApplication, QStyleFactory
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from desktop import __version__
from desktop.app.demo import start_service
from desktop.host.keyring_store import backend_name, find_backend
from desktop.host.resources import resource
from desktop.host.updates.channel import version_of
from desktop.host.updates.installed import program_folder, self_managed_kind
from desktop.ui.pop.environment import reason_not_to_embed
from desktop.ui.theme.icons import icon_pixmap
from desktop.ui.widgets.labels import label

PAGE_WITHIN_S = 20.0
IMAGE_FORMATS = {"svg", "png", "jpeg"}
GREETING = "hello"
QUESTION = "document.title + ' ' + 6 * 7"


@dataclass(frozen=True)
class Part:
    """One thing to try. ``attempt`` says what it found, or raises."""

    name: str
    attempt: Callable[[], str]


class Skipped(Exception):
    """The part cannot be tried here, and need not be."""


class Broken(Exception):
    """The part does not do what it must."""


def _version() -> str:
    libraries = (PySide6, httpx, websockets, pydantic)
    told = ", ".join(f"{library.__name__} {library.__version__}" for library in libraries)
    return f"worklist {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {told}"


def _window() -> str:
    shown = label("Worklist")
    shown.resize(320, 200)
    shown.show()
    QCoreApplication.processEvents()
    grabbed = shown.grab().toImage()
    shown.close()
    if len({grabbed.pixel(x, 100) for x in range(grabbed.width())}) < 2:  # noqa: PLR2004 - text and ground
        raise Broken("the window shows no text; is there a font?")
    return f"{grabbed.width()}x{grabbed.height()} on {QApplication.platformName()}"


def _style() -> str:
    if "Fusion" not in QStyleFactory.keys():  # noqa: SIM118 - a method of Qt, not of a dict
        raise Broken("the Fusion style is missing")
    number = QFontDatabase.addApplicationFont(str(resource("fonts", "Inter-Regular.ttf")))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise Broken("the font that ships with the program cannot be loaded")
    return f"Fusion, {families[0]}"


def _images() -> str:
    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if lacking := IMAGE_FORMATS - known:
        raise Broken(f"no reader for {', '.join(sorted(lacking))}")
    drawn: QPixmap = icon_pixmap("inbox", "#336699", 24)
    if drawn.isNull() or drawn.toImage().allGray():
        raise Broken("an icon of ours is not drawn")
    return ", ".join(sorted(IMAGE_FORMATS)) + ", own icons"


def _answer(_socket: ServerConnection, request: Request) -> Response | None:
    if "upgrade" in request.headers.get("connection", "").lower():
        return None
    return _socket.respond(HTTPStatus.OK, GREETING)


async def _echo(socket: ServerConnection) -> None:
    await socket.send(await socket.recv())


async def _talk() -> str:
    async with serve(_echo, "127.0.0.1", 0, process_request=_answer) as server:
        port = server.sockets[0].getsockname()[1]
        async with httpx.AsyncClient(trust_env=False, timeout=5) as client:
            http = (await client.get(f"http://127.0.0.1:{port}/")).text.strip()
        async with connect(f"ws://127.0.0.1:{port}/", proxy=None, open_timeout=5) as socket:
            await socket.send(GREETING)
            echoed = await socket.recv()
    if (http, echoed) != (GREETING, GREETING):
        raise Broken("what was sent did not come back")
    return "HTTP and WebSocket on 127.0.0.1"


def _loopback() -> str:
    return asyncio.run(_talk())


def _service() -> str:
    with tempfile.TemporaryDirectory(prefix="worklist-self-test-") as folder:
        service = start_service(Path(folder))
        try:
            health = httpx.get(f"{service.url}/health", trust_env=False, timeout=5).json()
        finally:
            service.child.stop()
    if health["status"] != "ok":
        raise Broken(f"the service says {health['status']}")
    return f"started, version {health['version']}, SQLite {sqlite3.sqlite_version}"


def _keyring() -> str:
    backend = find_backend()
    return f"{backend_name(backend)}" + ("" if backend else " (sign-in will last for the session)")


def _tls() -> str:
    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return f"{ssl.OPENSSL_VERSION}; Qt: {', '.join(QSslSocket.availableBackends()) or 'none'}"


def _web_page() -> str:
    if reason := reason_not_to_embed():
        raise Skipped(reason)
    try:
        from PySide6.QtWebEngineCore import QWebEnginePage  # noqa: PLC0415 - it may not be there
    except ImportError as error:
        raise Skipped("this edition has no web engine") from error
    page, answers = QWebEnginePage(), list[object]()
    page.loadFinished.connect(lambda _is_loaded: page.runJavaScript(QUESTION, 0, answers.append))
    page.setHtml("<title>page</title>")
    deadline = time.monotonic() + PAGE_WITHIN_S
    while not answers and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    if answers != ["page 42"]:
        raise Broken(f"a page answered {answers}")
    return "a page ran its script"


def _updates() -> str:
    version_of(f"worklist-{__version__}")
    kind = self_managed_kind(program_folder())
    return f"by the program itself ({kind})" if kind else "by whoever installed it"


PARTS = (
    Part("versions", _version),
    Part("window", _window),
    Part("style", _style),
    Part("images", _images),
    Part("loopback", _loopback),
    Part("service", _service),
    Part("keyring", _keyring),
    Part("tls", _tls),
    Part("updates", _updates),
    Part("web page", _web_page),
)


def try_part(part: Part) -> tuple[str, str]:
    """``ok``, ``skip`` or ``FAIL``, and what was found."""
    try:
        return "ok", part.attempt()
    except Skipped as reason:
        return "skip", str(reason)
    except Exception as error:  # noqa: BLE001 - whatever is broken is what this looks for
        return "FAIL", f"{type(error).__name__}: {error}"


def application() -> QApplication:
    """An application on the screen, or without one where there is none."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["worklist"])


def run() -> int:
    """Print one line a part; 0 when none failed."""
    app = application()
    has_failed = False
    for part in PARTS:
        verdict, found = try_part(part)
        has_failed |= verdict == "FAIL"
        sys.stdout.write(f"{verdict:4}  {part.name:9} {found}\n")
        sys.stdout.flush()
    app.processEvents()
    return 1 if has_failed else 0
