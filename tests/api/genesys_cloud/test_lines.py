"""What keeps news coming: the channel to its end and anew, and asking where no web socket gets through."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from desktop.api.genesys_cloud import asking, channel
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.region import Region
from desktop.api.sign_in.browser import BrowserSignIn
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.api.sign_in.session import Grant
from desktop.core.desk import Desk
from desktop.core.scope import Scope
from desktop.domain.abilities import ASKING
from desktop.domain.entry import EntryStatus
from desktop.domain.errors import WorklistError
from desktop.domain.events import AgentChanged, EntryAssigned, EntryCompleted
from desktop.domain.stream import Closing, Superseded
from desktop.engine.clock import SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from desktop.engine.limits import Limits
from tests.api.genesys_cloud.conftest import CLAIMS, Crm
from tests.api.genesys_cloud.test_platform import events_until
from tests.engine.conftest import Desktop
from tests.support.canned import Asked, answer, canned
from tests.support.service import PASSWORD, RunningService

T0 = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class Organisation:
    """One that has channels and nothing else; ``say`` is sent to whoever connects to one."""

    region: Region
    now: datetime = T0
    say: list[str] = field(default_factory=list)
    made: int = 0
    renewed: int = 0
    is_gone: bool = False
    elsewhere: str = ""
    pings: int = 0
    topics: list[str] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    credentials: BrowserSignIn = field(default_factory=BrowserSignIn)

    async def after_pings(self, count: int) -> None:
        """So many more have come."""
        wanted = self.pings + count
        async with asyncio.timeout(10):
            while self.pings < wanted:
                self.heard.clear()
                await self.heard.wait()

    def reply(self, asked: Asked) -> bytes:
        """To one request."""
        if asked.target.startswith("/api/v2/users/me"):
            return answer("200 OK", b'{"id":"u-1","name":"Somebody"}')
        if asked.target.partition("?")[0].endswith("/subscriptions"):
            self.renewed += asked.method == "PUT"
            told = [str(one["id"]) for one in json.loads(asked.body)]
            self.topics = told if asked.method == "PUT" else [*self.topics, *told]
            return answer("404 Not Found") if self.is_gone else answer("200 OK", b'{"entities":[]}')
        self.made, self.is_gone = self.made + 1, False
        uri = f"ws://{self.elsewhere or self.region.streaming_host}/channels/c-{self.made}"
        return answer("200 OK", json.dumps({"id": f"c-{self.made}", "connectUri": uri}).encode())


@asynccontextmanager
async def organisation() -> AsyncIterator[tuple[Organisation, GenesysPlatform]]:
    """On two real ports, and somebody who is signed in to it."""

    async def talk(line: ServerConnection) -> None:
        for said in found.say:
            await line.send(said)
        async for heard in line:
            found.pings += json.loads(heard) == {"message": "ping"}
            found.heard.set()

    def reply(asked: Asked) -> bytes:
        return found.reply(asked)

    async with (
        canned(reply) as api,
        serve(talk, "127.0.0.1", 0, compression=None) as streaming,
    ):
        port = next(iter(streaming.sockets)).getsockname()[1]
        found = Organisation(Region(api.url, api.url, f"127.0.0.1:{port}"))
        found.credentials.deposit(Grant("token", None, 3600))
        platform = GenesysPlatform(found.region, found.credentials, now=lambda: found.now)
        await platform.sign_in()
        yield found, platform
        await platform.close()


def _notice(topic: str, **body: object) -> str:
    return json.dumps({"topicName": topic, "eventBody": body})


async def _item(platform: GenesysPlatform, kind: type) -> None:
    """Join, and listen until it came."""
    async with asyncio.timeout(10), platform.subscribe(None, "websocket") as stream:
        async for one in stream:
            if isinstance(one, kind):
                return


async def test_a_closing_line_is_joined_again_and_a_lost_subscription_needs_a_new_channel() -> None:
    async with organisation() as (there, platform):
        there.say = [_notice("v2.system.socket_closing")]
        for _ in range(2):
            await _item(platform, Closing)
        assert (there.made, there.renewed) == (1, 2)
        there.say = [_notice("v2.system.no_longer_subscribed.u-1", reason="another_channel_subscribed")]
        await _item(platform, Superseded)
        await _item(platform, Superseded)
        assert there.made == 2


async def test_topics_that_do_not_fit_one_request_are_added_to_those_that_did(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(channel, "TOPICS_AT_ONCE", 1)
    async with organisation() as (there, platform), platform.subscribe(None, "websocket"):
        mine = ["v2.taskmanagement.workitems.users.u-1", "v2.users.u-1?presence&routingStatus"]
        assert there.topics == mine


async def test_whoever_signs_in_anew_has_a_channel_of_their_own() -> None:
    async with organisation() as (there, platform):
        there.say = [_notice("v2.system.socket_closing")]
        await _item(platform, Closing)
        there.credentials.deposit(Grant("another", None, 3600))
        await platform.sign_in()
        await _item(platform, Closing)
        assert there.made == 2


async def test_a_channel_that_is_said_to_be_elsewhere_is_not_connected_to() -> None:
    async with organisation() as (there, platform):
        there.elsewhere = f"localhost:{there.region.streaming_host.partition(':')[2]}"
        with pytest.raises(WorklistError, match="where the channel is"):
            await _item(platform, Closing)
        assert there.pings == 0


async def test_an_evicted_channel_is_made_anew(ana: GenesysPlatform, service: RunningService) -> None:
    """A person has at most so many channels; the oldest that nobody listens to goes first."""
    async with ana.subscribe(None, "websocket"):
        pass
    client = service.user("ana")
    for _ in range(20):
        client.post("/api/v2/notifications/channels").raise_for_status()
    async with ana.subscribe(None, "websocket"):
        listed = client.get("/api/v2/notifications/channels").json()["entities"]
    assert len(listed) == 20


async def test_a_channel_is_renewed_before_its_day_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel, "PING_EVERY_S", 0.01)
    async with organisation() as (there, platform), platform.subscribe(None, "websocket"):
        await there.after_pings(3)
        assert there.renewed == 1
        there.now += timedelta(hours=20, minutes=1)
        await there.after_pings(5)
        assert (there.made, there.renewed) == (1, 2)


async def test_asking_tells_what_changed_and_what_left_the_list(
    ana: GenesysPlatform, crm: Crm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "EVERY_S", 0.02)
    async with ana.subscribe(None, ASKING) as stream:
        assert stream.transport == ASKING
        workitem_id = crm.create(queueId=CLAIMS)
        told = await events_until(stream, EntryAssigned)
        assert [one.entry_id for one in told if isinstance(one, EntryAssigned)] == [workitem_id]
        assert any(isinstance(one, AgentChanged) for one in told)
        crm.client.post(f"/api/v2/taskmanagement/workitems/{workitem_id}/terminate").raise_for_status()
        over = await events_until(stream, EntryCompleted)
        assert [one.entry_id for one in over if isinstance(one, EntryCompleted)] == [workitem_id]


async def test_offers_come_where_no_web_socket_gets_through(
    service: RunningService, crm: Crm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the line says by what they come."""
    monkeypatch.setattr(asking, "EVERY_S", 0.1)
    region = Region(service.url, service.url, "127.0.0.1:9")
    platform = GenesysPlatform(region, PasswordSignIn("ana", PASSWORD))
    desktop = Desktop(platform)
    limits = Limits(watch_every_s=0.1, backoff_base_s=0.01, backoff_cap_s=0.05, connects_a_minute=1000)
    journal = Journal(tmp_path / "desktop")
    desk = Desk(platform.abilities, Scope.MINE)
    desktop.engine = Engine(
        desk, platform, journal, SystemClock(), desktop.note, desktop.effects.append, limits=limits
    )
    running = asyncio.create_task(desktop.engine.run())
    await desktop.until_live()
    assert desktop.links[-1].transport == ASKING
    service.user("ana").patch(
        "/api/v2/users/u-ana/presences/purecloud", json={"presenceDefinition": {"id": "on-queue"}}
    ).raise_for_status()
    crm.create(queueId=CLAIMS)
    await desktop.until(lambda: [one.entry.status for one in desktop.worklist] == [EntryStatus.ASSIGNED])
    desktop.engine.stop()
    await running
