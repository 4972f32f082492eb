import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.insights.workitem_json import PastedWorkitem, PasteProblem, parse_workitem


def test_what_routing_goes_by_is_taken_in_every_spelling_and_the_rest_is_named() -> None:
    pasted = parse_workitem(
        json.dumps(
            {
                "workItemTypeId": "claim",
                "priority": 2,
                "routingData": {"queueId": "wb", "skills": ["german", {"id": "english", "level": 3}]},
                "customFields": {"amount": 1},
            }
        )
    )
    assert pasted == PastedWorkitem(
        {
            "workitemTypeId": "claim",
            "priority": 2,
            "skills": [{"skillId": "german"}, {"skillId": "english", "proficiency": 3}],
        },
        "wb",
        ("customFields",),
    )
    assert parse_workitem("  ") == PastedWorkitem({})


@pytest.mark.parametrize(
    ("text", "words", "at"),
    [
        ('{\n  "priority": 1,,\n}', "Line 2, column 17", 18),
        ("[1]", "begins with {", 0),
        ('{"a": 1, "priority": "1"}', "priority: it has to be a whole number", 9),
        ('{"priority": true}', "priority", 1),
        ('{"skills": [{"skillId": "x", "proficiency": 11}]}', "skills[0].proficiency", 29),
        ('{"skills": [{"proficiency": 1}]}', "skills[0].skillId: it has to be a text", None),
        ('{"skills": "german"}', "skills: it has to be a list", 1),
        ('{"mediaType": ""}', "mediaType", 1),
        ("[" * 100_000, "cannot be read", None),
        ("x" * 300_000, "too long", None),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, words: str, at: int | None) -> None:
    problem = parse_workitem(text)
    assert isinstance(problem, PasteProblem)
    assert words in problem.message
    assert problem.at == at


FIELDS = ("priority", "skills", "routingData", "queueId", "skillId", "mediaType")
PLAIN = st.none() | st.booleans() | st.floats() | st.integers() | st.text()


@given(
    st.recursive(
        PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(FIELDS) | st.text(), inner)
    )
)
def test_no_paste_breaks_it(value: object) -> None:
    assert isinstance(parse_workitem(json.dumps(value)), PastedWorkitem | PasteProblem)
