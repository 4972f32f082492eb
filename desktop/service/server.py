"""``worklist serve``: the service as a process, from the first line it prints to an orderly end."""

import asyncio
import ipaddress
import json
import logging
import os
import socket
import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import uvicorn

from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject
from desktop.service.app import make_app
from desktop.service.demo_pages import mount_demo_pages
from desktop.service.house import House
from desktop.service.line import Line, SocketLine
from desktop.service.load import load_document, read_document
from desktop.service.organisation import is_demo, load_demo
from desktop.service.store.folder import data_folder
from desktop.service.threshold import Threshold

_LOG = logging.getLogger(__name__)
SHUTDOWN_S = 3
# Longer than any client keeps a connection: who closes first must be the one that sends the next request.
KEEP_ALIVE_S = 75


def serve(  # noqa: PLR0913, PLR0917 - the command line's options
    host: str = "127.0.0.1",
    port: int = 0,
    data: Path | None = None,
    demo: bool = False,
    load: Path | None = None,
    until_stdin_closes: bool = False,
    names: Sequence[str] = (),
) -> int:
    """Serve until interrupted, terminated or, when asked, until standard input closes."""
    folder = data_folder(data)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    house = House(folder)
    try:
        if not _is_loopback(host) and (demo or is_demo(house)):
            raise WorklistError(
                f"The demo's users are not served on {host}.",
                "Use 127.0.0.1, or a data folder without the demo.",
            )
        ready: JsonObject = {}
        if demo:
            ready["demo"] = load_demo(house, folder)
        if load is not None:  # over the demo's own, which it may change
            load_document(house, read_document(load))
        listener = _listen(host, port)
        with listener:
            ready["url"] = _url(host, listener)
            app = make_app(house)
            if demo:
                mount_demo_pages(app)
            known = names if names or _is_loopback(host) else None
            _serve(house, listener, ready, config_for(app, known), until_stdin_closes=until_stdin_closes)
    finally:
        house.close()
    return 0


def _serve(
    house: House,
    listener: socket.socket,
    ready: JsonObject,
    config: uvicorn.Config,
    *,
    until_stdin_closes: bool,
) -> None:
    server = OrderlyServer(house, config)
    if until_stdin_closes:
        threading.Thread(target=_watch_stdin, args=(server,), name="stdin-watch", daemon=True).start()
    server.on_started = lambda: print(json.dumps(ready), flush=True)  # noqa: T201 - the promised line
    server.run(sockets=[listener])


def config_for(app: object, names: Collection[str] | None = ()) -> uvicorn.Config:
    """How uvicorn is run, in tests too; ``names`` as ``Threshold`` takes them."""
    return uvicorn.Config(
        Threshold(app, names),  # type: ignore[arg-type]  # any ASGI application
        http=Line,
        log_level="warning",
        access_log=False,
        ws=SocketLine,
        ws_ping_interval=None,
        ws_max_size=64 * 1024,
        lifespan="on",
        server_header=False,
        date_header=True,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=SHUTDOWN_S,
    )


class OrderlyServer(uvicorn.Server):
    """Tells its readers when they may come back, before it goes."""

    def __init__(self, house: House, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._house = house
        self.on_started: Callable[[], None] = lambda: None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Started means: it can be reached."""
        await super().startup(sockets)
        self.on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Say goodbye first."""
        if self._house.hub.end_all("closing"):
            # One turn for each reader to send its last frame.
            await asyncio.sleep(0.05)
        await super().shutdown(sockets)


def _watch_stdin(server: uvicorn.Server) -> None:
    # Past Python's own buffer: a thread that waits inside it makes the interpreter abort at its end.
    while os.read(0, 4096):
        pass
    server.should_exit = True


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, because asyncio sends small answers without delay on TCP alone that says so.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise WorklistError(
            f"Nothing can listen on {host}:{port}: {error.strerror}.",
            "Choose another --port, or 0 for a free one.",
        ) from error
    return listener


def _url(host: str, listener: socket.socket) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listener.getsockname()[1]}"


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
