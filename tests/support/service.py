"""A real routing service on a real port, for every test that needs one.

``running_service(folder, ORGANISATION)`` is a context manager: ``.url``, ``.house`` (its store and clock),
``.demo`` (what ``worklist serve --demo`` prints), ``.user(login)`` and ``.client()`` (HTTP clients signed in
over HTTP), ``.stop()`` and ``.start()`` (the same data, the same port).
"""

import base64
import hashlib
import json
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx

from desktop.domain.record import JsonObject
from desktop.service import passwords
from desktop.service.app import make_app
from desktop.service.clock import SystemClock
from desktop.service.demo_pages import demo_folder, mount_demo_pages
from desktop.service.document import Document
from desktop.service.house import House, Limits
from desktop.service.load import load_document, read_document
from desktop.service.organisation import load_demo
from desktop.service.server import OrderlyServer, config_for
from tests.support.corporate import HOST
from tests.support.handled import Handled

PASSWORD = "correct horse"
CLIENT_ID = "crm-adapter"
CLIENT_SECRET = "a secret of the tests"
REDIRECT = "http://127.0.0.1:1/callback"
# Hashing a password is made cheap for tests; production's cost is tested once on its own.
passwords.COST = 2
# Read once: every client would read all of them anew, which takes longer than signing in.
_AUTHORITIES = httpx.create_ssl_context()

ORGANISATION: JsonObject = {
    "groups": [{"id": "g-claims", "name": "Claims"}, {"id": "workitems", "name": "workitems"}],
    "skills": [{"id": "s-english", "name": "english"}, {"id": "s-german", "name": "german"}],
    "users": [
        {
            "id": "u-ana",
            "login": "ana",
            "name": "Ana Ruiz",
            "groups": ["g-claims"],
            "skills": [{"id": "s-english", "proficiency": 5}],
            "utilization": {"workitem": {"maximumCapacity": 1}},
        },
        {
            "id": "u-bo",
            "login": "bo",
            "name": "Bo Lind",
            "groups": ["g-claims"],
            "skills": [{"id": "s-english", "proficiency": 3}],
            "utilization": {"workitem": {"maximumCapacity": 2}},
        },
        {"id": "u-cy", "login": "cy", "name": "Cy Orr", "groups": ["workitems"]},
        {"id": "u-leo", "login": "leo", "name": "Leo Berg", "roles": ["lead"], "leads": ["u-ana", "u-bo"]},
        {"id": "u-ada", "login": "ada", "name": "Ada Min", "roles": ["admin"]},
    ],
    "workbins": [
        {
            "id": "wb-claims",
            "name": "Claims",
            "memberGroups": ["g-claims"],
            "skillRequirements": [{"skillId": "s-english", "level": 2}],
            "wrapUpPolicy": "required",
            "serviceLevelSeconds": 3600,
            "dispositions": [
                {"code": "paid", "label": "Paid"},
                {"code": "refused", "label": "Refused", "needsNotes": True},
            ],
            "screenPops": [{"id": "crm", "label": "CRM", "url": "http://127.0.0.1/?id=$Workitem.Id$"}],
        },
        {"id": "wb-manual", "name": "Manual", "assignmentStrategy": "manual", "memberGroups": ["g-claims"]},
        {"id": "wb-other", "name": "Other", "memberGroups": ["workitems"], "alertTimeoutSeconds": 30},
    ],
    "workitemTypes": [
        {
            "id": "wt-claim",
            "name": "Claim",
            "routingRuleId": "r-claims",
            "customFields": [
                {"name": "claimId", "displayName": "Claim", "type": "string", "required": True},
                {"name": "amount", "displayName": "Amount", "type": "number", "isRoutingField": True},
                {"name": "lostOn", "displayName": "Lost on", "type": "date"},
                {
                    "name": "kind",
                    "displayName": "Kind",
                    "type": "dropdown",
                    "isRoutingField": True,
                    "options": ["Fire", "Water"],
                },
                {"name": "urgent", "displayName": "Urgent", "type": "checkbox"},
            ],
        },
        {"id": "wt-note", "name": "Note"},
    ],
    "rules": [
        {"id": "r-claims", "name": "Claims", "evaluationOrder": 1, "fallbackQueueId": "wb-claims"},
    ],
    "clients": [{"id": CLIENT_ID, "secret": CLIENT_SECRET, "name": "CRM"}],
}


class ManualClock(SystemClock):
    """Time stands still until a test moves it."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """The test's time."""
        return self._now

    def wait_s(self, until: datetime) -> float | None:
        """Sleep until somebody moves the clock."""
        return None

    def move(self, seconds: float) -> None:
        """Forward; nobody is told, see ``RunningService.advance``."""
        self._now += timedelta(seconds=seconds)


class RunningService:
    """A service in a thread of its own, on a port that stays the same over restarts."""

    def __init__(
        self,
        folder: Path,
        document: Document | None,
        clock: SystemClock | None,
        limits: Limits,
        *,
        is_demo: bool,
    ) -> None:
        self.folder = folder
        self.clock = clock or SystemClock()
        self.demo: JsonObject = {}
        self.handled: list[str] = []
        self.unkeyed: list[str] = []
        self.tokens: set[bytes] = set()
        self._document = document
        self._is_demo = is_demo
        self._limits = limits
        self._port = 0
        self._clients: list[httpx.Client] = []
        self._thread: threading.Thread | None = None
        self.start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Open the data and listen."""
        self.house = House(self.folder, self.clock, self._limits)
        if self._is_demo:
            self.demo = load_demo(self.house, self.folder, self._document)
        elif self._document is not None:
            load_document(self.house, self._document, PASSWORD)
        app = make_app(self.house)
        if self._is_demo:
            mount_demo_pages(app)
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self._port))
        self._port = listener.getsockname()[1]
        started = threading.Event()
        noting = Handled(app, self.handled, self.unkeyed, self.tokens)
        self._server = OrderlyServer(self.house, config_for(noting, [HOST]))
        self._server.on_started = started.set
        self._thread = threading.Thread(target=self._run, args=(listener,), name="test-service", daemon=True)
        self._thread.start()
        if not started.wait(10):
            raise RuntimeError("The service did not start.")

    def stop(self) -> None:
        """Orderly, as on SIGTERM; nothing happens when it has stopped."""
        if self._thread is None:
            return
        for client in self._clients:
            client.close()
        self._clients.clear()
        self._server.should_exit = True
        self._thread.join(10)
        self._thread = None
        self.house.close()

    def advance(self, seconds: float) -> None:
        """Move a manual clock, and let everything that falls due happen."""
        if not isinstance(self.clock, ManualClock):
            raise TypeError("Only a ManualClock can be moved.")
        self.clock.move(seconds)
        self.settle()

    def settle(self) -> None:
        """Wait until whatever was asked of the service has been done."""
        self.house.write_now(lambda _: None)

    def anonymous(self) -> httpx.Client:
        """A client without a token."""
        client = httpx.Client(base_url=self.url, verify=_AUTHORITIES)
        self._clients.append(client)
        return client

    def user(self, login: str, password: str | None = None) -> httpx.Client:
        """A client signed in as a person, through the sign-in page and PKCE."""
        client = self.anonymous()
        grant = sign_in(client, login, password or str(self.demo.get("password", PASSWORD)))
        client.headers["Authorization"] = f"Bearer {grant['access_token']}"
        return client

    def client(self) -> httpx.Client:
        """A client signed in as the third party's program."""
        client = self.anonymous()
        credentials = (
            (str(self.demo["clientId"]), str(self.demo["clientSecret"]))
            if self.demo
            else (CLIENT_ID, CLIENT_SECRET)
        )
        answer = client.post("/oauth/token", data={"grant_type": "client_credentials"}, auth=credentials)
        client.headers["Authorization"] = f"Bearer {answer.raise_for_status().json()['access_token']}"
        return client

    def _run(self, listener: socket.socket) -> None:
        with listener:
            self._server.run(sockets=[listener])


def sign_in(client: httpx.Client, login: str, password: str) -> JsonObject:
    """The code flow as the desktop walks it; the token endpoint's answer."""
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    form = {
        "client_id": "worklist-desktop",
        "redirect_uri": REDIRECT,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "state": "s",
    }
    answer = client.post("/oauth/authorize", data={**form, "username": login, "password": password})
    if answer.status_code != httpx.codes.SEE_OTHER:
        raise PermissionError(f"Sign-in failed: {answer.status_code}")
    code = parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]
    grant = client.post(
        "/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "code_verifier": verifier,
            "client_id": "worklist-desktop",
            "redirect_uri": REDIRECT,
        },
    )
    body: JsonObject = grant.raise_for_status().json()
    return body


@contextmanager
def running_service(
    folder: Path,
    document: JsonObject | None = None,
    *,
    demo: bool = False,
    clock: SystemClock | None = None,
    limits: Limits | None = None,
) -> Iterator[RunningService]:
    """Start, yield, stop. Without a document: the tests' own ORGANISATION; with ``demo``: the demo's.

    A document with ``demo`` is served as the demo is: with its pages and its passwords.
    """
    wanted = document if demo else document or ORGANISATION
    parsed = None if wanted is None else Document.model_validate_json(_json(wanted))
    service = RunningService(folder, parsed, clock, limits or Limits(), is_demo=demo)
    try:
        yield service
    finally:
        service.stop()


def _json(document: JsonObject) -> str:
    return json.dumps(document)


def demo_document() -> Document:
    """The organisation that the demo brings."""
    return read_document(demo_folder() / "organisation.json")
