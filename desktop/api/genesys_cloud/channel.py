"""The notification channel: made once, listened to over one socket, renewed while it is listened to."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from desktop.api.genesys_cloud.bodies import JSON, Channel
from desktop.api.genesys_cloud.caller import Caller, read, segment
from desktop.api.genesys_cloud.notices import EPOCH, NoticeReader
from desktop.api.genesys_cloud.region import Region
from desktop.api.line.failures import error_of, malformed, raise_for
from desktop.api.line.websocket import Door, HandshakeRefused, WebSocketStream
from desktop.api.line.wire import Call, Lane
from desktop.api.port import Stream
from desktop.domain.errors import Refused, Unreachable, WorklistError
from desktop.domain.stream import CaughtUp, Control, Frame, Recovered

CHANNELS = "/api/v2/notifications/channels"
OPEN_S = 4.0
PING_EVERY_S = 8.0
LIFE = timedelta(hours=24)
RENEW_BEFORE = timedelta(hours=4)
_PING = json.dumps({"message": "ping"})
_BLOCKED = "websocket.blocked"
_GONE = "stream.closed.4504"
_NOT_FOUND = (404, 410)
TOPICS_AT_ONCE = 500


class ChannelStream:
    """A socket that first says what the engine waits for: joined, without a place."""

    def __init__(self, socket: WebSocketStream) -> None:
        self._socket = socket
        self._greeting: list[Control] = [
            CaughtUp(control="caughtUp", epoch=EPOCH, cursor=0),
            Recovered(control="recovered", recovered=False, epoch=EPOCH, cursor=0),
        ]

    @property
    def transport(self) -> str:
        """The web socket."""
        return self._socket.transport

    @property
    def last_byte_at(self) -> float:
        """The loop's time of the last byte."""
        return self._socket.last_byte_at

    async def abort(self) -> None:
        """Drop the line."""
        await self._socket.abort()

    def __aiter__(self) -> AsyncIterator[Frame | Control]:
        """Itself."""
        return self

    async def __anext__(self) -> Frame | Control:
        """The greeting, then what comes."""
        return self._greeting.pop() if self._greeting else await anext(self._socket)


class ChannelKeeper:
    """``topics`` are asked for at each join; ``now`` tells when a channel has to be renewed."""

    def __init__(
        self,
        caller: Caller,
        region: Region,
        reader: NoticeReader,
        topics: Callable[[], tuple[str, ...]],
        now: Callable[[], datetime],
    ) -> None:
        self._caller = caller
        self._region = region
        self._reader = reader
        self._topics = topics
        self._now = now
        self._channel: Channel | None = None
        self._renew_at = now()
        self.rejected: tuple[str, ...] = ()

    def forget(self) -> None:
        """Somebody else signs in, or the channel is not what it was."""
        self._channel = None

    @asynccontextmanager
    async def join(self) -> AsyncIterator[Stream]:
        """Listen. A channel that is not known there any more is made anew at the next try."""
        socket = await self._opened()
        pinging = asyncio.create_task(self._ping(socket), name="channel ping")
        try:
            yield ChannelStream(socket)
        except Refused as refused:
            if refused.code != _GONE:
                raise
            self.forget()
            raise Unreachable("The channel is gone", refused.message, code=refused.code) from refused
        finally:
            pinging.cancel()
            await asyncio.wait({pinging})
            if self._reader.is_dead:
                self._reader.is_dead = False
                self.forget()
            await socket.close()

    async def _opened(self) -> WebSocketStream:
        channel = await self._ready()
        socket = WebSocketStream(self._door(channel), self._reader)
        try:
            await socket.open()
        except HandshakeRefused as refused:
            self.forget()
            raise error_of(refused.answer) from None
        except Unreachable as lost:
            # The other hosts were reached a moment ago: it is this line that does not get through.
            raise Unreachable(lost.title, lost.message, code=_BLOCKED) from lost
        return socket

    async def _ready(self) -> Channel:
        """The channel that listens to today's topics: the one there is, else a new one."""
        known = self._channel
        if known is None or not await self._subscribed(known):
            answer = await self._caller.answer(Lane.READS, Call("POST", CHANNELS))
            raise_for(answer)
            known = read(answer, Channel, "the channel")
            if not await self._subscribed(known):
                raise malformed("the channel")
            self._channel = known
        return known

    async def _subscribed(self, channel: Channel) -> bool:
        """Listen to these topics and no others, which renews the channel; False where there is none."""
        path = f"{CHANNELS}/{segment(channel.id)}/subscriptions"
        topics = self._topics()
        refused: tuple[str, ...] = ()
        for start in range(0, max(len(topics), 1), TOPICS_AT_ONCE):
            body = json.dumps([{"id": one} for one in topics[start : start + TOPICS_AT_ONCE]]).encode()
            method, query = ("POST" if start else "PUT"), (("ignoreErrors", "true"),)
            answer = await self._caller.answer(Lane.READS, Call(method, path, query=query, body=body))
            if answer.status in _NOT_FOUND:
                return False
            raise_for(answer)
            refused += rejected(answer.content)
        self.rejected = refused
        self._renew_at = self._now() + LIFE - RENEW_BEFORE
        return True

    def _door(self, channel: Channel) -> Door:
        """The address, which holds no token: on this region's own host, or nobody connects to it."""
        target = urlsplit(channel.connect_uri)
        scheme = "wss" if self._region.api_url.startswith("https:") else "ws"
        if target.netloc != self._region.streaming_host or target.scheme != scheme:
            raise malformed("where the channel is")
        wire = self._caller.wire
        return Door(
            uri=channel.connect_uri,
            token="",
            tls=wire.tls if scheme == "wss" else None,
            proxy=wire.proxy or not wire.is_local,
            open_s=OPEN_S,
        )

    async def _ping(self, socket: WebSocketStream) -> None:
        """A pong proves that the line lives; before its day is over, the channel is renewed."""
        while True:
            await socket.say(_PING)
            await asyncio.sleep(PING_EVERY_S)
            if self._channel is not None and self._now() >= self._renew_at:
                try:
                    await self._subscribed(self._channel)
                except WorklistError:
                    continue  # hours are left, and this comes again in seconds


def rejected(content: bytes) -> tuple[str, ...]:
    """The topics that this person may not listen to."""
    try:
        entities = JSON.validate_json(content).get("entities")
    except ValueError:
        return ()
    listed = entities if isinstance(entities, list) else []
    return tuple(
        str(one.get("id")) for one in listed if isinstance(one, dict) and one.get("state") == "Rejected"
    )
