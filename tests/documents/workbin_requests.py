"""The workbin document's three requests as they are printed, and the few ways to send them."""

import json
from typing import Any

import httpx

from tests.documents.conftest import ENTRIES, Scene

WORKBINS = "/api/v2/routing/workbins"
SUBSCRIPTIONS = "/api/v2/routing/workbinsubscriptions"
POLL = "/api/v2/routing/workbinentries/subscriptions"
UMA = "agent-uuid-12345678-90ab-cdef-1234-567890abcdef"
# The three requests as they are printed; ids and the webhook's host are replaced where they are used.
WORKBIN: dict[str, Any] = json.loads("""
{
  "name": "ClaimsProcessing_Workbin",
  "description": "High-priority claims requiring skill-based automatic distribution",
  "assignmentStrategy": "automatic",
  "priority": 1,
  "skillRequirements": [
    {
      "skillId": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
      "level": 3
    }
  ],
  "wrapUpPolicy": "required",
  "maxConcurrentEntries": 1,
  "enableNotifications": true,
  "routingData": {
    "routingType": "priority"
  }
}
""")
SUBSCRIPTION: dict[str, Any] = json.loads("""
{
  "name": "ClaimsProcessing_Subscription",
  "workbinId": "wb-98765432-1234-5678-90ab-cdef12345678",
  "eventTypes": [
    "routing.workbinentry.added",
    "routing.workbinentry.updated",
    "routing.workbinentry.assigned",
    "routing.workbinentry.completed"
  ],
  "filters": [
    {
      "filterType": "equals",
      "filterField": "routingData.priority",
      "filterValue": "1"
    },
    {
      "filterType": "equals",
      "filterField": "status",
      "filterValue": "unassigned"
    }
  ],
  "deliveryMode": "webhook",
  "webhookUrl": "https://middleware.example.com/routing/workbin-events",
  "retryPolicy": {
    "maxRetries": 3,
    "retryInterval": "PT5S"
  }
}
""")
ASSIGNMENT: dict[str, Any] = json.loads("""
{
  "status": "assigned",
  "assignedTo": {
    "id": "agent-uuid-12345678-90ab-cdef-1234-567890abcdef",
    "type": "user"
  },
  "routingData": {
    "priority": 1,
    "customAttributes": {
      "overrideReason": "SLA_Critical",
      "caseId": "CASE-998877"
    }
  }
}
""")


def submit(scene: Scene, workbin: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A new entry in a workbin."""
    body = {"workitemTypeId": "wt-open", "routingData": {"queueId": workbin["id"]}, **more}
    return scene.entry_of(scene.post("/api/v2/workitems", body))


def fresh(scene: Scene, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry as it is now."""
    return scene.get(f"{ENTRIES}/{entry['id']}")


def steps(scene: Scene, entry: dict[str, Any]) -> list[str]:
    """The entry's transitions."""
    found = scene.get(f"{ENTRIES}/{entry['id']}/history")["entities"]
    assert [one["sequenceNumber"] for one in found] == list(range(1, len(found) + 1))
    return [one["eventType"].rpartition(".")[2] for one in found]


def put(scene: Scene, entry: dict[str, Any], body: dict[str, Any]) -> httpx.Response:
    """The one write, by the middleware."""
    return scene.crm.put(f"{ENTRIES}/{entry['id']}", json=body)
