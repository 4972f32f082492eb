"""The schema of a worktype: which custom fields its workitems have."""

from collections.abc import Mapping

from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.workitem import CustomField, FieldKind

_KINDS: Mapping[str, FieldKind] = {
    "enum": FieldKind.DROPDOWN,
    "date": FieldKind.DATE,
    "datetime": FieldKind.DATE,
    "integer": FieldKind.NUMBER,
    "number": FieldKind.NUMBER,
    "checkbox": FieldKind.CHECKBOX,
}


def fields_of(body: JsonObject) -> tuple[CustomField, ...]:
    """The fields in their order. What is no field as we know it is left out."""
    schema = body.get("jsonSchema")
    properties = schema.get("properties") if isinstance(schema, dict) else None
    needed = schema.get("required") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return ()
    required = needed if isinstance(needed, list) else []
    return tuple(
        _field(name, one, is_required=name in required)
        for name, one in properties.items()
        if isinstance(one, dict)
    )


def _field(name: str, told: JsonObject, *, is_required: bool) -> CustomField:
    options = told.get("enum")
    return CustomField(
        name=name,
        display_name=str(told.get("title") or name),
        type=_KINDS.get(_core_type(told), FieldKind.STRING),
        required=is_required,
        options=tuple(str(one) for one in options) if isinstance(options, list) else (),
    )


def _core_type(told: JsonObject) -> str:
    """The last word of ``{"allOf": [{"$ref": "#/definitions/enum"}]}``."""
    parts: JsonValue = told.get("allOf")
    first = parts[0] if isinstance(parts, list) and parts else None
    return str(first.get("$ref", "")).rpartition("/")[2] if isinstance(first, dict) else ""
