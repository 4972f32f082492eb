from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.record import JsonValue
from desktop.domain.workitem import CustomField, FieldKind
from desktop.service.document import ConditionPart, RulePart, SkillRequirement, TargetPart
from desktop.service.plan import Need, TargetKind
from desktop.service.rules import find_clash, find_rule, find_wrong, is_met, named_rule_plan, rule_plan


def field(name: str, kind: FieldKind, **given: Any) -> CustomField:
    return CustomField(name=name, display_name=name, type=kind, **{"is_routing_field": True, **given})


FIELDS = {
    one.name: one
    for one in (
        field("loanAmount", FieldKind.NUMBER),
        field("documentType", FieldKind.DROPDOWN, options=("Paystub", "TaxReturn")),
        field("applicantId", FieldKind.STRING, is_routing_field=False),
        field("region", FieldKind.STRING),
        field("dueOn", FieldKind.DATE),
        field("isVip", FieldKind.CHECKBOX),
    )
}


def rule(name: str, order: int, *conditions: ConditionPart, **given: Any) -> RulePart:
    return RulePart(
        **{
            "id": name,
            "name": name.title(),
            "evaluation_order": order,
            "conditions": conditions,
            "fallback_queue_id": "wb",
            **given,
        }
    )


def condition(name: str, operator: Any, value: JsonValue) -> ConditionPart:
    return ConditionPart(field=name, operator=operator, value=value)


def named(kind: str, what: str) -> str:
    return f"{kind} {what}"


@pytest.mark.parametrize(
    ("one", "value", "holds"),
    [
        (condition("loanAmount", "equals", 5), 5.0, True),
        (condition("loanAmount", "equals", 1), True, False),
        (condition("loanAmount", "notEquals", 5), 6, True),
        (condition("loanAmount", "greaterThan", 5), 5, False),
        (condition("loanAmount", "greaterThan", 5), 5.5, True),
        (condition("loanAmount", "greaterOrEqual", 5), 5, True),
        (condition("loanAmount", "lessThan", 5), 4, True),
        (condition("loanAmount", "lessOrEqual", 5), 6, False),
        (condition("loanAmount", "greaterThan", 5), "6", False),
        (condition("documentType", "equals", "Paystub"), "paystub", False),
        (condition("documentType", "in", ["Paystub", "TaxReturn"]), "TaxReturn", True),
        (condition("documentType", "in", ["Paystub"]), "TaxReturn", False),
        (condition("documentType", "in", "Paystub"), "Paystub", False),
        (condition("region", "contains", "nord"), "Norderney", True),
        (condition("region", "contains", "nord"), 5, False),
        (condition("region", "equals", "20240101"), "2024-01-01", False),
        (condition("dueOn", "lessThan", "2026-01-02"), "2026-01-01T23:00:00Z", True),
        (condition("dueOn", "equals", "2026-01-01T12:00:00Z"), "2026-01-01T13:00:00+01:00", True),
        (condition("dueOn", "greaterThan", "2026-01-01"), "2026-99-01", False),
        (condition("isVip", "equals", True), True, True),
        (condition("isVip", "notEquals", True), False, True),
    ],
)
def test_a_condition_compares_like_with_like(one: ConditionPart, value: JsonValue, holds: bool) -> None:
    assert is_met(rule("r", 1, one), {one.field: value}) is holds


@pytest.mark.parametrize("values", [{}, {"loanAmount": None}])
@pytest.mark.parametrize("operator", ["equals", "notEquals", "lessThan"])
def test_a_field_without_a_value_meets_no_condition(values: dict[str, None], operator: str) -> None:
    assert not is_met(rule("r", 1, condition("loanAmount", operator, 5)), dict(values))


def test_all_conditions_have_to_hold() -> None:
    both = rule("r", 1, condition("loanAmount", "greaterThan", 5), condition("isVip", "equals", True))
    assert is_met(both, {"loanAmount": 6, "isVip": True})
    assert not is_met(both, {"loanAmount": 6, "isVip": False})
    assert is_met(rule("none", 1), {})


def test_the_lowest_matching_evaluation_order_wins() -> None:
    large = rule("large", 10, condition("loanAmount", "greaterOrEqual", 1000), workitem_type_id="loan")
    rules = [rule("any", 30), rule("loans", 20, workitem_type_id="loan"), large]
    assert find_rule(rules, "loan", {"loanAmount": 2000}) == large
    assert find_rule(rules, "loan", {"loanAmount": 5}) == rules[1]
    assert find_rule(rules, "case", {"loanAmount": 2000}) == rules[0]
    assert find_rule([large], "case", {"loanAmount": 2000}) is None


@given(st.permutations([rule(name, order) for order, name in enumerate("abcde")]))
def test_which_rule_wins_does_not_hang_on_how_they_are_kept(rules: list[RulePart]) -> None:
    winner = find_rule(rules, "loan", {})
    assert winner is not None
    assert winner.id == "a"


def test_an_evaluation_order_is_given_out_once() -> None:
    others = [rule("a", 1), rule("b", 2)]
    assert find_clash(rule("c", 2), others) == others[1]
    assert find_clash(rule("b", 2), others) is None, "a rule does not clash with its own older version"
    assert find_wrong(rule("c", 2), FIELDS, others) == [
        ("evaluationOrder", "2 is already the evaluationOrder of the rule 'B'")
    ]


@pytest.mark.parametrize(
    ("one", "path", "said"),
    [
        (condition("loanSum", "equals", 5), "field", "'loanSum' is not a field"),
        (condition("applicantId", "equals", "A"), "field", "'applicantId' is not a routing field"),
        (
            condition("isVip", "greaterThan", True),
            "operator",
            "checkbox field can be compared by equals",
        ),
        (
            condition("region", "lessThan", "n"),
            "operator",
            "string field can be compared by contains",
        ),
        (condition("loanAmount", "equals", "5"), "value", "has to be of the type of 'loanAmount'"),
        (condition("loanAmount", "equals", True), "value", "which is number"),
        (condition("isVip", "equals", 1), "value", "which is checkbox"),
        (condition("dueOn", "lessThan", "soon"), "value", "which is date"),
        (condition("dueOn", "lessThan", 5), "value", "which is date"),
        (condition("dueOn", "lessThan", "2026-13-01"), "value", "which is date"),
        (condition("loanAmount", "in", 5), "value", "has to be a list for 'in'"),
        (condition("loanAmount", "equals", [5]), "value", "one value for every other operator"),
        (condition("documentType", "in", ["Paystub", "taxreturn"]), "value", "one of: Paystub, TaxReturn"),
        (condition("region", "equals", 5), "value", "which is string"),
    ],
)
def test_a_condition_that_makes_no_sense_is_named(one: ConditionPart, path: str, said: str) -> None:
    wrong = find_wrong(rule("r", 1, condition("isVip", "equals", True), one), FIELDS, ())
    assert [place for place, _ in wrong] == [f"conditions[1].{path}"]
    assert said in wrong[0].said


def test_a_target_names_one_place_and_a_readable_expression() -> None:
    targets = (TargetPart(), TargetPart(agent_id="ana", group_id="g"), TargetPart(skill_expression="'a' >"))
    wrong = find_wrong(rule("r", 1, targets=targets), FIELDS, ())
    assert [place for place, _ in wrong] == ["targets[0]", "targets[1]", "targets[2]"]
    assert wrong[0].said.startswith("has to name exactly one of agentId")
    assert "character 6" in wrong[2].said


def test_a_rule_becomes_its_targets_and_then_its_fallback_queue() -> None:
    need = Need("sk", 2, "Mortgage")
    targets = (
        TargetPart(agent_id="ana", timeout_seconds=30),
        TargetPart(skills=(SkillRequirement(skill_id="review", level=4),)),
        TargetPart(skill_expression="'english' > 3"),
        TargetPart(group_id="g"),
        TargetPart(queue_id="other"),
    )
    plan = rule_plan(rule("large", 1, targets=targets), (need,), named)
    assert plan.name == "rule: Large"
    assert [(one.kind, one.label, one.timeout_s) for one in plan.targets] == [
        (TargetKind.AGENT, "user ana", 30),
        (TargetKind.SKILLS, "skill review at 4 or more", 120),
        (TargetKind.SKILLS, "Skills 'english' > 3", 120),
        (TargetKind.GROUP, "group g", 120),
        (TargetKind.WORKBIN, "workbin other", 120),
        (TargetKind.WORKBIN, "workbin wb", None),
    ]
    assert plan.targets[0].needs == (), "a named agent needs no skill"
    assert plan.targets[1].needs == (Need("review", 4, "skill review"), need)
    assert all(one.needs == (need,) for one in plan.targets[2:])


def test_a_named_rule_whose_conditions_do_not_hold_leaves_its_fallback_queue() -> None:
    one = rule("r", 1, condition("loanAmount", "equals", 5), targets=(TargetPart(agent_id="ana"),))
    compiled = named_rule_plan(one, {"loanAmount": 5}, (), named)
    assert (len(compiled.plan.targets), compiled.warnings) == (2, ())
    compiled = named_rule_plan(one, {}, (), named)
    assert [target.kind for target in compiled.plan.targets] == [TargetKind.WORKBIN]
    assert compiled.warnings == (
        "The conditions of the rule 'R' do not hold; only its fallback queue is used.",
    )
