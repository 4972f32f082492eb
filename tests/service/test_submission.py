"""Submitting: strict fields, rules, the orchestrator's shape, and one effect for one key."""

import json
from typing import Any

import httpx
import pytest

from desktop.service import submission
from tests.conftest import ExpectedLogs
from tests.service.conftest import CLAIM, ENTRIES, Scene

WORKITEMS = "/api/v2/workitems"
FACE = "/api/v2/taskmanagement/workitems"


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"claimId": 5}, {"customFields.claimId"}),
        ({}, {"customFields.claimId"}),
        ({"claimId": "C", "amount": "3", "urgent": 1}, {"customFields.amount", "customFields.urgent"}),
        ({"claimId": "C", "amount": True}, {"customFields.amount"}),
        ({"claimId": "C", "kind": "fire"}, {"customFields.kind"}),
        ({"claimId": "C", "lostOn": "yesterday"}, {"customFields.lostOn"}),
        ({"claimId": "C", "other": 1}, {"customFields.other"}),
    ],
)
def test_each_wrong_field_is_named_and_nothing_is_kept(
    scene: Scene, fields: dict[str, Any], named: set[str]
) -> None:
    answer = scene.crm.post(WORKITEMS, json={**CLAIM, "customFields": fields, "externalId": "X"})
    assert answer.status_code == httpx.codes.BAD_REQUEST
    assert {one["fieldName"] for one in answer.json()["details"]} == named
    assert scene.crm.get(WORKITEMS, params={"externalId": "X"}).json()["total"] == 0


def test_good_fields_of_every_kind_are_kept_as_they_came(scene: Scene) -> None:
    fields = {"claimId": "C", "amount": 12.5, "lostOn": "2026-03-01", "kind": "Fire", "urgent": True}
    entry = scene.entry_of(scene.submit(customFields=fields))
    assert entry["customFields"] == fields


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{", "json.invalid"),
        (b"", "json.invalid"),
        (b"[" * 5000 + b"]" * 5000, "json.invalid"),
        (b'{"workitemTypeId": "wt-note", "userData": {"a": NaN}}', "field.invalid"),
        (b'{"workitemTypeId": "wt-note", "userData": {"a": 1e999}}', "field.invalid"),
        (b'{"workitemTypeId": "wt-note", "userData": {"a": "\\ud800"}}', "json.invalid"),
        (b'{"workitemTypeId": "wt-note", "priority": 6}', "field.invalid"),
        (b'{"workitemTypeId": "wt-note", "nonsense": 6}', "field.unknown"),
        (b'{"workitemTypeId": "wt-none"}', "workitemtype.unknown"),
        (b'{"workitemTypeId": "wt-note", "routingData": {"queueId": "none"}}', "queue.unknown"),
    ],
)
def test_hostile_bodies_get_400(scene: Scene, raw: bytes, code: str) -> None:
    answer = scene.crm.post(WORKITEMS, content=raw, headers={"Content-Type": "application/json"})
    body = answer.json()
    assert (answer.status_code, body["code"]) == (400, code)
    assert set(body) == {"status", "code", "message", "messageParams", "contextId", "details", "errors"}
    assert (
        body["contextId"] == answer.headers["X-Genesys-Request-Id"] == answer.headers["ININ-Correlation-Id"]
    )


def test_a_body_over_one_mebibyte_is_413_declared_or_not(scene: Scene) -> None:
    big = b'{"workitemTypeId": "' + b"x" * 1_100_000 + b'"}'
    said = {"Content-Type": "application/json"}
    declared = scene.crm.post(WORKITEMS, content=big, headers=said)
    assert declared.status_code == httpx.codes.REQUEST_ENTITY_TOO_LARGE
    pieces = (big[place : place + 65536] for place in range(0, len(big), 65536))
    assert scene.crm.post(WORKITEMS, content=pieces, headers=said).json()["code"] == "request.too.large"


@pytest.mark.parametrize("kind", [None, "application/x-www-form-urlencoded", "text/plain; charset=utf-8"])
def test_a_body_that_does_not_say_that_it_is_json_is_refused(scene: Scene, kind: str | None) -> None:
    headers = {} if kind is None else {"Content-Type": kind}
    raw = json.dumps({**CLAIM, "externalId": "X"})
    for path, body in ((WORKITEMS, raw), (f"{FACE}/nothing/terminate", "null")):
        refused = scene.crm.post(path, content=body, headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (415, "content.type.unsupported")
        assert "Content-Type: application/json" in refused.json()["message"]
    assert scene.crm.get(WORKITEMS, params={"externalId": "X"}).json()["total"] == 0
    said = {"Content-Type": "Application/JSON; charset=UTF-8"}
    assert scene.crm.post(WORKITEMS, content=raw, headers=said).status_code == httpx.codes.CREATED


def test_the_same_key_gives_the_same_answer_and_one_effect(scene: Scene) -> None:
    key = {"Idempotency-Key": "k-1"}
    body = {**CLAIM, "externalId": "X"}
    first = scene.crm.post(WORKITEMS, json=body, headers=key)
    again = scene.crm.post(WORKITEMS, json=body, headers=key)
    assert (first.status_code, again.status_code, again.text) == (201, 201, first.text)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert scene.crm.get(WORKITEMS, params={"externalId": "X"}).json()["total"] == 1
    other = scene.crm.post(WORKITEMS, json={**body, "priority": 1}, headers=key)
    assert (other.status_code, other.json()["code"]) == (409, "idempotency.key.reused")
    others = scene.service.user("ada").post(WORKITEMS, json={**body, "priority": 1}, headers=key)
    assert others.status_code == 201
    scene.service.advance(24 * 3600 - 60)
    last = scene.service.client().post(WORKITEMS, json=body, headers=key)
    assert last.text == first.text
    scene.service.advance(61)  # what is too old counts no more, also before it is tidied away
    late = scene.service.client().post(WORKITEMS, json=body, headers=key)
    assert late.json()["id"] != first.json()["id"]


def test_a_lost_race_stays_lost_under_its_key(scene: Scene) -> None:
    entry = scene.entry_of(scene.submit())
    path, key = f"{ENTRIES}/{entry['id']}", {"Idempotency-Key": "accept-1"}
    first = scene.ana.put(path, json={"status": "accepted"}, headers=key)
    scene.go(scene.ana, "u-ana")
    again = scene.ana.put(path, json={"status": "accepted"}, headers=key)
    assert (first.json()["code"], again.text) == ("offer.expired", first.text)
    assert scene.ana.put(path, json={"status": "accepted"}).status_code == 200


def test_a_refused_body_does_not_use_up_its_key(scene: Scene) -> None:
    key = {"Idempotency-Key": "k-2"}
    assert scene.crm.post(WORKITEMS, json={**CLAIM, "priority": 9}, headers=key).status_code == 400
    assert scene.crm.post(WORKITEMS, json=CLAIM, headers=key).status_code == 201


def test_a_fault_of_the_service_is_500_with_the_id_that_its_log_names_and_no_more(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("at /srv/worklist with the secret")

    with monkeypatch.context() as during:
        during.setattr(submission, "add_entry", broken)
        failed = scene.crm.post(WORKITEMS, json={**CLAIM, "externalId": "X"})
    request_id = failed.headers["X-Genesys-Request-Id"]
    expected_logs.expect("desktop.service.wire", f"Request {request_id} failed")
    body = failed.json()
    assert (failed.status_code, body["code"], body["contextId"]) == (500, "internal.error", request_id)
    assert failed.headers["ININ-Correlation-Id"] == request_id
    assert "secret" not in failed.text
    assert scene.crm.get(WORKITEMS, params={"externalId": "X"}).json()["total"] == 0
    assert scene.entry_of(scene.submit())["status"] == "unassigned"


def test_without_a_rule_it_waits_unrouted_until_it_is_triggered(scene: Scene) -> None:
    made = scene.submit(workitemTypeId="wt-note", customFields={})
    assert scene.crm.get(f"{WORKITEMS}/{made['id']}").json()["routingState"] == "unrouted"
    bare = scene.crm.post(f"{WORKITEMS}/{made['id']}/routing", json={})
    assert bare.status_code == 200
    assert bare.json()["routingState"] == "queued"


def test_a_queue_named_outright_is_warned_about(scene: Scene) -> None:
    skills = [{"skillId": "s-german", "proficiency": 5}]
    made = scene.submit(routingData={"queueId": "wb-claims", "skills": skills})
    assert "bypassed" in made["warnings"][0]
    scene.go(scene.ana, "u-ana")
    assert scene.entry_of(made)["assignedTo"]["id"] == "u-ana"


def test_what_waits_says_why(scene: Scene) -> None:
    reasons = scene.entry_of(scene.submit())["routing"]["reasons"]
    assert any("Ana Ruiz" in one and "Offline" in one for one in reasons)


def test_rules_choose_by_fields_and_are_unique_in_order(scene: Scene) -> None:
    rule = {
        "name": "Large",
        "evaluationOrder": 0,
        "workitemTypeId": "wt-claim",
        "conditions": [{"field": "amount", "operator": "greaterThan", "value": 1000}],
        "fallbackQueueId": "wb-other",
    }
    assert scene.crm.post("/api/v2/routing/rules", json=rule).status_code == 201
    clash = scene.crm.post("/api/v2/routing/rules", json=rule)
    assert (clash.status_code, clash.json()["code"]) == (409, "rule.order.taken")
    plain = {**rule, "evaluationOrder": 5, "conditions": [{"field": "claimId", "value": "C"}]}
    assert scene.crm.post("/api/v2/routing/rules", json=plain).json()["code"] == "rule.invalid"
    large = scene.entry_of(scene.submit(customFields={"claimId": "C", "amount": 2000}))
    small = scene.entry_of(scene.submit(customFields={"claimId": "C", "amount": 20}))
    assert (large["workbinId"], small["workbinId"]) == ("wb-other", "wb-claims")


def test_the_orchestrators_shape_clamps_the_priority(scene: Scene) -> None:
    body = {
        "workItemTypeId": "wt-note",
        "queueId": "wb-claims",
        "priority": 9,
        "customAttributes": {"orderType": "priority_ship"},
        "externalId": "ORD-2024-8842",
        "status": "READY",
    }
    made = scene.crm.post("/api/v2/taskmanagement/workitems", json=body).json()
    assert (made["priority"], made["externalId"], made["queueId"]) == (5, "ORD-2024-8842", "wb-claims")
    entry = scene.entry_of(made)
    assert entry["routingData"]["customAttributes"] == {"orderType": "priority_ship"}


def test_fields_of_a_type_in_use_can_be_added_not_removed(scene: Scene) -> None:
    path = "/api/v2/workitemtypes/wt-claim"
    fields = scene.crm.get(path).json()["customFields"]
    scene.submit()
    more = [*fields, {"name": "extra", "displayName": "Extra", "type": "string"}]
    assert scene.crm.patch(path, json={"customFields": more}).status_code == 200
    less = scene.crm.patch(path, json={"customFields": fields[1:]})
    assert (less.status_code, less.json()["code"]) == (409, "workitemtype.in.use")


def test_the_third_party_takes_work_back(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    stopped = scene.crm.post(f"{WORKITEMS}/{entry['workitemId']}/stop").json()
    assert (stopped["status"], stopped["routingState"]) == ("CANCELLED", "stopped")
    assert scene.crm.post(f"{WORKITEMS}/{entry['workitemId']}/stop").status_code == 409
