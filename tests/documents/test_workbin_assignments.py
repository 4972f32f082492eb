"""The workbin document: its three requests, its traps, and its edge cases."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.documents.conftest import ENTRIES, Scene
from tests.documents.workbin_requests import (
    ASSIGNMENT,
    POLL,
    SUBSCRIPTION,
    SUBSCRIPTIONS,
    UMA,
    WORKBIN,
    WORKBINS,
    fresh,
    put,
    steps,
    submit,
)
from tests.support.receiver import receiving


@pytest.fixture
def workbin(scene: Scene) -> dict[str, Any]:
    """The printed workbin."""
    return scene.post(WORKBINS, WORKBIN)


def test_the_workbin_assigns_by_skill_presence_and_its_own_limit(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    assert {name: workbin[name] for name in WORKBIN} == WORKBIN
    waiting = submit(scene, workbin)
    assert waiting["status"] == "unassigned"
    scene.go("wim")
    assert fresh(scene, waiting)["status"] == "unassigned"
    cal = scene.go("cal")
    assigned = fresh(scene, waiting)
    assert (assigned["status"], assigned["assignedTo"]["id"]) == ("assigned", cal)
    second = submit(scene, workbin)
    assert "Holds 1 of at most 1 entries of the workbin" in second["routing"]["reasons"][0]
    scene.put("cal", assigned, status="accepted").raise_for_status()
    refused = scene.put("cal", assigned, status="completed")
    assert (refused.status_code, refused.json()["code"]) == (400, "disposition.required")
    done = {"status": "completed", "disposition": {"code": "paid"}}
    scene.put("cal", assigned, **done).raise_for_status()
    assert fresh(scene, second)["assignedTo"]["id"] == cal


def test_one_priority_is_first_in_first_out(scene: Scene, workbin: dict[str, Any]) -> None:
    low, first, second = (submit(scene, workbin, priority=one) for one in (2, 1, 1))
    scene.go("cal")
    order = []
    for _ in range(3):
        (mine,) = scene.user("cal").get(ENTRIES, params={"assignedTo": "me"}).json()["entities"]
        order.append(mine["id"])
        scene.put("cal", mine, status="accepted").raise_for_status()
        scene.put("cal", mine, status="completed", disposition={"code": "x"}).raise_for_status()
    assert order == [first["id"], second["id"], low["id"]]


def test_a_manual_workbin_assigns_nothing_until_somebody_claims(scene: Scene) -> None:
    manual = scene.post(WORKBINS, {**WORKBIN, "assignmentStrategy": "manual"})
    cal = scene.go("cal")
    entry = submit(scene, manual)
    scene.advance(3000)
    assert fresh(scene, entry)["status"] == "unassigned"
    assert "manual" in fresh(scene, entry)["routing"]["reasons"][0]
    claimed = scene.put("cal", entry, status="accepted").raise_for_status().json()
    assert claimed["assignedTo"]["id"] == cal
    assert steps(scene, entry) == ["added", "accepted"]


def test_the_subscription_delivers_what_its_filters_let_through(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    with receiving() as middleware:
        asked = {**SUBSCRIPTION, "workbinId": workbin["id"], "webhookUrl": middleware.url}
        made = scene.post(SUBSCRIPTIONS, asked)
        submit(scene, workbin, priority=2)
        wanted = submit(scene, workbin, priority=1)
        (event,) = middleware.next_json()["events"]
        assert (event["eventType"], event["entryId"]) == ("routing.workbinentry.added", wanted["id"])
        assert (event["sequenceNumber"], event["entry"]["routingData"]["priority"]) == (1, 1)
        put(scene, wanted, {"userData": {"note": "seen"}}).raise_for_status()
        (event,) = middleware.next_json()["events"]
        assert (event["eventType"], event["sequenceNumber"]) == ("routing.workbinentry.updated", 2)
        scene.go("cal")
        scene.service.settle()
        assert fresh(scene, wanted)["status"] == "assigned"
        kept = scene.get(f"{SUBSCRIPTIONS}/{made['id']}")
        assert (kept["dropped"], kept["retryPolicy"]) == (0, SUBSCRIPTION["retryPolicy"])
    assert middleware.heard.empty()


def test_what_is_not_acknowledged_is_retried_with_the_same_id_then_dropped_and_counted(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    with receiving() as middleware:
        middleware.answers = [500, 503, 500, 200]
        more = {"workbinId": workbin["id"], "webhookUrl": middleware.url}
        quick = {"maxRetries": 1, "retryInterval": "PT0S"}
        made = scene.post(SUBSCRIPTIONS, {**SUBSCRIPTION, **more, "retryPolicy": quick})
        submit(scene, workbin, priority=1)
        second = submit(scene, workbin, priority=1)
        heard = [middleware.next() for _ in range(4)]
        ids = [headers["x-delivery-id"] for headers, _ in heard]
        assert ids[0] == ids[1] != ids[2] == ids[3]
        assert json.loads(heard[3][1])["events"][0]["entryId"] == second["id"]
        while scene.get(f"{SUBSCRIPTIONS}/{made['id']}")["delivered"] == 0:
            scene.service.settle()
        assert scene.get(f"{SUBSCRIPTIONS}/{made['id']}")["dropped"] == 1


def test_long_polling_tells_the_same_with_a_wait_parameter(scene: Scene, workbin: dict[str, Any]) -> None:
    printed = {name: SUBSCRIPTION[name] for name in ("name", "eventTypes", "filters")}
    made = scene.post(SUBSCRIPTIONS, {**printed, "workbinId": workbin["id"], "deliveryMode": "longPolling"})
    place = {"subscriptionId": made["id"], "cursor": made["cursor"], "wait": 5}
    entry = submit(scene, workbin, priority=1)
    answer = scene.get(POLL, **place)
    (event,) = answer["frames"][0]["events"]
    assert (event["entryId"], answer["recovered"]) == (entry["id"], True)
    again = scene.get(POLL, **{**place, "cursor": answer["cursor"], "wait": 0})
    assert again["frames"] == []


def test_the_printed_assignment_locks_the_entry_and_carries_its_attributes(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    scene.go("uma")
    scene.go("cal")
    entry = submit(scene, workbin)
    assert entry["assignedTo"]["id"] == "u-cal"
    scene.put("cal", entry, status="accepted").raise_for_status()
    given = put(scene, entry, ASSIGNMENT).raise_for_status().json()
    assert (given["status"], given["assignedTo"]["id"]) == ("assigned", UMA)
    assert given["routingData"]["customAttributes"] == ASSIGNMENT["routingData"]["customAttributes"]
    scene.put("uma", entry, status="accepted").raise_for_status()
    done = scene.put("uma", entry, status="completed", disposition={"code": "paid"}).raise_for_status().json()
    assert done["routingData"]["customAttributes"]["caseId"] == "CASE-998877"
    assert steps(scene, entry) == ["added", "assigned", "accepted", "overridden", "accepted", "completed"]
    late = put(scene, entry, ASSIGNMENT)
    assert late.status_code == 409
    audits = scene.get("/api/v2/audits", entityId=entry["id"], action="overridden")["entities"]
    assert [one["reason"] for one in audits] == ["SLA_Critical"]


def test_of_two_racing_assignments_the_first_wins_and_the_second_gets_409(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    entry = submit(scene, workbin)
    scene.go("cal", "busy")
    rivals = [{**ASSIGNMENT, "assignedTo": {"id": one, "type": "user"}} for one in (UMA, "u-cal")]
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(lambda body: put(scene, entry, body), rivals))
    assert sorted(one.status_code for one in answers) == [200, 409]
    (won,) = (one.json() for one in answers if one.status_code == 200)
    (lost,) = (one.json() for one in answers if one.status_code == 409)
    assert lost["code"] == "entry.already.assigned"
    assert won["assignedTo"]["name"] in lost["message"]
    assert fresh(scene, entry)["assignedTo"]["id"] == won["assignedTo"]["id"]


def test_the_sequence_number_guards_against_an_entry_that_has_changed(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    entry = submit(scene, workbin)
    put(scene, entry, {"userData": {"a": "1"}}).raise_for_status()
    refused = put(scene, entry, {**ASSIGNMENT, "sequenceNumber": entry["sequenceNumber"]})
    assert (refused.status_code, refused.json()["code"]) == (409, "entry.sequence.stale")
    current = refused.json()["details"][0]["entry"]
    assert put(scene, entry, {**ASSIGNMENT, "sequenceNumber": current["sequenceNumber"]}).status_code == 200


def test_a_rejection_is_told_and_the_entry_is_routed_again(scene: Scene, workbin: dict[str, Any]) -> None:
    made = scene.post(SUBSCRIPTIONS, {"workbinId": workbin["id"], "deliveryMode": "longPolling"})
    scene.go("cal")
    entry = submit(scene, workbin)
    scene.go("uma")
    scene.put("cal", entry, status="rejected", reason={"code": "conflict"}).raise_for_status()
    assert fresh(scene, entry)["assignedTo"]["id"] == UMA
    told = scene.post(f"{WORKBINS}/{workbin['id']}/simulate", {"entryId": entry["id"]}, status=200)
    why = {one["agent"]["id"]: [each["code"] for each in one["reasons"]] for one in told["candidates"]}
    assert why["u-cal"] == ["excluded.after.reject"]
    assert why[UMA] == ["workbin.at.capacity"]
    frames = scene.get(POLL, subscriptionId=made["id"], cursor=made["cursor"], wait=0)["frames"]
    events = [event for frame in frames for event in frame["events"] if "entryId" in event]
    assert [one["eventType"].rpartition(".")[2] for one in events] == [
        "added",
        "assigned",
        "rejected",
        "assigned",
    ]


def test_under_load_only_the_last_state_is_sent_and_history_has_the_path(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    made = scene.post(SUBSCRIPTIONS, {"workbinId": workbin["id"], "deliveryMode": "longPolling"})
    scene.go("cal")
    entry = submit(scene, workbin)
    scene.put("cal", entry, status="accepted").raise_for_status()
    for number in range(70):
        put(scene, entry, {"userData": {"page": str(number)}}).raise_for_status()
    scene.put("cal", entry, status="completed", disposition={"code": "paid"}).raise_for_status()
    frames = scene.get(POLL, subscriptionId=made["id"], cursor=made["cursor"], wait=0)["frames"]
    (event,) = (one for frame in frames for one in frame["events"] if one.get("entryId") == entry["id"])
    assert (event["eventType"], event["entry"]["status"]) == ("routing.workbinentry.completed", "completed")
    assert (event["fromSequenceNumber"], event["sequenceNumber"]) == (1, 74)
    assert steps(scene, entry) == ["added", "assigned", "accepted", *["updated"] * 70, "completed"]
    params = {"workbinId": workbin["id"], "status": "completed"}
    assert [one["id"] for one in scene.get(ENTRIES, **params)["entities"]] == [entry["id"]]


def test_overlapping_workbins_are_named_as_a_conflict_before_they_deadlock(
    scene: Scene, workbin: dict[str, Any]
) -> None:
    other = scene.post(WORKBINS, {**WORKBIN, "name": "Same_Skills", "assignmentStrategy": "manual"})
    cal = scene.go("cal")
    stuck = submit(scene, other)
    assert stuck["status"] == "unassigned"
    assert scene.get(f"/api/v2/users/{cal}/status")["state"] == "available"
    path = f"{WORKBINS}/{workbin['id']}/simulate"
    told = scene.post(path, {}, status=200)
    (conflict,) = told["conflicts"]
    assert conflict["workbinId"] == other["id"]
    assert "entries may stay unassigned" in conflict["message"]
    assert told["assignedTo"]["id"] == cal
    why = {one["agent"]["name"]: one["reasons"] for one in told["candidates"]}
    assert why["Wim Items"][0]["code"] == "skill.missing"
    # The document's cure: the automatic one first, the manual one below it.
    put_path = f"{WORKBINS}/{other['id']}"
    below = {**WORKBIN, "name": "Same_Skills", "assignmentStrategy": "manual", "priority": 2}
    scene.crm.put(put_path, json=below).raise_for_status()
    assert scene.post(path, {}, status=200)["conflicts"] == []
