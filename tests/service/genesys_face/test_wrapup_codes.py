"""Wrap-up codes made, given to queues, renamed and removed, through the SDK."""

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import ANA, CLAIM, CLAIMS, NOBODY, OTHER, Official, offered


def named(codes: PureCloud.WrapupCodeEntityListing) -> list[str]:
    return [one.name for one in codes.entities]


def made(crm: Official, name: str) -> str:
    body = PureCloud.WrapupCodeRequest()
    body.name = name
    return str(crm.routing.post_routing_wrapupcodes(body).id)


def test_a_new_code_is_offered_by_a_queue_and_may_be_chosen_there(
    crm: Official, ana: Official, scene: Scene
) -> None:
    code = made(crm, "Called back")
    assert crm.routing.get_routing_wrapupcode(code).name == "Called back"
    assert "Called back" in named(crm.routing.get_routing_wrapupcodes())
    assert "Called back" not in named(crm.routing.get_routing_queue_wrapupcodes(CLAIMS))
    workitem_id = offered(crm, scene)
    ana.patch(workitem_id, assignmentState="Connected")
    added = {"action": "Add", "wrapupCode": code}
    with pytest.raises(PureCloud.rest.ApiException, match="not a wrap-up code here"):
        ana.tasks.patch_taskmanagement_workitem_users_me_wrapups(workitem_id, added)
    (given,) = crm.routing.post_routing_queue_wrapupcodes(CLAIMS, [{"id": code}])
    assert (given.id, given.name) == (code, "Called back")
    assert named(crm.routing.get_routing_queue_wrapupcodes(CLAIMS)) == ["Paid", "Refused", "Called back"]
    ana.tasks.patch_taskmanagement_workitem_users_me_wrapups(workitem_id, added)
    ana.tasks.post_taskmanagement_workitem_terminate(workitem_id)
    (entry,) = scene.leo.get(
        "/api/v2/routing/workbinentries", params={"status": "completed", "assignedTo": ANA}
    ).json()["entities"]
    assert entry["disposition"]["code"] == code


def test_a_code_is_renamed_and_removed_wherever_it_is_used(crm: Official) -> None:
    crm.routing.post_routing_queue_wrapupcodes(OTHER, [{"id": "paid"}])
    body = PureCloud.WrapupCodeRequest()
    body.name = "Paid in full"
    assert crm.routing.put_routing_wrapupcode("paid", body).name == "Paid in full"
    for queue in (CLAIMS, OTHER):
        assert "Paid in full" in named(crm.routing.get_routing_queue_wrapupcodes(queue))
    crm.routing.delete_routing_queue_wrapupcode(CLAIMS, "paid")
    assert named(crm.routing.get_routing_queue_wrapupcodes(CLAIMS)) == ["Refused"]
    assert "Paid in full" in named(crm.routing.get_routing_wrapupcodes())
    crm.routing.delete_routing_wrapupcode("paid")
    assert named(crm.routing.get_routing_queue_wrapupcodes(OTHER)) == []
    assert named(crm.routing.get_routing_wrapupcodes()) == ["Refused"]


def test_what_makes_no_sense_about_codes_is_refused(crm: Official, ana: Official) -> None:
    for status, call, *asked in (
        (404, crm.routing.delete_routing_wrapupcode, "none"),
        (404, crm.routing.put_routing_wrapupcode, "none", {"name": "None"}),
        (404, crm.routing.delete_routing_queue_wrapupcode, CLAIMS, "none"),
        (404, crm.routing.post_routing_queue_wrapupcodes, NOBODY, [{"id": "paid"}]),
        (400, crm.routing.post_routing_queue_wrapupcodes, CLAIMS, [{"id": CLAIM}]),
        (400, crm.routing.post_routing_wrapupcodes, {}),
        (409, crm.routing.post_routing_wrapupcodes, {"id": "paid", "name": "Paid"}),
        (403, ana.routing.post_routing_wrapupcodes, {"name": "Mine"}),
    ):
        with pytest.raises(PureCloud.rest.ApiException) as refused:
            call(*asked)
        assert refused.value.status == status
