"""Wrap-up by the workbin's rule, the presence that comes after the work, and work for another workbin."""

from typing import Any

from tests.service.conftest import ENTRIES, Scene

RULE = {"seconds": 120, "atEnd": "stay", "extensionSeconds": 60, "extensions": 1}


def ruled(scene: Scene, **rule: Any) -> dict[str, Any]:
    """An entry that Ana works on, in a workbin with this rule."""
    entry = scene.accepted_by_ana()
    path = f"/api/v2/routing/workbins/{entry['workbinId']}"
    kept = scene.leo.get(path).raise_for_status().json()
    part = {name: kept[name] for name in ("name", "dispositions", "wrapUpPolicy")}
    groups = [one["id"] for one in kept["memberGroups"]]
    body = {**part, "memberGroups": groups, "wrapUp": {**RULE, **rule}}
    scene.crm.put(path, json=body).raise_for_status()
    return entry


def now(scene: Scene, entry: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = scene.crm.get(f"{ENTRIES}/{entry['id']}").raise_for_status().json()
    return body


def presence(scene: Scene, **body: Any) -> dict[str, Any]:
    path = "/api/v2/users/u-ana/presences/purecloud"
    scene.ana.patch(path, json=body).raise_for_status()
    return scene.status("u-ana")


def test_wrap_up_begins_once_and_may_be_made_longer_as_often_as_the_rule_says(scene: Scene) -> None:
    entry = ruled(scene)
    begun = scene.put(scene.ana, entry, wrapUp="start").raise_for_status().json()
    scene.service.advance(10)
    again = scene.put(scene.ana, entry, wrapUp="start").raise_for_status().json()
    assert begun["wrapUp"] == again["wrapUp"]
    assert begun["wrapUp"]["extensionsLeft"] == 1
    longer = scene.put(scene.ana, entry, wrapUp="extend").raise_for_status().json()["wrapUp"]
    assert (longer["until"] > begun["wrapUp"]["until"], longer["extensionsLeft"]) == (True, 0)
    refused = scene.put(scene.ana, entry, wrapUp="extend")
    assert (refused.status_code, refused.json()["code"]) == (409, "wrapup.no.extension")


def test_at_its_end_work_stays_where_the_rule_says_so(scene: Scene) -> None:
    entry = ruled(scene)
    scene.put(scene.ana, entry, wrapUp="start").raise_for_status()
    scene.service.advance(121)
    assert now(scene, entry)["status"] == "accepted"


def test_at_its_end_work_is_marked_done_with_the_draft_or_the_default(scene: Scene) -> None:
    other = ruled(scene, atEnd="markDone", defaultDisposition="paid")
    scene.put(scene.ana, other, wrapUp="start").raise_for_status()
    scene.put(scene.ana, other, disposition={"notes": "as drafted"}).raise_for_status()
    scene.service.advance(119)
    assert now(scene, other)["status"] == "accepted"
    scene.service.advance(1)
    done = now(scene, other)
    assert (done["status"], done["wrapUp"]) == ("completed", None)
    assert (done["disposition"]["code"], done["disposition"]["notes"]) == ("paid", "as drafted")
    steps = scene.ana.get(f"{ENTRIES}/{other['id']}/history").json()["entities"]
    assert steps[-1]["reason"]["code"] == "wrapup.timeout"


def test_without_a_rule_there_is_no_wrap_up(scene: Scene) -> None:
    refused = scene.put(scene.ana, scene.accepted_by_ana(), wrapUp="start")
    assert (refused.status_code, refused.json()["details"][0]["errorCode"]) == (400, "wrapup.none")


def test_the_next_presence_keeps_work_away_and_begins_when_nothing_is_held(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    told = presence(scene, presenceDefinition={"id": "lunch"}, afterWork=True)
    assert (told["presence"]["definitionId"], told["nextPresence"]["label"]) == ("available", "Lunch")
    scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"}).raise_for_status()
    after = scene.status("u-ana")
    assert (after["presence"]["label"], after["nextPresence"], after["state"]) == ("Lunch", None, "notReady")


def test_the_next_presence_can_be_taken_back_and_one_chosen_now_replaces_it(scene: Scene) -> None:
    scene.accepted_by_ana()
    presence(scene, presenceDefinition={"id": "lunch"}, afterWork=True)
    assert presence(scene, presenceDefinition={"id": "available"}, afterWork=True)["nextPresence"] is None
    presence(scene, presenceDefinition={"id": "lunch"}, afterWork=True)
    assert presence(scene, presenceDefinition={"id": "available"})["nextPresence"] is None


def test_y10_offers_go_to_others_when_who_leaves_says_so(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    scene.go(scene.bo, "u-bo").raise_for_status()
    presence(scene, presenceDefinition={"id": "lunch"}, rejectOffers=True)
    assert scene.entry_of({"id": entry["workitemId"]})["assignedTo"]["id"] == "u-bo"


def test_work_is_given_to_another_workbin_and_routed_there(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    others = scene.crm.get("/api/v2/routing/workbins").raise_for_status().json()["entities"]
    other = next(one["id"] for one in others if one["id"] != entry["workbinId"])
    body = {"status": "unassigned", "workbinId": other, "reason": {"code": "wrongWorkbin"}}
    moved = scene.put(scene.ana, entry, **body).raise_for_status().json()
    assert moved["workbinId"] == other
    unknown = scene.put(scene.ana, scene.accepted_by_ana(), **{**body, "workbinId": "nowhere"})
    assert (unknown.status_code, unknown.json()["details"][0]["errorCode"]) == (400, "workbin.unknown")
