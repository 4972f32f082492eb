"""What a service has handled: requests past its threshold, and every token that it was shown or gave."""

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TOKEN = re.compile(rb'"(?:access|refresh)_token": ?"([^"]+)"')


class Handled:
    """Notes what got past the threshold: method (or ``WS``) and address of each request, and all tokens."""

    def __init__(self, app: ASGIApp, heard: list[str], tokens: set[bytes]) -> None:
        self._app = app
        self._heard = heard
        self._tokens = tokens

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "lifespan":
            query = scope["query_string"].decode("latin-1")
            self._heard.append(f"{scope.get('method', 'WS')} {scope['path']}?{query}")
            given = dict(scope["headers"]).get(b"authorization", b"")
            self._tokens.update(given.split()[1:])

        async def noting(message: Message) -> None:
            if scope.get("path") == "/oauth/token":
                self._tokens.update(_TOKEN.findall(message.get("body", b"")))
            await send(message)

        await self._app(scope, receive, noting)
