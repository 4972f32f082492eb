"""The socket behind a channel: events, a heartbeat when it is quiet, and a pong for each ping."""

import asyncio
import contextlib
import json

from fastapi import WebSocket, WebSocketDisconnect

from desktop.domain.record import JsonObject
from desktop.service.genesys_face.channels import Channel, ChannelReader
from desktop.service.genesys_face.notices import CLOSING, HEARTBEAT, PONG, messages
from desktop.service.house import House
from desktop.service.store.transaction import Logged

# A third as often as on our own stream.
QUIET_BEATS = 3
SEND_WITHIN_S = 20.0


async def serve_channel(house: House, socket: WebSocket, channel: Channel) -> None:
    """Until the peer or the service ends it."""
    reader = ChannelReader(channel)
    house.hub.join(reader, takes_over=True)
    channel.is_connected = True
    listening = asyncio.create_task(_listen(socket, reader))
    try:
        await _talk(house, socket, channel, reader)
    except (TimeoutError, WebSocketDisconnect, RuntimeError):
        # The peer is gone, or reads too slowly to be waited for.
        pass
    finally:
        house.hub.leave(reader)
        channel.is_connected = False
        listening.cancel()
        with contextlib.suppress(WebSocketDisconnect, RuntimeError, TimeoutError):
            await asyncio.wait_for(socket.close(), 2)


async def _talk(house: House, socket: WebSocket, channel: Channel, reader: ChannelReader) -> None:
    while reader.ended is None:
        try:
            await asyncio.wait_for(reader.has_news.wait(), house.limits.heartbeat_s * QUIET_BEATS)
        except TimeoutError:
            await _send(socket, HEARTBEAT)
            continue
        for message in await _news(house, channel, reader.take_rows()):
            await _send(socket, message)
    if reader.ended == "closing":
        await _send(socket, CLOSING)


async def _listen(socket: WebSocket, reader: ChannelReader) -> None:
    """Answer pings, and notice when the peer goes."""
    with contextlib.suppress(WebSocketDisconnect, RuntimeError, TimeoutError):
        while (said := await socket.receive())["type"] != "websocket.disconnect":
            if _is_ping(said.get("text")):
                await _send(socket, PONG)
    reader.end("gone")


def _is_ping(text: str | None) -> bool:
    with contextlib.suppress(ValueError, RecursionError):
        said = json.loads(text or "")
        return isinstance(said, dict) and said.get("message") == "ping"
    return False


async def _send(socket: WebSocket, message: JsonObject) -> None:
    await asyncio.wait_for(socket.send_text(json.dumps(message)), SEND_WITHIN_S)


async def _news(house: House, channel: Channel, rows: list[Logged]) -> list[JsonObject]:
    topics = channel.all_topics()
    return await house.readers.read(lambda conn: messages(conn, rows, topics, house.directory))
