"""The session and the subscription behind a line: tokens that end, and what a service has forgotten."""

import asyncio
import json
from pathlib import Path

import pytest

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.commands import AcceptOffer, SetPresence, UpdateUserData
from desktop.domain.errors import Unreachable
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.stream import Recovered
from tests.engine.conftest import aside
from tests.service.conftest import Scene
from tests.support.canned import Asked, answer, canned
from tests.support.entries import an_intent
from tests.support.program import ClientCredentials
from tests.support.service import PASSWORD, RunningService, running_service

SUBSCRIPTIONS = "/api/v2/routing/workbinsubscriptions"


class Issuer:
    """A service that can be away; each token that it gives makes the one before it worthless."""

    def __init__(self) -> None:
        self.grants = 0
        self.is_away = False

    def __call__(self, asked: Asked) -> bytes:
        if self.is_away:
            return answer("502 Bad Gateway")
        if asked.target == "/oauth/token":
            self.grants += 1
            body = {"access_token": f"t{self.grants}", "refresh_token": "r", "expires_in": 100}
            return answer("200 OK", json.dumps(body).encode())
        if asked.headers.get("authorization") != f"Bearer t{self.grants}":
            return answer("401 Unauthorized")
        return answer("200 OK", b'{"id": "u-ana", "login": "ana", "name": "Ana"}')


async def test_y26_a_token_that_ends_before_during_or_after_an_outage_is_renewed_once() -> None:
    issuer = Issuer()
    async with canned(issuer) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        session = platform._session
        elapsed = wall = 0.0
        session._elapsed, session._wall, session._chance = (lambda: elapsed), (lambda: wall), (lambda: 0.5)
        await platform.sign_in()
        elapsed += 79
        assert (await session.bearer(), issuer.grants) == ("t1", 1), "not yet"
        elapsed += 1
        assert (await session.bearer(), issuer.grants) == ("t2", 2), "before it"
        issuer.is_away = True
        elapsed += 80
        for _ in range(3):
            with pytest.raises(Unreachable):
                await session.bearer()
        assert session.is_signed_in, "an outage ends no session"
        issuer.is_away = False
        assert (await session.bearer(), issuer.grants) == ("t3", 3), "during it"
        wall += 3600
        bearers = await asyncio.gather(*(session.bearer() for _ in range(10)))
        assert (set(bearers), issuer.grants) == ({"t4"}, 4), "after it, slept over"
        elapsed += 79
        assert (await session.bearer(), issuer.grants) == ("t4", 4), "the old moment counts no more"
        await platform.close()


async def offered_and_accepted(platform: RoutingPlatform, service: RunningService) -> str:
    await platform.send(an_intent("p", SetPresence(definition_id="available"), None))
    body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}}
    await aside(lambda: service.client().post("/api/v2/workitems", json=body))
    (entry,) = (await platform.snapshot()).entries
    assert entry.offer is not None
    await platform.send(an_intent("a", AcceptOffer(entry_id=entry.id, offer_id=entry.offer.id), None))
    return entry.id


async def test_y27_commands_on_their_way_when_the_token_ends_are_done_once_each(tmp_path: Path) -> None:
    with running_service(tmp_path) as service:
        platform = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
        await platform.sign_in()
        entry_id = await offered_and_accepted(platform, service)
        headers = {"Authorization": f"Bearer {await platform._session.bearer()}"}
        revoke = service.anonymous().delete
        revoked = await aside(lambda: revoke("/api/v2/tokens/me", headers=headers))
        assert revoked.is_success
        intents = [
            an_intent(f"k{number}", UpdateUserData(entry_id=entry_id, user_data={f"f{number}": number}), None)
            for number in range(8)
        ]
        await asyncio.gather(*(platform.send(intent) for intent in intents))
        await platform.send(intents[0])
        assert platform.renewals == 1
        story = await platform.ask(EntryHistory(entry_id=entry_id))
        assert isinstance(story, Timeline)
        assert [step.event_type.rsplit(".")[-1] for step in story.steps].count("updated") == 8
        await platform.close()


async def first_words(platform: RoutingPlatform) -> None:
    async with platform.subscribe(None, "websocket") as stream:
        assert isinstance(await anext(aiter(stream)), Recovered)


async def test_y29_one_subscription_serves_every_reconnect_until_the_service_has_forgotten_it(
    tmp_path: Path,
) -> None:
    with running_service(tmp_path) as service:
        platform = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
        await platform.sign_in()
        ana = await aside(lambda: service.user("ana"))

        def known() -> list[str]:
            return [one["id"] for one in ana.get(SUBSCRIPTIONS).raise_for_status().json()["entities"]]

        for _ in range(3):
            await first_words(platform)
        (first,) = await aside(known)
        await aside(lambda: ana.delete(f"{SUBSCRIPTIONS}/{first}").raise_for_status())
        await first_words_again(platform)
        await first_words(platform)
        (second,) = await aside(known)
        assert second != first
        await platform.close()


async def first_words_again(platform: RoutingPlatform) -> None:
    """The first try may learn only at the door that the subscription is gone."""
    try:
        await first_words(platform)
    except Unreachable:
        await first_words(platform)


def test_y29_of_many_topics_each_one_says_for_itself_whether_it_may_be_heard(scene: Scene) -> None:
    channel = scene.ana.post("/api/v2/notifications/channels").raise_for_status().json()
    path = f"/api/v2/notifications/channels/{channel['id']}/subscriptions"
    own, others = "v2.users.u-ana.presence", "v2.weather.tomorrow"
    asked = [{"id": own}, {"id": others}]
    assert scene.ana.post(path, json=asked).status_code == 400
    assert scene.ana.get(path).json()["entities"] == [], "all or nothing"
    told = scene.ana.post(path, params={"ignoreErrors": True}, json=asked).raise_for_status().json()
    assert {one["id"]: one["state"] for one in told["entities"]} == {own: "Permitted", others: "Rejected"}
    assert [one["id"] for one in scene.ana.get(path).json()["entities"]] == [own]
