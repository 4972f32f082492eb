"""What a filter of a query lets through."""

import pytest

from desktop.domain.record import JsonObject
from desktop.service.genesys_face.asked import Filter
from desktop.service.genesys_face.reading import is_met as filter_is_met


@pytest.mark.parametrize(
    ("operator", "values", "is_met"),
    [
        ("EQ", ["5"], True),
        ("EQ", ["5.0"], True),
        ("EQ", ["five"], False),
        ("GTE", ["5"], True),
        ("LT", ["10"], True),
        ("LTE", ["4"], False),
        ("BETWEEN", ["1", "5"], True),
        ("BETWEEN", ["6", "9"], False),
        ("NEQ", ["5"], False),
    ],
)
def test_numbers_compare_as_numbers(operator: str, values: list[str], is_met: bool) -> None:
    asked = Filter(name="priority", type="Int", operator=operator, values=tuple(values))  # type: ignore[arg-type]  # one of them
    assert filter_is_met(asked, {"priority": 5}) is is_met


@pytest.mark.parametrize(
    ("name", "operator", "value", "is_met"),
    [
        ("name", "CONTAINS", "CLAIM", True),
        ("name", "BEGINS_WITH", "check", True),
        ("name", "GT", "Aaa", True),
        ("assigneeId", "EQ", "u-ana", True),
        ("workbinId", "EQ", "wb", False),
        ("customFields.urgent", "EQ", "true", True),
        ("customFields.none", "EQ", "x", False),
        ("missing", "LT", "x", False),
        ("missing", "NEQ", "x", True),
    ],
)
def test_everything_else_compares_as_text(name: str, operator: str, value: str, is_met: bool) -> None:
    body: JsonObject = {
        "name": "Check the claim",
        "assignee": {"id": "u-ana"},
        "customFields": {"urgent": True},
    }
    asked = Filter(name=name, operator=operator, values=(value,))  # type: ignore[arg-type]  # one of them
    assert filter_is_met(asked, body) is is_met
