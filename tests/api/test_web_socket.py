"""A web socket at a peer that closes, refuses, or says what nobody understands."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from desktop.api.line.websocket import Door, HandshakeRefused, WebSocketStream
from desktop.api.routing.frames import FrameReader
from desktop.api.routing.platform import RoutingPlatform
from desktop.domain.errors import Malformed, Refused, Unreachable, WorklistError
from desktop.domain.stream import Control, Frame, Resync
from tests.support.canned import Asked, answer, canned
from tests.support.program import ClientCredentials

RESYNC = '{"control": "resync"}'


@asynccontextmanager
async def a_peer(*said: str, close: int = 1000, refuse: int = 0) -> AsyncIterator[Door]:
    """A peer that says this and closes with that code, or answers the handshake with a status."""

    async def talk(line: ServerConnection) -> None:
        for text in said:
            await line.send(text)
        await line.close(close, "because")

    def gate(_line: ServerConnection, _request: Request) -> Response | None:
        headers = Headers({"Location": "ws://evil.example/", "Retry-After": "7"})
        return Response(refuse, "No", headers) if refuse else None

    async with serve(talk, "127.0.0.1", 0, process_request=gate) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        yield Door(f"ws://127.0.0.1:{port}/", "t", None, proxy=False, open_s=2.0)


async def whole(door: Door) -> tuple[list[Frame | Control], WorklistError]:
    stream = WebSocketStream(door, FrameReader())
    await stream.open()
    seen: list[Frame | Control] = []
    try:
        while True:
            seen.append(await anext(stream))
    except WorklistError as error:
        return seen, error
    finally:
        await stream.close()


@pytest.mark.parametrize("code", [1000, 1001, 1011, 4000, 4499])
async def test_these_close_codes_mean_come_back(code: int) -> None:
    async with a_peer(close=code) as door:
        _seen, error = await whole(door)
    assert type(error) is Unreachable
    assert error.code == f"stream.closed.{code}"


@pytest.mark.parametrize("code", [4500, 4999])
async def test_these_close_codes_are_final_and_say_why(code: int) -> None:
    async with a_peer(close=code) as door:
        _seen, error = await whole(door)
    assert type(error) is Refused
    assert error.message == "because"


@pytest.mark.parametrize("status", [302, 401, 403, 404, 429, 503])
async def test_a_refused_handshake_keeps_its_answer_and_follows_nothing(status: int) -> None:
    async with a_peer(refuse=status) as door:
        with pytest.raises(HandshakeRefused) as raised:
            await WebSocketStream(door, FrameReader()).open()
    assert raised.value.answer.status == status
    assert raised.value.answer.headers["retry-after"] == "7"


async def test_a_peer_that_speaks_no_web_socket_is_told() -> None:
    async with canned(lambda _asked: answer("200 OK", b"<html>", kind="text/html")) as server:
        door = Door(server.url.replace("http", "ws"), "t", None, proxy=False, open_s=2.0)
        with pytest.raises((Unreachable, HandshakeRefused)):
            await WebSocketStream(door, FrameReader()).open()


async def test_nothing_there_is_told() -> None:
    with pytest.raises(Unreachable) as raised:
        await WebSocketStream(Door("ws://127.0.0.1:1/", "t", None, False, 2.0), FrameReader()).open()
    assert raised.value.code == "network.refused"


async def test_a_frame_that_cannot_be_understood_means_resync_and_too_many_end_the_line() -> None:
    async with a_peer("{", RESYNC, "[]", '{"control": "dance"}', "7", "8", RESYNC) as door:
        seen, error = await whole(door)
    assert [type(item) for item in seen] == [Resync] * 4
    assert type(error) is Malformed


@pytest.mark.parametrize(
    ("status", "kind", "error"),
    [
        ("200 OK", "text/html", Unreachable),
        ("403 Forbidden", "text/html", Unreachable),
        ("501 Not Implemented", "text/plain", Unreachable),
        ("302 Found", "text/html", Unreachable),
        ("403 Forbidden", "application/json", Refused),
    ],
)
async def test_only_the_services_own_word_on_a_web_socket_is_final(
    status: str, kind: str, error: type[WorklistError]
) -> None:
    """A proxy that knows none says so in its own way: then there are long polls."""

    def said(asked: Asked) -> bytes:
        if asked.target == "/oauth/token":
            return answer("200 OK", b'{"access_token": "t"}')
        if asked.method == "POST":
            port = asked.headers["host"]
            return answer("200 OK", f'{{"id": "s", "connectUri": "ws://{port}/stream"}}'.encode())
        return answer(status, b'{"code": "no"}', "Location: /", kind=kind)

    async with canned(said) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        await platform.sign_in()
        with pytest.raises(WorklistError) as raised:
            async with platform.subscribe(None, "websocket"):
                pass
        assert type(raised.value) is error
        await platform.close()
