"""A service with the people whom the documents speak of, and a clock that stands still."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.service import ManualClock, RunningService, running_service

ENTRIES = "/api/v2/routing/workbinentries"

# The documents' ids for agents, skills and queues are used as they are printed.
ORGANISATION: dict[str, Any] = {
    "groups": [
        {"id": name, "name": name}
        for name in ("workitems", "bronze_group", "gold_group", "claims_group", "loans_group", "overflow")
    ],
    "skills": [
        {"id": "s-english", "name": "english"},
        {"id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "name": "claims"},
        {"id": "skill-mortgage-review", "name": "mortgage review"},
        {"id": "s-logistics", "name": "logistics"},
    ],
    "users": [
        {"id": "u-bea", "login": "bea", "name": "Bea Bronze", "groups": ["bronze_group", "workitems"],
         "skills": [{"id": "s-english", "proficiency": 5}]},
        {"id": "u-gil", "login": "gil", "name": "Gil Gold", "groups": ["gold_group"],
         "skills": [{"id": "s-english", "proficiency": 9}]},
        {"id": "u-wim", "login": "wim", "name": "Wim Items", "groups": ["workitems"],
         "skills": [{"id": "s-english", "proficiency": 2}]},
        {"id": "u-cal", "login": "cal", "name": "Cal Claims", "groups": ["claims_group"],
         "skills": [{"id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "proficiency": 4}]},
        {"id": "agent-uuid-12345678-90ab-cdef-1234-567890abcdef", "login": "uma", "name": "Uma Uuid",
         "groups": ["claims_group"],
         "skills": [{"id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "proficiency": 3}]},
        {"id": "u-lou", "login": "lou", "name": "Lou Loan", "groups": ["loans_group"],
         "skills": [{"id": "skill-mortgage-review", "proficiency": 5}]},
        {"id": "u-mo", "login": "mo", "name": "Mo More", "groups": ["loans_group"],
         "skills": [{"id": "skill-mortgage-review", "proficiency": 8}]},
        {"id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "login": "pam", "name": "Pam First", "groups": []},
        {"id": "f9e8d7c6-b5a4-3210-fedc-ba0987654321", "login": "pip", "name": "Pip Second", "groups": []},
        {"id": "u-ola", "login": "ola", "name": "Ola Over", "groups": ["overflow"]},
        {"id": "u-lea", "login": "lea", "name": "Lea Lead", "roles": ["lead"],
         "leads": ["u-cal", "agent-uuid-12345678-90ab-cdef-1234-567890abcdef"]},
        {"id": "u-ada", "login": "ada", "name": "Ada Admin", "roles": ["admin"]},
    ],
    "workbins": [
        {"id": "wb-open", "name": "Open media", "memberGroups": ["workitems"]},
        {"id": "q1w2e3r4-t5y6-u7i8-o9p0-a1s2d3f4g5h6", "name": "PAR Overflow Queue",
         "memberGroups": ["overflow"]},
        {"id": "q9w8e7r6-t5y4-u3i2-o1p0-9876543210ab", "name": "Fulfilment", "memberGroups": ["workitems"],
         "skillRequirements": []},
        {"id": "wb-loans", "name": "Loans", "memberGroups": ["loans_group"]},
    ],
    "workitemTypes": [{"id": "wt-open", "name": "Open media"}],
    "clients": [{"id": "crm-adapter", "secret": "a secret of the tests", "name": "CRM"}],
}  # fmt: skip


@dataclass
class Scene:
    """A running service, the third party's program, and whoever has signed in."""

    service: RunningService
    crm: httpx.Client
    people: dict[str, httpx.Client] = field(default_factory=dict)

    def user(self, login: str) -> httpx.Client:
        """Somebody, signed in once."""
        if login not in self.people:
            self.people[login] = self.service.user(login)
        return self.people[login]

    def go(self, login: str, presence: str = "available") -> str:
        """Take a presence; the person's id."""
        who = self.user(login)
        user_id = str(who.get("/api/v2/users/me").raise_for_status().json()["id"])
        body = {"presenceDefinition": {"id": presence}}
        who.patch(f"/api/v2/users/{user_id}/presences/purecloud", json=body).raise_for_status()
        return user_id

    def post(self, path: str, body: Any, status: int = 201, key: str | None = None) -> dict[str, Any]:
        """What the third party posts, under an Idempotency-Key; the answer, which has to have this status."""
        headers = {} if key is None else {"Idempotency-Key": key}
        answer = self.crm.post(path, json=body, headers={"Accept": "application/json", **headers})
        assert answer.status_code == status, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def get(self, path: str, **params: Any) -> dict[str, Any]:
        """What the third party reads."""
        found: dict[str, Any] = self.crm.get(path, params=params).raise_for_status().json()
        return found

    def entry_of(self, workitem: dict[str, Any]) -> dict[str, Any]:
        """The entry that points at a workitem."""
        kept = self.get(f"/api/v2/workitems/{workitem['id']}")
        return self.get(f"{ENTRIES}/{kept['workbinEntryId']}")

    def put(self, login: str, entry: dict[str, Any], **body: Any) -> httpx.Response:
        """The one write, by a person."""
        return self.user(login).put(f"{ENTRIES}/{entry['id']}", json=body)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.service.advance(seconds)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Nobody is there yet but the program."""
    with running_service(tmp_path / "data", ORGANISATION, clock=ManualClock()) as service:
        yield Scene(service, service.client())
