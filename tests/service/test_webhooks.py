"""Webhooks: signed, in order, tried again, counted when given up, and gone on with after a restart."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from desktop.service import courier
from desktop.service.webhook import EventFilter
from tests.service.conftest import Scene
from tests.support.receiver import Receiver, receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as made:
        yield made


def hook(scene: Scene, url: str, condition: str = "", **more: Any) -> dict[str, Any]:
    body = {
        "name": "TaskLifecycle",
        "eventFilters": [{"event": "taskmanagement:workitem:status:changed", "condition": condition}],
        "configuration": {"callbackUrl": url, "httpHeaders": {"X-Genesys-Event-Type": "TASK_STATUS"}},
        "enabled": True,
        "retryPolicy": {"maxRetries": 1, "retryInterval": "PT0S"},
        **more,
    }
    answer: dict[str, Any] = scene.crm.post("/api/v2/webhooks", json=body).raise_for_status().json()
    return answer


def test_each_change_of_status_is_posted_and_signed(scene: Scene, receiver: Receiver) -> None:
    made = hook(scene, receiver.url, "data.externalId EQ 'ORD-1'")
    scene.go(scene.ana, "u-ana")
    scene.go(scene.bo, "u-bo")
    scene.submit(externalId="ORD-2")
    workitem = scene.submit(externalId="ORD-1")
    headers, body = receiver.next()
    signature = hmac.new(made["signingSecret"].encode(), body, hashlib.sha256).hexdigest()
    assert headers["x-signature"] == f"sha256={signature}"
    assert headers["x-genesys-event-type"] == "TASK_STATUS"
    told = json.loads(body)["data"]["workItem"]
    assert (told["id"], told["status"], told["externalId"]) == (workitem["id"], "ASSIGNED", "ORD-1")
    assert told["createdDate"] == workitem["createdDate"]
    scene.put(scene.bo, scene.entry_of(workitem), status="accepted").raise_for_status()
    assert json.loads(receiver.next()[1])["data"]["workItem"]["status"] == "IN_PROGRESS"


def test_work_taken_back_before_it_was_routed_is_told_once_and_stays_so(
    scene: Scene, receiver: Receiver
) -> None:
    made = scene.crm.post("/api/v2/workitems", json={"workitemTypeId": "wt-note", "externalId": "N"}).json()
    assert made["routingState"] == "unrouted"
    hook(scene, receiver.url, "data.externalId EQ 'N'")
    address = f"/api/v2/workitems/{made['id']}"
    scene.crm.post(f"{address}/stop").raise_for_status()
    told = json.loads(receiver.next()[1])["data"]["workItem"]
    assert (told["id"], told["status"]) == (made["id"], "CANCELLED")
    for again, body in (("stop", None), ("routing", {"queueId": "wb-claims"})):
        refused = scene.crm.post(f"{address}/{again}", json=body)
        assert (refused.status_code, refused.json()["code"]) == (409, "workitem.stopped")
    requeued = {"queueId": "wb-claims", "assignmentOperation": "QueueAssignmentAlerting"}
    face = f"/api/v2/taskmanagement/workitems/{made['id']}"
    assert scene.crm.patch(face, json=requeued).status_code == 409
    scene.service.settle()
    assert receiver.heard.empty()


def test_a_failed_delivery_is_tried_again_then_counted(scene: Scene, receiver: Receiver) -> None:
    made = hook(scene, receiver.url)
    receiver.answers = [500, 200, 302, 500]
    scene.go(scene.ana, "u-ana")
    entry = scene.entry_of(scene.submit())
    first, second = receiver.next(), receiver.next()
    assert first[1] == second[1]
    assert first[0]["x-delivery-id"] == second[0]["x-delivery-id"]
    scene.put(scene.ana, entry, status="accepted")
    third, fourth = receiver.next(), receiver.next()
    assert third[0]["x-delivery-id"] == fourth[0]["x-delivery-id"] != first[0]["x-delivery-id"]
    scene.put(scene.ana, entry, status="parked")
    receiver.next()
    told = scene.crm.get(f"/api/v2/webhooks/{made['id']}").json()
    assert (told["delivered"], told["dropped"]) in {(1, 1), (2, 1)}
    assert "signingSecret" not in told


def test_a_redirect_is_a_failed_delivery_and_not_followed(scene: Scene, receiver: Receiver) -> None:
    made = hook(scene, receiver.url, retryPolicy={"maxRetries": 0, "retryInterval": "PT0S"})
    receiver.answers = [307]
    entry = scene.offered_to_ana()
    scene.put(scene.ana, entry, status="accepted").raise_for_status()
    heard = [receiver.next_json()["data"]["workItem"]["status"] for _ in range(2)]
    assert heard == ["ASSIGNED", "IN_PROGRESS"]
    assert scene.crm.get(f"/api/v2/webhooks/{made['id']}").json()["dropped"] == 1


def test_an_answer_that_trickles_in_for_ever_is_a_failed_delivery(
    scene: Scene, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "ACK_WITHIN_S", 0.3)
    receiver.is_trickling = True
    made = hook(scene, receiver.url)
    scene.offered_to_ana()
    first, again = receiver.next(), receiver.next()
    assert first[0]["x-delivery-id"] == again[0]["x-delivery-id"]
    receiver.is_trickling = False
    scene.crm.delete(f"/api/v2/webhooks/{made['id']}").raise_for_status()


def test_a_subscription_posts_frames(scene: Scene, receiver: Receiver) -> None:
    body = {
        "name": "ClaimsProcessing_Subscription",
        "workbinId": "wb-claims",
        "eventTypes": ["routing.workbinentry.added", "routing.workbinentry.assigned"],
        "filters": [{"filterType": "equals", "filterField": "routingData.priority", "filterValue": "1"}],
        "deliveryMode": "webhook",
        "webhookUrl": receiver.url,
        "retryPolicy": {"maxRetries": 3, "retryInterval": "PT5S"},
    }
    made = scene.crm.post("/api/v2/routing/workbinsubscriptions", json=body).raise_for_status().json()
    scene.submit(priority=2)
    scene.submit(priority=1)
    frame = json.loads(receiver.next()[1])
    (event,) = frame["events"]
    assert (event["eventType"], event["entry"]["routingData"]["priority"]) == (
        "routing.workbinentry.added",
        1,
    )
    assert frame["epoch"] == made["epoch"]
    scene.crm.delete(f"/api/v2/routing/workbinsubscriptions/{made['id']}").raise_for_status()
    scene.submit(priority=1)
    assert scene.crm.get("/api/v2/routing/workbinsubscriptions").json()["entities"] == []
    assert receiver.heard.empty()


def test_after_a_restart_it_goes_on_where_it_was(scene: Scene, receiver: Receiver) -> None:
    hook(scene, receiver.url)
    scene.offered_to_ana()
    receiver.next()
    scene.service.stop()
    scene.service.start()
    scene.service.advance(60)
    assert json.loads(receiver.next()[1])["data"]["workItem"]["status"] == "READY"


@pytest.mark.parametrize(
    ("condition", "is_met"),
    [
        ("", True),
        ("data.externalId EQ 'A''s' AND data.status NE 'READY'", True),
        ("data.externalId EQ 'A''s' AND data.status NE 'ASSIGNED'", False),
        ("data.externalId NE 'A''s'", False),
        ("data.id EQ ''", True),
    ],
)
def test_a_condition_is_met_by_all_its_parts(condition: str, is_met: bool) -> None:
    asked = EventFilter(event="taskmanagement:workitem:status:changed", condition=condition)
    assert asked.is_met({"externalId": "A's", "status": "ASSIGNED", "id": None}) is is_met


CHANGED = "taskmanagement:workitem:status:changed"


def posting(url: str = "http://h/", **headers: str) -> dict[str, Any]:
    return {"configuration": {"callbackUrl": url, "httpHeaders": headers}}


def when(condition: str) -> dict[str, Any]:
    return {"eventFilters": [{"event": CHANGED, "condition": condition}]}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (posting("file:///etc/passwd"), "configuration.callbackUrl"),
        (posting("http://u:p@host/"), "configuration.callbackUrl"),
        (posting(Host="x"), "configuration.httpHeaders"),
        (posting(X="a\nb"), "configuration.httpHeaders"),
        (when("data.x EQ 'a'"), "eventFilters.0.condition"),
        (when("data.id EQ 'a' AND"), "eventFilters.0.condition"),
        (when("data.id IS 'a'"), "eventFilters.0.condition"),
    ],
)
def test_what_cannot_be_posted_is_refused(scene: Scene, change: dict[str, Any], field: str) -> None:
    body = {**when(""), **posting(), **change}
    answer = scene.crm.post("/api/v2/webhooks", json=body)
    assert answer.status_code == httpx.codes.BAD_REQUEST
    assert answer.json()["details"][0]["fieldName"].startswith(field)


def test_agents_make_no_webhooks(scene: Scene) -> None:
    answer = scene.ana.post("/api/v2/webhooks", json={**when(""), **posting()})
    assert (answer.status_code, answer.json()["messageParams"]) == (403, {"permission": "webhook:write"})
