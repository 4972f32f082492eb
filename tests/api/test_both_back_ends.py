"""What every back end does alike: the same journey over our own service's API and over Genesys Cloud's."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.region import Region
from desktop.api.port import Platform
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain import commands as c
from desktop.domain.commands import Command, Intent
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.errors import Conflict, Refused, Unreachable
from desktop.domain.events import EntryAssigned
from desktop.domain.presence import WorkState
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.record import NamedRef
from desktop.domain.stream import Frame, Recovered
from tests.support.service import PASSWORD, RunningService

CLAIMS, ANA = "wb-claims", "u-ana"
BACK_ENDS: dict[str, Callable[[str], Any]] = {
    "routing": lambda url: RoutingPlatform(url, PasswordSignIn("ana", PASSWORD)),
    "genesys-cloud": lambda url: GenesysPlatform(Region.of(url), PasswordSignIn("ana", PASSWORD)),
}
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
AVAILABLE = {"routing": "available", "genesys-cloud": "on-queue"}


@dataclass
class Desk:
    """Ana at one back end, and the third party that makes work."""

    name: str
    platform: Platform
    service: RunningService
    given: int = 0

    def submit(self) -> None:
        """One more claim, by our own API or by the other."""
        client = self.service.client()
        more: dict[str, object] = {"customFields": {"claimId": "C-1"}}
        if self.name == "routing":
            path, body = "/api/v2/workitems", {"workitemTypeId": "wt-claim", **more}
        else:
            path = "/api/v2/taskmanagement/workitems"
            body = {"name": "A claim", "typeId": "wt-claim", "queueId": CLAIMS, **more}
        client.post(path, json=body).raise_for_status()

    async def do(self, command: Command, *, version: int | None = None) -> Entry | None:
        """One command."""
        self.given += 1
        intent = Intent(key=f"intent-{self.given}", command=command, given_at=NOW, if_sequence_number=version)
        return await self.platform.send(intent)

    async def entries(self) -> tuple[Entry, ...]:
        """The list."""
        return (await self.platform.snapshot()).entries

    async def state(self) -> WorkState | None:
        """How Ana is doing."""
        status = (await self.platform.snapshot()).status
        return None if status is None else status.state


@pytest.fixture(params=BACK_ENDS)
async def ana(request: pytest.FixtureRequest, service: RunningService) -> AsyncIterator[Desk]:
    """Signed in and ready for work."""
    name = str(request.param)
    platform: Platform = BACK_ENDS[name](service.url)
    await platform.sign_in()
    desk = Desk(name, platform, service)
    await desk.do(c.SetPresence(definition_id=AVAILABLE[name]))
    yield desk
    await platform.close()


async def test_the_first_journey(ana: Desk) -> None:
    catalogue = await ana.platform.catalogue()
    assert (catalogue.me.id, catalogue.me.is_lead) == (ANA, False)
    assert AVAILABLE[ana.name] in {one.id for one in catalogue.presence_definitions}
    assert await ana.state() is WorkState.AVAILABLE
    async with ana.platform.subscribe(None, "websocket") as stream:
        assert isinstance(await anext(aiter(stream)), Recovered)
        ana.submit()
        offered = None
        while offered is None:
            item = await anext(aiter(stream))
            events = item.events if isinstance(item, Frame) else ()
            offered = next((one.entry for one in events if isinstance(one, EntryAssigned)), None)
    [entry] = await ana.entries()
    assert (entry.id, entry.offer, entry.workbin_name) == (offered.id, offered.offer, "Claims")
    assert entry.offer is not None
    assert entry.custom_fields == {"claimId": "C-1"}
    steps: tuple[tuple[Command, EntryStatus], ...] = (
        (c.AcceptOffer(entry_id=entry.id, offer_id=entry.offer.id), EntryStatus.ACCEPTED),
        (c.ParkEntry(entry_id=entry.id), EntryStatus.PARKED),
        (c.ResumeEntry(entry_id=entry.id), EntryStatus.ACCEPTED),
        (c.SaveDisposition(entry_id=entry.id, disposition=Disposition(code="refused")), EntryStatus.ACCEPTED),
        (c.MarkDone(entry_id=entry.id, disposition=Disposition(code="paid")), EntryStatus.COMPLETED),
    )
    after, version = None, entry.sequence_number
    for command, status in steps:
        after = await ana.do(command, version=version)
        assert after is not None
        assert (after.status, after.sequence_number > version) == (status, True)
        version = after.sequence_number
    assert after is not None
    assert after.disposition == Disposition(code="paid")
    assert await ana.entries() == ()
    told = await ana.platform.ask(EntryHistory(entry_id=entry.id))
    assert isinstance(told, Timeline)
    assert told.steps[-1].to_status is EntryStatus.COMPLETED
    assert told.steps[0].event_type.endswith(".added")
    took = [one.actor for one in told.steps if one.to_status is EntryStatus.ACCEPTED]
    assert took[0] == NamedRef(id=ANA, name="Ana Ruiz"), "who accepted it, and not who made it"


async def test_what_is_rejected_is_gone_and_a_late_answer_is_a_conflict(ana: Desk) -> None:
    ana.submit()
    [entry] = await ana.entries()
    assert entry.offer is not None
    reason = Reason(code="busy")
    late = (
        c.AcceptOffer(entry_id=entry.id, offer_id="an older one"),
        c.RejectOffer(entry_id=entry.id, offer_id="an older one", reason=reason),
    )
    for command in late:
        with pytest.raises(Conflict):
            await ana.do(command)
    await ana.do(c.RejectOffer(entry_id=entry.id, offer_id=entry.offer.id, reason=reason))
    assert await ana.entries() == ()
    if ana.platform.abilities.reject_means_not_responding:
        assert await ana.state() is WorkState.NOT_RESPONDING
        await ana.do(c.ResumeResponding())
    assert await ana.state() in {WorkState.AVAILABLE, WorkState.BUSY}


async def test_what_is_not_there_or_not_allowed_is_said_in_our_terms(ana: Desk) -> None:
    assert await ana.platform.entry("no-such-entry") is None
    with pytest.raises(Refused):
        await ana.do(c.ParkEntry(entry_id="no-such-entry"))
    assert (await ana.platform.measure()).latency.total_seconds() >= 0
    ana.service.stop()
    with pytest.raises(Unreachable):
        await ana.platform.snapshot()
