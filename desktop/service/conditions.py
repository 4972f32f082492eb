"""Conditions of routing rules: whether one makes sense for a type, and whether a workitem meets it.

Conditions look at routing fields only. A field without a value meets no condition, not even ``notEquals``:
a rule never takes work about which nothing is known.
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from desktop.domain.record import JsonValue
from desktop.domain.workitem import CustomField, FieldKind
from desktop.service.document import ConditionPart


class Wrong(NamedTuple):
    """What is wrong with a rule, and in which of its fields, as a path such as ``conditions[0].field``."""

    path: str
    said: str


def find_wrong_parts(condition: ConditionPart, fields: Mapping[str, CustomField]) -> Iterator[Wrong]:
    """What keeps a condition from being kept: an unknown or no routing field, operator or value."""
    field = fields.get(condition.field)
    if field is None:
        yield Wrong("field", f"'{condition.field}' is not a field of this type of workitem")
        return
    if not field.is_routing_field:
        said = f"'{field.name}' is not a routing field; set isRoutingField on it, or use another"
        yield Wrong("field", said)
    allowed = _OPERATORS[field.type]
    if condition.operator not in allowed:
        said = f"a {field.type} field can be compared by {', '.join(sorted(allowed))} only"
        yield Wrong("operator", said)
        return
    is_list = isinstance(condition.value, list)
    if is_list != (condition.operator == "in"):
        yield Wrong("value", "has to be a list for 'in', and one value for every other operator")
        return
    values = condition.value if isinstance(condition.value, list) else [condition.value]
    if any(_typed(value, field.type) is None for value in values):
        yield Wrong("value", f"has to be of the type of '{field.name}', which is {field.type}")
    elif field.type is FieldKind.DROPDOWN and not {str(value) for value in values} <= set(field.options):
        yield Wrong("value", f"has to be one of: {', '.join(field.options)} (upper and lower case count)")


def _typed(value: JsonValue, kind: FieldKind) -> JsonValue | datetime:
    """The value where it is one of the kind, else None."""
    match kind:
        case FieldKind.NUMBER:
            return value if isinstance(value, int | float) and not isinstance(value, bool) else None
        case FieldKind.CHECKBOX:
            return value if isinstance(value, bool) else None
        case FieldKind.DATE:
            return _moment(value)
    return value if isinstance(value, str) else None


def _moment(value: JsonValue) -> datetime | None:
    if not isinstance(value, str) or not _DATED.match(value):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def holds(condition: ConditionPart, value: JsonValue) -> bool:
    """Whether a workitem's value meets the condition; no value meets none."""
    if value is None:
        return False
    return _COMPARE[condition.operator](value, condition.value)


def _equal(mine: JsonValue, other: JsonValue) -> bool:
    if isinstance(mine, bool) or isinstance(other, bool):
        return mine is other
    first, second = _moment(mine), _moment(other)
    return first == second if first and second else mine == other


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[JsonValue, JsonValue], bool]:
    def is_ordered(mine: JsonValue, other: JsonValue) -> bool:
        numbers = (_typed(mine, FieldKind.NUMBER), _typed(other, FieldKind.NUMBER))
        moments = (_moment(mine), _moment(other))
        pair = moments if None in numbers else numbers
        return None not in pair and compare(*pair)

    return is_ordered


def _contains(mine: JsonValue, other: JsonValue) -> bool:
    return isinstance(mine, str) and isinstance(other, str) and other.casefold() in mine.casefold()


def _among(mine: JsonValue, other: JsonValue) -> bool:
    return isinstance(other, list) and any(_equal(mine, one) for one in other)


_COMPARE: Mapping[str, Callable[[JsonValue, JsonValue], bool]] = {
    "equals": _equal,
    "notEquals": lambda mine, other: not _equal(mine, other),
    "in": _among,
    "contains": _contains,
    "greaterThan": _ordered(operator.gt),
    "greaterOrEqual": _ordered(operator.ge),
    "lessThan": _ordered(operator.lt),
    "lessOrEqual": _ordered(operator.le),
}

_SAME = frozenset({"equals", "notEquals"})
_ORDER = _SAME | {"in", "greaterThan", "greaterOrEqual", "lessThan", "lessOrEqual"}
_OPERATORS = {
    FieldKind.STRING: _SAME | {"in", "contains"},
    FieldKind.NUMBER: _ORDER,
    FieldKind.DATE: _ORDER,
    FieldKind.DROPDOWN: _SAME | {"in"},
    FieldKind.CHECKBOX: _SAME,
}

_DATED = re.compile(r"\d{4}-\d{2}-\d{2}")
