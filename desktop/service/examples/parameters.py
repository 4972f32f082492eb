"""What stands in addresses, queries and headers, by name."""

from desktop.domain.record import JsonValue

_WORKITEM = "a3f7c912-4b8e-4d2a-9c1f-8876543210ab"
_AGENT = "agent-uuid-12345678-90ab-cdef-1234-567890abcdef"
_WORKBIN = "wb-98765432-1234-5678-90ab-cdef12345678"
_QUEUE = "q1w2e3r4-t5y6-u7i8-o9p0-a1s2d3f4g5h6"

PARAMETERS: dict[str, JsonValue] = {
    "Idempotency-Key": _WORKITEM,
    "actorId": _AGENT,
    "assignedTo": "me",
    "bulk": "add",
    "entityId": _WORKITEM,
    "entityType": "entry",
    "entry_id": "entry-12345678-90ab-cdef-1234-567890abcdef",
    "expand": "presence,routingStatus",
    "externalId": "ORD-2024-8842",
    "groupBy": ["workbin"],
    "interval": "2026-03-02T00:00:00Z/2026-03-03T00:00:00Z",
    "job_id": _WORKITEM,
    "name": "OPEN_MEDIA_ROUTING_CONFIG",
    "point_id": "orders",
    "queue_id": _QUEUE,
    "rule_id": "rule-mortgage-doc-routing",
    "schema_id": "e8f7d6c5-b4a3-2190-8765-43210fedcba9",
    "since": "2026-03-02T00:00:00Z",
    "status": ["unassigned"],
    "status_id": "open",
    "subscriptionId": "sub-12345678-90ab-cdef-1234-567890abcdef",
    "subscription_id": "sub-12345678-90ab-cdef-1234-567890abcdef",
    "type_id": "e8f7d6c5-b4a3-2190-8765-43210fedcba9",
    "until": "2026-03-03T00:00:00Z",
    "user_id": _AGENT,
    "workbinId": _WORKBIN,
    "workbin_id": _WORKBIN,
    "workitem_id": _WORKITEM,
}
