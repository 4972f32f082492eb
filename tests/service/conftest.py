"""A service with a clock that stands still, and the few moves that most tests begin with."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.service import ManualClock, RunningService, running_service

CLAIM: dict[str, Any] = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}}
ENTRIES = "/api/v2/routing/workbinentries"


@dataclass
class Scene:
    """A running service and the people in it."""

    service: RunningService
    ana: httpx.Client
    bo: httpx.Client
    leo: httpx.Client
    crm: httpx.Client

    def go(self, who: httpx.Client, user_id: str, presence: str = "available") -> httpx.Response:
        """Take a presence."""
        path = f"/api/v2/users/{user_id}/presences/purecloud"
        return who.patch(path, json={"presenceDefinition": {"id": presence}})

    def submit(self, **more: Any) -> dict[str, Any]:
        """A workitem; the answer."""
        body: dict[str, Any] = (
            self.crm.post("/api/v2/workitems", json={**CLAIM, **more}).raise_for_status().json()
        )
        return body

    def entry_of(self, workitem: dict[str, Any]) -> dict[str, Any]:
        """The entry that points at a workitem."""
        kept = self.crm.get(f"/api/v2/workitems/{workitem['id']}").raise_for_status().json()
        body: dict[str, Any] = self.crm.get(f"{ENTRIES}/{kept['workbinEntryId']}").raise_for_status().json()
        return body

    def offered_to_ana(self, **more: Any) -> dict[str, Any]:
        """Ana is available, and a new entry is offered to her."""
        self.go(self.ana, "u-ana").raise_for_status()
        entry = self.entry_of(self.submit(**more))
        assert entry["assignedTo"]["id"] == "u-ana"
        return entry

    def accepted_by_ana(self, **more: Any) -> dict[str, Any]:
        """The same, accepted."""
        entry = self.offered_to_ana(**more)
        body: dict[str, Any] = self.put(self.ana, entry, status="accepted").raise_for_status().json()
        return body

    def put(self, who: httpx.Client, entry: dict[str, Any], **body: Any) -> httpx.Response:
        """The one write."""
        return who.put(f"{ENTRIES}/{entry['id']}", json=body)

    def status(self, user_id: str) -> dict[str, Any]:
        """How an agent is doing."""
        body: dict[str, Any] = self.crm.get(f"/api/v2/users/{user_id}/status").raise_for_status().json()
        return body

    def workitem_load(self, user_id: str) -> int:
        """How many workitems an agent holds."""
        (load,) = (one["inUse"] for one in self.status(user_id)["capacity"] if one["mediaType"] == "workitem")
        return int(load)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    """The service alone."""
    with running_service(tmp_path / "data", clock=ManualClock()) as running:
        yield running


@pytest.fixture
def scene(service: RunningService) -> Scene:
    """The service with two agents, their lead and the third party signed in."""
    return Scene(service, service.user("ana"), service.user("bo"), service.user("leo"), service.client())
