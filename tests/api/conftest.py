"""A real service, and a platform that speaks to it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.service.house import Limits
from tests.support.service import PASSWORD, RunningService, running_service

HEARTBEAT_S = 0.1


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    """A service that beats fast."""
    with running_service(tmp_path / "service", limits=Limits(heartbeat_s=HEARTBEAT_S)) as running:
        yield running


@pytest.fixture
async def ana(service: RunningService) -> AsyncIterator[RoutingPlatform]:
    """Signed in as Ana, who is available."""
    platform = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
    await platform.sign_in()
    yield platform
    await platform.close()


class ThirdParty:
    """Submits workitems."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def submit(self, claim: str = "1") -> None:
        """One more claim."""
        body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": claim}}
        self._client.post("/api/v2/workitems", json=body).raise_for_status()


@pytest.fixture
def third_party(service: RunningService) -> ThirdParty:
    """Signed in as the adapter."""
    return ThirdParty(service.client())
