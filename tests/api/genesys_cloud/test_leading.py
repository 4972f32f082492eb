"""What a lead sees and does: the team, how the queues stand, and every verb about other people's work."""

from collections.abc import AsyncIterator

import pytest

from desktop.api.genesys_cloud.budget import Budget
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.line.wire import Call, Lane
from desktop.domain import commands as c
from desktop.domain.bulk import Move, MoveResult, Order
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.errors import Busy, Refused
from desktop.domain.presence import RoutingStatus
from tests.api.genesys_cloud.conftest import ANA, BO, CLAIMS, Crm, platform_of
from tests.api.genesys_cloud.test_platform import send
from tests.support.service import RunningService

OTHER = "wb-other"
WHY = Reason(code="balance")


@pytest.fixture
async def leo(service: RunningService) -> AsyncIterator[GenesysPlatform]:
    """A lead, who has read the catalogue."""
    platform = platform_of(service, "leo", is_team=True)
    await platform.sign_in()
    await platform.catalogue()
    yield platform
    await platform.close()


class Lead:
    """Looks, and orders what they saw moved."""

    def __init__(self, platform: GenesysPlatform) -> None:
        self.platform = platform
        self._orders = 0

    async def sees(self) -> dict[str, Entry]:
        """All that is open."""
        return {entry.id: entry for entry in (await self.platform.snapshot()).entries}

    async def orders(self, *moves: Move, force: bool = False, is_trial: bool = False) -> list[MoveResult]:
        """What became of each."""
        self._orders += 1
        order = Order(id=str(self._orders), moves=moves, reason=WHY, force=force, is_trial=is_trial)
        return list(await self.platform.carry_out(order, f"{order.id}:0"))


@pytest.fixture
def lead(leo: GenesysPlatform) -> Lead:
    """Leo at work."""
    return Lead(leo)


def _move(entry: Entry, **where: object) -> Move:
    return Move.model_validate({"entry_id": entry.id, "sequence_number": entry.sequence_number, **where})


async def test_a_lead_sees_the_team_its_load_and_how_the_queues_stand(
    leo: GenesysPlatform, ana: GenesysPlatform, crm: Crm
) -> None:
    catalogue = await leo.catalogue()
    assert catalogue.me.is_lead
    assert "routing:workbinentry:override" in catalogue.me.permissions
    assert catalogue.permission_name("routing:workbinentry:override") == "workitems:workitem:assign"
    team = {one.id: one for one in catalogue.team}
    assert {ANA, BO} <= set(team)
    assert (team[ANA].name, team[ANA].login) == ("Ana Ruiz", "ana")
    assert CLAIMS in {group.id for group in team[ANA].groups}
    workitem_id = crm.create(queueId=CLAIMS)
    snapshot = await leo.snapshot()
    [load] = next(one for one in snapshot.team if one.id == ANA).capacity
    assert load.entries == (workitem_id,)
    assert next(one for one in snapshot.team if one.id == BO).routing_status is RoutingStatus.OFF_QUEUE
    crm.create(queueId=CLAIMS)
    await leo.snapshot()
    claims = next(one for one in await leo.backlog() if one.workbin_id == CLAIMS)
    assert (claims.depths, claims.came, claims.went) == ((2,), 2, 0)


async def test_work_is_alerted_given_silently_put_back_and_moved(
    lead: Lead, ana: GenesysPlatform, crm: Crm
) -> None:
    first, second = crm.create(workbinId=CLAIMS), crm.create(workbinId=CLAIMS)
    for one in (first, second):
        crm.patch(one, assigneeId=BO)
    seen = await lead.sees()
    [alerted] = await lead.orders(_move(seen[first], to_agent_id=ANA))
    assert alerted.entry is not None
    assert (alerted.entry.status, alerted.entry.is_offered_to(ANA)) == (EntryStatus.ASSIGNED, True)
    [given] = await lead.orders(_move(seen[second], to_agent_id=ANA), force=True)
    assert given.entry is not None
    assert (given.entry.status, given.entry.is_with(ANA)) == (EntryStatus.PARKED, True)
    assert [one.id for one in (await ana.snapshot()).entries if one.offer] == [first]
    seen = await lead.sees()
    results = await lead.orders(_move(seen[first]), _move(seen[second], to_workbin_id=OTHER))
    assert [one.is_done for one in results] == [True, True]
    assert crm.read(second)["queue"] == {
        "id": OTHER,
        "name": "Other",
        "selfUri": f"/api/v2/routing/queues/{OTHER}",
    }


async def test_what_waits_in_a_queue_is_taken_out_of_it_before_it_is_given(
    lead: Lead, crm: Crm, sent: list[Call]
) -> None:
    workitem_id = crm.create(queueId=CLAIMS)
    seen = await lead.sees()
    assert seen[workitem_id].status is EntryStatus.UNASSIGNED
    [refused] = await lead.orders(_move(seen[workitem_id], to_agent_id=BO))
    assert (refused.is_done, "is off-queue" in refused.message) == (False, True)
    [tried] = await lead.orders(_move(seen[workitem_id], to_agent_id=BO), is_trial=True)
    assert (tried.is_done, tried.code) == (False, "user.off.queue")
    [tried] = await lead.orders(_move(seen[workitem_id], to_agent_id=BO), is_trial=True, force=True)
    assert tried.is_done
    [given] = await lead.orders(_move(seen[workitem_id], to_agent_id=BO), force=True)
    assert given.is_done
    assert [call.path.partition(workitem_id)[2] for call in sent[-2:]] == ["/acd/cancel", ""]
    [again] = await lead.orders(_move(seen[workitem_id], to_agent_id=ANA), force=True)
    assert again.is_conflict


async def test_many_are_ended_as_one_job_and_each_says_what_became_of_it(lead: Lead, crm: Crm) -> None:
    mine = [crm.create(workbinId=OTHER) for _ in range(2)]
    for one in mine:
        crm.patch(one, assigneeId=BO)
    waiting = crm.create(queueId=CLAIMS)
    seen = await lead.sees()
    moves = [_move(seen[one], is_end=True) for one in (*mine, waiting)]
    results = await lead.orders(*moves)
    assert [one.is_done for one in results] == [True, True, False], results
    assert results[2].message
    assert {crm.read(one)["assignmentState"] for one in mine} == {"Terminated"}
    [again] = await lead.orders(moves[0])
    assert again.is_done
    third = crm.create(workbinId=CLAIMS)
    crm.patch(third, assigneeId=BO)
    seen = await lead.sees()
    [coded] = await lead.orders(_move(seen[third], is_end=True, disposition=Disposition(code="paid")))
    assert coded.entry is not None
    assert coded.entry.status is EntryStatus.COMPLETED


async def test_an_order_that_broke_off_goes_on_where_it_was(
    lead: Lead, leo: GenesysPlatform, ana: GenesysPlatform, crm: Crm
) -> None:
    ids = [crm.create(workbinId=CLAIMS) for _ in range(3)]
    for one in ids:
        crm.patch(one, assigneeId=BO)
    seen = await lead.sees()
    moves = tuple(_move(seen[one], to_agent_id=ANA) for one in ids)
    order = Order(id="o", moves=moves, reason=WHY, force=True)
    budget = leo.caller.budget
    while budget.used < budget.allowed - 2:
        budget.spend(Lane.COMMANDS)
    with pytest.raises(Busy, match="limit of requests"):
        await leo.carry_out(order, "o:0")
    budget = leo.caller.budget = Budget()
    assert [one.is_done for one in await leo.carry_out(order, "o:0")] == [True, True, True]
    before = budget.used
    await leo.carry_out(order, "o:0")
    assert budget.used == before


async def test_a_refusal_names_the_permission_that_is_lacking(ana: GenesysPlatform, crm: Crm) -> None:
    workitem_id = crm.create(workbinId=CLAIMS)
    crm.patch(workitem_id, assigneeId=ANA)
    await ana.snapshot()
    order = c.OverrideEntry(entry_id=workitem_id, to_agent_id=BO, reason=WHY, sequence_number=1, force=True)
    with pytest.raises(Refused, match=r"This needs the permission workitems:workitem:assign\."):
        await send(ana, order)
    with pytest.raises(Refused, match=r"presence:userPresence:edit"):
        await send(ana, c.SetPresence(definition_id="on-queue", agent_id=BO, reason="needed"))
