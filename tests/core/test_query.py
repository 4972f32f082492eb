from datetime import timedelta
from typing import Any

import pytest

from desktop.core.changes import EntryRow
from desktop.core.query import due_s, folded, haystack, moment_of, words_of
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Assignee
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType
from tests.core.bench import START, catalogue, entry

KIND = WorkitemType(
    id="loan",
    name="Loan review",
    custom_fields=(
        CustomField(name="pin", display_name="PIN", type=FieldKind.STRING, is_secret=True),
        CustomField(name="city", display_name="City", type=FieldKind.STRING),
    ),
)
TOLD = catalogue(service_level_seconds=7200).model_copy(update={"workitem_types": (KIND,)})


def row(entry_id: str = "e1", **fields: Any) -> EntryRow:
    return EntryRow(entry=entry(entry_id, 1, **fields), is_mine=True)


def test_a_workbins_service_level_counts_where_there_is_no_due_date() -> None:
    by_level = due_s(entry("e1", 1), TOLD)
    assert by_level == entry("e1", 1).created_at.timestamp() + 7200
    assert due_s(entry("e1", 1, due_at=START), TOLD) == START.timestamp()


def test_the_day_ends_at_midnight_where_the_person_is() -> None:
    at = moment_of(START.replace(hour=23))
    assert at.day_ends_s - at.now_s == timedelta(hours=1).total_seconds()


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("title", True),
        ("TITLE e1", True),
        ("zoe koln", True),
        ("köln", True),
        ("x-77", True),
        ("12.5", True),
        ("deep value", True),
        ("loan review", True),
        ("anna", True),
        ("promised", True),
        ("accepted", True),
        ("4711", False),
        ("title nowhere", False),
        ("too deep", False),
    ],
)
def test_every_field_can_be_searched_but_not_what_is_masked(text: str, is_found: bool) -> None:
    nested: Any = "too deep"
    for _ in range(12):
        nested = [nested]
    one = row(
        customer="Zoë",
        external_id="X-77",
        workitem_type_id="loan",
        assigned_to=Assignee(id="a", name="Anna"),
        disposition=Disposition(notes="Promised to call"),
        custom_fields={"pin": "4711", "city": "Köln", "amount": 12.5, "none": None},
        user_data={"nest": {"list": [1, {"deep": "deep value"}]}, "far": nested},
    )
    hay = haystack(one, TOLD)
    assert all(word in hay for word in words_of(text)) is is_found


def test_text_is_compared_without_case_and_accents() -> None:
    assert folded("ÀÉÎ Straße ŁÓDŹ") == "aei strasse łodz"
    assert "4711" not in haystack(row(custom_fields={"pin": "4711"}, workitem_type_id="loan"), TOLD)
    assert "4711" in haystack(row(custom_fields={"pin": "4711"}), TOLD)
