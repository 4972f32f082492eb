"""Asking the service for status webhooks, once: a webhook of the same name and address is left as it is."""

import uuid

from desktop.adapter.audit import Audit
from desktop.adapter.client import RoutingClient
from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject, JsonValue

EVENT = "taskmanagement:workitem:status:changed"


async def register_webhook(
    client: RoutingClient, audit: Audit, name: str, callback_url: str, secret: str
) -> None:
    """Make sure that it exists. A service that refuses is told about in the audit; submitting goes on."""
    body: JsonObject = {
        "name": name,
        "eventFilters": [{"event": EVENT, "condition": ""}],
        "configuration": {"callbackUrl": callback_url, "httpHeaders": {}, "secret": secret},
        "enabled": True,
    }
    try:
        known = (await client.read("/api/v2/webhooks")).body.get("entities")
        if any(_is_same(one, name, callback_url) for one in (known if isinstance(known, list) else ())):
            audit.write("webhook.known", callback_url=callback_url)
            return
        answer = await client.post("/api/v2/webhooks", body, str(uuid.uuid4()))
    except WorklistError as error:
        audit.write(
            "webhook.unregistered", outcome="failure", problem=str(error), request_id=error.request_id
        )
    else:
        audit.write("webhook.registered", callback_url=callback_url, request_id=answer.request_id)


def _is_same(webhook: JsonValue, name: str, callback_url: str) -> bool:
    if not isinstance(webhook, dict) or webhook.get("name") != name:
        return False
    configuration = webhook.get("configuration")
    return isinstance(configuration, dict) and configuration.get("callbackUrl") == callback_url
