"""The orchestrator document's TypeScript as a Python client: the same steps in the same order."""

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import httpx

from tests.support.service import CLIENT_ID, CLIENT_SECRET, ManualClock


@dataclass
class Orchestrator:
    """What the document's TypeScript does: token, check, submit, subscribe, sync, SLA and audit."""

    http: httpx.Client
    clock: ManualClock
    downstream_url: str
    sla_threshold_ms: int = 1_800_000
    audit_log: list[dict[str, Any]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    tokens_fetched: int = 0
    _token: str = ""
    _expires_at: float = 0

    def access_token(self) -> str:
        """Signed with the time, cached until a minute before it expires."""
        now = self.clock.now().timestamp()
        if self._token and now < self._expires_at - 60:
            return self._token
        answer = self.http.post("/oauth/token", data=signed_form(int(now)))
        assert answer.status_code == 200, answer.text
        data = answer.json()
        self.tokens_fetched += 1
        self._token, self._expires_at = data["access_token"], now + data["expires_in"]
        return self._token

    def call(self, method: str, path: str, body: Any = None) -> httpx.Response:
        """With the bearer token; a 429 is tried again after Retry-After."""
        headers = {"Authorization": f"Bearer {self.access_token()}"}
        for attempt in range(3):
            answer = self.http.request(method, f"/api/v2{path}", json=body, headers=headers)
            if answer.status_code != 429:
                return answer
            self.clock.move(float(answer.headers.get("Retry-After") or 2**attempt))
        raise AssertionError(f"Max retries exceeded for {path}")

    def validate_and_construct(self, given: dict[str, Any]) -> dict[str, Any]:
        """The queue is ACTIVE and has a routing configuration; the priority is clamped."""
        answer = self.call("GET", f"/routing/queues/{given['queueId']}")
        assert answer.status_code == 200, answer.text
        queue = answer.json()
        assert queue["status"] == "ACTIVE"
        config = queue["routing"]["queueConfig"]
        required = config["routingConfig"].get("skills", [])
        if required and "targetSkills" not in given["customAttributes"]:
            self.warnings.append(f"Queue requires skills: {', '.join(one['name'] for one in required)}.")
        return {**given, "priority": max(1, min(5, given["priority"])), "status": "READY"}

    def create_work_item(self, given: dict[str, Any]) -> dict[str, Any]:
        """Submit; an audit line says so."""
        answer = self.call("POST", "/taskmanagement/workitems", self.validate_and_construct(given))
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        self.audit(made["id"], "CREATED", {"externalId": made["externalId"], "queueId": made["queueId"]})
        return made

    def subscribe(self, callback_url: str, external_id: str) -> dict[str, Any]:
        """The printed webhook subscription."""
        payload = {
            "name": f"TaskLifecycle_{external_id}",
            "eventFilters": [
                {
                    "event": "taskmanagement:workitem:status:changed",
                    "condition": f"data.externalId EQ '{external_id}'",
                }
            ],
            "configuration": {
                "callbackUrl": callback_url,
                "httpHeaders": {"X-Genesys-Event-Type": "TASK_STATUS"},
            },
            "enabled": True,
        }
        answer = self.call("POST", "/webhooks", payload)
        assert answer.status_code in (200, 201), answer.text
        made: dict[str, Any] = answer.json()
        return made

    def handle_status_change(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Aging against the threshold, downstream sync, audit."""
        item = payload["data"]["workItem"]
        created, updated = (datetime.fromisoformat(item[one]) for one in ("createdDate", "lastModifiedDate"))
        aging_ms = int((updated - created).total_seconds() * 1000)
        is_late = aging_ms > self.sla_threshold_ms
        sync = {"orderId": item["externalId"], "taskStatus": item["status"], "slaBreached": is_late}
        assert httpx.post(self.downstream_url, json=sync).is_success
        context = {"agingMs": aging_ms, "isSLABreached": is_late, "externalId": item["externalId"]}
        self.audit(item["id"], item["status"], context)
        return {"workItemId": item["id"], "status": item["status"], "slaBreach": is_late}

    def audit(self, work_item_id: str, event: str, context: dict[str, Any]) -> None:
        """A structured line; the correlation id is the order's."""
        self.audit_log.append(
            {
                "workItemId": work_item_id,
                "event": event,
                "context": context,
                "correlationId": context["externalId"],
            }
        )


def signed_form(timestamp: int, secret: str = CLIENT_SECRET) -> dict[str, str]:
    """The form of the document's token request."""
    digest = hashlib.sha256(f"{CLIENT_ID}:{secret}:{timestamp}".encode()).digest()
    return {
        "grant_type": "client_credentials",
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "timestamp": str(timestamp),
        "signature": base64.b64encode(digest).decode(),
    }
