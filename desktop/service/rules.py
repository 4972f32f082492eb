"""Routing rules: which rule a workitem falls under, and the plan that a rule stands for."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from desktop.domain.record import JsonObject
from desktop.domain.workitem import CustomField
from desktop.service.conditions import Wrong, find_wrong_parts, holds
from desktop.service.document import RulePart, TargetPart
from desktop.service.expression import ExpressionError, parse
from desktop.service.plan import Compiled, Need, Plan, Target, TargetKind

DEFAULT_TIMEOUT_S = 120

Name = Callable[[str, str], str]
"""The name of something by kind (``skill``, ``group``, ``workbin``, ``user``) and id."""


def find_wrong(rule: RulePart, fields: Mapping[str, CustomField], others: Iterable[RulePart]) -> list[Wrong]:
    """Everything that keeps a rule from being kept; ``fields`` are those of the types that it is for."""
    wrong = [
        Wrong(f"conditions[{index}].{where}", said)
        for index, condition in enumerate(rule.conditions)
        for where, said in find_wrong_parts(condition, fields)
    ]
    wrong += [
        Wrong(f"targets[{index}]", said)
        for index, target in enumerate(rule.targets)
        for said in _wrong_target(target)
    ]
    clash = find_clash(rule, others)
    if clash is not None:
        said = f"{rule.evaluation_order} is already the evaluationOrder of the rule '{clash.name}'"
        wrong.append(Wrong("evaluationOrder", said))
    return wrong


def find_clash(rule: RulePart, others: Iterable[RulePart]) -> RulePart | None:
    """Another rule with the same evaluation order; which of the two wins would be anybody's guess."""
    same = (one for one in others if one.evaluation_order == rule.evaluation_order and one.id != rule.id)
    return next(same, None)


def is_met(rule: RulePart, values: JsonObject) -> bool:
    """Whether a workitem with these custom fields meets all conditions."""
    return all(holds(condition, values.get(condition.field)) for condition in rule.conditions)


def find_rule(rules: Iterable[RulePart], type_id: str, values: JsonObject) -> RulePart | None:
    """The rule that a workitem falls under: of all that match, the one with the lowest evaluation order."""
    matching = (rule for rule in rules if rule.workitem_type_id in (None, type_id) and is_met(rule, values))
    return min(matching, key=lambda rule: rule.evaluation_order, default=None)


def rule_plan(rule: RulePart, needs: tuple[Need, ...], name: Name) -> Plan:
    """The rule's targets, then its fallback queue; ``needs`` are the skills that the work itself asks for."""
    targets = [_target(part, needs, name) for part in rule.targets]
    fallback = rule.fallback_queue_id
    targets.append(Target(TargetKind.WORKBIN, name("workbin", fallback), workbin_id=fallback, needs=needs))
    return Plan(f"rule: {rule.name}", tuple(targets))


def named_rule_plan(rule: RulePart, values: JsonObject, needs: tuple[Need, ...], name: Name) -> Compiled:
    """The plan for a rule that was named outright: its targets count only where its conditions hold."""
    if is_met(rule, values):
        return Compiled(rule_plan(rule, needs, name))
    said = f"The conditions of the rule '{rule.name}' do not hold; only its fallback queue is used."
    return Compiled(rule_plan(rule.model_copy(update={"targets": ()}), needs, name), (said,))


def _target(part: TargetPart, needs: tuple[Need, ...], name: Name) -> Target:
    timeout_s = DEFAULT_TIMEOUT_S if part.timeout_seconds is None else part.timeout_seconds
    if part.agent_id is not None:
        return Target(TargetKind.AGENT, name("user", part.agent_id), timeout_s, agents=(part.agent_id,))
    if part.group_id is not None:
        label = name("group", part.group_id)
        return Target(TargetKind.GROUP, label, timeout_s, groups=(part.group_id,), needs=needs)
    if part.queue_id is not None:
        label = name("workbin", part.queue_id)
        return Target(TargetKind.WORKBIN, label, timeout_s, workbin_id=part.queue_id, needs=needs)
    if part.skill_expression is not None:
        label = f"Skills {part.skill_expression}"
        return Target(TargetKind.SKILLS, label, timeout_s, expression=part.skill_expression, needs=needs)
    asked = tuple(Need(one.skill_id, one.level, name("skill", one.skill_id)) for one in part.skills)
    label = ", ".join(f"{need.name} at {need.proficiency:g} or more" for need in asked)
    return Target(TargetKind.SKILLS, label, timeout_s, needs=(*asked, *needs))


def _wrong_target(part: TargetPart) -> Iterator[str]:
    places = (part.agent_id, part.skills or None, part.skill_expression, part.group_id, part.queue_id)
    if sum(place is not None for place in places) != 1:
        yield "has to name exactly one of agentId, skills, skillExpression, groupId and queueId"
    if part.skill_expression is not None:
        try:
            parse(part.skill_expression)
        except ExpressionError as error:
            yield str(error)
