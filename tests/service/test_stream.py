"""The stream: frames that chain, recovery, heartbeats with digest, long poll."""

import hashlib
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from desktop.service.house import Limits
from tests.service.conftest import ENTRIES, Scene
from tests.service.listening import POLL, heard, listening, subscribe, types_in, until_caught_up
from tests.support.service import ManualClock, RunningService, running_service


def test_frames_chain_and_bring_the_offer_and_the_capacity_as_it_happens(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    with listening(scene.ana, sub) as socket:
        first, last = until_caught_up(socket)
        assert (first["recovered"], first["cursor"]) == (True, sub["cursor"])
        entry = scene.offered_to_ana()
        scene.put(scene.ana, entry, status="accepted")
        scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"})
        frames: list[dict[str, Any]] = []
        while "workbinentry.completed" not in types_in(frames) or len(types_in(frames)) < 6:
            frames.append(heard(socket))
    place = last["cursor"]
    for frame in frames:
        assert (frame["prev"], frame["epoch"]) == (place, sub["epoch"])
        place = frame["cursor"]
    loads = [
        load["inUse"]
        for frame in frames
        for event in frame["events"]
        if event["eventType"] == "routing.user.capacity"
        for load in event["user"]["capacity"]
        if load["mediaType"] == "workitem"
    ]
    assert loads == [1, 0]
    assert types_in(frames)[:3] == ["user.presence", "workbinentry.assigned", "user.capacity"]


def test_a_known_place_is_recovered_whole(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    entry = scene.accepted_by_ana()
    with listening(scene.ana, sub) as socket:
        said = until_caught_up(socket)
    assert said[0]["recovered"]
    assert types_in(said) == [
        "user.presence",
        "workbinentry.assigned",
        "user.capacity",
        "workbinentry.accepted",
    ]
    assert said[1]["prev"] == sub["cursor"]
    assert said[-1]["cursor"] == scene.ana.get(f"{ENTRIES}?assignedTo=me").json()["cursor"]
    assert entry["id"] == said[1]["events"][1]["entryId"]


@pytest.mark.parametrize(("cursor", "epoch"), [(10_000, None), (0, "another")])
def test_an_unknown_place_is_not_recovered(scene: Scene, cursor: int, epoch: str | None) -> None:
    scene.accepted_by_ana()
    with listening(scene.ana, subscribe(scene.ana), cursor, epoch) as socket:
        first, last = until_caught_up(socket)
    assert not first["recovered"]
    assert first["cursor"] == last["cursor"] == scene.ana.get(ENTRIES).json()["cursor"]


def test_a_place_that_was_forgotten_is_not_recovered_and_the_one_after_it_is(scene: Scene) -> None:
    sub = subscribe(scene.crm, workbinId="wb-claims", deliveryMode="longPolling")
    for _ in range(3):
        scene.submit()
    house = scene.service.house
    house.write_now(lambda tx: tx.conn.execute("DELETE FROM log WHERE cursor <= 2"))
    polls = [
        scene.crm.get(POLL, params={"subscriptionId": sub["id"], "cursor": cursor, "wait": 0}).json()
        for cursor in (1, 2)
    ]
    assert [(one["recovered"], len(one["frames"])) for one in polls] == [(False, 0), (True, 1)]


def test_the_one_whom_an_entry_leaves_is_told(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    sub = subscribe(scene.ana)
    override = {
        "status": "assigned",
        "assignedTo": {"id": "u-bo"},
        "reason": {"code": "sla", "text": "Bo is closer"},
    }
    scene.put(scene.leo, entry, **override).raise_for_status()
    with listening(scene.ana, sub) as socket:
        said = until_caught_up(socket)
    event = said[1]["events"][0]
    assert (event["eventType"], event["actor"]["name"]) == ("routing.workbinentry.overridden", "Leo Berg")
    assert event["reason"] == {"code": "sla", "text": "Bo is closer"}
    assert event["entry"]["assignedTo"]["id"] == "u-bo"


def test_the_digest_is_that_of_the_snapshot(tmp_path: Path) -> None:
    with running_service(tmp_path, clock=ManualClock(), limits=Limits(heartbeat_s=0.05)) as service:
        scene = Scene(service, service.user("ana"), service.user("bo"), service.user("leo"), service.client())
        sub = subscribe(scene.ana)
        with listening(scene.ana, sub) as socket:
            until_caught_up(socket)
            entry = scene.accepted_by_ana()
            scene.put(scene.ana, entry, status="parked")
            scene.accepted_by_ana()
            snapshot = scene.ana.get(f"{ENTRIES}?assignedTo=me").json()
            beat = heard(socket)
            while beat.get("control") != "heartbeat" or beat["cursor"] < snapshot["cursor"]:
                beat = heard(socket)
    digest = 0
    for one in snapshot["entities"]:
        mark = hashlib.sha256(f"{one['id']}:{one['sequenceNumber']}".encode()).digest()[:8]
        digest ^= int.from_bytes(mark, "big")
    assert len(snapshot["entities"]) == 2
    assert beat["digest"] == f"{digest:016x}"


def test_long_poll_reads_the_same_log_from_the_same_place(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    scene.offered_to_ana()
    params = {"subscriptionId": sub["id"], "cursor": sub["cursor"], "epoch": sub["epoch"], "wait": 5}
    answer = scene.ana.get(POLL, params=params).json()
    assert types_in(answer["frames"]) == ["user.presence", "workbinentry.assigned", "user.capacity"]
    assert (answer["recovered"], answer["frames"][-1]["cursor"]) == (True, answer["cursor"])
    empty = scene.ana.get(POLL, params={**params, "cursor": answer["cursor"], "wait": 0}).json()
    assert (empty["frames"], empty["control"][0]["control"]) == ([], "heartbeat")
    with listening(scene.ana, sub, answer["cursor"]) as socket:
        first, last = until_caught_up(socket)
    assert (first["recovered"], last["cursor"]) == (True, answer["cursor"])


def test_a_stopping_service_says_when_to_come_back(service: RunningService) -> None:
    ana = service.user("ana")
    with listening(ana, subscribe(ana)) as socket:
        until_caught_up(socket)
        service._server.should_exit = True
        assert heard(socket)["control"] == "closing"
        with pytest.raises(ConnectionClosed) as closed:
            heard(socket)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4002


def test_a_restart_tells_its_clients_apart_and_finds_them_all_again(service: RunningService) -> None:
    people = [service.user(login) for login in ("ana", "bo", "cy", "leo", "ada")]
    subs = [subscribe(one) for one in people]
    waits = []
    with ExitStack() as stack:
        sockets = [stack.enter_context(listening(one, sub)) for one, sub in zip(people, subs, strict=True)]
        for socket in sockets:
            until_caught_up(socket)
        service._server.should_exit = True
        waits = [heard(socket)["reconnectAfterMs"] for socket in sockets]
    service.stop()
    service.start()
    assert sorted(waits) == [2000, 4000, 6000, 8000, 10000]
    for one, sub in zip(people, subs, strict=True):
        with listening(one, sub) as socket:
            assert until_caught_up(socket)[0]["recovered"]


def test_a_restart_keeps_place_epoch_and_tokens(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    entry = scene.accepted_by_ana()
    token = scene.ana.headers["Authorization"]
    scene.service.stop()
    scene.service.start()
    ana = scene.service.anonymous()
    ana.headers["Authorization"] = token
    with listening(ana, sub) as socket:
        said = until_caught_up(socket)
    assert said[0]["recovered"]
    assert types_in(said)[-1] == "workbinentry.accepted"
    assert ana.get(f"{ENTRIES}/{entry['id']}").json()["status"] == "accepted"


def test_a_restart_knows_who_is_full_and_what_waits_and_goes_on_with_the_log(scene: Scene) -> None:
    scene.accepted_by_ana()
    waiting = scene.submit()
    offered = scene.entry_of(scene.submit(routingData={"queueId": "wb-other"}))
    scene.go(scene.service.user("cy"), "u-cy")
    before = scene.crm.get(ENTRIES).json()["cursor"]
    scene.service.stop()
    scene.service.start()
    scene.crm, bo = scene.service.client(), scene.service.user("bo")
    assert scene.workitem_load("u-ana") == 1
    scene.go(bo, "u-bo").raise_for_status()
    assert scene.entry_of(waiting)["assignedTo"]["id"] == "u-bo"
    assert scene.crm.get(ENTRIES).json()["cursor"] > before
    scene.service.advance(30)
    assert scene.crm.get(f"{ENTRIES}/{offered['id']}").json()["status"] == "unassigned"


def test_a_team_lead_hears_of_the_whole_team(scene: Scene) -> None:
    sub = subscribe(scene.leo, teamOf="me")
    scene.offered_to_ana()
    scene.submit(routingData={"queueId": "wb-other"})
    with listening(scene.leo, sub) as socket:
        said = until_caught_up(socket)
    assert types_in(said) == ["user.presence", "workbinentry.added", "workbinentry.assigned", "user.capacity"]
    refused = scene.ana.post("/api/v2/routing/workbinsubscriptions", json={"teamOf": "me"})
    assert refused.status_code == 403


def test_event_types_and_filters_limit_what_is_sent(scene: Scene) -> None:
    def condition(how: str, field: str, value: object) -> dict[str, object]:
        return {"filterType": how, "filterField": field, "filterValue": value}

    first = condition("equals", "routingData.priority", "1")
    limits: list[dict[str, Any]] = [
        {"eventTypes": ["routing.workbinentry.assigned"]},
        {"filters": [first, condition("in", "status", ["unassigned", "parked"])]},
        {"filters": [condition("notEquals", "status", "unassigned")]},
        {"eventTypes": ["routing.workbinentry.added"], "filters": [first]},
    ]
    subs = [subscribe(scene.crm, workbinId="wb-claims", deliveryMode="longPolling", **one) for one in limits]
    scene.go(scene.ana, "u-ana")
    scene.submit(priority=1)
    scene.submit(priority=2)
    heard_by = []
    for sub in subs:
        params = {"subscriptionId": sub["id"], "cursor": sub["cursor"], "wait": 0}
        frames = scene.crm.get(POLL, params=params).json()["frames"]
        heard_by.append(
            [(one["entry"]["status"], one["entry"]["routingData"]["priority"]) for one in frames[0]["events"]]
        )
    assert heard_by == [[("assigned", 1)], [("unassigned", 1)], [("assigned", 1)], [("unassigned", 1)]]


@pytest.mark.parametrize("scope", [{}, {"assignedTo": "me", "teamOf": "me"}, {"workbinId": "wb-other"}])
def test_a_subscription_has_one_scope_that_one_may_see(scene: Scene, scope: dict[str, Any]) -> None:
    answer = scene.ana.post("/api/v2/routing/workbinsubscriptions", json={"name": "n", **scope})
    assert answer.status_code == 400


def test_what_could_never_be_heard_is_refused_by_name(scene: Scene) -> None:
    field = {"filterType": "equals", "filterField": "prioritaet", "filterValue": "1"}
    asked = {"workbinId": "wb-claims", "eventTypes": ["routing.workbinentry.aded"], "filters": [field]}
    answer = scene.crm.post("/api/v2/routing/workbinsubscriptions", json=asked)
    assert answer.status_code == 400
    named = [one["fieldName"] for one in answer.json()["details"]]
    assert named == ["eventTypes.0", "filters.0.filterField"]


def test_a_socket_without_a_token_is_closed_for_good(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    with connect(sub["connectUri"]) as socket, pytest.raises(ConnectionClosed) as closed:
        heard(socket)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4501
    with listening(scene.bo, sub) as socket, pytest.raises(ConnectionClosed) as closed:
        heard(socket)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4504
