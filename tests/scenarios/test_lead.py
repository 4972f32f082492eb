"""A lead at work: presence of others, other people's entries, one by one and many at once."""

from typing import Any

import pytest

from desktop.core.changes import Outcome, TableName
from desktop.core.effects import Forget, Remember, Ring, Send
from desktop.core.messages import FailureKind
from desktop.core.scope import Scope
from desktop.domain.commands import Command, OverrideEntry, SetPresence
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.events import AgentChanged
from tests.core.bench import START, entry, event, make_bench, offered, status_of
from tests.service.conftest import ENTRIES, Scene

S = EntryStatus
WHY = Reason(code="sla", text="Due in five minutes")


def give_to(agent_id: str, **more: Any) -> OverrideEntry:
    values: dict[str, Any] = {"entry_id": "e1", "to_agent_id": agent_id, "reason": WHY, "sequence_number": 1}
    return OverrideEntry(**(values | more))


@pytest.mark.parametrize(
    ("command", "why_not"),
    [
        (SetPresence(definition_id="lunch", agent_id="agent-2"), "Choose a reason first."),
        (SetPresence(definition_id="lunch", agent_id="agent-9", reason="x"), "You do not lead that agent."),
        (
            SetPresence(definition_id="?", agent_id="agent-2", reason="x"),
            "That presence does not exist here.",
        ),
        (give_to(" "), "Choose whom to give it to."),
        (give_to("agent-2"), "It is already with Name agent-2."),
        (give_to("agent-3", reason=Reason(code="")), "Choose a reason first."),
    ],
)
def test_y35_what_a_lead_asks_for_without_sense_is_refused_here(command: Command, why_not: str) -> None:
    bench = make_bench(entry("e1", agent="agent-2"), is_lead=True, scope=Scope.TEAM)
    bench.give(command)
    assert not bench.all_asked(Remember)
    assert [notice.detail for notice in bench.notices()] == [why_not]


def test_y35_a_lead_sets_the_presence_of_who_they_lead() -> None:
    bench = make_bench(is_lead=True, scope=Scope.TEAM)
    command = SetPresence(definition_id="lunch", agent_id="agent-2", reason="Five hours without a break")
    key = bench.give(command)
    assert [send.intent.command for send in bench.asked(Send)] == [command]
    bench.confirm(key)
    there = status_of("agent-2", 2, presence="lunch")
    bench.frame(AgentChanged(event_type="routing.user.presence", occurred_at=START, user=there))
    assert bench.rows[TableName.STATUSES, "agent-2"] == there
    assert not bench.codes(), "it is told to who was set, not to who set it"


def test_y35_a_lead_watches_the_team_without_being_rung_for_its_offers() -> None:
    bench = make_bench(entry("e1", agent="agent-2"), is_lead=True, scope=Scope.TEAM)
    bench.frame(event(offered("e2", agent="agent-2")), event(entry("e1", 2, S.PARKED, "agent-2")))
    rows = [bench.row(name) for name in ("e1", "e2")]
    assert [(row.entry.status, row.is_mine) for row in rows if row] == [
        (S.PARKED, False),
        (S.ASSIGNED, False),
    ]
    assert not bench.all_asked(Ring)


def test_y35_a_lead_writes_attributes_of_work_that_an_agent_holds_and_nobody_else_does(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    attributes = {"routingData": {"customAttributes": {"vip": "yes"}}}
    assert scene.put(scene.bo, entry, **attributes).status_code == 409
    written = scene.put(scene.leo, entry, **attributes).raise_for_status().json()
    assert written["routingData"]["customAttributes"]["vip"] == "yes"
    assert (written["status"], written["assignedTo"]["id"]) == ("accepted", "u-ana")


def test_y37_work_that_is_handed_over_is_shown_with_whom_it_is_offered_to() -> None:
    bench = make_bench(entry("e1", agent="agent-2"), is_lead=True, scope=Scope.TEAM)
    key = bench.give(give_to("agent-3"))
    bench.confirm(key, offered("e1", 2, "agent-3"))
    row = bench.row()
    assert row is not None
    assert (row.entry.status, row.entry.assigned_to and row.entry.assigned_to.id) == (S.ASSIGNED, "agent-3")
    assert [forget.outcome for forget in bench.asked(Forget)] == [Outcome.DONE]
    bench.frame(event(offered("e1", 2, "agent-3"), "overridden", actor="agent-1"))
    assert not bench.codes()


def test_y37_a_hand_over_that_comes_second_says_who_was_first_and_changes_nothing() -> None:
    bench = make_bench(entry("e1", agent="agent-2"), is_lead=True, scope=Scope.TEAM)
    key = bench.give(give_to("agent-3"))
    bench.fail(key, FailureKind.CONFLICT, code="entry.already.assigned", current=offered("e1", 2, "agent-4"))
    (notice,) = bench.notices()
    assert notice.detail.startswith("It is with Name agent-4 since 09:00 UTC.")
    assert len(bench.all_asked(Send)) == 1


def override(agent_id: str) -> dict[str, Any]:
    reason = {"routingData": {"customAttributes": {"overrideReason": "SLA_Critical"}}}
    return {"status": "assigned", "assignedTo": {"id": agent_id, "type": "user"}, **reason}


def test_y37_a_hand_over_that_is_turned_down_ends_once_and_only_its_receiver_may_answer(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.put(scene.leo, entry, **override("u-bo")).raise_for_status()
    assert scene.put(scene.ana, entry, status="accepted").status_code in {403, 409}
    assert scene.put(scene.ana, entry, status="completed").status_code in {403, 409}
    scene.put(scene.bo, entry, status="rejected", reason={"code": "busy"}).raise_for_status()
    again = scene.put(scene.bo, entry, status="rejected", reason={"code": "busy"})
    assert again.status_code == 409
    steps = scene.leo.get(f"{ENTRIES}/{entry['id']}/history").json()["entities"]
    told = [step["eventType"].rsplit(".")[-1] for step in steps]
    assert told[:5] == ["added", "assigned", "accepted", "overridden", "rejected"]
    assert told.count("rejected") == 1


def test_y48_of_many_that_are_moved_at_once_each_one_has_its_own_answer(scene: Scene) -> None:
    entries = [scene.entry_of(scene.submit()) for _ in range(4)]
    scene.put(scene.leo, entries[1], **override("u-bo")).raise_for_status()
    taken = scene.entry_of({"id": entries[1]["workitemId"]})
    items = [{"entryId": one["id"], **override("u-bo"), "force": True} for one in entries]
    items[1]["sequenceNumber"] = taken["sequenceNumber"] - 1
    items.append({"entryId": "nothing", **override("u-bo")})
    answer = scene.leo.post(f"{ENTRIES}/bulk", json={"items": items}).raise_for_status().json()
    assert [one["status"] for one in answer["results"]] == [200, 409, 200, 200, 404]
    assert [one["entryId"] for one in answer["results"]] == [item["entryId"] for item in items]
    refused = [one["error"]["message"] for one in answer["results"] if one["status"] != 200]
    assert all(refused), "each says why"
    held = [scene.entry_of({"id": one["workitemId"]})["assignedTo"]["id"] for one in entries]
    assert held == ["u-bo"] * 4
