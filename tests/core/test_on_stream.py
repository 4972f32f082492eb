from datetime import timedelta

import pytest

from desktop.core.changes import TableName
from desktop.core.effects import SaveMirror, Send, TakeSnapshot
from desktop.core.messages import (
    FrameReceived,
    HeartbeatReceived,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    ResyncAsked,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
)
from desktop.core.stream import HELD_MOST
from desktop.domain.abilities import Abilities
from desktop.domain.commands import AcceptOffer
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.stream import Frame, Heartbeat, Position, Snapshot
from tests.core.bench import START, Bench, catalogue, entry, event, make_bench, offered, status_of

MODE_B = Abilities(has_positioned_stream=False, has_optimistic_lock=False, has_idempotency_keys=False)


def test_another_epoch_is_a_snapshot_and_numbers_of_the_old_log_mean_nothing(bench: Bench) -> None:
    bench.frame(event(entry("e1", 9)))
    bench.epoch = "b"
    bench.frame(event(entry("e2", 1)), prev=5, cursor=6)
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="another log")]
    bench.frame(event(entry("e2", 2)), prev=6, cursor=7)
    assert not bench.asked(TakeSnapshot), "one is enough"
    bench.snapshot(entry("e1", 2), cursor=6)
    row = bench.row("e1")
    assert row is not None
    assert row.entry.sequence_number == 2
    assert bench.row("e2") is not None, "what was held beyond the snapshot is applied"
    assert bench.desk.position == Position(epoch="b", cursor=7)


def test_a_list_of_another_log_that_an_answer_has_overtaken_is_asked_for_again(bench: Bench) -> None:
    bench.frame(event(entry("e1", 9)), event(entry("e3", 9)))
    bench.epoch = "b"
    bench.beat(cursor=1)
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="another log")]
    bench.read("e1", entry("e1", 10))
    bench.snapshot(entry("e1", 3), entry("e3", 3), cursor=6)
    row = bench.row("e1")
    assert row is not None
    assert row.entry.sequence_number == 10, "nobody can say yet which of the two is older"
    assert not bench.is_live()
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="overtaken by an answer")]
    bench.snapshot(entry("e1", 3), cursor=6)
    row = bench.row("e1")
    assert row is not None
    assert row.entry.sequence_number == 3, "the list was asked for after the answer"
    assert bench.row("e3") is None
    assert bench.desk.position == Position(epoch="b", cursor=6)


@pytest.mark.parametrize("listed", [(), (entry("e1", 3),), (entry("e1", 4),)])
def test_a_list_of_another_log_that_knows_what_the_answer_told_is_taken(
    bench: Bench, listed: tuple[Entry, ...]
) -> None:
    bench.frame(event(entry("e1", 2)))
    bench.epoch = "b"
    bench.beat(cursor=1)
    bench.asked(TakeSnapshot)
    bench.read("e1", entry("e1", 3, status=EntryStatus.COMPLETED if not listed else EntryStatus.ACCEPTED))
    bench.snapshot(*listed, cursor=6)
    assert not bench.asked(TakeSnapshot)
    assert (bench.row("e1") is None) == (not listed)
    assert bench.desk.position == Position(epoch="b", cursor=6)


def test_a_row_only_an_answer_told_of_has_a_list_of_another_log_asked_for_again(bench: Bench) -> None:
    bench.epoch = "b"
    bench.beat(cursor=1)
    bench.asked(TakeSnapshot)
    bench.read("e1", entry("e1", 3))
    bench.snapshot(cursor=6)
    assert bench.row("e1") is not None
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="overtaken by an answer")]


def test_a_lost_tail_is_noticed_at_the_beat_a_second_later(bench: Bench) -> None:
    bench.beat(cursor=103)
    assert not bench.asked(TakeSnapshot)
    bench.wait(1)
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="tail lost")]
    bench.snapshot(entry("e1"), cursor=103)
    assert bench.row() is not None
    assert bench.is_live()
    assert (bench.link.gaps_healed, bench.link.snapshots) == (1, 2)


def test_a_tail_that_was_only_late_is_no_loss(bench: Bench) -> None:
    bench.beat(cursor=101)
    bench.frame(event(entry("e1")))
    bench.wait(1)
    assert len(bench.all_asked(TakeSnapshot)) == 1, "only the first"


def test_frames_missing_at_the_end_of_catching_up_are_noticed() -> None:
    bench = make_bench()
    bench.take(StreamCaughtUp(position=Position(epoch="a", cursor=110)))
    bench.wait(1)
    assert bench.asked(TakeSnapshot)


def test_a_digest_that_differs_is_a_snapshot(bench: Bench) -> None:
    bench.frame(event(entry("e1")))
    bench.beat()
    assert not bench.asked(TakeSnapshot)
    bench.beat(digest="0123456789abcdef")
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="digest differs")]
    bench.beat(digest="0123456789abcdef")
    assert not bench.asked(TakeSnapshot)


def test_a_beat_of_another_log_is_a_snapshot(bench: Bench) -> None:
    bench.epoch = "b"
    bench.beat()
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="another log")]


def test_an_answer_that_overtook_the_stream_is_no_divergence(bench: Bench) -> None:
    bench.frame(event(offered("e1", 1)))
    stale = bench.digest()
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2))
    bench.beat(digest=stale)
    assert not bench.asked(TakeSnapshot)
    bench.wait(16)
    bench.beat(digest=stale)
    assert bench.asked(TakeSnapshot), "but not for ever"


@pytest.mark.parametrize(
    ("recovered", "epoch", "cursor"), [(False, "a", 100), (True, "b", 100), (True, "a", 99)]
)
def test_a_stream_that_does_not_go_on_from_our_place_is_a_snapshot(
    bench: Bench, recovered: bool, epoch: str, cursor: int
) -> None:
    bench.drop()
    bench.take(LinkChanged(state=LinkState.CATCHING_UP))
    bench.take(StreamRecovered(recovered=recovered, position=Position(epoch=epoch, cursor=cursor)))
    assert len(bench.asked(TakeSnapshot)) == 1


def test_rows_and_the_position_they_lead_to_are_saved_together(bench: Bench) -> None:
    bench.frame(event(entry("e1")), event(entry("e2")))
    assert bench.asked(SaveMirror) == [
        SaveMirror(put_ids=("e1", "e2"), gone_ids=(), position=Position(epoch="a", cursor=102))
    ]
    bench.frame(event(entry("e1", 2, EntryStatus.COMPLETED)))
    assert bench.asked(SaveMirror) == [
        SaveMirror(put_ids=(), gone_ids=("e1",), position=Position(epoch="a", cursor=103))
    ]
    bench.frame()
    assert bench.asked(SaveMirror) == [
        SaveMirror(put_ids=(), gone_ids=(), position=Position(epoch="a", cursor=104))
    ]
    bench.beat()
    assert not bench.asked(SaveMirror)


def test_the_first_beat_tells_the_servers_clock_where_nothing_else_did(bench: Bench) -> None:
    fresh = make_bench(is_live=False)
    beat = Heartbeat(control="heartbeat", epoch="a", cursor=1, server_time=START.replace(minute=2), digest="")
    fresh.take(HeartbeatReceived(heartbeat=beat))
    assert fresh.link.clock_offset_s == 120.0


def test_without_positions_every_connect_and_every_minute_reads_the_list() -> None:
    bench = make_bench(abilities=MODE_B, is_live=False)
    bench.connect(entry("e1"), recovered=False)
    assert len(bench.all_asked(TakeSnapshot)) == 1
    assert bench.desk.position is None
    frame = Frame(epoch="x", prev=9, cursor=3, events=(event(entry("e2")),))
    bench.take(FrameReceived(frame=frame))
    assert bench.row("e2") is not None
    bench.beat(cursor=999, digest="0123456789abcdef")
    assert len(bench.all_asked(TakeSnapshot)) == 1, "positions and digests mean nothing here"
    waited = 0.0
    while not bench.asked(TakeSnapshot):
        bench.wait(1)
        waited += 1
        assert waited <= 72
    assert waited >= 48
    bench.take(FrameReceived(frame=frame.model_copy(update={"events": (event(entry("e3")),)})))
    assert bench.row("e3") is None
    place = Position(epoch="", cursor=0)
    snapshot = Snapshot(position=None, server_time=bench.now, entries=(entry("e1"),))
    bench.take(SnapshotTaken(snapshot=snapshot))
    assert bench.row("e2") is None
    assert bench.row("e3") is not None, "subscribed first, read then, applied what came meanwhile"
    bench.drop()
    bench.take(LinkChanged(state=LinkState.CATCHING_UP))
    bench.take(StreamRecovered(recovered=True, position=place))
    assert bench.asked(TakeSnapshot)


def _rounds(agent_id: str, count: int) -> list[float]:
    """How many seconds lie between this person's readings of the list, where nothing else tells."""
    told = catalogue()
    me = told.me.model_copy(update={"id": agent_id})
    bench = make_bench(abilities=MODE_B, catalogue=told.model_copy(update={"me": me}))
    gaps: list[float] = []
    since = bench.now
    while len(gaps) < count:
        bench.wait(2)
        bench.beat()
        if any(effect.reason == "time for a round" for effect in bench.all_asked(TakeSnapshot)):
            gaps.append((bench.now - since).total_seconds())
            since = bench.now
            bench.effects.clear()
            bench.snapshot()
    return gaps


def test_the_minutes_reading_is_a_fifth_sooner_or_later_so_that_desktops_do_not_read_in_step() -> None:
    mine, theirs = _rounds("agent-1", 12), _rounds("agent-2", 12)
    assert all(48 <= gap <= 74 for gap in (*mine, *theirs))
    assert mine != theirs, "two people"
    for gaps in (mine, theirs):
        assert max(gaps) - min(gaps) >= 12, "one person's rounds"


def test_y21_silence_is_not_live() -> None:
    bench = make_bench()
    bench.wait(24)
    assert bench.is_live()
    bench.wait(1)
    assert not bench.is_live()
    bench.beat()
    assert bench.is_live()


def test_without_places_what_did_not_fit_while_the_list_was_read_is_read_soon_after() -> None:
    bench = make_bench(entry("e1"), abilities=MODE_B)
    bench.take(ResyncAsked(reason="frames were lost"))
    for number in range(HELD_MOST + 1):
        bench.frame(event(entry("e1", number + 2)), prev=0, cursor=0)
    bench.snapshot(entry("e1"))
    bench.wait(1)
    assert bench.asked(TakeSnapshot) == [TakeSnapshot(reason="time for a round")]
    bench.snapshot(entry("e1", HELD_MOST + 2))
    bench.wait(40)
    assert not bench.asked(TakeSnapshot), "once is enough"


@pytest.mark.parametrize(("took_s", "is_believed"), [(0.2, True), (4.0, False)])
def test_the_time_in_a_list_that_came_slowly_is_no_clock_to_send_by(took_s: float, is_believed: bool) -> None:
    bench = make_bench(offered(), is_live=False)
    place = Position(epoch=bench.epoch, cursor=bench.cursor)
    bench.take(LinkChanged(state=LinkState.CATCHING_UP))
    bench.take(StreamRecovered(recovered=False, position=place))
    told = Snapshot(
        position=place,
        server_time=bench.now - timedelta(seconds=took_s),
        entries=(offered(),),
        status=status_of(),
    )
    bench.take(SnapshotTaken(snapshot=told, took_s=took_s))
    bench.take(StreamCaughtUp(position=place))
    bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    assert bool(bench.all_asked(Send)) is is_believed
    bench.take(LatencyMeasured(latency_s=0.05, clock_offset_s=0.0))
    assert len(bench.all_asked(Send)) == 1


def test_row_05_ten_thousand_that_came_before_change_nothing_and_nobody_is_told(bench: Bench) -> None:
    offer = event(offered())
    bench.frame(offer)
    again = FrameReceived(
        frame=Frame(epoch=bench.epoch, prev=bench.cursor - 1, cursor=bench.cursor, events=(offer,))
    )
    desk, place = bench.desk, bench.cursor
    for number in range(10_000):
        if number % 2:  # the same event at the next place in the log
            place += 1
            new = Frame(epoch=bench.epoch, prev=place - 1, cursor=place, events=(offer,))
            outcome = desk.take(FrameReceived(frame=new), bench.now)
        else:
            outcome = desk.take(again, bench.now)
        assert {type(effect) for effect in outcome.effects} <= {SaveMirror}
        assert {change.table for change in outcome.changes} <= {TableName.LINK}
