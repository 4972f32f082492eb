"""What a source system hands over: one record, before it becomes a workitem."""

import json
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from desktop.domain.record import JsonObject, Record

HIGHEST_PRIORITY, LOWEST_PRIORITY = 1, 5


def _carried(value: JsonObject) -> JsonObject:
    """Infinity, not-a-number and broken text would fail only when they are sent."""
    try:
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except ValueError:
        raise ValueError("holds a number or a text that JSON cannot carry") from None
    return value


Carried = Annotated[JsonObject, AfterValidator(_carried)]


class _Given(Record):
    """Something that a person or another system wrote: unknown names are typing errors."""

    model_config = ConfigDict(extra="forbid", alias_generator=to_camel)


class SkillWish(_Given):
    """A skill that the work asks for, by name or id."""

    skill: str = Field(min_length=1, max_length=200)
    proficiency: float = Field(default=0, ge=0, le=10, strict=False)


class SourceRecord(_Given):
    """One piece of work as its source knows it. ``business_id`` is the source's own, stable number.

    ``type`` and ``queue`` are names or ids, ``rule`` is the id of a routing rule, ``preferred_agents`` are
    ids, best first.
    """

    business_id: str = Field(min_length=1, max_length=128)
    type: str = Field(min_length=1, max_length=200)
    title: str = Field(default="", max_length=400)
    customer: str = Field(default="", max_length=400)
    segment: str = Field(default="", max_length=200)
    priority: int = 3
    queue: str | None = None
    rule: str | None = None
    skills: tuple[SkillWish, ...] = Field(default=(), strict=False)
    preferred_agents: tuple[str, ...] = Field(default=(), strict=False)
    fields: Carried = {}
    user_data: Carried = {}

    @property
    def clamped_priority(self) -> int:
        """The priority within what the service knows; 1 is the highest."""
        return max(HIGHEST_PRIORITY, min(LOWEST_PRIORITY, self.priority))


class Problem(Record):
    """What is wrong with one field, in a sentence for the person who fixes the source."""

    field: str
    says: str

    def __str__(self) -> str:
        return f"{self.field}: {self.says}"


def problems_of(error: ValidationError) -> tuple[Problem, ...]:
    """What pydantic found, field by field, in the source's own spelling."""
    found = []
    for one in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(part) for part in one["loc"]) or "record"
        says = "is not a known name here" if one["type"] == "extra_forbidden" else one["msg"]
        found.append(Problem(field=place, says=says))
    return tuple(found)
