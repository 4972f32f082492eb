"""The line: silence, reconnects, waits, take-overs, and what a computer's sleep does to it."""

import asyncio
from collections import deque
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.messages import FailureKind, LinkState
from desktop.domain.commands import MarkDone
from desktop.domain.entry import EntryStatus
from desktop.domain.errors import Busy, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.domain.stream import Closing, Resync, Superseded
from desktop.engine.backoff import Backoff
from tests.core.bench import DONE, entry, make_bench
from tests.engine.bench import Bench as EngineBench
from tests.engine.bench import Scene, play_in
from tests.scenarios.office import Office, in_office

Play = Callable[[Scene], None]
S = EntryStatus


def test_y21_a_line_that_falls_silent_is_offline_after_25_s_and_not_before() -> None:
    async def scene(office: Office) -> None:
        await asyncio.sleep(31)
        office.weather.is_parted = True  # the last beat came a second ago
        await asyncio.sleep(20)
        assert office.is_live
        await asyncio.sleep(5.5)
        link = office.desktop.link
        assert link is not None
        assert (link.is_live, link.state) == (False, LinkState.RECONNECTING)
        assert link.as_of is not None, "what is shown has an age"
        office.weather.is_parted = False

    in_office(scene)


def test_y22_the_old_connections_late_end_leaves_the_new_one_alone(play: Play) -> None:
    async def scene(bench: EngineBench) -> None:
        await asyncio.sleep(12)
        bench.platform.beats = False
        await asyncio.sleep(30)
        bench.platform.beats = True
        old, new = bench.platform.streams
        old.say(Superseded(control="superseded"))
        old.hang_up(NotSignedIn("a late word"))
        await asyncio.sleep(600)
        assert bench.platform.streams == [old, new]
        assert bench.link.is_live

    play(scene)


@pytest.mark.parametrize("how", ["stop", "sign out"])
def test_y23_who_closes_on_purpose_does_not_come_back(play: Play, how: str) -> None:
    async def scene(bench: EngineBench) -> None:
        await asyncio.sleep(5)
        if how == "stop":
            bench.engine.stop()
        else:
            await bench.engine.sign_out()
        await asyncio.sleep(1)
        assert bench.platform.streams[-1].is_left, "the line itself is closed, not only forgotten"
        await asyncio.sleep(2 * 3600)
        assert len(bench.platform.joins) == bench.platform.sign_ins == 1

    play(scene)


@given(
    st.lists(st.none() | st.floats(0, 200), max_size=60),
    st.floats(0, 1),
    st.sampled_from([0.1, 0.5, 2.0]),
)
def test_y24_waits_grow_below_a_bound_and_only_a_stable_minute_is_a_new_beginning(
    ups: list[float | None], drawn: float, base_s: float
) -> None:
    """None is a try that failed; a number, how long a connection that then broke had been good."""
    bounds = deque[float]()

    def jitter(low: float, high: float) -> float:
        bounds.append(high)
        return low + (high - low) * drawn

    backoff, failures = Backoff(jitter, base_s, 30.0), 0
    for up_s in ups:
        if up_s is not None:
            backoff.ended_after(up_s)
            failures = 0 if up_s >= 60 else failures
        wait_s = backoff.failed()
        bound = min(30.0, base_s * 2**failures)
        assert bounds.pop() == bound
        assert wait_s == bound * drawn
        failures += 1


@pytest.mark.parametrize("wait_s", [1.0, 17.5, 300.0])
def test_y25_the_wait_that_a_service_asks_for_is_kept_to_the_second(play: Play, wait_s: float) -> None:
    async def scene(bench: EngineBench) -> None:
        bench.platform.refuse_join = lambda _: Busy("later", retry_after_s=wait_s)
        await asyncio.sleep(3 * wait_s + 0.5)
        gaps = [after - before for before, after in pairwise(bench.join_times)]
        assert [round(gap, 6) for gap in gaps] == [wait_s] * 3

    play(scene)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (NotSignedIn("401"), LinkState.SIGNED_OUT),
        (Refused("403", code="http.403"), LinkState.REFUSED),
    ],
)
def test_y25_a_no_that_will_stay_a_no_is_not_asked_again(
    play: Play, error: WorklistError, state: LinkState
) -> None:
    async def scene(bench: EngineBench) -> None:
        bench.platform.refuse_join = lambda _: error
        await asyncio.sleep(2 * 3600)
        assert len(bench.platform.joins) == 1
        assert bench.link.state is state

    play(scene)


def test_y25_a_busy_service_holds_every_command_back_and_a_refused_one_is_not_repeated() -> None:
    bench = make_bench(entry("e1"), entry("e2"), entry("e3"))
    first = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.fail(first, FailureKind.BUSY, retry_after_s=20.0)
    bench.give(MarkDone(entry_id="e2", disposition=DONE))
    sent = len(bench.effects)
    bench.wait(19.9)
    assert not [effect for effect in bench.effects[sent:] if type(effect).__name__ == "Send"]
    bench.wait(0.2)
    bench.wait(0.2)
    assert [type(effect).__name__ for effect in bench.effects[sent:]].count("Send") == 2


FAULTS = ("ends", "falls silent", "resyncs", "restarts", "is away", "asks to wait")


async def suffer(bench: EngineBench, fault: str) -> None:
    stream, platform = bench.platform.streams[-1], bench.platform
    if fault == "ends":
        stream.hang_up()
    elif fault == "falls silent":
        platform.beats = False
        await asyncio.sleep(26)
        platform.beats = True
    elif fault == "resyncs":
        stream.say(Resync(control="resync"))
    elif fault == "restarts":
        stream.say(Closing(control="closing", reconnect_after_ms=500))
    else:
        is_busy = fault == "asks to wait"
        platform.refuse_join = lambda _: Busy("w", retry_after_s=3) if is_busy else Unreachable("no")
        stream.hang_up()
        await asyncio.sleep(4)
        platform.refuse_join = lambda _: None
    await asyncio.sleep(45)


@settings(max_examples=2)
@given(st.lists(st.sampled_from(FAULTS), min_size=100, max_size=100))
def test_y28_a_hundred_reconnects_of_all_kinds_leave_no_listener_behind(faults: list[str]) -> None:
    async def scene(bench: EngineBench) -> None:
        await asyncio.sleep(45)
        before = sorted(task.get_name() for task in asyncio.all_tasks() if "Task-" not in task.get_name())
        count, joined = len(asyncio.all_tasks()), len(bench.platform.streams)
        for fault in faults:
            await suffer(bench, fault)
        assert bench.link.is_live
        assert len(bench.platform.streams) - joined >= len(faults) - faults.count("resyncs"), (
            "it did join anew"
        )
        named = sorted(task.get_name() for task in asyncio.all_tasks() if "Task-" not in task.get_name())
        assert (named, len(asyncio.all_tasks())) == (before, count)
        assert not bench.engine.supervisor.failures

    with TemporaryDirectory() as folder:
        play_in(Path(folder), scene)


def test_y30_who_is_taken_over_stops_says_so_and_comes_back_only_when_told(play: Play) -> None:
    async def scene(bench: EngineBench) -> None:
        await asyncio.sleep(5)
        bench.platform.streams[-1].say(Superseded(control="superseded", by="another desktop"))
        await asyncio.sleep(3600)
        assert bench.link.state is LinkState.SUPERSEDED
        assert bench.link.reason == "another desktop"
        assert len(bench.platform.joins) == 1
        bench.engine.retry()
        await asyncio.sleep(5)
        assert bench.link.is_live

    play(scene)


def test_y46_work_done_as_the_service_dies_is_done_once_on_the_one_that_takes_over() -> None:
    async def scene(office: Office) -> None:
        for name in ("e1", "e2"):
            office.give_work(name)
        await asyncio.sleep(15)
        office.weather.lost_replies = 1.0
        lost = office.give(MarkDone(entry_id="e1", disposition=DONE))
        await asyncio.sleep(1)
        assert office.service.effects[lost] == 1
        office.weather.is_parted = True
        waiting = office.give(MarkDone(entry_id="e2", disposition=DONE))
        await asyncio.sleep(120)
        assert set(office.desktop.intents()) == {lost, waiting}, "kept and shown"
        office.service.restart()
        office.network.readers.clear()
        office.weather.is_parted, office.weather.lost_replies = False, 0.0
        await asyncio.sleep(90)
        assert office.is_live
        assert (office.service.effects[lost], office.service.effects[waiting]) == (1, 1)
        assert not office.desktop.intents()
        assert not office.differs()
        assert office.service.entries["e2"].status is S.COMPLETED

    in_office(scene)
