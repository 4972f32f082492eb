"""What the line and the outbox promise in numbers, measured in virtual time; benches and tests ask here."""

import asyncio
import gc
import json
import os
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from statistics import mode
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from desktop.api.routing.platform import RoutingPlatform
from desktop.core.changes import TableName
from desktop.domain.commands import MarkDone, SetPresence, UpdateUserData
from desktop.domain.entry import EntryStatus
from tests.core.bench import DONE
from tests.engine.bench import Bench, play_in
from tests.scenarios.office import Office, in_office
from tests.support.canned import Asked, answer, canned
from tests.support.entries import an_intent
from tests.support.memory import MemoryStream
from tests.support.program import ClientCredentials
from tests.support.virtual import START

T = TypeVar("T")
S = EntryStatus
ENTRIES_AN_HOUR = 31  # offered, accepted, written to three times and done, with the capacity: 250 events
LOOK_S = 0.1


class Sizes(NamedTuple):
    """What must not grow. ``objects`` are all that the garbage collector knows."""

    tasks: int
    timers: int
    files: int
    rows: int
    objects: int


class Backlog(NamedTuple):
    """What became of a day's work without a line, once there was one again."""

    took_s: float
    done: int
    twice: int
    out_of_order: int


def _measured(scene: Callable[[Office], Awaitable[T]]) -> T:
    found: list[T] = []

    async def play(office: Office) -> None:
        found.append(await scene(office))

    in_office(play)
    return found[0]


def silence_found_s() -> float:
    """From the last byte to the moment at which nothing looks live any more."""

    async def scene(office: Office) -> float:
        await asyncio.sleep(31)
        (reader,) = office.network.readers
        office.weather.is_parted = True
        await _wait(lambda: not office.is_live)
        office.weather.is_parted = False
        link = office.desktop.link
        assert link is not None
        return round((link.since - START).total_seconds() - reader.stream.last_byte_at, 3)

    return _measured(scene)


def tail_healed_s() -> float:
    """The longest that the last event of a burst was missing, wherever between two beats it got lost."""

    async def scene(office: Office) -> float:
        worst_s = 0.0
        office.give_work("e1")
        await asyncio.sleep(15)
        for number in range(20):
            office.weather.lost_frames = 1.0
            office.service.write_data("e1", number)
            await asyncio.sleep(0.01)
            office.weather.lost_frames = 0.0
            worst_s = max(worst_s, 0.01 + await office.until(lambda: True))
            await asyncio.sleep(20.7)
        return worst_s

    return _measured(scene)


def connects_in_the_worst_minute() -> int:
    """Against a service that accepts and closes at once, for an hour."""
    times: list[float] = []

    async def scene(bench: Bench) -> None:
        bench.platform.on_join = MemoryStream.hang_up
        await asyncio.sleep(3600)
        times.extend(bench.join_times)

    with TemporaryDirectory() as folder:
        play_in(Path(folder), scene)
    return max(sum(at <= other < at + 60 for other in times) for at in times)


async def renewals_of_20_requests() -> int:
    """How often the token is renewed when 20 commands under way find it stale; real sockets."""
    grants, keys = ["t1"], set[str]()

    def serve(asked: Asked) -> bytes:
        token = asked.headers.get("authorization", "")
        if asked.target == "/oauth/token":
            body = {"access_token": grants[-1], "refresh_token": "r", "expires_in": 3600}
            return answer("200 OK", json.dumps(body).encode())
        if token != f"Bearer {grants[-1]}":
            grants[-1] = "t2"
            return answer("401 Unauthorized")
        keys.add(asked.headers.get("idempotency-key", ""))
        return answer("200 OK", b'{"id": "u-ana", "login": "ana", "name": "Ana"}')

    async with canned(serve) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        await platform.sign_in()
        await platform._agent()
        grants[-1] = "t2"
        intents = [an_intent(f"k{number}", SetPresence(definition_id="lunch"), None) for number in range(20)]
        await asyncio.gather(*(platform.send(intent) for intent in intents))
        await platform.close()
        assert keys >= {intent.key for intent in intents}, "each under its own key, once the token was new"
        return platform.renewals


def after_hours_without_a_line(hours: float = 8, entries: int = 50) -> Backlog:
    """A note and Mark Done for each entry while nothing gets through."""

    async def scene(office: Office) -> Backlog:
        names = [f"e{number}" for number in range(entries)]
        for name in names:
            office.give_work(name)
        await asyncio.sleep(15)
        office.weather.is_parted = True
        given: dict[str, tuple[str, str]] = {}
        for name in names:
            note = office.give(UpdateUserData(entry_id=name, user_data={"note": name}))
            given[name] = note, office.give(MarkDone(entry_id=name, disposition=DONE))
            await asyncio.sleep(hours * 3600 / entries)
        office.weather.is_parted = False
        await _wait(lambda: office.is_live)
        began = asyncio.get_running_loop().time()
        await _wait(lambda: not office.desktop.intents())
        effects, order = office.service.effects, list(office.service.effects)
        return Backlog(
            took_s=asyncio.get_running_loop().time() - began,
            done=sum(office.service.entries[name].status is S.COMPLETED for name in names),
            twice=sum(count > 1 for count in effects.values()),
            out_of_order=sum(order.index(note) > order.index(done) for note, done in given.values()),
        )

    return _measured(scene)


def shift_sizes(hours: int, *, drops_an_hour: int = 0, sleeps: int = 0) -> tuple[list[Sizes], float]:
    """The sizes after each hour of a shift, and the longest that a change was not shown, the line being up.

    The archive takes what is over each hour; of finished work the desktop keeps the latest.
    """

    async def scene(office: Office) -> tuple[list[Sizes], float]:
        await asyncio.sleep(15)
        sizes: list[Sizes] = []
        worst_s, sleeps_left = 0.0, sleeps
        for hour in range(hours):
            worst_s = max(worst_s, await _hour(office, hour, drops_an_hour))
            if sleeps_left:
                sleeps_left -= 1
                office.sleep(minutes=10)
                await _wait(lambda: not office.is_live)
                await _wait(lambda: office.is_live)
            office.service.forget_closed()
            office.service.answers.clear()
            office.service.effects.clear()
            sizes.append(await _sizes(office))
        return sizes, worst_s

    return _measured(scene)


async def _hour(office: Office, hour: int, drops: int) -> float:
    worst_s = 0.0
    every = ENTRIES_AN_HOUR // (drops + 1)
    for number in range(ENTRIES_AN_HOUR):
        name = f"e{hour}-{number}"
        office.offer(name)
        worst_s = max(worst_s, await office.until(lambda: True))
        office.accept(name)
        worst_s = max(worst_s, await office.until(partial(_is_at, office, name, S.ACCEPTED)))
        for value in range(3):
            office.service.write_data(name, value)
            worst_s = max(worst_s, await office.until(lambda: True))
        office.give(MarkDone(entry_id=name, disposition=DONE))
        worst_s = max(worst_s, await office.until(partial(_is_at, office, name, S.COMPLETED)))
        if drops and number % every == every - 1 and number // every < drops:
            office.network.cut()
            await _wait(lambda: not office.is_live)
            await _wait(lambda: office.is_live)
        await asyncio.sleep(115)
    return worst_s


def _is_at(office: Office, name: str, status: EntryStatus) -> bool:
    return office.service.entries[name].status is status


def _under_way() -> tuple[int, int]:
    """Tasks and timers."""
    scheduled = asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]  # the base's heap
    return len(asyncio.all_tasks()), sum(not one.cancelled() for one in scheduled)


async def _sizes(office: Office) -> Sizes:
    """As it mostly is in some seconds: what has just begun or just rung is neither more nor less."""
    looks: list[tuple[int, int]] = []
    for _ in range(9):
        await asyncio.sleep(0.37)
        looks.append(_under_way())
    tasks, timers = mode(looks)
    gc.collect()
    return Sizes(
        tasks=tasks,
        timers=timers,
        files=len(os.listdir("/dev/fd")),  # noqa: PTH208 - names only: a path of each would open more
        rows=sum(table is not TableName.DONE for table, _ in office.desktop.rows),
        objects=len(gc.get_objects()),
    )


async def _wait(is_so: Callable[[], bool]) -> None:
    for _ in range(6000):
        if is_so():
            return
        await asyncio.sleep(LOOK_S)
    raise AssertionError("ten minutes went by")
