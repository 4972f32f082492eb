"""What others send to the adapter: records from a source system, and status webhooks from the service.

A browser's page is turned away before any door. Everything else is refused that does not prove itself first:
records by a bearer token, webhooks by their signature. 2xx means that it is kept.
"""

import contextlib
import hashlib
import hmac
import json
import socket
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

import uvicorn
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from desktop.adapter.audit import Audit
from desktop.adapter.config import Listen
from desktop.adapter.intake import Intake
from desktop.adapter.signature import HEADER, is_signed
from desktop.adapter.sources.json_lines import read_record
from desktop.adapter.statuses import Received, StatusChange, Statuses
from desktop.domain.callers import is_asked_for, is_foreign_page
from desktop.domain.errors import Busy, Unreachable, WorklistError
from desktop.domain.record import JsonObject, Record

DELIVERY_HEADER = "X-Delivery-Id"
LONGEST_BODY = 1024 * 1024
MOST_RECORDS = 500
_LONGEST_DELIVERY_ID = 200


class _WorkItem(Record):
    work_item: StatusChange


class _Delivery(Record):
    """The body of a status webhook."""

    data: _WorkItem


@dataclass
class RecordsDoor:
    """Where a source system posts one record, or a list of them."""

    intake: Intake
    token: str

    async def post(self, request: Request) -> Response:
        """202 with what was taken; 400 with all that is wrong, and then nothing of it was taken."""
        given = request.headers.get("Authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {self.token}".encode()):
            return _refusal(401, "token.wrong", "The bearer token is missing or wrong.")
        body = await _body_of(request)
        if isinstance(body, Response):
            return body
        try:
            records = json.loads(body)
        except (ValueError, RecursionError):
            return _refusal(400, "json.invalid", "The body is not JSON.")
        records = records if isinstance(records, list) else [records]
        if not 0 < len(records) <= MOST_RECORDS:
            return _refusal(400, "records.count", f"Send 1 to {MOST_RECORDS} records at once.")
        return await self._take(records)

    async def _take(self, records: list[JsonObject]) -> Response:
        offered = [read_record(f"record {place}", json.dumps(one)) for place, one in enumerate(records, 1)]
        try:
            wrong = [
                {"place": one.place, "problems": [str(problem) for problem in problems]}
                for one in offered
                if (problems := await self.intake.check(one))
            ]
            if wrong:
                return JSONResponse({"code": "records.invalid", "records": wrong}, 400)
            for one in offered:
                await self.intake.offer(one)
        except (Busy, Unreachable):
            return _refusal(503, "service.unreachable", "Come back later.", {"Retry-After": "10"})
        except WorklistError as error:
            return _refusal(502, "service.refused", error.title)
        return JSONResponse({"taken": len(offered)}, 202)


@dataclass
class WebhookDoor:
    """Where the service posts status changes."""

    statuses: Statuses
    secret: str
    audit: Audit
    now: Callable[[], datetime]
    on_message: Callable[[], None]

    async def post(self, request: Request) -> Response:
        """204 once it is kept, or was kept before; 401 and 400 change nothing."""
        body = await _body_of(request)
        if isinstance(body, Response):
            return body
        if not is_signed(self.secret, body, request.headers.get(HEADER)):
            self.audit.write(
                "webhook.refused", outcome="failure", problem="the signature is missing or wrong"
            )
            return _refusal(401, "signature.wrong", "The signature is missing or wrong.")
        try:
            change = _Delivery.model_validate_json(body).data.work_item
        except ValidationError as error:
            places = ", ".join(".".join(map(str, one["loc"])) for one in error.errors()) or "body"
            return _refusal(400, "body.invalid", f"Not a status change: {places}.")
        self._take(_delivery_id(request, body), change)
        return Response(status_code=204)

    def _take(self, delivery_id: str, change: StatusChange) -> None:
        received = self.statuses.receive(delivery_id, change, self.now())
        age = change.last_modified_date - change.created_date
        self.audit.write(
            "workitem.status",
            delivery_id=delivery_id,
            workitem_id=change.id,
            business_id=change.external_id,
            status=change.status,
            received=received.value,
            age_s=round(age.total_seconds(), 3),
            sla_breached=self.statuses.is_breach(change),
        )
        if received is Received.APPLIED:
            self.on_message()


def _delivery_id(request: Request, body: bytes) -> str:
    """The sender's number of this delivery; without one, the same body is the same delivery."""
    given = request.headers.get(DELIVERY_HEADER, "")[:_LONGEST_DELIVERY_ID]
    return given or f"sha256:{hashlib.sha256(body).hexdigest()}"


async def _body_of(request: Request) -> bytes | Response:
    if request.headers.get("Content-Type", "").partition(";")[0].strip() != "application/json":
        return _refusal(415, "content.type", "Send application/json.")
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > LONGEST_BODY:
                return _refusal(413, "body.too.long", f"More than {LONGEST_BODY} bytes.")
    except ClientDisconnect:
        return Response(status_code=400)
    return bytes(body)


def _refusal(status: int, code: str, message: str, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"status": status, "code": code, "message": message}, status, headers)


@dataclass
class Gate:
    """Before the doors. ``names``: of the adapter besides those of this computer; None: any."""

    app: ASGIApp
    names: Collection[str] | None = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        answer: ASGIApp = self.app
        if scope["type"] == "http":
            if self.names is not None and not is_asked_for(scope["headers"], self.names):
                answer = _refusal(421, "host.unknown", "The adapter is not asked for under this name.")
            elif is_foreign_page(scope["headers"]):
                answer = _refusal(403, "origin.foreign", "Pages of other sites may not ask for this.")
        await answer(scope, receive, send)


def receiver_app(
    records: RecordsDoor | None, webhook: WebhookDoor | None, names: Collection[str] | None = ()
) -> ASGIApp:
    """The doors that are configured, and a sign of life, behind a gate that knows these ``names``."""
    routes = [Route("/health", lambda _: JSONResponse({"status": "ok"}))]
    if records is not None:
        routes.append(Route("/records", records.post, methods=["POST"]))
    if webhook is not None:
        routes.append(Route("/webhooks/status", webhook.post, methods=["POST"]))
    return Gate(Starlette(routes=routes), names)


def listening_socket(listen: Listen) -> socket.socket:
    """The address, taken before anything else starts. Raises WorklistError where it cannot be had."""
    try:
        return socket.create_server(
            (listen.host, listen.port), family=socket.AF_INET6 if ":" in listen.host else socket.AF_INET
        )
    except OSError as error:
        raise WorklistError(
            f"Nothing can listen on {listen.host}:{listen.port}.", f"{error}. Name another port, or 0."
        ) from error


class Receiver(uvicorn.Server):
    """The adapter's own small server. Signals are the adapter's business, not its."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3
            )
        )

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave them to whoever runs this server."""
        yield
