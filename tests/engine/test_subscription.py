import random
from asyncio import all_tasks, create_task, sleep
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from desktop.core.changes import Change, LinkRow, Put
from desktop.core.desk import Desk
from desktop.core.messages import LinkState
from desktop.domain.errors import Busy, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.domain.stream import Closing, Frame, Superseded
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from tests.support.memory import EPOCH, MemoryPlatform, MemoryStream
from tests.support.virtual import VirtualClock, run_virtual


class Bench:
    """An engine on virtual time, and what its window would show."""

    def __init__(self, platform: MemoryPlatform, engine: Engine, clock: VirtualClock) -> None:
        self.platform = platform
        self.engine = engine
        self.clock = clock
        self.links: list[tuple[float, LinkRow]] = []

    def note(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            if isinstance(change, Put) and isinstance(change.row, LinkRow):
                self.links.append((self.clock.monotonic(), change.row))

    @property
    def link(self) -> LinkRow:
        return self.links[-1][1]

    @property
    def join_times(self) -> list[float]:
        return [at for at, _transport, _position in self.platform.joins]


Scene = Callable[[Bench], Awaitable[None]]


@pytest.fixture
def play(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Scene], None]:
    def run(scene: Scene) -> None:
        async def whole() -> None:
            async with _bench(Journal(tmp_path_factory.mktemp("data"), is_inline=True)) as bench:
                await scene(bench)

        run_virtual(whole())

    return run


@asynccontextmanager
async def _bench(journal: Journal) -> AsyncIterator[Bench]:
    platform, clock = MemoryPlatform(), VirtualClock()
    notes: list[tuple[Change, ...]] = []
    engine = Engine(
        Desk(platform.abilities),
        platform,
        journal,
        clock,
        notes.append,
        lambda _effect: None,
        jitter=random.Random(7).uniform,  # noqa: S311 - the same each time is what is wanted
    )
    bench = Bench(platform, engine, clock)
    engine._on_changes = bench.note
    running = create_task(engine.run())
    try:
        yield bench
    finally:
        engine.stop()
        await running


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


def test_back_off_grows_to_its_cap_and_starts_anew_only_after_a_stable_minute(
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


def test_web_sockets_blocked_means_long_poll_within_5_s_at_the_same_place(
    play: Callable[[Scene], None],
) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        _advance(bench, 7)
        await sleep(0.5)

        def blocked(transport: str) -> WorklistError | None:
            return Unreachable("no", code="websocket.refused") if transport == "websocket" else None

        bench.platform.refuse_join = blocked
        bench.platform.streams[-1].hang_up()
        await sleep(5)
        assert [transport for _at, transport, _position in bench.platform.joins[1:]] == [
            "websocket",
            "websocket",
            "longpoll",
        ]
        position = bench.platform.joins[-1][2]
        assert position is not None
        assert position.cursor == 7
        assert bench.link.transport == "longpoll"

    play(scene)


def test_the_web_socket_is_tried_again_every_5_min_without_looking_dead(
    play: Callable[[Scene], None],
) -> None:
    async def scene(bench: Bench) -> None:
        def blocked(transport: str) -> WorklistError | None:
            return Unreachable("no", code="websocket.refused") if transport == "websocket" else None

        bench.platform.refuse_join = blocked
        await sleep(20)
        tries = len(bench.platform.joins)
        bench.links.clear()
        await sleep(1500)
        assert 4 <= sum(t == "websocket" for _at, t, _p in bench.platform.joins[tries:]) <= 5
        bench.platform.refuse_join = lambda _transport: None
        await sleep(320)
        assert bench.link.transport == "websocket"
        assert bench.link.is_live

    play(scene)


def test_a_service_that_is_down_says_nothing_about_web_sockets(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.refuse_join = lambda _transport: Unreachable("no", code="network.refused")
        await sleep(120)
        assert {transport for _at, transport, _position in bench.platform.joins} == {"websocket"}

    play(scene)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (NotSignedIn("over"), LinkState.SIGNED_OUT),
        (Refused("too old", code="stream.closed.4502"), LinkState.SIGNED_OUT),
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
        assert len(bench.platform.joins) == 1
        bench.engine.retry()
        await sleep(1)
        assert bench.link.is_live
        assert len(bench.platform.joins) == 2

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


@pytest.mark.parametrize("skew", [timedelta(hours=9), timedelta(hours=-1), timedelta(seconds=6)])
def test_y50_a_clock_jump_drops_the_line_within_2_s(play: Callable[[Scene], None], skew: timedelta) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(30)
        bench.links.clear()
        bench.clock.skew = skew
        await sleep(2)
        assert bench.links[0][1].state is not LinkState.LIVE
        assert len(bench.platform.joins) == 2
        assert bench.link.is_live

    play(scene)


def test_small_corrections_of_the_clock_are_no_jump(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        for _step in range(20):
            bench.clock.skew += timedelta(seconds=1)
            await sleep(30)
        assert len(bench.platform.joins) == 1

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
        _advance(bench, 5)
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


def _advance(bench: Bench, to: int) -> None:
    """Frames without events that lead there."""
    bench.platform.streams[-1].say(Frame(epoch=EPOCH, prev=bench.platform.cursor, cursor=to, events=()))
    bench.platform.cursor = to
