"""What each verb sends, word for word, and the permission that a refusal of it names."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from desktop.api.genesys_cloud import endings
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.region import Region
from desktop.api.genesys_cloud.verbs import Verbs
from desktop.api.sign_in.browser import BrowserSignIn
from desktop.api.sign_in.session import Grant
from desktop.domain.bulk import Move, Order
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Reason
from desktop.domain.errors import Busy, Refused
from tests.support.canned import Asked, answer, canned

AT = "2026-03-02T09:00:00.000Z"
WITH_BO, QUEUED, LOOSE = "with Bo", "queued", "without a queue"
_STATES: dict[str, dict[str, object]] = {
    WITH_BO: {"assignmentState": "Connected", "assignee": {"id": "u-bo"}, "queue": {"id": "q-1"}},
    QUEUED: {"assignmentState": "AcdStarted", "queue": {"id": "q-1"}},
    LOOSE: {"assignmentState": "Parked", "assignee": {"id": "u-bo"}},
}
_RESULTS = [
    {"entity": {"id": "w-2"}, "error": {"code": "not.allowed", "message": ""}},
    {"entity": {"id": "w-1"}},
    {"entity": {"id": "w-9"}},
]
Written = tuple[str, str, object]


@dataclass
class Organisation:
    """One that has a workitem in some state, notes what is written, and may refuse it."""

    state: str = LOOSE
    refuses: bool = False
    jobs: list[str] = field(default_factory=lambda: ["Queued", "Running", "Succeeded"])
    is_busy: bool = False
    written: list[Written] = field(default_factory=list)
    queries: list[dict[str, object]] = field(default_factory=list)

    def reply(self, asked: Asked) -> bytes:
        """To one request."""
        path = asked.target.partition("?")[0]
        _, _, tail = path.partition("/workitems/")
        if path.endswith("/users/me"):
            return answer("200 OK", b'{"id":"u-1","name":"Somebody"}')
        if asked.method != "GET" and "/query" not in path:
            self.written.append((asked.method, tail, json.loads(asked.body) if asked.body else None))
            if self.refuses:
                return answer("403 Forbidden", b'{"code":"missing.permissions","message":"No."}')
        if path.endswith("/workitems/query"):
            self.queries.append(json.loads(asked.body))
        return self._told(path, tail)

    def _told(self, path: str, tail: str) -> bytes:
        if path.endswith("/jobs/j-1") and self.is_busy:
            return answer("429 Too Many Requests", b"{}")
        bodies: dict[str, object] = {
            "/queues/me": {"entities": [{"id": "q-1"}, {"id": "q-2"}], "pageCount": 1},
            "/jobs": {"id": "j-1"},
            "/jobs/j-1": {"id": "j-1", "state": self.jobs[0]},
            "/results": {"results": _RESULTS},
        }
        if path.endswith("/jobs/j-1") and len(self.jobs) > 1:
            self.jobs.pop(0)
        found = next((body for end, body in bodies.items() if path.endswith(end)), None)
        if found is None and "wrapups" not in tail and tail:
            found = {"id": tail.partition("/")[0], "dateModified": AT, **_STATES[self.state]}
        return answer("200 OK", json.dumps(found or {"entities": []}).encode())


@asynccontextmanager
async def organisation(state: str = LOOSE) -> AsyncIterator[tuple[Organisation, GenesysPlatform]]:
    """With somebody who has read it."""
    there = Organisation(state)
    async with canned(there.reply) as server:
        credentials = BrowserSignIn()
        credentials.deposit(Grant("token", None, 3600))
        platform = GenesysPlatform(Region(server.url, server.url, ""), credentials)
        await platform.sign_in()
        await platform.me()
        await platform.catalogue()
        await platform.entry("w-1")
        yield there, platform
        await platform.close()


def _to(**body: object) -> Written:
    return ("PATCH", "w-1", body)


CANCEL: Written = ("POST", "w-1/acd/cancel", None)
TO_QUEUE, TO_AGENT = "QueueAssignmentAlerting", "AgentAssignmentAlerting"
Verb = Callable[[Verbs], Awaitable[object]]
VERBS: dict[str, tuple[str, Verb, str, tuple[Written, ...]]] = {
    "accept": (
        LOOSE,
        lambda v: v.set_state("w-1", "Connected"),
        "accept",
        (_to(assignmentState="Connected"),),
    ),
    "decline": (
        LOOSE,
        lambda v: v.set_state("w-1", "Declined"),
        "accept",
        (_to(assignmentState="Declined"),),
    ),
    "park": (LOOSE, lambda v: v.set_state("w-1", "Parked"), "edit", (_to(assignmentState="Parked"),)),
    "write": (LOOSE, lambda v: v.write("w-1", {"n": 7}), "edit", (_to(customFields={"n": 7}),)),
    "pull": (QUEUED, lambda v: v.pull("w-1"), "pull", (("PATCH", "w-1/assignment", {"id": "u-1"}),)),
    "assign what is queued": (
        QUEUED,
        lambda v: v.alert("w-1", "u-2"),
        "assign",
        (("PATCH", "w-1/assignment", {"id": "u-2"}),),
    ),
    "assign with an alert": (
        WITH_BO,
        lambda v: v.alert("w-1", "u-2"),
        "assign",
        (_to(assigneeId="u-2", assignmentOperation=TO_AGENT),),
    ),
    "assign without": (WITH_BO, lambda v: v.give("w-1", "u-2"), "assign", (_to(assigneeId="u-2"),)),
    "assign without what is queued": (
        QUEUED,
        lambda v: v.give("w-1", "u-2"),
        "cancelRouting",
        (CANCEL, _to(assigneeId="u-2")),
    ),
    "unassign": (LOOSE, lambda v: v.put_back("w-1"), "assign", (_to(assigneeId=None),)),
    "put back": (
        WITH_BO,
        lambda v: v.put_back("w-1"),
        "assign",
        (_to(queueId="q-1", assignmentOperation=TO_QUEUE),),
    ),
    "to a queue": (
        QUEUED,
        lambda v: v.move("w-1", "q-2"),
        "assign",
        (_to(queueId="q-2", assignmentOperation=TO_QUEUE),),
    ),
    "to a workbin": (
        WITH_BO,
        lambda v: v.move("w-1", "b-1"),
        "edit",
        (_to(workbinId="b-1", assigneeId=None),),
    ),
    "to a workbin what is queued": (
        QUEUED,
        lambda v: v.move("w-1", "b-1"),
        "cancelRouting",
        (CANCEL, _to(workbinId="b-1", assigneeId=None)),
    ),
    "end": (LOOSE, lambda v: v.terminate("w-1"), "terminate", (("POST", "w-1/terminate", {}),)),
    "code": (
        LOOSE,
        lambda v: v.code("w-1", Disposition(code="paid")),
        "wrapupSelf:edit",
        (("PATCH", "w-1/users/me/wrapups", {"action": "Add", "wrapupCode": "paid"}),),
    ),
}


@pytest.mark.parametrize("name", VERBS)
async def test_each_verb_sends_this_and_names_the_permission_that_it_needs(name: str) -> None:
    state, verb, permission, requests = VERBS[name]
    async with organisation(state) as (there, platform):
        await verb(platform.verbs)
        assert tuple(there.written) == requests
        there.refuses = True
        full = permission if ":" in permission else f"workitem:{permission}"
        await platform.entry("w-1")
        with pytest.raises(Refused, match=f"This needs the permission workitems:{full}\\."):
            await verb(platform.verbs)


async def test_my_list_is_what_is_assigned_to_me_and_not_closed_in_whatever_order() -> None:
    """Sorting is left to the desk: hardly a field can be sorted by there."""
    async with organisation() as (there, platform):
        await platform.snapshot()
        [query] = there.queries
    mine = {"name": "assigneeId", "type": "String", "operator": "EQ", "values": ["u-1"]}
    open_ones = {"name": "statusCategory", "type": "String", "operator": "NEQ", "values": ["Closed"]}
    expands = ["type", "status", "queue", "workbin", "assignee"]
    assert query == {"filters": [mine, open_ones], "expands": expands, "pageSize": 200}


async def test_many_are_ended_by_one_job_that_is_begun_once_and_asked_about_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also when it breaks off between; the results come in any order, and not about all."""
    monkeypatch.setattr(endings, "ASK_EVERY_S", 0)
    async with organisation() as (there, platform):
        entries = [await platform.entry(f"w-{number}") for number in (1, 2, 3)]
        moves = tuple(
            Move(entry_id=one.id, sequence_number=one.sequence_number, is_end=True) for one in entries if one
        )
        order = Order(id="o", moves=moves, reason=Reason(code="balance"))
        there.is_busy = True
        with pytest.raises(Busy):
            await platform.carry_out(order, "o:0")
        there.is_busy = False
        results = await platform.carry_out(order, "o:0")
    assert there.jobs == ["Succeeded"]
    [begun] = there.written
    assert begun == (
        "POST",
        "bulk/terminate/jobs",
        {"entities": [{"id": "w-1"}, {"id": "w-2"}, {"id": "w-3"}]},
    )
    told = [(one.is_done, one.message) for one in results]
    assert told == [(True, ""), (False, "not.allowed"), (False, endings.UNTOLD)]
