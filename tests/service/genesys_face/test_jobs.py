"""Many workitems in one go, and queries that are kept, through the SDK."""

from typing import Any

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import ANA, CLAIM, CLAIMS, FACE, NOBODY, OTHER, Official


def workitem(**more: Any) -> dict[str, Any]:
    return {"name": "Check the claim", "typeId": CLAIM, "customFields": {"claimId": "C-1"}, **more}


def test_many_are_created_and_what_is_refused_stops_none_of_the_others(crm: Official, scene: Scene) -> None:
    scene.go(scene.ana, ANA).raise_for_status()
    asked = [workitem(queueId=CLAIMS), workitem(workbinId=OTHER, statusId=NOBODY), workitem(workbinId=OTHER)]
    job = crm.tasks.post_taskmanagement_workitems_bulk_add_jobs({"entities": asked})
    assert (job.state, job.action) == ("Succeeded", "AddWorkitems")
    assert (job.total_count, job.successful_count, job.failed_count) == (3, 2, 1)
    told = crm.tasks.get_taskmanagement_workitems_bulk_add_job_results(job.id)
    assert (told.error_count, told.error_indexes) == (1, [1])
    assert told.results[1].error.code == "status.unknown"
    offered, _, lying = told.results
    assert crm.read(offered.entity.id).assignment_state == "Alerting"
    assert (lying.entity.workbin.id, lying.entity.type.id) == (OTHER, CLAIM)
    everything = crm.query(("typeId", "EQ", [CLAIM]), select="Count")
    assert everything.count == 2


def test_many_are_terminated_and_the_job_is_told_until_it_is_forgotten(crm: Official, scene: Scene) -> None:
    one = crm.create(workbin_id=CLAIMS).id
    asked = {"entities": [{"id": one}, {"id": NOBODY}]}
    job = crm.tasks.post_taskmanagement_workitems_bulk_terminate_jobs(asked)
    assert (job.action, job.successful_count, job.failed_count) == ("TerminateWorkitems", 1, 1)
    assert crm.read(one).assignment_state == "Terminated"
    told = crm.tasks.get_taskmanagement_workitems_bulk_terminate_job_results(job.id)
    assert [told.results[0].entity.id, told.results[1].error.code] == [one, "not.found"]
    again = crm.tasks.get_taskmanagement_workitems_bulk_terminate_job(job.id)
    assert again.to_dict() == job.to_dict()
    listed = crm.tasks.get_taskmanagement_workitems_bulk_jobs_users_me(action="TerminateWorkitems")
    assert [each.id for each in listed.entities] == [job.id]
    assert crm.tasks.get_taskmanagement_workitems_bulk_jobs_users_me(action="AddWorkitems").entities == []
    with pytest.raises(PureCloud.rest.ApiException, match="has ended already"):
        crm.tasks.patch_taskmanagement_workitems_bulk_terminate_job(job.id, {"state": "Terminated"})
    assert scene.ana.get(f"{FACE}/bulk/terminate/jobs/{job.id}").status_code == 404
    crm.tasks.delete_taskmanagement_workitems_bulk_terminate_job(job.id)
    with pytest.raises(PureCloud.rest.ApiException) as gone:
        crm.tasks.get_taskmanagement_workitems_bulk_terminate_job(job.id)
    assert gone.value.status == 404


def test_where_all_are_refused_the_job_has_failed(crm: Official) -> None:
    asked = {"entities": [workitem(typeId=NOBODY)]}
    assert crm.tasks.post_taskmanagement_workitems_bulk_add_jobs(asked).state == "Failed"


def found(crm: Official, **asked: Any) -> list[Any]:
    job = crm.tasks.post_taskmanagement_workitems_query_jobs(asked)
    assert crm.tasks.get_taskmanagement_workitems_query_job(job.id).state == "Succeeded"
    listed = crm.tasks.get_taskmanagement_workitems_query_job_results(job.id)
    assert listed.total >= len(listed.entities)
    return [one.custom_fields.get("amount") for one in listed.entities]


def test_a_query_job_joins_conditions_sorts_by_a_field_and_takes_an_interval(
    crm: Official, scene: Scene
) -> None:
    for amount in (30, 10, 20, None):
        more = {} if amount is None else {"amount": amount}
        crm.create(workbin_id=CLAIMS, custom_fields={"claimId": f"C-{amount}", **more})
        scene.service.advance(60)
    mine = [{"name": "workbinId", "operator": "EQ", "values": [CLAIMS]}]
    order = {"name": "customFields", "customField": "amount", "ascending": False}
    assert found(crm, filters=mine, sort=order) == [30, 20, 10, None]
    assert found(crm, filters=mine, sort=order, pageSize=2, pageNumber=2) == [10, None]

    def where(join: str, *predicates: dict[str, Any]) -> list[Any]:
        criteria = [{"operator": join, "predicates": list(predicates)}]
        asked = [{"name": "customFields", "operator": "AND", "criteria": criteria}]
        return found(crm, filters=mine, queryFilters=asked, sort=order)

    small = {"name": "amount", "operator": "LT", "values": [15]}
    claim = {"name": "claimId", "operator": "EQ", "values": ["C-30"]}
    assert where("OR", small, claim) == [30, 10]
    assert where("AND", small, claim) == []
    assert where("AND", {"name": "amount", "operator": "EXISTS", "values": [False]}) == [None]
    created = [crm.query(("workbinId", "EQ", [CLAIMS])).entities[at].date_created for at in (1, 2)]
    interval = dict(
        zip(("dateIntervalStart", "dateIntervalEnd"), (one.isoformat() for one in created), strict=True)
    )
    assert found(crm, **interval, sort={"name": "dateCreated", "ascending": True}) == [10, 20]
    with pytest.raises(PureCloud.rest.ApiException, match="needs an EQ filter"):
        found(crm)
