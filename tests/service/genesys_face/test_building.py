"""Workbins, worktypes and presences are made, changed and removed through the SDK."""

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import ANA, BO, CLAIM, CLAIMS, NOBODY, Official


def refused(call: object, *given: object) -> int:
    assert callable(call)
    with pytest.raises(PureCloud.rest.ApiException) as failure:
        call(*given)
    return int(failure.value.status)


def test_a_workbin_is_made_changed_and_removed_once_it_is_empty(crm: Official) -> None:
    made = crm.tasks.post_taskmanagement_workbins({"name": "Appeals", "description": "New"})
    changed = crm.tasks.patch_taskmanagement_workbin(made.id, {"description": "Old"})
    assert (changed.name, changed.description) == ("Appeals", "Old")
    workitem = crm.create(workbin_id=made.id)
    assert workitem.workbin.name == "Appeals"
    crm.tasks.delete_taskmanagement_workitem(workitem.id)
    assert refused(crm.read, workitem.id) == 404
    assert refused(crm.tasks.delete_taskmanagement_workitem, workitem.id) == 404
    crm.tasks.delete_taskmanagement_workbin(made.id)
    assert refused(crm.tasks.get_taskmanagement_workbin, made.id) == 404
    assert refused(crm.tasks.patch_taskmanagement_workbin, NOBODY, {"name": "No"}) == 404
    crm.create(queue_id=CLAIMS)
    assert refused(crm.tasks.delete_taskmanagement_workbin, CLAIMS) == 409


def test_a_deleted_workitem_is_taken_from_whoever_has_it(crm: Official, ana: Official, scene: Scene) -> None:
    scene.go(scene.ana, ANA).raise_for_status()
    workitem = crm.create(queue_id=CLAIMS)
    assert crm.read(workitem.id).assignee.id == ANA
    assert refused(ana.tasks.delete_taskmanagement_workitem, workitem.id) == 403
    crm.tasks.delete_taskmanagement_workitem(workitem.id)
    assert scene.workitem_load(ANA) == 0
    assert crm.query(("typeId", "EQ", [CLAIM])).entities == []


def test_a_worktype_is_made_changed_and_removed_while_nothing_is_of_it(crm: Official) -> None:
    made = crm.tasks.post_taskmanagement_worktypes({"name": "Appeal", "schemaId": CLAIM})
    assert refused(crm.tasks.post_taskmanagement_worktypes, {"name": "Appeal"}) == 409
    changed = crm.tasks.patch_taskmanagement_worktype(made.id, {"name": "Second appeal"})
    assert (changed.name, len(changed.statuses)) == ("Second appeal", 4)
    kept = crm.create(type_id=made.id, custom_fields={"claimId": "C-9"})
    assert kept.type.name == "Second appeal"
    assert refused(crm.tasks.delete_taskmanagement_worktype, made.id) == 409
    empty = crm.tasks.post_taskmanagement_worktypes({"name": "Empty", "assignmentEnabled": True})
    crm.tasks.delete_taskmanagement_worktype(empty.id)
    assert refused(crm.tasks.delete_taskmanagement_worktype, empty.id) == 404


def test_presences_are_read_and_set_together(scene: Scene) -> None:
    leo = Official(scene.service.url, scene.leo.headers["Authorization"].removeprefix("Bearer "))
    asked = [{"id": one, "presenceDefinition": {"id": "on-queue"}} for one in (ANA, BO)]
    leo.presence.put_users_presences_bulk(asked)
    told = leo.presence.get_users_presences_purecloud_bulk(id=[ANA, BO])
    assert [one.presence_definition.system_presence for one in told] == ["OnQueue", "OnQueue"]
    assert leo.routing_status(BO) == "IDLE"
    stranger = [*asked, {"id": "u-cy", "presenceDefinition": {"id": "busy"}}]
    assert refused(leo.presence.put_users_presences_bulk, stranger) == 403


def test_a_status_may_only_be_followed_by_those_that_it_leads_to(crm: Official) -> None:
    bank = crm.tasks.post_taskmanagement_worktype_statuses(
        CLAIM, {"name": "With the bank", "category": "Waiting", "destinationStatusIds": ["inprogress"]}
    )
    assert [one.id for one in bank.destination_statuses] == ["inprogress"]
    workitem = crm.create(workbin_id=CLAIMS, status_id=bank.id)
    assert (workitem.status.name, workitem.status_category) == ("With the bank", "Waiting")
    with pytest.raises(PureCloud.rest.ApiException, match="may not follow 'With the bank'"):
        crm.patch(workitem.id, statusId="open")
    assert crm.patch(workitem.id, statusId="inprogress").status_category == "InProgress"
    renamed = crm.tasks.patch_taskmanagement_worktype_status(CLAIM, bank.id, {"name": "At the bank"})
    assert (renamed.name, renamed.category) == ("At the bank", "Waiting")
    assert len(crm.tasks.get_taskmanagement_worktype_statuses(CLAIM).entities) == 5
    crm.tasks.delete_taskmanagement_worktype_status(CLAIM, bank.id)
    assert refused(crm.tasks.delete_taskmanagement_worktype_status, CLAIM, bank.id) == 404
    assert refused(crm.tasks.delete_taskmanagement_worktype_status, CLAIM, "open") == 409
    unknown = {"name": "Lost", "category": "Open", "destinationStatusIds": ["nowhere"]}
    assert refused(crm.tasks.post_taskmanagement_worktype_statuses, CLAIM, unknown) == 400
