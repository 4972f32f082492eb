"""What a service has handled: requests past its threshold, and every token that it was shown or gave.

``unkeyed`` are the writes among them that came without an idempotency key, whoever sent them.
"""

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TOKEN = re.compile(rb'"(?:access|refresh)_token": ?"([^"]+)"')

_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class Handled:
    """Notes what got past the threshold: method (or ``WS``) and address of each request, and all tokens."""

    def __init__(self, app: ASGIApp, heard: list[str], unkeyed: list[str], tokens: set[bytes]) -> None:
        self._app = app
        self._heard = heard
        self._unkeyed = unkeyed
        self._tokens = tokens

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "lifespan":
            query = scope["query_string"].decode("latin-1")
            method, headers = scope.get("method", "WS"), dict(scope["headers"])
            self._heard.append(f"{method} {scope['path']}?{query}")
            if method in _WRITES and b"idempotency-key" not in headers:
                who = headers.get(b"user-agent", b"").decode("latin-1")
                self._unkeyed.append(f"{who} {method} {scope['path']}")
            self._tokens.update(headers.get(b"authorization", b"").split()[1:])

        async def noting(message: Message) -> None:
            if scope.get("path") == "/oauth/token":
                self._tokens.update(_TOKEN.findall(message.get("body", b"")))
            await send(message)

        await self._app(scope, receive, noting)
