import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.service.document import RoutingRow, RowTimeouts
from desktop.service.expression import ExpressionError
from desktop.service.plan import TargetKind
from desktop.service.task_routing import TaskRouting, compile_cascades, find_wrong_rows, search


def row(level1: str, level2: str, segment: str, *values: str) -> RoutingRow:
    agent, expression, group = values
    return RoutingRow(
        level1=level1,
        level2=level2,
        customer_segment=segment,
        agent=agent,
        skill_expression=expression,
        agent_group=group,
    )


BRONZE = row("Insurance", "Health", "Bronze", "", "'english' > 3", "bronze_group")
GOLD = row("Insurance", "Health", "Gold", "", "'english' > 7", "gold_group")
DEFAULT = row("_ANY-LEVEL1_", "_ANY-LEVEL2_", "_ANY-SEGMENT_", "", "'english' > 1", "workitems")
TABLE = [BRONZE, GOLD, DEFAULT]
GOLD_KEY = {"GTR_level1": "Insurance", "GTR_level2": "Health", "CustomerSegment": "Gold"}


def cascades(user_data: dict[str, str], table: list[RoutingRow] = TABLE) -> list[tuple[str, str]]:
    """Label and what is asked for, of every cascade."""
    targets = compile_cascades(user_data, table, TaskRouting()).plan.targets
    return [(one.label, one.expression or ", ".join(one.agents + one.groups)) for one in targets]


def test_the_compound_key_finds_its_row() -> None:
    assert cascades(dict(GOLD_KEY)) == [
        ("Requested skill", "'english' > 7"),
        ("Requested group", "gold_group"),
        ("Default group", "workitems"),
    ]


@pytest.mark.parametrize(
    "user_data",
    [
        {},
        {**GOLD_KEY, "CustomerSegment": "Silver"},
        {"GTR_level1": "Insurance"},
        {**GOLD_KEY, "GTR_level2": ""},
    ],
)
def test_no_row_for_the_key_means_the_default_row(user_data: dict[str, str]) -> None:
    assert cascades(user_data)[0] == ("Requested skill", "'english' > 1")


def test_several_rows_for_the_key_mean_the_default_row() -> None:
    table = [GOLD, GOLD, DEFAULT]
    found = search(dict(GOLD_KEY), table)
    assert (found.row, found.is_valid, found.rows_count) == (DEFAULT, False, 2)
    assert cascades(dict(GOLD_KEY), table)[0] == ("Requested skill", "'english' > 1")


def test_one_row_is_a_valid_search() -> None:
    found = search(dict(GOLD_KEY), TABLE)
    assert (found.row, found.is_valid, found.rows_count) == (GOLD, True, 1)


def test_a_default_row_that_lost_an_underscore_is_still_the_default_row() -> None:
    damaged = row("ANY-LEVEL1", "_ANY-LEVEL2_", "_ANY-SEGMENT_", "", "'english' > 1", "workitems")
    assert search({}, [GOLD, damaged]).row == damaged


def test_blank_fields_of_the_default_row_skip_their_cascades() -> None:
    blank = row("_ANY-LEVEL1_", "_ANY-LEVEL2_", "_ANY-SEGMENT_", " ", "", "  ")
    assert cascades({}, [GOLD, blank]) == [("Default group", "workitems")]


def test_without_any_row_the_default_group_is_left_and_a_warning_says_why() -> None:
    compiled = compile_cascades({}, [], TaskRouting())
    assert [target.label for target in compiled.plan.targets] == ["Default group"]
    assert compiled.warnings == (
        "OPEN_MEDIA_ROUTING_CONFIG has neither a row for this interaction nor a default row.",
    )


@pytest.mark.parametrize(
    ("requested", "expected"),
    [
        ({"GTR_requestedAgent": "ana"}, ["ana", "'english' > 7", "gold_group", "workitems"]),
        ({"GTR_skillExpression": "'polish'"}, ["'polish'", "gold_group", "workitems"]),
        ({"GTR_requestedAgentGroup": "vip"}, ["'english' > 7", "vip", "workitems"]),
        (
            {"GTR_requestedAgent": "ana", "GTR_requestedAgentGroup": "vip"},
            ["ana", "'english' > 7", "vip", "workitems"],
        ),
    ],
)
def test_each_request_beats_the_table_by_itself(requested: dict[str, str], expected: list[str]) -> None:
    assert [asked for _, asked in cascades({**GOLD_KEY, **requested})] == expected


def test_a_requested_agent_beats_the_agent_of_the_table() -> None:
    table = [row("Insurance", "Health", "Gold", "bo", "'english' > 7", "gold_group"), DEFAULT]
    assert cascades(GOLD_KEY, table)[0][1] == "bo"
    assert cascades({**GOLD_KEY, "GTR_requestedAgent": "ana"}, table)[0][1] == "ana"


def test_the_table_is_not_read_when_everything_was_requested() -> None:
    everything = {
        "GTR_requestedAgent": "ana",
        "GTR_skillExpression": "polish",
        "GTR_requestedAgentGroup": "vip",
    }
    assert [asked for _, asked in cascades(everything, [])] == ["ana", "polish", "vip", "workitems"]
    assert compile_cascades(everything, [], TaskRouting()).warnings == ()


def test_the_four_cascades_are_tried_in_order_for_two_minutes_each() -> None:
    targets = compile_cascades({"GTR_requestedAgent": "ana"}, TABLE, TaskRouting()).plan.targets
    assert [target.kind for target in targets] == [
        TargetKind.AGENT,
        TargetKind.SKILLS,
        TargetKind.GROUP,
        TargetKind.GROUP,
    ]
    assert [target.timeout_s for target in targets] == [120] * 4


def test_a_shorter_time_out_is_allowed_with_a_warning() -> None:
    application = TaskRouting(timeouts_s=(30, 120, 60.5, 120))
    compiled = compile_cascades({"GTR_requestedAgent": "ana"}, TABLE, application)
    assert [target.timeout_s for target in compiled.plan.targets] == [30, 120, 60.5, 120]
    assert [warning.split(";")[0] for warning in compiled.warnings] == [
        "Requested agent: a time-out of 30 s is below the advised 120 s",
        "Requested group: a time-out of 60.5 s is below the advised 120 s",
    ]
    with pytest.raises(ValueError, match="above 0 seconds"):
        TaskRouting(timeouts_s=(120, 120, 0, 120))


def test_a_row_s_own_time_outs_beat_the_application_s_one_by_one() -> None:
    timed = GOLD.model_copy(update={"timeouts_seconds": RowTimeouts(skill=30, default=600)})
    application = TaskRouting(timeouts_s=(200, 200, 200, 200))

    def times(**user_data: str) -> list[float | None]:
        plan = compile_cascades(user_data, [BRONZE, timed, DEFAULT], application).plan
        return [one.timeout_s for one in plan.targets]

    assert times(**GOLD_KEY) == [30, 200, 600]
    assert times(**{**GOLD_KEY, "CustomerSegment": "Bronze"}) == [200, 200, 200]
    everything = {"GTR_requestedAgent": "a", "GTR_skillExpression": "x > 1", "GTR_requestedAgentGroup": "g"}
    assert times(**GOLD_KEY, **everything) == [200, 30, 200, 600]


def test_the_override_key_is_written_under_the_configured_names() -> None:
    assert compile_cascades({}, TABLE, TaskRouting()).user_data == (
        ("overrideKey", "GTR_3rdPartyIntegration"),
    )
    named = TaskRouting(override_key_name="popKey", third_party_list_object="OurCrm", default_group="all")
    compiled = compile_cascades({}, TABLE, named)
    assert compiled.user_data == (("popKey", "OurCrm"),)
    assert compiled.plan.targets[-1].groups == ("all",)


def test_a_requested_expression_that_is_none_is_refused_with_its_position() -> None:
    with pytest.raises(ExpressionError, match="character 12: expected a level"):
        compile_cascades({"GTR_skillExpression": "'english' >"}, TABLE, TaskRouting())


def test_an_expression_in_the_table_that_is_none_is_left_out_with_a_warning() -> None:
    table = [row("_ANY-LEVEL1_", "_ANY-LEVEL2_", "_ANY-SEGMENT_", "ana", "'english' >", "vip")]
    assert find_wrong_rows([GOLD, *table, BRONZE])[0][0] == 1
    compiled = compile_cascades({}, table, TaskRouting())
    assert [target.label for target in compiled.plan.targets] == [
        "Requested agent",
        "Requested group",
        "Default group",
    ]
    assert "character 12" in compiled.warnings[0]
    beaten = compile_cascades({"GTR_skillExpression": "polish"}, table, TaskRouting())
    assert beaten.plan.targets[1].expression == "polish"
    assert beaten.warnings == ()


def test_values_that_are_not_text_are_read_as_text() -> None:
    table = [row("1", "2.5", "True", "", "", "vip")]
    assert search({"GTR_level1": 1, "GTR_level2": 2.5, "CustomerSegment": True}, table).row == table[0]


@given(
    st.dictionaries(
        st.sampled_from([*GOLD_KEY, "GTR_requestedAgent", "GTR_requestedAgentGroup", "other"]),
        st.text(max_size=8) | st.integers() | st.none(),
    )
)
def test_every_interaction_ends_at_the_default_group(user_data: dict[str, str | int | None]) -> None:
    plan = compile_cascades(user_data, TABLE, TaskRouting()).plan
    assert plan.targets[-1].label == "Default group"
    order = ["Requested agent", "Requested skill", "Requested group", "Default group"]
    labels = [target.label for target in plan.targets]
    assert labels == sorted(labels, key=order.index)
