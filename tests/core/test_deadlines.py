from datetime import timedelta

import pytest

from desktop.core.changes import Outcome
from desktop.core.effects import Forget, Hush, ReadEntry, Ring, Send, WakeAt
from desktop.core.learning import EXPIRED
from desktop.core.messages import FailureKind, LatencyMeasured
from desktop.domain.commands import MarkDone, SetPresence
from desktop.domain.entry import EntryStatus
from tests.core.bench import DONE, START, Bench, entry, event, make_bench, offered

S = EntryStatus


def test_the_servers_clock_decides_about_deadlines(bench: Bench) -> None:
    bench.take(LatencyMeasured(latency_s=0.08, clock_offset_s=-30.0))
    bench.frame(event(offered()))
    assert bench.link.latency_s == 0.08
    bench.wait(61)
    assert not bench.asked(Hush)
    bench.wait(29)
    assert bench.asked(Hush)


@pytest.mark.parametrize(
    ("latency_s", "offset_s"), [(-1.0, 1e300), (float("nan"), float("nan")), (float("inf"), float("-inf"))]
)
def test_figures_that_cannot_be_are_not_believed(bench: Bench, latency_s: float, offset_s: float) -> None:
    bench.take(LatencyMeasured(latency_s=latency_s, clock_offset_s=offset_s))
    assert (bench.link.latency_s, bench.link.clock_offset_s) == (0.05, 0.0)


def test_an_offer_past_its_deadline_says_so_and_only_the_server_ends_it(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.wait(60)
    row = bench.row()
    assert row is not None
    assert row.problem == EXPIRED
    assert [hush.offer_id for hush in bench.asked(Hush)] == ["o-e1"]
    assert not bench.asked(ReadEntry)
    bench.beat()
    bench.wait(1)
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.wait(5)
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.read("e1", offered())
    assert bench.row() is not None
    bench.read("e1", entry("e1", 2, S.UNASSIGNED, None))
    assert bench.row() is None
    assert "offer.expired" in bench.codes()
    assert not bench.asked(Hush), "it was hushed before"


def test_an_offer_that_ran_out_while_the_line_was_down_is_read_when_it_is_back(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.drop()
    bench.wait(60)
    bench.wait(1)
    bench.wait(5)
    assert not bench.all_asked(ReadEntry)
    bench.connect(recovered=True)
    bench.wait(5)
    assert bench.asked(ReadEntry)


def test_a_deadline_that_moves_by_the_clock_is_shown_as_it_is_now(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.wait(60)
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=-30.0))
    row = bench.row()
    assert row is not None
    assert row.problem == ""


def test_a_longer_deadline_of_the_same_offer_counts(bench: Bench) -> None:
    first = offered()
    bench.frame(event(first))
    assert first.offer is not None
    longer = first.offer.model_copy(update={"expires_at": START + timedelta(seconds=90)})
    bench.frame(event(offered("e1", 2, offer=longer), "updated"))
    bench.wait(60)
    assert not bench.asked(Hush)
    bench.wait(30)
    assert bench.asked(Hush)
    assert len(bench.all_asked(Ring)) == 1


def test_the_desk_asks_to_be_woken_for_the_next_thing_due(bench: Bench) -> None:
    bench.wait(30)
    bench.frame(event(offered()))
    assert bench.asked(WakeAt) == [WakeAt(at=START + timedelta(seconds=60))]
    bench.frame(event(entry("e2")))
    assert not bench.asked(WakeAt), "once is enough"


def test_a_clock_that_was_wrong_for_a_while_does_not_hold_back_what_was_begun_by_it() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    bench.now += timedelta(hours=1)  # somebody set this computer's clock
    bench.beat()
    keys = [bench.give(MarkDone(entry_id=name, disposition=DONE)) for name in ("e1", "e2")]
    presence = bench.give(SetPresence(definition_id="lunch"))
    bench.fail(keys[0])
    bench.fail(presence, FailureKind.BUSY, retry_after_s=1)
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=-3600.0))
    for _ in range(4):
        bench.wait(1)
    sent = {send.intent.key: send.intent.tries for send in bench.all_asked(Send)}
    assert sent == {keys[0]: 2, keys[1]: 1, presence: 2}
    bench.wait(31)
    assert Forget(key=presence, outcome=Outcome.EXPIRED) not in bench.effects, "it is on its way"


def test_a_clock_that_is_set_back_keeps_the_length_of_waits_and_is_read_again() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.give(MarkDone(entry_id="e2", disposition=DONE))
    bench.wait(-3600)
    assert len(bench.all_asked(Send)) == 1
    bench.wait(1)
    assert len(bench.all_asked(Send)) == 1, "not by a clock that is not known"
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=3600.0))
    assert len(bench.all_asked(Send)) == 2


def test_a_small_step_of_the_clock_changes_no_waits(bench: Bench) -> None:
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=0.4))
    assert not bench.asked(WakeAt)
