"""The base of every value in the vocabulary, and the few scalar types that they share."""

from datetime import MAXYEAR, MINYEAR, UTC, datetime
from functools import lru_cache
from typing import Annotated

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    JsonValue,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic.alias_generators import to_camel

__all__ = ["Instant", "JsonObject", "JsonValue", "NamedRef", "Record", "is_in_calendar", "wire_time"]


def wire_time(at: datetime) -> str:
    """The one spelling of a time on the wire: ISO-8601 UTC with milliseconds and ``Z``."""
    return _spelled(at.astimezone(UTC))


@lru_cache(maxsize=1024)
def _spelled(at: datetime) -> str:
    """Kept, because one moment is written many times over: a change, its history, its event, its audit."""
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_in_calendar(at: datetime) -> bool:
    """Whether a time can be told in every zone, and be counted from: a year away from either end."""
    return MINYEAR < at.year < MAXYEAR


def _in_utc(at: datetime) -> datetime:
    if not is_in_calendar(at):
        raise ValueError(f"The time must lie between the years {MINYEAR + 1} and {MAXYEAR - 1}.")
    return at.astimezone(UTC)


Instant = Annotated[
    AwareDatetime,
    AfterValidator(_in_utc),
    PlainSerializer(wire_time, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]

JsonObject = dict[str, JsonValue]


class Record(BaseModel):
    """A frozen value. camelCase on the wire, snake_case in code; strict, so that ``"7"`` is never 7.

    Unknown fields are ignored: an answer may grow without breaking an older client. The service
    forbids them in requests by its own models.
    """

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,  # when the first is made: a window is shown long before most kinds are
        strict=True,
        extra="ignore",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )


class NamedRef(Record):
    """Somebody or something by id, with a name to show when the sender knew one."""

    id: str
    name: str | None = None
