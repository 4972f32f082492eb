from asyncio import all_tasks, sleep
from collections.abc import Callable

import pytest

from desktop.core.messages import IntentGiven, LinkState
from desktop.domain.entry import Entry
from desktop.domain.errors import Busy, Elsewhere, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.domain.stream import Closing, Frame, Superseded
from tests.engine.bench import Bench, Scene, advance
from tests.support.entries import an_entry, done
from tests.support.memory import EPOCH, MemoryStream


def test_it_signs_in_joins_and_is_live(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        assert bench.link.is_live
        assert bench.link.transport == "websocket"
        assert (bench.platform.sign_ins, bench.platform.snapshots) == (1, 1)

    play(scene)


def test_a_silent_line_is_found_within_25_s_and_replaced(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(12)
        bench.platform.beats = False
        last_byte_at = bench.platform.streams[0].last_byte_at
        await sleep(22)
        assert len(bench.platform.joins) == 1
        await sleep(3)
        assert bench.platform.streams[0].is_aborted
        found_at = next(at for at, link in bench.links if link.state is LinkState.RECONNECTING)
        assert found_at - last_byte_at <= 25.01
        assert len(bench.platform.joins) == 2
        assert bench.link.is_live

    play(scene)


def test_a_stream_that_says_nothing_first_is_given_up_after_5_s(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.on_join = lambda _stream: None
        await sleep(5.5)
        assert bench.platform.streams[0].is_aborted

    play(scene)


def test_accept_then_close_is_met_with_at_most_10_connects_in_any_minute(
    play: Callable[[Scene], None],
) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.on_join = MemoryStream.hang_up
        await sleep(3600)
        times = bench.join_times
        assert len(times) > 100
        assert max(sum(at <= other < at + 60 for other in times) for at in times) <= 10

    play(scene)


def test_y24_back_off_grows_to_its_cap_and_starts_anew_only_after_a_stable_minute(
    play: Callable[[Scene], None],
) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_join = lambda _transport: Unreachable("no", code="network.refused")
        await sleep(1800)
        gaps = [after - before for before, after in zip(bench.join_times, bench.join_times[1:], strict=False)]
        assert max(gaps) <= 30.01
        assert sum(gaps[-20:]) / 20 > 8
        bench.platform.refuse_join = lambda _transport: None
        await sleep(40)
        assert bench.link.is_live
        bench.platform.streams[-1].hang_up()
        await sleep(0.01)
        assert bench.link.tries > 10
        await sleep(110)
        assert bench.link.is_live
        bench.platform.streams[-1].hang_up()
        await sleep(0.01)
        assert bench.link.tries == 1

    play(scene)


def test_a_wait_that_the_service_asks_for_is_kept(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_join = lambda _transport: Busy("later", retry_after_s=120)
        await sleep(119)
        assert len(bench.platform.joins) == 1
        await sleep(2)
        assert len(bench.platform.joins) == 2

    play(scene)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (NotSignedIn("over"), LinkState.SIGNED_OUT),
        (Refused("too old", code="stream.closed.4502"), LinkState.REFUSED),
    ],
)
def test_what_is_final_rests_until_a_person_says_otherwise(
    play: Callable[[Scene], None], error: WorklistError, state: LinkState
) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        bench.platform.streams[-1].hang_up(error)
        await sleep(3600)
        assert bench.link.state is state
        assert len(bench.platform.joins) == 1
        bench.engine.retry()
        await sleep(1)
        assert bench.link.is_live
        assert bench.platform.sign_ins == (2 if isinstance(error, NotSignedIn) else 1)

    play(scene)


def test_y30_another_client_takes_over_and_there_is_no_war(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        bench.platform.streams[-1].say(Superseded(control="superseded"))
        await sleep(3600)
        assert bench.link.state is LinkState.SUPERSEDED
        assert (len(bench.platform.joins), bench.platform.takes_over) == (1, 0)
        bench.engine.retry()
        await sleep(1)
        assert bench.link.is_live
        assert (len(bench.platform.joins), bench.platform.takes_over) == (2, 1)

    play(scene)


def test_y30_who_starts_while_another_desktop_leads_asks_first(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_join = lambda _transport: Elsewhere("WS-0398")
        await sleep(3600)
        assert (bench.link.state, bench.link.reason) == (LinkState.SUPERSEDED, "WS-0398")
        assert (len(bench.platform.joins), bench.platform.takes_over) == (1, 0)
        bench.platform.refuse_join = lambda _transport: None
        bench.engine.retry()
        await sleep(1)
        assert bench.link.is_live
        assert bench.platform.takes_over == 1

    play(scene)


def test_a_planned_restart_is_waited_out_for_our_own_share(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        bench.platform.streams[-1].say(Closing(control="closing", reconnect_after_ms=7_300))
        await sleep(7.2)
        assert len(bench.platform.joins) == 1
        await sleep(0.2)
        assert len(bench.platform.joins) == 2

    play(scene)


def test_sign_in_is_tried_again_while_the_service_is_away(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_sign_in = lambda: Unreachable("away", code="network.refused")
        await sleep(20)
        assert bench.link.state is LinkState.CONNECTING
        bench.platform.refuse_sign_in = lambda: None
        await sleep(31)
        assert bench.link.is_live

    play(scene)


def test_a_gap_makes_it_join_again_from_where_the_desk_is(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        advance(bench, 5)
        await sleep(1)
        bench.platform.cursor = 9
        bench.platform.streams[-1].say(Frame(epoch=EPOCH, prev=8, cursor=9, events=()))
        await sleep(2)
        position = bench.platform.joins[-1][2]
        assert len(bench.platform.joins) == 2
        assert position is not None
        assert position.cursor == 5

    play(scene)


def test_a_snapshot_that_fails_is_read_again_until_it_comes(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_snapshot = lambda: Unreachable("no")
        await sleep(20)
        assert not bench.engine._desk.position
        bench.platform.refuse_snapshot = lambda: None
        await sleep(10.1)
        assert bench.engine.position is not None

    play(scene)


def test_100_reconnects_leave_nothing_behind(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(90)
        before = len(all_tasks())
        for _round in range(100):
            bench.platform.streams[-1].hang_up()
            await sleep(90)
        assert bench.link.is_live
        assert len(all_tasks()) == before

    play(scene)


def test_a_command_that_learns_that_the_session_has_ended_ends_the_line_although_the_stream_lives_on(
    play: Callable[[Scene], None],
) -> None:
    def end(_intent: object) -> Entry | None:
        raise NotSignedIn("The session has ended")

    async def scene(bench: Bench) -> None:
        bench.platform.entries["e-1"] = an_entry()
        await sleep(2)
        bench.platform.on_send = end
        bench.engine.give(IntentGiven(intent=done("k1")))
        await sleep(2)
        assert bench.link.state is LinkState.SIGNED_OUT, "the person is asked to sign in"
        bench.platform.on_send = lambda _intent: an_entry(number=2)
        bench.engine.retry()
        await sleep(60)
        assert [intent.key for intent in bench.platform.sent] == ["k1", "k1"]

    play(scene)
