from hypothesis import given
from hypothesis import strategies as st

from desktop.core.stream import HELD_MOST, Stream, Verdict
from desktop.domain.stream import Frame, Position


def frame(prev: int, cursor: int, epoch: str = "a") -> Frame:
    return Frame(epoch=epoch, prev=prev, cursor=cursor, events=())


def at(cursor: int) -> Stream:
    return Stream(position=Position(epoch="a", cursor=cursor))


def test_a_frame_is_next_known_early_or_of_another_log() -> None:
    stream = at(10)
    assert stream.judge(frame(10, 12)) is Verdict.APPLY
    assert stream.judge(frame(8, 12)) is Verdict.APPLY, "folded over our place: what is known is passed over"
    assert stream.judge(frame(8, 10)) is Verdict.DROP
    assert stream.judge(frame(11, 12)) is Verdict.HOLD
    assert stream.judge(frame(10, 12, "b")) is Verdict.START_OVER
    assert stream.judge(frame(12, 11)) is Verdict.START_OVER
    assert Stream().judge(frame(0, 1)) is Verdict.START_OVER


def test_without_positions_every_frame_is_applied_except_while_the_list_is_read() -> None:
    stream = Stream(is_positioned=False)
    assert stream.judge(frame(5, 1)) is Verdict.APPLY
    stream.moved_to(frame(5, 6))
    assert stream.position is None
    assert not stream.lags_behind(Position(epoch="a", cursor=9))


def test_held_frames_come_out_in_order_up_to_the_next_gap() -> None:
    stream = at(10)
    for early in (frame(14, 16), frame(12, 14), frame(20, 22), frame(5, 9)):
        assert stream.hold(early)
    stream.moved_to(frame(10, 12))
    seen = []
    for ready in stream.ready():
        seen.append(ready.cursor)
        stream.moved_to(ready)
    assert seen == [14, 16]
    assert list(stream.held) == [22]


def test_too_many_held_frames_are_let_go() -> None:
    stream = at(0)
    kept = [stream.hold(frame(n + 1, n + 2)) for n in range(HELD_MOST + 1)]
    assert kept == [True] * HELD_MOST + [False]
    assert not stream.held


def test_lagging_is_another_log_or_a_later_place() -> None:
    assert at(10).lags_behind(Position(epoch="a", cursor=11))
    assert at(10).lags_behind(Position(epoch="b", cursor=1))
    assert Stream().lags_behind(Position(epoch="a", cursor=0))
    assert not at(10).lags_behind(Position(epoch="a", cursor=10))


def test_a_differing_digest_counts_at_the_same_place_at_once_elsewhere_when_it_stays() -> None:
    stream = at(10)
    assert not stream.doubts(10, "x", "x")
    assert stream.doubts(10, "x", "y")
    assert not stream.doubts(10, "", "y"), "a service that tells no digest is not doubted"
    assert not stream.doubts(8, "x", "y")
    assert not stream.doubts(9, "x", "y")
    assert stream.doubts(9, "x", "y")
    assert not Stream().doubts(9, "x", "y")


@given(st.permutations(range(8)))
def test_y19_whatever_the_order_every_frame_is_applied_once(order: list[int]) -> None:
    stream, seen = at(0), list[int]()
    for n in order:
        early = frame(n, n + 1)
        if stream.judge(early) is Verdict.APPLY:
            seen.append(n)
            stream.moved_to(early)
        else:
            assert stream.judge(early) is Verdict.HOLD
            stream.hold(early)
        for ready in stream.ready():
            seen.append(ready.prev)
            stream.moved_to(ready)
    assert seen == list(range(8))
