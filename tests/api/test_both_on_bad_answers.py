"""What both back ends do alike when a service refuses, asks to wait, or answers with something else."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.region import Region
from desktop.api.port import Platform
from desktop.api.routing.platform import RoutingPlatform
from desktop.domain.commands import AcceptOffer, AnyEntryCommand, Intent, ParkEntry, RejectOffer
from desktop.domain.entry import Reason
from desktop.domain.errors import Busy, Malformed, NotSignedIn, Unreachable
from tests.support.canned import Asked, CannedServer, answer, canned
from tests.support.program import ClientCredentials

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ME = b'{"id": "u-ana", "login": "ana", "name": "Ana"}'
CRM = ClientCredentials("crm", "word")
Make = Callable[[str, Callable[[], datetime]], Platform]
BACK_ENDS: dict[str, Make] = {
    "routing": lambda url, now: RoutingPlatform(url, CRM, now=now),
    "genesys-cloud": lambda url, now: GenesysPlatform(Region(url, url, ""), CRM, now=now),
}
PARK = ParkEntry(entry_id="e-1")


@pytest.fixture(params=BACK_ENDS)
def make(request: pytest.FixtureRequest) -> Make:
    return BACK_ENDS[str(request.param)]


def _sent(server: CannedServer) -> list[Asked]:
    """The writes about an entry."""
    return [asked for asked in server.asked if "/e-1" in asked.target and asked.method in {"PUT", "PATCH"}]


def _intent(command: AnyEntryCommand, expires_at: datetime | None = None) -> Intent:
    return Intent(key="k-1", command=command, given_at=AT, expires_at=expires_at)


async def test_a_host_that_asks_to_wait_is_left_alone_by_all_requests(make: Make) -> None:
    def said(asked: Asked) -> bytes:
        if asked.target.endswith("/token"):
            return answer("200 OK", b'{"access_token": "t", "expires_in": 60}')
        if asked.target.partition("?")[0].endswith("/me"):
            return answer("200 OK", ME)
        return answer("429 Too Many Requests", b"{}", "Retry-After: 60")

    async with canned(said) as server:
        platform = make(server.url, lambda: datetime.now(UTC))
        await platform.sign_in()
        for _time in range(5):
            with pytest.raises(Busy) as raised:
                await platform.send(_intent(PARK))
            assert 59 < (raised.value.retry_after_s or 0) <= 60
        assert len(_sent(server)) == 1
        await platform.close()


@pytest.mark.parametrize("body", [b"{}", b"[]", b"null", b'{"entities": [{}]}', b'{"entities": 7}', b"{"])
async def test_an_answer_of_another_shape_is_malformed(make: Make, body: bytes) -> None:
    def said(asked: Asked) -> bytes:
        return answer("200 OK", b'{"access_token": "t"}' if asked.target.endswith("/token") else body)

    async with canned(said) as server:
        platform = make(server.url, lambda: AT)
        await platform.sign_in()
        for reading in (platform.catalogue, platform.snapshot):
            with pytest.raises(Malformed):
                await reading()
        await platform.close()


@pytest.mark.parametrize(
    "command",
    [
        AcceptOffer(entry_id="e-1", offer_id="o-1"),
        RejectOffer(entry_id="e-1", offer_id="o-1", reason=Reason(code="")),
    ],
)
@pytest.mark.parametrize(("renewal_takes_s", "writes"), [(1, 2), (10, 1)])
async def test_an_answer_to_an_offer_does_not_leave_when_its_token_came_too_late(
    make: Make, command: AnyEntryCommand, renewal_takes_s: int, writes: int
) -> None:
    now = AT

    def said(asked: Asked) -> bytes:
        nonlocal now
        if asked.target == "/oauth/token":
            now += timedelta(seconds=renewal_takes_s if _sent(server) else 0)
            return answer("200 OK", b'{"access_token": "t"}')
        if asked.target.partition("?")[0].endswith("/me"):
            return answer("200 OK", ME)
        return answer("401 Unauthorized")

    async with canned(said) as server:
        platform = make(server.url, lambda: now)
        await platform.sign_in()
        with pytest.raises(Unreachable if writes == 1 else NotSignedIn):
            await platform.send(_intent(command, AT + timedelta(seconds=5)))
        assert len(_sent(server)) == writes
        await platform.close()


async def test_a_stale_token_is_renewed_once_and_signing_out_tells_the_service_and_forgets(
    make: Make,
) -> None:
    tokens = 0

    def said(asked: Asked) -> bytes:
        nonlocal tokens
        if asked.target == "/oauth/token":
            tokens += 1
            return answer("200 OK", b'{"access_token": "t%d"}' % tokens)
        if asked.headers.get("authorization") == "Bearer t1":
            return answer("401 Unauthorized")
        return answer("404 Not Found")

    async with canned(said) as server:
        platform = make(server.url, lambda: AT)
        await platform.sign_in()
        assert await platform.entry("e-0") is None
        assert tokens == 2
        await platform.sign_out()
        last = server.asked[-1]
        assert (last.method, last.target, last.headers["authorization"]) == (
            "DELETE",
            "/api/v2/tokens/me",
            "Bearer t2",
        )
        with pytest.raises(NotSignedIn):
            await platform.snapshot()
        assert server.asked[-1] is last
        await platform.close()
