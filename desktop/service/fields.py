"""Custom fields: values against their declarations without any coercion, and declarations that change."""

import math
from datetime import datetime

from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.workitem import CustomField, FieldKind
from desktop.service.document import WorkitemTypePart
from desktop.service.refusal import bad_request, wrong_field


def check_fields(kind: WorkitemTypePart, given: JsonObject) -> None:
    """Refuse what the type does not declare, or declares otherwise."""
    declared = {one.name: one for one in kind.custom_fields}
    wrong = [
        wrong_field(f"customFields.{name}", "field.unknown", f"'{name}' is not a field of {kind.name}")
        for name in given
        if name not in declared
    ]
    for one in declared.values():
        value = given.get(one.name)
        if value is None:
            if one.required:
                wrong.append(_wrong(one, "field.required", "is required"))
        elif (said := _CHECKS[one.type](one, value)) is not None:
            wrong.append(_wrong(one, "field.invalid", said))
    if wrong:
        raise bad_request(*wrong)


def only_adds(kept: WorkitemTypePart, wanted: WorkitemTypePart) -> bool:
    """Whether whatever was submitted by the kept fields is right by the wanted ones too."""
    known = {one.name: one for one in wanted.custom_fields}
    return all(
        (found := known.get(one.name)) is not None
        and set(one.options) <= set(found.options)
        and found.model_copy(update={"options": one.options}) == one
        for one in kept.custom_fields
    )


def _wrong(field: CustomField, code: str, said: str) -> JsonObject:
    return wrong_field(f"customFields.{field.name}", code, f"'{field.name}' {said}")


def _string(_: CustomField, value: JsonValue) -> str | None:
    return None if isinstance(value, str) else f"has to be a string, not {_kind(value)}"


def _number(_: CustomField, value: JsonValue) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return f"has to be a number, not {_kind(value)}"
    return None


def _date(_: CustomField, value: JsonValue) -> str | None:
    if not isinstance(value, str):
        return f"has to be an ISO-8601 date, not {_kind(value)}"
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return f"has to be an ISO-8601 date, not '{value}'"
    return None


def _dropdown(field: CustomField, value: JsonValue) -> str | None:
    if isinstance(value, str) and value in field.options:
        return None
    return f"has to be one of: {', '.join(field.options)} (upper and lower case count); not {value!r}"


def _checkbox(_: CustomField, value: JsonValue) -> str | None:
    return None if isinstance(value, bool) else f"has to be true or false, not {_kind(value)}"


_CHECKS = {
    FieldKind.STRING: _string,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.DROPDOWN: _dropdown,
    FieldKind.CHECKBOX: _checkbox,
}


def _kind(value: JsonValue) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "null")
