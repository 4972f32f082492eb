"""The questions to an organisation: each has an answer, and none changes anything."""

from typing import Any

import pytest

from desktop.api.genesys_cloud import trials as trials_module
from desktop.api.genesys_cloud.caller import Caller
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import PROBES, Probe, probe
from desktop.api.genesys_cloud.region import Region
from desktop.api.genesys_cloud.trials import FIELDS, FREES, trials
from desktop.api.sign_in.browser import BrowserSignIn
from desktop.api.sign_in.session import Grant
from desktop.domain.record import JsonObject
from tests.api.genesys_cloud.conftest import ANA, CLAIMS, Crm, platform_of
from tests.support.canned import Asked, answer, canned
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
    fields = {"claimId": "C-1", "amount": 3}
    workitem_id = crm.create(workbinId=CLAIMS, customFields=fields)
    crm.patch(workitem_id, assigneeId=ANA)
    found = {one.question: one for one in await trials(ana, workitem_id)}
    assert len(found) == 9
    assert found["accepting by Connected"].holds, found
    assert found["parking by Parked"].holds
    assert found["leaving by disconnect"].holds
    assert found[FREES] == Probe(FREES, True, "at work while it is connected, no longer at work then")
    assert found[FIELDS] == Probe(FIELDS, True, "claimId was written as it was")
    assert crm.read(workitem_id)["customFields"] == fields


async def test_what_cannot_be_tried_says_what_it_takes(
    ana: GenesysPlatform, service: RunningService, crm: Crm
) -> None:
    [told] = await trials(ana, "no-such-workitem")
    assert (told.holds, told.answer) == (False, "it is not there, or this person may not see it")
    leo = platform_of(service, "leo", is_team=True)
    await leo.sign_in()
    found = {one.question: one for one in await trials(leo, crm.create(workbinId=CLAIMS))}
    await leo.close()
    assert "is off-queue" in found["a lead's alert"].answer
    assert "did not come to this person" in found["accepting by Connected"].answer
    assert [one.holds for one in found.values()] == [None, False, None, None, None, None, False, None, None]
    crm.create(queueId=CLAIMS)
    [other] = (await ana.snapshot()).entries
    assert other.offer is not None
    await ana.verbs.set_state(other.id, "Connected")
    workitem_id = crm.create(workbinId=CLAIMS)
    crm.patch(workitem_id, assigneeId=ANA)
    found = {one.question: one for one in await trials(ana, workitem_id)}
    assert (found[FREES].holds, found[FIELDS].holds) == (None, None)
    assert "other work" in found[FREES].answer
    assert "two custom fields" in found[FIELDS].answer


async def test_an_organisation_that_supposes_otherwise_is_told_of_and_left_as_it_was(
    ana: GenesysPlatform, crm: Crm, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that takes a written set of fields for all of them, and counts what is parked as work."""
    fields = {"claimId": "C-1", "amount": 3}
    workitem_id = crm.create(workbinId=CLAIMS, customFields=fields)
    crm.patch(workitem_id, assigneeId=ANA)
    real = Caller.command

    async def whole(self: Caller, method: str, path: str, body: Any = None, **more: Any) -> JsonObject | None:
        if isinstance(body, dict) and body.get("customFields") == {"claimId": "C-1"}:
            await real(self, method, path, {"customFields": {"amount": None}})
        if isinstance(body, dict) and body.get("assignmentState") == "Parked":
            await real(self, method, path, body)
            return await real(self, method, path, {"assignmentState": "Connected"})
        told: JsonObject | None = await real(self, method, path, body, **more)
        return told

    monkeypatch.setattr(Caller, "command", whole)
    monkeypatch.setattr(trials_module, "EVERY_S", 0)
    found = {one.question: one for one in await trials(ana, workitem_id)}
    assert found[FIELDS] == Probe(FIELDS, holds=False, answer="lost, and written again: amount")
    assert crm.read(workitem_id)["customFields"] == fields
    assert not found["parking by Parked"].holds
    assert found[FREES].holds is None
    counted = {
        "before": False,
        trials_module.ACCEPT: True,
        trials_module.PARK: True,
        trials_module.LEAVE: False,
    }
    told = trials_module._capacity(counted)
    assert (told.holds, told.answer) == (
        False,
        "at work while it is connected, still at work while it is parked",
    )


async def test_who_has_no_permission_at_all_is_told_which_are_lacking() -> None:
    def reply(asked: Asked) -> bytes:
        return answer("200 OK", b'{"id":"u-1","authorization":{"permissions":["routing:queue:view"]}}')

    async with canned(reply) as server:
        credentials = BrowserSignIn()
        credentials.deposit(Grant("token", None, 3600))
        platform = GenesysPlatform(Region(server.url, server.url, ""), credentials)
        await platform.sign_in()
        told = {one.question: one for one in await probe(platform)}["permissions of this person"]
        await platform.close()
    assert told.holds is False
    assert told.answer.startswith("lacking: workitems:workitem:view, workitems:workitem:edit")
