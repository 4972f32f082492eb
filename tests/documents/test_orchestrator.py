"""The orchestrator document: its whole flow against the service, and its errors."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest

from desktop.service.house import Limits
from tests.documents.conftest import ENTRIES, ORGANISATION, Scene
from tests.documents.orchestrator import Orchestrator, signed_form
from tests.support.receiver import Receiver, receiving
from tests.support.service import ManualClock, running_service

# The input of the complete working example as it is printed; the type's id is replaced where it is used.
INPUT: dict[str, Any] = {
    "workItemTypeId": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    "queueId": "q9w8e7r6-t5y4-u3i2-o1p0-9876543210ab",
    "priority": 2,
    "customAttributes": {
        "orderType": "priority_ship",
        "warehouseZone": "A3",
        "targetSkills": "logistics,warehouse_ops",
    },
    "externalId": "ORD-2024-8842",
}


@pytest.fixture
def downstream() -> Iterator[Receiver]:
    """The fulfilment platform."""
    with receiving() as made:
        yield made


@pytest.fixture
def callback() -> Iterator[Receiver]:
    """The orchestrator's own endpoint."""
    with receiving() as made:
        yield made


@pytest.fixture
def orchestrator(scene: Scene, downstream: Receiver) -> Orchestrator:
    """Nothing is signed in yet."""
    assert isinstance(scene.service.clock, ManualClock)
    return Orchestrator(scene.service.anonymous(), scene.service.clock, downstream.url)


@pytest.fixture
def order(scene: Scene) -> dict[str, Any]:
    """The printed input, for a type of ours."""
    return {**INPUT, "workItemTypeId": scene.post("/api/v2/workitemtypes", {"name": "Order"})["id"]}


def work_through(scene: Scene, created: dict[str, Any]) -> None:
    """Wim takes it, parks it for half an hour, and ends it a second too late."""
    scene.go("wim")
    entry = scene.entry_of(created)
    scene.put("wim", entry, status="accepted").raise_for_status()
    scene.put("wim", entry, status="parked").raise_for_status()
    scene.advance(1800)
    scene.put("wim", entry, status="accepted").raise_for_status()
    scene.advance(1)
    scene.put("wim", entry, status="completed").raise_for_status()


def told(callback: Receiver, secret: str) -> dict[str, Any]:
    """The next status that the webhook tells, signed and in the printed shape."""
    headers, body = callback.next()
    assert headers["x-genesys-event-type"] == "TASK_STATUS"
    signed = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    assert headers["x-signature"] == f"sha256={signed}"
    payload: dict[str, Any] = json.loads(body)
    assert set(payload["data"]["workItem"]) == {
        "id", "status", "externalId", "createdDate", "lastModifiedDate",
    }  # fmt: skip
    return payload


def test_the_whole_flow(
    scene: Scene,
    orchestrator: Orchestrator,
    order: dict[str, Any],
    downstream: Receiver,
    callback: Receiver,
) -> None:
    created = orchestrator.create_work_item(order)
    assert (created["status"], created["priority"], created["externalId"]) == ("READY", 2, "ORD-2024-8842")
    assert created["customAttributes"] == INPUT["customAttributes"]
    hook = orchestrator.subscribe(callback.url, order["externalId"])
    orchestrator.create_work_item({**order, "externalId": "ORD-OTHER"})

    work_through(scene, created)
    results = [orchestrator.handle_status_change(told(callback, hook["signingSecret"])) for _ in range(5)]

    statuses = ["ASSIGNED", "IN_PROGRESS", "ON_HOLD", "IN_PROGRESS", "COMPLETED"]
    assert [one["status"] for one in results] == statuses
    assert [one["slaBreach"] for one in results] == [False, False, False, False, True]
    assert {one["workItemId"] for one in results} == {created["id"]}
    synced = [downstream.next_json() for _ in results]
    assert [one["taskStatus"] for one in synced] == statuses
    assert synced[-1] == {"orderId": "ORD-2024-8842", "taskStatus": "COMPLETED", "slaBreached": True}
    assert [one["event"] for one in orchestrator.audit_log] == ["CREATED", "CREATED", *statuses]
    assert orchestrator.audit_log[-1]["context"]["agingMs"] == 1_801_000
    assert orchestrator.tokens_fetched == 1
    assert callback.heard.empty()


def test_the_simulated_webhook_of_the_working_example_is_a_breach(
    orchestrator: Orchestrator, downstream: Receiver
) -> None:
    # Created 2,000 s ago against a threshold of 1,800 s.
    item = {
        "id": "w-1",
        "status": "COMPLETED",
        "externalId": INPUT["externalId"],
        "createdDate": "2026-03-02T08:26:40.000Z",
        "lastModifiedDate": "2026-03-02T09:00:00.000Z",
    }
    result = orchestrator.handle_status_change({"data": {"workItem": item}})
    assert result == {"workItemId": "w-1", "status": "COMPLETED", "slaBreach": True}
    assert downstream.next_json()["slaBreached"] is True


def test_the_token_is_refreshed_before_it_expires(orchestrator: Orchestrator) -> None:
    first = orchestrator.access_token()
    assert orchestrator.access_token() == first
    orchestrator.clock.move(3600 - 59)
    assert orchestrator.access_token() != first
    assert orchestrator.tokens_fetched == 2


@pytest.mark.parametrize("offset_s", [-301, 301, -299, 299])
def test_the_timestamp_has_to_be_within_5_minutes(scene: Scene, offset_s: int) -> None:
    now = int(scene.service.clock.now().timestamp())
    answer = scene.service.anonymous().post("/oauth/token", data=signed_form(now + offset_s))
    assert answer.status_code == (200 if abs(offset_s) < 300 else 401)


def test_401_for_a_wrong_signature_and_for_a_missing_or_wrong_header(scene: Scene) -> None:
    now = int(scene.service.clock.now().timestamp())
    nobody = scene.service.anonymous()
    assert nobody.post("/oauth/token", data=signed_form(now, secret="another")).status_code == 401
    assert nobody.get("/api/v2/routing/queues").status_code == 401
    wrong = {"Authorization": "Bearer nothing"}
    assert nobody.get("/api/v2/routing/queues", headers=wrong).status_code == 401


def test_403_names_the_permission(scene: Scene, order: dict[str, Any]) -> None:
    refused = scene.user("wim").post("/api/v2/taskmanagement/workitems", json={**order, "status": "READY"})
    assert refused.status_code == 403
    assert refused.json()["messageParams"] == {"permission": "taskmanagement:workitem:create"}
    hook = {"eventFilters": [{"event": "taskmanagement:workitem:status:changed"}]}
    more = {"configuration": {"callbackUrl": "http://127.0.0.1:9/x"}}
    assert "webhook:write" in scene.user("wim").post("/api/v2/webhooks", json={**hook, **more}).text


@pytest.mark.parametrize(("given", "kept"), [(0, 1), (-3, 1), (2, 2), (5, 5), (99, 5)])
def test_the_api_clamps_the_priority_by_itself(
    scene: Scene, order: dict[str, Any], given: int, kept: int
) -> None:
    body = {**order, "priority": given, "status": "READY"}
    made = scene.post("/api/v2/taskmanagement/workitems", body)
    assert made["priority"] == kept
    assert scene.entry_of(made)["routingData"]["priority"] == kept


def test_400_names_what_is_wrong(scene: Scene, order: dict[str, Any]) -> None:
    path, body = "/api/v2/taskmanagement/workitems", {**order, "status": "READY"}
    unknown = scene.post(path, {**body, "workItemTypeId": "nothing"}, status=400)
    assert unknown["details"][0]["fieldName"] == "workItemTypeId"
    assert scene.post(path, {**body, "priority": "high"}, status=400)["details"][0]["fieldName"] == "priority"
    assert scene.post(path, {**body, "queueId": "nowhere"}, status=400)["code"] == "queue.unknown"
    known = [one["id"] for one in scene.get("/api/v2/taskmanagement/workitemtypes")["entities"]]
    assert order["workItemTypeId"] in known


def test_custom_attributes_that_the_type_declares_have_to_match_its_schema(scene: Scene) -> None:
    zone = {"name": "warehouseZone", "displayName": "Zone", "type": "dropdown", "options": ["A3", "B1"]}
    kind = scene.post("/api/v2/workitemtypes", {"name": "Zoned", "customFields": [zone]})
    body = {**INPUT, "workItemTypeId": kind["id"], "status": "READY"}
    made = scene.post("/api/v2/taskmanagement/workitems", body)
    assert scene.entry_of(made)["customFields"] == {"warehouseZone": "A3"}
    wrong = {**body, "customAttributes": {"warehouseZone": "a3"}}
    refused = scene.post("/api/v2/taskmanagement/workitems", wrong, status=400)
    assert "warehouseZone" in refused["details"][0]["fieldName"]


def test_a_queue_with_skills_warns_who_names_none(
    scene: Scene, orchestrator: Orchestrator, order: dict[str, Any]
) -> None:
    need = [{"skillId": "s-logistics", "level": 1}]
    workbin = scene.post("/api/v2/routing/workbins", {"name": "Skilled", "skillRequirements": need})
    orchestrator.create_work_item({**order, "queueId": workbin["id"], "customAttributes": {}})
    assert orchestrator.warnings == ["Queue requires skills: logistics."]


def test_the_external_id_leads_back_to_the_work_item(
    scene: Scene, orchestrator: Orchestrator, order: dict[str, Any]
) -> None:
    created = orchestrator.create_work_item(order)
    found = scene.get("/api/v2/workitems", externalId="ORD-2024-8842")["entities"]
    assert [one["id"] for one in found] == [created["id"]]
    assert scene.get(f"{ENTRIES}/{found[0]['workbinEntryId']}")["externalId"] == "ORD-2024-8842"


def test_429_says_when_to_come_back_and_the_retry_goes_through(tmp_path: Any, downstream: Receiver) -> None:
    clock = ManualClock()
    limits = Limits(requests_per_s=1, request_burst=2)
    with running_service(tmp_path / "data", ORGANISATION, clock=clock, limits=limits) as service:
        eager = Orchestrator(service.anonymous(), clock, downstream.url)
        before = clock.now()
        statuses = [eager.call("GET", f"/routing/queues/{INPUT['queueId']}").status_code for _ in range(6)]
        assert statuses == [200] * 6
        assert clock.now() > before
        header = {"Authorization": f"Bearer {eager.access_token()}"}
        answers = [eager.http.get("/api/v2/routing/queues", headers=header) for _ in range(4)]
        assert answers[-1].status_code == 429
        assert int(answers[-1].headers["Retry-After"]) >= 1


def test_a_failed_delivery_is_retried_until_it_is_acknowledged(
    scene: Scene, order: dict[str, Any], callback: Receiver
) -> None:
    callback.answers = [500, 500]
    hook = {
        "name": "TaskLifecycle",
        "eventFilters": [{"event": "taskmanagement:workitem:status:changed", "condition": ""}],
        "configuration": {"callbackUrl": callback.url, "httpHeaders": {}},
        "retryPolicy": {"maxRetries": 3, "retryInterval": "PT0S"},
    }
    scene.post("/api/v2/webhooks", hook)
    scene.go("wim")
    scene.post("/api/v2/taskmanagement/workitems", {**order, "status": "READY"})
    tries = [callback.next() for _ in range(3)]
    assert len({headers["x-delivery-id"] for headers, _ in tries}) == 1
    assert json.loads(tries[-1][1])["data"]["workItem"]["status"] == "ASSIGNED"
