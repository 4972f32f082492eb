"""The session, against a token endpoint that can be made to fail, and against the real service."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from desktop.api.line.wire import Wire
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.api.sign_in.session import Session
from desktop.domain.commands import MarkDone
from desktop.domain.errors import NotSignedIn, Unreachable, WorklistError
from tests.support.canned import Asked, CannedServer, answer, canned
from tests.support.entries import an_intent
from tests.support.program import ClientCredentials
from tests.support.service import CLIENT_ID, CLIENT_SECRET, PASSWORD, RunningService, running_service

ME = {"id": "u-ana", "login": "ana", "name": "Ana Ruiz"}


class Issuer:
    """Gives tokens t1, t2, …; only the newest is good for anything."""

    def __init__(self) -> None:
        self.grants: list[str] = []
        self.refuses = False
        self.life_s = 3600.0
        self.keys: list[str] = []

    def __call__(self, asked: Asked) -> bytes:
        if asked.target == "/oauth/token":
            return self._grant(asked)
        if asked.headers.get("authorization") != f"Bearer t{len(self.grants)}":
            return answer("401 Unauthorized", b'{"code": "bad.credentials"}')
        self.keys.append(asked.headers.get("idempotency-key", ""))
        return answer("200 OK", json.dumps(ME if asked.target.endswith("/me") else {}).encode())

    def _grant(self, asked: Asked) -> bytes:
        if self.refuses:
            return answer("400 Bad Request", b'{"error": "invalid_grant"}')
        self.grants.append(parse_qs(asked.body.decode())["grant_type"][0])
        number = len(self.grants)
        body = {"access_token": f"t{number}", "refresh_token": f"r{number}", "expires_in": self.life_s}
        return answer("200 OK", json.dumps(body).encode())


class Hands:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.elapsed = self.wall = 1000.0


@asynccontextmanager
async def a_session(server: CannedServer, hands: Hands, chance: float = 0.5) -> AsyncIterator[Session]:
    wire = Wire(server.url)
    credentials = ClientCredentials("crm", "word")
    session = Session(wire, credentials, lambda: hands.elapsed, lambda: hands.wall, lambda: chance)
    yield session
    await session.close()
    await wire.close()


@pytest.mark.parametrize(("chance", "share"), [(0.0, 0.75), (0.5, 0.8), (1.0, 0.85)])
async def test_a_token_is_kept_until_80_percent_of_its_life_and_5_more_or_less(
    chance: float, share: float
) -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands, chance) as session:
        await session.sign_in()
        hands.elapsed += (share - 0.01) * 3600
        assert await session.bearer() == "t1"
        hands.elapsed += 0.02 * 3600
        assert await session.bearer() == "t2"
        assert issuer.grants == ["client_credentials", "refresh_token"]


async def test_a_token_ages_while_the_computer_sleeps() -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands) as session:
        await session.sign_in()
        hands.wall += 3600
        assert await session.bearer() == "t2"


async def test_twenty_that_ask_at_once_share_one_renewal() -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands) as session:
        await session.sign_in()
        hands.elapsed += 3600
        assert set(await asyncio.gather(*(session.bearer() for _number in range(20)))) == {"t2"}
        assert len(issuer.grants) == 2


async def test_who_stops_waiting_does_not_stop_the_renewal_of_the_others() -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands) as session:
        await session.sign_in()
        first = asyncio.create_task(session.renewed("t1"))
        second = asyncio.create_task(session.renewed("t1"))
        await asyncio.sleep(0)
        first.cancel()
        assert await second == "t2"
        assert first.cancelled()


async def test_a_token_that_somebody_renewed_meanwhile_is_not_renewed_again() -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands) as session:
        await session.sign_in()
        await session.renewed("t1")
        assert await session.renewed("t1") == "t2"
        assert len(issuer.grants) == 2


async def test_without_a_good_answer_one_is_not_signed_in() -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands) as session:
        with pytest.raises(NotSignedIn):
            await session.bearer()
        issuer.refuses = True
        with pytest.raises(NotSignedIn):
            await session.sign_in()
        assert not session.is_signed_in


async def test_a_service_that_is_away_ends_no_session() -> None:
    issuer, hands = Issuer(), Hands()
    async with canned(issuer) as server, a_session(server, hands) as session:
        await session.sign_in()
        server.answers = lambda _asked: answer("502 Bad Gateway")
        with pytest.raises(Unreachable):
            await session.renewed("t1")
        server.answers = issuer
        assert await session.renewed("t1") == "t2"


async def test_odd_lives_of_tokens_are_not_believed() -> None:
    for life in (-1.0, 0.0, 1e12):
        issuer, hands = Issuer(), Hands()
        issuer.life_s = life
        async with canned(issuer) as server, a_session(server, hands) as session:
            await session.sign_in()
            assert await session.bearer() == "t1"
            hands.elapsed += 60
            assert await session.bearer() == "t2"


async def test_no_secret_is_shown_by_a_repr() -> None:
    issuer = Issuer()
    async with canned(issuer) as server, a_session(server, Hands()) as session:
        await session.sign_in()
        shown = repr([session, session._grant, ClientCredentials("a", "word"), PasswordSignIn("a", "word")])
        assert not {"word", "t1", "r1"} & set(shown.replace("'", " ").replace("=", " ").split())


async def test_20_requests_in_flight_at_a_401_are_one_renewal_and_20_answers_under_their_keys() -> None:
    issuer = Issuer()
    async with canned(issuer) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        await platform.sign_in()
        await platform._agent()
        issuer.grants.append("made elsewhere, so that t1 is no good any more")
        intents = [an_intent(f"k{number}", MarkDone(entry_id=f"e-{number}")) for number in range(20)]
        results = await asyncio.gather(*(platform.send(intent) for intent in intents), return_exceptions=True)
        assert platform.renewals == 1
        assert not [one for one in results if isinstance(one, NotSignedIn)]
        assert sorted(key for key in issuer.keys if key) == sorted(f"k{number}" for number in range(20))
        await platform.close()


async def test_a_second_401_means_signed_out() -> None:
    issuer = Issuer()

    def never_good(asked: Asked) -> bytes:
        return issuer(asked) if asked.target == "/oauth/token" else answer("401 Unauthorized")

    async with canned(never_good) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        await platform.sign_in()
        with pytest.raises(NotSignedIn):
            await platform.entry("e-1")
        assert platform.renewals == 1
        await platform.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    with running_service(tmp_path / "service") as running:
        yield running


async def test_a_person_signs_in_by_the_services_own_page(service: RunningService) -> None:
    platform = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
    await platform.sign_in()
    assert (await platform.catalogue()).me.id == "u-ana"
    await platform.close()


async def test_a_program_signs_in_by_its_secret(service: RunningService) -> None:
    platform = RoutingPlatform(service.url, ClientCredentials(CLIENT_ID, CLIENT_SECRET))
    await platform.sign_in()
    assert (await platform.catalogue()).me.id == CLIENT_ID
    await platform.close()


@pytest.mark.parametrize(
    "credentials",
    [PasswordSignIn("ana", "wrong"), PasswordSignIn("nobody", "x"), ClientCredentials(CLIENT_ID, "wrong")],
)
async def test_wrong_credentials_are_told_as_that(
    service: RunningService, credentials: PasswordSignIn | ClientCredentials
) -> None:
    platform = RoutingPlatform(service.url, credentials)
    with pytest.raises(NotSignedIn):
        await platform.sign_in()
    await platform.close()


async def test_after_signing_out_the_token_is_good_for_nothing(service: RunningService) -> None:
    platform = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
    await platform.sign_in()
    token = await platform._session.bearer()
    await platform.sign_out()
    with pytest.raises(NotSignedIn):
        await platform.entry("e-1")
    await platform.close()
    await asyncio.sleep(0)
    headers = {"Authorization": f"Bearer {token}"}
    assert service.anonymous().get("/api/v2/users/me", headers=headers).status_code == 401


@pytest.mark.parametrize(
    "page",
    [
        b"<html>Welcome to the hotel</html>",
        b'<form action="https://evil.example/"><input name="username"><input name="password"></form>',
        b'<form action="//evil.example/x"><input name="username"><input name="password"></form>',
        b"",
    ],
)
async def test_a_password_goes_nowhere_but_to_the_service(page: bytes) -> None:
    async with canned(lambda _asked: answer("200 OK", page, kind="text/html")) as server:
        platform = RoutingPlatform(server.url, PasswordSignIn("ana", "word"))
        with pytest.raises(WorklistError):
            await platform.sign_in()
        await platform.close()
        assert [asked.method for asked in server.asked] == ["GET"]


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:49152/callback?code=c",
        "http://127.0.0.1:49152/callback?code=c&state=other",
        "https://evil.example/callback?code=c&state={state}",
        "http://127.0.0.1:49152/callback?error=access_denied&state={state}",
        "",
    ],
)
async def test_a_code_is_taken_only_from_the_redirect_that_was_asked_for(location: str) -> None:
    states: list[str] = []
    form = b'<form action="/go"><input name="username"><input name="password"></form>'

    def serve(asked: Asked) -> bytes:
        if asked.method == "GET":
            states.append(parse_qs(asked.target.partition("?")[2])["state"][0])
            return answer("200 OK", form, kind="text/html")
        return answer("303 See Other", b"", f"Location: {location.format(state=states[-1])}")

    async with canned(serve) as server:
        platform = RoutingPlatform(server.url, PasswordSignIn("ana", "word"))
        with pytest.raises(WorklistError):
            await platform.sign_in()
        await platform.close()
        assert "/oauth/token" not in [asked.target for asked in server.asked]
