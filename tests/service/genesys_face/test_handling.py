"""Work is offered, accepted, parked, ended and moved, through the SDK."""

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import ANA, BO, CLAIMS, NOBODY, OTHER, Official, offered


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
    with pytest.raises(PureCloud.rest.ApiException) as refused:
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
    assert ana.routing_status() == "NOT_RESPONDING"
    ana.users.put_user_routingstatus(ANA, {"status": "IDLE"})
    assert ana.routing_status() == "IDLE"


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
    with pytest.raises(PureCloud.rest.ApiException, match="is off-queue"):
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


def test_what_does_not_go_is_said(crm: Official, ana: Official, scene: Scene) -> None:
    nowhere = crm.create().id
    assert crm.read(nowhere).workbin is None
    for changes, said in (
        ({"assigneeId": ANA}, "lies in no workbin"),
        ({"assignmentState": "Held"}, "Nobody is working on"),
        ({"assignmentOperation": "QueueAssignmentAlerting"}, "Say to which queue"),
        ({"assigneeId": NOBODY}, "no assignee"),
    ):
        with pytest.raises(PureCloud.rest.ApiException, match=said):
            crm.patch(nowhere, **changes)
    placed = crm.create(workbin_id=CLAIMS).id
    with pytest.raises(PureCloud.rest.ApiException, match="no user"):
        crm.tasks.patch_taskmanagement_workitem_assignment(placed, {"id": NOBODY})
    with pytest.raises(PureCloud.rest.ApiException, match="workitem is closed"):
        crm.tasks.post_taskmanagement_workitem_terminate(nowhere, body={"statusId": "open"})
    workitem_id = offered(crm, scene)
    ana.patch(workitem_id, assignmentState="Connected")
    with pytest.raises(PureCloud.rest.ApiException, match="not waiting in a queue"):
        crm.tasks.post_taskmanagement_workitem_acd_cancel(workitem_id)
    with pytest.raises(PureCloud.rest.ApiException, match="routing:workbinentry:override"):
        ana.patch(workitem_id, assigneeId=BO)
    leo = Official(scene.service.url, scene.leo.headers["Authorization"].removeprefix("Bearer "))
    with pytest.raises(PureCloud.rest.ApiException, match="You do not lead"):
        leo.patch(workitem_id, assigneeId="u-cy")
    crm.tasks.post_taskmanagement_workitem_terminate(offered_to_nobody := crm.create(queue_id=OTHER).id)
    with pytest.raises(PureCloud.rest.ApiException, match="stopped already"):
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
