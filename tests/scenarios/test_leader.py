"""Two desktops of one person: one leads and rings, the other knows that it does not.

On one computer there is never a second one to elect: a start beside another raises its window and ends, and
a start after its death leads at once (``tests/app/test_single_instance.py``). On two, the person leads where
they took over last, and a desktop that was taken over comes back when they say so, and never by itself, also
where it slept meanwhile and was never told.
"""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.core.effects import Hush, Ring
from desktop.core.messages import LinkState
from desktop.domain.commands import AcceptOffer, SetPresence
from desktop.domain.entry import EntryStatus
from desktop.domain.workstation import Workstation
from tests.engine.conftest import Desktop, aside, at_work
from tests.support.chaos import chaos
from tests.support.service import PASSWORD, RunningService, running_service


def opened(service: RunningService, folder: Path, url: str = "") -> AbstractAsyncContextManager[Desktop]:
    platform = RoutingPlatform(
        url or service.url, PasswordSignIn("ana", PASSWORD), workstation=Workstation(f"WS-{folder.name}")
    )
    return at_work(platform, folder)


def rings(desktop: Desktop) -> int:
    """How often it rang, less how often it was hushed: 1 while it rings."""
    kinds = [type(effect) for effect in desktop.effects]
    return kinds.count(Ring) - kinds.count(Hush)


def submit(service: RunningService) -> None:
    body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}}
    service.client().post("/api/v2/workitems", json=body).raise_for_status()


async def here(desktop: Desktop) -> None:
    """The person sees that they are signed in elsewhere, and moves their work to this computer."""
    await desktop.until(lambda: "link.superseded" in desktop.notices)
    desktop.engine.retry()
    await desktop.until_live()


async def test_y31_only_the_desktop_that_leads_rings_and_the_lead_goes_over_and_back(tmp_path: Path) -> None:
    with running_service(tmp_path / "service") as service:
        async with opened(service, tmp_path / "1") as loser:
            await loser.until_live()
            async with opened(service, tmp_path / "2") as leader:
                await here(leader)
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


async def test_y31_a_desktop_that_slept_while_another_took_over_does_not_take_the_lead_back(
    tmp_path: Path,
) -> None:
    """It heard nothing of it. As it wakes it leaves the lead where the person is, and says so."""
    with running_service(tmp_path / "service") as service:
        async with chaos(service.url) as proxy, opened(service, tmp_path / "1", proxy.url) as sleeper:
            await sleeper.until_live()
            sleeper.do(SetPresence(definition_id="available"))
            await sleeper.until(lambda: "available" in sleeper.presences)
            proxy.faults.is_half_open = True
            async with opened(service, tmp_path / "2") as leader:
                await here(leader)
                await aside(lambda: submit(service))
                await leader.until(lambda: rings(leader) == 1)
                await sleeper.until_down()
                proxy.faults.is_half_open = False
                proxy.reset_all()
                await sleeper.until(lambda: sleeper.links[-1].state is LinkState.SUPERSEDED)
                assert "link.superseded" in sleeper.notices
                assert not [effect for effect in sleeper.effects if isinstance(effect, Ring)]
                assert leader.is_live
                assert rings(leader) == 1, "the desktop that slept stopped nothing"
                sleeper.engine.retry()
                await sleeper.until(lambda: rings(sleeper) == 1)
                await leader.until(lambda: "link.superseded" in leader.notices)


async def test_y31_the_desktop_that_led_is_gone_and_the_other_takes_over_with_all_that_is_there(
    tmp_path: Path,
) -> None:
    with running_service(tmp_path / "service") as service:
        async with opened(service, tmp_path / "1") as first:
            await first.until_live()
            async with opened(service, tmp_path / "2") as second:
                await here(second)
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
