import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import Response

from desktop.adapter.client import open_http
from desktop.adapter.downstream import Downstream
from desktop.adapter.pace import Backoff
from desktop.adapter.receiver import LONGEST_BODY, RecordsDoor, WebhookDoor, receiver_app
from desktop.adapter.signature import signature_of
from desktop.adapter.statuses import Statuses
from tests.adapter.bench import Bench, Clock, Stub, served

TOKEN = "token-of-the-source"
WEBHOOK_SECRET = "secret-of-the-webhook"
RECORD = {
    "businessId": "APP-1",
    "type": "Loan application",
    "fields": {"applicantId": "A", "loanAmount": 1},
}


@dataclass
class Door:
    """The receiver on a real port, with what stands behind it."""

    http: httpx.AsyncClient
    downstream: Downstream
    bench: Bench

    async def deliver(self, status: str, delivery_id: str | None = "d-1", **changed: Any) -> httpx.Response:
        self.bench.submitted("APP-1")
        body = delivery(status, **changed)
        headers = {"X-Signature": signature_of(WEBHOOK_SECRET, body), "Content-Type": "application/json"}
        headers |= {"X-Delivery-Id": delivery_id} if delivery_id else {}
        return await self.http.post("/webhooks/status", content=body, headers=headers)

    async def post(self, given: Any, token: str = TOKEN) -> httpx.Response:
        return await self.http.post("/records", json=given, headers={"Authorization": f"Bearer {token}"})


def delivery(
    status: str,
    *,
    at: str = "2026-11-22T09:10:00.000Z",
    workitem: str = "w-1",
    external_id: str | None = "APP-1",
) -> bytes:
    item = {
        "id": workitem,
        "status": status,
        "externalId": external_id,
        "createdDate": "2026-11-22T09:00:00.000Z",
        "lastModifiedDate": at,
    }
    return json.dumps({"data": {"workItem": item}}).encode()


@pytest.fixture
async def door(bench: Bench, stub: Stub, clock: Clock) -> AsyncIterator[Door]:
    async with open_http(stub.url) as out:
        downstream = Downstream(
            out, f"{stub.url}/downstream", bench.statuses, bench.intake.audit, pause=bench.sender.pause
        )
        downstream.backoff = Backoff(draw=lambda: 0.5)
        webhook = WebhookDoor(
            bench.statuses, WEBHOOK_SECRET, bench.intake.audit, clock, downstream.waiting.set
        )
        app = receiver_app(RecordsDoor(bench.intake, TOKEN), webhook)
        async with served(app) as url, httpx.AsyncClient(base_url=url, trust_env=False) as http:
            yield Door(http, downstream, bench)


async def test_a_status_goes_downstream_once_however_often_it_is_delivered(
    door: Door, bench: Bench, stub: Stub
) -> None:
    for _ in range(3):
        assert (await door.deliver("COMPLETED")).status_code == 204
    await door.downstream.drain()
    (told,) = stub.posted
    assert told["orderId"] == "APP-1"
    assert told["taskStatus"] == "COMPLETED"
    assert told["slaBreached"] is False
    lines = bench.named("workitem.status")
    assert [line["received"] for line in lines] == ["applied", "duplicate", "duplicate"]
    assert lines[0]["ageS"] == 600


async def test_what_another_program_submitted_is_taken_and_goes_no_further(
    door: Door, bench: Bench, stub: Stub
) -> None:
    bench.statuses.follow("w-9", "APP-9", Clock()())
    for place, (workitem, name) in enumerate([("w-1", "OTHER"), ("w-2", None), ("w-9", None)]):
        answer = await door.deliver("COMPLETED", f"d-{place}", workitem=workitem, external_id=name)
        assert answer.status_code == 204
    await door.downstream.drain()
    assert [told["workItemId"] for told in stub.posted] == ["w-9"]
    lines = bench.named("workitem.status")
    assert [line["received"] for line in lines] == ["foreign", "foreign", "applied"]
    assert bench.statuses.aging(Clock()())["followed"] == 1


async def test_without_a_delivery_id_the_same_body_is_the_same_delivery(door: Door, stub: Stub) -> None:
    for status in ("ASSIGNED", "ASSIGNED", "IN_PROGRESS"):
        await door.deliver(status, delivery_id=None)
    await door.downstream.drain()
    assert [told["taskStatus"] for told in stub.posted] == ["ASSIGNED", "IN_PROGRESS"]


async def test_a_delivery_that_comes_late_does_not_turn_time_back(door: Door, stub: Stub) -> None:
    await door.deliver("COMPLETED", "d-2", at="2026-11-22T09:20:00.000Z")
    await door.deliver("IN_PROGRESS", "d-1", at="2026-11-22T09:10:00.000Z")
    await door.downstream.drain()
    assert [told["taskStatus"] for told in stub.posted] == ["COMPLETED"]


@pytest.mark.parametrize(
    "header", [None, "", "sha256=", "sha256=" + "0" * 64, signature_of("other", b"x"), "ü"]
)
async def test_what_is_not_signed_changes_nothing(door: Door, bench: Bench, header: str | None) -> None:
    headers = [(b"Content-Type", b"application/json")]
    headers += [(b"X-Signature", header.encode("latin-1"))] if header is not None else []
    answer = await door.http.post("/webhooks/status", content=delivery("COMPLETED"), headers=headers)
    assert answer.status_code == 401
    assert door.bench.statuses.find_message() is None
    assert bench.named("workitem.status") == []


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b"nonsense",
        b"[" * 100_000,
        delivery("COMPLETED").replace(b"2026-11-22T09:10:00.000Z", b"yesterday"),
        delivery("COMPLETED").replace(b'"w-1"', b"7"),
    ],
)
async def test_a_signed_body_that_is_no_status_is_refused(door: Door, body: bytes) -> None:
    headers = {"X-Signature": signature_of(WEBHOOK_SECRET, body), "Content-Type": "application/json"}
    answer = await door.http.post("/webhooks/status", content=body, headers=headers)
    assert answer.status_code == 400
    assert door.bench.statuses.find_message() is None


async def test_a_crash_between_reading_and_answering_loses_nothing(
    door: Door, bench: Bench, tmp_path: Path, stub: Stub
) -> None:
    await door.deliver("COMPLETED")
    copy = tmp_path / "copy.sqlite3"
    with contextlib.closing(sqlite3.connect(tmp_path / "adapter.sqlite3")) as as_left_by_a_crash:
        as_left_by_a_crash.execute("VACUUM INTO ?", (str(copy),))
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as database:
        database.row_factory = sqlite3.Row
        message = Statuses(database, 3600).find_message()
        assert message is not None
        assert message.payload["taskStatus"] == "COMPLETED"


async def test_a_downstream_system_in_trouble_is_told_later_and_one_that_refuses_is_not(
    door: Door, bench: Bench, stub: Stub
) -> None:
    stub.troubles += [Response(status_code=503, headers={"Retry-After": "9"}), Response(status_code=500)]
    await door.deliver("ASSIGNED", "d-1", at="2026-11-22T09:01:00.000Z")
    await door.downstream.drain()
    assert bench.waits == [9.25, 0.5]
    stub.troubles.append(Response(status_code=422))
    await door.deliver("IN_PROGRESS", "d-2", at="2026-11-22T09:02:00.000Z")
    await door.deliver("COMPLETED", "d-3", at="2026-11-22T09:03:00.000Z")
    await door.downstream.drain()
    assert [told["taskStatus"] for told in stub.posted] == ["ASSIGNED", "COMPLETED"]
    assert [line["outcome"] for line in bench.named("downstream.told")] == ["success", "failure", "success"]


async def test_posted_records_are_taken_together_or_not_at_all(door: Door, bench: Bench) -> None:
    wrong = {**RECORD, "businessId": "APP-2", "fields": {"applicantId": 1}}
    answer = await door.post([RECORD, wrong])
    assert answer.status_code == 400
    (named,) = answer.json()["records"]
    assert named["place"] == "record 2"
    assert named["problems"][0].startswith("fields.applicantId")
    assert bench.submissions.counts()["waiting"] == 0
    assert (await door.post(RECORD)).status_code == 202
    assert (await door.post([RECORD, {**RECORD, "businessId": "APP-2"}])).json() == {"taken": 2}
    assert bench.submissions.counts()["waiting"] == 2


@pytest.mark.parametrize("header", ["", "Bearer wrong", TOKEN, "Bearer tökèn"])
async def test_records_need_the_token(door: Door, bench: Bench, header: str) -> None:
    headers = [(b"Authorization", header.encode("latin-1"))]
    answer = await door.http.post("/records", json=RECORD, headers=headers)
    assert answer.status_code == 401
    assert bench.submissions.counts()["waiting"] == 0


async def test_other_bodies_are_refused_by_kind(door: Door) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    text = await door.http.post("/records", content="x", headers={**headers, "Content-Type": "text/plain"})
    assert text.status_code == 415
    long = b'"' + b"x" * LONGEST_BODY + b'"'
    too_long = await door.http.post(
        "/records", content=long, headers={**headers, "Content-Type": "application/json"}
    )
    assert too_long.status_code == 413
    assert (await door.post([])).status_code == 400
    assert (await door.post([[1], None, "x"])).status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([("Host", "evil.test")], 421),
        ([("Host", "evil.test:80"), ("Sec-Fetch-Site", "same-origin")], 421),
        ([("Host", "")], 421),
        ([("Host", "127.0.0.1.evil.test")], 421),
        ([("Origin", "https://evil.test")], 403),
        ([("Sec-Fetch-Site", "cross-site")], 403),
        ([("Sec-Fetch-Site", "same-site")], 403),
        ([("Host", "LOCALHOST:1")], 202),
        ([("Host", "[::1]:1")], 202),
        ([("Host", "Orders.Example.Org")], 202),
    ],
)
async def test_row_31_a_page_is_turned_away_even_with_the_token(
    bench: Bench, headers: list[tuple[str, str]], status: int
) -> None:
    app = receiver_app(RecordsDoor(bench.intake, TOKEN), None, {"orders.example.org"})
    async with served(app) as url, httpx.AsyncClient(base_url=url, trust_env=False) as http:
        bearer = ("Authorization", f"Bearer {TOKEN}")
        answer = await http.post("/records", json=RECORD, headers=[bearer, *headers])
    assert answer.status_code == status
    assert bench.submissions.counts()["waiting"] == (1 if status == 202 else 0)
