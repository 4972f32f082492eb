from asyncio import sleep
from collections.abc import Callable

from desktop.domain.errors import Unreachable, WorklistError
from tests.engine.bench import Bench, Scene, advance


def test_web_sockets_blocked_means_long_poll_within_5_s_at_the_same_place(
    play: Callable[[Scene], None],
) -> None:
    async def scene(bench: Bench) -> None:
        await sleep(1)
        advance(bench, 7)
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
