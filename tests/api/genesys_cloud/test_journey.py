"""The first journeys, unchanged in their steps, through the real engine and this adapter."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from desktop.core.desk import Desk
from desktop.core.scope import Scope
from desktop.domain import commands as c
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus, Reason
from desktop.engine.clock import SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from desktop.engine.limits import Limits
from tests.api.genesys_cloud.conftest import ANA, CLAIMS, Crm, platform_of
from tests.engine.conftest import Desktop
from tests.support.service import RunningService

ON_QUEUE = c.SetPresence(definition_id="on-queue")


@pytest.fixture
async def desktop(service: RunningService, tmp_path: Path) -> AsyncIterator[Desktop]:
    """Ana's desktop without a window."""
    platform = platform_of(service, "ana")
    made = Desktop(platform)
    made.engine = Engine(
        Desk(platform.abilities, Scope.MINE),
        platform,
        Journal(tmp_path / "desktop"),
        SystemClock(),
        made.note,
        made.effects.append,
        limits=Limits(watch_every_s=0.1, backoff_base_s=0.05, backoff_cap_s=0.2, connects_a_minute=1000),
    )
    running = asyncio.create_task(made.engine.run())
    await made.until_live()
    yield made
    made.engine.stop()
    await running


def _is(desktop: Desktop, status: EntryStatus) -> bool:
    """Whether it is so, and what was asked for before is answered: an event may come before the answer."""
    rows = desktop.worklist
    return bool(rows) and rows[0].entry.status is status and rows[0].intent_phase is None


async def _offered(desktop: Desktop, crm: Crm) -> tuple[str, str]:
    """On queue, and the toast is there."""
    desktop.do(ON_QUEUE)
    await desktop.until(lambda: "on-queue" in desktop.presences)
    workitem_id = crm.create(queueId=CLAIMS)
    await desktop.until(lambda: _is(desktop, EntryStatus.ASSIGNED))
    [row] = desktop.worklist
    assert row.entry.offer is not None
    assert row.entry.id == workitem_id
    return workitem_id, row.entry.offer.id


async def test_work_is_offered_accepted_coded_and_done(desktop: Desktop, crm: Crm) -> None:
    workitem_id, offer_id = await _offered(desktop, crm)
    desktop.do(c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    await desktop.until(lambda: _is(desktop, EntryStatus.ACCEPTED))
    desktop.do(c.ParkEntry(entry_id=workitem_id))
    await desktop.until(lambda: _is(desktop, EntryStatus.PARKED))
    desktop.do(c.ResumeEntry(entry_id=workitem_id))
    await desktop.until(lambda: _is(desktop, EntryStatus.ACCEPTED))
    desktop.do(c.MarkDone(entry_id=workitem_id, disposition=Disposition(code="paid")))
    await desktop.until(lambda: not desktop.worklist)
    assert crm.read(workitem_id)["assignmentState"] == "Terminated"


async def test_a_rejection_leads_to_not_responding_and_one_click_leads_out(
    desktop: Desktop, crm: Crm
) -> None:
    workitem_id, offer_id = await _offered(desktop, crm)
    desktop.do(c.RejectOffer(entry_id=workitem_id, offer_id=offer_id, reason=Reason(code="")))
    await desktop.until(lambda: not desktop.worklist)
    await desktop.until(lambda: "presence.notResponding" in desktop.notices)
    desktop.do(c.ResumeResponding())
    await desktop.until(lambda: "presence.notResponding" not in desktop.notices)


async def test_after_a_restart_the_list_is_true_again(
    desktop: Desktop, service: RunningService, crm: Crm
) -> None:
    workitem_id, offer_id = await _offered(desktop, crm)
    desktop.do(c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    await desktop.until(lambda: _is(desktop, EntryStatus.ACCEPTED))
    service.stop()
    await desktop.until_down()
    service.start()
    await desktop.until_live()
    silent = Crm(service.client()).create(workbinId=CLAIMS)
    Crm(service.client()).patch(silent, assigneeId=ANA)
    await desktop.until(lambda: {row.entry.id for row in desktop.worklist} == {workitem_id, silent})
