"""Which service is behind an address, and the way through the browser to a Genesys Cloud."""

from pathlib import Path

import pytest

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import CLIENT_ID
from desktop.api.sign_in.loopback import EndPages
from desktop.app.back_end import BackEnd, back_end_of
from desktop.app.kept_sign_in import Person
from desktop.app.sign_in_work import check, sign_in
from desktop.domain.errors import WorklistError
from desktop.host.settings import Settings
from tests.support.browser import Walker, free_port
from tests.support.service import running_service

IRELAND = "https://mypurecloud.ie"


def _settings(folder: Path, policy: dict[str, str | int]) -> Settings:
    return Settings(folder / "settings.toml", dict(policy))


@pytest.mark.parametrize(
    ("url", "policy", "is_genesys"),
    [
        ("https://routing.example.net", {}, False),
        (IRELAND, {}, True),
        ("https://api.euw2.pure.cloud/", {}, True),
        ("http://127.0.0.1:8080", {"server.backend": "genesys-cloud"}, True),
        ("https://mypurecloud.ie.example.net", {}, False),
    ],
)
async def test_a_regions_address_speaks_for_itself(
    tmp_path: Path, url: str, policy: dict[str, str | int], is_genesys: bool
) -> None:
    found = back_end_of(url, _settings(tmp_path, {"server.client_id": "an-id", **policy}))
    platform = found.platform(found.credentials())
    assert isinstance(platform, GenesysPlatform if is_genesys else RoutingPlatform)
    await platform.close()


def test_the_sign_in_is_on_a_host_of_its_own(tmp_path: Path) -> None:
    found = back_end_of(IRELAND, _settings(tmp_path, {"server.client_id": "an-id"}))
    assert found.sign_in_url == "https://login.mypurecloud.ie"
    assert (found.credentials().client_id, found.redirect_port) == ("an-id", 8765)


def test_a_desktop_that_is_not_registered_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WorklistError, match=r"server\.client_id"):
        back_end_of(IRELAND, _settings(tmp_path, {})).credentials()


async def test_a_person_signs_in_through_the_browser_at_the_registered_redirect(tmp_path: Path) -> None:
    with running_service(tmp_path / "service") as service:
        port, browser = free_port(), Walker()
        back_end = BackEnd(service.url, is_genesys=True, client_id=CLIENT_ID, redirect_port=port)
        assert (await check(back_end)).latency.total_seconds() > 0
        found = await sign_in(back_end, browser.open, EndPages())
        browser.join()
        assert f"127.0.0.1%3A{port}%2Fsigned-in&" in browser.address
        assert found.person == Person("u-ana", "Ana Ruiz")
