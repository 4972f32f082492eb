"""From a source's record to the body that is submitted, and all that can be known to be wrong with it."""

from desktop.adapter.catalogue import ACTIVE, Known
from desktop.adapter.record import Problem, SourceRecord
from desktop.adapter.schema import field_problems
from desktop.domain.record import JsonObject, JsonValue

REQUESTED_AGENT = "GTR_requestedAgent"
_UNROUTED = "unrouted"


def record_problems(record: SourceRecord, known: Known) -> tuple[Problem, ...]:
    """What the service would refuse for good: a type, queue, skill or field that is not as it should be."""
    kind = known.find_type(record.type)
    if kind is None:
        names = ", ".join(kind.name for kind in known.types) or "none"
        return (Problem(field="type", says=f"{record.type!r} is not a workitem type; there are: {names}"),)
    found = [
        Problem(field=f"fields.{problem.field}", says=problem.says)
        for problem in field_problems(kind, record.fields)
    ]
    if record.queue and known.find_queue(record.queue) is None:
        found.append(Problem(field="queue", says=f"{record.queue!r} is not a queue of this service"))
    found += [
        Problem(field="skills", says=f"{wish.skill!r} is not a skill of this service")
        for wish in record.skills
        if known.find_skill(wish.skill) is None
    ]
    return tuple(found)


def resting_queue(record: SourceRecord, known: Known) -> str | None:
    """The name of the record's own queue when that does not take work now."""
    queue = known.find_queue(record.queue) if record.queue else None
    return queue.name if queue is not None and queue.status != ACTIVE else None


def workitem_body(
    record: SourceRecord, known: Known, source: str, preferred_agent: str | None = None
) -> JsonObject:
    """The body of ``POST /api/v2/workitems``. The record has no problems."""
    kind = known.find_type(record.type)
    if kind is None:
        raise LookupError(record.type)
    body: JsonObject = {
        "workitemTypeId": kind.id,
        "customFields": dict(record.fields),
        "title": record.title or None,
        "customer": record.customer or None,
        "segment": record.segment or None,
        "priority": record.clamped_priority,
        "externalId": record.business_id,
        "source": source,
        "userData": _user_data(record, preferred_agent),
    }
    routing = routing_body(record, known)
    return body | {"routingData": routing} if routing else body


def routing_body(record: SourceRecord, known: Known) -> JsonObject:
    """What the record itself says about where it should go: its queue, its rule, its skills."""
    queue = known.find_queue(record.queue) if record.queue else None
    wishes: list[JsonValue] = []
    for wish in record.skills:
        skill = known.find_skill(wish.skill)
        if skill is not None:
            wishes.append({"skillId": skill.id, "proficiency": wish.proficiency})
    asked: JsonObject = {}
    if queue is not None:
        asked["queueId"] = queue.id
    if record.rule:
        asked["routingRuleId"] = record.rule
    if wishes:
        asked["skills"] = wishes
    return asked


def needs_routing(record: SourceRecord, known: Known, workitem: JsonObject) -> bool:
    """Whether nothing else will route it: neither its type nor the record names a rule or a queue."""
    kind = known.find_type(record.type)
    if kind is None or not kind.routing_enabled or kind.routing_rule_id or record.rule or record.queue:
        return False
    return workitem.get("routingState", _UNROUTED) == _UNROUTED


def _user_data(record: SourceRecord, preferred_agent: str | None) -> JsonObject:
    named: dict[str, str] = {
        "title": record.title,
        "customerName": record.customer,
        "CustomerSegment": record.segment,
        REQUESTED_AGENT: preferred_agent or "",
    }
    return {name: text for name, text in named.items() if text} | record.user_data
