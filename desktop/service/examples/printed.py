"""The requests that integrators know from the platform's guides, by the name of the body's model."""

from desktop.domain.record import JsonObject, JsonValue

_AGENT, _OTHER_AGENT = "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "f9e8d7c6-b5a4-3210-fedc-ba0987654321"
_REVIEW: JsonValue = [{"skillId": "skill-mortgage-review", "proficiency": 5}]

PRINTED: dict[str, JsonObject] = {
    "WorkbinPut": {
        "name": "ClaimsProcessing_Workbin",
        "description": "High-priority claims requiring skill-based automatic distribution",
        "assignmentStrategy": "automatic",
        "priority": 1,
        "skillRequirements": [{"skillId": _AGENT, "level": 3}],
        "wrapUpPolicy": "required",
        "maxConcurrentEntries": 1,
        "enableNotifications": True,
        "routingData": {"routingType": "priority"},
    },
    "SubscriptionPost": {
        "name": "ClaimsProcessing_Subscription",
        "workbinId": "wb-98765432-1234-5678-90ab-cdef12345678",
        "eventTypes": [
            "routing.workbinentry.added",
            "routing.workbinentry.updated",
            "routing.workbinentry.assigned",
            "routing.workbinentry.completed",
        ],
        "filters": [
            {"filterType": "equals", "filterField": "routingData.priority", "filterValue": "1"},
            {"filterType": "equals", "filterField": "status", "filterValue": "unassigned"},
        ],
        "deliveryMode": "webhook",
        "webhookUrl": "https://middleware.example.com/routing/workbin-events",
        "retryPolicy": {"maxRetries": 3, "retryInterval": "PT5S"},
    },
    "EntryPut": {
        "status": "assigned",
        "assignedTo": {"id": "agent-uuid-12345678-90ab-cdef-1234-567890abcdef", "type": "user"},
        "routingData": {
            "priority": 1,
            "customAttributes": {"overrideReason": "SLA_Critical", "caseId": "CASE-998877"},
        },
    },
    "TypePost": {
        "name": "LoanApplicationReview",
        "description": "Custom workitem for mortgage loan document verification",
        "customFields": [
            {"name": "applicantId", "displayName": "Applicant ID", "type": "string", "isRoutingField": False},
            {
                "name": "loanAmount",
                "displayName": "Loan Amount USD",
                "type": "number",
                "isRoutingField": True,
            },
            {
                "name": "documentType",
                "displayName": "Document Category",
                "type": "dropdown",
                "isRoutingField": True,
                "options": ["Paystub", "TaxReturn", "BankStatement"],
            },
            {
                "name": "priorityLevel",
                "displayName": "Processing Priority",
                "type": "number",
                "isRoutingField": True,
            },
        ],
        "routingEnabled": True,
        "maxCapacity": 1,
        "routingRuleId": None,
    },
    "WorkitemPost": {
        "workitemTypeId": "e8f7d6c5-b4a3-2190-8765-43210fedcba9",
        "customFields": {
            "applicantId": "APP-2024-9981",
            "loanAmount": 425000.0,
            "documentType": "TaxReturn",
            "priorityLevel": 3,
        },
        "routingData": {"queueId": None, "routingRuleId": None, "skills": _REVIEW},
        "source": "LoanPortalIntegration",
        "priority": 3,
    },
    "RoutingPost": {"routingRuleId": "rule-mortgage-doc-routing", "queueId": None, "skills": _REVIEW},
    "OrchestratedPost": {
        "workItemTypeId": _AGENT,
        "queueId": "q9w8e7r6-t5y4-u3i2-o1p0-9876543210ab",
        "priority": 2,
        "customAttributes": {
            "orderType": "priority_ship",
            "warehouseZone": "A3",
            "targetSkills": "logistics,warehouse_ops",
        },
        "externalId": "ORD-2024-8842",
        "status": "READY",
    },
    "WebhookPost": {
        "name": "TaskLifecycle_ORD-2024-8842",
        "eventFilters": [
            {
                "event": "taskmanagement:workitem:status:changed",
                "condition": "data.externalId EQ 'ORD-2024-8842'",
            }
        ],
        "configuration": {
            "callbackUrl": "https://your-server.com/webhooks/genesys/tasks",
            "httpHeaders": {"X-Genesys-Event-Type": "TASK_STATUS"},
        },
        "enabled": True,
    },
    "InteractionPost": {
        "type": "voice",
        "to": {"phoneNumber": "+15550109876", "name": "Preferred Agent Routing Test"},
        "from": {"phoneNumber": "+15550101234", "name": "External CRM Gateway"},
        "routingPreferences": {
            "preferredAgents": [_AGENT, _OTHER_AGENT],
            "fallback": {"queueId": "q1w2e3r4-t5y6-u7i8-o9p0-a1s2d3f4g5h6"},
        },
    },
    "CapturedPost": {
        "userData": {"GTR_level1": "Insurance", "GTR_level2": "Health", "CustomerSegment": "Gold"}
    },
    "PopsPart": {
        "screenPops": [
            {
                "id": "crm",
                "label": "Customer record",
                "url": "https://crm.example.com/customer/$AttachedData.customerId$?agent=$Agent.UserName$",
                "onlyFor": "GTR_3rdPartyIntegration",
                "launchKey": "customer-$AttachedData.customerId$",
                "launchScope": "desktop",
            }
        ]
    },
    "RowsPart": {
        "rows": [
            {
                "level1": "Insurance",
                "level2": "Health",
                "customerSegment": "Bronze",
                "skillExpression": "'english' > 3",
                "agentGroup": "bronze_group",
            },
            {
                "level1": "_ANY-LEVEL1_",
                "level2": "_ANY-LEVEL2_",
                "customerSegment": "_ANY-SEGMENT_",
                "skillExpression": "'english' > 1",
                "agentGroup": "workitems",
            },
        ]
    },
}
