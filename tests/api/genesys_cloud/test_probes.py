"""The questions to an organisation: each has an answer, and none changes anything."""

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import PROBES, probe
from desktop.api.genesys_cloud.trials import trials
from tests.api.genesys_cloud.conftest import ANA, CLAIMS, Crm
from tests.support.service import RunningService


async def test_every_question_is_answered_and_nothing_changes(
    ana: GenesysPlatform, service: RunningService, crm: Crm
) -> None:
    workitem_id = crm.create(queueId=CLAIMS)
    before = crm.read(workitem_id)
    found = {one.question: one for one in await probe(ana)}
    assert len(found) == len(PROBES)
    assert found["the worklist can be read"].answer == "1 open workitems are yours"
    assert found["the capacity rule knows workitems"].holds
    assert found["the notification channel works"].holds
    assert found["topics of workitems may be listened to"].answer == "to one's own, or with a permission"
    assert found["permissions of this person"].holds
    assert crm.read(workitem_id) == before


async def test_what_cannot_be_asked_says_why(ana: GenesysPlatform, service: RunningService) -> None:
    service.stop()
    assert {one.holds for one in await probe(ana)} == {False}


async def test_what_needs_a_change_is_tried_on_the_workitem_that_is_named(
    ana: GenesysPlatform, service: RunningService, crm: Crm
) -> None:
    workitem_id = crm.create(workbinId=CLAIMS)
    crm.patch(workitem_id, assigneeId=ANA)
    found = {one.question: one for one in await trials(ana, workitem_id)}
    assert len(found) == 7
    assert found["accepting by Connected"].holds, found
    assert found["parking by Parked"].holds
    assert found["leaving by disconnect"].holds
