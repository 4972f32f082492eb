"""The engine with the real desk, over real sockets, against the real service."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.core.changes import EntryRow
from desktop.core.effects import Hush, Ring
from desktop.core.messages import ResyncAsked
from desktop.domain.commands import AcceptOffer, MarkDone, SetPresence
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus
from desktop.service.store.database import FILE_NAME
from tests.conftest import ExpectedLogs
from tests.engine.conftest import GENESYS, HEARTBEAT_S, QUICK, ROUTING, Desktop, Opens, aside, both_back_ends
from tests.support.chaos import chaos
from tests.support.service import RunningService

PUTS = {ROUTING: b"PUT /api/v2/routing/workbinentries/", GENESYS: b"PATCH /api/v2/taskmanagement/workitems/"}
READY = {ROUTING: "available", GENESYS: "on-queue"}


def name_of(desktop: Desktop) -> str:
    return GENESYS if isinstance(desktop.platform, GenesysPlatform) else ROUTING


@asynccontextmanager
async def on_queue(open_desktop: Opens, url: str) -> AsyncIterator[Desktop]:
    async with open_desktop(url) as desktop:
        await desktop.until_live()
        desktop.do(SetPresence(definition_id=READY[name_of(desktop)]))
        yield desktop


async def submit(service: RunningService, claim: str = "1") -> None:
    def post() -> None:
        body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": claim}}
        service.client().post("/api/v2/workitems", json=body).raise_for_status()

    await aside(post)


async def offered(desktop: Desktop) -> EntryRow:
    await desktop.until(lambda: any(row.entry.offer for row in desktop.worklist))
    return next(row for row in desktop.worklist if row.entry.offer)


def accept(desktop: Desktop, row: EntryRow) -> None:
    assert row.entry.offer is not None
    desktop.do(AcceptOffer(entry_id=row.entry.id, offer_id=row.entry.offer.id), row)


async def accepted(desktop: Desktop, entry_id: str) -> EntryRow:
    def found() -> list[EntryRow]:
        return [
            row
            for row in desktop.worklist
            if row.entry.id == entry_id
            and row.entry.status is EntryStatus.ACCEPTED
            and row.intent_key is None
        ]

    await desktop.until(lambda: bool(found()))
    return found()[0]


async def effects_in_service(service: RunningService, entry_id: str, event: str) -> int:
    def read() -> int:
        client = service.user("leo")
        workitem = client.get(f"/api/v2/workitems/{entry_id}")
        known_as = workitem.json()["workbinEntryId"] if workitem.is_success else entry_id
        answer = client.get(f"/api/v2/routing/workbinentries/{known_as}/history")
        steps = answer.raise_for_status().json()["entities"]
        return sum(step["eventType"] == f"routing.workbinentry.{event}" for step in steps)

    return await aside(read)


@both_back_ends
async def test_a_workitem_is_offered_accepted_and_done(service: RunningService, open_desktop: Opens) -> None:
    async with on_queue(open_desktop, service.url) as desktop:
        await submit(service)
        row = await offered(desktop)
        accept(desktop, row)
        row = await accepted(desktop, row.entry.id)
        desktop.do(MarkDone(entry_id=row.entry.id, disposition=Disposition(code="paid")), row)
        await desktop.until(lambda: not desktop.worklist)
        assert [type(effect) for effect in desktop.effects[:2]] == [Ring, Hush]
        assert await effects_in_service(service, row.entry.id, "completed") == 1


@both_back_ends
async def test_a_half_open_line_is_found_told_and_healed(
    service: RunningService, open_desktop: Opens
) -> None:
    async with chaos(service.url) as proxy, on_queue(open_desktop, proxy.url) as desktop:
        proxy.faults.is_half_open = True
        await desktop.until_down()
        proxy.faults.is_half_open = False
        proxy.reset_all()
        await desktop.until_live()
        await submit(service)
        await offered(desktop)


@both_back_ends
async def test_y08_an_answer_lost_after_the_effect_is_one_effect_and_shown_as_done(
    service: RunningService, open_desktop: Opens
) -> None:
    async with chaos(service.url) as proxy, on_queue(open_desktop, proxy.url) as desktop:
        await submit(service)
        row = await offered(desktop)
        proxy.faults.loses_replies_to = PUTS[name_of(desktop)]
        accept(desktop, row)
        while not proxy.lost_replies:
            desktop.news.clear()
            await desktop.news.wait()
        proxy.faults.loses_replies_to = None
        row = await accepted(desktop, row.entry.id)
        assert await effects_in_service(service, row.entry.id, "accepted") == 1
        assert not {"command.failed", "command.moot", "command.expired"} & desktop.notices


@both_back_ends
async def test_a_service_that_stops_and_comes_back_is_found_again(
    service: RunningService, open_desktop: Opens
) -> None:
    async with on_queue(open_desktop, service.url) as desktop:
        await submit(service)
        row = await offered(desktop)
        await aside(service.stop)
        await desktop.until(lambda: not desktop.is_live)
        assert [shown.entry.id for shown in desktop.worklist] == [row.entry.id]
        await aside(service.start)
        await desktop.until_live()
        accept(desktop, await offered(desktop))
        await accepted(desktop, row.entry.id)


async def test_row_06_a_service_that_lost_its_log_is_read_anew_and_no_place_of_the_old_one_is_used(
    service: RunningService, open_desktop: Opens, tmp_path: Path
) -> None:
    def lose_the_log() -> None:
        service.stop()
        with closing(sqlite3.connect(tmp_path / "service" / FILE_NAME)) as conn:
            conn.executescript("DELETE FROM meta WHERE name = 'epoch'; DELETE FROM log")
        service.start()

    async with on_queue(open_desktop, service.url) as desktop:
        await submit(service)
        row = await offered(desktop)
        before, snapshots = desktop.engine.position, desktop.links[-1].snapshots
        await aside(lose_the_log)
        await desktop.until(lambda: desktop.is_live and desktop.links[-1].snapshots > snapshots)
        after = desktop.engine.position
        assert before is not None
        assert after is not None
        assert after.epoch != before.epoch
        accept(desktop, await offered(desktop))
        await accepted(desktop, row.entry.id)


async def test_web_sockets_blocked_means_long_poll_and_nothing_is_lost(
    service: RunningService, open_desktop: Opens
) -> None:
    async with chaos(service.url) as proxy:
        proxy.faults.blocks_websockets = True
        async with on_queue(open_desktop, proxy.url) as desktop:
            assert desktop.links[-1].transport == "longpoll"
            await submit(service)
            row = await offered(desktop)
            accept(desktop, row)
            await accepted(desktop, row.entry.id)


async def test_a_change_of_transport_keeps_the_place(service: RunningService, open_desktop: Opens) -> None:
    async with chaos(service.url) as proxy, on_queue(open_desktop, proxy.url) as desktop:
        snapshots = desktop.links[-1].snapshots
        proxy.faults.blocks_websockets = True
        proxy.reset_all()
        await desktop.until(lambda: desktop.is_live and desktop.links[-1].transport == "longpoll")
        await submit(service)
        await offered(desktop)
        assert desktop.links[-1].snapshots == snapshots


async def test_accept_then_close_makes_few_connects(service: RunningService, open_desktop: Opens) -> None:
    async with chaos(service.url) as proxy, open_desktop(proxy.url) as desktop:
        await desktop.until_live()
        before = desktop.engine.subscription.connects
        proxy.faults.closes_at_once = True
        proxy.reset_all()
        await desktop.until(lambda: desktop.links[-1].tries >= 8)
        assert desktop.engine.subscription.connects - before <= 9
        proxy.faults.closes_at_once = False
        await desktop.until_live()


@both_back_ends
async def test_slow_sliced_and_narrow_lines_only_take_longer(
    service: RunningService, open_desktop: Opens
) -> None:
    async with chaos(service.url) as proxy, on_queue(open_desktop, proxy.url) as desktop:
        proxy.faults.latency_s, proxy.faults.slice_bytes, proxy.faults.bytes_a_second = 0.002, 7, 200_000
        await submit(service)
        row = await offered(desktop)
        accept(desktop, row)
        await accepted(desktop, row.entry.id)


async def test_frames_that_come_twice_change_nothing(service: RunningService, open_desktop: Opens) -> None:
    async with chaos(service.url) as proxy, on_queue(open_desktop, proxy.url) as desktop:
        await desktop.until(lambda: "available" in desktop.presences)
        proxy.faults.duplicates = True
        await submit(service)
        row = await offered(desktop)
        proxy.faults.duplicates = False
        accept(desktop, row)
        await accepted(desktop, row.entry.id)
        assert [type(effect) for effect in desktop.effects[:2]] == [Ring, Hush]
        assert desktop.effects.count(desktop.effects[0]) == 1


async def test_y30_a_second_client_of_the_same_agent_takes_over(
    service: RunningService, open_desktop: Opens
) -> None:
    async with open_desktop(service.url) as first:
        await first.until_live()
        async with open_desktop(service.url, folder="second") as second:
            await second.until_live()
            await first.until(lambda: "link.superseded" in first.notices)
            first.engine.retry()
            await second.until(lambda: "link.superseded" in second.notices)
            await first.until_live()


@both_back_ends
async def test_the_last_run_is_shown_at_once_even_without_a_service(
    service: RunningService, open_desktop: Opens
) -> None:
    async with on_queue(open_desktop, service.url) as desktop:
        await submit(service)
        row = await offered(desktop)
    await aside(service.stop)
    async with open_desktop(service.url) as desktop:
        await desktop.until(lambda: bool(desktop.worklist))
        assert desktop.worklist[0].entry.id == row.entry.id
        assert not desktop.is_live
        assert desktop.links[-1].as_of is not None


@both_back_ends
async def test_a_bug_in_one_message_does_not_end_the_engine(
    service: RunningService, open_desktop: Opens, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("desktop.engine.engine", "could not take")
    async with open_desktop(service.url, limits=QUICK) as desktop:
        await desktop.until_live()
        desktop.engine.give(object())  # type: ignore[arg-type]  # what no type checker would let through
        desktop.engine.give(ResyncAsked(reason="test"))
        await desktop.until(lambda: desktop.links[-1].gaps_healed >= 1)
        assert desktop.engine.bugs == 1
        await desktop.until_live()


async def test_a_lead_sees_the_team_and_nothing_that_would_never_match(
    service: RunningService, open_desktop: Opens
) -> None:
    def post() -> None:
        body = {"workItemTypeId": "wt-note", "queueId": "wb-other", "status": "READY", "externalId": "x"}
        service.client().post("/api/v2/taskmanagement/workitems", json=body).raise_for_status()

    await submit(service)
    await aside(post)
    async with open_desktop(service.url, login="leo") as desktop:
        await desktop.until_live()
        await asyncio.sleep(6 * HEARTBEAT_S)  # some beats, each with a digest
        assert [row.entry.workbin_id for row in desktop.worklist] == ["wb-claims"]
        assert (desktop.links[-1].gaps_healed, desktop.links[-1].snapshots) == (0, 1)
