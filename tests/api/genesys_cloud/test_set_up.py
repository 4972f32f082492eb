"""What an organisation has set up: schemas, status graphs, and limits that not everybody may see."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.api.genesys_cloud.bodies import Reference
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller
from desktop.api.genesys_cloud.catalogue import Reader
from desktop.api.genesys_cloud.people import People
from desktop.api.genesys_cloud.region import Region
from desktop.api.sign_in.browser import BrowserSignIn
from desktop.api.sign_in.session import Grant
from desktop.domain.errors import Busy, Refused
from desktop.domain.presence import WorkState
from desktop.domain.record import JsonObject
from desktop.domain.workitem import FieldKind
from tests.support.canned import Asked, CannedServer, answer, canned

T0 = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_FIELDS = {
    "amount": {"allOf": [{"$ref": "#/definitions/number"}], "title": "Amount"},
    "kind": {"allOf": [{"$ref": "#/definitions/enum"}], "title": "Kind", "enum": ["new", "old"]},
    "checked": {"allOf": [{"$ref": "#/definitions/checkbox"}]},
    "odd": {"title": "Of another kind"},
}
_STATUSES = [
    {"id": "s-open", "category": "Open", "destinationStatuses": [{"id": "s-lost"}, {"id": "s-work"}]},
    {"id": "s-work", "category": "InProgress"},
    {"id": "s-stuck", "category": "Waiting", "destinationStatuses": [{"id": "s-open"}]},
    {"id": "s-won", "category": "Closed"},
    {"id": "s-lost", "category": "Closed"},
]
_BODIES: dict[str, Any] = {
    "/worktypes/query": {"entities": [{"id": "t-1", "name": "Claim", "schema": {"id": "d-1"}}]},
    "/worktypes/t-1/statuses": {"entities": _STATUSES},
    "/schemas/d-1": {"jsonSchema": {"properties": _FIELDS, "required": ["kind"]}},
    "/presences/purecloud": {"presenceDefinition": {"id": "p", "systemPresence": "ON_QUEUE"}},
    "/routingstatus": {"status": "IDLE"},
}


def _reply(asked: Asked) -> bytes:
    path = asked.target.partition("?")[0]
    body = next((one for end, one in _BODIES.items() if path.endswith(end)), None)
    if body is not None:
        return answer("200 OK", json.dumps(body).encode())
    refusal = b'{"code":"missing.any.permissions","message":"Missing routing:utilization:view","limit":null}'
    return answer("403 Forbidden", refusal, "ININ-Correlation-Id: c-7")


@pytest.fixture
async def there() -> AsyncIterator[CannedServer]:
    """An organisation that answers these, and refuses everything else."""
    async with canned(_reply) as server:
        yield server


@pytest.fixture
async def caller(there: CannedServer) -> AsyncIterator[Caller]:
    """Somebody signed in."""
    credentials = BrowserSignIn()
    credentials.deposit(Grant("token", None, 3600))
    made = Caller(Region(there.url, there.url, ""), credentials, None, lambda: T0, None)
    await made.session.sign_in()
    yield made
    await made.close()


async def test_schemas_become_custom_fields(caller: Caller) -> None:
    [kind] = await Reader(caller).types()
    assert [(one.name, one.display_name, one.type, one.required) for one in kind.custom_fields] == [
        ("amount", "Amount", FieldKind.NUMBER, False),
        ("kind", "Kind", FieldKind.DROPDOWN, True),
        ("checked", "checked", FieldKind.CHECKBOX, False),
        ("odd", "Of another kind", FieldKind.STRING, False),
    ]
    assert kind.custom_fields[1].options == ("new", "old")


async def test_work_ends_in_a_closed_status_that_the_graph_allows(caller: Caller) -> None:
    reader = Reader(caller)
    found = [await reader.closing_status("t-1", one) for one in ("s-open", "s-work", "s-stuck")]
    assert found == ["s-lost", "s-won", None]
    assert await reader.closing_status(None, None) is None


async def test_who_may_not_see_the_limits_has_no_capacity_shown_and_goes_on(
    caller: Caller, there: CannedServer
) -> None:
    people = People(caller, Book(), lambda: T0)
    people.begin("u-1")
    await people.read_limit()
    await people.read_mine()
    status = people.mine.status()
    assert status is not None
    assert (status.state, status.capacity) == (WorkState.AVAILABLE, ())
    assert any("/utilization" in one.target for one in there.asked)


async def test_a_refusal_carries_the_id_that_support_asks_for_and_leaves_it_in_the_log(
    caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    with pytest.raises(Refused, match="Missing routing") as refused:
        await caller.whole("/api/v2/anything", "anything")
    assert (refused.value.code, refused.value.request_id) == ("missing.any.permissions", "c-7")
    assert "403 missing.any.permissions, request c-7" in caplog.text
    assert "Missing routing" not in caplog.text


async def test_what_others_spent_of_the_minute_is_learned_from_any_answer(
    caller: Caller, there: CannedServer
) -> None:
    spent = ("inin-ratelimit-count: 250", "inin-ratelimit-allowed: 300", "inin-ratelimit-reset: 30")
    there.answers = lambda _asked: answer("200 OK", b"{}", *spent)
    await caller.whole("/api/v2/anything", "anything")
    with pytest.raises(Busy, match="limit of requests"):
        await caller.whole("/api/v2/anything", "anything")
    await caller.command("PATCH", "/api/v2/anything", {})


_NEXT = {"numbered": "pageNumber=2", "counted": "pageNumber=2", "cursored": "after=x", "queried": "after=x"}


@pytest.mark.parametrize("kind", _NEXT)
async def test_lists_are_read_to_their_end_however_they_go_on(kind: str) -> None:
    """The official models have no count of pages for members, and no ``after`` for wrap-up codes."""
    more: dict[str, dict[str, object]] = {
        "numbered": {"nextUri": "/next?pageNumber=2"},
        "counted": {},
        "cursored": {"nextUri": "/next?after=x"},
        "queried": {"after": "x"},
    }

    def reply(asked: Asked) -> bytes:
        is_next = _NEXT[kind] in asked.target or b'"after":"x"' in asked.body
        body: dict[str, object] = {"entities": [{"id": "b" if is_next else "a"}]}
        body |= {} if is_next else more[kind]
        body |= {"pageCount": 2} if kind == "counted" else {}
        return answer("200 OK", json.dumps(body).encode())

    async with canned(reply) as server:
        credentials = BrowserSignIn()
        credentials.deposit(Grant("token", None, 3600))
        caller = Caller(Region(server.url, server.url, ""), credentials, None, lambda: T0, None)
        await caller.session.sign_in()
        if kind in {"numbered", "counted"}:
            found = [one.id for one in await caller.numbered("/queues/q/members", Reference, "the team")]
        else:
            body: JsonObject | None = {"filters": []} if kind == "queried" else None
            found = [str(one["id"]) for one in await caller.cursored("/workitems/query", "a list", body)]
        await caller.close()
    assert found == ["a", "b"]
    assert len(server.asked) == 2
