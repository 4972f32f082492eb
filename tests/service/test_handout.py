"""Whole-pool hand-outs, and their indexes."""

from dataclasses import replace

import pytest

from desktop.domain.presence import RoutingStatus
from desktop.service.candidate import Exclusion, Policy
from desktop.service.plan import Target, TargetKind
from desktop.service.router import assign, assign_to
from desktop.service.waiting import Waiting
from tests.service.floors import handed
from tests.service.views import (
    ANYBODY,
    NOW,
    agent,
    ago,
    at_workbin,
    entry,
    later,
    policy,
    pool,
    room_for,
    workbin,
)

ONE = room_for(workitem=1)


def test_workbin_priority_then_entry_priority_then_first_in_first_out() -> None:
    bins = policy(workbin("high", priority=1), workbin("low", priority=4))
    entries = [
        entry("e5", workbin_id="low", priority=1, queued_at=ago(900)),
        entry("e4", workbin_id="high", priority=5, queued_at=ago(800)),
        entry("e3", workbin_id="high", priority=2, queued_at=ago(10)),
        entry("e2", workbin_id="high", priority=2, queued_at=ago(20)),
        entry("e1", ANYBODY, workbin_id="high", priority=1, queued_at=ago(1)),
        entry("e6", workbin_id="low", priority=1, queued_at=ago(899)),
    ]
    people = pool(agent("ana", rule=room_for(workitem=10)), by=bins)
    assert [name for name, _ in handed(Waiting(bins, entries), people)] == [f"e{i}" for i in range(1, 7)]


def test_an_aged_workbin_lets_waiting_raise_an_entry_and_strict_ones_do_not() -> None:
    entries = [
        entry("old", priority=4, queued_at=ago(1000)),
        entry("new", priority=2, queued_at=ago(1)),
    ]
    for is_aged, first in ((True, "old"), (False, "new")):
        bins = policy(workbin(is_aged=is_aged, age_step_s=300))
        people = pool(agent("ana", rule=ONE), by=bins)
        assert handed(Waiting(bins, entries), people) == [(first, "ana")]


def test_aged_and_strict_workbins_meet_in_one_order() -> None:
    bins = policy(workbin("aged", is_aged=True, age_step_s=100), workbin("strict"))
    entries = [
        entry("a", workbin_id="aged", priority=5, queued_at=ago(150)),
        entry("s3", workbin_id="strict", priority=3),
        entry("s4", workbin_id="strict", priority=4),
    ]
    people = pool(agent("ana", rule=room_for(workitem=3)), by=bins)
    assert [name for name, _ in handed(Waiting(bins, entries), people)] == ["s3", "a", "s4"]


def test_work_is_spread_over_those_who_have_least() -> None:
    people = pool(*(agent(name, rule=room_for(workitem=2)) for name in ("ana", "ben")))
    waiting = Waiting(Policy(), [entry(f"e{i}", queued_at=ago(90 - i)) for i in range(5)])
    assert [who for _, who in handed(waiting, people)] == ["ana", "ben", "ana", "ben"]
    assert [one.id for one in waiting] == ["e4"]
    assert [work.entry_id for work in people["ana"].held] == ["e0", "e2"]


def test_who_is_excluded_does_not_hold_up_the_line() -> None:
    waiting = Waiting(
        Policy(),
        [
            entry("first", queued_at=ago(99), excluded=(Exclusion("ana", later(9)),)),
            entry("second", queued_at=ago(50)),
        ],
    )
    people = pool(agent("ana", rule=ONE))
    assert handed(waiting, people) == [("second", "ana")]
    assert waiting.find("first") is not None
    assert waiting.find("second") is None


def test_an_agent_who_has_room_again_gets_the_next_entries() -> None:
    waiting = Waiting(Policy(), [entry("e1", queued_at=ago(9)), entry("e2", queued_at=ago(8))])
    people = pool(agent("ana", rule=ONE), agent("ben"))
    (decision,) = assign_to("ana", waiting, people, NOW)
    assert (decision.entry_id, decision.agent_id) == ("e1", "ana")
    assert decision.reasons == ("Ana is the only one who can take it now.",)
    assert assign_to("nobody", waiting, people, NOW) == ()
    assert assign_to("ana", waiting, people, NOW) == ()


@pytest.mark.parametrize("busy", [{"presence": "Break"}, {"routing_status": RoutingStatus.NOT_RESPONDING}])
def test_an_agent_who_takes_no_work_gets_none(busy: dict[str, object]) -> None:
    people = pool(agent("ana", **busy))
    waiting = Waiting(Policy(), [entry("e1")])
    assert assign_to("ana", waiting, people, NOW) == assign(waiting, people, NOW) == ()


def test_media_that_nobody_has_room_for_do_not_hold_up_others() -> None:
    waiting = Waiting(Policy(), [entry("c1", media_type="chat", queued_at=ago(99)), entry("w1"), entry("w2")])
    people = pool(agent("ana", rule=room_for(chat=0, workitem=2)))
    assert [name for name, _ in handed(waiting, people)] == ["w1", "w2"]


def test_a_limit_of_one_line_does_not_hold_up_another() -> None:
    bins = policy(workbin("tight", max_concurrent=1), workbin("wide"))
    entries = [entry(f"t{i}", workbin_id="tight", queued_at=ago(99 - i)) for i in range(3)]
    people = pool(agent("ana", rule=room_for(workitem=9)), by=bins)
    waiting = Waiting(bins, [*entries, entry("w", workbin_id="wide")])
    assert [name for name, _ in handed(waiting, people)] == ["t0", "w"]


def test_an_entry_put_again_stands_where_it_now_belongs() -> None:
    waiting = Waiting(Policy(), [entry("e1", queued_at=ago(9)), entry("e2", queued_at=ago(8))])
    waiting.put(entry("e1", priority=5, queued_at=ago(9)))
    waiting.put(entry("e3", priority=1))
    waiting.drop("e2")
    waiting.drop("unknown")
    assert len(waiting) == 2
    people = pool(agent("ana"))
    assert [name for name, _ in handed(waiting, people)] == ["e3", "e1"]
    assert len(waiting) == 0
    assert waiting.media_types() == set()


def test_a_profile_that_changes_changes_who_answers() -> None:
    people = pool(agent("ana"))
    wish = Target(TargetKind.GROUP, "VIP", groups=("vip",))
    assert people.answering(wish) == ()
    people.put(agent("ana", groups=("VIP",)))
    assert people.answering(wish) == ("ana",)
    people.put(agent("ben", groups=("vip",)))
    assert set(people.answering(wish)) == {"ana", "ben"}
    people.drop("ana")
    people.drop("ana")
    assert (people.answering(wish), people.find("ana"), len(people)) == (("ben",), None, 1)


def test_room_is_kept_up_with_every_change() -> None:
    people = pool(agent("ana", rule=ONE))
    assert people.free("workitem") == {"ana"}
    people.hold("ana", entry("e1"), NOW)
    assert people.free("workitem") == set()
    assert people["ana"].idle_since == NOW
    people.put(replace(people["ana"], held=()))
    assert people.free("workitem") == {"ana"}
    people.drop("ana")
    assert people.free("workitem") == set()


def test_the_memory_for_targets_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.service.pool._REMEMBERED_TARGETS", 3)
    people = pool(agent("ana"))
    for number in range(10):
        assert people.answering(at_workbin(f"wb{number}")) == ("ana",)
    assert len(people._answering) <= 3
