"""A workitem type's schema, applied before anything is sent: the same strictness as the service's.

Typed values are checked and never coerced. Texts (CSV cells, command-line values) are read by the kind of
their field, and a text that is not exactly such a value is a problem, not a guess.
"""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime

from desktop.adapter.record import Problem
from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType

_TRUE_FALSE = {"true": True, "false": False}


def _number(text: str) -> JsonValue:
    value: JsonValue = json.loads(text, parse_constant=_no_number)
    if not _is_number(value):
        raise ValueError(text)
    return value


def _no_number(text: str) -> JsonValue:
    raise ValueError(text)


def _date(text: str) -> JsonValue:
    if not _is_date(text):
        raise ValueError(text)
    return text


def _checkbox(text: str) -> JsonValue:
    return _TRUE_FALSE[text.lower()]


_READERS: dict[FieldKind, Callable[[str], JsonValue]] = {
    FieldKind.STRING: str,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.DROPDOWN: str,
    FieldKind.CHECKBOX: _checkbox,
}


def _is_date(value: JsonValue) -> bool:
    if not isinstance(value, str):
        return False
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            read(value)
        except ValueError:
            continue
        return True
    return False


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


_CHECKS: dict[FieldKind, tuple[Callable[[JsonValue], bool], str]] = {
    FieldKind.STRING: (lambda value: isinstance(value, str), "must be a text"),
    FieldKind.NUMBER: (_is_number, "must be a number such as 4250000 or 0.5"),
    FieldKind.DATE: (_is_date, "must be a date such as 2026-11-22"),
    FieldKind.DROPDOWN: (lambda value: isinstance(value, str), "must be a text"),
    FieldKind.CHECKBOX: (lambda value: isinstance(value, bool), "must be true or false"),
}


def _field_problem(field: CustomField, value: JsonValue) -> str | None:
    is_right, says = _CHECKS[field.type]
    if not is_right(value):
        return says if field.is_secret else f"{says}, not {json.dumps(value, ensure_ascii=False)[:80]}"
    if field.type is FieldKind.DROPDOWN and value not in field.options:
        return (
            f"must be one of {', '.join(field.options)} (upper and lower case count), not {str(value)[:80]!r}"
        )
    return None


def field_problems(kind: WorkitemType, fields: Mapping[str, JsonValue]) -> tuple[Problem, ...]:
    """What the service would refuse about these values, each field named."""
    known = {field.name: field for field in kind.custom_fields}
    found = [
        Problem(field=name, says=f"is not a field of {kind.name}; it knows {', '.join(known) or 'none'}")
        for name in fields
        if name not in known
    ]
    for name, field in known.items():
        value = fields.get(name)
        if value is None:
            says = f"is required by {kind.name}" if field.required else None
        else:
            says = _field_problem(field, value)
        if says:
            found.append(Problem(field=name, says=says))
    return tuple(found)


def read_texts(kind: WorkitemType, texts: Mapping[str, str]) -> tuple[JsonObject, tuple[Problem, ...]]:
    """Texts as the typed values of their fields. An empty text means: not given."""
    kinds = {field.name: field.type for field in kind.custom_fields}
    values: JsonObject = {}
    found = []
    for name, text in texts.items():
        field_kind = kinds.get(name, FieldKind.STRING)
        if text == "":
            continue
        try:
            values[name] = _READERS[field_kind](text)
        except (ValueError, KeyError, RecursionError):
            found.append(Problem(field=name, says=f"{_CHECKS[field_kind][1]}, not {text[:80]!r}"))
    return values, tuple(found)


def check_texts(kind: WorkitemType, texts: Mapping[str, str]) -> tuple[JsonObject, tuple[Problem, ...]]:
    """Typed values of these texts, and everything that is wrong with them, each field once."""
    values, unread = read_texts(kind, texts)
    named = {problem.field for problem in unread}
    rest = tuple(problem for problem in field_problems(kind, values) if problem.field not in named)
    return values, (*unread, *rest)
