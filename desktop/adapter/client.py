"""HTTP to the routing service: one token, one place where answers become values or errors. No retries."""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import Any, Self
from urllib.parse import urlsplit

import httpx
import truststore

from desktop.adapter.credentials import Credentials
from desktop.adapter.pace import retry_after_s
from desktop.domain.errors import Busy, Conflict, Malformed, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.domain.record import JsonObject

REQUEST_S = 30.0
LONGEST_ANSWER = 4 * 1024 * 1024
_EARLY = timedelta(seconds=60)
_OK, _REDIRECT, _UNAUTHORIZED, _CONFLICT, _TOO_MANY, _SERVER, _UNAVAILABLE = 200, 300, 401, 409, 429, 500, 503


@dataclass(frozen=True)
class Answer:
    """What the service said, with the number under which its log knows the request."""

    body: JsonObject
    request_id: str | None
    is_replay: bool = False


def is_loopback(url: str) -> bool:
    """Whether this address stays on this computer."""
    return is_here(urlsplit(url).hostname or "")


def is_here(host: str) -> bool:
    """Whether this name or number is this computer's alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def open_http(base_url: str) -> httpx.AsyncClient:
    """Connections to one address, with the operating system's trust store and no redirects.

    Proxies of the environment are used except for this computer itself.
    """
    return httpx.AsyncClient(
        base_url=base_url,
        timeout=httpx.Timeout(REQUEST_S, connect=10.0),
        verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        trust_env=not is_loopback(base_url),
        follow_redirects=False,
        limits=httpx.Limits(max_connections=8),
    )


class RoutingClient:
    """A signed-in client. Methods raise the errors of ``domain.errors`` and nothing else."""

    def __init__(self, base_url: str, credentials: Credentials) -> None:
        self.base_url = base_url.rstrip("/")
        self._http = open_http(self.base_url)
        self._credentials = credentials
        self._token = ""
        self._token_until = datetime.min.replace(tzinfo=UTC)
        self._signing_in = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def read(self, path: str, params: Mapping[str, Any] | None = None) -> Answer:
        """GET one resource."""
        return await self._request("GET", path, params=dict(params or {}))

    async def post(self, path: str, body: JsonObject, key: str) -> Answer:
        """POST a body, always under an idempotency key, though the service lets others do without one."""
        return await self._request("POST", path, json=body, headers={"Idempotency-Key": key})

    async def _request(self, method: str, path: str, **named: Any) -> Answer:
        try:
            return await self._signed_in(method, path, named)
        except NotSignedIn:
            self._token = ""
            return await self._signed_in(method, path, named)

    async def _signed_in(self, method: str, path: str, named: dict[str, Any]) -> Answer:
        token = await self._current_token()
        headers = {**named.get("headers", {}), "Authorization": f"Bearer {token}"}
        return await self._exchange(method, path, **{**named, "headers": headers})

    async def _current_token(self) -> str:
        async with self._signing_in:
            now = datetime.now(UTC)
            if self._token and now < self._token_until:
                return self._token
            form, basic = self._credentials.token_form(now), self._credentials.basic
            answer = await self._exchange("POST", "/oauth/token", data=form, auth=basic)
            token, lasts_s = answer.body.get("access_token"), answer.body.get("expires_in", 3600)
            if not isinstance(token, str) or not isinstance(lasts_s, int | float):
                raise Malformed("The service's token answer cannot be understood.", "Check the address.")
            self._token, self._token_until = token, now + timedelta(seconds=float(lasts_s)) - _EARLY
            return token

    async def _exchange(self, method: str, path: str, **named: Any) -> Answer:
        try:
            async with self._http.stream(method, path, **named) as response:
                content = await _limited(response)
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError) as error:
            reason = str(error) or type(error).__name__
            raise Unreachable("The routing service does not answer.", f"{self.base_url}: {reason}") from error
        return _read(response, content)


async def _limited(response: httpx.Response) -> bytes:
    content = bytearray()
    async for part in response.aiter_bytes():
        content += part
        if len(content) > LONGEST_ANSWER:
            raise Malformed("The service's answer is too long.", f"More than {LONGEST_ANSWER} bytes.")
    return bytes(content)


def _read(response: httpx.Response, content: bytes) -> Answer:
    request_id = response.headers.get("X-Genesys-Request-Id")
    body = _json_object(content)
    if _OK <= response.status_code < _REDIRECT:
        if body is None:
            raise Malformed(
                "The service's answer is no JSON object.", "Check the address.", request_id=request_id
            )
        return Answer(body, request_id, response.headers.get("Idempotency-Replayed") == "true")
    raise _error(response, body or {}, request_id)


def _json_object(content: bytes) -> JsonObject | None:
    try:
        body = httpx.Response(_OK, content=content).json() if content else {}
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _error(response: httpx.Response, body: JsonObject, request_id: str | None) -> WorklistError:
    status = response.status_code
    code = str(body.get("code") or f"http.{status}")
    says = str(body.get("message") or body.get("error_description") or f"It answered {status}.")
    if status == _UNAUTHORIZED:
        return NotSignedIn(
            "The service refused the client's credentials.", says, code=code, request_id=request_id
        )
    if status in {_TOO_MANY, _UNAVAILABLE}:
        asked = retry_after_s(response.headers.get("Retry-After"))
        title = "The service asks to come back later."
        return Busy(title, says, code=code, request_id=request_id, retry_after_s=asked)
    if status >= _SERVER:
        return Unreachable("The service failed.", says, code=f"http.{status}", request_id=request_id)
    kind = Conflict if status == _CONFLICT else Refused
    return kind("The service refused this.", _with_details(says, body), code=code, request_id=request_id)


def _with_details(says: str, body: JsonObject) -> str:
    """The sentence, with the fields that it is about when it does not name them itself."""
    details = body.get("details")
    named = (
        [str(one.get("fieldName")) for one in details if isinstance(one, dict) and one.get("fieldName")]
        if isinstance(details, list)
        else []
    )
    missing = [name for name in named if name not in says]
    return f"{says} ({', '.join(missing)})" if missing else says
