"""Where the browser comes back to after a sign-in: one request on 127.0.0.1, then nothing listens there.

What comes is hostile: any page and any program on this computer can send a request here. So the path is
random, the ``state`` has to be ours, and the first request to the path decides, whatever it brings.
"""

import asyncio
import html
import secrets
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from desktop.domain.errors import NotSignedIn, WorklistError

WAITS_S = 120.0
STRANGERS_MOST = 50
FIELDS_MOST = 20
_HEAD_MOST = 16 * 1024
_HEAD_WITHIN_S = 5.0
_SECURE = (
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Cache-Control: no-store",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
)
_STYLE = """
:root { color-scheme: light dark; --page: #e9ecf1; --card: #fff; --text: #161a23; --soft: #474f60;
  --line: #dde1e9; --mark: #0a6b55; }
@media (prefers-color-scheme: dark) { :root { --page: #0e1116; --card: #171b22; --text: #eceff5;
  --soft: #b0b8c7; --line: #2a303b; --mark: #54cda9; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page);
  color: var(--text); font: 15px/1.5 Inter, system-ui, "Segoe UI", sans-serif; }
main { width: min(26rem, 88vw); background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; padding: 2.2rem; text-align: center; }
.mark { font-size: 2rem; line-height: 1; color: var(--mark); }
h1 { font-size: 1.3rem; font-weight: 600; margin: .8rem 0 .4rem; }
p { margin: 0; color: var(--soft); }
"""


@dataclass(frozen=True)
class EndPages:
    """What the browser shows at the end, in the person's language: title and sentence."""

    done: tuple[str, str] = ("You are signed in", "Go back to Worklist. This page can be closed.")
    refused: tuple[str, str] = ("You are not signed in", "Go back to Worklist to see why, and try again.")


class LoopbackRedirect:
    """Listens from ``async with`` until its one request has come or its end.

    ``issuer`` is whom an ``iss`` in the answer has to name. ``port`` 0: any, and a path that nobody knows;
    another is for services that know the whole address beforehand.
    """

    def __init__(
        self, issuer: str, pages: EndPages | None = None, waits_s: float = WAITS_S, port: int = 0
    ) -> None:
        self.state = secrets.token_urlsafe(24)
        self._path = "/signed-in" if port else f"/signed-in/{secrets.token_urlsafe(12)}"
        self._wanted_port = port
        self._issuer = issuer
        self._pages = pages or EndPages()
        self._waits_s = waits_s
        self._strangers = 0
        self._port = 0
        self._server: asyncio.Server | None = None
        self._code: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    @property
    def uri(self) -> str:
        """The redirect URI to ask for."""
        return f"http://127.0.0.1:{self._port}{self._path}"

    async def __aenter__(self) -> Self:
        try:
            self._server = await asyncio.start_server(
                self._serve, "127.0.0.1", self._wanted_port, limit=_HEAD_MOST
            )
        except OSError as error:
            raise WorklistError(
                "The sign-in cannot listen for the browser's answer.",
                f"This computer refused a port of its own ({error.strerror}). Try again.",
                code="signin.port",
            ) from error
        self._port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop_listening()
        if self._server is not None:
            await self._server.wait_closed()
        if self._code.done() and not self._code.cancelled():
            self._code.exception()  # seen, also where nobody waits any more

    async def code(self) -> str:
        """The code that the browser brings. NotSignedIn when it brings none that is ours, or not in time."""
        try:
            async with asyncio.timeout(self._waits_s):
                return await asyncio.shield(self._code)
        except TimeoutError:
            raise NotSignedIn(
                "The sign-in was not finished in the browser",
                f"It waits for {self._waits_s:.0f} s. Try again.",
                code="signin.timeout",
            ) from None

    def _stop_listening(self) -> None:
        if self._server is not None:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_HEAD_WITHIN_S):
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(self._answer(head.decode("latin-1")))
                await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
            self._count_stranger()
        finally:
            writer.close()

    def _answer(self, head: str) -> bytes:
        line, _, fields = head.partition("\r\n")
        method, _, rest = line.partition(" ")
        target = rest.rpartition(" ")[0]
        path, _, query = target.partition("?")
        is_here = f"\r\nhost: 127.0.0.1:{self._port}\r\n" in f"\r\n{fields}".lower()
        if method != "GET" or path != self._path or not is_here or self._code.done():
            self._count_stranger()
            return _response("404 Not Found", "Not found", "")
        self._stop_listening()
        try:
            self._code.set_result(self._checked(query))
        except NotSignedIn as refusal:
            self._code.set_exception(refusal)
            return _response("400 Bad Request", *self._pages.refused)
        return _response("200 OK", *self._pages.done, mark="✓")

    def _count_stranger(self) -> None:
        """Whoever tries out paths finds the door shut after a while."""
        self._strangers += 1
        if self._strangers >= STRANGERS_MOST and not self._code.done():
            self._stop_listening()
            self._code.set_exception(
                NotSignedIn(
                    "The sign-in was given up",
                    "Another program of this computer kept calling where the browser was expected.",
                    code="signin.strangers",
                )
            )

    def _checked(self, query: str) -> str:
        given = _once(query)
        if not secrets.compare_digest(given.get("state", "").encode(), self.state.encode()):
            raise NotSignedIn(
                "The browser's answer was not for this sign-in",
                "It carried another state than the one that was asked with. Try again.",
                code="signin.state",
            )
        if "iss" in given and _origin(given["iss"]) != _origin(self._issuer):
            raise NotSignedIn(
                "The browser's answer came from another service",
                f"It was issued by {_origin(given['iss']) or 'nobody'}, not by {_origin(self._issuer)}.",
                code="signin.issuer",
            )
        if "error" in given:
            raise NotSignedIn(
                "The service refused the sign-in",
                "Ask whoever runs it whether you may work there.",
                code=f"signin.{given['error']}"[:80],
            )
        if not given.get("code"):
            raise NotSignedIn("The browser's answer had no code", "Try again.", code="signin.code")
        return given["code"]


def _once(query: str) -> dict[str, str]:
    """The fields of a query; what comes twice counts as empty, because two readers could take either."""
    try:
        fields = parse_qs(query, max_num_fields=FIELDS_MOST)
    except ValueError:
        return {}
    return {name: values[0] if len(values) == 1 else "" for name, values in fields.items()}


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _response(status: str, title: str, text: str, mark: str = "") -> bytes:
    body = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f'<style>{_STYLE}</style><main><div class="mark">{mark}</div><h1>{html.escape(title)}</h1>'
        f"<p>{html.escape(text)}</p></main></html>"
    ).encode()
    lines = (
        f"HTTP/1.1 {status}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        *_SECURE,
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
