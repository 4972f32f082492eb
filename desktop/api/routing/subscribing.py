"""Joining the stream: one subscription per transport, kept while the service knows it."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from pydantic import ValidationError

from desktop.api.line import websocket
from desktop.api.line.failures import error_of, malformed, raise_for
from desktop.api.line.wire import Answer, Call, Lane, Wire
from desktop.api.port import Stream
from desktop.api.routing import longpoll
from desktop.api.routing.frames import FrameReader
from desktop.api.sign_in.session import Session
from desktop.domain.errors import Elsewhere, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.domain.events import EVENT_TYPES
from desktop.domain.record import JsonObject, Record
from desktop.domain.stream import Position
from desktop.domain.workstation import Workstation

PATH = "/api/v2/routing/workbinsubscriptions"
OPEN_S = 4.0
_MODES = {websocket.TRANSPORT: "websocket", longpoll.TRANSPORT: "longPolling"}
_GONE = (404, 410)
_NO_SOCKETS = "Web sockets do not get through to the service"
_STALE, _CONFLICT = 401, 409
_ELSEWHERE = "stream.closed.4505"
_NAME_MOST = 60
_AT_THE_DOOR = ("stream.closed.4501", "stream.closed.4504")  # no good token; no such subscription of yours


class Subscribed(Record):
    """The service's answer to a new subscription."""

    id: str
    connect_uri: str | None = None
    poll_uri: str | None = None


class Subscriptions:
    """``ask`` sends one call in a lane with the session's token, and raises nothing for a status.

    ``workstation`` is how the service tells this computer from another of the same person;
    ``takes_over``: the next stream ends theirs, instead of being refused.
    """

    def __init__(
        self,
        wire: Wire,
        session: Session,
        ask: Callable[[Lane, Call], Awaitable[Answer]],
        covers: JsonObject,
        workstation: Workstation | None = None,
    ) -> None:
        self._wire = wire
        self._session = session
        self._ask = ask
        self._covers = covers
        self._known: dict[str, Subscribed] = {}
        self._workstation = workstation or Workstation()
        self._turned_away_before = False
        self.takes_over = False
        self.reader = FrameReader()

    def forget(self) -> None:
        """Somebody else signs in."""
        self._known.clear()

    @asynccontextmanager
    async def join(self, position: Position | None, transport: str) -> AsyncIterator[Stream]:
        """A stream from this position; a subscription that the service has forgotten is made anew."""
        if transport == longpoll.TRANSPORT:
            polled = await self._polled(position)
            try:
                yield polled
            finally:
                await polled.abort()
            return
        connected, token = await self._connected(position)
        try:
            yield connected
        except Refused as refused:
            raise self._turned_away(refused, token) from refused
        finally:
            if connected.has_spoken:
                self._turned_away_before = self.takes_over = False
            await connected.close()

    async def _polled(self, position: Position | None) -> longpoll.LongPollStream:
        known = await self._subscribed(longpoll.TRANSPORT)

        async def ask(call: Call) -> Answer:
            answer = await self._ask(Lane.POLLS, call)
            if answer.status == _CONFLICT:
                raise Elsewhere(error_of(answer).message)
            if answer.status in _GONE:
                self._known.pop(longpoll.TRANSPORT, None)
                raise Unreachable("The service has forgotten the subscription", code="subscription.gone")
            raise_for(answer)
            return answer

        async def drop() -> None:
            await self._wire.drop(Lane.POLLS)

        takes_over, self.takes_over = self.takes_over, False
        return longpoll.LongPollStream(known.id, position, ask, drop, takes_over=takes_over)

    async def _connected(self, position: Position | None) -> tuple[websocket.WebSocketStream, str]:
        """An opened stream. A stale token and a forgotten subscription get one more try each.

        One that was made just now is not forgotten: something on the way takes the web socket
        out of the request, and the other transport may get through.
        """
        token = await self._session.bearer()
        for _try in range(3):
            is_new = websocket.TRANSPORT not in self._known
            known = await self._subscribed(websocket.TRANSPORT)
            stream = websocket.WebSocketStream(self._door(known, position, token), self.reader)
            try:
                await stream.open()
            except websocket.HandshakeRefused as refused:
                if refused.answer.status in _GONE:
                    self._known.pop(websocket.TRANSPORT, None)
                    if is_new:
                        raise Unreachable(_NO_SOCKETS, code="stream.no-sockets") from None
                elif refused.answer.status == _STALE:
                    token = await self._session.renewed(token)
                else:
                    raise _not_opened(refused.answer) from None
            else:
                return stream, token
        raise NotSignedIn("The service lets this session open no stream")

    def _turned_away(self, refused: Refused, token: str) -> WorklistError:
        """A stream that was let in only to be told no: once, that may be a token or a subscription of old."""
        if refused.code == _ELSEWHERE:
            return Elsewhere(refused.message)
        if refused.code not in _AT_THE_DOOR or self._turned_away_before:
            is_token = refused.code == _AT_THE_DOOR[0]
            return NotSignedIn(refused.title, refused.message, code=refused.code) if is_token else refused
        self._turned_away_before = True
        if refused.code == _AT_THE_DOOR[0]:
            self._session.doubt(token)
        else:
            self.forget()
        return Unreachable("The service did not let the stream in", refused.message, code=refused.code)

    async def _subscribed(self, transport: str) -> Subscribed:
        if transport not in self._known:
            wanted = {
                **self._covers,
                "name": self._workstation.name[:_NAME_MOST],
                "clientId": self._workstation.client_id,
                "eventTypes": list(EVENT_TYPES),
                "deliveryMode": _MODES[transport],
            }
            answer = await self._ask(Lane.READS, Call("POST", PATH, body=json.dumps(wanted).encode()))
            raise_for(answer)
            try:
                self._known[transport] = Subscribed.model_validate_json(answer.content)
            except ValidationError:
                raise malformed("the subscription") from None
        return self._known[transport]

    def _door(self, known: Subscribed, position: Position | None, token: str) -> websocket.Door:
        """The address to connect to: on the service's own host, or the token stays here.

        A service behind a TLS front may think that it is spoken to in the clear; the stream is encrypted as
        the requests are.
        """
        scheme, _, place = self._wire.origin.partition("://")
        origin = f"{'wss' if scheme == 'https' else 'ws'}://{place}"
        target = urlsplit(urljoin(f"{origin}/", known.connect_uri or ""))
        if known.connect_uri is None or target.netloc != place or target.scheme not in {"ws", "wss"}:
            raise malformed("where the stream is")
        query = dict(parse_qsl(target.query)) | {"takeOver": str(self.takes_over).lower()}
        if position is not None:
            query |= {"cursor": str(position.cursor), "epoch": position.epoch}
        return websocket.Door(
            uri=f"{origin}{target.path}?{urlencode(query)}",
            token=token,
            tls=self._wire.tls if scheme == "https" else None,
            proxy=self._wire.proxy or not self._wire.is_local,
            open_s=OPEN_S,
        )


def _not_opened(answer: Answer) -> WorklistError:
    """Why there is no stream: what stands in between may know no web sockets, only the service is final."""
    if answer.is_redirect or (answer.is_json and not answer.is_success):
        return error_of(answer)
    return Unreachable("The service opens no web socket here", code="websocket.refused")
