"""What every request and answer has in common: ids, limits, bodies, errors."""

import json
import logging
import uuid
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.domain.record import JsonObject
from desktop.service.oauth import OAuthError
from desktop.service.pace import Taken
from desktop.service.refusal import Refusal, bad_request, wrong_field

_LOG = logging.getLogger(__name__)
MOST_BYTES = 1024 * 1024
MOST_DETAILS = 50
JSON = "application/json"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")

M = TypeVar("M", bound=BaseModel)


class TooLarge(Exception):
    """A body went over the limit while it was read."""


class Envelope:
    """Gives every request an id, every answer its headers, and stops a body that grows too large."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = str(uuid.uuid4())
        scope.setdefault("state", {})["request_id"] = request_id
        seen, is_started = 0, False

        async def limited() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > MOST_BYTES:
                raise TooLarge
            return message

        async def stamped(message: Message) -> None:
            nonlocal is_started
            if message["type"] == "http.response.start":
                is_started = True
                stamp = request_id.encode()
                message["headers"] = [
                    *message["headers"],
                    (b"x-genesys-request-id", stamp),
                    (b"inin-correlation-id", stamp),
                    *_pace_headers(scope["state"].get("pace")),
                ]
            await send(message)

        if _declared_length(scope) > MOST_BYTES:
            await error_response(_too_large(), request_id)(scope, receive, stamped)
            return
        try:
            await self._app(scope, limited, stamped)
        except Exception as error:
            if is_started:
                raise
            # Not left to those outside: they would end the line, with the client's next request on it.
            _LOG.error("Request %s failed", request_id, exc_info=error)
            await error_response(_FAILED, request_id)(scope, receive, stamped)


_FAILED = Refusal(500, "internal.error", "The service failed; the request id says where in its log.")


def _pace_headers(taken: Taken | None) -> Iterator[tuple[bytes, bytes]]:
    """How much of their pace a caller has used; nobody's where nobody has been let in."""
    if taken is not None:
        for name, value in zip(_PACE_HEADERS, taken, strict=True):
            yield name, b"%d" % value


_PACE_HEADERS = (b"inin-ratelimit-count", b"inin-ratelimit-allowed", b"inin-ratelimit-reset")


def _declared_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def _too_large() -> Refusal:
    return Refusal(413, "request.too.large", f"A body may have at most {MOST_BYTES} bytes.")


def error_response(refusal: Refusal, request_id: str) -> JSONResponse:
    """The error body of every route."""
    headers = {} if refusal.retry_after_s is None else {"Retry-After": str(refusal.retry_after_s)}
    if refusal.status == 401:  # noqa: PLR2004 - the status that asks for credentials
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(refusal.body(request_id), refusal.status, headers)


def stamped_error(refusal: Refusal, request_id: str) -> JSONResponse:
    """The same for whatever is answered outside the envelope."""
    response = error_response(refusal, request_id)
    response.headers["X-Genesys-Request-Id"] = response.headers["ININ-Correlation-Id"] = request_id
    return response


class JsonBody(Generic[M]):
    """A dependency: the request's body as a model, read by the model's own strict rules."""

    is_required = True

    def __init__(self, model: type[M]) -> None:
        self.model = model

    async def __call__(self, request: Request) -> M:
        """Read and check."""
        try:
            return self.model.model_validate_json(await read_json(request))
        except ValidationError as error:
            raise bad_request(*_details(error)) from None


async def read_json(request: Request) -> bytes:
    """A body that says that it is JSON, or none; what a form or a page sends unasked is not guessed at."""
    try:
        raw = await request.body()
    except TooLarge:
        raise _too_large() from None
    kind = _kind_of(request)
    if raw and kind != JSON:
        message = f"The body is taken as JSON only; send it with 'Content-Type: {JSON}'."
        raise Refusal(415, "content.type.unsupported", message, params={"contentType": kind})
    return raw


def _kind_of(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _details(error: ValidationError) -> list[JsonObject]:
    return [_detail(dict(one)) for one in error.errors(include_url=False, include_input=False)[:MOST_DETAILS]]


def _detail(one: dict[str, Any]) -> JsonObject:
    field = ".".join(str(part) for part in one["loc"]) or "body"
    if one["type"] == "extra_forbidden":
        return wrong_field(field, "field.unknown", f"'{field}' is not a field of this request")
    if one["type"] == "missing":
        return wrong_field(field, "field.required", f"'{field}' is required")
    if one["type"] == "json_invalid":
        return wrong_field("body", "json.invalid", f"The body is not acceptable JSON: {one['msg']}")
    return wrong_field(field, "field.invalid", f"'{field}': {one['msg']}")


def json_response(text: str | bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """An answer whose JSON is already written."""
    return Response(text, status, headers, JSON)


def model_response(model: BaseModel, status: int = 200) -> Response:
    """An answer from a model."""
    return json_response(model.model_dump_json(), status)


def page(bodies: list[str], **more: object) -> Response:
    """A list of entities that are already JSON."""
    rest = "".join(f",{json.dumps(name)}:{json.dumps(value)}" for name, value in more.items())
    return json_response(f'{{"entities":[{",".join(bodies)}]{rest}}}')


def install(app: FastAPI) -> None:
    """Errors of every kind in one shape, and the envelope around it all."""
    app.add_exception_handler(Refusal, _on_refusal)
    app.add_exception_handler(TooLarge, _on_refusal)
    app.add_exception_handler(ClientDisconnect, _on_cut_off)
    app.add_exception_handler(OAuthError, _on_oauth_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_middleware(Envelope)


def request_id_of(request: Request) -> str:
    """The id that the envelope gave."""
    return str(request.scope.get("state", {}).get("request_id", ""))


async def _on_refusal(request: Request, error: Exception) -> Response:
    refusal = error if isinstance(error, Refusal) else _too_large()
    return error_response(refusal, request_id_of(request))


async def _on_oauth_error(_: Request, error: Exception) -> Response:
    if not isinstance(error, OAuthError):
        raise error
    headers = {"WWW-Authenticate": "Basic"} if error.status == 401 else {}  # noqa: PLR2004 - asks for credentials
    body = {"error": error.error, "error_description": error.description}
    return JSONResponse(body, error.status, {"Cache-Control": "no-store", **headers})


async def _on_invalid(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    details = [_detail({**one, "loc": one["loc"][1:]}) for one in error.errors()[:MOST_DETAILS]]
    refusal = bad_request(*details)
    if request.url.path.startswith("/oauth/"):
        is_form = request.method != "POST" or _kind_of(request) in _FORMS
        said = refusal.message if is_form else f"Send a form, as 'Content-Type: {_FORMS[0]}'."
        return await _on_oauth_error(request, OAuthError("invalid_request", said))
    return error_response(refusal, request_id_of(request))


async def _on_http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    code, message = _PLAIN.get(
        status, ("bad.request", str(getattr(error, "detail", "The request is refused.")))
    )
    return error_response(Refusal(status, code, message), request_id_of(request))


_PLAIN = {
    404: ("not.found", "There is nothing at this address."),
    405: ("method.not.allowed", "This address does not take that method."),
}


async def _on_cut_off(request: Request, _error: Exception) -> Response:
    """Nobody is there any more to read it; it is no failure of the service either."""
    message = "The connection ended before the whole body was here."
    return error_response(Refusal(400, "body.cut.off", message), request_id_of(request))
