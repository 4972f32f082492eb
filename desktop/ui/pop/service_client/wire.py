"""The messages, as the third party's client script sends and expects them. Pure; everything is hostile."""

import json
from dataclasses import dataclass

from desktop.domain.record import JsonObject, JsonValue

LONGEST = 4096
PROTOCOL_VERSION = 2
SERVER = "WWE Server"


@dataclass(frozen=True)
class Request:
    """A call: ``namespace.method`` with parameters, or ``subscribe`` and ``unsubscribe``."""

    name: str
    parameters: tuple[JsonValue, ...]
    reference: str

    def text(self, place: int) -> str:
        """A parameter that has to be a text; empty where it is not."""
        value = self.parameters[place] if place < len(self.parameters) else None
        return value if isinstance(value, str) else ""

    def values(self, place: int) -> JsonObject:
        """A parameter that has to be an object; empty where it is not."""
        value = self.parameters[place] if place < len(self.parameters) else None
        return value if isinstance(value, dict) else {}


def parse(text: str) -> Request | None:
    """A message as a request, or None where it is none."""
    if len(text) > LONGEST:
        return None
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(message, dict):
        return None
    reference = message.get("referenceId")
    reference = str(reference)[:64] if isinstance(reference, str | int) else ""
    asked = message.get("event")
    if isinstance(asked, str) and asked in {"subscribe", "unsubscribe"}:
        data = message.get("data")
        return Request(asked, tuple(data) if isinstance(data, list) else (data,), reference)
    name, parameters = message.get("request"), message.get("parameters", [])
    if not isinstance(name, str) or not isinstance(parameters, list):
        return None
    return Request(name[:80], tuple(parameters), reference)


def reply(reference: str, data: JsonObject) -> str:
    """An answer to a request."""
    return _sealed({**data, "referenceId": reference})


def refusal(reference: str, sentence: str) -> str:
    """An answer that says why not."""
    return _sealed({"errorMessage": sentence, "referenceId": reference})


def event(name: str, data: JsonObject) -> str:
    """News for a page that subscribed to them."""
    return _sealed({"event": name, "data": data})


def _sealed(message: JsonObject) -> str:
    message = {**message, "userAgent": SERVER, "protocolVersion": PROTOCOL_VERSION}
    return json.dumps(message, ensure_ascii=False)
