import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapter.schema import check_texts, field_problems
from desktop.domain.record import JsonValue
from desktop.domain.workitem import WorkitemType
from tests.adapter.bench import TYPES

LOAN = WorkitemType.model_validate(TYPES[0], strict=False)
GOOD: dict[str, JsonValue] = {
    "applicantId": "APP-1",
    "loanAmount": 425000.5,
    "documentType": "TaxReturn",
    "employedSince": "2020-02-29",
    "isFirstHome": False,
}


def test_good_values_pass() -> None:
    assert field_problems(LOAN, GOOD) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("applicantId", 7),
        ("loanAmount", "425000"),
        ("loanAmount", True),
        ("loanAmount", float("inf")),
        ("documentType", "taxreturn"),
        ("documentType", 1),
        ("employedSince", "2021-02-29"),
        ("employedSince", 20200229),
        ("isFirstHome", "true"),
        ("isFirstHome", 1),
        ("isFirstHome", [True]),
    ],
)
def test_each_wrong_value_is_named_and_nothing_else(field: str, value: JsonValue) -> None:
    (problem,) = field_problems(LOAN, {**GOOD, field: value})
    assert problem.field == field


def test_missing_and_unknown_fields_are_named_together() -> None:
    problems = field_problems(LOAN, {"loanamount": 3})
    assert {problem.field for problem in problems} == {"loanamount", "applicantId"}


def test_a_secret_value_is_not_repeated() -> None:
    field = {"name": "pin", "displayName": "PIN", "type": "string", "isSecret": True}
    kind = WorkitemType.model_validate({"id": "t", "name": "T", "customFields": [field]}, strict=False)
    (problem,) = field_problems(kind, {"pin": 4711})
    assert "4711" not in problem.says


def test_texts_are_read_by_the_kind_of_their_field() -> None:
    texts = {
        "applicantId": "007",
        "loanAmount": "4.25e5",
        "documentType": "Paystub",
        "employedSince": "2020-01-31",
        "isFirstHome": "TRUE",
    }
    values, problems = check_texts(LOAN, texts)
    assert problems == ()
    assert values == {**texts, "loanAmount": 425000.0, "isFirstHome": True}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("loanAmount", "12 000"),
        ("loanAmount", "12,5"),
        ("loanAmount", "NaN"),
        ("loanAmount", "true"),
        ("loanAmount", "1e999"),
        ("loanAmount", "9" * 5000),
        ("employedSince", "31.01.2020"),
        ("isFirstHome", "yes"),
        ("documentType", "Other"),
    ],
)
def test_a_text_that_is_no_such_value_is_one_problem(field: str, text: str) -> None:
    values, problems = check_texts(LOAN, {"applicantId": "A", field: text})
    assert [problem.field for problem in problems] == [field]
    assert field not in values or field == "documentType"


@given(st.dictionaries(st.sampled_from([*GOOD, "other"]), st.text(max_size=40)))
def test_any_texts_give_good_values_or_named_problems(texts: dict[str, str]) -> None:
    values, problems = check_texts(LOAN, texts)
    named = {problem.field for problem in problems}
    assert not field_problems(LOAN, values) or named
    assert named <= {*texts, "applicantId"}
