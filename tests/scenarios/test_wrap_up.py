"""Wrap-up, Mark Done that can be taken back, parked work that wakes, and two sides of one entry."""

from datetime import timedelta
from typing import Any

from desktop.core.changes import IntentRow, NoticeRow, Outcome, Phase, TableName
from desktop.core.effects import Forget, Send, WakeAt
from desktop.core.messages import (
    FailureKind,
    IntentDiscarded,
    IntentGiven,
    IntentRetried,
    Restored,
)
from desktop.core.permits import missing_for_mark_done, permit
from desktop.domain.commands import ExtendWrapUp, Intent, MarkDone, ParkEntry, StartWrapUp
from desktop.domain.disposition import Disposition, DispositionCode
from desktop.domain.entry import EntryStatus, Reason, WrapUp
from desktop.domain.workbin import WrapUpRule
from tests.core.bench import DONE, ME, START, Bench, catalogue, entry, event, make_bench
from tests.service.conftest import Scene
from tests.service.test_wrap_up import now, ruled

MARK = MarkDone(entry_id="e1", disposition=Disposition(code="ok", notes="All clear"))
RULE = WrapUpRule(seconds=120, extensions=1)


def held(bench: Bench, held_s: float = 5.0, key: str = "k1") -> str:
    """Mark Done is pressed; it can be taken back for a while."""
    intent = Intent(key=key, command=MARK, given_at=bench.now, held_s=held_s)
    bench.take(IntentGiven(intent=intent))
    return key


def sent(bench: Bench) -> list[str]:
    return [send.intent.key for send in bench.all_asked(Send)]


def outcomes(bench: Bench) -> list[Outcome]:
    return [forget.outcome for forget in bench.all_asked(Forget)]


def in_wrap_up(number: int = 2, left: int = 1, **by: float) -> Any:
    until = START + (timedelta(**by) if by else timedelta(seconds=120))
    return entry("e1", number, wrap_up=WrapUp(since=START, until=until, extensions_left=left))


def test_y13_wrap_up_starts_once_is_made_longer_and_ends_by_the_service_s_own_clock(scene: Scene) -> None:
    work = ruled(scene, atEnd="markDone", defaultDisposition="paid", seconds=60)
    scene.put(scene.ana, work, wrapUp="start").raise_for_status()
    scene.service.advance(50)
    scene.put(scene.ana, work, wrapUp="extend").raise_for_status()
    scene.service.advance(60)
    assert now(scene, work)["status"] == "accepted", "the first end was replaced by a later one"
    scene.service.advance(10)
    done = now(scene, work)
    assert (done["status"], done["disposition"]["code"]) == ("completed", "paid")
    scene.service.advance(600)
    assert now(scene, work)["sequenceNumber"] == done["sequenceNumber"], "it fires once"


def test_y13_mark_done_before_the_end_cancels_the_timer(scene: Scene) -> None:
    work = ruled(scene, atEnd="markDone", defaultDisposition="paid", seconds=60)
    scene.put(scene.ana, work, wrapUp="start").raise_for_status()
    scene.put(scene.ana, work, status="completed", disposition={"code": "paid"}).raise_for_status()
    done = now(scene, work)
    scene.service.advance(600)
    assert now(scene, work) == done


def test_y13_the_desk_offers_wrap_up_where_the_workbin_has_time_for_it() -> None:
    bench = make_bench(entry(), catalogue=catalogue(wrap_up=RULE))
    bench.confirm(bench.give(StartWrapUp(entry_id="e1")), in_wrap_up())
    row = bench.row()
    assert row is not None
    again = permit("StartWrapUp", row, bench.link, catalogue(wrap_up=RULE), bench.now)
    assert (again.allowed, again.reason) == (False, "Wrap-up has begun already.")
    bench.confirm(bench.give(ExtendWrapUp(entry_id="e1")), in_wrap_up(3, 0, seconds=180))
    spent = permit("ExtendWrapUp", bench.row(), bench.link, catalogue(wrap_up=RULE), bench.now)
    assert (spent.allowed, spent.code) == (False, "noMoreTime")
    none = permit("StartWrapUp", row, bench.link, catalogue(), bench.now)
    assert none.reason == "Its workbin has no time for wrap-up."


def test_y13_the_end_by_the_service_is_told_with_what_was_chosen() -> None:
    bench = make_bench(entry(), catalogue=catalogue(wrap_up=RULE))
    bench.frame(event(in_wrap_up(), "updated"))
    over = entry("e1", 3, EntryStatus.COMPLETED, disposition=Disposition(code="ok"))
    bench.frame(event(over, actor=ME, reason=Reason(code="wrapup.timeout")))
    (notice,) = (one for one in bench.notices() if one.code == "entry.wrapUpEnded")
    assert "Approved" in notice.detail


def test_mark_done_waits_for_a_second_thought_and_is_sent_once() -> None:
    bench = make_bench(entry())
    key = held(bench)
    row = bench.row()
    assert row is not None
    assert row.intent_phase is Phase.HELD
    assert not permit("ParkEntry", row, bench.link, catalogue(), bench.now).allowed
    bench.wait(4.9)
    assert sent(bench) == []
    bench.wait(0.2)
    assert sent(bench) == [key]
    bench.confirm(key, entry("e1", 2, EntryStatus.COMPLETED))
    assert outcomes(bench) == [Outcome.DONE]


def test_mark_done_that_is_taken_back_was_never_sent() -> None:
    bench = make_bench(entry())
    key = held(bench)
    intent = bench.rows[TableName.INTENTS, key]
    assert isinstance(intent, IntentRow)
    assert intent.disposition == MARK.disposition
    bench.take(IntentDiscarded(key=key))
    bench.wait(60)
    assert (sent(bench), "command.undone" in bench.codes()) == ([], False)
    row = bench.row()
    assert row is not None
    assert row.intent_phase is None
    held(bench, key="k2")
    bench.take(IntentRetried(key="k2"))
    assert sent(bench) == ["k2"], "sent now on request"


def test_a_kill_during_the_second_thought_neither_loses_nor_doubles() -> None:
    kept = Intent(key="k1", command=MARK, given_at=START, held_s=5.0)
    bench = make_bench(is_live=False)
    bench.take(Restored(entries=(entry(),), position=None, as_of=START, intents=(kept,)))
    bench.connect(entry())
    assert "command.goesOn" in bench.codes()
    assert sent(bench) == []
    bench.wait(6)
    assert sent(bench) == ["k1"]
    bench.confirm("k1", entry("e1", 2, EntryStatus.COMPLETED))
    bench.wait(60)
    assert (sent(bench), outcomes(bench)) == (["k1"], [Outcome.DONE])


def test_the_second_thought_ends_before_wrap_up_does() -> None:
    bench = make_bench(in_wrap_up(1, seconds=5), catalogue=catalogue(wrap_up=RULE))
    held(bench)
    bench.wait(3.1)
    assert sent(bench) == ["k1"]


def test_a_conflict_on_replay_shows_both_sides_and_merges_nothing() -> None:
    bench = make_bench(entry())
    bench.drop()
    key = bench.give(MARK)
    taken = entry("e1", 4, EntryStatus.ACCEPTED, "agent-2")
    bench.connect(entry())
    bench.fail(key, FailureKind.CONFLICT, code="entry.not.assignee", current=taken)
    (notice,) = (one for one in bench.notices() if one.clash is not None)
    assert isinstance(notice, NoticeRow)
    assert notice.clash is not None
    assert (notice.clash.command, notice.clash.disposition) == ("MarkDone", MARK.disposition)
    assert (notice.clash.holder, notice.clash.is_mine) == ("Name agent-2", False)
    assert outcomes(bench) == [Outcome.CONFLICT]
    bench.wait(600)
    assert sent(bench) == [key], "never sent again"


def test_parked_work_wakes_at_its_time_and_says_so_until_it_is_resumed() -> None:
    bench = make_bench(entry())
    until = START + timedelta(minutes=15)
    bench.confirm(
        bench.give(ParkEntry(entry_id="e1", until=until)),
        entry("e1", 2, EntryStatus.PARKED, parked_until=until),
    )
    assert until in [wake.at for wake in bench.all_asked(WakeAt)] or bench.wait(1)
    bench.wait(14 * 60)
    assert "entry.wake" not in bench.codes()
    bench.wait(61)
    assert "entry.wake" in bench.codes()
    bench.frame(event(entry("e1", 3)))
    assert "entry.wake" not in bench.codes()


def test_y47_a_code_of_another_type_does_not_fit() -> None:
    codes = (DispositionCode(code="ok", label="Approved", workitem_types=("loan",)),)
    told = catalogue(dispositions=codes)
    assert missing_for_mark_done(entry(workitem_type_id="loan"), DONE, told) == ""
    assert "has no disposition ok" in missing_for_mark_done(entry(workitem_type_id="card"), DONE, told)
