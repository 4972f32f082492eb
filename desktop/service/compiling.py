"""From what was asked to a plan: the queue or the rule that it names, or the rule that matches."""

from desktop.domain.record import JsonObject
from desktop.service.directory import Directory
from desktop.service.document import RulePart, WorkitemTypePart
from desktop.service.plan import Compiled, Need, bypass_plan
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.routing_request import AskedRouting, AskedSkill
from desktop.service.rules import find_rule, named_rule_plan, rule_plan


def compile_plan(
    directory: Directory,
    kind: WorkitemTypePart,
    values: JsonObject,
    asked: AskedRouting,
    *,
    is_triggered: bool,
) -> Compiled | None:
    """The plan for a workitem with these fields; None: nothing asks for routing, it waits unrouted."""
    needs = tuple(_need(directory, one) for one in asked.skills)
    if asked.queue_id is not None:
        return _queue(directory, asked.queue_id, needs)
    if asked.routing_rule_id is not None:
        rule = _rule(directory, asked.routing_rule_id)
        return named_rule_plan(rule, values, needs, directory.name_of)
    if not is_triggered and not (kind.routing_enabled and kind.routing_rule_id):
        return None
    found = find_rule(directory.rules.values(), kind.id, values)
    if found is not None:
        return Compiled(rule_plan(found, needs, directory.name_of))
    if kind.routing_rule_id is None:
        message = "No routing rule matches; name a queueId or a routingRuleId"
        raise bad_request(wrong_field("routingRuleId", "routing.target.required", message))
    return named_rule_plan(_rule(directory, kind.routing_rule_id), values, needs, directory.name_of)


def _need(directory: Directory, asked: AskedSkill) -> Need:
    return Need(asked.skill_id, asked.proficiency, directory.name_of("skill", asked.skill_id))


def _queue(directory: Directory, queue_id: str, needs: tuple[Need, ...]) -> Compiled:
    workbin = directory.workbins.get(queue_id)
    if workbin is None:
        message = f"There is no queue '{queue_id}'"
        raise bad_request(wrong_field("routingData.queueId", "queue.unknown", message))
    return bypass_plan(workbin.id, workbin.name, needs)


def _rule(directory: Directory, rule_id: str) -> RulePart:
    rule = directory.rules.get(rule_id)
    if rule is None or rule.fallback_queue_id not in directory.workbins:
        message = f"There is no routing rule '{rule_id}' with a fallback queue"
        raise bad_request(wrong_field("routingData.routingRuleId", "rule.unknown", message))
    return rule
