"""What a command came from: the person, a page they have open, or a rule of theirs."""

from typing import Any

from tests.service.conftest import ENTRIES, Scene

HEADER = "Worklist-Source"


def _put(scene: Scene, entry: dict[str, Any], source: str, **body: Any) -> int:
    path = f"{ENTRIES}/{entry['id']}"
    return scene.ana.put(path, json=body, headers={HEADER: source}).status_code


def test_a_page_s_deeds_are_told_from_the_person_s(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    listening = scene.ana.post(
        "/api/v2/routing/workbinsubscriptions",
        json={"name": "mine", "assignedTo": "me", "deliveryMode": "longPolling"},
    ).json()
    written = {"userData": {"step": "2"}, "disposition": {"code": "paid"}}
    assert _put(scene, entry, "page", **written) == 200
    assert _put(scene, entry, "person", status="parked") == 200
    steps = scene.ana.get(f"{ENTRIES}/{entry['id']}/history").json()["entities"]
    assert [one["source"] for one in steps] == [None, None, None, "page", "person"]
    assert steps[3]["actor"]["id"] == "u-ana", "she answers for what a page does in her name"
    position = {"subscriptionId": listening["id"], "cursor": listening["cursor"], "epoch": listening["epoch"]}
    heard = scene.ana.get(f"{ENTRIES}/subscriptions", params=position).json()["frames"]
    last = [event for frame in heard for event in frame["events"] if event.get("entryId")][-1]
    assert (last["eventType"].rsplit(".")[-1], last["source"]) == ("parked", "person")
    params = {"entityType": "workbinentry", "entityId": entry["id"], "pageSize": 2}
    audits = scene.leo.get("/api/v2/audits", params=params).json()["entities"]
    assert [one["source"] for one in audits] == ["person", "page"]


def test_a_presence_taken_by_a_rule_says_so(scene: Scene) -> None:
    answer = scene.ana.patch(
        "/api/v2/users/u-ana/presences/purecloud",
        json={"presenceDefinition": {"id": "available"}},
        headers={HEADER: "rule"},
    )
    assert answer.status_code == 200
    (audit,) = scene.leo.get("/api/v2/audits", params={"entityType": "user", "pageSize": 1}).json()[
        "entities"
    ]
    assert (audit["source"], audit["actor"]["id"]) == ("rule", "u-ana")


def test_an_unknown_source_is_refused_and_nothing_is_written(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    path = f"{ENTRIES}/{entry['id']}"
    refused = scene.ana.put(path, json={"userData": {"step": "2"}}, headers={HEADER: "robot"})
    assert (refused.status_code, refused.json()["details"][0]["fieldName"]) == (400, HEADER)
    assert scene.ana.get(path).json()["sequenceNumber"] == entry["sequenceNumber"]


def test_the_document_tells_the_header_on_every_write_and_on_no_read(scene: Scene) -> None:
    paths = scene.ana.get("/api/v2/openapi.json").json()["paths"]
    for path, operations in paths.items():
        for method, operation in operations.items():
            named = {one["name"]: one for one in operation.get("parameters", ())}
            is_write = path.startswith("/api/") and method not in {"get", "head"}
            assert (HEADER in named) is is_write, (method, path)
            if is_write:
                assert named[HEADER]["schema"]["enum"] == ["person", "page", "rule"]
