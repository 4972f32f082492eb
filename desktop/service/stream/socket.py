"""A reader on a WebSocket: recovered, what was missed, caughtUp, then events and heartbeats."""

import asyncio
import contextlib

from fastapi import WebSocket, WebSocketDisconnect

from desktop.service.stream.frames import control, heartbeat
from desktop.service.stream.joining import join
from desktop.service.stream.reader import Reader
from desktop.service.stream.source import Source

SEND_WITHIN_S = 20.0
# 4000 to 4499: come back; 4500 and above: do not.
CODES = {"resync": 4001, "closing": 4002, "replaced": 4003, "superseded": 4500}
GOING_AWAY = 1001


async def serve_socket(
    source: Source, socket: WebSocket, reader: Reader, cursor: int | None, epoch: str | None
) -> None:
    """Until the peer or the service ends it. What the peer says is ignored."""
    watch = asyncio.create_task(_watch(socket, reader))
    try:
        await _talk(source, socket, reader, cursor, epoch)
    except (TimeoutError, WebSocketDisconnect, RuntimeError):
        # The peer is gone, or reads too slowly to be waited for.
        pass
    finally:
        source.hub.leave(reader)
        watch.cancel()
        with contextlib.suppress(RuntimeError, TimeoutError, WebSocketDisconnect):
            await asyncio.wait_for(socket.close(CODES.get(reader.ended or "", GOING_AWAY)), 2)


async def _talk(
    source: Source, socket: WebSocket, reader: Reader, cursor: int | None, epoch: str | None
) -> None:
    recovery = await join(source, reader, cursor, epoch, takes_over=True)
    whole = recovery.is_whole
    await _send(socket, control("recovered", recovered=whole, epoch=source.hub.epoch, cursor=reader.cursor))
    await _flush(source, socket, reader)
    await _send(socket, control("caughtUp", epoch=source.hub.epoch, cursor=reader.cursor))
    while reader.ended is None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(reader.has_news.wait(), source.heartbeat_s)
            await _flush(source, socket, reader)
            continue
        await _send(socket, heartbeat(source.hub.epoch, reader.cursor, source.hub.clock.now(), reader.digest))
    await _flush(source, socket, reader)
    if reader.ended in CODES and reader.ended != "replaced":
        await _send(socket, control(reader.ended, **source.hub.facts_of(reader)))


async def _flush(source: Source, socket: WebSocket, reader: Reader) -> None:
    while (text := reader.take(source.hub.epoch)) is not None:
        await _send(socket, text)


async def _send(socket: WebSocket, text: str) -> None:
    await asyncio.wait_for(socket.send_text(text), SEND_WITHIN_S)


async def _watch(socket: WebSocket, reader: Reader) -> None:
    """Notice when the peer goes."""
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):
        while (await socket.receive())["type"] != "websocket.disconnect":
            pass
    reader.end("gone")
