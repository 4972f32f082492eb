"""What a lead looks at and does for many at once: bulk, simulation, audits, analytics; and the rates."""

from pathlib import Path
from typing import Any

from desktop.service.house import Limits
from tests.service.conftest import ENTRIES, Scene
from tests.support.service import CLIENT_ID, ManualClock, running_service

SUMMARY = "/api/v2/analytics/workitems/summary"
DAY = "2026-03-02T00:00:00Z/2026-03-03T00:00:00Z"


def test_bulk_has_a_result_for_each_and_a_dry_run_leaves_nothing(scene: Scene) -> None:
    first, second = (scene.entry_of(scene.submit()) for _ in range(2))
    give = {"status": "assigned", "assignedTo": {"id": "u-ana"}, "reason": {"code": "plan"}}
    items = [{"entryId": first["id"], **give}, {"entryId": second["id"], **give}, {"entryId": "none", **give}]
    for dry in (True, False):
        answer = scene.leo.post(f"{ENTRIES}/bulk", json={"items": items, "dryRun": dry}).json()
        assert [one["status"] for one in answer["results"]] == [200, 409, 404]
        assert answer["results"][1]["error"]["code"] == "agent.at.capacity"
        assert scene.workitem_load("u-ana") == (0 if dry else 1)
    steps = scene.leo.get(f"{ENTRIES}/{first['id']}/history").json()["entities"]
    assert [one["eventType"].rsplit(".")[-1] for one in steps] == ["added", "assigned"]


def test_a_dry_run_does_not_confuse_the_floor(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    item = {"entryId": entry["id"], "status": "unassigned", "reason": {"code": "x"}}
    scene.leo.post(f"{ENTRIES}/bulk", json={"items": [item], "dryRun": True}).raise_for_status()
    assert scene.workitem_load("u-ana") == 1
    assert scene.entry_of(scene.submit())["status"] == "unassigned"


def test_a_simulation_says_who_and_why_not_and_names_conflicts(scene: Scene) -> None:
    scene.go(scene.bo, "u-bo")
    body: dict[str, Any] = scene.leo.post("/api/v2/routing/workbins/wb-claims/simulate", json={}).json()
    assert body["assignedTo"]["id"] == "u-bo"
    by_id = {one["agent"]["id"]: one for one in body["candidates"]}
    assert (by_id["u-bo"]["eligible"], by_id["u-bo"]["rank"]) == (True, 1)
    assert [one["code"] for one in by_id["u-ana"]["reasons"]] == ["presence"]
    assert {"agent.not.member", "skill.missing"} <= {one["code"] for one in by_id["u-cy"]["reasons"]}
    clash = {"name": "By hand", "assignmentStrategy": "manual", "memberGroups": ["g-claims"]}
    skills = [{"skillId": "s-english", "level": 2}]
    scene.crm.post("/api/v2/routing/workbins", json={**clash, "skillRequirements": skills}).raise_for_status()
    again = scene.leo.post("/api/v2/routing/workbins/wb-claims/simulate", json={}).json()
    assert [one["workbinName"] for one in again["conflicts"]] == ["By hand"]


def test_a_workbin_as_the_document_prints_it(scene: Scene) -> None:
    body = {
        "name": "ClaimsProcessing_Workbin",
        "description": "High-priority claims requiring skill-based automatic distribution",
        "assignmentStrategy": "automatic",
        "priority": 1,
        "skillRequirements": [{"skillId": "s-english", "level": 3}],
        "wrapUpPolicy": "required",
        "maxConcurrentEntries": 1,
        "enableNotifications": True,
        "routingData": {"routingType": "priority"},
    }
    made = scene.crm.post("/api/v2/routing/workbins", json=body).json()
    assert {name: made[name] for name in body} == body
    path = f"/api/v2/routing/workbins/{made['id']}"
    assert scene.crm.put(path, json={**body, "priority": 2}).json()["priority"] == 2
    queue = scene.crm.get(f"/api/v2/routing/queues/{made['id']}").json()
    assert queue["status"] == "ACTIVE"
    assert queue["routing"]["queueConfig"]["routingConfig"]["skills"] == [
        {"id": "s-english", "name": "english"}
    ]
    scene.submit(routingData={"queueId": made["id"]})
    assert scene.crm.delete(path).json()["code"] == "workbin.not.empty"


def test_every_write_is_audited_with_its_request(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    answer = scene.put(scene.leo, entry, status="unassigned", reason={"code": "balance"})
    params = {"entityType": "workbinentry", "entityId": entry["id"], "action": "unassigned"}
    (audit,) = scene.leo.get("/api/v2/audits", params=params).json()["entities"]
    assert audit["actor"] == {"id": "u-leo", "name": "Leo Berg", "type": "user"}
    assert (audit["before"]["status"], audit["after"]["status"]) == ("accepted", "unassigned")
    assert (audit["reason"], audit["requestId"]) == ("balance", answer.headers["X-Genesys-Request-Id"])
    first = scene.leo.get("/api/v2/audits", params={"pageSize": 3}).json()
    more = scene.leo.get("/api/v2/audits", params={"pageSize": 3, "before": first["before"]}).json()
    assert not {str(one) for one in first["entities"]} & {str(one) for one in more["entities"]}


def test_the_history_of_an_agent_has_their_capacity_and_names_whom_it_is_about(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    asked = {"workitem": {"maximumCapacity": 2}}
    path = "/api/v2/routing/users/u-ana/utilization"
    scene.leo.put(path, json={"utilization": asked, "reason": "peak"}).raise_for_status()
    told = scene.leo.get("/api/v2/audits", params={"agentId": "u-ana"}).json()
    newest = told["entities"][0]
    assert (newest["entityType"], newest["action"], newest["reason"]) == ("utilization", "update", "peak")
    of_entry = scene.leo.get("/api/v2/audits", params={"entityId": entry["id"]}).json()
    assert told["names"]["u-ana"] == of_entry["names"]["u-ana"] == "Ana Ruiz"


def test_what_no_entry_tells_of_is_audited_as_well(scene: Scene) -> None:
    crm, hook = scene.crm, {"workbinId": "wb-claims", "deliveryMode": "webhook", "webhookUrl": "http://h/"}
    kind = {"name": "Loan", "customFields": [], "routingEnabled": False}
    kind = crm.post("/api/v2/workitemtypes", json=kind).raise_for_status().json()
    item = crm.post("/api/v2/workitems", json={"workitemTypeId": kind["id"]}).raise_for_status().json()
    crm.patch(f"/api/v2/workitems/{item['id']}", json={"userData": {"a": 1}}).raise_for_status()
    crm.post(f"/api/v2/workitems/{item['id']}/stop").raise_for_status()
    made = crm.post("/api/v2/routing/workbinsubscriptions", json=hook).raise_for_status().json()
    crm.delete(f"/api/v2/routing/workbinsubscriptions/{made['id']}").raise_for_status()
    crm.put("/api/v2/flows/datatables/OPEN_MEDIA_ROUTING_CONFIG/rows", json={"rows": []}).raise_for_status()
    posted = {"name": "Spare", "typeId": "wt-claim", "customFields": {"claimId": "C-2"}}
    other = crm.post("/api/v2/taskmanagement/workitems", json=posted).raise_for_status().json()
    path = f"/api/v2/taskmanagement/workitems/{other['id']}"
    crm.patch(path, json={"name": "Renamed"}).raise_for_status()
    crm.delete(path).raise_for_status()
    mine: dict[str, str | int] = {"actorId": CLIENT_ID, "pageSize": 500}
    audits = scene.leo.get("/api/v2/audits", params=mine).json()["entities"]
    assert all(one["requestId"] for one in audits)
    told: dict[str, list[str]] = {one["entityId"]: [] for one in audits}
    for one in reversed(audits):
        told[one["entityId"]].append(one["action"])
    assert told[item["id"]] == ["create", "update", "stop"]
    assert told[made["id"]] == ["create", "delete"]
    assert told[other["id"]] == ["create", "update", "stop", "delete"]
    (renamed,) = (one for one in audits if (one["entityId"], one["action"]) == (other["id"], "update"))
    assert (renamed["before"], renamed["after"]) == ({"name": "Spare"}, {"name": "Renamed"})


def test_the_summary_counts_and_times_what_happened(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    scene.service.advance(10)
    scene.put(scene.ana, entry, status="accepted")
    scene.service.advance(3600)
    scene.ana, scene.crm = scene.service.user("ana"), scene.service.client()
    scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"})
    scene.offered_to_ana()
    scene.service.advance(60)
    leo = scene.service.user("leo")
    (total,) = leo.get(SUMMARY, params={"interval": DAY}).json()["entities"]
    assert (total["added"], total["offered"], total["accepted"], total["completed"]) == (2, 2, 1, 1)
    assert (total["timedOut"], total["serviceLevelBreaches"]) == (1, 1)
    assert total["timeToAcceptSeconds"] == {"median": 10, "p95": 10}
    assert total["handleTimeSeconds"]["median"] == 3600
    params = {"interval": DAY, "groupBy": ["agent", "hour"]}
    groups = {
        (one["group"]["agent"], one["group"]["hour"]): one["completed"]
        for one in leo.get(SUMMARY, params=params).json()["entities"]
    }
    assert groups["u-ana", "2026-03-02T10:00:00.000Z"] == 1
    wrong = leo.get(SUMMARY, params={"interval": "today"})
    assert (wrong.status_code, wrong.json()["code"]) == (400, "interval.invalid")


def test_work_that_was_given_back_did_not_time_out(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.put(scene.ana, entry, status="unassigned", reason={"code": "handover"}).raise_for_status()
    (total,) = scene.leo.get(SUMMARY, params={"interval": DAY}).json()["entities"]
    assert (total["accepted"], total["timedOut"]) == (1, 0)


def test_an_audit_tells_the_workbin_that_was_changed_and_why_in_words(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    why = {"code": "balance", "text": "Balance the load: storm"}
    scene.put(scene.leo, entry, status="unassigned", reason=why).raise_for_status()
    audits = scene.leo.get("/api/v2/audits", params={"entityId": entry["id"]}).json()["entities"]
    (released,) = (one for one in audits if one["action"] == "unassigned")
    assert (released["reason"], released["reasonText"]) == ("balance", "Balance the load: storm")
    assert released["before"]["workbin"] == released["after"]["workbin"] == entry["workbinName"]


def test_whoever_takes_work_over_is_timed_from_their_own_accept(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.service.advance(600)
    to = {"id": "u-bo", "type": "user"}
    scene.put(scene.leo, entry, status="assigned", assignedTo=to, reason={"code": "sla"}).raise_for_status()
    scene.put(scene.bo, entry, status="accepted").raise_for_status()
    scene.service.advance(60)
    scene.put(scene.bo, entry, status="completed", disposition={"code": "paid"}).raise_for_status()
    params = {"interval": DAY, "groupBy": "agent"}
    told = {
        one["group"]["agent"]: one["handleTimeSeconds"]["median"]
        for one in scene.leo.get(SUMMARY, params=params).json()["entities"]
    }
    assert told["u-bo"] == 60


def test_who_asks_too_often_is_told_when_to_come_back(tmp_path: Path) -> None:
    limits = Limits(requests_per_s=0.5, request_burst=3)
    with running_service(tmp_path, clock=ManualClock(), limits=limits) as service:
        ana = service.user("ana")
        assert {ana.get("/api/v2/users/me").status_code for _ in range(3)} == {200}
        answer = ana.get("/api/v2/users/me")
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "2")
        assert service.user("bo").get("/api/v2/users/me").status_code == 200
        service.advance(2)
        assert ana.get("/api/v2/users/me").status_code == 200


def test_entries_are_listed_a_page_at_a_time_in_the_order_they_came(scene: Scene) -> None:
    made = [scene.submit(priority=number)["id"] for number in (3, 1, 2)]
    seen: list[str] = []
    after = 0
    while True:
        body = scene.crm.get(ENTRIES, params={"pageSize": 2, "after": after, "workbinId": "wb-claims"}).json()
        seen += [one["workitemId"] for one in body["entities"]]
        if "after" not in body:
            break
        after = body["after"]
    assert seen == made
    assert len(scene.crm.get(ENTRIES, params={"priority": 1}).json()["entities"]) == 1
    assert scene.crm.get(ENTRIES, params={"status": ["accepted", "parked"]}).json()["entities"] == []
    assert (
        scene.crm.get(ENTRIES, params={"status": "odd"})
        .json()["details"][0]["fieldName"]
        .startswith("status")
    )
