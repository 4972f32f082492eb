"""Workitems are created, read, found, changed and refused, through the SDK."""

from datetime import UTC, datetime
from typing import Any

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import (
    ANA,
    BO,
    CLAIM,
    CLAIMS,
    ENGLISH,
    FACE,
    MANUAL,
    NOBODY,
    NOTE,
    OTHER,
    Official,
    offered,
)


def test_a_workitem_is_created_and_read_back(crm: Official) -> None:
    due = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
    made = crm.create(
        workbin_id=CLAIMS,
        priority=7,
        description="From the portal",
        date_due=due,
        external_tag="ORD-1",
        skill_ids=[ENGLISH],
        preferred_agent_ids=[ANA],
        scored_agents=[{"id": BO, "score": 90}],
        custom_fields={"claimId": "C-1", "amount": 12.5},
        ttl=1_900_000_000,
        duration_seconds=600,
    )
    read = crm.read(made.id)
    assert read.to_dict() == made.to_dict()
    assert (read.name, read.priority, read.description) == ("Check the claim", 7, "From the portal")
    assert (read.type.id, read.type.name, read.workbin.name) == (CLAIM, "Claim", "Claims")
    assert (read.status.name, read.status_category, read.assignment_state) == ("Open", "Open", "Idle")
    assert (read.date_due, read.ttl, read.duration_seconds) == (due, 1_900_000_000, 600)
    assert (read.external_tag, read.custom_fields["amount"]) == ("ORD-1", 12.5)
    assert [one.id for one in read.skills] == [ENGLISH]
    assert [one.id for one in read.preferred_agents] == [ANA]
    assert [(one.agent.id, one.score) for one in read.scored_agents] == [(BO, 90)]


def test_a_query_filters_sorts_pages_and_counts(crm: Official) -> None:
    for priority in (3, 1, 2):
        crm.create(workbin_id=CLAIMS, priority=priority, custom_fields={"claimId": f"C-{priority}"})
    crm.create(workbin_id=OTHER, priority=9)
    mine = ("workbinId", "EQ", [CLAIMS])
    sort = {"name": "priority", "ascending": True}
    first = crm.query(mine, sort=sort, pageSize=2)
    assert [one.priority for one in first.entities] == [1, 2]
    second = crm.query(mine, sort=sort, pageSize=2, after=first.after)
    assert ([one.priority for one in second.entities], second.after) == ([3], None)
    assert crm.query(mine, select="Count").count == 3
    assert len(crm.query(("typeId", "EQ", [CLAIM]), ("priority", "GT", ["2"])).entities) == 2
    named = crm.query(
        mine, ("customFields.claimId", "IN", ["C-1", "C-3"]), ("statusCategory", "NEQ", ["Closed"])
    )
    assert sorted(one.priority for one in named.entities) == [1, 3]
    with pytest.raises(PureCloud.rest.ApiException, match="needs an EQ filter"):
        crm.query(("priority", "GT", ["2"]))


def test_an_update_changes_what_is_given_and_agents_see_it(crm: Official, scene: Scene) -> None:
    scene.go(scene.ana, ANA).raise_for_status()
    workitem_id = crm.create(queue_id=CLAIMS, description="first").id
    changed = crm.patch(
        workitem_id,
        name="Check it twice",
        priority=1,
        description=None,
        customFields={"amount": 5},
        statusId="waiting",
    )
    assert (changed.name, changed.priority, changed.description) == ("Check it twice", 1, None)
    assert changed.custom_fields == {"claimId": "C-1", "amount": 5}
    assert changed.status_category == "Waiting"
    entry = scene.entry_of({"id": workitem_id})
    assert (entry["title"], entry["routingData"]["priority"]) == ("Check it twice", 1)
    moved = crm.patch(crm.create(queue_id=OTHER).id, workbinId=MANUAL)
    assert moved.workbin.id == MANUAL


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"type_id": NOBODY}, f"no worktype '{NOBODY}'"),
        ({"workbin_id": NOBODY}, f"no workbin '{NOBODY}'"),
        ({"status_id": NOBODY}, f"no status '{NOBODY}'"),
        ({"custom_fields": {"claimId": 5}}, "claimId"),
        ({"name": "x"}, "name"),
        ({"priority": 10**9}, "priority"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(crm: Official, fields: dict[str, Any], said: str) -> None:
    with pytest.raises(PureCloud.rest.ApiException, match=said) as refused:
        crm.create(**fields)
    assert refused.value.status == 400


def test_wrap_up_codes_are_listed_added_and_removed(crm: Official, scene: Scene) -> None:
    codes = crm.routing.get_routing_queue_wrapupcodes(CLAIMS)
    assert [(one.id, one.name) for one in codes.entities] == [("paid", "Paid"), ("refused", "Refused")]
    assert crm.routing.get_routing_wrapupcodes().total == 2
    assert crm.routing.get_routing_wrapupcode("paid").name == "Paid"
    workitem_id = crm.create(workbin_id=CLAIMS).id
    for code in ("paid", "refused", "paid"):
        crm.tasks.patch_taskmanagement_workitem_user_wrapups(
            workitem_id, ANA, {"action": "Add", "wrapupCode": code}
        )
    listed = crm.tasks.get_taskmanagement_workitem_wrapups(workitem_id).entities
    assert [(one.wrapup_code.id, one.user.id) for one in listed] == [("paid", ANA), ("refused", ANA)]
    crm.tasks.patch_taskmanagement_workitem_user_wrapups(
        workitem_id, ANA, {"action": "Remove", "wrapupCode": "paid"}
    )
    left = crm.tasks.get_taskmanagement_workitem_user_wrapups(workitem_id, ANA).entities
    assert [one.wrapup_code.id for one in left] == ["refused"]
    with pytest.raises(PureCloud.rest.ApiException, match="not a wrap-up code here"):
        crm.tasks.patch_taskmanagement_workitem_users_me_wrapups(
            workitem_id, {"action": "Add", "wrapupCode": "none"}
        )


def test_every_version_is_kept(crm: Official, ana: Official, scene: Scene) -> None:
    workitem_id = offered(crm, scene)
    ana.patch(workitem_id, assignmentState="Connected")
    crm.patch(workitem_id, priority=2)
    versions = crm.tasks.get_taskmanagement_workitem_versions(workitem_id).entities
    assert [one.version for one in versions] == list(range(1, len(versions) + 1))
    states = [one.assignment_state for one in versions]
    assert states == sorted(states, key=["Idle", "AcdStarted", "Alerting", "Connected"].index)
    assert (versions[-1].assignment_state, versions[-1].priority) == ("Connected", 2)
    first = crm.tasks.get_taskmanagement_workitem_version(workitem_id, 1)
    assert (first.version, first.priority) == (1, 3)
    assert first.queue.id == CLAIMS
    changes = crm.tasks.get_taskmanagement_workitem_history(workitem_id).entities
    assert changes[-1].delta.priority.to_dict() == {"new_value": 2, "old_value": 3}
    crm.patch(workitem_id, customFields={"claimId": "C-2"})
    last = crm.tasks.get_taskmanagement_workitem_history(workitem_id).entities[-1].delta.custom_fields
    assert (last.old_value, last.new_value) == ({"claimId": "C-1"}, {"claimId": "C-2"})
    assert crm.tasks.get_taskmanagement_workitem_version(workitem_id, 1).custom_fields == {"claimId": "C-1"}
    with pytest.raises(PureCloud.rest.ApiException) as refused:
        crm.tasks.get_taskmanagement_workitem_version(workitem_id, 99)
    assert refused.value.status == 404


def test_the_orchestrators_shape_shares_the_address(scene: Scene) -> None:
    body = {
        "workItemTypeId": NOTE,
        "queueId": CLAIMS,
        "priority": 2,
        "customAttributes": {"zone": "A3"},
        "externalId": "ORD-2024-8842",
        "status": "READY",
    }
    made = scene.crm.post(FACE, json=body).raise_for_status().json()
    assert (made["externalId"], made["queueId"], made["status"]) == ("ORD-2024-8842", CLAIMS, "READY")
    read = scene.crm.get(f"{FACE}/{made['id']}").raise_for_status().json()
    assert (read["externalId"], read["priority"], read["queue"]["id"]) == ("ORD-2024-8842", 2, CLAIMS)


def test_agents_see_only_what_is_theirs(crm: Official, scene: Scene) -> None:
    unrouted = crm.create(workbin_id=OTHER).id
    other = crm.create(queue_id=OTHER).id
    for workitem_id in (unrouted, other):
        assert scene.ana.get(f"{FACE}/{workitem_id}").status_code == 404
        assert scene.ana.patch(f"{FACE}/{workitem_id}", json={"priority": 1}).status_code == 404
    assert scene.ana.post(FACE, json={"name": "Mine", "typeId": NOTE}).status_code == 403


def test_a_body_may_be_null_and_nothing_else_may(scene: Scene, crm: Official) -> None:
    end = f"{FACE}/{crm.create(queue_id=CLAIMS).id}/terminate"
    said = {"Content-Type": "application/json"}
    asked = ((end, "null"), (end, "[]"), (FACE, "{"), (FACE, "null"))
    answers = [scene.crm.post(path, content=raw, headers=said) for path, raw in asked]
    assert [one.status_code for one in answers] == [200, 400, 400, 400]


def test_everything_is_there_at_creation(crm: Official) -> None:
    made = crm.create(
        workbin_id=CLAIMS,
        assignee_id=ANA,
        wrapup_code="paid",
        status_id="waiting",
        custom_fields={"claimId": "C"},
    )
    assert (made.assignee.id, made.assignment_state, made.status_category) == (ANA, "Idle", "Waiting")
    assert crm.tasks.get_taskmanagement_workitem_wrapups(made.id).entities[0].wrapup_code.id == "paid"
    cleared = crm.create(type_id=NOTE, custom_fields={}).id
    assert crm.patch(cleared, customFields={}).custom_fields == {}
    assert crm.patch(cleared, statusId="closed").assignment_state == "Terminated"
