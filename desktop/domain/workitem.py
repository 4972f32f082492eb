"""Workitem types: the schema of what third parties submit."""

from enum import StrEnum

from desktop.domain.record import Record
from desktop.domain.workbin import ScreenPop


class FieldKind(StrEnum):
    """The five kinds of custom field."""

    STRING = "string"
    NUMBER = "number"
    DATE = "date"
    DROPDOWN = "dropdown"
    CHECKBOX = "checkbox"


class CustomField(Record):
    """One field of a type. ``is_secret`` values are masked on screen until somebody asks."""

    name: str
    display_name: str
    type: FieldKind
    is_routing_field: bool = False
    required: bool = False
    is_secret: bool = False
    options: tuple[str, ...] = ()


class WorkitemType(Record):
    """A type of workitem. ``max_capacity``: how many of it one agent may hold at once."""

    id: str
    name: str
    description: str = ""
    custom_fields: tuple[CustomField, ...] = ()
    routing_enabled: bool = True
    max_capacity: int | None = None
    routing_rule_id: str | None = None
    screen_pops: tuple[ScreenPop, ...] = ()
