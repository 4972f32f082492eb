from desktop.core.effects import ReadEntry, Ring, TakeSnapshot
from desktop.core.messages import (
    LinkChanged,
    LinkState,
    ResyncAsked,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.core.scope import Scope
from desktop.domain.commands import ParkEntry
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Position, Snapshot
from tests.core.bench import START, Bench, entry, event, make_bench, offered, status_of


def test_y17_a_change_during_the_first_load_is_neither_lost_nor_doubled() -> None:
    bench = make_bench(is_live=False)
    place = Position(epoch="a", cursor=100)
    bench.take(LinkChanged(state=LinkState.CATCHING_UP))
    bench.take(StreamRecovered(recovered=False, position=place))
    bench.frame(event(offered("e1", 2)))
    bench.frame(event(offered("e2", 1)))
    bench.take(StreamCaughtUp(position=place))
    assert bench.row() is None
    assert not bench.is_live()
    bench.snapshot(offered("e1", 2), cursor=101)
    assert bench.row("e1") is not None
    assert bench.row("e2") is not None
    assert sorted(ring.entry_id for ring in bench.all_asked(Ring)) == ["e1", "e2"]
    assert bench.is_live()


def test_y16_an_offer_that_was_there_before_we_came_rings() -> None:
    bench = make_bench(offered())
    assert len(bench.all_asked(Ring)) == 1


def test_an_offer_whose_time_is_over_does_not_ring() -> None:
    bench = make_bench(is_live=False)
    bench.wait(61)
    bench.connect(offered())
    assert not bench.all_asked(Ring)


def test_y14_what_a_snapshot_misses_goes_once_and_is_told() -> None:
    bench = make_bench(entry("e1"), offered("e2"), entry("e3"))
    bench.snapshot(entry("e3"))
    assert bench.row("e1") is None
    assert bench.row("e2") is None
    assert bench.row("e3") is not None
    assert bench.codes() == {"entry.goneAtResync", "offer.gone"}
    assert not bench.snapshot(entry("e3")).changes or bench.row("e1") is None


def test_a_snapshot_older_than_our_place_is_not_believed(bench: Bench) -> None:
    bench.frame(event(entry("e1")))
    assert not bench.snapshot(cursor=100).changes
    assert bench.row("e1") is not None
    bench.take(ResyncAsked(reason="frames were lost"))
    bench.snapshot(cursor=99)
    assert not bench.is_live()
    bench.wait(1)
    assert len(bench.asked(TakeSnapshot)) == 1


def test_a_row_that_only_an_answer_told_of_survives_the_snapshot_that_was_asked_before(bench: Bench) -> None:
    bench.take(ResyncAsked(reason="frames were lost"))
    bench.read("e1", entry("e1", 2))
    bench.snapshot()
    assert bench.row() is not None
    bench.wait(16)
    bench.beat()
    bench.snapshot()
    assert bench.row() is None


def test_an_unanswered_snapshot_is_asked_for_again(bench: Bench) -> None:
    bench.take(ResyncAsked(reason="frames were lost"))
    bench.wait(30)
    assert len(bench.asked(TakeSnapshot)) == 1
    bench.drop()
    bench.wait(30)
    assert not bench.asked(TakeSnapshot)
    bench.take(LinkChanged(state=LinkState.CATCHING_UP))
    bench.take(StreamRecovered(recovered=True, position=Position(epoch="a", cursor=100)))
    assert len(bench.asked(TakeSnapshot)) == 1


def test_a_snapshot_brings_how_i_am_doing_and_the_servers_clock() -> None:
    bench = make_bench(is_live=False)
    bench.take(LinkChanged(state=LinkState.CATCHING_UP))
    ahead = START.replace(minute=1)
    told = Snapshot(position=Position(epoch="a", cursor=1), server_time=ahead, entries=(), status=status_of())
    bench.take(SnapshotTaken(snapshot=told))
    assert bench.link.clock_offset_s == 60.0
    assert any(getattr(row, "available_capacity", None) == 3 for row in bench.rows.values())


def test_a_leads_row_that_a_snapshot_misses_goes_without_a_word() -> None:
    bench = make_bench(entry("e1", agent="agent-2"), scope=Scope.TEAM)
    bench.snapshot()
    assert bench.row() is None
    assert not bench.codes()


def test_an_answer_older_than_the_list_that_lacked_its_entry_raises_nobody_from_the_dead() -> None:
    bench = make_bench(entry("e1"))
    key = bench.give(ParkEntry(entry_id="e1"))
    bench.take(ResyncAsked(reason="frames were lost"))
    bench.snapshot()
    assert bench.row() is None
    bench.confirm(key, entry("e1", 2, EntryStatus.PARKED))
    assert bench.row() is None
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.read("e1", entry("e1", 4))
    assert bench.row() is not None, "what was read after that is true"
