import asyncio

import pytest

from desktop.api.line.failures import raise_for
from desktop.api.line.wire import Answer, Call, Deadlines, Lane, Wire, checked_base
from desktop.domain.errors import Busy, Unreachable, WorklistError
from tests.support.canned import Asked, answer, canned
from tests.support.chaos import chaos

SHORT = Deadlines(connect_s=0.5, read_s=0.3, pool_s=0.1, answer_s=0.5)
HELLO = Call("GET", "/hello")


def ok(_asked: Asked) -> bytes:
    return answer("200 OK", b"{}")


@pytest.fixture(autouse=True)
def a_proxy_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")


async def asked_once(url: str, deadlines: Deadlines = SHORT) -> Answer:
    wire = Wire(url, deadlines)
    try:
        return await wire.send(Lane.READS, HELLO)
    finally:
        await wire.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "ftp://example.org",
        "example.org",
        "https://",
        "",
        "https://user:word@example.org",
        "http://localhost.example.org",
        "http://2130706433",
        "https://example.org/?a=b",
        "https://example.org:99999",
        "https://example.org:0",
        "https://example.org:port",
    ],
)
def test_only_https_or_this_computer_may_be_the_service(url: str) -> None:
    with pytest.raises(WorklistError, match="cannot be the service's address"):
        checked_base(url)


def test_an_address_on_this_computer_may_be_plain() -> None:
    assert checked_base("http://127.0.0.1:8080/") == "http://127.0.0.1:8080"
    assert checked_base("https://org.example/base/") == "https://org.example/base"


async def test_nothing_there_is_told_as_that() -> None:
    with pytest.raises(Unreachable) as raised:
        await asked_once("http://127.0.0.1:1")
    assert raised.value.code == "network.refused"


async def test_silence_ends_at_the_deadline() -> None:
    async with canned(ok) as server, chaos(server.url) as proxy:
        proxy.faults.is_half_open = True
        with pytest.raises(Unreachable) as raised:
            await asked_once(proxy.url)
    assert raised.value.code == "network.timeout"


async def test_row_23_an_answer_that_was_asked_to_wait_may_begin_later_than_others() -> None:
    async def late(_asked: Asked) -> bytes:
        await asyncio.sleep(0.2)  # the service has no news for so long
        return answer("200 OK", b"{}")

    impatient = Deadlines(connect_s=0.5, read_s=0.05, pool_s=0.1, answer_s=0.5)
    async with canned(late) as server:
        wire = Wire(server.url, impatient)
        with pytest.raises(Unreachable):
            await wire.send(Lane.POLLS, HELLO)
        assert (await wire.send(Lane.POLLS, Call("GET", "/hello", answer_s=5.0))).is_success
        await wire.close()


async def test_an_answer_that_never_ends_is_given_up() -> None:
    async def drip(_asked: Asked) -> bytes:
        await asyncio.sleep(0)
        return b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + b"x" * 1000

    async with canned(drip) as server:
        with pytest.raises(Unreachable):
            await asked_once(server.url)


async def test_a_line_that_breaks_is_told() -> None:
    async with canned(lambda _asked: b"") as server:
        with pytest.raises(Unreachable) as raised:
            await asked_once(server.url)
    assert raised.value.code == "network.broken"


async def test_what_is_no_http_is_told() -> None:
    async with canned(lambda _asked: b"SSH-2.0-OpenSSH\r\n\r\n") as server:
        with pytest.raises(Unreachable):
            await asked_once(server.url)


async def test_row_22_redirects_are_not_followed() -> None:
    async with canned(lambda _asked: answer("302 Found", b"", "Location: /elsewhere")) as server:
        got = await asked_once(server.url)
        assert got.is_redirect
        with pytest.raises(Unreachable) as raised:
            raise_for(got)
        assert raised.value.code == "network.portal"
        assert [asked.target for asked in server.asked] == ["/hello"]


async def test_callers_that_stop_waiting_cost_no_connection() -> None:
    gate = asyncio.Event()

    async def slow(_asked: Asked) -> bytes:
        await gate.wait()
        return ok(_asked)

    async with canned(slow) as server:
        wire = Wire(server.url, SHORT)
        for _time in range(3):
            waiting = [asyncio.create_task(wire.send(Lane.COMMANDS, HELLO)) for _number in range(8)]
            await asyncio.sleep(0.02)
            for task in waiting:
                task.cancel()
            await asyncio.wait(waiting)
            gate.set()
            got = await wire.send(Lane.COMMANDS, HELLO)
            assert got.status == 200
            gate.clear()
        gate.set()
        await wire.close()


async def test_a_pool_without_a_free_slot_is_left_for_a_new_one() -> None:
    gate, eight = asyncio.Event(), asyncio.Event()
    came: list[str] = []

    async def slow(asked: Asked) -> bytes:
        if asked.target == "/slow":
            came.append(asked.target)
            if len(came) == 8:
                eight.set()
            await gate.wait()
        return ok(asked)

    async with canned(slow) as server:
        wire = Wire(server.url, Deadlines(pool_s=0.05, read_s=5))
        held = [asyncio.create_task(wire.send(Lane.READS, Call("GET", "/slow"))) for _number in range(8)]
        await eight.wait()
        got = await wire.send(Lane.READS, HELLO)
        assert (got.status, wire.rebuilt) == (200, 1)
        gate.set()
        await asyncio.wait(held)
        for task in held:
            task.exception()
        await wire.close()


async def test_a_slow_read_does_not_hold_up_a_command() -> None:
    gate = asyncio.Event()

    async def slow(asked: Asked) -> bytes:
        if asked.target == "/slow":
            await gate.wait()
        return ok(asked)

    async with canned(slow) as server:
        wire = Wire(server.url, Deadlines(pool_s=0.05))
        held = [asyncio.create_task(wire.send(Lane.READS, Call("GET", "/slow"))) for _number in range(8)]
        await asyncio.sleep(0.05)
        assert (await wire.send(Lane.COMMANDS, HELLO)).status == 200
        assert wire.rebuilt == 0
        gate.set()
        await asyncio.wait(held)
        await wire.close()


async def test_behind_a_shut_gate_nothing_is_sent() -> None:
    async with canned(ok) as server:
        wire = Wire(server.url)
        wire.shut(60)
        for lane in Lane:
            with pytest.raises(Busy) as raised:
                await wire.send(lane, HELLO)
            assert 59 < (raised.value.retry_after_s or 0) <= 60
        assert server.asked == []
        await wire.close()


async def test_a_proxy_of_the_network_is_not_asked_for_this_computer() -> None:
    async with canned(ok) as server:
        assert (await asked_once(server.url)).status == 200
