"""The whole way: a source system posts, the service says what became of it, the downstream system hears."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Any

import httpx

from desktop.adapter.signature import signature_of
from tests.adapter.bench import Stub
from tests.support.service import CLIENT_ID, CLIENT_SECRET, running_service

SECRETS = {
    "THE_SECRET": CLIENT_SECRET,
    "SOURCE_TOKEN": "token-of-the-source",
    "WEBHOOK_SECRET": "secret-of-the-webhook",
    "DOWNSTREAM_TOKEN": "token-of-the-downstream",
}
CONFIG = """
[platform]
url = "{url}"
client_id = "{client_id}"
client_secret_env = "THE_SECRET"
[source]
kind = "http"
token_env = "SOURCE_TOKEN"
[webhook]
secret_env = "WEBHOOK_SECRET"
[downstream]
url = "{downstream}/downstream"
token_env = "DOWNSTREAM_TOKEN"
"""


async def test_a_posted_record_comes_back_as_a_status(tmp_path: Path, stub: Stub) -> None:
    with running_service(tmp_path / "service") as service:
        text = CONFIG.format(url=service.url, client_id=CLIENT_ID, downstream=stub.url)
        (tmp_path / "adapter.toml").write_text(text, encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "desktop", "adapter", "--config", str(tmp_path / "adapter.toml")),
            stdout=PIPE,
            stderr=PIPE,
            env={**os.environ, **SECRETS},
        )
        ready = await line_of(process, "adapter.ready")
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{ready['listeningOn']}", trust_env=False
        ) as http:
            record = {"businessId": "C-1", "type": "Claim", "fields": {"claimId": "C-1", "kind": "Water"}}
            bearer = {"Authorization": "Bearer token-of-the-source"}
            assert (await http.post("/records", json=record, headers=bearer)).status_code == 202
            created = await line_of(process, "workitem.created")
            assert (await http.post("/webhooks/status", **status_webhook(created["workitemId"]))).is_success
        await line_of(process, "downstream.told")
        process.send_signal(signal.SIGTERM)
        _, err = await process.communicate()
        assert (process.returncode, err) == (0, b"")
        found = service.client().get("/api/v2/workitems", params={"externalId": "C-1"}).json()
    assert len(found["entities"]) == 1
    assert stub.posted[0]["taskStatus"] == "COMPLETED"
    assert stub.posted[0]["slaBreached"] is True
    assert (tmp_path / "adapter.sqlite3").stat().st_mode & 0o777 == 0o600


def status_webhook(workitem_id: str) -> dict[str, Any]:
    times = {"createdDate": "2026-11-22T09:00:00.000Z", "lastModifiedDate": "2026-11-22T11:00:00.000Z"}
    item = {"id": workitem_id, "status": "COMPLETED", "externalId": "C-1", **times}
    body = json.dumps({"data": {"workItem": item}}).encode()
    signature = signature_of(SECRETS["WEBHOOK_SECRET"], body)
    return {"content": body, "headers": {"X-Signature": signature, "Content-Type": "application/json"}}


async def line_of(process: Process, event: str) -> dict[str, Any]:
    """The next audit line of this event."""
    if process.stdout is not None:
        async for text in process.stdout:
            line: dict[str, Any] = json.loads(text)
            if line["event"] == event:
                return line
    raise AssertionError(f"It ended without {event}.")
