"""What a lead sees of the team, and puts right for somebody else."""

from tests.service.conftest import ENTRIES, Scene

TEAM = "/api/v2/routing/team"
UTILIZATION = "/api/v2/routing/users/u-ana/utilization"


def test_a_lead_sees_their_own_people_with_skills_and_status(scene: Scene) -> None:
    scene.go(scene.ana, "u-ana")
    found = scene.leo.get(f"{TEAM}/users").json()
    assert [one["agent"]["name"] for one in found["entities"]] == ["Ana Ruiz", "Bo Lind"]
    first = found["entities"][0]
    assert first["agent"]["skills"][0]["name"] == "english"
    assert (first["status"]["state"], first["status"]["doneToday"]) == ("available", 0)
    assert scene.ana.get(f"{TEAM}/users").json()["code"] == "lead.required"


def test_what_is_done_today_is_counted_from_work_and_from_the_park_and_ends_with_the_day(
    scene: Scene,
) -> None:
    for is_parked in (False, True):
        entry = scene.accepted_by_ana()
        if is_parked:
            scene.put(scene.ana, entry, status="parked")
        before = scene.status("u-ana")["sequenceNumber"]
        scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"}).raise_for_status()
        assert scene.status("u-ana")["sequenceNumber"] > before
    assert scene.status("u-ana")["doneToday"] == 2
    scene.service.stop()
    scene.service.start()
    scene.crm = scene.service.client()
    assert scene.status("u-ana")["doneToday"] == 2
    scene.service.advance(24 * 3600)
    scene.crm = scene.service.client()
    assert scene.status("u-ana")["doneToday"] == 0


def test_the_backlog_tells_depth_flow_and_why_work_waits(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.service.advance(600)
    scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"}).raise_for_status()
    waiting = [scene.entry_of(scene.submit()) for _ in range(3)]
    found = {one["workbinId"]: one for one in scene.leo.get(f"{TEAM}/backlog").json()["entities"]}
    claims = found["wb-claims"]
    assert (claims["depths"][-1], claims["came"], claims["went"]) == (3, 4, 1)
    assert claims["depths"][-2] == 1
    assert claims["depths"][0] == 0
    told = {one["entryId"]: one["reasons"] for one in claims["stuck"]}
    assert waiting[1]["id"] in told
    assert "At capacity" in " ".join(told[waiting[1]["id"]])


def test_a_lead_ends_a_stuck_wrap_up_with_a_reason(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    body = {"status": "completed", "disposition": {"code": "paid"}}
    assert scene.put(scene.leo, entry, **body).json()["code"] == "entry.not.assignee"
    scene.put(scene.leo, entry, **body, reason={"code": "stuck"}).raise_for_status()
    steps = scene.leo.get(f"{ENTRIES}/{entry['id']}/history").json()["entities"]
    assert (steps[-1]["actor"]["name"], steps[-1]["reason"]["code"]) == ("Leo Berg", "stuck")
    other = scene.accepted_by_ana()
    assert scene.put(scene.bo, other, **body, reason={"code": "stuck"}).status_code == 409


def test_a_lead_changes_the_capacity_of_their_agent_with_a_reason(scene: Scene) -> None:
    scene.offered_to_ana()
    second = scene.entry_of(scene.submit())
    rule = {"utilization": {"workitem": {"maximumCapacity": 2}}}
    assert scene.leo.put(UTILIZATION, json=rule).json()["code"] == "reason.required"
    others = scene.leo.put("/api/v2/routing/users/u-cy/utilization", json={**rule, "reason": "peak"})
    assert others.json()["code"] == "not.lead.of.agent"
    scene.leo.put(UTILIZATION, json={**rule, "reason": "peak"}).raise_for_status()
    assert scene.entry_of({"id": second["workitemId"]})["assignedTo"]["id"] == "u-ana"
    audits = scene.leo.get("/api/v2/audits", params={"entityType": "utilization"}).json()["entities"]
    assert (audits[0]["reason"], audits[0]["actor"]["name"]) == ("peak", "Leo Berg")


def test_a_lead_brings_somebody_back_from_not_responding(scene: Scene) -> None:
    scene.offered_to_ana()
    scene.service.advance(61)
    scene.leo = scene.service.user("leo")
    assert scene.status("u-ana")["state"] == "notResponding"
    path = "/api/v2/users/u-ana/routingstatus"
    scene.leo.put(path, json={"status": "IDLE", "reason": "Back at the desk"}).raise_for_status()
    assert scene.status("u-ana")["state"] != "notResponding"


def test_a_lead_moves_work_to_another_workbin(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    move = {"status": "unassigned", "workbinId": "wb-manual"}
    assert scene.put(scene.leo, entry, **move).json()["code"] == "reason.required"
    moved = scene.put(scene.leo, entry, **move, reason={"code": "wrong bin"}).json()
    assert (moved["workbinName"], moved["status"], moved["assignedTo"]) == ("Manual", "unassigned", None)
    assert scene.workitem_load("u-ana") == 0
    assert scene.put(scene.bo, moved, **move, reason={"code": "x"}).status_code in {403, 409}
    unknown = {**move, "workbinId": "wb-none"}
    answer = scene.put(scene.leo, moved, **unknown, reason={"code": "x"})
    assert answer.json()["details"][0]["errorCode"] == "workbin.unknown"
