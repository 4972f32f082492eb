from desktop.core.effects import ReadEntry, Resubscribe, Ring, SaveMirror, TakeSnapshot
from desktop.core.messages import LinkChanged, LinkState, ResyncAsked
from desktop.core.stream import HELD_MOST
from desktop.domain.stream import Position
from tests.core.bench import START, Bench, entry, event, offered


def test_y02_a_frame_that_comes_twice_changes_nothing(bench: Bench) -> None:
    bench.frame(event(offered()))
    for _ in range(100):
        assert not bench.frame(event(offered()), prev=100, cursor=101).changes
    assert len(bench.all_asked(Ring)) == 1


def test_frames_that_come_early_are_held_until_the_gap_closes(bench: Bench) -> None:
    bench.frame(event(entry("e2")), prev=101, cursor=102)
    assert bench.row("e2") is None
    assert bench.asked(SaveMirror) == []
    bench.frame(event(entry("e1")), prev=100, cursor=101)
    assert bench.row("e1") is not None
    assert bench.row("e2") is not None
    assert bench.desk.position == Position(epoch="a", cursor=102)
    bench.wait(1)
    assert not bench.all_asked(Resubscribe)
    assert bench.is_live()


def test_y19_a_gap_that_stays_open_half_a_second_is_joined_again_from_our_place(bench: Bench) -> None:
    bench.frame(event(entry("e2")), prev=101, cursor=102)
    bench.wait(0.5)
    assert bench.asked(Resubscribe) == [Resubscribe(position=Position(epoch="a", cursor=100), reason="gap")]
    assert bench.link.gaps_healed == 1
    assert not bench.is_live()
    bench.frame(event(entry("e2")), prev=101, cursor=102)
    assert bench.row("e2") is None, "early frames of the old connection are let go"
    bench.connect(recovered=True)
    bench.frame(event(entry("e1")), event(entry("e2")), prev=100, cursor=102)
    assert bench.row("e2") is not None
    assert bench.is_live()
    assert not bench.codes(), "a gap is healed quietly"


def test_joining_again_is_asked_for_again_when_nothing_comes_of_it(bench: Bench) -> None:
    bench.frame(event(entry("e2")), prev=101, cursor=102)
    bench.wait(0.5)
    bench.wait(10)
    assert len(bench.all_asked(Resubscribe)) == 2
    bench.take(LinkChanged(state=LinkState.RECONNECTING))
    bench.wait(10)
    assert len(bench.all_asked(Resubscribe)) == 2


def test_a_gap_with_too_many_frames_behind_it_is_joined_again_at_once(bench: Bench) -> None:
    for n in range(HELD_MOST + 1):
        bench.frame(prev=200 + n, cursor=201 + n)
    assert len(bench.all_asked(Resubscribe)) == 1


def test_an_alarm_of_a_line_that_is_down_does_nothing(bench: Bench) -> None:
    bench.beat(cursor=103)
    bench.frame(event(entry("e2")), prev=101, cursor=102)
    bench.drop()
    bench.wait(5)
    assert not bench.asked(TakeSnapshot)
    assert not bench.asked(Resubscribe)
    assert not bench.asked(ReadEntry)


def test_while_the_list_is_read_too_many_frames_are_let_go_and_mended_after(bench: Bench) -> None:
    for reason in ("frames were lost", "and again"):
        bench.take(ResyncAsked(reason=reason))
    assert len(bench.all_asked(TakeSnapshot)) == 2
    for _ in range(HELD_MOST + 1):
        bench.frame()
    bench.frame(event(entry("e2")))
    bench.snapshot(cursor=150)
    bench.wait(0.5)
    assert bench.asked(Resubscribe) == [Resubscribe(position=Position(epoch="a", cursor=150), reason="gap")]


def test_two_frames_behind_a_gap_wait_together(bench: Bench) -> None:
    bench.frame(event(entry("e2")), prev=101, cursor=102)
    bench.now = START.replace(microsecond=400_000)
    bench.frame(event(entry("e3")), prev=102, cursor=103)
    bench.wait(0.1)
    assert len(bench.asked(Resubscribe)) == 1
    assert len(bench.all_asked(Resubscribe)) == 1
