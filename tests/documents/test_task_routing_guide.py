"""The task-routing guide: its data table, input values, cascades, time-outs and ways to stop."""

from typing import Any

import pytest

from tests.documents.conftest import ENTRIES, Scene

# As it is printed, with the tabs of its columns; the default row lacks an underscore there.
PRINTED = """\
Level1\tLevel2\tCustomer Segment\tAgent\tSkill Expression\tAgent Group
Insurance\tHealth\tBronze\t\t'english' > 3\tbronze_group
Insurance\tHealth\tGold\t\t'english' > 7\tgold_group
ANY-LEVEL1\t_ANY-LEVEL2_\t_ANY-SEGMENT_\t\t'english' > 1\tworkitems
"""
COLUMNS = ("level1", "level2", "customerSegment", "agent", "skillExpression", "agentGroup")
ROWS = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in PRINTED.splitlines()[1:]]
TABLE = "/api/v2/flows/datatables/OPEN_MEDIA_ROUTING_CONFIG/rows"
POINTS = "/api/v2/routing/capturepoints"

BRONZE = {"GTR_level1": "Insurance", "GTR_level2": "Health", "CustomerSegment": "Bronze"}
GOLD = {**BRONZE, "CustomerSegment": "Gold"}


@pytest.fixture
def point(scene: Scene) -> dict[str, Any]:
    """A capture point linked to the application, and the printed table."""
    scene.crm.put(TABLE, json={"rows": ROWS}).raise_for_status()
    asked = {"name": "Open Media", "workbinId": "wb-open", "workitemTypeId": "wt-open"}
    return scene.post(POINTS, asked)


def submit(scene: Scene, point: dict[str, Any], **user_data: Any) -> dict[str, Any]:
    """A workitem through the capture point."""
    return scene.post(f"{POINTS}/{point['id']}/workitems", {"userData": user_data})


def step(scene: Scene, workitem: dict[str, Any]) -> tuple[str, str | None]:
    """The cascade that a workitem is in, and whom it is offered to."""
    entry = scene.entry_of(workitem)
    holder = entry["assignedTo"]
    return entry["routing"]["stepLabel"], holder and holder["name"]


def test_the_printed_table_is_kept_as_it_is_printed(scene: Scene, point: dict[str, Any]) -> None:
    kept = scene.get(TABLE)
    assert kept["entities"] == ROWS
    assert kept["warnings"] == []
    assert point["routingApplication"] == {
        "name": "task-routing",
        "overrideKeyName": "overrideKey",
        "thirdPartyIntegrationListObject": "GTR_3rdPartyIntegration",
        "defaultGroup": "workitems",
        "timeoutsSeconds": {"agent": 120, "skill": 120, "group": 120, "default": 120},
    }


def test_the_three_attributes_find_their_row(scene: Scene, point: dict[str, Any]) -> None:
    scene.go("bea")
    assert step(scene, submit(scene, point, **GOLD)) == ("Requested skill", None)
    assert step(scene, submit(scene, point, **BRONZE)) == ("Requested skill", "Bea Bronze")
    scene.go("gil")
    assert step(scene, submit(scene, point, **GOLD))[1] == "Gil Gold"


@pytest.mark.parametrize("given", [{}, {**GOLD, "CustomerSegment": "Silver"}])
def test_without_values_or_row_the_default_mapping_is_used(
    scene: Scene, point: dict[str, Any], given: dict[str, str]
) -> None:
    scene.go("wim")
    assert step(scene, submit(scene, point, **given)) == ("Requested skill", "Wim Items")


def test_more_than_one_row_means_the_default_row_and_a_warning(scene: Scene, point: dict[str, Any]) -> None:
    answer = scene.crm.put(TABLE, json={"rows": [*ROWS, ROWS[1]]}).json()
    assert any("same key" in one for one in answer["warnings"])
    scene.go("wim")
    assert step(scene, submit(scene, point, **GOLD))[1] == "Wim Items"


def test_requested_agent_skill_and_group_beat_the_table_one_by_one(
    scene: Scene, point: dict[str, Any]
) -> None:
    scene.go("bea")
    scene.go("gil")
    agent = submit(scene, point, **BRONZE, GTR_requestedAgent="gil")
    assert step(scene, agent) == ("Requested agent", "Gil Gold")
    skill = submit(scene, point, **BRONZE, GTR_skillExpression="'english' > 8")
    assert step(scene, skill) == ("Requested skill", "Gil Gold")
    group = submit(
        scene, point, **GOLD, GTR_skillExpression="'english' > 9", GTR_requestedAgentGroup="bronze_group"
    )
    assert step(scene, group) == ("Requested skill", None)
    scene.advance(120)
    assert step(scene, group) == ("Requested group", "Bea Bronze")


def test_whoever_gets_work_of_a_workbin_that_they_do_not_serve_may_look_into_it(
    scene: Scene, point: dict[str, Any]
) -> None:
    gil, path = scene.user("gil"), "/api/v2/routing/workbins"
    scene.go("gil")
    assert gil.get(f"{path}/wb-open").status_code == 404
    workitem = submit(scene, point, **GOLD)
    assert step(scene, workitem)[1] == "Gil Gold"
    assert "wb-open" in {one["id"] for one in gil.get(path).json()["entities"]}
    assert gil.get(f"{path}/wb-open").json()["name"] == "Open media"
    entry = scene.entry_of(workitem)
    scene.put("gil", entry, status="accepted").raise_for_status()
    scene.put("gil", entry, status="completed").raise_for_status()
    assert gil.get(f"{path}/wb-open").status_code == 404


def test_initialize_writes_the_override_key_into_the_user_data(scene: Scene, point: dict[str, Any]) -> None:
    workitem = submit(scene, point, **BRONZE)
    assert scene.entry_of(workitem)["userData"] == {**BRONZE, "overrideKey": "GTR_3rdPartyIntegration"}
    kept = scene.get(f"/api/v2/workitems/{workitem['id']}")
    assert kept["userData"]["overrideKey"] == "GTR_3rdPartyIntegration"
    # The administrator sets the default value of overrideKeyName; both names are variables.
    application = {"overrideKeyName": "popKey", "thirdPartyIntegrationListObject": "Our_List"}
    asked = {"name": "Named", "workbinId": "wb-open", "workitemTypeId": "wt-open"}
    named = scene.post(POINTS, {**asked, "routingApplication": application})
    assert scene.entry_of(submit(scene, named))["userData"] == {"popKey": "Our_List"}


def test_the_four_cascades_follow_one_another_after_120_seconds_each(
    scene: Scene, point: dict[str, Any]
) -> None:
    workitem = submit(scene, point, **GOLD, GTR_requestedAgent="bea")
    seen = []
    for _ in range(4):
        routing = scene.entry_of(workitem)["routing"]
        seen.append((routing["stepLabel"], routing["since"][14:19], (routing["until"] or "")[14:19]))
        assert all(routing["reasons"])
        scene.advance(119)
        assert scene.entry_of(workitem)["routing"]["stepLabel"] == routing["stepLabel"]
        scene.advance(1)
    assert seen == [
        ("Requested agent", "00:00", "02:00"),
        ("Requested skill", "02:00", "04:00"),
        ("Requested group", "04:00", "06:00"),
        ("Default group", "06:00", ""),
    ]
    scene.go("wim")
    assert step(scene, workitem) == ("Default group", "Wim Items")
    told = scene.get(f"{ENTRIES}/{scene.entry_of(workitem)['id']}/history")["entities"]
    said = [one["reason"]["text"] for one in told if one["eventType"].endswith("updated")]
    assert said == [
        "Now trying: Requested skill.",
        "Now trying: Requested group.",
        "Now trying: Default group.",
    ]


def test_a_time_out_below_120_seconds_is_kept_and_warned_about(scene: Scene, point: dict[str, Any]) -> None:
    application = {"timeoutsSeconds": {"skill": 90}}
    asked = {"name": "Hasty", "workbinId": "wb-open", "workitemTypeId": "wt-open"}
    hasty = scene.post(POINTS, {**asked, "routingApplication": application})
    assert ["below the advised 120 s" in one for one in hasty["warnings"]] == [True]
    workitem = submit(scene, hasty, **GOLD)
    assert any("90 s is below the advised 120 s" in one for one in workitem["warnings"])
    scene.advance(90)
    assert step(scene, workitem)[0] == "Requested group"
    assert {one["id"] for one in scene.get(POINTS)["entities"]} == {point["id"], hasty["id"]}


def test_the_table_may_be_enhanced_with_time_outs_for_its_key(scene: Scene, point: dict[str, Any]) -> None:
    gold = {**ROWS[1], "timeoutsSeconds": {"skill": 300, "group": 60}}
    kept = scene.crm.put(TABLE, json={"rows": [ROWS[0], gold, ROWS[2]]}).raise_for_status().json()
    assert kept["entities"][1] == gold
    assert kept["warnings"] == [
        "Row 1: timeoutsSeconds.group: 60 s is below the advised 120 s; offers may not be answered in time."
    ]
    slow, usual = submit(scene, point, **GOLD), submit(scene, point, **BRONZE)
    scene.advance(120)
    assert [step(scene, one)[0] for one in (slow, usual)] == ["Requested skill", "Requested group"]
    scene.advance(180)
    assert step(scene, slow)[0] == "Requested group"
    scene.advance(60)
    assert step(scene, slow)[0] == "Default group"


def test_several_capture_points_may_use_the_one_application(scene: Scene, point: dict[str, Any]) -> None:
    twin = scene.post(POINTS, {"name": "Twin", "workbinId": "wb-loans", "workitemTypeId": "wt-open"})
    assert twin["routingApplication"] == point["routingApplication"]
    entries = [scene.entry_of(submit(scene, one, **GOLD)) for one in (point, twin)]
    assert [one["workbinId"] for one in entries] == ["wb-open", "wb-loans"]
    assert {one["routing"]["stepLabel"] for one in entries} == {"Requested skill"}


def test_a_blank_default_row_and_a_changed_default_key_leave_the_default_group(
    scene: Scene, point: dict[str, Any]
) -> None:
    default = dict(zip(COLUMNS, ("_ANY-LEVEL1_", "_ANY-LEVEL2_", "_ANY-SEGMENT_", "", "", ""), strict=True))
    scene.crm.put(TABLE, json={"rows": [default]}).raise_for_status()
    assert submit(scene, point)["warnings"] == []
    assert step(scene, submit(scene, point))[0] == "Default group"
    renamed = {**ROWS[2], "level1": "EVERYTHING"}
    warned = scene.crm.put(TABLE, json={"rows": [renamed]}).raise_for_status().json()["warnings"]
    assert any("no default row" in one for one in warned)
    assert step(scene, submit(scene, point))[0] == "Default group"


def test_a_skill_expression_that_is_none_is_refused_with_its_position(
    scene: Scene, point: dict[str, Any]
) -> None:
    wrong = {"userData": {**GOLD, "GTR_skillExpression": "'english' >"}}
    refused = scene.post(f"{POINTS}/{point['id']}/workitems", wrong, status=400)
    assert refused["details"][0]["fieldName"] == "userData.GTR_skillExpression"
    assert "character 12" in refused["message"]
    answer = scene.crm.put(TABLE, json={"rows": [{**ROWS[0], "skillExpression": "english = = 3"}]})
    assert answer.json()["details"][0]["fieldName"] == "rows[0].skillExpression"
    assert scene.get(TABLE)["entities"] == ROWS


def test_create_update_retrieve_and_the_implicit_stop(scene: Scene, point: dict[str, Any]) -> None:
    scene.go("bea")
    workitem = submit(scene, point, **BRONZE)
    path = f"/api/v2/workitems/{workitem['id']}"
    scene.crm.patch(path, json={"userData": {"caseStage": "2"}}).raise_for_status()
    assert scene.get(path)["userData"]["caseStage"] == "2"
    refused = scene.crm.post(f"{path}/stop")
    assert (refused.status_code, refused.json()["code"]) == (409, "capturepoint.stop.not.allowed")
    entry = scene.entry_of(workitem)
    assert entry["userData"]["caseStage"] == "2"
    assert scene.crm.put(f"{ENTRIES}/{entry['id']}", json={"status": "stopped"}).status_code == 409
    scene.put("bea", entry, status="accepted").raise_for_status()
    scene.put("bea", entry, disposition={"code": "handled"}).raise_for_status()
    done = scene.put("bea", entry, status="completed").raise_for_status().json()
    assert done["disposition"]["code"] == "handled"
    assert scene.get(path)["routingState"] == "completed"


def test_the_explicit_stop_where_it_was_configured(scene: Scene, point: dict[str, Any]) -> None:
    asked = {"name": "Stoppable", "workbinId": "wb-open", "workitemTypeId": "wt-open"}
    stoppable = scene.post(POINTS, {**asked, "allowExplicitStop": True})
    scene.go("bea")
    workitem = submit(scene, stoppable, **BRONZE)
    scene.put("bea", scene.entry_of(workitem), status="accepted").raise_for_status()
    stopped = scene.crm.post(f"/api/v2/workitems/{workitem['id']}/stop").raise_for_status().json()
    assert (stopped["routingState"], stopped["status"]) == ("stopped", "CANCELLED")
    assert scene.entry_of(workitem)["status"] == "stopped"


def test_a_type_may_ask_for_the_application_by_itself(scene: Scene, point: dict[str, Any]) -> None:
    kind = scene.post("/api/v2/workitemtypes", {"name": "Classified", "capturePointId": point["id"]})
    scene.go("gil")
    body = {"workitemTypeId": kind["id"], "userData": {**GOLD, "GTR_requestedAgent": "u-gil"}}
    assert step(scene, scene.post("/api/v2/workitems", body)) == ("Requested agent", "Gil Gold")
    named = {**body, "routingData": {"queueId": "wb-open"}}
    bypassed = scene.post("/api/v2/workitems", named)
    assert "bypassed" in bypassed["warnings"][0]


def test_blended_agents_handle_chat_and_workitems_at_the_same_time(
    scene: Scene, point: dict[str, Any]
) -> None:
    bea = scene.go("bea")
    chat = {"type": "chat", "routingPreferences": {"preferredAgents": [bea]}}
    scene.post("/api/v2/routing/interactions", chat)
    submit(scene, point, **BRONZE)
    load = {one["mediaType"]: one["inUse"] for one in scene.get(f"/api/v2/users/{bea}/status")["capacity"]}
    assert (load["chat"], load["workitem"], load["voice"]) == (1, 1, 0)


def test_an_id_of_ones_own_is_kept_and_a_wrong_one_refused(scene: Scene, point: dict[str, Any]) -> None:
    asked = {"name": "Own", "workbinId": "wb-open"}
    assert scene.post(POINTS, {**asked, "id": "cp-own"})["id"] == "cp-own"
    assert scene.post(POINTS, {**asked, "id": "cp-own"}, status=409)["code"] == "capturepoint.exists"
    for path in (POINTS, "/api/v2/routing/workbins", "/api/v2/workitemtypes", "/api/v2/routing/rules"):
        refused = scene.post(path, {"id": "?", "name": "Odd"}, status=400)
        assert "id" in {one["fieldName"] for one in refused["details"]}
    unknown = {"name": "Lost", "workbinId": "nowhere", "workitemTypeId": "nothing"}
    wrong = scene.post(POINTS, unknown, status=400)["details"]
    assert [one["fieldName"] for one in wrong] == ["workbinId", "workitemTypeId"]
    wrong = scene.post(POINTS, {**asked, "mediaType": "workitme"}, status=400)["details"]
    assert [one["fieldName"] for one in wrong] == ["mediaType"]
    assert scene.crm.get(f"{POINTS}/cp-own").json()["workbinId"] == "wb-open"
    assert scene.crm.get(f"{POINTS}/nothing").status_code == 404
    assert scene.crm.get("/api/v2/flows/datatables/OTHER/rows").status_code == 404
    assert scene.post(f"{POINTS}/cp-own/workitems", {}, status=400)["code"] == "workitemTypeId.required"
