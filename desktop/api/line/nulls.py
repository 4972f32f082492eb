"""Null says the same as nothing: some back ends send one, some the other."""

from desktop.domain.record import JsonValue


def without_nulls(value: JsonValue) -> JsonValue:
    """The same without members and elements that are null, however deep."""
    if isinstance(value, dict):
        return {name: without_nulls(one) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [without_nulls(one) for one in value if one is not None]
    return value
