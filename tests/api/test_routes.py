import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.api.routing.orders import call_for_order
from desktop.api.routing.routes import ROUTES, call_for, segment
from desktop.domain import commands as c
from desktop.domain.bulk import Move, Order
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Reason
from desktop.domain.record import JsonObject

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ENTRY = "/api/v2/routing/workbinentries/e-1"
WHY = Reason(code="busy", text="On a call")
PAID = Disposition(code="paid", notes="ok")


@pytest.mark.parametrize(
    ("command", "method", "path", "body"),
    [
        (
            c.AcceptOffer(entry_id="e-1", offer_id="o-1"),
            "PUT",
            ENTRY,
            {"status": "accepted", "offerId": "o-1"},
        ),
        (
            c.RejectOffer(entry_id="e-1", offer_id="o-1", reason=WHY),
            "PUT",
            ENTRY,
            {"status": "rejected", "offerId": "o-1", "reason": {"code": "busy", "text": "On a call"}},
        ),
        (c.ClaimEntry(entry_id="e-1"), "PUT", ENTRY, {"status": "accepted"}),
        (c.ResumeEntry(entry_id="e-1"), "PUT", ENTRY, {"status": "accepted"}),
        (c.ParkEntry(entry_id="e-1"), "PUT", ENTRY, {"status": "parked"}),
        (
            c.ParkEntry(entry_id="e-1", until=AT),
            "PUT",
            ENTRY,
            {"status": "parked", "until": "2026-03-02T08:00:00.000Z"},
        ),
        (
            c.ReleaseEntry(entry_id="e-1", reason=Reason(code="wrong")),
            "PUT",
            ENTRY,
            {"status": "unassigned", "reason": {"code": "wrong"}},
        ),
        (
            c.SaveDisposition(entry_id="e-1", disposition=PAID),
            "PUT",
            ENTRY,
            {"disposition": {"code": "paid", "notes": "ok", "fields": {}}},
        ),
        (
            c.MarkDone(entry_id="e-1", disposition=PAID),
            "PUT",
            ENTRY,
            {"status": "completed", "disposition": {"code": "paid", "notes": "ok", "fields": {}}},
        ),
        (c.MarkDone(entry_id="e-1"), "PUT", ENTRY, {"status": "completed"}),
        (c.UpdateUserData(entry_id="e-1", user_data={"a": None}), "PUT", ENTRY, {"userData": {"a": None}}),
        (
            c.OverrideEntry(
                entry_id="e-1", to_agent_id="u-bo", reason=WHY, case_id="C-9", sequence_number=7, force=True
            ),
            "PUT",
            ENTRY,
            {
                "status": "assigned",
                "assignedTo": {"id": "u-bo", "type": "user"},
                "routingData": {
                    "customAttributes": {
                        "overrideReason": "busy",
                        "overrideText": "On a call",
                        "caseId": "C-9",
                    }
                },
                "sequenceNumber": 7,
                "force": True,
            },
        ),
        (
            c.SetPresence(definition_id="lunch", message="back at 1"),
            "PATCH",
            "/api/v2/users/u-ana/presences/purecloud",
            {"presenceDefinition": {"id": "lunch"}, "message": "back at 1"},
        ),
        (
            c.SetPresence(definition_id="available", agent_id="u-bo", reason="needed"),
            "PATCH",
            "/api/v2/users/u-bo/presences/purecloud",
            {"presenceDefinition": {"id": "available"}, "reason": "needed"},
        ),
        (c.ResumeResponding(), "PUT", "/api/v2/users/u-ana/routingstatus", {"status": "IDLE"}),
    ],
)
def test_row_40_each_command_is_one_request_under_its_key(
    command: c.AnyEntryCommand | c.SetPresence | c.ResumeResponding, method: str, path: str, body: JsonObject
) -> None:
    call = call_for(c.Intent(key="k-1", command=command, given_at=AT), "u-ana")
    assert (call.method, call.path) == (method, path)
    assert json.loads(call.body or b"") == body
    assert call.headers == {"Idempotency-Key": "k-1"}


def test_what_a_page_did_says_so() -> None:
    intent = c.Intent(key="k-1", command=c.MarkDone(entry_id="e-1"), given_at=AT, by_page=True)
    assert call_for(intent, "u-ana").headers == {"Idempotency-Key": "k-1", "Worklist-Source": "page"}


EVERY_WRITE = (
    c.AcceptOffer(entry_id="e-1", offer_id="o-1"),
    c.RejectOffer(entry_id="e-1", offer_id="o-1", reason=WHY),
    c.ClaimEntry(entry_id="e-1"),
    c.ParkEntry(entry_id="e-1"),
    c.ResumeEntry(entry_id="e-1"),
    c.ReleaseEntry(entry_id="e-1", reason=WHY),
    c.TransferEntry(entry_id="e-1", workbin_id="wb-1", reason=WHY),
    c.StartWrapUp(entry_id="e-1"),
    c.ExtendWrapUp(entry_id="e-1"),
    c.SaveDisposition(entry_id="e-1", disposition=PAID),
    c.MarkDone(entry_id="e-1", disposition=PAID),
    c.UpdateUserData(entry_id="e-1", user_data={"a": 1}),
    c.OverrideEntry(entry_id="e-1", to_agent_id="u-bo", reason=WHY, sequence_number=7),
    c.FinishEntry(entry_id="e-1", reason=WHY, sequence_number=7),
    c.SetPresence(definition_id="lunch"),
    c.ResumeResponding(),
    c.SetCapacity(agent_id="u-bo", limits={"workitem": 2}, reason="busy"),
)


def test_row_40_every_write_of_the_client_has_a_key_but_a_trial_which_changes_nothing() -> None:
    assert {type(command) for command in EVERY_WRITE} == set(ROUTES)
    for command in EVERY_WRITE:
        call = call_for(c.Intent(key="k-1", command=command, given_at=AT), "u-ana")
        assert call.headers == {"Idempotency-Key": "k-1"}, command
    order = Order(id="o-1", moves=(Move(entry_id="e-1", sequence_number=1),), reason=WHY)
    assert call_for_order(order, "k-2").headers == {"Idempotency-Key": "k-2"}
    assert call_for_order(order.model_copy(update={"is_trial": True}), "k-2").headers == {}


def test_every_command_has_a_route() -> None:
    named = {
        kind
        for kind in vars(c).values()
        if isinstance(kind, type) and "name" in getattr(kind, "model_fields", {})
    }
    assert named == set(ROUTES)


def test_an_intent_makes_the_same_request_however_often() -> None:
    intent = c.Intent(key="k-1", command=c.MarkDone(entry_id="e-1", disposition=PAID), given_at=AT)
    again = intent.model_copy(update={"tries": 9})
    assert call_for(intent, "u-ana") == call_for(again, "u-ana")


@given(st.text(min_size=1))
def test_an_id_stays_one_segment_of_the_path(value: str) -> None:
    try:
        quoted = segment(value)
    except UnicodeEncodeError:
        return
    assert not set(quoted) & set("/?#\\ \r\n@:")
    assert quoted not in (".", "..")
