"""The whole way: a source system posts, the service says what became of it, the downstream system hears."""

import asyncio
import json
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Any

import httpx

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
[listen]
port = {port}
[webhook]
secret_env = "WEBHOOK_SECRET"
callback_url = "http://127.0.0.1:{port}/webhooks/status"
[downstream]
url = "{downstream}/downstream"
token_env = "DOWNSTREAM_TOKEN"
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


async def test_a_posted_record_comes_back_as_a_status(tmp_path: Path, stub: Stub) -> None:
    with running_service(tmp_path / "service") as service:
        port = free_port()
        config = tmp_path / "adapter.toml"
        text = CONFIG.format(url=service.url, client_id=CLIENT_ID, downstream=stub.url, port=port)
        config.write_text(text, encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "desktop", "adapter", "--config", str(config)),
            stdout=PIPE,
            stderr=PIPE,
            env={**os.environ, **SECRETS},
        )
        await line_of(process, "webhook.registered")
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http:
            record = {"businessId": "C-1", "type": "Claim", "fields": {"claimId": "C-1", "kind": "Water"}}
            bearer = {"Authorization": "Bearer token-of-the-source"}
            assert (await http.post("/records", json=record, headers=bearer)).status_code == 202
        created = await line_of(process, "workitem.created")
        stopped = service.client().post(f"/api/v2/workitems/{created['workitemId']}/stop")
        assert stopped.is_success
        while (await line_of(process, "downstream.told"))["status"] != "CANCELLED":
            pass
        process.send_signal(signal.SIGTERM)
        rest, err = await process.communicate()
        assert (process.returncode, err) == (0, b"")
        found = service.client().get("/api/v2/workitems", params={"externalId": "C-1"}).json()
    assert len(found["entities"]) == 1
    assert json.loads(rest.splitlines()[-1])["event"] == "adapter.ended"
    assert stub.posted[-1]["orderId"] == "C-1"
    assert stub.posted[-1]["taskStatus"] == "CANCELLED"
    assert stub.posted[-1]["slaBreached"] is False
    assert (tmp_path / "adapter.sqlite3").stat().st_mode & 0o777 == 0o600


async def line_of(process: Process, event: str) -> dict[str, Any]:
    """The next audit line of this event."""
    if process.stdout is not None:
        async for text in process.stdout:
            line: dict[str, Any] = json.loads(text)
            if line["event"] == event:
                return line
    raise AssertionError(f"It ended without {event}.")
