"""Each status that can be asked for: who may, what follows, and what is said when not."""

from typing import Any

import pytest

from tests.service.conftest import CLAIM, ENTRIES, Scene
from tests.support.service import ManualClock


def test_the_whole_way_from_offer_to_done_moves_capacity_and_workitem(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    assert (entry["status"], entry["offer"]["agentId"], entry["sequenceNumber"]) == ("assigned", "u-ana", 2)
    assert (scene.workitem_load("u-ana"), scene.status("u-ana")["routingStatus"]) == (1, "INTERACTING")
    accepted = scene.put(scene.ana, entry, status="accepted").json()
    assert (accepted["status"], accepted["offer"]) == ("accepted", None)
    done = scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"}).json()
    assert (done["status"], done["disposition"]["code"]) == ("completed", "paid")
    assert scene.workitem_load("u-ana") == 0
    workitem = scene.crm.get(f"/api/v2/workitems/{entry['workitemId']}").json()
    assert (workitem["routingState"], workitem["status"]) == ("completed", "COMPLETED")


def test_history_tells_every_step_with_its_actor(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    steps = scene.ana.get(f"{ENTRIES}/{entry['id']}/history").json()["entities"]
    told = [(one["sequenceNumber"], one["eventType"].rsplit(".")[-1], one["actor"]["id"]) for one in steps]
    assert told == [(1, "added", "crm-adapter"), (2, "assigned", "routing"), (3, "accepted", "u-ana")]


def test_a_reject_goes_to_the_next_agent_and_passes_the_first_over(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    scene.put(scene.ana, entry, status="rejected", reason={"code": "busy"}).raise_for_status()
    assert scene.entry_of({"id": entry["workitemId"]})["status"] == "unassigned"
    scene.go(scene.bo, "u-bo")
    assert scene.entry_of({"id": entry["workitemId"]})["assignedTo"]["id"] == "u-bo"


def test_a_lone_agent_is_offered_it_again_after_the_cool_down(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    scene.put(scene.ana, entry, status="rejected").raise_for_status()
    scene.service.advance(59)
    assert scene.entry_of({"id": entry["workitemId"]})["status"] == "unassigned"
    scene.service.advance(1)
    assert scene.entry_of({"id": entry["workitemId"]})["assignedTo"]["id"] == "u-ana"


def test_an_unanswered_offer_comes_back_and_the_agent_is_not_responding(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    scene.service.advance(59)
    assert scene.entry_of({"id": entry["workitemId"]})["status"] == "assigned"
    scene.service.advance(1)
    status = scene.status("u-ana")
    assert (status["state"], status["missedOffers"], scene.workitem_load("u-ana")) == ("notResponding", 1, 0)
    late = scene.put(scene.ana, entry, status="accepted")
    assert (late.status_code, late.json()["code"]) == (409, "offer.expired")
    scene.ana.put("/api/v2/users/u-ana/routingstatus", json={"status": "IDLE"}).raise_for_status()
    assert scene.entry_of({"id": entry["workitemId"]})["assignedTo"]["id"] == "u-ana"


@pytest.mark.parametrize("answer", [{"status": "accepted"}, {"status": "rejected", "reason": {"code": "x"}}])
def test_an_answer_that_comes_before_the_timeout_is_noticed_is_late_all_the_same(
    scene: Scene, answer: dict[str, Any]
) -> None:
    entry = scene.offered_to_ana()
    clock = scene.service.clock
    assert isinstance(clock, ManualClock)
    clock.move(61)
    late = scene.put(scene.ana, entry, **answer)
    assert (late.status_code, late.json()["code"]) == (409, "offer.expired")
    assert scene.entry_of({"id": entry["workitemId"]})["status"] == "unassigned"


def test_an_answer_to_an_earlier_offer_is_none_to_the_present_one(scene: Scene) -> None:
    first = scene.offered_to_ana()
    scene.service.advance(61)
    scene.ana.put("/api/v2/users/u-ana/routingstatus", json={"status": "IDLE"}).raise_for_status()
    again = scene.entry_of({"id": first["workitemId"]})
    assert again["assignedTo"]["id"] == "u-ana"
    late = scene.put(scene.ana, again, status="accepted", offerId=first["offer"]["id"])
    assert (late.status_code, late.json()["code"]) == (409, "offer.expired")
    scene.put(scene.ana, again, status="accepted", offerId=again["offer"]["id"]).raise_for_status()


def test_parked_work_frees_capacity_and_comes_back_on_resume(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    parked = scene.put(scene.ana, entry, status="parked", until="2026-03-02T10:00:00Z").json()
    assert (parked["status"], parked["parkedUntil"], scene.workitem_load("u-ana")) == (
        "parked",
        "2026-03-02T10:00:00.000Z",
        0,
    )
    resumed = scene.put(scene.ana, entry, status="accepted").json()
    assert (resumed["status"], resumed["parkedUntil"], scene.workitem_load("u-ana")) == ("accepted", None, 1)


def test_resuming_needs_room(scene: Scene) -> None:
    parked = scene.accepted_by_ana()
    scene.put(scene.ana, parked, status="parked")
    scene.offered_to_ana()
    answer = scene.put(scene.ana, parked, status="accepted")
    assert (answer.status_code, answer.json()["code"]) == (409, "agent.at.capacity")


def test_release_needs_a_reason_and_goes_to_somebody_else(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    assert scene.put(scene.ana, entry, status="unassigned").json()["code"] == "reason.required"
    scene.go(scene.bo, "u-bo")
    scene.put(scene.ana, entry, status="unassigned", reason={"code": "handover"}).raise_for_status()
    assert scene.entry_of({"id": entry["workitemId"]})["assignedTo"]["id"] == "u-bo"


def test_a_lead_may_release_for_their_agents_only(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    assert scene.put(scene.bo, entry, status="unassigned", reason={"code": "x"}).status_code == 409
    assert scene.put(scene.leo, entry, status="unassigned", reason={"code": "x"}).status_code == 200


def test_a_manual_workbin_hands_nothing_out_and_is_claimed_from(scene: Scene) -> None:
    scene.go(scene.ana, "u-ana")
    entry = scene.entry_of(scene.submit(routingData={"queueId": "wb-manual"}))
    assert entry["status"] == "unassigned"
    claimed = scene.put(scene.bo, entry, status="accepted").json()
    assert (claimed["status"], claimed["assignedTo"]["id"]) == ("accepted", "u-bo")
    second = scene.put(scene.ana, entry, status="accepted")
    assert (second.status_code, second.json()["code"]) == (409, "entry.already.assigned")
    assert second.json()["messageParams"]["assignedTo"] == {"id": "u-bo", "name": "Bo Lind"}
    assert second.json()["details"][0]["entry"]["assignedTo"]["id"] == "u-bo"


def test_who_sees_a_manual_workbin_without_serving_it_claims_nothing(scene: Scene) -> None:
    entry = scene.entry_of(scene.submit(routingData={"queueId": "wb-manual"}))
    answer = scene.put(scene.leo, entry, status="accepted")
    assert (answer.status_code, answer.json()["code"]) == (403, "workbin.not.member")
    assert scene.entry_of({"id": entry["workitemId"]})["status"] == "unassigned"


def test_an_automatic_workbin_is_not_claimed_from(scene: Scene) -> None:
    entry = scene.entry_of(scene.submit())
    assert scene.put(scene.ana, entry, status="accepted").json()["code"] == "offer.expired"


def test_done_needs_a_known_disposition_where_the_workbin_says_so(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({}, "disposition.required"),
        ({"disposition": {"code": "lost"}}, "disposition.unknown"),
        ({"disposition": {"code": "refused"}}, "disposition.notes.required"),
    )
    for body, code in wrong:
        answer = scene.put(scene.ana, entry, status="completed", **body)
        assert (answer.status_code, answer.json()["code"]) == (400, code)
    draft = scene.put(scene.ana, entry, disposition={"code": "paid", "notes": "n"}).json()
    assert (draft["status"], draft["disposition"]["code"]) == ("accepted", "paid")
    assert scene.put(scene.ana, entry, status="completed").json()["disposition"]["notes"] == "n"


def test_a_trusted_program_may_mark_done(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    assert scene.put(scene.crm, entry, status="completed", disposition={"code": "paid"}).status_code == 200


def _override(agent_id: str, **more: Any) -> dict[str, Any]:
    attributes = {"overrideReason": "SLA_Critical", "caseId": "CASE-1"}
    return {
        "status": "assigned",
        "assignedTo": {"id": agent_id, "type": "user"},
        "routingData": {"priority": 1, "customAttributes": attributes},
        **more,
    }


def test_an_override_moves_the_entry_and_keeps_its_attributes(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    moved = scene.put(scene.leo, entry, **_override("u-bo", sequenceNumber=3)).json()
    assert (moved["status"], moved["assignedTo"]["name"], moved["routingData"]["priority"]) == (
        "assigned",
        "Bo Lind",
        1,
    )
    assert (scene.workitem_load("u-ana"), scene.workitem_load("u-bo")) == (0, 1)
    accepted = scene.put(scene.bo, entry, status="accepted").json()
    assert accepted["routingData"]["customAttributes"]["caseId"] == "CASE-1"


def test_whoever_gives_back_what_a_lead_took_is_told_who_has_it(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.put(scene.leo, entry, **_override("u-bo", sequenceNumber=3)).raise_for_status()
    late = scene.put(scene.ana, entry, status="unassigned", reason={"code": "shift"})
    assert (late.status_code, late.json()["code"]) == (409, "entry.not.assignee")
    assert late.json()["messageParams"]["assignedTo"]["name"] == "Bo Lind"


def test_of_two_overrides_the_first_wins_and_the_second_is_told_who(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.put(scene.leo, entry, **_override("u-bo", sequenceNumber=3)).raise_for_status()
    versions: tuple[dict[str, Any], ...] = ({"sequenceNumber": 3}, {})
    for number in versions:
        late = scene.put(scene.crm, entry, **_override("u-cy", **number))
        assert (late.status_code, late.json()["code"]) == (409, "entry.already.assigned")
        assert late.json()["messageParams"]["assignedTo"]["name"] == "Bo Lind"


def test_an_override_needs_a_reason_a_permission_and_room(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    bare = {"status": "assigned", "assignedTo": {"id": "u-bo"}}
    blank = {"routingData": {"customAttributes": {"overrideReason": "  "}}}
    for said in (bare, {**bare, **blank}):
        assert scene.put(scene.leo, entry, **said).json()["code"] == "reason.required"
    denied = scene.put(scene.bo, entry, **_override("u-bo"))
    assert (denied.status_code, denied.json()["messageParams"]) == (
        403,
        {"permission": "routing:workbinentry:override"},
    )
    for _ in range(2):
        other = scene.entry_of(scene.submit())
        scene.put(scene.leo, other, **_override("u-bo")).raise_for_status()
    assert scene.put(scene.leo, entry, **_override("u-bo")).json()["code"] == "agent.at.capacity"
    assert scene.put(scene.leo, entry, **_override("u-bo", force=True)).status_code == 200
    assert scene.workitem_load("u-bo") == 3


def test_a_stale_version_is_refused_with_the_current_entry(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.put(scene.ana, entry, userData={"note": "x"}).raise_for_status()
    late = scene.put(scene.ana, entry, status="parked", sequenceNumber=3)
    assert (late.status_code, late.json()["code"]) == (409, "entry.sequence.stale")
    assert late.json()["details"][0]["entry"]["sequenceNumber"] == 4


def test_user_data_is_merged_and_mirrored_into_the_workitem(scene: Scene) -> None:
    entry = scene.accepted_by_ana(userData={"a": 1, "b": 1})
    scene.put(scene.ana, entry, userData={"b": 2}).raise_for_status()
    assert scene.crm.get(f"/api/v2/workitems/{entry['workitemId']}").json()["userData"] == {"a": 1, "b": 2}


def test_somebody_elses_entry_is_not_touched(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    asked: tuple[dict[str, Any], ...] = ({"status": "parked"}, {"status": "completed"}, {"userData": {}})
    for body in asked:
        answer = scene.put(scene.bo, entry, **body)
        assert (answer.status_code, answer.json()["code"]) == (409, "entry.not.assignee")


def test_after_done_nothing_more_happens(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"})
    bodies: tuple[dict[str, Any], ...] = ({"status": "accepted"}, _override("u-bo"), {"userData": {}})
    for body in bodies:
        who = scene.leo if "assignedTo" in body else scene.ana
        answer = scene.put(who, entry, **body)
        assert (answer.status_code, answer.json()["code"]) == (409, "entry.completed")


def test_a_program_stops_an_entry_wherever_it_is(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    assert scene.put(scene.ana, entry, status="stopped").status_code == 403
    assert scene.put(scene.crm, entry, status="stopped").json()["status"] == "stopped"
    assert scene.workitem_load("u-ana") == 0


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "status"),
        ({"status": "gone"}, "status"),
        ({"status": "accepted", "force": True}, "force"),
        ({"status": "accepted", "until": "2026-03-02T10:00:00Z"}, "until"),
        ({"stauts": "accepted"}, "stauts"),
        ({"status": "accepted", "sequenceNumber": "3"}, "sequenceNumber"),
        ({"routingData": {"priority": 9}}, "routingData.priority"),
    ],
)
def test_a_wrong_request_names_the_field(scene: Scene, body: dict[str, Any], field: str) -> None:
    entry = scene.accepted_by_ana()
    answer = scene.put(scene.ana, entry, **body)
    assert (answer.status_code, answer.json()["details"][0]["fieldName"]) == (400, field)


def test_agents_see_their_own_workbins_only(scene: Scene) -> None:
    entry = scene.entry_of(scene.submit(routingData={"queueId": "wb-other"}))
    assert scene.ana.get(f"{ENTRIES}/{entry['id']}").status_code == 404
    assert scene.put(scene.ana, entry, status="accepted").status_code == 404
    assert scene.ana.get(ENTRIES).json()["entities"] == []
    assert len(scene.leo.get(ENTRIES).json()["entities"]) == 1
    assert CLAIM["workitemTypeId"] == entry["workitemTypeId"]
