"""A small real HTTP server that misbehaves as told, and the adapter's parts around it.

It stands for the service only where the service cannot be made to fail on demand; whatever works when
nothing fails is tested against the real one.
"""

import asyncio
import contextlib
import json
import socket
from collections import deque
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from desktop.adapter.audit import Audit
from desktop.adapter.catalogue import Catalogue
from desktop.adapter.client import RoutingClient
from desktop.adapter.credentials import Credentials
from desktop.adapter.database import open_database
from desktop.adapter.intake import Intake
from desktop.adapter.pace import Backoff
from desktop.adapter.record import SourceRecord
from desktop.adapter.sender import Sender
from desktop.adapter.statuses import Statuses
from desktop.adapter.submissions import Notes, Submissions

SECRET = "a-secret-of-the-test"
TYPES: list[dict[str, Any]] = [
    {
        "id": "wt-loan",
        "name": "Loan application",
        "customFields": [
            {"name": "applicantId", "displayName": "Applicant", "type": "string", "required": True},
            {"name": "loanAmount", "displayName": "Amount", "type": "number", "isRoutingField": True},
            {
                "name": "documentType",
                "displayName": "Document",
                "type": "dropdown",
                "options": ["Paystub", "TaxReturn"],
            },
            {"name": "employedSince", "displayName": "Employed since", "type": "date"},
            {"name": "isFirstHome", "displayName": "First home", "type": "checkbox"},
        ],
    },
    {"id": "wt-ruled", "name": "Ruled", "customFields": [], "routingRuleId": "r-1"},
]


@dataclass
class Clock:
    """Time that the test moves."""

    at: datetime = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


async def _half() -> AsyncIterator[bytes]:
    """Less than was promised: the server drops the line, and nobody knows what was done."""
    yield b"{"


@dataclass
class Stub:
    """What the server was asked, and what it shall answer before it behaves."""

    url: str = ""
    troubles: deque[Response | str] = field(default_factory=deque)
    workitems: dict[str, dict[str, Any]] = field(default_factory=dict)
    tries: list[str] = field(default_factory=list)
    routed: list[str] = field(default_factory=list)
    tokens: list[dict[str, str]] = field(default_factory=list)
    queue_status: str = "ACTIVE"
    statuses: dict[str, dict[str, Any]] = field(default_factory=dict)
    posted: list[dict[str, Any]] = field(default_factory=list)

    async def token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        self.tokens.append({**form, "authorization": request.headers.get("Authorization", "")})
        return JSONResponse({"access_token": f"token-{len(self.tokens)}", "expires_in": 3600})

    async def listed(self, request: Request) -> Response:
        rows: dict[str, list[dict[str, Any]]] = {
            "workitemtypes": TYPES,
            "queues": [{"id": "q-1", "name": "Loans", "status": self.queue_status}],
            "skills": [{"id": "s-1", "name": "english"}],
        }
        return JSONResponse({"entities": rows[request.url.path.rsplit("/", 1)[1]]})

    async def create(self, request: Request) -> Response:
        key, body = request.headers["Idempotency-Key"], await request.json()
        self.tries.append(key)
        trouble = self.troubles.popleft() if self.troubles else None
        if isinstance(trouble, Response):
            return trouble
        replayed = key in self.workitems
        made = {"id": f"w-{len(self.workitems) + 1}", "routingState": "unrouted", **body}
        made = self.workitems.setdefault(key, made)
        if trouble == "lose the answer":
            return StreamingResponse(_half(), 201, {"Content-Length": "1000"})
        headers = {"X-Genesys-Request-Id": f"req-{len(self.tries)}"}
        headers |= {"Idempotency-Replayed": "true"} if replayed else {}
        return JSONResponse(made, 201, headers)

    async def found(self, request: Request) -> Response:
        wanted = request.query_params["externalId"]
        return JSONResponse(
            {"entities": [one for one in self.workitems.values() if one["externalId"] == wanted]}
        )

    async def route(self, request: Request) -> Response:
        self.routed.append(request.path_params["id"])
        return JSONResponse({"routingState": "queued"})

    async def status(self, request: Request) -> Response:
        status = self.statuses.get(request.path_params["id"])
        return JSONResponse(status or {"code": "not.found"}, 200 if status else 404)

    async def receive(self, request: Request) -> Response:
        """The downstream system of the tests."""
        trouble = self.troubles.popleft() if self.troubles else None
        if isinstance(trouble, Response):
            return trouble
        self.posted.append(json.loads(await request.body()))
        return Response(status_code=204)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/oauth/token", self.token, methods=["POST"]),
                Route("/api/v2/workitemtypes", self.listed),
                Route("/api/v2/routing/queues", self.listed),
                Route("/api/v2/routing/skills", self.listed),
                Route("/api/v2/workitems", self.create, methods=["POST"]),
                Route("/api/v2/workitems", self.found),
                Route("/api/v2/workitems/{id}/routing", self.route, methods=["POST"]),
                Route("/api/v2/users/{id}/status", self.status),
                Route("/downstream", self.receive, methods=["POST"]),
            ]
        )


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def served(app: Any) -> AsyncIterator[str]:
    """The app on a real port."""
    server = _Server(uvicorn.Config(app, port=0, log_level="critical", timeout_graceful_shutdown=1))
    serving = asyncio.create_task(server.serve())
    await server.is_up.wait()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    await serving


@dataclass
class Bench:
    """The adapter's parts, put together on one file and one server."""

    intake: Intake
    sender: Sender
    submissions: Submissions
    statuses: Statuses
    waits: list[float]
    lines: Path

    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.lines.read_text(encoding="utf-8").splitlines()]

    def submitted(self, business_id: str) -> None:
        """A record that was taken to be submitted."""
        record = SourceRecord(business_id=business_id, type="Loan application")
        self.submissions.take("test", record, f"key of {business_id}", Clock()())

    def named(self, event: str) -> list[dict[str, Any]]:
        return [line for line in self.events() if line["event"] == event]


@contextlib.asynccontextmanager
async def bench_on(url: str, folder: Path, clock: Clock) -> AsyncIterator[Bench]:
    """One run of the adapter's parts; open it twice on one folder for a second run."""
    waits: list[float] = []

    async def pause(wait_s: float) -> None:
        waits.append(wait_s)
        clock.move(seconds=wait_s)

    database = open_database(folder / "adapter.sqlite3")
    lines = folder / "audit.jsonl"
    with contextlib.closing(database), Audit(clock, lines) as audit:
        async with RoutingClient(url, Credentials("adapter", SECRET)) as client:
            submissions, catalogue = Submissions(database), Catalogue(client, Notes(database), clock)
            intake = Intake("test", catalogue, submissions, audit, clock)
            statuses = Statuses(database, 3600)
            sender = Sender(
                client, catalogue, submissions, statuses, audit, clock, intake.arrived, pause=pause
            )
            sender.line = Backoff(draw=lambda: 0.5)
            yield Bench(intake, sender, submissions, statuses, waits, lines)
