"""The stream over both transports, from the real service."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from desktop.api.port import Stream
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.routing.subscribing import Subscribed
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.commands import SetPresence
from desktop.domain.errors import Elsewhere, Malformed, Unreachable
from desktop.domain.stream import CaughtUp, Control, Frame, Heartbeat, Position, Recovered, Superseded
from desktop.domain.workstation import Workstation
from desktop.service.house import Limits
from tests.api.conftest import ThirdParty
from tests.api.test_platform import an_intent
from tests.support.canned import Asked, answer, canned
from tests.support.service import PASSWORD, ManualClock, RunningService, running_service

TRANSPORTS = ("websocket", "longpoll")
# What a proxy sends on that does not know of Upgrade.
FORWARDED = ("authorization", "content-type", "host")


async def until_of(stream: Stream, kind: type) -> list[Frame | Control]:
    seen: list[Frame | Control] = []
    async with asyncio.timeout(10):
        async for item in stream:
            seen.append(item)
            if isinstance(item, kind):
                break
    return seen


async def place_of(ana: RoutingPlatform) -> Position:
    position = (await ana.snapshot()).position
    assert position is not None
    return position


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_a_stream_from_now_says_so_and_asks_for_a_snapshot(
    ana: RoutingPlatform, transport: str
) -> None:
    async with ana.subscribe(None, transport) as stream:
        assert stream.transport == transport
        first, *_rest, last = await until_of(stream, CaughtUp)
        assert isinstance(first, Recovered)
        assert not first.recovered
        assert isinstance(last, CaughtUp)
        assert isinstance((await until_of(stream, Heartbeat))[-1], Heartbeat)


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_what_happened_since_is_sent_and_chains(
    ana: RoutingPlatform, third_party: ThirdParty, transport: str
) -> None:
    place = await place_of(ana)
    await ana.send(an_intent(SetPresence(definition_id="available")))
    async with ana.subscribe(place, transport) as stream:
        seen = await until_of(stream, CaughtUp)
        third_party.submit()
        seen += await until_of(stream, Frame)
    recovered = seen[0]
    assert isinstance(recovered, Recovered)
    assert recovered.recovered
    frames = [item for item in seen if isinstance(item, Frame)]
    assert frames[0].prev == place.cursor
    assert [frame.prev for frame in frames[1:]] == [frame.cursor for frame in frames[:-1]]


async def test_the_place_is_the_same_on_both_transports(ana: RoutingPlatform) -> None:
    place = await place_of(ana)
    for transport, presence in zip(TRANSPORTS * 2, ("available", "busy") * 2, strict=True):
        async with ana.subscribe(place, transport) as stream:
            recovered = (await until_of(stream, CaughtUp))[0]
            assert isinstance(recovered, Recovered)
            assert recovered.recovered
            await ana.send(an_intent(SetPresence(definition_id=presence)))
            frame = (await until_of(stream, Frame))[-1]
            assert isinstance(frame, Frame)
            assert frame.prev == place.cursor
            place = Position(epoch=frame.epoch, cursor=frame.cursor)


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_a_place_in_another_log_is_not_recovered(ana: RoutingPlatform, transport: str) -> None:
    async with ana.subscribe(Position(epoch="another", cursor=1), transport) as stream:
        first = (await until_of(stream, Recovered))[0]
        assert isinstance(first, Recovered)
        assert not first.recovered


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_aborting_ends_a_stream_that_waits(ana: RoutingPlatform, transport: str) -> None:
    async with ana.subscribe(None, transport) as stream:
        await until_of(stream, CaughtUp)
        waiting = asyncio.create_task(until_of(stream, Frame))
        await asyncio.sleep(0)
        await stream.abort()
        with pytest.raises(Unreachable):
            await waiting


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_a_subscription_that_the_service_forgot_is_made_anew(
    service: RunningService, ana: RoutingPlatform, transport: str
) -> None:
    async with ana.subscribe(None, transport) as stream:
        await until_of(stream, CaughtUp)
    await asyncio.sleep(0)
    service.house.write_now(lambda tx: tx.conn.execute("DELETE FROM subscription").rowcount)
    with pytest.raises(Unreachable):
        async with ana.subscribe(None, transport) as stream:
            await until_of(stream, CaughtUp)
    async with ana.subscribe(None, transport) as stream:
        await until_of(stream, CaughtUp)


async def test_behind_a_proxy_that_knows_no_web_sockets_the_other_transport_gets_through(
    service: RunningService,
) -> None:
    async with httpx.AsyncClient(base_url=service.url, trust_env=False, timeout=10) as onward:

        async def forward(asked: Asked) -> bytes:
            kept = {name: value for name, value in asked.headers.items() if name in FORWARDED}
            got = await onward.request(asked.method, asked.target, headers=kept, content=asked.body)
            led = [f"Location: {got.headers['location']}"] if got.has_redirect_location else []
            return answer(f"{got.status_code} {got.reason_phrase}", got.content, *led)

        async with canned(forward) as proxy:
            ana = RoutingPlatform(proxy.url, PasswordSignIn("ana", PASSWORD))
            await ana.sign_in()
            with pytest.raises(Unreachable) as raised:
                async with ana.subscribe(None, "websocket") as stream:
                    await until_of(stream, CaughtUp)
            assert raised.value.code == "stream.no-sockets"
            async with ana.subscribe(None, "longpoll") as stream:
                await until_of(stream, CaughtUp)
            await ana.close()


async def test_a_token_that_is_no_good_any_more_is_renewed_for_the_stream(tmp_path: Path) -> None:
    clock, limits = ManualClock(), Limits(access_token_s=100)
    with running_service(tmp_path / "service", clock=clock, limits=limits) as service:
        ana = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
        await ana.sign_in()
        async with ana.subscribe(None, "websocket") as stream:
            await until_of(stream, CaughtUp)
        clock.move(200)
        with pytest.raises(Unreachable):
            async with ana.subscribe(None, "websocket") as stream:
                await until_of(stream, CaughtUp)
        async with ana.subscribe(None, "websocket") as stream:
            await until_of(stream, CaughtUp)
        assert ana.renewals == 1
        await ana.close()


async def test_row_34_no_token_is_in_an_address(
    service: RunningService, ana: RoutingPlatform, caplog: pytest.LogCaptureFixture
) -> None:
    async with ana.subscribe(await place_of(ana), "websocket") as stream:
        await until_of(stream, CaughtUp)
        line = stream._line  # type: ignore[attr-defined]  # what was really asked for
        assert "oken" not in line.request.path
        assert await ana._session.bearer() not in line.request.path
    assert await ana._session.bearer() not in caplog.text


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_y30_another_computer_is_named_and_left_alone_until_it_is_taken_over_from(
    service: RunningService, ana: RoutingPlatform, transport: str
) -> None:
    home = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD), workstation=Workstation("WS-0411"))
    await home.sign_in()
    async with ana.subscribe(None, "websocket") as office:
        await until_of(office, CaughtUp)
        for _time in range(2):
            with pytest.raises(Elsewhere) as there:
                async with home.subscribe(None, transport) as stream:
                    await until_of(stream, CaughtUp)
            assert there.value.where == "Worklist desktop"
        home.take_over()
        async with home.subscribe(None, transport) as stream:
            await until_of(stream, CaughtUp)
            (*_, last) = await until_of(office, Superseded)
            assert last == Superseded(control="superseded", by="WS-0411")
    await home.close()


async def test_two_computers_of_one_name_are_two_and_a_run_that_is_begun_anew_is_the_same(
    service: RunningService,
) -> None:
    first = Workstation("WS-1", "one")
    desks = [
        RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD), workstation=at)
        for at in (first, Workstation("WS-1", "other"), first)
    ]
    for desk in desks:
        await desk.sign_in()
    here, there, again = desks
    async with here.subscribe(None, "websocket") as stream:
        await until_of(stream, CaughtUp)
        with pytest.raises(Elsewhere):
            async with there.subscribe(None, "websocket") as refused:
                await until_of(refused, CaughtUp)
        async with again.subscribe(None, "websocket") as taken:
            await until_of(taken, CaughtUp)
    for desk in desks:
        await desk.close()


@pytest.mark.parametrize(
    "uri",
    [
        "wss://evil.example/s",
        "//evil.example/s",
        "http://127.0.0.1:9/s",
        "ws://127.0.0.1@evil.example/",
        None,
    ],
)
async def test_the_token_is_taken_to_no_other_host(ana: RoutingPlatform, uri: str | None) -> None:
    ana._subscriptions._known["websocket"] = Subscribed(id="s", connect_uri=uri)
    with pytest.raises(Malformed):
        async with ana.subscribe(None, "websocket"):
            pass


async def test_the_door_is_on_the_services_host(ana: RoutingPlatform) -> None:
    known = await ana._subscriptions._subscribed("websocket")
    door = ana._subscriptions._door(known, Position(epoch="e&1", cursor=5), "t")
    assert urlsplit(door.uri).query == "takeOver=false&cursor=5&epoch=e%261"
