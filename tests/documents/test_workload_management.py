"""The workload-management document: type, submission, trigger; its traps, and its edge cases."""

import json
import uuid
from typing import Any

import pytest

from tests.documents.conftest import Scene

TYPES = "/api/v2/workitemtypes"
WORKITEMS = "/api/v2/workitems"
RULES = "/api/v2/routing/rules"
KEY = "a3f7c912-4b8e-4d2a-9c1f-8876543210ab"

# The three requests as they are printed; the type's id is replaced where it is used.
TYPE: dict[str, Any] = json.loads("""
{
  "name": "LoanApplicationReview",
  "description": "Custom workitem for mortgage loan document verification",
  "customFields": [
    {
      "name": "applicantId",
      "displayName": "Applicant ID",
      "type": "string",
      "isRoutingField": false
    },
    {
      "name": "loanAmount",
      "displayName": "Loan Amount USD",
      "type": "number",
      "isRoutingField": true
    },
    {
      "name": "documentType",
      "displayName": "Document Category",
      "type": "dropdown",
      "isRoutingField": true,
      "options": [
        "Paystub",
        "TaxReturn",
        "BankStatement"
      ]
    },
    {
      "name": "priorityLevel",
      "displayName": "Processing Priority",
      "type": "number",
      "isRoutingField": true
    }
  ],
  "routingEnabled": true,
  "maxCapacity": 1,
  "routingRuleId": null
}
""")
WORKITEM: dict[str, Any] = json.loads("""
{
  "workitemTypeId": "e8f7d6c5-b4a3-2190-8765-43210fedcba9",
  "customFields": {
    "applicantId": "APP-2024-9981",
    "loanAmount": 425000.00,
    "documentType": "TaxReturn",
    "priorityLevel": 3
  },
  "routingData": {
    "queueId": null,
    "routingRuleId": null,
    "skills": [
      {
        "skillId": "skill-mortgage-review",
        "proficiency": 5
      }
    ]
  },
  "source": "LoanPortalIntegration",
  "priority": 3
}
""")
TRIGGER: dict[str, Any] = json.loads("""
{
  "routingRuleId": "rule-mortgage-doc-routing",
  "queueId": null,
  "skills": [
    {
      "skillId": "skill-mortgage-review",
      "proficiency": 5
    }
  ]
}
""")
RULE: dict[str, Any] = {
    "id": "rule-mortgage-doc-routing",
    "name": "Mortgage documents",
    "evaluationOrder": 10,
    "conditions": [{"field": "loanAmount", "operator": "greaterThan", "value": 100000}],
    "fallbackQueueId": "wb-loans",
}


@pytest.fixture
def kind(scene: Scene) -> dict[str, Any]:
    """The printed type, and the rule that the printed trigger names."""
    made = scene.post(TYPES, TYPE)
    scene.post(RULES, {**RULE, "workitemTypeId": made["id"]})
    return made


def workitem(kind: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The printed workitem of this type, with other values for some fields."""
    return {**WORKITEM, "workitemTypeId": kind["id"], "customFields": {**WORKITEM["customFields"], **fields}}


def trigger(scene: Scene, submitted: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The printed trigger."""
    return scene.post(f"{WORKITEMS}/{submitted['id']}/routing", {**TRIGGER, **more}, status=200)


def test_the_type_is_kept_as_it_is_printed(scene: Scene, kind: dict[str, Any]) -> None:
    kept = scene.get(f"{TYPES}/{kind['id']}")
    for field, printed in zip(kept["customFields"], TYPE["customFields"], strict=True):
        assert {name: field[name] for name in printed} == printed
    assert (kept["maxCapacity"], kept["routingEnabled"], kept["routingRuleId"]) == (1, True, None)
    assert scene.post(TYPES, TYPE, status=409)["code"] == "workitemtype.exists"


def test_a_submission_is_201_and_unrouted_until_routing_is_triggered(
    scene: Scene, kind: dict[str, Any]
) -> None:
    lou = scene.go("lou")
    submitted = scene.post(WORKITEMS, workitem(kind), key=KEY)
    assert submitted["routingState"] == "unrouted"
    assert scene.get(f"{WORKITEMS}/{submitted['id']}")["workbinEntryId"] is None
    trigger(scene, submitted)
    entry = scene.entry_of(submitted)
    assert (entry["status"], entry["assignedTo"]["id"]) == ("assigned", lou)
    assert entry["routing"]["plan"] == "rule: Mortgage documents"
    assert scene.get(f"{WORKITEMS}/{submitted['id']}")["routingState"] == "assigned"
    scene.put("lou", entry, status="accepted").raise_for_status()
    assert scene.get(f"{WORKITEMS}/{submitted['id']}")["routingState"] == "accepted"


def test_the_idempotency_key_traps(scene: Scene, kind: dict[str, Any]) -> None:
    body = workitem(kind)
    first = scene.post(WORKITEMS, body, key=KEY)
    again = scene.crm.post(WORKITEMS, json=body, headers={"Idempotency-Key": KEY})
    assert (again.status_code, again.json()["id"]) == (201, first["id"])
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["X-Genesys-Request-Id"]
    other = scene.post(WORKITEMS, workitem(kind, loanAmount=1), status=409, key=KEY)
    assert other["code"] == "idempotency.key.reused"
    doubled = scene.post(WORKITEMS, body, key=str(uuid.uuid4()))
    assert doubled["id"] != first["id"]
    assert scene.post(WORKITEMS, body)["id"] not in (first["id"], doubled["id"])


def test_the_window_of_a_key_is_24_hours(scene: Scene, kind: dict[str, Any]) -> None:
    first = scene.post(WORKITEMS, workitem(kind), key=KEY)
    scene.advance(24 * 3600 - 1)
    scene.crm.headers["Authorization"] = scene.service.client().headers["Authorization"]
    assert scene.post(WORKITEMS, workitem(kind), key=KEY)["id"] == first["id"]
    scene.advance(2)
    assert scene.post(WORKITEMS, workitem(kind), key=KEY)["id"] != first["id"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("loanAmount", "425000"), ("documentType", "taxreturn"), ("documentType", "Passport"),
     ("applicantId", 9981), ("priorityLevel", True), ("unheardOf", "x")],
)  # fmt: skip
def test_a_value_of_another_type_is_400_and_nothing_is_created(
    scene: Scene, kind: dict[str, Any], field: str, value: Any
) -> None:
    body = {**workitem(kind, **{field: value}), "externalId": "once"}
    refused = scene.post(WORKITEMS, body, status=400)
    assert [one["fieldName"] for one in refused["details"]] == [f"customFields.{field}"]
    assert scene.get(WORKITEMS, externalId="once")["entities"] == []


def test_a_new_dropdown_value_comes_by_patch_and_then_ingestion_goes_on(
    scene: Scene, kind: dict[str, Any]
) -> None:
    scene.post(WORKITEMS, workitem(kind))
    scene.post(WORKITEMS, workitem(kind, documentType="Deed"), status=400)
    fields = [
        {**one, "options": [*one["options"], "Deed"]} if one["type"] == "dropdown" else one
        for one in TYPE["customFields"]
    ]
    path = f"{TYPES}/{kind['id']}"
    assert scene.crm.patch(path, json={"customFields": fields}).status_code == 200
    scene.post(WORKITEMS, workitem(kind, documentType="Deed"))
    for worse in (TYPE["customFields"], fields[1:], [{**fields[0], "type": "number"}, *fields[1:]]):
        refused = scene.crm.patch(path, json={"customFields": worse})
        assert (refused.status_code, refused.json()["code"]) == (409, "workitemtype.in.use")


def test_a_field_that_was_added_later_is_null_in_rules_for_what_is_in_flight(
    scene: Scene, kind: dict[str, Any]
) -> None:
    early = scene.post(WORKITEMS, workitem(kind))
    region = {"name": "region", "displayName": "Region", "type": "string", "isRoutingField": True}
    patch = {"customFields": [*TYPE["customFields"], region]}
    scene.crm.patch(f"{TYPES}/{kind['id']}", json=patch).raise_for_status()
    condition = {"field": "region", "operator": "equals", "value": "north"}
    rule = {**RULE, "id": "rule-north", "name": "North", "evaluationOrder": 1, "conditions": [condition]}
    scene.post(RULES, {**rule, "workitemTypeId": kind["id"], "fallbackQueueId": "wb-open"})
    late = scene.post(WORKITEMS, workitem(kind, region="north"))
    for one in (early, late):
        trigger(scene, one, routingRuleId=None)
    assert scene.entry_of(early)["routing"]["plan"] == "rule: Mortgage documents"
    assert scene.entry_of(late)["routing"]["plan"] == "rule: North"


def test_a_condition_on_a_field_that_is_no_routing_field_is_refused(
    scene: Scene, kind: dict[str, Any]
) -> None:
    condition = {"field": "applicantId", "operator": "equals", "value": "APP-1"}
    rule = {**RULE, "id": "r", "evaluationOrder": 5, "workitemTypeId": kind["id"], "conditions": [condition]}
    refused = scene.post(RULES, rule, status=400)
    assert refused["details"][0]["fieldName"].startswith("conditions[0]")


def test_a_queue_named_outright_bypasses_rules_and_skills_and_says_so(
    scene: Scene, kind: dict[str, Any]
) -> None:
    wim = scene.go("wim")
    lou = scene.go("lou")
    body = workitem(kind)
    submitted = scene.post(WORKITEMS, {**body, "routingData": {**body["routingData"], "queueId": "wb-open"}})
    (warning,) = submitted["warnings"]
    assert "routing rules are bypassed" in warning
    assert "mortgage review" in warning
    assert scene.entry_of(submitted)["assignedTo"]["id"] == wim
    triggered = trigger(scene, scene.post(WORKITEMS, body), queueId="wb-loans", routingRuleId=None)
    assert "bypassed" in triggered["warnings"][0]
    assert scene.entry_of(triggered)["assignedTo"]["id"] == lou


def test_the_lowest_evaluation_order_wins_and_no_two_rules_share_one(
    scene: Scene, kind: dict[str, Any]
) -> None:
    same = {**RULE, "id": "rule-two", "name": "Two", "workitemTypeId": kind["id"]}
    refused = scene.post(RULES, same, status=409)
    assert refused["code"] == "rule.order.taken"
    scene.post(RULES, {**same, "evaluationOrder": 9, "fallbackQueueId": "wb-open"})
    submitted = scene.post(WORKITEMS, workitem(kind))
    trigger(scene, submitted, routingRuleId=None)
    assert scene.entry_of(submitted)["routing"]["plan"] == "rule: Two"


@pytest.mark.parametrize("presence", ["offline", "lunch", "away"])
def test_nobody_who_is_offline_or_at_lunch_is_routed_to(
    scene: Scene, kind: dict[str, Any], presence: str
) -> None:
    scene.go("lou", presence)
    submitted = scene.post(WORKITEMS, workitem(kind))
    trigger(scene, submitted)
    entry = scene.entry_of(submitted)
    assert entry["status"] == "unassigned"
    assert "takes no work" in entry["routing"]["reasons"][0]
    scene.go("lou", "on-queue")
    assert scene.entry_of(submitted)["status"] == "assigned"


def test_the_agent_with_the_higher_proficiency_is_preferred(scene: Scene, kind: dict[str, Any]) -> None:
    scene.go("lou")
    mo = scene.go("mo")
    submitted = scene.post(WORKITEMS, workitem(kind))
    trigger(scene, submitted)
    entry = scene.entry_of(submitted)
    assert entry["assignedTo"]["id"] == mo
    assert "highest proficiency" in entry["routing"]["reasons"][0]


def test_what_is_stuck_in_queued_says_why_and_a_fallback_frees_it(scene: Scene, kind: dict[str, Any]) -> None:
    scene.go("wim")
    too_much = [{"skillId": "skill-mortgage-review", "proficiency": 10}]
    unskilled = scene.post(WORKITEMS, workitem(kind))
    trigger(scene, unskilled, skills=too_much)
    assert scene.get(f"{WORKITEMS}/{unskilled['id']}")["routingState"] == "queued"
    (why,) = scene.entry_of(unskilled)["routing"]["reasons"]
    assert "mortgage review at 10 or more" in why
    scene.go("lou")
    first, second = (scene.post(WORKITEMS, workitem(kind)) for _ in range(2))
    trigger(scene, first)
    trigger(scene, second)
    assert scene.entry_of(first)["status"] == "assigned"
    entry = scene.entry_of(second)
    assert entry["status"] == "unassigned"
    assert any("1 of at most 1 workitems of this type" in one for one in entry["routing"]["reasons"])
    trigger(scene, unskilled, queueId="wb-open", routingRuleId=None)
    assert scene.entry_of(unskilled)["assignedTo"]["name"] == "Wim Items"
