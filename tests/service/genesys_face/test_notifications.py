"""Channels of notifications, opened through the SDK and heard on their sockets."""

import json
from pathlib import Path
from typing import Any

import httpx
import PureCloudPlatformClientV2 as PureCloud
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from desktop.service.house import Limits
from tests.service.conftest import Scene
from tests.service.genesys_face.official import ANA, BO, CLAIMS, Official, offered
from tests.support.service import running_service


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
        with pytest.raises(PureCloud.rest.ApiException) as refused:
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
        assert body["assignmentId"]
        assert (body["workbinId"], body["typeName"], body["operation"]) == (CLAIMS, "Claim", "assigned")
        assert body["customFields"] == {"claimId": {"dataType": "string", "value": "C-1"}}
        scene.service.advance(1)
        ana.patch(workitem_id, assignmentState="Connected")
        accepted = hear(socket, mine)["eventBody"]
        assert accepted["assignmentState"] == "Connected"
        changed = {one["field"]: (one.get("oldValue"), one["newValue"]) for one in accepted["changes"]}
        assert sorted(changed) == ["assignmentState", "statusCategory", "statusId"]
        assert changed["assignmentState"] == ("Alerting", "Connected")
        assert changed["statusCategory"] == ("Open", "InProgress")
        ana.patch(workitem_id, customFields={"claimId": "C-2"})
        fields = {"field": "customFields.claimId", "oldValue": "C-1", "newValue": "C-2"}
        assert hear(socket, mine)["eventBody"]["changes"] == [{"op": "replace", **fields}]
        code = {"action": "Add", "wrapupCode": "paid"}
        ana.tasks.patch_taskmanagement_workitem_users_me_wrapups(workitem_id, code)
        assert hear(socket, mine)["eventBody"]["wrapup"] == {"code": "paid", "userId": ANA, "op": "Add"}
        crm.patch(workitem_id, assigneeId=None)
        lost = hear(socket, mine)["eventBody"]
        assert ("assigneeId" in lost, lost["operation"]) == (False, "unassigned")
        assert {"op": "remove", "field": "assigneeId", "oldValue": ANA} in lost["changes"]


def test_a_channel_tells_of_conversations_but_not_of_workitems(
    crm: Official, ana: Official, scene: Scene
) -> None:
    topic = f"v2.users.{ANA}.conversations"
    channel = ana.notifications.post_notifications_channels()
    ana.notifications.post_notifications_channel_subscriptions(channel.id, [{"id": topic}])
    scene.go(scene.ana, ANA).raise_for_status()
    with connect(channel.connect_uri) as socket:
        offered(crm, scene)
        asked = {"type": "chat", "routingPreferences": {"preferredAgents": [ANA]}, "from": {"name": "Carl"}}
        made = scene.crm.post("/api/v2/routing/interactions", json=asked).raise_for_status().json()
        alerting = hear(socket, topic)["eventBody"]
        assert alerting["id"] == made["conversationId"]
        customer, agent = alerting["participants"]
        assert (customer["purpose"], customer["name"]) == ("customer", "Carl")
        assert (agent["purpose"], agent["userId"], agent["chats"][0]["state"]) == ("agent", ANA, "alerting")
        told = scene.crm.get(f"/api/v2/routing/conversations/{made['conversationId']}").json()
        entry = {"id": told["entryId"]}
        scene.put(scene.ana, entry, status="accepted").raise_for_status()
        assert hear(socket, topic)["eventBody"]["participants"][1]["chats"][0]["state"] == "connected"
        scene.put(scene.ana, entry, status="unassigned", reason={"code": "x"}).raise_for_status()
        assert hear(socket, topic)["eventBody"]["participants"][1]["chats"][0]["state"] == "disconnected"


def test_a_program_hears_of_queues_and_of_single_workitems(crm: Official, scene: Scene) -> None:
    unrouted = crm.create(workbin_id=CLAIMS, custom_fields={"claimId": "C-2", "urgent": True}).id
    queue, single = f"v2.taskmanagement.workitems.queues.{CLAIMS}", f"v2.taskmanagement.workitems.{unrouted}"
    channel = crm.notifications.post_notifications_channels()
    crm.notifications.post_notifications_channel_subscriptions(channel.id, [{"id": queue}, {"id": single}])
    with connect(channel.connect_uri) as socket:
        crm.patch(unrouted, description="second")
        told = hear(socket, single)["eventBody"]
        assert (told["description"], told["assignmentState"], told["operation"]) == ("second", "Idle", "edit")
        assert told["changes"] == [{"op": "add", "field": "description", "newValue": "second"}]
        assert told["customFields"]["urgent"] == {"dataType": "checkbox", "value": "true"}
        crm.patch(unrouted, customFields={"urgent": False, "amount": 5})
        assert hear(socket, single)["eventBody"]["changes"] == [
            {"op": "replace", "field": "customFields.urgent", "oldValue": "true", "newValue": "false"},
            {"op": "add", "field": "customFields.amount", "newValue": "5"},
        ]
        scene.crm.post(f"/api/v2/workitems/{unrouted}/stop").raise_for_status()
        stopped = hear(socket, single)["eventBody"]
        state = {"field": "assignmentState", "oldValue": "Idle", "newValue": "Terminated"}
        assert {"op": "replace", **state} in stopped["changes"]
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
    with pytest.raises(PureCloud.rest.ApiException) as refused:
        ana.notifications.get_notifications_channel_subscriptions(opened[0])
    assert refused.value.status == 404
