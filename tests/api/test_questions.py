"""Questions over real sockets: history, audits, figures, and what the router would do."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.errors import Refused
from desktop.domain.questions import (
    ANSWERED_BY,
    AuditPage,
    AuditTrail,
    EntryHistory,
    Grouping,
    Outlook,
    Question,
    Simulation,
    SummaryFound,
    WorkSummary,
)
from tests.api.conftest import ThirdParty
from tests.support.service import PASSWORD, RunningService

NOW = datetime.now(UTC)
DAY = WorkSummary(since=NOW - timedelta(days=1), until=NOW + timedelta(days=1))


@pytest.fixture
async def leo(service: RunningService) -> AsyncIterator[RoutingPlatform]:
    platform = RoutingPlatform(service.url, PasswordSignIn("leo", PASSWORD), is_team=True)
    await platform.sign_in()
    yield platform
    await platform.close()


async def ask_audits(platform: RoutingPlatform, question: AuditTrail) -> AuditPage:
    answer = await platform.ask(question)
    assert isinstance(answer, AuditPage)
    return answer


async def test_a_page_of_audits_leads_to_older_ones(leo: RoutingPlatform, third_party: ThirdParty) -> None:
    for number in range(190):
        third_party.submit(str(number))
    newest = await ask_audits(leo, AuditTrail())
    assert newest.before is not None
    older = await ask_audits(leo, AuditTrail(before=newest.before))
    assert len(newest.entities) == 200
    assert newest.entities[-1].timestamp >= older.entities[0].timestamp
    assert older.before is None


async def test_an_agents_trail_is_what_they_did_and_what_was_done_to_them(
    service: RunningService, leo: RoutingPlatform, ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    client = service.user("leo")
    presence = {"presenceDefinition": {"id": "available"}, "reason": "peak"}
    client.patch("/api/v2/users/u-ana/presences/purecloud", json=presence).raise_for_status()
    third_party.submit()
    service.settle()
    trail = await ask_audits(leo, AuditTrail(agent_id="u-ana"))
    told = {(one.actor.id, one.action) for one in trail.entities}
    assert {("u-leo", "presence"), ("routing", "assigned")} <= told
    assert ("crm-adapter", "added") not in told
    (forced,) = (one for one in trail.entities if one.actor.id == "u-leo" and one.entity_type == "user")
    assert (forced.reason, forced.after) == ("peak", {"presence": "available"})
    assert forced.request_id
    nothing = await ask_audits(leo, AuditTrail(agent_id="u-ana", since=NOW + timedelta(days=1)))
    assert nothing.entities == ()


async def test_figures_come_as_a_whole_and_by_group(leo: RoutingPlatform, third_party: ThirdParty) -> None:
    third_party.submit()
    whole = await leo.ask(DAY)
    assert isinstance(whole, SummaryFound)
    assert [one.added for one in whole.entities] == [1]
    assert whole.entities[0].service_level is None
    both = (Grouping.WORKBIN, Grouping.HOUR)
    parts = await leo.ask(DAY.model_copy(update={"group_by": both}))
    assert isinstance(parts, SummaryFound)
    assert [part.group["workbin"] for part in parts.entities] == ["wb-claims"]


async def test_the_router_says_who_would_get_it_and_why_not_the_others(leo: RoutingPlatform) -> None:
    outlook = await leo.ask(Simulation(workbin_id="wb-claims", workitem={"priority": 1}))
    assert isinstance(outlook, Outlook)
    assert outlook.assigned_to is None
    reasons = {one.agent.id: {why.code for why in one.reasons} for one in outlook.candidates}
    assert reasons["u-ana"] == {"presence"}
    assert "skill.missing" in reasons["u-cy"]
    with pytest.raises(Refused, match=r"workitem\.prio"):
        await leo.ask(Simulation(workbin_id="wb-claims", workitem={"prio": 1}))
    with pytest.raises(Refused):
        await leo.ask(Simulation(workbin_id="wb-claims", entry_id="gone"))


@pytest.mark.parametrize(
    "question", [AuditTrail(), DAY, Simulation(workbin_id="wb-claims"), EntryHistory(entry_id="gone")]
)
async def test_what_is_not_ones_to_know_is_refused(ana: RoutingPlatform, question: Question) -> None:
    with pytest.raises(Refused):
        await ana.ask(question)


def test_every_question_has_an_answer() -> None:
    assert set(ANSWERED_BY) == set(Question.__args__)
