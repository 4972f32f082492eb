"""A platform for Genesys Cloud that speaks to the compatibility face of a real service on a real port."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.region import Region
from desktop.api.line.wire import Answer, Call, Lane, Wire
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.service.house import Limits
from tests.support.service import PASSWORD, RunningService, running_service

WORKITEMS = "/api/v2/taskmanagement/workitems"
CLAIMS, CLAIM, ANA, BO = "wb-claims", "wt-claim", "u-ana", "u-bo"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    """A service that beats fast."""
    with running_service(tmp_path / "service", limits=Limits(heartbeat_s=0.1)) as running:
        yield running


def platform_of(service: RunningService, login: str, *, is_team: bool = False) -> GenesysPlatform:
    """Not signed in yet."""
    return GenesysPlatform(Region.of(service.url), PasswordSignIn(login, PASSWORD), is_team=is_team)


@pytest.fixture
async def ana(service: RunningService) -> AsyncIterator[GenesysPlatform]:
    """Signed in as Ana, who is on queue."""
    platform = platform_of(service, "ana")
    await platform.sign_in()
    body = {"presenceDefinition": {"id": "on-queue"}}
    service.user("ana").patch(f"/api/v2/users/{ANA}/presences/purecloud", json=body).raise_for_status()
    yield platform
    await platform.close()


class Crm:
    """A program written for Genesys Cloud that makes work."""

    def __init__(self, client: httpx.Client) -> None:
        self.client = client

    def create(self, **more: object) -> str:
        """A workitem; with ``queueId`` it is handed out."""
        body = {"name": "Check the claim", "typeId": CLAIM, "customFields": {"claimId": "C-1"}, **more}
        answer = self.client.post(WORKITEMS, json=body).raise_for_status()
        return str(answer.json()["id"])

    def read(self, workitem_id: str) -> dict[str, object]:
        """As it is now."""
        found: dict[str, object] = self.client.get(f"{WORKITEMS}/{workitem_id}").raise_for_status().json()
        return found

    def patch(self, workitem_id: str, **changes: object) -> None:
        """Change it."""
        self.client.patch(f"{WORKITEMS}/{workitem_id}", json=changes).raise_for_status()


@pytest.fixture
def crm(service: RunningService) -> Crm:
    """Signed in as the third party's program."""
    return Crm(service.client())


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """What went out, while it went."""
    calls: list[Call] = []
    real: Callable[..., Any] = Wire.send

    async def noted(self: Wire, lane: Lane, call: Call) -> Answer:
        calls.append(call)
        answer: Answer = await real(self, lane, call)
        return answer

    monkeypatch.setattr(Wire, "send", noted)
    return calls
