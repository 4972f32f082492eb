"""Through an organisation's network: its authority, its proxy, and what either of them refuses."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop.api.line.network import Network
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.errors import Unreachable, WorklistError
from tests.support.corporate import HOST, Corporate, corporate_network
from tests.support.service import PASSWORD, RunningService


@pytest.fixture
def corporate(service: RunningService, tmp_path: Path) -> Iterator[Corporate]:
    """The way to the service."""
    with corporate_network(tmp_path, urlsplit(service.url).port or 0) as network:
        yield network


def platform(network: Network) -> RoutingPlatform:
    """Ana's."""
    return RoutingPlatform(f"https://{HOST}", PasswordSignIn("ana", PASSWORD), network=network)


async def test_all_goes_through_the_proxy_and_the_authority_is_trusted(corporate: Corporate) -> None:
    """Requests and the stream alike."""
    ana = platform(Network(corporate.proxy, corporate.authorities))
    await ana.sign_in()
    assert (await ana.me()).login == "ana"
    requests = len(corporate.asked)
    async with ana.subscribe(None, "websocket") as stream:
        async for _frame in stream:
            break
    await ana.close()
    assert set(corporate.asked) == {f"CONNECT {HOST}:443 HTTP/1.1"}
    assert len(corporate.asked) > requests
    assert corporate.trusted > 0


async def test_row_22_an_authority_that_nobody_named_is_not_trusted(corporate: Corporate) -> None:
    """Its own state, and nothing is sent."""
    ana = platform(Network(corporate.proxy))
    with pytest.raises(Unreachable) as refused:
        await ana.sign_in()
    assert refused.value.code == "network.certificate"
    await ana.close()
    assert (len(corporate.asked), corporate.trusted) == (1, 0)


async def test_row_22_a_proxy_that_wants_a_sign_in_says_so(corporate: Corporate) -> None:
    """407 is not being offline."""
    corporate.wants_sign_in = True
    ana = platform(Network(corporate.proxy, corporate.authorities))
    with pytest.raises(Unreachable) as refused:
        await ana.sign_in()
    assert refused.value.code == "network.proxy"
    assert "proxy" in refused.value.title
    await ana.close()
    assert corporate.trusted == 0


def test_a_file_of_authorities_that_is_none_is_named(tmp_path: Path) -> None:
    """At once, with the setting that names it."""
    (tmp_path / "bad.pem").write_text("no certificate")
    for name in ("bad.pem", "missing.pem"):
        with pytest.raises(WorklistError, match="cannot be read") as refused:
            Network(authorities=tmp_path / name).tls()
        assert name in refused.value.message
