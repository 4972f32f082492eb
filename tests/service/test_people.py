"""Presence, routing status and capacity rules: one's own, and that of those one leads."""

import pytest

from tests.service.conftest import Scene

UTILIZATION = "/api/v2/routing/users/u-ana/utilization"


def test_a_presence_that_takes_no_work_stops_offers(scene: Scene) -> None:
    scene.go(scene.ana, "u-ana", "lunch")
    entry = scene.entry_of(scene.submit())
    assert (entry["status"], scene.status("u-ana")["state"]) == ("unassigned", "notReady")
    scene.go(scene.ana, "u-ana", "On Queue")
    assert scene.entry_of({"id": entry["workitemId"]})["assignedTo"]["id"] == "u-ana"


def test_going_off_queue_keeps_the_presence(scene: Scene) -> None:
    scene.go(scene.ana, "u-ana")
    path = "/api/v2/users/u-ana/routingstatus"
    assert scene.ana.put(path, json={"status": "OFF_QUEUE"}).json()["status"] == "OFF_QUEUE"
    assert scene.entry_of(scene.submit())["status"] == "unassigned"
    assert scene.ana.get("/api/v2/users/u-ana/presences/purecloud").json()["systemPresence"] == "Available"
    scene.ana.put(path, json={"status": "IDLE"})
    assert scene.workitem_load("u-ana") == 1


def test_whoever_has_been_free_longest_is_next_and_a_break_starts_it_anew(scene: Scene) -> None:
    ada = scene.service.user("ada")
    asked = {"name": "Any", "memberGroups": ["g-claims"]}
    workbin_id = ada.post("/api/v2/routing/workbins", json=asked).raise_for_status().json()["id"]
    who = {"u-ana": scene.ana, "u-bo": scene.bo}
    given: list[str] = []

    def wait_and_give() -> None:
        scene.service.advance(60)
        made = scene.submit(routingData={"queueId": workbin_id})
        entry = scene.entry_of(made)
        given.append(entry["assignedTo"]["id"])
        scene.put(who[given[-1]], entry, status="rejected", reason={"code": "busy"}).raise_for_status()
        scene.crm.post(f"/api/v2/workitems/{made['id']}/stop").raise_for_status()

    for agent_id in ("u-bo", "u-ana"):
        scene.go(who[agent_id], agent_id)
        scene.service.advance(60)
    wait_and_give()
    for presence in ("break", "available"):
        scene.go(scene.ana, "u-ana", presence)
    scene.service.advance(60)
    scene.go(scene.bo, "u-bo", "break")
    scene.service.advance(60)
    scene.go(scene.bo, "u-bo")
    wait_and_give()
    assert given == ["u-bo", "u-ana"]


def test_nobody_is_idle_while_offline(scene: Scene) -> None:
    answer = scene.ana.put("/api/v2/users/u-ana/routingstatus", json={"status": "IDLE"})
    assert (answer.status_code, answer.json()["code"]) == (409, "presence.takes.no.work")


def test_a_lead_sets_another_presence_with_a_reason_and_is_named(scene: Scene) -> None:
    path = "/api/v2/users/u-ana/presences/purecloud"
    asked = {"presenceDefinition": {"id": "meeting"}}
    assert scene.leo.patch(path, json=asked).json()["code"] == "reason.required"
    told = scene.leo.patch(path, json={**asked, "reason": "Team talk"}).json()
    assert (told["by"]["name"], told["reason"]) == ("Leo Berg", "Team talk")
    assert scene.bo.patch(path, json={**asked, "reason": "x"}).status_code == 403
    others = scene.leo.patch("/api/v2/users/u-cy/presences/purecloud", json={**asked, "reason": "x"})
    assert others.json()["code"] == "not.lead.of.agent"


def test_an_unknown_presence_is_refused(scene: Scene) -> None:
    assert scene.go(scene.ana, "u-ana", "asleep").json()["code"] == "presence.unknown"


def test_a_larger_rule_lets_waiting_work_come_at_once(scene: Scene) -> None:
    scene.offered_to_ana()
    second = scene.entry_of(scene.submit())
    assert second["status"] == "unassigned"
    ada = scene.service.user("ada")
    rule = {"workitem": {"maximumCapacity": 2}}
    assert scene.ana.put(UTILIZATION, json=rule).status_code == 403
    ada.put(UTILIZATION, json=rule).raise_for_status()
    assert scene.entry_of({"id": second["workitemId"]})["assignedTo"]["id"] == "u-ana"
    assert scene.ana.get(UTILIZATION).json()["utilization"]["workitem"]["maximumCapacity"] == 2


def test_the_organisations_capacity_rule_is_told_to_whoever_has_none_of_their_own(scene: Scene) -> None:
    scene.go(scene.service.user("cy"), "u-cy")
    everybody, ada = "/api/v2/routing/utilization", scene.service.user("ada")
    seen = {one: scene.status(one)["sequenceNumber"] for one in ("u-ana", "u-cy")}
    ada.put(everybody, json={"workitem": {"maximumCapacity": 7}}).raise_for_status()
    assert scene.status("u-cy")["sequenceNumber"] == seen["u-cy"] + 1
    assert scene.status("u-ana")["sequenceNumber"] == seen["u-ana"]
    assert scene.ana.delete(UTILIZATION).status_code == 403
    ada.delete(UTILIZATION).raise_for_status()
    assert scene.ana.get(UTILIZATION).json()["utilization"]["workitem"]["maximumCapacity"] == 1
    cy = "/api/v2/routing/users/u-cy/utilization"
    ada.put(cy, json={"workitem": {"maximumCapacity": 3}}).raise_for_status()
    ada.delete(cy).raise_for_status()
    assert ada.get(cy).json()["utilization"]["workitem"]["maximumCapacity"] == 7
    ada.delete(everybody).raise_for_status()
    assert ada.get(cy).json()["utilization"]["workitem"]["maximumCapacity"] != 7


def test_people_come_a_page_at_a_time_with_what_is_asked_for(scene: Scene) -> None:
    first = scene.crm.get("/api/v2/users", params={"pageSize": 2, "expand": "presence,routingStatus"}).json()
    assert [one["name"] for one in first["entities"]] == ["Ada Min", "Ana Ruiz"]
    assert (first["total"], first["pageCount"]) == (5, 3)
    assert first["entities"][0]["routingStatus"]["status"] == "OFF_QUEUE"
    assert first["entities"][0]["presence"]["presenceDefinition"]["id"] == "offline"


@pytest.mark.parametrize("path", ["status", "routingstatus", "presences/purecloud", "routingskills", ""])
def test_an_unknown_user_is_404(scene: Scene, path: str) -> None:
    assert scene.crm.get(f"/api/v2/users/u-none/{path}".rstrip("/")).status_code == 404


def test_groups_skills_and_definitions_are_told(scene: Scene) -> None:
    assert {one["id"] for one in scene.ana.get("/api/v2/groups").json()["entities"]} == {
        "g-claims",
        "workitems",
    }
    assert len(scene.ana.get("/api/v2/routing/skills").json()["entities"]) == 2
    assert scene.ana.get("/api/v2/users/u-ana/routingskills").json()["entities"][0]["proficiency"] == 5
    definitions = scene.ana.get("/api/v2/presence/definitions").json()["entities"]
    takes_work = {one["systemPresence"] for one in definitions if one["takesWork"]}
    assert takes_work == {"Available", "OnQueue"}
