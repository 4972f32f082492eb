"""A lead at a real window moves as much at once as can be moved, and part of it is not theirs to move."""

from desktop.domain.bulk import MOST_MOVES, MoveResult
from desktop.domain.record import JsonObject
from desktop.service.submission import submit
from desktop.service.workitem import WorkitemPost
from tests.journeys.conftest import Hall
from tests.journeys.leads import asks, lead_at_work, lines, presses_send, results, sees_entries

BULK = "/api/v2/routing/workbinentries/bulk"
CLAIM: JsonObject = {"category": "Water damage", "amount": 1284, "currency": "EUR"}
PLANTED = 50
ROOM = 3


def submits_many(hall: Hall, count: int) -> list[str]:
    """So many claims at once; the ids of their entries."""
    floor = hall.service.house.routing.floor
    made = [
        WorkitemPost(workitem_type_id="wt-case", custom_fields=CLAIM, title=f"Claim {n}")
        for n in range(count)
    ]
    kept = hall.service.house.write_now(lambda tx: [submit(tx, floor, one).id for one in made])
    page = hall.service.client().get("/api/v2/routing/workbinentries", params={"pageSize": 500}).json()
    found = {one["workitemId"]: str(one["id"]) for one in page["entities"]}
    return [found[workitem_id] for workitem_id in kept]


def takes_some(hall: Hall, entry_ids: list[str]) -> None:
    """Another lead was faster with these."""
    to: JsonObject = {"id": "u-soren-kjaer", "type": "user"}
    items = [
        {"entryId": one, "status": "assigned", "assignedTo": to, "force": True, "reason": {"code": "sla"}}
        for one in entry_ids
    ]
    answer = hall.service.user("rafael.monteiro").post(BULK, json={"items": items}).raise_for_status()
    assert {one["status"] for one in answer.json()["results"]} == {200}


def whereabouts(one: MoveResult) -> str:
    """Who has it, or else where it lies."""
    assert one.entry is not None
    return one.entry.workbin_id if one.entry.assigned_to is None else one.entry.assigned_to.id


def test_of_five_hundred_each_one_says_what_became_of_it_and_the_rest_is_taken_over(hall: Hall) -> None:
    lead = lead_at_work(hall, "dana.osei")
    entry_ids = submits_many(hall, MOST_MOVES)
    sees_entries(lead, entry_ids)
    dialog = asks(lead, entry_ids, "wb-loans")
    presses_send(dialog)
    assert [one.is_done for one in results(lead)] == [True] * MOST_MOVES, "so far it is only a trial"
    lost = set(entry_ids[5::10])
    takes_some(hall, sorted(lost))

    hall.service.handled.clear()
    presses_send(dialog)
    told = results(lead)
    assert [one.entry_id for one in told] == entry_ids
    assert {one.entry_id for one in told if not one.is_done} == lost
    assert {one.code for one in told if not one.is_done} == {"entry.already.assigned"}
    assert {one.entry_id: whereabouts(one) for one in told} == {
        one: "u-soren-kjaer" if one in lost else "wb-loans" for one in entry_ids
    }
    pieces = [one for one in hall.service.handled if one.startswith(f"POST {BULK}")]
    assert len(pieces) == MOST_MOVES // 50, "two presses, and each piece went once"
    read = lines(lead)
    assert len(lost) == PLANTED == sum("Not changed: with Søren Kjær since" in line for line in read)
    assert all("Not changed" in line for line in read[:PLANTED]), "what failed stands in front"

    dialog.again.click()
    for _stage in ("trial", "earnest"):
        presses_send(dialog)
        assert [(one.is_done, one.entry_id in lost) for one in results(lead)] == [(True, True)] * PLANTED
    assert dialog.title.text() == f"Reassigned {PLANTED} of {PLANTED}"

    dialog.undo.click()
    back = results(lead)
    assert dialog.title.text() == f"Taken back: {ROOM} of {PLANTED}", "to whoever had it, as far as it fits"
    assert {whereabouts(one) for one in back if one.is_done} == {"u-soren-kjaer"}
    assert {one.code for one in back if not one.is_done} == {"agent.at.capacity"}
