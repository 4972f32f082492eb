"""The adapter against the compatibility face: reading, doing, listening."""

import asyncio

import pytest

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.port import Stream
from desktop.domain import commands as c
from desktop.domain.agent import AgentStatus
from desktop.domain.commands import AnyEntryCommand, Command, Intent
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.errors import Refused
from desktop.domain.events import AgentChanged, EntryAssigned, Event
from desktop.domain.presence import RoutingStatus, WorkState
from desktop.domain.questions import EntryHistory, Timeline, WorkSummary
from desktop.domain.stream import CaughtUp, Closing, Frame, Heartbeat, Recovered
from tests.api.genesys_cloud.conftest import ANA, BO, CLAIM, CLAIMS, Crm, platform_of
from tests.support.service import RunningService


async def send(platform: GenesysPlatform, command: Command) -> Entry | None:
    snapshot = await platform.snapshot()
    return await platform.send(Intent(key="k", command=command, given_at=snapshot.server_time))


async def done(platform: GenesysPlatform, command: AnyEntryCommand) -> Entry:
    entry = await send(platform, command)
    assert entry is not None
    return entry


async def offered(platform: GenesysPlatform, crm: Crm) -> tuple[str, str]:
    """The workitem and its offer."""
    workitem_id = crm.create(queueId=CLAIMS)
    [entry] = (await platform.snapshot()).entries
    assert (entry.id, entry.status) == (workitem_id, EntryStatus.ASSIGNED)
    assert entry.offer is not None
    return workitem_id, entry.offer.id


async def events_until(stream: Stream, kind: type, most_s: float = 10.0) -> list[Event]:
    """What came, up to the first event of a kind."""
    found: list[Event] = []
    async with asyncio.timeout(most_s):
        async for thing in stream:
            found += thing.events if isinstance(thing, Frame) else ()
            if any(isinstance(one, kind) for one in found):
                return found
    raise AssertionError("it ended")


async def test_the_catalogue_tells_queues_with_their_codes_types_and_presences(ana: GenesysPlatform) -> None:
    catalogue = await ana.catalogue()
    claims = catalogue.workbin(CLAIMS)
    assert (catalogue.me.id, catalogue.me.name, catalogue.me.is_lead) == (ANA, "Ana Ruiz", False)
    assert claims is not None
    assert [one.code for one in claims.dispositions] == ["paid", "refused"]
    assert [one.name for one in catalogue.workitem_types if one.id == CLAIM] == ["Claim"]
    takes_work = [one.id for one in catalogue.presence_definitions if one.takes_work]
    assert takes_work == ["on-queue"]


async def test_an_offer_is_accepted_coded_and_done(ana: GenesysPlatform, crm: Crm) -> None:
    await ana.catalogue()
    workitem_id, offer_id = await offered(ana, crm)
    accepted = await done(ana, c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    assert (accepted.status, accepted.workbin_name, accepted.offer) == (EntryStatus.ACCEPTED, "Claims", None)
    assert accepted.custom_fields == {"claimId": "C-1"}
    coded = await done(ana, c.SaveDisposition(entry_id=workitem_id, disposition=Disposition(code="refused")))
    assert coded.disposition == Disposition(code="refused")
    over = await done(ana, c.MarkDone(entry_id=workitem_id, disposition=Disposition(code="paid")))
    assert over.status is EntryStatus.COMPLETED
    assert crm.read(workitem_id)["statusCategory"] == "Closed"
    assert (await ana.snapshot()).entries == ()
    again = await done(ana, c.MarkDone(entry_id=workitem_id, disposition=Disposition(code="paid")))
    assert again.status is EntryStatus.COMPLETED


async def test_work_is_parked_resumed_and_put_back(ana: GenesysPlatform, crm: Crm) -> None:
    workitem_id, offer_id = await offered(ana, crm)
    await done(ana, c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    parked = await done(ana, c.ParkEntry(entry_id=workitem_id))
    assert (parked.status, parked.assigned_to and parked.assigned_to.id) == (EntryStatus.PARKED, ANA)
    resumed = await done(ana, c.ResumeEntry(entry_id=workitem_id))
    assert resumed.status is EntryStatus.ACCEPTED
    assert resumed.sequence_number > parked.sequence_number
    await done(ana, c.UpdateUserData(entry_id=workitem_id, user_data={"amount": 7}))
    await done(ana, c.UpdateUserData(entry_id=workitem_id, user_data={}))
    entry = await ana.entry(workitem_id)
    assert entry is not None
    assert entry.custom_fields == {"claimId": "C-1", "amount": 7}
    await send(ana, c.ReleaseEntry(entry_id=workitem_id, reason=Reason(code="other")))
    assert crm.read(workitem_id)["queue"] == {
        "id": CLAIMS, "name": "Claims", "selfUri": f"/api/v2/routing/queues/{CLAIMS}"
    }  # fmt: skip


async def test_who_rejects_is_not_responding_until_they_say_that_they_are_back(
    ana: GenesysPlatform, crm: Crm
) -> None:
    workitem_id, offer_id = await offered(ana, crm)
    await send(ana, c.RejectOffer(entry_id=workitem_id, offer_id=offer_id, reason=Reason(code="")))
    snapshot = await ana.snapshot()
    assert snapshot.status is not None
    assert (snapshot.status.state, snapshot.status.routing_status) == (
        WorkState.NOT_RESPONDING,
        RoutingStatus.NOT_RESPONDING,
    )
    await send(ana, c.ResumeResponding())
    now = (await ana.snapshot()).status
    assert now is not None
    assert now.state is WorkState.AVAILABLE
    assert now.sequence_number > snapshot.status.sequence_number


async def test_who_goes_away_gives_back_what_is_offered(ana: GenesysPlatform, crm: Crm) -> None:
    workitem_id, _ = await offered(ana, crm)
    await send(ana, c.SetPresence(definition_id="offline", rejects_offers=True))
    assert crm.read(workitem_id)["assignmentState"] != "Alerting"
    assert (await ana.snapshot()).entries == ()


async def test_presence_and_load_are_told(ana: GenesysPlatform, crm: Crm) -> None:
    await ana.catalogue()
    workitem_id, _ = await offered(ana, crm)
    status = (await ana.snapshot()).status
    assert status is not None
    assert (status.presence.label, status.state) == ("In Queue", WorkState.BUSY)
    [load] = status.capacity
    assert (load.media_type, load.maximum, load.in_use, load.available) == ("workitem", 1, 1, 0)
    crm.patch(workitem_id, assigneeId=BO)
    status = (await ana.snapshot()).status
    assert status is not None
    assert status.capacity[0].in_use == 0, "what left the list fills nobody"
    await send(ana, c.SetPresence(definition_id="offline"))
    status = (await ana.snapshot()).status
    assert status is not None
    assert status.state is WorkState.OFFLINE
    with pytest.raises(Refused, match="at once"):
        await send(ana, c.SetPresence(definition_id="on-queue", after_work=True))


async def test_the_channel_tells_offers_and_presence(
    ana: GenesysPlatform, service: RunningService, crm: Crm
) -> None:
    await ana.catalogue()
    await ana.snapshot()
    async with ana.subscribe(None, "websocket") as stream:
        first, second = await anext(aiter(stream)), await anext(aiter(stream))
        assert (type(first), type(second)) == (Recovered, CaughtUp)
        workitem_id = crm.create(queueId=CLAIMS)
        [told] = [one for one in await events_until(stream, EntryAssigned) if isinstance(one, EntryAssigned)]
        assert (told.entry.id, told.entry.workbin_name) == (workitem_id, "Claims")
        assert told.entry.custom_fields == {"claimId": "C-1"}
        [read] = (await ana.snapshot()).entries
        assert (read.offer, read.sequence_number) == (told.entry.offer, told.entry.sequence_number)
        load = [one for one in await events_until(stream, AgentChanged) if isinstance(one, AgentChanged)]
        assert load[-1].user.id == ANA
        await send(ana, c.SetPresence(definition_id="offline"))
        assert _states(await events_until(stream, AgentChanged))


def _states(events: list[Event]) -> list[AgentStatus]:
    return [one.user for one in events if isinstance(one, AgentChanged)]


async def test_pings_are_answered_and_a_restart_is_announced(
    ana: GenesysPlatform, service: RunningService
) -> None:
    async with ana.subscribe(None, "websocket") as stream:
        seen: list[object] = []
        async with asyncio.timeout(10):
            while not any(isinstance(one, Heartbeat) for one in seen):
                seen.append(await anext(aiter(stream)))
            service.stop()
            while not isinstance(seen[-1], Closing):
                seen.append(await anext(aiter(stream)))


async def test_a_channel_is_used_again_and_made_anew_when_it_is_gone(
    ana: GenesysPlatform, service: RunningService
) -> None:
    for _ in range(2):
        async with ana.subscribe(None, "websocket"):
            pass
    channels = service.user("ana").get("/api/v2/notifications/channels").json()["entities"]
    assert len(channels) == 1
    service.stop()
    service.start()
    async with ana.subscribe(None, "websocket") as stream:
        assert isinstance(await anext(aiter(stream)), Recovered)


async def test_what_is_given_silently_lies_there_and_others_work_is_not_mine(
    ana: GenesysPlatform, crm: Crm
) -> None:
    workitem_id = crm.create(workbinId=CLAIMS)
    crm.patch(workitem_id, assigneeId=ANA)
    [entry] = (await ana.snapshot()).entries
    assert (entry.id, entry.status, entry.offer) == (workitem_id, EntryStatus.PARKED, None)
    crm.patch(workitem_id, assigneeId=BO)
    assert (await ana.snapshot()).entries == ()


async def test_the_history_is_that_of_its_versions_and_figures_are_not_known(
    ana: GenesysPlatform, crm: Crm
) -> None:
    workitem_id, offer_id = await offered(ana, crm)
    accepted = await done(ana, c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    told = await ana.ask(EntryHistory(entry_id=workitem_id))
    assert isinstance(told, Timeline)
    assert [one.to_status for one in told.steps][-2:] == [EntryStatus.ASSIGNED, EntryStatus.ACCEPTED]
    assert told.steps[-1].sequence_number == accepted.sequence_number
    day = (await ana.snapshot()).server_time
    with pytest.raises(Refused, match="own reports"):
        await ana.ask(WorkSummary(since=day, until=day))


async def test_notes_that_cannot_be_kept_are_refused_rather_than_lost(ana: GenesysPlatform, crm: Crm) -> None:
    workitem_id, offer_id = await offered(ana, crm)
    await done(ana, c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    with pytest.raises(Refused, match="no notes"):
        await send(
            ana, c.MarkDone(entry_id=workitem_id, disposition=Disposition(code="paid", notes="by phone"))
        )
    assert crm.read(workitem_id)["assignmentState"] == "Connected"


async def test_codes_that_were_not_shown_are_not_taken_away(
    ana: GenesysPlatform, service: RunningService, crm: Crm
) -> None:
    """Nobody can mean to remove what they never saw, such as what another program of theirs added."""
    workitem_id, offer_id = await offered(ana, crm)
    await done(ana, c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id))
    both = Disposition(code="refused", further=("paid",))
    coded = await done(ana, c.SaveDisposition(entry_id=workitem_id, disposition=both))
    assert coded.disposition == both
    other = platform_of(service, "ana")
    await other.sign_in()
    await other.entry(workitem_id)
    command = c.SaveDisposition(entry_id=workitem_id, disposition=Disposition(code="paid"))
    kept = await other.send(Intent(key="k", command=command, given_at=(await ana.snapshot()).server_time))
    assert kept is not None
    assert kept.disposition == Disposition(code="paid", further=("refused",))
    fewer = await done(other, command)
    assert fewer.disposition == Disposition(code="paid")
    await done(ana, c.ParkEntry(entry_id=workitem_id))
    late = platform_of(service, "ana")
    await late.sign_in()
    [entry] = (await late.snapshot()).entries
    assert (entry.status, entry.disposition) == (EntryStatus.PARKED, Disposition(code="paid"))
    await other.close()
    await late.close()
