"""Requests that no guide prints, told with the guides' own data, by the name of the body's model."""

from desktop.domain.record import JsonValue

_AGENT = "agent-uuid-12345678-90ab-cdef-1234-567890abcdef"
_ENTRY = "entry-12345678-90ab-cdef-1234-567890abcdef"
_TYPE = "e8f7d6c5-b4a3-2190-8765-43210fedcba9"

FURTHER: dict[str, JsonValue] = {
    "BulkAdd": {"entities": [{"name": "Loan application APP-2024-9981", "typeId": _TYPE}]},
    "BulkTerminate": {"entities": [{"id": "a3f7c912-4b8e-4d2a-9c1f-8876543210ab"}]},
    "BulkUpdate": {"state": "Terminated"},
    "QueryJobCreate": {
        "filters": [{"name": "typeId", "operator": "EQ", "values": [_TYPE]}],
        "queryFilters": [
            {"criteria": [{"predicates": [{"name": "loanAmount", "operator": "GT", "values": [100_000]}]}]}
        ],
        "sort": {"name": "customFields", "customField": "loanAmount", "ascending": False},
    },
    "BulkPresences": [{"id": _AGENT, "presenceDefinition": {"id": "on-queue"}, "message": "Back from lunch"}],
    "StatusCreate": {"name": "With the bank", "category": "Waiting", "destinationStatusIds": ["inprogress"]},
    "StatusUpdate": {"destinationStatusIds": ["inprogress", "closed"]},
    "SchemaPut": {
        "name": "LoanApplicationReview",
        "jsonSchema": {
            "title": "LoanApplicationReview",
            "type": "object",
            "required": ["applicantId"],
            "properties": {
                "applicantId": {"type": "string", "title": "Applicant ID"},
                "documentType": {"enum": ["Paystub", "TaxReturn"], "title": "Document Category"},
            },
        },
    },
    "WrapupCodePut": {"name": "Documents complete"},
    "CodeRefs": [{"id": "refused"}],
    "WorkbinCreate": {"name": "ClaimsProcessing_Workbin", "description": "High-priority claims"},
    "WorkbinUpdate": {"description": "High-priority claims"},
    "WorktypeCreate": {"name": "MortgageReview", "description": "Verification", "assignmentEnabled": True},
    "WorktypeUpdate": {"assignmentEnabled": False},
    "BulkPost": {
        "items": [{"entryId": _ENTRY, "status": "unassigned", "reason": {"code": "SLA_Critical"}}],
        "dryRun": True,
    },
    "CapturePointPost": {
        "name": "Orders",
        "workbinId": "wb-open",
        "workitemTypeId": "wt-open",
        "allowExplicitStop": True,
        "routingApplication": {
            "overrideKeyName": "overrideKey",
            "thirdPartyIntegrationListObject": "GTR_3rdPartyIntegration",
            "defaultGroup": "workitems",
        },
    },
    "PresencePatch": {"presenceDefinition": {"id": "on-queue"}, "message": "Back from lunch"},
    "RoutingStatusPut": {"status": "IDLE"},
    "RulePost": {
        "id": "rule-mortgage-doc-routing",
        "name": "Mortgage documents",
        "evaluationOrder": 10,
        "conditions": [{"field": "loanAmount", "operator": "greaterThan", "value": 100_000}],
        "fallbackQueueId": "wb-loans",
    },
    "SimulatePost": {
        "workitem": {"priority": 1, "skills": [{"skillId": "skill-mortgage-review", "proficiency": 5}]}
    },
    "TypePatch": {
        "customFields": [
            {
                "name": "documentType",
                "displayName": "Document Category",
                "type": "dropdown",
                "isRoutingField": True,
                "options": ["Paystub", "TaxReturn", "BankStatement", "GiftLetter"],
            }
        ]
    },
    "UtilizationPut": {
        "utilization": {
            "voice": {"maximumCapacity": 1},
            "workitem": {"maximumCapacity": 3, "interruptableMediaTypes": ["voice"]},
        },
        "reason": "Peak",
    },
    "WorkitemPatch": {"userData": {"GTR_level1": "Insurance", "CustomerSegment": "Gold"}},
    "ManualAssign": {"id": _AGENT},
    "Query": {
        "filters": [{"name": "assigneeId", "type": "String", "operator": "EQ", "values": [_AGENT]}],
        "sort": {"name": "dateDue", "ascending": True},
        "pageSize": 25,
    },
    "Terminate": {"statusId": "closed"},
    "Topics": [
        {"id": f"v2.taskmanagement.workitems.users.{_AGENT}"},
        {"id": f"v2.users.{_AGENT}?presence&routingStatus"},
    ],
    "WorkitemCreate": {
        "name": "Loan application APP-2024-9981",
        "typeId": _TYPE,
        "queueId": "wb-loans",
        "priority": 3,
        "customFields": {"applicantId": "APP-2024-9981", "loanAmount": 425000.0, "documentType": "TaxReturn"},
    },
    "WorkitemUpdate": {"assignmentState": "Connected"},
    "WrapupUpdate": {"action": "Add", "wrapupCode": "approved"},
}
