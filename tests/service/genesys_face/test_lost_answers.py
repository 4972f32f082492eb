"""The official SDK sends a create up to 11 times over a broken connection, and has made one workitem.

Two equal creates that were both answered have made two.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
from urllib3.exceptions import MaxRetryError

from desktop.service import unanswered
from tests.service.conftest import Scene
from tests.service.genesys_face.official import CLAIM, CLAIMS, FACE, Official
from tests.support.chaos import ChaosProxy, Faults, chaos

NAME = "Answered late"
SENT = f"POST {FACE}?"
MOST_SENT = 11


@pytest.fixture
async def line(scene: Scene) -> AsyncIterator[ChaosProxy]:
    async with chaos(scene.service.url) as proxy:
        yield proxy
    await asyncio.get_running_loop().shutdown_default_executor()


@pytest.fixture
async def crm(line: ChaosProxy) -> Official:
    return await asyncio.to_thread(Official, line.url)


async def create(crm: Official) -> str:
    made = await asyncio.to_thread(crm.create, name=NAME, workbin_id=CLAIMS)
    return str(made.id)


def kept(scene: Scene) -> list[str]:
    """Ids of the workitems that were made under the name of this file."""
    filters = [{"name": "workbinId", "type": "String", "operator": "EQ", "values": [CLAIMS]}]
    answer = scene.crm.post(f"{FACE}/query", json={"filters": filters}).raise_for_status()
    return [one["id"] for one in answer.json()["entities"] if one["name"] == NAME]


def arrived(scene: Scene) -> int:
    return scene.service.handled.count(SENT)


async def until(is_so: Callable[[], object]) -> None:
    while not is_so():  # noqa: ASYNC110 - it becomes so on the service's thread
        await asyncio.sleep(0)


async def faulty(line: ChaosProxy, faults: Faults, work: Awaitable[str], done: Callable[[], object]) -> str:
    """Work over a line that is faulty until something is so."""
    line.faults, task = faults, asyncio.ensure_future(work)
    await until(done)
    line.faults = Faults()
    return await task


async def test_an_answer_lost_once_is_given_to_the_next_request(
    scene: Scene, line: ChaosProxy, crm: Official
) -> None:
    made: set[str] = set()
    for reply_bytes in (0, 40, 300):
        line.lost_replies = 0
        faults = Faults(loses_replies_to=NAME.encode(), reply_bytes=reply_bytes)
        made.add(await faulty(line, faults, create(crm), lambda: line.lost_replies))
        assert sorted(kept(scene)) == sorted(made)
    assert arrived(scene) >= 2 * len(made) == 6


async def test_eleven_sends_make_one_workitem_and_whoever_asks_next_gets_it(
    scene: Scene, line: ChaosProxy, crm: Official
) -> None:
    line.faults.loses_replies_to = NAME.encode()
    with pytest.raises(MaxRetryError):
        await create(crm)
    assert arrived(scene) == MOST_SENT
    line.faults = Faults()
    made = await create(crm)
    assert kept(scene) == [made]
    assert len({made, await create(crm), await create(crm)}) == len(kept(scene)) == 3


async def test_a_request_that_never_arrived_whole_has_no_effect(
    scene: Scene, line: ChaosProxy, crm: Official
) -> None:
    before = len(line.connects)
    faults = Faults(loses_requests_with=NAME.encode())
    made = await faulty(line, faults, create(crm), lambda: len(line.connects) > before + 2)
    assert kept(scene) == [made]


async def test_a_request_cut_off_while_it_is_carried_out_is_joined_by_the_next(
    scene: Scene, line: ChaosProxy, crm: Official, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, gate, asked = scene.service.house, threading.Event(), threading.Event()
    write = house.write

    async def noted(*given: Any) -> Any:
        asked.set()
        return await write(*given)

    monkeypatch.setattr(house, "write", noted)
    house.writer.ask(lambda _: gate.wait(10), lambda _answer, _failure: None)
    task = asyncio.create_task(create(crm))
    await until(asked.is_set)
    line.reset_all()
    await until(lambda: arrived(scene) > 1)
    gate.set()
    made = await task
    assert kept(scene) == [made]


async def test_equal_creates_at_once_and_over_lines_closed_in_order_are_as_many(
    scene: Scene, crm: Official
) -> None:
    made = await asyncio.gather(*(create(crm) for _ in range(4)))
    assert sorted(kept(scene)) == sorted(set(made))
    body = {"name": NAME, "typeId": CLAIM, "workbinId": CLAIMS, "customFields": {"claimId": "C-1"}}
    for _ in range(2):
        async with httpx.AsyncClient(headers=scene.crm.headers) as once:
            (await once.post(f"{scene.service.url}{FACE}", json=body)).raise_for_status()
    assert len(kept(scene)) == len(made) + 2


async def lost(scene: Scene, line: ChaosProxy, crm: Official) -> str:
    """The workitem of a create that never got its answer."""
    line.faults.loses_replies_to = NAME.encode()
    with pytest.raises(MaxRetryError):
        await create(crm)
    line.faults = Faults()
    (made,) = kept(scene)
    return made


async def test_nobody_and_nothing_else_gets_a_lost_answer_and_no_key_does(
    scene: Scene, line: ChaosProxy, crm: Official
) -> None:
    made = await lost(scene, line, crm)
    stranger = await asyncio.to_thread(Official, line.url)
    others = [
        await create(stranger),
        await asyncio.to_thread(lambda: crm.create(name=NAME, workbin_id=CLAIMS, priority=4).id),
    ]
    crm.connection.default_headers["Idempotency-Key"] = "k-1"
    others.append(await create(crm))
    del crm.connection.default_headers["Idempotency-Key"]
    assert sorted(kept(scene)) == sorted({made, *others})
    assert await create(crm) == made


async def test_a_lost_answer_is_kept_for_a_minute(scene: Scene, line: ChaosProxy, crm: Official) -> None:
    made = await lost(scene, line, crm)
    scene.service.advance(unanswered.KEPT_S + 1)
    assert await create(crm) != made
