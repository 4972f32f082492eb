"""Workbins, worktypes, presence and utilization, through the SDK."""

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import ANA, CLAIM, NOBODY, Official


def test_workbins_and_worktypes_are_found(crm: Official) -> None:
    by_name = {"filters": [{"name": "name", "type": "String", "operator": "EQ", "values": ["Claims"]}]}
    (found,) = crm.tasks.post_taskmanagement_workbins_query(by_name).entities
    assert crm.tasks.get_taskmanagement_workbin(found.id).name == "Claims"
    kinds = crm.tasks.post_taskmanagement_worktypes_query({"sort": {"name": "name", "ascending": False}})
    assert [one.name for one in kinds.entities] == ["Note", "Claim"]
    assert crm.tasks.get_taskmanagement_worktype(CLAIM).statuses[0].category == "Open"
    statuses = crm.tasks.get_taskmanagement_worktype_statuses(CLAIM)
    assert [one.category for one in statuses.entities] == ["Open", "InProgress", "Waiting", "Closed"]
    with pytest.raises(PureCloud.rest.ApiException) as refused:
        crm.tasks.get_taskmanagement_worktype(NOBODY)
    assert refused.value.status == 404


def test_presence_and_routing_status_are_read_and_set(ana: Official) -> None:
    me = ana.users.get_users_me()
    assert (me.id, me.name) == (ANA, "Ana Ruiz")
    definitions = ana.presence.get_presence_definitions().entities
    available = next(one for one in definitions if one.system_presence == "Available")
    wanted = PureCloud.UserPresence()
    wanted.presence_definition = PureCloud.PresenceDefinition()
    wanted.presence_definition.id = available.id
    wanted.message = "back"
    ana.presence.patch_user_presence(ANA, "purecloud", wanted)
    read = ana.presence.get_user_presences_purecloud(ANA)
    assert (read.presence_definition.system_presence, read.message) == ("Available", "back")
    assert ana.users.get_user_routingstatus(ANA).status == "IDLE"
    ana.users.put_user_routingstatus(ANA, {"status": "OFF_QUEUE"})
    assert ana.users.get_user_routingstatus(ANA).status == "OFF_QUEUE"
    assert "Available" in [one.name for one in ana.presence.get_systempresences()]


def test_utilization_is_read_and_set(crm: Official, scene: Scene) -> None:
    own = crm.routing.get_routing_user_utilization(ANA).utilization
    assert own["workitem"].maximum_capacity == 1
    assert "workitem" in crm.routing.get_routing_utilization().utilization
    ada = Official(
        scene.service.url, scene.service.user("ada").headers["Authorization"].removeprefix("Bearer ")
    )
    limit = PureCloud.MediaUtilization()
    limit.maximum_capacity, limit.interruptable_media_types, limit.include_non_acd = 4, ["voice"], False
    wanted = PureCloud.UtilizationRequest()
    wanted.utilization = {"workitem": limit}
    ada.routing.put_routing_user_utilization(ANA, wanted)
    own = crm.routing.get_routing_user_utilization(ANA).utilization["workitem"]
    assert (own.maximum_capacity, own.interruptable_media_types) == (4, ["voice"])


def test_small_lists_page_too(crm: Official) -> None:
    first = crm.tasks.post_taskmanagement_workbins_query({"pageSize": 1, "sort": {"name": "name"}})
    rest = crm.tasks.post_taskmanagement_workbins_query({"after": first.after, "sort": {"name": "name"}})
    assert [one.name for one in (*first.entities, *rest.entities)] == ["Claims", "Manual", "Other"]
    waiting = crm.tasks.get_taskmanagement_worktype_status(CLAIM, "waiting")
    assert (waiting.name, waiting.category) == ("Waiting", "Waiting")
    with pytest.raises(PureCloud.rest.ApiException, match="no status"):
        crm.tasks.get_taskmanagement_worktype_status(CLAIM, NOBODY)


@pytest.mark.parametrize(
    "path",
    [
        f"taskmanagement/worktypes/{NOBODY}/statuses/open",
        f"taskmanagement/workbins/{NOBODY}",
        f"taskmanagement/workitems/{NOBODY}",
        f"taskmanagement/workitems/{NOBODY}/versions",
        "routing/wrapupcodes/none",
        f"routing/queues/{NOBODY}/wrapupcodes",
    ],
)
def test_what_is_not_there_is_404(scene: Scene, path: str) -> None:
    answer = scene.crm.get(f"/api/v2/{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not.found")


def test_a_caller_is_told_how_much_of_their_pace_is_used(scene: Scene) -> None:
    assert scene.crm.head("/api/v2/tokens/me").status_code == 200
    used = scene.crm.get("/api/v2/users/me").headers
    more = scene.crm.get("/api/v2/users/me").headers
    count, allowed, reset = (f"inin-ratelimit-{one}" for one in ("count", "allowed", "reset"))
    assert int(more[count]) == int(used[count]) + 1 <= int(more[allowed]) == 1000
    assert int(more[reset]) >= 1
    refused = scene.service.anonymous().head("/api/v2/tokens/me")
    assert (refused.status_code, count in refused.headers) == (401, False)


def test_the_schema_that_a_workitem_points_at_is_there(crm: Official) -> None:
    kept = crm.tasks.get_taskmanagement_workitems_schema(crm.create().schema.id)
    assert (kept.name, kept.version) == ("Claim", 1)
    fields = kept.json_schema.properties
    assert fields["claimId"]["type"] == "string"
    assert fields["amount"]["type"] == "number"
    assert "claimId" in kept.json_schema.required
    listed = crm.tasks.get_taskmanagement_workitems_schemas()
    assert listed.total == len(listed.entities)
    assert kept.id in {one.id for one in listed.entities}
    assert crm.tasks.get_taskmanagement_workitems_schema_versions(kept.id).entities[0].id == kept.id
    assert crm.tasks.get_taskmanagement_workitems_schema_version(kept.id, "1").id == kept.id
