"""What requests may contain: strict, camelCase, and nothing unknown."""

import math
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from desktop.domain.disposition import Disposition
from desktop.domain.record import Instant, JsonObject, JsonValue
from desktop.service.document import Part


def _finite(value: JsonValue) -> JsonValue:
    """JSON has no word for infinity; a number too large to keep is refused instead of losing its value."""
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("holds a number that JSON cannot carry")
    if isinstance(value, dict):
        for one in value.values():
            _finite(one)
    elif isinstance(value, list):
        for one in value:
            _finite(one)
    return value


def _finite_object(value: JsonObject) -> JsonObject:
    _finite(value)
    return value


Data = Annotated[JsonObject, AfterValidator(_finite_object)]
Text = Annotated[str, Field(max_length=2000)]
Code = Annotated[str, Field(min_length=1, max_length=128)]
Ref = Annotated[str, Field(min_length=1, max_length=128)]


class AskedReason(Part):
    """Why; ``text`` is for people."""

    code: Code
    text: Text | None = None


class AskedAssignee(Part):
    """To whom."""

    id: Ref
    type: Literal["user"] = "user"
    name: Text | None = None


class AskedDisposition(Part):
    """What came of it."""

    code: Code | None = None
    notes: Annotated[str, Field(max_length=20_000)] = ""
    fields: Data = {}

    @property
    def value(self) -> Disposition:
        """The same in the vocabulary's terms."""
        return Disposition(code=self.code, notes=self.notes, fields=self.fields)


class AskedRoutingData(Part):
    """What the router looks at, and attributes that only travel with the entry."""

    priority: Annotated[int, Field(ge=1, le=5)] | None = None
    custom_attributes: Data | None = None


class EntryPut(Part):
    """The one write on an entry: a new status, data, or both."""

    status: (
        Literal["accepted", "rejected", "parked", "unassigned", "completed", "assigned", "stopped"] | None
    ) = None
    sequence_number: int | None = None
    reason: AskedReason | None = None
    until: Instant | None = None
    workbin_id: Ref | None = None
    wrap_up: Literal["start", "extend"] | None = None
    disposition: AskedDisposition | None = None
    assigned_to: AskedAssignee | None = None
    routing_data: AskedRoutingData | None = None
    user_data: Data | None = None
    offer_id: Ref | None = None
    force: bool = False


class PresenceRef(Part):
    """A presence definition by id."""

    id: Ref


class PresencePatch(Part):
    """A presence to be in. ``reason`` is needed for somebody else's.

    ``after_work``: when nothing is held any more. ``reject_offers``: give back at once what is offered.
    """

    presence_definition: PresenceRef
    message: Text = ""
    reason: Text | None = None
    after_work: bool = False
    reject_offers: bool = False


class RoutingStatusPut(Part):
    """A routing status that a person may choose."""

    status: Literal["OFF_QUEUE", "IDLE"]
    reason: Text | None = None
