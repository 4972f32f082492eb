import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.service.expression import (
    MAX_DEPTH,
    MAX_LENGTH,
    AllOf,
    AnyOf,
    Expression,
    ExpressionError,
    Not,
    Skill,
    parse,
    skills_of,
)

PEOPLE = {"english": 4.0, "german": 2.0, "life insurance": 9.0}


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("'english' > 3", True),
        ("'english' > 4", False),
        ("'english' >= 4", True),
        ("'english' < 5 and 'german' <= 2", True),
        ("'english' = 4", True),
        ("'english' == 4.0", True),
        ("'english' != 4", False),
        ("'english' <> 3", True),
        ("ENGLISH > 3", True),
        ("english", True),
        ("french", False),
        ("'french' < 3", False),
        ("'french' != 3", False),
        ("not french", True),
        ("NOT 'english' > 3", False),
        ("'life insurance' >= 9", True),
        ('"life insurance" >= 9', True),
        ("french or english and german", True),
        ("(french or english) and german > 2", False),
        ("french and english or german", True),
        ("not (french or english)", False),
        ("not not english", True),
        ("  ( ( english ) )  ", True),
    ],
)
def test_an_expression_is_met_by_the_right_people(text: str, is_met: bool) -> None:
    assert parse(text).is_met(PEOPLE) is is_met


@pytest.mark.parametrize(
    ("text", "position", "expected", "found"),
    [
        ("", 1, "a skill, 'not' or '('", "the end"),
        ("'english' >", 12, "a level from 0 to 10", "the end"),
        ("'english' > high", 13, "a level from 0 to 10", "'high'"),
        ("'english' > 11", 13, "a level from 0 to 10", "'11'"),
        ("'english' > -1", 13, "a level from 0 to 10", "'-1'"),
        ("'english' > 3 german", 15, "'and', 'or' or the end", "'german'"),
        ("'english' > 3 and", 18, "a skill, 'not' or '('", "the end"),
        ("('english' > 3", 15, "')'", "the end"),
        ("'english' > 3)", 14, "'and', 'or' or the end", "')'"),
        ("and 'english'", 1, "a skill, 'not' or '('", "'and'"),
        ("  'english", 3, "a closing '", "the end"),
        ("'english' & 3", 11, "a skill, a comparison, a level or a parenthesis", "'&'"),
        ("'' > 3", 1, "the name of a skill", "empty quotes"),
        ("'a' > 3.5.1", 7, "a skill, a comparison, a level or a parenthesis", "'3'"),
        ("5 > 'english'", 1, "a skill, 'not' or '('", "'5'"),
    ],
)
def test_an_error_says_where_and_what_was_expected(
    text: str, position: int, expected: str, found: str
) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    error = caught.value
    assert (error.position, error.expected, error.found) == (position, expected, found)
    assert str(error) == f"Skill expression, character {position}: expected {expected}, found {found}."


def test_depth_and_length_are_bounded() -> None:
    deepest = "(" * MAX_DEPTH + "english" + ")" * MAX_DEPTH
    assert parse(deepest).is_met(PEOPLE)
    for deeper in (f"({deepest})", "not " * (MAX_DEPTH + 1) + "english"):
        with pytest.raises(ExpressionError, match="levels of nesting"):
            parse(deeper)
    with pytest.raises(ExpressionError, match=f"at most {MAX_LENGTH} characters"):
        parse("english or " * MAX_LENGTH + "english")


def test_only_skills_that_speak_for_somebody_are_favoured() -> None:
    assert skills_of(parse("English > 3 and not german or (French and not (polish))")) == {
        "english",
        "french",
    }


LEVELS = st.one_of(st.integers(0, 10), st.floats(0, 10, allow_nan=False)).map(float)
SKILLS = st.builds(
    lambda name, comparison, level: Skill(name, comparison if level is not None else "", level),
    st.text(min_size=1, max_size=12).filter(str.strip),
    st.sampled_from([">", ">=", "<", "<=", "=", "!="]),
    st.one_of(st.none(), LEVELS),
)


def _larger(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, parts), st.builds(AllOf, several), st.builds(AnyOf, several))


@given(st.recursive(SKILLS, _larger, max_leaves=8))
def test_what_is_written_reads_back_the_same(tree: Expression) -> None:
    assert parse(str(tree)) == tree


@given(st.text(max_size=60))
def test_any_text_is_an_expression_or_a_clear_error(text: str) -> None:
    position = 1
    try:
        parse(text)
    except ExpressionError as error:
        position = error.position
    assert 1 <= position <= len(text) + 1
