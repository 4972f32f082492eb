"""Who may ask at all: before any route, what a stranger's page in a browser can send is turned away."""

import uuid
from collections.abc import Collection

from starlette.types import ASGIApp, Receive, Scope, Send

from desktop.domain.callers import is_asked_for, is_foreign_page
from desktop.service.refusal import Refusal
from desktop.service.wire import stamped_error

MISDIRECTED = Refusal(421, "host.unknown", "The service is not asked for under this name.")
FOREIGN = Refusal(403, "origin.foreign", "Pages of other sites may not ask for this.")
_READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Threshold:
    """``names``: of the service besides those of this computer; None: any, for one that others reach."""

    def __init__(self, app: ASGIApp, names: Collection[str] | None = ()) -> None:
        self._app = app
        self._names = None if names is None else frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or connection."""
        refusal = self._refusal(scope) if scope["type"] in {"http", "websocket"} else None
        if refusal is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})  # before it is accepted: HTTP 403
        else:
            await stamped_error(refusal, str(uuid.uuid4()))(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = scope["headers"]
        if self._names is not None and not is_asked_for(headers, self._names):
            return MISDIRECTED
        # A web socket has no method, and always counts as a write.
        if scope.get("method") not in _READS and is_foreign_page(headers):
            return FOREIGN
        return None
