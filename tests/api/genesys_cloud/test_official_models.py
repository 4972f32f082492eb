"""Every request that the adapter can send is one that Genesys Cloud's official SDK knows, part by part.

Also that there is none beside these: each place in the adapter's code that asks for something was reached.
"""

import ast
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import PureCloudPlatformClientV2 as PureCloud
import pytest

from desktop.api import genesys_cloud
from desktop.api.genesys_cloud import channel
from desktop.api.genesys_cloud.caller import Caller
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import probe
from desktop.api.genesys_cloud.trials import trials
from desktop.api.line.wire import Call
from desktop.domain import commands as c
from desktop.domain.bulk import Move, Order
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Reason
from desktop.domain.errors import Refused
from desktop.domain.questions import EntryHistory
from tests.api.genesys_cloud.conftest import ANA, BO, CLAIMS, Crm, platform_of
from tests.api.genesys_cloud.official_routes import route_of
from tests.api.genesys_cloud.test_official_bodies import UNDERSTOOD
from tests.api.genesys_cloud.test_platform import offered, send
from tests.support.service import RunningService

FOLDER = Path(str(genesys_cloud.__file__)).parent
TASKS = "/api/v2/taskmanagement"
ITEM = f"{TASKS}/workitems/{{workitemId}}"
JOBS = f"{TASKS}/workitems/bulk/terminate/jobs"
USER = "/api/v2/users/{userId}"
CHANNELS = "/api/v2/notifications/channels"
USED = {
    f"POST {TASKS}/workitems/query",
    f"POST {TASKS}/workbins/query",
    f"POST {TASKS}/worktypes/query",
    f"GET {TASKS}/worktypes/{{worktypeId}}/statuses",
    f"GET {TASKS}/workitems/schemas/{{schemaId}}",
    f"GET {ITEM}",
    f"PATCH {ITEM}",
    f"GET {ITEM}/versions",
    f"GET {ITEM}/users/{{userId}}/wrapups",
    f"PATCH {ITEM}/users/me/wrapups",
    f"PATCH {ITEM}/assignment",
    f"POST {ITEM}/acd/cancel",
    f"POST {ITEM}/disconnect",
    f"POST {ITEM}/terminate",
    f"POST {JOBS}",
    f"GET {JOBS}/{{bulkJobId}}",
    f"GET {JOBS}/{{bulkJobId}}/results",
    "GET /api/v2/users/me",
    f"GET {USER}/presences/purecloud",
    f"PATCH {USER}/presences/purecloud",
    "PUT /api/v2/users/presences/bulk",
    f"GET {USER}/routingstatus",
    f"PUT {USER}/routingstatus",
    "GET /api/v2/presence/definitions",
    "GET /api/v2/routing/queues/me",
    "GET /api/v2/routing/queues/{queueId}/members",
    "GET /api/v2/routing/queues/{queueId}/wrapupcodes",
    "GET /api/v2/routing/utilization",
    "GET /api/v2/routing/users/{userId}/utilization",
    f"POST {CHANNELS}",
    f"PUT {CHANNELS}/{{channelId}}/subscriptions",
    f"POST {CHANNELS}/{{channelId}}/subscriptions",
    "GET /api/v2/notifications/availabletopics",
    "GET /api/v2/tokens/me",
    "DELETE /api/v2/tokens/me",
    "GET /api/v2/date",
}
_ASKS = frozenset({"command", "get", "whole", "listed", "numbered", "cursored", "answer"})


def check(model: str, body: Any) -> None:
    """Every field is the model's own, and every fixed word is one that it knows."""
    inner = model.removeprefix("list[").removesuffix("]")
    if inner != model:
        assert isinstance(body, list), model
        for one in body:
            check(inner, one)
        return
    made = getattr(PureCloud, model)()
    names = {wire: name for name, wire in made.attribute_map.items()}
    for wire, value in body.items():
        assert wire in names, f"{model} has no field {wire}"
        kind = made.swagger_types[names[wire]]
        if isinstance(value, dict | list) and kind.removeprefix("list[")[0].isupper():
            check(kind, value)
        elif value is not None:
            setattr(made, names[wire], value)
            assert getattr(made, names[wire]) != "outdated_sdk_version", f"{wire}={value}"


def places() -> Iterator[tuple[str, int, int]]:
    """Where the adapter asks for something: file, first and last line."""
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr not in _ASKS:
                continue
            holder = node.func.value
            name = holder.attr if isinstance(holder, ast.Attribute) else getattr(holder, "id", "")
            if name.endswith("caller"):
                yield file.name, node.lineno, node.end_lineno or node.lineno


@pytest.fixture
def reached(sent: list[Call], monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, int]]:
    """File and line of each place of the adapter that was under way whenever something was asked."""
    sent.clear()
    found: set[tuple[str, int]] = set()
    real: Callable[..., Any] = Caller.answer

    async def noted(self: Caller, *asked: Any) -> Any:
        frame = sys._getframe()  # the places are on the stack: each waits for the next
        while frame.f_back is not None:
            frame = frame.f_back
            file = Path(frame.f_code.co_filename)
            if file.parent == FOLDER:
                found.add((file.name, frame.f_lineno))
        return await real(self, *asked)

    monkeypatch.setattr(Caller, "answer", noted)
    return found


async def agents_day(ana: GenesysPlatform, crm: Crm) -> None:
    """Everything that an agent can do, and the doctor on top."""
    await ana.catalogue()
    async with ana.subscribe(None, "websocket"):
        workitem_id, offer_id = await offered(ana, crm)
    await ana.measure()
    two = Disposition(code="refused", further=("paid",))
    for command in (
        c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id),
        c.UpdateUserData(entry_id=workitem_id, user_data={"amount": 7}),
        c.ParkEntry(entry_id=workitem_id),
        c.ResumeEntry(entry_id=workitem_id),
        c.SaveDisposition(entry_id=workitem_id, disposition=two),
        c.MarkDone(entry_id=workitem_id, disposition=Disposition(code="paid")),
        c.SetPresence(definition_id="on-queue", message="back"),
        c.ResumeResponding(),
    ):
        await send(ana, command)
    await ana.ask(EntryHistory(entry_id=workitem_id))
    await probe(ana)
    tried = crm.create(workbinId=CLAIMS)
    crm.patch(tried, assigneeId=ANA)
    await trials(ana, tried)
    await send(ana, c.SetPresence(definition_id="offline"))


async def leads_day(leo: GenesysPlatform, crm: Crm, reason: Reason) -> None:
    """Everything that a lead can do to others' work and to others."""
    await leo.catalogue()
    queued, waiting = crm.create(queueId=CLAIMS), crm.create(queueId=CLAIMS)
    held, ended = crm.create(workbinId=CLAIMS), [*_ended(crm)]
    crm.patch(held, assigneeId=BO)
    leo._reads._statuses.clear()  # the list of worktypes may lack them
    one_end: dict[str, object] = {"is_end": True, "disposition": Disposition(code="paid")}
    orders: tuple[tuple[list[str], dict[str, object], bool], ...] = (
        (ended[:2], {"is_end": True}, False),
        ([queued], {"to_agent_id": BO}, True),
        ([waiting], {"to_agent_id": ANA}, False),
        ([waiting], {}, False),
        ([held], {"to_agent_id": ANA}, False),
        ([held], {"to_workbin_id": "wb-manual"}, False),
        (ended[2:], one_end, False),
    )
    for number, (ids, where, force) in enumerate(orders):
        seen = {entry.id: entry.sequence_number for entry in (await leo.snapshot()).entries}
        moves = [Move.model_validate({"entry_id": one, "sequence_number": seen[one], **where}) for one in ids]
        order = Order(id=str(number), moves=tuple(moves), reason=reason, force=force)
        await leo.carry_out(order, order.id)
    with suppress(Refused):  # who is off queue pulls nothing; it is asked for all the same
        await send(leo, c.ClaimEntry(entry_id=waiting))
    await send(leo, c.SetPresence(definition_id="on-queue", agent_id=BO, reason="needed"))
    await send(leo, c.ResumeResponding(agent_id=BO))
    await leo.sign_out()


def _ended(crm: Crm) -> Iterator[str]:
    for _ in range(3):
        workitem_id = crm.create(workbinId=CLAIMS)
        crm.patch(workitem_id, assigneeId=BO)
        yield workitem_id


@pytest.fixture
async def a_whole_day(
    ana: GenesysPlatform,
    service: RunningService,
    crm: Crm,
    reached: set[tuple[str, int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of an agent and of a lead."""
    monkeypatch.setattr(channel, "TOPICS_AT_ONCE", 1)
    await agents_day(ana, crm)
    leo = platform_of(service, "leo", is_team=True)
    await leo.sign_in()
    await leads_day(leo, crm, Reason(code="other", text="why not"))
    await leo.close()


@pytest.mark.usefixtures("a_whole_day")
def test_every_request_is_one_that_the_official_sdk_knows(
    sent: list[Call], reached: set[tuple[str, int]]
) -> None:
    used = {}
    for call in sent:
        if call.path.startswith("/oauth/"):
            continue
        route = route_of(call.method, call.path)
        used[route.name] = route
        assert {name for name, _ in call.query} <= route.query, route.name
        assert bool(call.body) or not route.needs_body, route.name
        assert not call.body or route.body, f"{route.name} takes no body"
        if call.body:
            check(route.body, json.loads(call.body))
    assert set(used) == USED
    assert {route.answer for route in used.values() if route.answer} <= UNDERSTOOD
    unreached = [
        (file, first, last)
        for file, first, last in places()
        if not any((file, line) in reached for line in range(first, last + 1))
    ]
    assert unreached == []
