"""Two desktops of one person: one leads and rings, the other knows that it does not.

On one computer there is never a second one to elect: a start beside another raises its window and ends, and
a start after its death leads at once (``tests/app/test_single_instance.py``). On two, the person leads where
they took over last, and a desktop that was taken over comes back when they say so, and never by itself.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.core.desk import Desk
from desktop.core.effects import Hush, Ring
from desktop.core.messages import LinkState
from desktop.domain.commands import AcceptOffer, SetPresence
from desktop.domain.entry import EntryStatus
from desktop.engine.clock import SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from tests.engine.conftest import QUICK, Desktop, aside
from tests.support.service import PASSWORD, RunningService, running_service


@asynccontextmanager
async def opened(service: RunningService, folder: Path) -> AsyncIterator[Desktop]:
    platform = RoutingPlatform(service.url, PasswordSignIn("ana", PASSWORD))
    desktop = Desktop(platform)
    desktop.engine = Engine(
        Desk(platform.abilities),
        platform,
        Journal(folder),
        SystemClock(),
        desktop.note,
        desktop.effects.append,
        limits=QUICK,
    )
    running = asyncio.create_task(desktop.engine.run())
    try:
        yield desktop
    finally:
        desktop.engine.stop()
        await running


def rings(desktop: Desktop) -> int:
    """How often it rang, less how often it was hushed: 1 while it rings."""
    kinds = [type(effect) for effect in desktop.effects]
    return kinds.count(Ring) - kinds.count(Hush)


def submit(service: RunningService) -> None:
    body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}}
    service.client().post("/api/v2/workitems", json=body).raise_for_status()


async def test_y31_only_the_desktop_that_leads_rings_and_the_lead_goes_over_and_back(tmp_path: Path) -> None:
    with running_service(tmp_path / "service") as service:
        async with opened(service, tmp_path / "1") as loser:
            await loser.until_live()
            async with opened(service, tmp_path / "2") as leader:
                await leader.until_live()
                await loser.until(lambda: "link.superseded" in loser.notices)
                leader.do(SetPresence(definition_id="available"))
                await aside(lambda: submit(service))
                await leader.until(lambda: rings(leader) == 1)
                assert rings(loser) == 0, "it has not even heard of it"
                loser.engine.retry()
                await loser.until(lambda: rings(loser) == 1)
                await leader.until(lambda: rings(leader) == 0)
                assert leader.links[-1].state is LinkState.SUPERSEDED
                leader.engine.retry()
                await leader.until(lambda: rings(leader) == 1)
                await loser.until(lambda: rings(loser) == 0)


async def test_y31_the_desktop_that_led_is_gone_and_the_other_takes_over_with_all_that_is_there(
    tmp_path: Path,
) -> None:
    with running_service(tmp_path / "service") as service:
        async with opened(service, tmp_path / "1") as first:
            await first.until_live()
            async with opened(service, tmp_path / "2") as second:
                await second.until_live()
                await first.until(lambda: first.links[-1].state is LinkState.SUPERSEDED)
                second.do(SetPresence(definition_id="available"))
                await aside(lambda: submit(service))
                await second.until(lambda: rings(second) == 1)
            assert rings(first) == 0
            first.engine.retry()
            await first.until(lambda: rings(first) == 1)
            row = first.worklist[0]
            assert row.entry.offer is not None
            first.do(AcceptOffer(entry_id=row.entry.id, offer_id=row.entry.offer.id), row)
            await first.until(lambda: first.worklist[0].entry.status is EntryStatus.ACCEPTED)
            await first.until(lambda: rings(first) == 0)
