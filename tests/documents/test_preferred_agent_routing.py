"""The preferred-agent document: its payloads, what their routing comes to, and its edge cases."""

import json
from typing import Any

from websockets.sync.client import connect

from desktop.domain.events import EntryAssigned
from desktop.domain.stream import Frame
from tests.documents.conftest import ENTRIES, Scene

INTERACTIONS = "/api/v2/routing/interactions"
FIRST = "a1b2c3d4-e5f6-7890-abcd-ef1234567890"
SECOND = "f9e8d7c6-b5a4-3210-fedc-ba0987654321"

# The three payloads as they are printed; the third one is a part of the first.
PAYLOAD: dict[str, Any] = json.loads("""
{
"type": "voice",
"to": {
"phoneNumber": "+15550109876",
"name": "Preferred Agent Routing Test"
},
"from": {
"phoneNumber": "+15550101234",
"name": "External CRM Gateway"
},
"routingPreferences": {
"preferredAgents": ["a1b2c3d4-e5f6-7890-abcd-ef1234567890", "f9e8d7c6-b5a4-3210-fedc-ba0987654321"],
"fallback": {
"queueId": "q1w2e3r4-t5y6-u7i8-o9p0-a1s2d3f4g5h6"
}
}
}
""")
REQUEST: dict[str, Any] = json.loads("""
{
"type": "voice",
"to": {
"phoneNumber": "+15550109876",
"name": "PAR Integration Payload"
},
"from": {
"phoneNumber": "+15550101234",
"name": "Middleware Gateway"
},
"routingPreferences": {
"preferredAgents": ["a1b2c3d4-e5f6-7890-abcd-ef1234567890"],
"fallback": {
"queueId": "q1w2e3r4-t5y6-u7i8-o9p0-a1s2d3f4g5h6"
}
}
}
""")
OVERFLOW: dict[str, Any] = json.loads("""
{
"routingPreferences": {
"preferredAgents": ["a1b2c3d4-e5f6-7890-abcd-ef1234567890", "f9e8d7c6-b5a4-3210-fedc-ba0987654321"],
"fallback": {
"queueId": "q1w2e3r4-t5y6-u7i8-o9p0-a1s2d3f4g5h6",
"queueName": "PAR Overflow Queue"
}
}
}
""")
NO_FALLBACK = {**PAYLOAD, "routingPreferences": {"preferredAgents": [FIRST, SECOND]}}


def routing(scene: Scene, answer: dict[str, Any]) -> dict[str, Any]:
    """How the routing of a conversation stands."""
    found: dict[str, Any] = scene.get(f"/api/v2/routing/conversations/{answer['conversationId']}")["routing"]
    return found


def entry(scene: Scene, answer: dict[str, Any]) -> dict[str, Any]:
    """The workbin entry that a conversation is."""
    told = scene.get(f"/api/v2/routing/conversations/{answer['conversationId']}")
    return scene.get(f"{ENTRIES}/{told['entryId']}")


def outcomes(told: dict[str, Any]) -> list[tuple[str, str]]:
    """Who was tried, and what came of it."""
    return [(one["agentName"], one["outcome"]) for one in told["attempts"]]


def test_the_payload_goes_to_the_first_preferred_agent_and_their_desktop(scene: Scene) -> None:
    scene.go("pam")
    scene.go("pip")
    told = routing(scene, answer := scene.post(INTERACTIONS, PAYLOAD))
    assert (told["state"], told["matched"], told["agentId"]) == ("offered", "preferred", FIRST)
    (mine,) = scene.user("pam").get(ENTRIES, params={"assignedTo": "me"}).json()["entities"]
    assert (mine["mediaType"], mine["conversationId"]) == ("voice", answer["conversationId"])
    assert (mine["title"], mine["customer"]) == ("Preferred Agent Routing Test", "External CRM Gateway")
    assert scene.put("pam", mine, status="accepted").status_code == 200
    assert routing(scene, answer)["state"] == "connected"
    assert outcomes(routing(scene, answer)) == [("Pam First", "accepted")]


def test_a_desktop_reads_the_offer_of_a_conversation_as_of_any_entry(scene: Scene) -> None:
    scene.go("pam")
    pam = scene.user("pam")
    mine = {"assignedTo": "me", "deliveryMode": "longPolling"}
    sub = pam.post("/api/v2/routing/workbinsubscriptions", json=mine).raise_for_status().json()
    answer = scene.post(INTERACTIONS, NO_FALLBACK)
    path = "/api/v2/routing/workbinentries/subscriptions"
    told = pam.get(path, params={"subscriptionId": sub["id"], "cursor": sub["cursor"], "wait": 0}).json()
    frames = [Frame.model_validate_json(json.dumps(one)) for one in told["frames"]]
    (offered,) = (one for frame in frames for one in frame.events if isinstance(one, EntryAssigned))
    assert offered.entry.is_offered_to(FIRST)
    assert (offered.entry.conversation_id, offered.entry.media_type) == (answer["conversationId"], "voice")
    workbins = pam.get("/api/v2/routing/workbins").raise_for_status().json()["entities"]
    assert offered.workbin_id in {one["id"] for one in workbins}


def test_the_request_with_one_agent_is_read_as_it_is_printed(scene: Scene) -> None:
    scene.go("pam")
    told = routing(scene, answer := scene.post(INTERACTIONS, REQUEST))
    assert (told["state"], told["matched"], told["agentId"]) == ("offered", "preferred", FIRST)
    offered = entry(scene, answer)
    assert (offered["mediaType"], offered["title"]) == ("voice", "PAR Integration Payload")
    assert offered["customer"] == "Middleware Gateway"
    scene.advance(60)
    fallen = entry(scene, answer)
    assert fallen["workbinId"] == REQUEST["routingPreferences"]["fallback"]["queueId"]
    assert routing(scene, answer)["state"] == "fallback"


def test_201_means_accepted_for_routing_and_no_more(scene: Scene) -> None:
    answer = scene.post(INTERACTIONS, REQUEST)
    assert set(answer) == {"conversationId", "warnings"}
    told = routing(scene, answer)
    assert (told["state"], told["matched"], told["agentId"]) == ("fallback", None, None)


def test_whoever_is_at_capacity_is_skipped_in_order_at_routing_time(scene: Scene) -> None:
    scene.go("pam")
    scene.go("pip")
    ola = scene.go("ola")
    taken = [routing(scene, scene.post(INTERACTIONS, PAYLOAD)) for _ in range(3)]
    assert [one["agentId"] for one in taken] == [FIRST, SECOND, ola]
    assert [one["matched"] for one in taken] == ["preferred", "preferred", "fallback"]
    last = taken[2]
    assert outcomes(last) == [("Pam First", "skipped"), ("Pip Second", "skipped"), ("Ola Over", "offered")]
    assert last["attempts"][0]["reasons"][0] == {
        "code": "at.capacity",
        "message": "At capacity for voice: holds 1 of 1.",
    }
    (why,) = taken[1]["reasons"]
    assert why.startswith("Skipped Pam First: At capacity for voice: holds 1 of 1. Pip Second is the only")


def test_the_overflow_part_is_the_same_with_a_name_for_people(scene: Scene) -> None:
    ola = scene.go("ola")
    answer = scene.post(INTERACTIONS, {**PAYLOAD, **OVERFLOW})
    assert routing(scene, answer)["agentId"] == ola
    assert entry(scene, answer)["workbinName"] == "PAR Overflow Queue"


def test_without_a_fallback_it_stays_pending_and_says_so(scene: Scene) -> None:
    scene.go("ola")
    scene.go("pip", "lunch")
    answer = scene.post(INTERACTIONS, NO_FALLBACK)
    assert "No fallback queue" in answer["warnings"][0]
    scene.advance(3000)
    told = routing(scene, answer)
    assert (told["state"], told["matched"]) == ("pending", None)
    assert told["message"].startswith("It waits")
    assert told["reasons"] == [
        "Pam First: Presence is Offline, which takes no work.",
        "Pip Second: Presence is Lunch, which takes no work.",
    ]
    scene.go("pip")
    assert routing(scene, answer)["agentId"] == SECOND


def test_the_socket_tells_each_state_as_it_happens(scene: Scene) -> None:
    scene.go("pam")
    uri = scene.service.url.replace("http", "ws") + "/api/v2/routing/conversations/websocket"
    header = {"Authorization": scene.crm.headers["Authorization"]}
    with connect(uri, additional_headers=header, close_timeout=1) as socket:
        while json.loads(socket.recv(timeout=10)).get("control") != "caughtUp":
            pass
        answer = scene.post(INTERACTIONS, REQUEST)
        scene.put("pam", entry(scene, answer), status="accepted").raise_for_status()
        seen: list[str] = []
        while not seen or seen[-1] != "connected":
            events = json.loads(socket.recv(timeout=10)).get("events", ())
            assert {one["conversationId"] for one in events} <= {answer["conversationId"]}
            seen += [one["routing"]["state"] for one in events]
    assert seen == ["pending", "offered", "connected"]


def test_the_status_says_busy_and_no_available_capacity_before_one_submits(scene: Scene) -> None:
    scene.go("pam")
    rule = {"voice": {"maximumCapacity": 1, "interruptableMediaTypes": []}}
    others = {kind: {"maximumCapacity": 0} for kind in ("chat", "email", "workitem")}
    path = f"/api/v2/routing/users/{FIRST}/utilization"
    answer = scene.user("ada").put(path, json={**rule, **others})
    assert answer.status_code == 200, answer.text
    before = scene.get(f"/api/v2/users/{FIRST}/status")
    assert (before["state"], before["availableCapacity"]) == ("available", 1)
    scene.post(INTERACTIONS, REQUEST)
    status = scene.get(f"/api/v2/users/{FIRST}/status")
    assert (status["state"], status["availableCapacity"]) == ("busy", 0)


def test_concurrency_2_lets_a_preferred_agent_take_two_calls(scene: Scene) -> None:
    scene.go("pam")
    assert scene.get(f"/api/v2/users/{FIRST}")["concurrency"] == 1
    first, second = (scene.post(INTERACTIONS, REQUEST) for _ in range(2))
    assert [routing(scene, one)["state"] for one in (first, second)] == ["offered", "fallback"]
    path = f"/api/v2/routing/users/{FIRST}/utilization"
    scene.user("ada").put(path, json={"voice": {"maximumCapacity": 2}}).raise_for_status()
    assert scene.get(f"/api/v2/users/{FIRST}")["concurrency"] == 2
    third = scene.post(INTERACTIONS, REQUEST)
    assert routing(scene, third)["agentId"] == FIRST


def test_an_offer_that_is_missed_goes_to_the_next_and_one_that_is_rejected_falls_back(scene: Scene) -> None:
    for login in ("pam", "pip", "ola"):
        scene.go(login)
    answer = scene.post(INTERACTIONS, PAYLOAD)
    scene.advance(60)
    assert routing(scene, answer)["agentId"] == SECOND
    scene.put("pip", entry(scene, answer), status="rejected", reason={"code": "busy"}).raise_for_status()
    told = routing(scene, answer)
    assert (told["matched"], told["agentId"]) == ("fallback", "u-ola")
    names = [one for one in outcomes(told) if one[1] != "skipped"]
    assert names == [("Pam First", "timedOut"), ("Pip Second", "rejected"), ("Ola Over", "offered")]


def test_more_than_40_percent_of_fallback_is_warned_about(scene: Scene) -> None:
    scene.go("pam")
    for _ in range(2):
        answer = scene.post(INTERACTIONS, REQUEST)
        mine = entry(scene, answer)
        scene.put("pam", mine, status="accepted").raise_for_status()
        scene.put("pam", mine, status="completed").raise_for_status()
    interval = {"interval": "2026-03-02T00:00:00Z/2026-03-03T00:00:00Z"}
    path = "/api/v2/analytics/workitems/summary"
    scene.go("pam", "busy")
    scene.post(INTERACTIONS, REQUEST)
    (calm,) = scene.get(path, **interval)["entities"]
    assert (calm["preferredAgentRequests"], calm["fallbacks"], calm["warnings"]) == (3, 1, [])
    scene.post(INTERACTIONS, REQUEST)
    (summary,) = scene.get(path, **interval)["entities"]
    assert summary["fallbackShare"] == 0.5
    assert "more than 40 %" in summary["warnings"][0]


def test_a_call_may_not_be_interrupted_but_a_chat_may(scene: Scene) -> None:
    scene.go("pam")
    chat = {**NO_FALLBACK, "type": "chat", "routingPreferences": {"preferredAgents": [FIRST]}}
    call = {**chat, "type": "voice"}
    first, second, third = (scene.post(INTERACTIONS, one) for one in (chat, call, chat))
    assert [routing(scene, one)["state"] for one in (first, second, third)] == [
        "offered",
        "offered",
        "pending",
    ]
    assert routing(scene, third)["reasons"] == ["Pam First: Holds voice, which chat may not interrupt."]


def test_what_is_unknown_is_named(scene: Scene) -> None:
    wrong = {"preferredAgents": [FIRST, "nobody"], "fallback": {"queueId": "nowhere"}}
    refused = scene.post(INTERACTIONS, {**PAYLOAD, "routingPreferences": wrong}, status=400)
    assert [one["fieldName"] for one in refused["details"]] == [
        "routingPreferences.preferredAgents[1]",
        "routingPreferences.fallback.queueId",
    ]
    assert scene.post(INTERACTIONS, {**PAYLOAD, "routingPreferences": {}}, status=400)["details"]
