"""Two hundred desktops on one routing service: how long a command takes, and an offer to be heard.

The service is a process of its own, reached over HTTP and WebSockets on this computer. Each agent follows the
stream, accepts what is offered and completes it; work arrives so that everybody has one every twenty seconds.
WORKLIST_DESKTOPS and WORKLIST_SECONDS change the size.
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.figure import Figure, say

DESKTOPS = int(os.environ.get("WORKLIST_DESKTOPS", "200"))
SECONDS = float(os.environ.get("WORKLIST_SECONDS", "30"))
EVERY_S = 20.0
ENTRIES = "/api/v2/routing/workbinentries"
COMMAND_MS, OFFER_MS = 250.0, 500.0


@dataclass
class Found:
    """What was measured, in seconds."""

    commands: list[float] = field(default_factory=list)
    offers: list[float] = field(default_factory=list)
    submitted: dict[str, float] = field(default_factory=dict)
    completed: int = 0


class Agent:
    """One desktop's side of the wire."""

    def __init__(self, number: int, token: str, client: httpx.AsyncClient, found: Found) -> None:
        self._path = f"/api/v2/users/u-{number}/presences/purecloud"
        self._headers = {"Authorization": token}
        self._client = client
        self._found = found

    async def begin(self, ending: AsyncExitStack) -> ClientConnection:
        """Subscribe, follow, and take work."""
        made = await self._ask("POST", "/api/v2/routing/workbinsubscriptions", {"assignedTo": "me"})
        uri = f"{made['connectUri']}?cursor={made['cursor']}&epoch={made['epoch']}"
        socket = await ending.enter_async_context(
            connect(uri, additional_headers=self._headers, proxy=None, max_size=None)
        )
        await self._ask("PATCH", self._path, {"presenceDefinition": {"id": "available"}})
        return socket

    async def work(self, socket: ClientConnection) -> None:
        """Accept and complete whatever is offered."""
        async for frame in socket:
            for event in json.loads(frame).get("events", ()):
                if event["eventType"].endswith("workbinentry.assigned"):
                    await self._serve(event["entry"])

    async def _serve(self, entry: dict[str, str]) -> None:
        begun = self._found.submitted.pop(entry["title"], None)
        if begun is not None:
            self._found.offers.append(time.perf_counter() - begun)
        path = f"{ENTRIES}/{entry['id']}"
        await self._ask("PUT", path, {"status": "accepted"})
        await self._ask("PUT", path, {"status": "completed", "disposition": {"code": "paid"}})
        self._found.completed += 1

    async def _ask(self, method: str, path: str, body: object) -> dict[str, str]:
        begun = time.perf_counter()
        answer = await self._client.request(method, path, json=body, headers=self._headers)
        self._found.commands.append(time.perf_counter() - begun)
        told: dict[str, str] = answer.raise_for_status().json()
        return told


async def _submit(client: httpx.AsyncClient, token: str, found: Found) -> None:
    """One workitem after another, evenly."""
    pause, number, ends = EVERY_S / DESKTOPS, 0, time.perf_counter() + SECONDS
    while time.perf_counter() < ends:
        number += 1
        key, begun = f"W-{number}", time.perf_counter()
        body = {"workitemTypeId": "wt-claim", "title": key, "customFields": {"claimId": key}}
        found.submitted[key] = begun
        answer = await client.post("/api/v2/workitems", json=body, headers={"Authorization": token})
        answer.raise_for_status()
        await asyncio.sleep(max(0.0, begun + pause - time.perf_counter()))


async def _run(told: dict[str, object], found: Found) -> None:
    url, tokens = str(told["url"]), told["agents"]
    assert isinstance(tokens, list)
    limits = httpx.Limits(max_connections=DESKTOPS)
    async with AsyncExitStack() as ending:
        client = await ending.enter_async_context(
            httpx.AsyncClient(base_url=url, trust_env=False, limits=limits, timeout=30)
        )
        agents = [Agent(number, str(token), client, found) for number, token in enumerate(tokens)]
        sockets = [await agent.begin(ending) for agent in agents]
        found.commands.clear()
        tasks = [
            asyncio.create_task(agent.work(socket)) for agent, socket in zip(agents, sockets, strict=True)
        ]
        await _submit(client, str(told["crm"]), found)
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for failure in ended:
        if isinstance(failure, Exception):
            raise failure


def _processor_s(pid: int) -> float:
    cells = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(cells[11]) + int(cells[12])) / os.sysconf("SC_CLK_TCK")


def run() -> Iterator[Figure]:
    """Latencies, and the service's share of a processor."""
    found = Found()
    command = [sys.executable, "-m", "tests.bench.desktops_service"]
    with tempfile.TemporaryDirectory() as folder:
        child = subprocess.Popen(
            [*command, folder, str(DESKTOPS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        told = json.loads(child.stdout.readline())
        used = _processor_s(child.pid)
        asyncio.run(_run(told, found))
        used = _processor_s(child.pid) - used
        child.communicate()
    say(f"  {DESKTOPS} desktops, {found.completed} workitems done, {len(found.commands)} commands")
    yield Figure(f"command of {DESKTOPS} desktops, 95 of 100", _high(found.commands), COMMAND_MS, " ms")
    yield Figure("from submission to the offer on the wire, 95 of 100", _high(found.offers), OFFER_MS, " ms")
    yield Figure("the service, with signing in, of one processor", used / SECONDS * 100, None, " %")


def _high(measured: list[float]) -> float:
    return statistics.quantiles(measured, n=20)[-1] * 1000
