"""Presence and capacity: set by oneself, by a lead, by the service; refused, lost, replaced."""

import json

import pytest

from desktop.core.changes import Outcome, TableName
from desktop.core.effects import Forget, Send
from desktop.core.messages import FailureKind
from desktop.domain.agent import AgentStatus
from desktop.domain.capacity import MediaCapacity
from desktop.domain.commands import SetPresence
from desktop.domain.events import AgentChanged
from tests.core.bench import ME, START, Bench, entry, make_bench, status_of
from tests.service.conftest import Scene

LUNCH = SetPresence(definition_id="lunch")
READY = SetPresence(definition_id="available")


def told(status: AgentStatus) -> AgentChanged:
    return AgentChanged(event_type="routing.user.presence", occurred_at=START, user=status)


def load(media_type: str, in_use: int) -> MediaCapacity:
    return MediaCapacity(media_type=media_type, maximum=3, in_use=in_use, available=3 - in_use)


def mine(bench: Bench, agent: str = ME) -> AgentStatus:
    status = bench.rows[TableName.STATUSES, agent]
    assert isinstance(status, AgentStatus)
    return status


def outcome(bench: Bench, key: str) -> Outcome | None:
    return next((forget.outcome for forget in bench.all_asked(Forget) if forget.key == key), None)


def test_y32_news_of_capacity_change_that_agent_alone_and_an_unknown_medium_is_kept_as_it_is() -> None:
    bench = make_bench(entry("e1"))
    bench.frame(told(status_of(number=1)), told(status_of("agent-2", 1)))
    other = mine(bench, "agent-2")
    media = (load("workitem", 2), load("hologram", 1))
    bench.frame(told(status_of(number=2, capacity=media, available_capacity=1)))
    assert {(one.table, one.id) for one in bench.last.changes} - {(TableName.LINK, "link")} == {
        (TableName.STATUSES, ME)
    }
    assert mine(bench).capacity == media
    assert mine(bench, "agent-2") == other
    bench.frame(told(status_of(number=1, available_capacity=9)))
    assert mine(bench).available_capacity == 1, "older news change nothing"


def test_y33_a_presence_is_shown_as_set_when_the_service_says_so() -> None:
    bench = make_bench()
    key = bench.give(LUNCH)
    assert mine(bench).presence.definition_id == "available"
    assert (TableName.INTENTS, key) in bench.rows, "what was chosen is shown as under way"
    bench.confirm(key)
    bench.frame(told(status_of(number=1, presence="lunch")))
    assert mine(bench).presence.definition_id == "lunch"
    assert (TableName.INTENTS, key) not in bench.rows
    assert not bench.codes()


def test_y33_a_refused_presence_is_told_and_not_tried_again() -> None:
    bench = make_bench()
    key = bench.give(LUNCH)
    bench.fail(key, FailureKind.REFUSED, detail="Not before noon.")
    for _ in range(10):
        bench.beat()
        bench.wait(10)
    assert len(bench.all_asked(Send)) == 1
    assert [notice.detail for notice in bench.notices()] == ["Not before noon."]
    assert mine(bench).presence.definition_id == "available"


@pytest.mark.parametrize("kind", [FailureKind.UNREACHABLE, FailureKind.BUSY])
def test_y33_a_presence_that_a_broken_service_did_not_take_is_tried_again_under_its_key(
    kind: FailureKind,
) -> None:
    bench = make_bench()
    key = bench.give(LUNCH)
    bench.fail(key, kind)
    bench.wait(3)
    assert [send.intent.key for send in bench.all_asked(Send)] == [key, key]
    bench.confirm(key)
    assert outcome(bench, key) is Outcome.DONE


def test_y33_the_next_presence_waits_behind_the_one_under_way_and_a_newer_one_replaces_it() -> None:
    bench = make_bench()
    first = bench.give(LUNCH)
    second = bench.give(READY)
    assert [send.intent.key for send in bench.all_asked(Send)] == [first]
    third = bench.give(LUNCH.model_copy(update={"message": "until one"}))
    assert outcome(bench, second) is Outcome.EXPIRED
    assert [key for table, key in bench.rows if table is TableName.INTENTS] == [first, third]
    bench.confirm(first)
    assert [send.intent.key for send in bench.all_asked(Send)] == [first, third]


def test_y34_a_presence_that_a_lead_sets_is_told_with_who_and_why(scene: Scene) -> None:
    scene.go(scene.ana, "u-ana").raise_for_status()
    before = AgentStatus.model_validate_json(json.dumps(scene.status("u-ana")))
    body = {"presenceDefinition": {"id": "lunch"}, "reason": "You have been on for five hours"}
    scene.leo.patch("/api/v2/users/u-ana/presences/purecloud", json=body).raise_for_status()
    after = AgentStatus.model_validate_json(json.dumps(scene.status("u-ana")))
    bench = make_bench()
    bench.frame(told(as_me(before)))
    assert not bench.codes()
    bench.frame(told(as_me(after)))
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("Leo Berg set you Lunch", "You have been on for five hours")


def as_me(status: AgentStatus) -> AgentStatus:
    return status.model_copy(update={"id": ME})
