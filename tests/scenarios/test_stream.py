"""The stream: frames out of order, gaps, compressed spans, and what cannot be understood."""

import asyncio
import json
import logging
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.asyncio.server import ServerConnection, serve

from desktop.api.line.websocket import Door, WebSocketStream
from desktop.api.routing.frames import FrameReader
from desktop.core.effects import ReadAnswer, Resubscribe, Ring, TakeSnapshot
from desktop.core.lifecycle import find_path, next_status
from desktop.core.messages import FrameReceived, QuestionAnswered, QuestionAsked, ResyncAsked
from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.stream import CaughtUp, Control, Frame, Resync
from tests.core.bench import ME, START, Bench, entry, event, make_bench
from tests.scenarios.line import Line

S = EntryStatus
HISTORY = EntryHistory(entry_id="e1")
STEPS = st.sampled_from([S.ASSIGNED, S.ACCEPTED, S.PARKED, S.UNASSIGNED])


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[tuple[str, S]], list[int], set[int]]:
    """Moves, the order in which their frames come, and the frames that are lost (never the last one)."""
    moves = draw(st.lists(st.tuples(st.sampled_from(["e1", "e2"]), STEPS), min_size=2, max_size=8))
    order = draw(st.permutations(range(len(moves))))
    return moves, order, draw(st.sets(st.integers(0, len(moves) - 2)))


@given(orders())
def test_y19_frames_in_any_order_with_any_missing_are_mended_from_the_gap_on(
    drawn: tuple[list[tuple[str, S]], list[int], set[int]],
) -> None:
    moves, order, lost = drawn
    line = Line()
    line.open()
    made = [line.server.move(name, to, None if to is S.UNASSIGNED else ME, START) for name, to in moves]
    told = [number for number, frame in enumerate(made) if frame is not None]
    lost &= set(told[:-1])
    line.deliver(*(made[number] for number in order if number not in lost))
    whole = len([number for number in told if number < min(lost, default=len(made))])
    line.bench.wait(0.6)
    asked = line.bench.all_asked(Resubscribe)
    assert [one.position.cursor for one in asked if one.position is not None] == ([whole] if lost else [])
    assert line.bench.is_live() is not bool(lost)
    line.settle()
    assert line.shown() == line.server.mine()
    assert len(line.bench.all_asked(TakeSnapshot)) == 1, "the gap alone was fetched, not the list"
    assert line.bench.is_live()


def test_y20_a_whole_life_in_one_event_is_no_offer_and_has_a_legal_path(bench: Bench) -> None:
    bench.frame(event(entry("e1", 4, S.COMPLETED), first=1))
    assert bench.row() is None
    assert not bench.all_asked(Ring)
    status = S.UNASSIGNED
    for trigger in find_path(S.UNASSIGNED, S.COMPLETED) or ():
        following = next_status(status, trigger)
        assert following is not None
        status = following
    assert status is S.COMPLETED


def test_y20_what_was_first_heard_of_in_a_compressed_span_has_more_to_tell(bench: Bench) -> None:
    bench.frame(event(entry("e1", 4, S.ACCEPTED), first=2), event(entry("e2", 4, S.ACCEPTED), first=4))
    rows = [bench.row("e1"), bench.row("e2")]
    assert [row and row.is_timeline_complete for row in rows] == [False, True]


def test_y20_a_compressed_span_says_that_it_is_one_until_its_history_was_read() -> None:
    bench = make_bench(entry("e1", 1, S.ACCEPTED))
    bench.frame(event(entry("e1", 4, S.PARKED), first=2))
    row = bench.row()
    assert row is not None
    assert (row.entry.status, row.is_timeline_complete) == (S.PARKED, False)
    bench.take(QuestionAsked(slot="h", question=HISTORY))
    assert bench.asked(ReadAnswer) == [ReadAnswer(slot="h", question=HISTORY)]
    ways = ("assigned", "accepted", "unassigned", "parked")
    steps = tuple(
        HistoryStep(sequence_number=number, event_type=f"routing.workbinentry.{past}", at=START)
        for number, past in enumerate(ways, 1)
    )
    bench.take(QuestionAnswered(slot="h", question=HISTORY, answer=Timeline(steps=steps[:3])))
    assert (row := bench.row()) is not None
    assert not row.is_timeline_complete, "what was read does not reach as far as what is shown"
    bench.take(QuestionAnswered(slot="h", question=HISTORY, answer=Timeline(steps=steps)))
    assert (row := bench.row()) is not None
    assert row.is_timeline_complete


def good_event() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(event(entry("e1", 2)).model_dump_json())
    return made


def raw_frame(*events: object) -> str:
    return json.dumps({"epoch": "a", "prev": 100, "cursor": 101, "events": events})


BAD_FRAMES = {
    "no JSON": '{"epoch": "a", "prev"',
    "no id": raw_frame({**good_event(), "entryId": None}),
    "unknown status": raw_frame({**good_event(), "entry": {**good_event()["entry"], "status": "hovering"}}),
    "a list": "[]",
}


@pytest.mark.parametrize("bad", BAD_FRAMES.values(), ids=BAD_FRAMES.keys())
async def test_y38_a_frame_that_makes_no_sense_is_counted_and_the_next_one_still_comes(
    bad: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def say(socket: ServerConnection) -> None:
        for text in (bad, '{"control": "caughtUp", "epoch": "a", "cursor": 101}'):
            await socket.send(text)
        await socket.wait_closed()

    caplog.set_level(logging.DEBUG, "desktop")
    reader, seen = FrameReader(), list[Frame | Control]()
    async with serve(say, "127.0.0.1", 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        door = Door(uri=f"ws://127.0.0.1:{port}/", token="t", tls=None, proxy=False, open_s=4.0)
        stream = WebSocketStream(door, reader)
        await stream.open()
        async with asyncio.timeout(10):
            while len(seen) < 2:
                seen.append(await anext(stream))
        await stream.close()
    assert [type(item) for item in seen] == [Resync, CaughtUp]
    assert reader.malformed == 1
    assert "hovering" not in caplog.text


def test_y38_what_was_lost_with_such_a_frame_is_read_again(bench: Bench) -> None:
    bench.take(ResyncAsked(reason="frames were lost"))
    assert len(bench.asked(TakeSnapshot)) == 1
    assert not bench.is_live()
    bench.snapshot(entry("e1", 2))
    assert bench.row() is not None
    assert bench.is_live()


def test_y38_an_event_of_an_unknown_type_is_counted_and_shows_in_the_line(bench: Bench) -> None:
    reader = FrameReader()
    read = reader.read(raw_frame({"eventType": "routing.weather.changed", "rain": True}, good_event()))
    assert isinstance(read, Frame)
    bench.take(FrameReceived(frame=read))
    assert reader.unknown == bench.link.unknown_events == 1
    assert bench.row() is not None
    assert bench.is_live()
