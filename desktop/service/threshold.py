"""Who may ask at all: before any route, what a stranger's page in a browser can send is turned away.

A page that has its own name lead to this computer is told by the ``Host`` that it asks for; a page of another
site by what its browser says about it. Programs send neither, and are asked for their token further in.
"""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from desktop.service.refusal import Refusal
from desktop.service.wire import error_response

MISDIRECTED = Refusal(421, "host.unknown", "The service is not asked for under this name.")
FOREIGN = Refusal(403, "origin.foreign", "Pages of other sites may not ask for this.")
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_HERE = frozenset({"localhost"})
_OWN_SITE = frozenset({b"same-origin", b"none"})


class Threshold:
    """``names``: of the service besides those of this computer; None: any, for one that others reach."""

    def __init__(self, app: ASGIApp, names: Collection[str] | None = ()) -> None:
        self._app = app
        self._names = None if names is None else _HERE.union(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or connection."""
        refusal = self._refusal(scope) if scope["type"] in {"http", "websocket"} else None
        if refusal is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})  # before it is accepted: HTTP 403
        else:
            await error_response(refusal, "")(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"")
        if not self._is_ours(_host_name(host)):
            return MISDIRECTED
        if scope.get("method") not in _READS and _is_foreign(headers, host):
            return FOREIGN
        return None

    def _is_ours(self, name: str) -> bool:
        return self._names is None or name in self._names or _is_address(name)


def _is_foreign(headers: dict[bytes, bytes], host: bytes) -> bool:
    """Whether a browser says that a page of another site asks; a web socket always counts as a write."""
    site = headers.get(b"sec-fetch-site")
    if site is not None:
        return site not in _OWN_SITE
    origin = headers.get(b"origin")
    return origin is not None and origin.partition(b"://")[2] != host


def _host_name(host: bytes) -> str:
    try:
        return urlsplit(f"//{host.decode('ascii')}").hostname or ""
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    """A number cannot be made to lead elsewhere."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
