import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desktop.domain.record import JsonObject
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType
from desktop.ui.panels.field_text import FieldLines, date_text, inert, lines_of, number_text
from tests.ui import sample

GERMAN = QLocale("de_DE")
ENGLISH = QLocale("en_GB")
KIND = WorkitemType(
    id="claim",
    name="Claim",
    custom_fields=(
        CustomField(name="amount", display_name="Amount", type=FieldKind.NUMBER),
        CustomField(name="lost", display_name="Lost on", type=FieldKind.DATE),
        CustomField(name="urgent", display_name="Urgent", type=FieldKind.CHECKBOX),
        CustomField(name="room", display_name="Room", type=FieldKind.DROPDOWN, options=("Kitchen", "Bath")),
        CustomField(name="pin", display_name="PIN", type=FieldKind.STRING, is_secret=True),
    ),
)


def lines(fields: JsonObject, locale: QLocale = ENGLISH) -> FieldLines:
    entry = sample.entry_row("CLM-1", custom_fields=fields).entry
    return lines_of(entry.model_copy(update={"user_data": {"level": "1"}}), KIND, locale)


def by_name(found: FieldLines) -> dict[str, str]:
    return {line.name: line.text for line in found.known}


def test_the_schema_gives_order_labels_and_formats() -> None:
    found = lines({"lost": "2026-11-20", "amount": 4250000, "urgent": True, "room": "Bath", "pin": "1234"})
    assert [line.label for line in found.known] == [
        "Customer",
        "Amount",
        "Lost on",
        "Urgent",
        "Room",
        "PIN",
        "Segment",
        "Source",
    ]
    assert by_name(found)["amount"] == "4,250,000"
    assert by_name(found)["lost"] == "20 Nov 2026"
    assert by_name(found)["urgent"] == "Yes"
    assert [line.name for line in found.more] == ["level"]
    assert [line.name for line in found.known if line.is_secret] == ["pin"]


def test_numbers_and_months_follow_the_locale() -> None:
    assert number_text(4250000.5, GERMAN) == "4.250.000,5"
    assert date_text("2026-12-03", GERMAN) == "3 Dez. 2026"


def test_a_moment_is_shown_in_local_time() -> None:
    moment = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    local = moment.astimezone()
    assert date_text("2026-11-20T23:30:00Z", ENGLISH) == f"{local.day} Nov 2026, {local:%H:%M}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("amount", "12"),
        ("amount", True),
        ("lost", "yesterday"),
        ("lost", 20261120),
        ("urgent", "yes"),
        ("room", "Attic"),
        ("room", None),
        ("pin", {"a": [1]}),
        ("unknown", 3),
    ],
)
def test_what_is_not_of_its_kind_is_shown_as_it_came_under_more(name: str, value: object) -> None:
    found = lines({name: value})  # type: ignore[dict-item]  # any JSON may come
    assert name not in by_name(found)
    assert name in [line.name for line in found.more]


def test_a_secret_of_the_wrong_kind_stays_a_secret() -> None:
    found = lines({"pin": 1234})
    assert [line.is_secret for line in found.more if line.name == "pin"] == [True]


def test_a_type_that_nobody_told_shows_everything_under_more() -> None:
    entry = sample.entry_row("CLM-1", custom_fields={"amount": 3}).entry
    assert [line.name for line in lines_of(entry, None, ENGLISH).more] == ["amount"]


def test_huge_numbers_and_long_words_are_bearable() -> None:
    assert number_text(10**30, ENGLISH) == str(10**30)
    found = lines({"unknown": "x" * 10_000})
    assert all(len(line.text) < 2100 for line in found.more)


@pytest.mark.parametrize("trick", ["\x00", "\u202e", "\u2066", "\x1b[31m", "\u200b", "\ud800"])
def test_tricks_of_direction_and_control_are_taken_out(trick: str) -> None:
    assert inert(f"invoice{trick}gpj.exe").replace("[31m", "") == "invoicegpj.exe"


def test_markup_stays_what_it_is() -> None:
    assert inert("<b>bold</b>\nand more") == "<b>bold</b> and more"


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_inert_text_is_short_and_has_no_control_characters(text: str, longest: int) -> None:
    shown = inert(text, longest)
    assert len(shown) <= longest + 1
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(
    st.dictionaries(
        st.sampled_from(["amount", "lost", "urgent", "room", "pin", "odd"]),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats(allow_nan=False, allow_infinity=False)
            | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
            max_leaves=6,
        ),
    )
)
def test_any_json_is_shown_once_and_never_breaks(fields: JsonObject) -> None:
    found = lines(fields)
    names = [line.name for line in (*found.known, *found.more)]
    assert set(fields) <= set(names)
    assert len(names) == len(set(names))
