"""A client that is gone before its request was whole, speaks no HTTP or reads nothing harms nobody else."""

import asyncio
import contextlib
import json
import socket
from urllib.parse import urlsplit

from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState

from desktop.service.line import SocketLine
from desktop.service.server import config_for
from tests.service.conftest import Scene

_SHAKE = (
    "GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


def test_half_a_body_is_no_error_and_the_next_request_is_served(scene: Scene) -> None:
    token = scene.crm.headers["Authorization"]
    head = (
        "POST /api/v2/workitems HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: {token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
    )
    port = urlsplit(scene.service.url).port or 0
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(head.encode() + b'{"workitemTypeId": ')
        line.shutdown(socket.SHUT_WR)
        line.recv(4096)
    assert scene.submit()["id"]


def test_what_is_no_http_is_refused_as_everything_else_is(scene: Scene) -> None:
    port = urlsplit(scene.service.url).port or 0
    with socket.create_connection(("127.0.0.1", port)) as line, line.makefile("rb") as answer:
        line.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -2\r\n\r\n")
        head, _, body = answer.read().partition(b"\r\n\r\n")
    told = json.loads(body)
    assert head.startswith(b"HTTP/1.1 400 ")
    assert (told["status"], told["code"]) == (400, "http.invalid")
    assert f"x-genesys-request-id: {told['contextId']}" in head.decode().lower()


def test_what_is_turned_away_at_the_threshold_has_a_request_id_too(scene: Scene) -> None:
    for path, headers, status in (
        ("/health", {"Host": "elsewhere.example"}, 421),
        ("/api/v2/workitems", {"Origin": "http://elsewhere.example"}, 403),
    ):
        answer = scene.crm.request("GET" if status == 421 else "POST", path, headers=headers)
        assert (answer.status_code, answer.json()["status"]) == (status, status)
        assert answer.json()["contextId"] == answer.headers["X-Genesys-Request-Id"] != ""


async def test_a_socket_that_nobody_reads_from_does_not_outlive_its_end() -> None:
    async def talks(scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "websocket"
        await receive()
        await send({"type": "websocket.accept"})
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.1):
                while True:
                    await send({"type": "websocket.send", "text": "x" * 100_000})

    config, lost = config_for(talks), asyncio.Event()
    config.load()

    class Told(SocketLine):
        def connection_lost(self, exc: Exception | None) -> None:
            super().connection_lost(exc)
            lost.set()

    loop = asyncio.get_running_loop()
    assert config.ws_protocol_class is SocketLine
    async with await loop.create_server(lambda: Told(config, ServerState(), {}), "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        _, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
        writer.write(_SHAKE.encode())
        await asyncio.wait_for(lost.wait(), 10)
        writer.close()
