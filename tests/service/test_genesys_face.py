"""The official SDK, which knows nothing of us, works our service as it would work Genesys Cloud."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from desktop.domain.record import JsonObject
from desktop.service.genesys_face.asked import Filter
from desktop.service.genesys_face.reading import is_met as filter_is_met
from desktop.service.house import Limits
from tests.service.conftest import Scene
from tests.support.service import (
    CLIENT_ID,
    CLIENT_SECRET,
    ORGANISATION,
    ManualClock,
    RunningService,
    running_service,
)

sdk = pytest.importorskip("PureCloudPlatformClientV2")

# The SDK's own checks let only UUIDs pass for some ids.
NAMES = ("wb-claims", "wb-other", "wb-manual", "wt-claim", "wt-note", "s-english", "u-ana", "u-bo")
IDS = {name: str(uuid5(NAMESPACE_URL, name)) for name in NAMES}
CLAIMS, OTHER, MANUAL, CLAIM, NOTE, ENGLISH, ANA, BO = IDS.values()
NOBODY = "00000000-0000-4000-8000-000000000000"
FACE = "/api/v2/taskmanagement/workitems"


class Official:
    """The SDK's API classes over one connection."""

    def __init__(self, url: str, token: str = "") -> None:
        self.connection = sdk.ApiClient(url)
        if token:
            self.connection.access_token = token
        else:
            self.connection = self.connection.get_client_credentials_token(CLIENT_ID, CLIENT_SECRET)
        self.tasks = sdk.TaskManagementApi(self.connection)
        self.presence = sdk.PresenceApi(self.connection)
        self.routing = sdk.RoutingApi(self.connection)
        self.users = sdk.UsersApi(self.connection)
        self.notifications = sdk.NotificationsApi(self.connection)

    def create(self, **more: Any) -> Any:
        body = sdk.WorkitemCreate()
        fields = {
            "name": "Check the claim",
            "type_id": CLAIM,
            "custom_fields": {"claimId": "C-1"},
            **more,
        }
        for name, value in fields.items():
            setattr(body, name, value)
        return self.tasks.post_taskmanagement_workitems(body)

    def patch(self, workitem_id: str, **changes: Any) -> Any:
        return self.tasks.patch_taskmanagement_workitem(workitem_id, changes)

    def read(self, workitem_id: str) -> Any:
        return self.tasks.get_taskmanagement_workitem(workitem_id)

    def query(self, *filters: tuple[str, str, list[str]], **more: Any) -> Any:
        asked = [
            {"name": name, "type": "String", "operator": how, "values": values}
            for name, how, values in filters
        ]
        return self.tasks.post_taskmanagement_workitems_query({"filters": asked, **more})


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    text = json.dumps(ORGANISATION)
    for name, one in IDS.items():
        text = text.replace(f'"{name}"', f'"{one}"')
    with running_service(tmp_path / "data", json.loads(text), clock=ManualClock()) as running:
        yield running


@pytest.fixture
def crm(scene: Scene) -> Official:
    return Official(scene.service.url)


@pytest.fixture
def ana(scene: Scene) -> Official:
    return Official(scene.service.url, scene.ana.headers["Authorization"].removeprefix("Bearer "))


def offered(crm: Official, scene: Scene) -> str:
    """A workitem that the queue has offered to Ana."""
    scene.go(scene.ana, ANA).raise_for_status()
    return str(crm.create(queue_id=CLAIMS).id)


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


def test_a_queue_hands_it_out_and_the_agent_accepts_parks_resumes_and_terminates(
    crm: Official, ana: Official, scene: Scene
) -> None:
    workitem_id = offered(crm, scene)
    alerting = ana.read(workitem_id)
    assert (alerting.assignment_state, alerting.assignee.name) == ("Alerting", "Ana Ruiz")
    assert alerting.alert_timeout_seconds == 60
    connected = ana.patch(workitem_id, assignmentState="Connected")
    assert (connected.assignment_state, connected.status_category) == ("Connected", "InProgress")
    assert ana.patch(workitem_id, assignmentState="Connected").assignment_state == "Connected"
    assert ana.patch(workitem_id, assignmentState="Parked").assignment_state == "Parked"
    assert ana.patch(workitem_id, assignmentState="Parked").status_category == "Waiting"
    assert ana.patch(workitem_id, assignmentState="Connected").assignment_state == "Connected"
    ana.tasks.patch_taskmanagement_workitem_users_me_wrapups(
        workitem_id, {"action": "Add", "wrapupCode": "paid"}
    )
    done = ana.tasks.post_taskmanagement_workitem_terminate(workitem_id)
    assert (done.assignment_state, done.status_category) == ("Terminated", "Closed")
    assert done.date_closed is not None
    again = ana.tasks.post_taskmanagement_workitem_terminate(workitem_id)
    assert again.assignment_state == "Terminated"
    entry = scene.entry_of({"id": workitem_id})
    assert (entry["status"], entry["disposition"]["code"]) == ("completed", "paid")


def test_mark_done_still_needs_the_workbins_disposition(crm: Official, ana: Official, scene: Scene) -> None:
    workitem_id = offered(crm, scene)
    ana.patch(workitem_id, assignmentState="Connected")
    with pytest.raises(sdk.rest.ApiException) as refused:
        ana.tasks.post_taskmanagement_workitem_terminate(workitem_id)
    assert (refused.value.status, '"disposition.required"' in refused.value.body) == (400, True)


def test_who_declines_is_passed_over_and_declining_again_changes_nothing(
    crm: Official, ana: Official, scene: Scene
) -> None:
    workitem_id = offered(crm, scene)
    scene.go(scene.bo, BO).raise_for_status()
    declined = ana.patch(workitem_id, assignmentState="Declined")
    again = ana.patch(workitem_id, assignmentState="Declined")
    assert crm.read(workitem_id).assignee.id == BO
    assert declined.id == again.id == workitem_id


def test_a_lead_program_assigns_takes_back_and_requeues(crm: Official, scene: Scene) -> None:
    scene.go(scene.bo, BO).raise_for_status()
    workitem_id = crm.create(workbin_id=CLAIMS).id
    for _ in range(2):
        crm.tasks.patch_taskmanagement_workitem_assignment(workitem_id, {"id": BO})
    assert (crm.read(workitem_id).assignee.id, crm.read(workitem_id).assignment_state) == (BO, "Alerting")
    freed = crm.patch(workitem_id, assigneeId=None)
    assert (freed.assignee, freed.assignment_state) == (None, "Idle")
    quiet = crm.patch(workitem_id, assigneeId=ANA)
    assert (quiet.assignee.id, quiet.assignment_state) == (ANA, "Idle")
    queued = crm.patch(workitem_id, assignmentOperation="QueueAssignmentAlerting", queueId=CLAIMS)
    assert queued.queue.id == CLAIMS
    assert crm.read(workitem_id).assignee.id == BO


def test_an_alert_to_somebody_off_queue_fails(crm: Official) -> None:
    workitem_id = crm.create(workbin_id=CLAIMS).id
    with pytest.raises(sdk.rest.ApiException, match="is off-queue"):
        crm.patch(workitem_id, assigneeId=ANA, assignmentOperation="AgentAssignmentAlerting")


def test_queueing_is_cancelled_and_work_disconnected_without_a_body(
    crm: Official, ana: Official, scene: Scene
) -> None:
    waiting = crm.create(queue_id=CLAIMS).id
    for _ in range(2):
        cancelled = crm.tasks.post_taskmanagement_workitem_acd_cancel(waiting)
        assert cancelled.assignment_state == "AcdCancelled"
    workitem_id = offered(crm, scene)
    assert crm.read(waiting).assignee is None
    ana.patch(workitem_id, assignmentState="Connected")
    for _ in range(2):
        left = ana.tasks.post_taskmanagement_workitem_disconnect(workitem_id)
        assert (left.assignment_state, left.assignee.id) == ("Disconnected", ANA)
    assert scene.workitem_load(ANA) == 0


def test_what_nobody_worked_on_is_taken_back_when_terminated(crm: Official) -> None:
    for more in ({"workbin_id": CLAIMS}, {"queue_id": CLAIMS}):
        workitem_id = crm.create(**more).id
        closed = crm.tasks.post_taskmanagement_workitem_terminate(workitem_id, body={"statusId": "closed"})
        assert (closed.assignment_state, closed.status.id) == ("Terminated", "closed")
        assert crm.tasks.post_taskmanagement_workitem_terminate(workitem_id).status_category == "Closed"


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
    with pytest.raises(sdk.rest.ApiException, match="needs an EQ filter"):
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
    with pytest.raises(sdk.rest.ApiException, match=said) as refused:
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
    with pytest.raises(sdk.rest.ApiException, match="not a wrap-up code here"):
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
    with pytest.raises(sdk.rest.ApiException) as refused:
        crm.tasks.get_taskmanagement_workitem_version(workitem_id, 99)
    assert refused.value.status == 404


def test_workbins_and_worktypes_are_found(crm: Official) -> None:
    by_name = {"filters": [{"name": "name", "type": "String", "operator": "EQ", "values": ["Claims"]}]}
    (found,) = crm.tasks.post_taskmanagement_workbins_query(by_name).entities
    assert crm.tasks.get_taskmanagement_workbin(found.id).name == "Claims"
    kinds = crm.tasks.post_taskmanagement_worktypes_query({"sort": {"name": "name", "ascending": False}})
    assert [one.name for one in kinds.entities] == ["Note", "Claim"]
    assert crm.tasks.get_taskmanagement_worktype(CLAIM).statuses[0].category == "Open"
    statuses = crm.tasks.get_taskmanagement_worktype_statuses(CLAIM)
    assert [one.category for one in statuses.entities] == ["Open", "InProgress", "Waiting", "Closed"]
    with pytest.raises(sdk.rest.ApiException) as refused:
        crm.tasks.get_taskmanagement_worktype(NOBODY)
    assert refused.value.status == 404


def test_presence_and_routing_status_are_read_and_set(ana: Official) -> None:
    me = ana.users.get_users_me()
    assert (me.id, me.name) == (ANA, "Ana Ruiz")
    definitions = ana.presence.get_presence_definitions().entities
    available = next(one for one in definitions if one.system_presence == "Available")
    wanted = sdk.UserPresence()
    wanted.presence_definition = sdk.PresenceDefinition()
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
    limit = sdk.MediaUtilization()
    limit.maximum_capacity, limit.interruptable_media_types, limit.include_non_acd = 4, ["voice"], False
    wanted = sdk.UtilizationRequest()
    wanted.utilization = {"workitem": limit}
    ada.routing.put_routing_user_utilization(ANA, wanted)
    own = crm.routing.get_routing_user_utilization(ANA).utilization["workitem"]
    assert (own.maximum_capacity, own.interruptable_media_types) == (4, ["voice"])


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
    workitem_id = crm.create(queue_id=CLAIMS).id
    assert scene.crm.post(f"{FACE}/{workitem_id}/terminate", content="null").status_code == 200
    assert scene.crm.post(f"{FACE}/{workitem_id}/terminate", content="[]").status_code == 400
    assert scene.crm.post(FACE, content="{").status_code == 400
    assert scene.crm.post(FACE, content="null").status_code == 400


def test_channels_are_opened_and_listen(ana: Official, scene: Scene) -> None:
    channel = ana.notifications.post_notifications_channels()
    assert channel.connect_uri.startswith("ws://")
    assert "token" not in channel.connect_uri
    topic = f"v2.taskmanagement.workitems.users.{ANA}"
    listed = ana.notifications.post_notifications_channel_subscriptions(channel.id, [{"id": topic}])
    assert [(one.id, one.state) for one in listed.entities] == [(topic, "Permitted")]
    combined = f"v2.users.{ANA}?presence&routingStatus"
    ana.notifications.put_notifications_channel_subscriptions(channel.id, [{"id": combined}])
    listed = ana.notifications.get_notifications_channel_subscriptions(channel.id)
    assert [one.id for one in listed.entities] == [combined]
    for wrong in (
        f"v2.users.{BO}.presence",
        f"v2.nothing.{ANA}",
        f"v2.taskmanagement.workitems.queues.{CLAIMS}",
    ):
        with pytest.raises(sdk.rest.ApiException) as refused:
            ana.notifications.post_notifications_channel_subscriptions(channel.id, [{"id": wrong}])
        assert refused.value.status == 400
        told = ana.notifications.post_notifications_channel_subscriptions(
            channel.id, [{"id": wrong}], ignore_errors=True
        )
        assert [one.state for one in told.entities] == ["Rejected"]
    ana.notifications.delete_notifications_channel_subscriptions(channel.id)
    assert ana.notifications.get_notifications_channel_subscriptions(channel.id).entities == []
    assert [one.id for one in ana.notifications.get_notifications_channels().entities] == [channel.id]
    assert topic.replace(ANA, "{id}") in [
        one.id for one in ana.notifications.get_notifications_availabletopics().entities
    ]
    ana.notifications.head_notifications_channel(channel.id)
    assert scene.bo.head(f"/api/v2/notifications/channels/{channel.id}").status_code == httpx.codes.NOT_FOUND


def hear(socket: ClientConnection, *topics: str) -> dict[str, Any]:
    """The next message about one of these topics."""
    while True:
        said: dict[str, Any] = json.loads(socket.recv(timeout=10))
        if said["topicName"] in topics:
            return said


def test_a_channel_tells_what_happens_in_the_flat_shape(crm: Official, ana: Official, scene: Scene) -> None:
    mine, presence = f"v2.taskmanagement.workitems.users.{ANA}", f"v2.users.{ANA}.presence"
    channel = ana.notifications.post_notifications_channels()
    asked = [{"id": mine}, {"id": f"v2.users.{ANA}?presence&routingStatus&activity"}]
    ana.notifications.post_notifications_channel_subscriptions(channel.id, asked)
    with connect(channel.connect_uri) as socket:
        socket.send('{"message": "ping"}')
        assert hear(socket, "channel.metadata")["eventBody"] == {"message": "pong"}
        workitem_id = offered(crm, scene)
        told = hear(socket, presence)["eventBody"]
        assert told["presenceDefinition"]["systemPresence"] == "AVAILABLE"
        routing = hear(socket, f"v2.users.{ANA}.routingStatus")["eventBody"]
        assert (routing["id"], routing["routingStatus"]["status"]) == (ANA, "IDLE")
        body = hear(socket, mine)["eventBody"]
        assert (body["id"], body["assigneeId"], body["assignmentState"]) == (workitem_id, ANA, "Alerting")
        assert (body["workbinId"], body["typeName"], body["operation"]) == (CLAIMS, "Claim", "assigned")
        assert body["customFields"] == {"claimId": {"dataType": "string", "value": "C-1"}}
        ana.patch(workitem_id, assignmentState="Connected")
        assert hear(socket, mine)["eventBody"]["assignmentState"] == "Connected"
        crm.patch(workitem_id, assigneeId=None)
        lost = hear(socket, mine)["eventBody"]
        assert ("assigneeId" in lost, lost["operation"]) == (False, "unassigned")


def test_a_program_hears_of_queues_and_of_single_workitems(crm: Official, scene: Scene) -> None:
    unrouted = crm.create(workbin_id=CLAIMS, custom_fields={"claimId": "C-2", "urgent": True}).id
    queue, single = f"v2.taskmanagement.workitems.queues.{CLAIMS}", f"v2.taskmanagement.workitems.{unrouted}"
    channel = crm.notifications.post_notifications_channels()
    crm.notifications.post_notifications_channel_subscriptions(channel.id, [{"id": queue}, {"id": single}])
    with connect(channel.connect_uri) as socket:
        crm.patch(unrouted, description="second")
        told = hear(socket, single)["eventBody"]
        assert (told["description"], told["assignmentState"], told["operation"]) == ("second", "Idle", "edit")
        assert told["customFields"]["urgent"] == {"dataType": "checkbox", "value": "true"}
        queued = crm.create(queue_id=CLAIMS).id
        assert hear(socket, queue)["eventBody"]["id"] == queued
        scene.service.stop()
        assert hear(socket, "v2.system.socket_closing")["topicName"] == "v2.system.socket_closing"


def test_a_quiet_channel_has_a_heartbeat_and_an_unknown_one_is_closed(tmp_path: Path) -> None:
    with running_service(tmp_path / "data", limits=Limits(heartbeat_s=0.05)) as running:
        crm = Official(running.url)
        channel = crm.notifications.post_notifications_channels()
        with connect(channel.connect_uri) as first:
            assert hear(first, "channel.metadata")["eventBody"] == {"message": "WebSocket Heartbeat"}
            with connect(channel.connect_uri) as second:
                assert hear(second, "channel.metadata")
                with pytest.raises(ConnectionClosed):
                    hear(first, "nothing")
        with connect(channel.connect_uri + "x") as stranger, pytest.raises(ConnectionClosed):
            stranger.recv(timeout=10)


def test_a_person_has_at_most_twenty_channels(ana: Official) -> None:
    opened = [ana.notifications.post_notifications_channels().id for _ in range(21)]
    kept = [one.id for one in ana.notifications.get_notifications_channels().entities]
    assert sorted(kept) == sorted(opened[1:])
    with pytest.raises(sdk.rest.ApiException) as refused:
        ana.notifications.get_notifications_channel_subscriptions(opened[0])
    assert refused.value.status == 404


def test_what_does_not_go_is_said(crm: Official, ana: Official, scene: Scene) -> None:
    nowhere = crm.create().id
    assert crm.read(nowhere).workbin is None
    for changes, said in (
        ({"assigneeId": ANA}, "lies in no workbin"),
        ({"assignmentState": "Held"}, "Nobody is working on"),
        ({"assignmentOperation": "QueueAssignmentAlerting"}, "Say to which queue"),
        ({"assigneeId": NOBODY}, "no assignee"),
    ):
        with pytest.raises(sdk.rest.ApiException, match=said):
            crm.patch(nowhere, **changes)
    placed = crm.create(workbin_id=CLAIMS).id
    with pytest.raises(sdk.rest.ApiException, match="no user"):
        crm.tasks.patch_taskmanagement_workitem_assignment(placed, {"id": NOBODY})
    with pytest.raises(sdk.rest.ApiException, match="workitem is closed"):
        crm.tasks.post_taskmanagement_workitem_terminate(nowhere, body={"statusId": "open"})
    workitem_id = offered(crm, scene)
    ana.patch(workitem_id, assignmentState="Connected")
    with pytest.raises(sdk.rest.ApiException, match="not waiting in a queue"):
        crm.tasks.post_taskmanagement_workitem_acd_cancel(workitem_id)
    with pytest.raises(sdk.rest.ApiException, match="routing:workbinentry:override"):
        ana.patch(workitem_id, assigneeId=BO)
    leo = Official(scene.service.url, scene.leo.headers["Authorization"].removeprefix("Bearer "))
    with pytest.raises(sdk.rest.ApiException, match="You do not lead"):
        leo.patch(workitem_id, assigneeId="u-cy")
    crm.tasks.post_taskmanagement_workitem_terminate(offered_to_nobody := crm.create(queue_id=OTHER).id)
    with pytest.raises(sdk.rest.ApiException, match="stopped already"):
        crm.patch(offered_to_nobody, assigneeId=ANA)


def test_work_moves_between_hands_and_queues(crm: Official, ana: Official, scene: Scene) -> None:
    workitem_id = offered(crm, scene)
    ana.patch(workitem_id, assignmentState="Connected")
    assert ana.patch(workitem_id, assignmentState="Held").assignment_state == "Held"
    assert ana.patch(workitem_id, assignmentState="Disconnected").assignment_state == "Disconnected"
    given = crm.patch(workitem_id, assigneeId=BO)
    assert (given.assignee.id, given.assignment_state) == (BO, "Idle")
    assert crm.patch(workitem_id, assigneeId=BO).assignee.id == BO
    moved = crm.patch(workitem_id, assignmentOperation="QueueAssignmentAlerting", queueId=OTHER)
    assert (moved.queue.id, moved.assignee) == (OTHER, None)
    waiting = crm.patch(workitem_id, assignmentOperation="QueueAssignmentAlerting", queueId=CLAIMS)
    assert waiting.queue.id == CLAIMS
    assert crm.read(workitem_id).assignee.id == ANA
    cancelled = crm.tasks.post_taskmanagement_workitem_acd_cancel(workitem_id)
    assert (cancelled.assignee, cancelled.assignment_state) == (None, "AcdCancelled")


def test_preferred_agents_come_first(crm: Official, scene: Scene) -> None:
    for who, user_id in ((scene.ana, ANA), (scene.bo, BO)):
        scene.go(who, user_id).raise_for_status()
    workitem_id = crm.create(queue_id=CLAIMS, preferred_agent_ids=[BO]).id
    assert crm.read(workitem_id).assignee.id == BO


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


def test_small_lists_page_too(crm: Official) -> None:
    first = crm.tasks.post_taskmanagement_workbins_query({"pageSize": 1, "sort": {"name": "name"}})
    rest = crm.tasks.post_taskmanagement_workbins_query({"after": first.after, "sort": {"name": "name"}})
    assert [one.name for one in (*first.entities, *rest.entities)] == ["Claims", "Manual", "Other"]
    waiting = crm.tasks.get_taskmanagement_worktype_status(CLAIM, "waiting")
    assert (waiting.name, waiting.category) == ("Waiting", "Waiting")
    with pytest.raises(sdk.rest.ApiException, match="no status"):
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


@pytest.mark.parametrize(
    ("operator", "values", "is_met"),
    [
        ("EQ", ["5"], True),
        ("EQ", ["5.0"], True),
        ("EQ", ["five"], False),
        ("GTE", ["5"], True),
        ("LT", ["10"], True),
        ("LTE", ["4"], False),
        ("BETWEEN", ["1", "5"], True),
        ("BETWEEN", ["6", "9"], False),
        ("NEQ", ["5"], False),
    ],
)
def test_numbers_compare_as_numbers(operator: str, values: list[str], is_met: bool) -> None:
    asked = Filter(name="priority", type="Int", operator=operator, values=tuple(values))  # type: ignore[arg-type]  # one of them
    assert filter_is_met(asked, {"priority": 5}) is is_met


@pytest.mark.parametrize(
    ("name", "operator", "value", "is_met"),
    [
        ("name", "CONTAINS", "CLAIM", True),
        ("name", "BEGINS_WITH", "check", True),
        ("name", "GT", "Aaa", True),
        ("assigneeId", "EQ", "u-ana", True),
        ("workbinId", "EQ", "wb", False),
        ("customFields.urgent", "EQ", "true", True),
        ("customFields.none", "EQ", "x", False),
        ("missing", "LT", "x", False),
        ("missing", "NEQ", "x", True),
    ],
)
def test_everything_else_compares_as_text(name: str, operator: str, value: str, is_met: bool) -> None:
    body: JsonObject = {
        "name": "Check the claim",
        "assignee": {"id": "u-ana"},
        "customFields": {"urgent": True},
    }
    asked = Filter(name=name, operator=operator, values=(value,))  # type: ignore[arg-type]  # one of them
    assert filter_is_met(asked, body) is is_met
