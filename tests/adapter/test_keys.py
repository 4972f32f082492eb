from typing import Any

import pytest

from desktop.adapter.keys import idempotency_key
from desktop.adapter.record import SourceRecord
from desktop.domain.workitem import WorkitemType
from tests.adapter.bench import TYPES

LOAN = WorkitemType.model_validate(TYPES[0], strict=False)
BASE: dict[str, Any] = {
    "businessId": "APP-1",
    "type": "Loan application",
    "priority": 2,
    "fields": {"applicantId": "A", "loanAmount": 10},
    "userData": {"GTR_level1": "Lending", "note": "x"},
}


def key(source: str = "portal", **changed: Any) -> str:
    return idempotency_key(source, SourceRecord.model_validate({**BASE, **changed}), LOAN)


def test_the_same_work_has_the_same_key_in_every_run() -> None:
    assert key() == "cc5947f4-b7e4-5e38-91ba-48282415d9e0"


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Other"},
        {"customer": "Other"},
        {"fields": {"loanAmount": 10, "applicantId": "A"}},
        {"fields": {"applicantId": "other, but no routing field", "loanAmount": 10}},
        {"userData": {"note": "y", "GTR_level1": "Lending"}},
    ],
)
def test_words_do_not_change_it(changed: dict[str, Any]) -> None:
    assert key(**changed) == key()


@pytest.mark.parametrize(
    "changed",
    [
        {"businessId": "APP-2"},
        {"priority": 1},
        {"queue": "Loans"},
        {"rule": "r-1"},
        {"segment": "Gold"},
        {"skills": [{"skill": "english"}]},
        {"preferredAgents": ["u-1"]},
        {"fields": {"applicantId": "A", "loanAmount": 11}},
        {"userData": {"GTR_level1": "Other"}},
    ],
)
def test_what_decides_routing_changes_it(changed: dict[str, Any]) -> None:
    assert key(**changed) != key()


def test_two_sources_may_use_the_same_numbers() -> None:
    assert key("portal") != key("desk")


def test_out_of_bounds_priorities_are_one_priority() -> None:
    assert key(priority=9) == key(priority=5)
