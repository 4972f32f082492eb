"""A stranger's page in a real Chromium against every port that we open: nothing it sends has an effect."""

import asyncio
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from desktop.adapter.receiver import RecordsDoor, WebhookDoor, receiver_app
from desktop.api.sign_in.loopback import LoopbackRedirect
from tests.adapter.bench import Clock, Stub, bench_on, served
from tests.security.chromium import VARIABLE
from tests.support.service import (
    CLIENT_ID,
    CLIENT_SECRET,
    PASSWORD,
    REDIRECT,
    RunningService,
    running_service,
)
from tests.ui.pop.conftest import Site, running_site

# Each attempt is answered with what the page learned about it; then the title carries all of it home.
PAGE = """<!doctype html><body><script>
const learned = {};
const within = promise => Promise.race([promise, new Promise(resolve => setTimeout(resolve, 4000))]);
const attempt = (name, url, more) => fetch(url, more)
  .then(answer => { learned[name] = [answer.type, answer.status]; })
  .catch(() => { learned[name] = ["refused", 0]; });
const socket = (name, url) => new Promise(resolve => {
  const line = new WebSocket(url);
  line.onopen = () => { learned[name] = ["open", 101]; resolve(); };
  line.onerror = () => { learned[name] = ["refused", 0]; resolve(); };
});
const form = (name, url, kind, fields) => new Promise(resolve => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  frame.name = name;
  const made = document.body.appendChild(document.createElement("form"));
  Object.assign(made, { method: "post", action: url, enctype: kind, target: name });
  for (const [key, value] of Object.entries(fields))
    made.appendChild(Object.assign(document.createElement("input"), { name: key, value }));
  frame.onload = () => setTimeout(resolve, 200);
  made.submit();
});
(async () => { ATTEMPTS
  document.title = "done " + JSON.stringify(learned); })();
</script></body>"""
SOCKET = "/api/v2/routing/workbinsubscriptions/x/websocket"
LOGIN = {
    "client_id": "worklist-desktop",
    "redirect_uri": REDIRECT,
    "code_challenge": "x" * 43,
    "code_challenge_method": "S256",
    "state": "s",
    "username": "ana",
    "password": PASSWORD,
}
OWN = {"grant_type": "client_credentials", "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}
URLENCODED, TEXT = "application/x-www-form-urlencoded", "text/plain"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    with running_service(tmp_path / "service") as running:
        yield running


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


async def visited(address: str = "", base: str = "", file: str = "") -> dict[str, list[object]]:
    """What the page learned: in Qt's engine, or in the Chromium that ``WORKLIST_ATTACKER`` names."""
    attacker = "tests.security.chromium" if VARIABLE in os.environ else "tests.security.browser"
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", attacker, address, base, file),
        env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    out, _ = await child.communicate()
    assert child.returncode == 0, "the page never came to its end"
    learned: dict[str, list[object]] = json.loads(out.decode().partition(" ")[2])
    return learned


def page(*attempts: str) -> str:
    return PAGE.replace("ATTEMPTS", "\n".join(f"await within({attempt});" for attempt in attempts))


def post(name: str, url: str, body: object, kind: str = TEXT) -> str:
    more = {"method": "POST", "mode": "no-cors", "headers": {"Content-Type": kind}, "body": json.dumps(body)}
    return f"attempt({json.dumps(name)}, {json.dumps(url)}, {json.dumps(more)})"


def form(name: str, url: str, kind: str, fields: dict[str, str]) -> str:
    return f"form({json.dumps(name)}, {json.dumps(url)}, {json.dumps(kind)}, {json.dumps(fields)})"


async def test_row_31_a_page_of_another_site_changes_nothing_in_the_service(
    service: RunningService, site: Site
) -> None:
    url, ws = service.url, service.url.replace("http", "ws")
    site.pages["/attack"] = page(
        form("login", f"{url}/oauth/authorize", URLENCODED, LOGIN),
        form("grant", f"{url}/oauth/token", URLENCODED, OWN),
        form("plain", f"{url}/api/v2/workitems", TEXT, {"{}": ""}),
        post("no-cors", f"{url}/api/v2/workitems", {"workitemTypeId": "wt-note", "title": "forged"}),
        f"attempt('preflight', '{url}/api/v2/workitems', "
        "{ method: 'POST', headers: { Authorization: 'Bearer x' }, body: '{}' })",
        f"attempt('read', '{url}/health', {{}})",
        f"socket('socket', '{ws}{SOCKET}')",
    )
    learned = await visited(f"http://evil.test:{site.port}/attack")
    assert {name: kind for name, (kind, _) in learned.items()} == {
        "no-cors": "opaque",
        "preflight": "refused",
        "read": "refused",
        "socket": "refused",
    }
    past = [asked for asked in service.handled if asked.split()[0] not in {"GET", "OPTIONS"}]
    assert past == []
    assert service.client().get("/health").status_code == httpx.codes.OK


async def test_row_31_a_name_that_leads_here_is_answered_with_nothing(
    service: RunningService, tmp_path: Path
) -> None:
    port = urlsplit(service.url).port
    file = tmp_path / "rebound.html"
    file.write_text(
        page(
            "attempt('health', '/health', {})",
            "attempt('me', '/api/v2/users/me', { headers: { Authorization: 'Bearer x' } })",
            "attempt('token', '/oauth/token', { method: 'POST', body: new URLSearchParams("
            f"{json.dumps(OWN)}) }})",
            f"socket('socket', 'ws://evil.test:{port}{SOCKET}')",
        )
    )
    learned = await visited("", f"http://evil.test:{port}/", str(file))
    assert {name: status for name, (_, status) in learned.items()} == {
        "health": 421,
        "me": 421,
        "token": 421,
        "socket": 0,
    }
    assert service.handled == []


async def test_row_31_a_page_neither_ends_a_sign_in_nor_takes_part_in_it(site: Site, tmp_path: Path) -> None:
    async with LoopbackRedirect("https://routing.example") as redirect:
        parts = urlsplit(redirect.uri)
        here = f"http://127.0.0.1:{parts.port}"
        answer = f"{parts.path}?code=forged&state={redirect.state}"
        site.pages["/attack"] = page(
            form("form", f"{here}/signed-in/guess", URLENCODED, {"code": "forged", "state": "guess"}),
            form("known-path", redirect.uri, URLENCODED, {"code": "forged", "state": redirect.state}),
            post("no-cors", redirect.uri, {"code": "forged"}),
            f"attempt('read', '{here}/signed-in/guess?code=forged&state=guess', {{}})",
            f"socket('socket', 'ws://127.0.0.1:{parts.port}/signed-in/guess')",
        )
        learned = await visited(f"http://evil.test:{site.port}/attack")
        assert {kind for kind, _ in learned.values()} == {"opaque", "refused"}
        file = tmp_path / "rebound.html"
        file.write_text(page(f"attempt('rebound', {json.dumps(answer)}, {{}})"))
        rebound = await visited("", f"http://evil.test:{parts.port}/", str(file))
        assert rebound["rebound"][1] == httpx.codes.NOT_FOUND
        async with httpx.AsyncClient(trust_env=False) as browser:
            told = await browser.get(redirect.uri, params={"code": "true", "state": redirect.state})
        assert told.status_code == httpx.codes.OK
        assert await redirect.code() == "true"


async def test_row_31_a_page_gets_through_no_door_of_the_adapter(site: Site, tmp_path: Path) -> None:
    stub, clock = Stub(), Clock()
    async with served(stub.app()) as stub.url, bench_on(stub.url, tmp_path, clock) as bench:
        webhook = WebhookDoor(bench.statuses, "secret", bench.intake.audit, clock, lambda: None)
        async with served(receiver_app(RecordsDoor(bench.intake, "token"), webhook)) as url:
            site.pages["/attack"] = page(
                form("form", f"{url}/records", TEXT, {'{"businessId": "': '"}'}),
                post("records", f"{url}/records", {"businessId": "forged"}),
                post("webhook", f"{url}/webhooks/status", {"data": {}}),
                f"attempt('preflight', '{url}/records', "
                "{ method: 'POST', headers: { Authorization: 'Bearer x' }, body: '{}' })",
                f"attempt('read', '{url}/health', {{}})",
            )
            learned = await visited(f"http://evil.test:{site.port}/attack")
            file = tmp_path / "rebound.html"
            told = "{ headers: { Authorization: 'Bearer token', 'Content-Type': 'application/json' }, "
            file.write_text(
                page(
                    "attempt('health', '/health', {})",
                    f"attempt('records', '/records', {told}method: 'POST', body: '[]' }})",
                )
            )
            rebound = await visited("", f"http://evil.test:{urlsplit(url).port}/", str(file))
        assert {name: status for name, (_, status) in rebound.items()} == {"health": 421, "records": 421}
        kinds = {name: kind for name, (kind, _) in learned.items()}
        assert kinds == {"records": "opaque", "webhook": "opaque", "preflight": "refused", "read": "refused"}
        assert bench.submissions.counts()["waiting"] == 0
        assert bench.statuses.find_message() is None
        assert bench.named("workitem.status") == []
