"""A client's connections: one that says so when an answer cannot have arrived, one that is not left open."""

import asyncio
import json
import uuid
from collections.abc import Callable
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from desktop.service.refusal import Refusal

STATE = "line"


class Line(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it; each request finds its line under ``STATE`` in its state."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.app_state = {**self.app_state, STATE: self}
        self._watched: tuple[object, Callable[[], None]] | None = None

    def watch(self, on_lost: Callable[[], None]) -> None:
        """Call back when the client goes before it can have the answer to the request at hand.

        That is: while the answer is being made, or with a reset and no further request after it.
        """
        self._watched = (self.cycle, on_lost)
        if self.transport.is_closing():
            self._tell()

    def connection_lost(self, exc: Exception | None) -> None:
        """The line is gone; who closes it in order has read what was sent."""
        super().connection_lost(exc)
        if self._watched is not None and (exc is not None or not self.cycle.response_complete):
            self._tell()

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP is refused as everything else is."""
        request_id = str(uuid.uuid4())
        body = json.dumps(Refusal(400, "http.invalid", msg).body(request_id)).encode()
        headers = {
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            "X-Genesys-Request-Id": request_id,
            "ININ-Correlation-Id": request_id,
            "Connection": "close",
        }
        answer = h11.Response(status_code=400, headers=list(headers.items()), reason=b"Bad Request")
        for event in (answer, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _tell(self) -> None:
        watched, self._watched = self._watched, None
        if watched is not None and watched[0] is self.cycle:
            watched[1]()


class SocketLine(WebSocketsSansIOProtocol):
    """A web socket as uvicorn speaks it; one that is done with and whose client reads nothing is dropped."""

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        """The application has ended; what it sent may wait for the client, but not without an end."""
        super().on_task_complete(task)
        if not self.writable.is_set():
            self.transport.abort()
