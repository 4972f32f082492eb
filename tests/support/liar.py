"""A back end over real sockets that says what a test makes it say: well-behaved by itself, else as told."""

import asyncio
import base64
import hashlib
import json
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from desktop.domain.record import JsonObject
from tests.support.canned import Asked, answer, read_request
from tests.support.entries import an_entry

EPOCH = "l1"
NEVER = object()
CLOSE = object()
_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_LONG, _LONGER = 126, 127
_TEXT, _BINARY = 0x81, 0x82

Fault = Callable[[Asked], bytes | object | None]


def message(payload: bytes, *, is_text: bool = True) -> bytes:
    """One message as a server sends it: not masked, and nobody looks whether the text is UTF-8."""
    size = len(payload)
    head = bytes([_TEXT if is_text else _BINARY])
    if size < _LONG:
        head += bytes([size])
    elif size < 1 << 16:
        head += bytes([_LONG]) + struct.pack("!H", size)
    else:
        head += bytes([_LONGER]) + struct.pack("!Q", size)
    return head + payload


def control(name: str, **facts: object) -> bytes:
    """A control frame as a message."""
    return message(json.dumps({"control": name, "epoch": EPOCH, **facts}).encode())


class Liar:
    """``fault`` may answer in place of the service: bytes, ``CLOSE`` or ``NEVER``; None leaves it to it.

    ``storm`` is sent on the first stream, ahead of everything else. ``asked`` is what was asked for.
    """

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.entries = [an_entry("e-1"), an_entry("e-2")]
        self.cursor = 5
        self.fault: Fault = lambda _asked: None
        self.storm: list[bytes] = []
        self.streams = 0
        self.url = ""
        self._open: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
        try:
            while (asked := await read_request(reader)) is not None:
                self.asked.append(asked)
                said = self.fault(asked)
                if said is NEVER:
                    await asyncio.get_running_loop().create_future()
                if said is CLOSE:
                    return
                if said is None and "upgrade" in asked.headers:
                    await self._talk(asked, reader, writer)
                    return
                writer.write(said if isinstance(said, bytes) else self._answer(asked))
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            return
        finally:
            writer.close()

    async def stop(self) -> None:
        """Hang up on everybody."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _talk(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        digest = hashlib.sha1(asked.headers["sec-websocket-key"].encode() + _MAGIC).digest()  # noqa: S324 - RFC 6455's own
        accept = f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}"
        head = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", accept]
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n")
        self.streams += 1
        writer.write(control("recovered", recovered=False, cursor=self.cursor))
        storm, self.storm = self.storm, []
        for piece in storm:
            writer.write(piece)
            await writer.drain()
        writer.write(control("caughtUp", cursor=self.cursor))
        self._open.add(writer)
        await reader.read()

    def hang_up(self) -> None:
        """The streams end."""
        for writer in self._open:
            writer.close()
        self._open.clear()

    def _answer(self, asked: Asked) -> bytes:
        path = asked.target.partition("?")[0]
        body = next((made(self) for ending, made in _ANSWERS if path.endswith(ending)), None)
        if body is None:
            return answer("404 Not Found", b'{"code": "not.found"}')
        return answer("200 OK", json.dumps(body).encode())


def _page(*entities: JsonObject) -> JsonObject:
    return {"entities": list(entities), "pageCount": 1}


def _list(liar: Liar) -> JsonObject:
    entities = [json.loads(entry.model_dump_json()) for entry in liar.entries]
    at = "2026-03-02T09:00:00.000Z"
    return {"entities": entities, "epoch": EPOCH, "cursor": liar.cursor, "serverTime": at}


def _status(_liar: Liar) -> JsonObject:
    at = "2026-03-02T09:00:00.000Z"
    presence: JsonObject = {"definitionId": "available", "systemPresence": "Available"}
    presence |= {"label": "Available", "since": at}
    return {
        "id": "u-ana",
        "state": "available",
        "presence": presence,
        "routingStatus": "IDLE",
        "since": at,
        "availableCapacity": 1,
        "sequenceNumber": 1,
    }


_ANSWERS: tuple[tuple[str, Callable[[Liar], JsonObject]], ...] = (
    ("/oauth/token", lambda _: {"access_token": "secret-token", "expires_in": 3600}),
    ("/users/me", lambda _: {"id": "u-ana", "login": "ana", "name": "Ana"}),
    ("/status", _status),
    ("/health", lambda _: {"serverTime": "2026-03-02T09:00:00.000Z"}),
    ("/routing/workbinentries", _list),
    (
        "/routing/workbinsubscriptions",
        lambda liar: {"id": "s", "connectUri": f"{liar.url}/stream".replace("http", "ws", 1)},
    ),
    ("/routing/workbins", lambda _: _page()),
    ("/workitemtypes", lambda _: _page()),
    ("/presence/definitions", lambda _: _page()),
)


@asynccontextmanager
async def liar() -> AsyncIterator[Liar]:
    """A back end on a free port."""
    there = Liar()
    listening = await asyncio.start_server(there.serve, "127.0.0.1", 0)
    there.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    try:
        yield there
    finally:
        listening.close()
        await there.stop()
        await listening.wait_closed()
