"""A workitem in one shape, whether it came as a REST entity or, flat, in an event."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from math import isfinite

from desktop.api.genesys_cloud.bodies import Told, plain
from desktop.domain.record import Instant, JsonObject, JsonValue

_REFERENCES = ("type", "workbin", "status", "queue", "assignee", "modifiedBy")
_CLOSED = "closed"


class Workitem(Told):
    """As events spell it; ``names`` by id are those of what it points at, as far as they were told."""

    id: str
    name: str = ""
    type_id: str | None = None
    workbin_id: str | None = None
    queue_id: str | None = None
    assignee_id: str | None = None
    modified_by_id: str | None = None
    status_id: str | None = None
    status_category: str = "Unknown"
    assignment_state: str = "Unknown"
    assignment_id: str | None = None
    alert_timeout_seconds: int | None = None
    priority: int = 0
    description: str | None = None
    external_tag: str | None = None
    wrapup_id: str | None = None
    date_created: Instant = datetime.fromtimestamp(0, UTC)
    date_modified: Instant | None = None
    date_due: Instant | None = None
    date_closed: Instant | None = None
    date_status_changed: Instant | None = None
    date_assignment_state_changed: Instant | None = None
    custom_fields: JsonObject = {}
    names: dict[str, str] = {}

    @property
    def touched_at(self) -> datetime:
        """When anything about it last changed."""
        dates = (self.date_modified, self.date_assignment_state_changed, self.date_status_changed)
        return max((at for at in dates if at is not None), default=self.date_created)

    @property
    def since(self) -> datetime:
        """When its assignment last changed."""
        return self.date_assignment_state_changed or self.date_modified or self.date_created

    @property
    def is_closed(self) -> bool:
        """Whether there is nothing more to do."""
        return plain(self.assignment_state) == "terminated" or plain(self.status_category) == _CLOSED


def from_entity(body: JsonObject) -> Workitem:
    """A REST entity: what it points at is an object with an id."""
    flat, names = dict(body), {}
    for field in _REFERENCES:
        pointed = flat.pop(field, None)
        if isinstance(pointed, dict) and isinstance(pointed.get("id"), str):
            flat[f"{field}Id"] = pointed["id"]
            if isinstance(pointed.get("name"), str):
                names[str(pointed["id"])] = str(pointed["name"])
    return _checked({**flat, "names": dict(names)})


def entities(bodies: Iterable[JsonObject]) -> Iterator[Workitem]:
    """Those that can be understood."""
    for body in bodies:
        with suppress(ValueError):
            yield from_entity(body)


def from_event(body: JsonObject) -> Workitem:
    """The body of an event: flat, and custom values as text with their type."""
    flat, names = dict(body), {}
    for kind in ("type", "workbin"):
        if isinstance(body.get(f"{kind}Id"), str) and isinstance(body.get(f"{kind}Name"), str):
            names[str(body[f"{kind}Id"])] = str(body[f"{kind}Name"])
    flat["modifiedById"] = flat.pop("modifiedBy", None)
    fields = body.get("customFields")
    if isinstance(fields, dict):
        flat["customFields"] = {name: _typed(value) for name, value in fields.items()}
    return _checked({**flat, "names": dict(names)})


def _checked(flat: JsonObject) -> Workitem:
    return Workitem.from_body(flat)


def _typed(told: JsonValue) -> JsonValue:
    if not isinstance(told, dict) or not isinstance(told.get("value"), str):
        return told if not isinstance(told, dict) else told.get("value")
    text, kind = str(told["value"]), plain(str(told.get("dataType", "")))
    if kind in {"integer", "number", "long", "double"}:
        return _number(text)
    return text == "true" if kind in {"boolean", "checkbox"} else text


def _number(text: str) -> JsonValue:
    for kind in (int, float):
        with suppress(ValueError):
            number = kind(text)
            return number if isfinite(number) else text
    return text
