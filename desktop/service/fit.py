"""Whether an agent fits an entry: who they are against the target, and what they hold against the limits."""

from collections.abc import Iterator
from datetime import datetime

from desktop.domain.presence import RoutingStatus
from desktop.service.candidate import AgentView, EntryView, Policy, WorkbinView, folded
from desktop.service.capacity import blocking
from desktop.service.expression import parse, skills_of
from desktop.service.plan import Need, Target, TargetKind
from desktop.service.reasons import Code, Reason

TAKES_WORK = frozenset({"AVAILABLE", "ON_QUEUE"})


def is_taking_work(presence: str) -> bool:
    """Whether the router offers work to somebody in this system presence, however it is spelled."""
    return presence.upper().replace(" ", "_") in TAKES_WORK


def is_barred(agent: AgentView) -> bool:
    """Whether the agent takes no work at all now."""
    return agent.routing_status is RoutingStatus.NOT_RESPONDING or not is_taking_work(agent.presence)


def mismatches(agent: AgentView, target: Target, policy: Policy) -> Iterator[Reason]:
    """What about the agent does not answer the target; independent of presence and load."""
    if target.agents and not folded(agent.id, agent.login) & folded(*target.agents):
        yield Reason(Code.NOT_REQUESTED, (", ".join(target.agents),))
    if target.groups and not agent.groups & folded(*target.groups):
        yield Reason(Code.NOT_IN_GROUP, (", ".join(target.groups),))
    if target.expression and not parse(target.expression).is_met(agent.skills):
        yield Reason(Code.EXPRESSION_UNMET, (target.expression,))
    workbin = serving(target, policy)
    if workbin is not None:
        if workbin.groups and not agent.groups & workbin.groups:
            yield Reason(Code.NOT_MEMBER, (workbin.name,))
        if workbin.is_manual:
            yield Reason(Code.MANUAL, (workbin.name,))
    for need in needs_of(target, policy):
        yield from _shortfall(agent, need)


def obstacles(agent: AgentView, entry: EntryView, policy: Policy, now: datetime) -> Iterator[Reason]:
    """What keeps an agent who answers the target from taking the entry now."""
    if not is_taking_work(agent.presence):
        yield Reason(Code.PRESENCE, (agent.presence,))
    if agent.routing_status is RoutingStatus.NOT_RESPONDING:
        yield Reason(Code.NOT_RESPONDING)
    for exclusion in entry.excluded:
        if exclusion.agent_id == agent.id and exclusion.until > now:
            yield Reason(Code.EXCLUDED, (exclusion.until,))
    yield from fullness(agent, entry, policy)


def fullness(agent: AgentView, entry: EntryView, policy: Policy) -> Iterator[Reason]:
    """Which limits one more entry would break: the media type's, the workitem type's, the workbin's."""
    held, kind, media = agent.held, entry.workitem_type_id, agent.rule.media.get(entry.media_type)
    maximum = media.maximum if media else 0
    used = sum(work.media_type == entry.media_type for work in held)
    if used >= maximum:
        yield Reason(Code.AT_CAPACITY, (entry.media_type, used, maximum))
    for other in blocking(agent.rule, held, entry.media_type):
        yield Reason(Code.BLOCKED, (other, entry.media_type))
    limit = policy.type_limits.get(kind) if kind else None
    if limit is not None and (used := sum(work.workitem_type_id == kind for work in held)) >= limit:
        yield Reason(Code.TYPE_AT_CAPACITY, (used, limit))
    workbin = policy.workbins.get(entry.workbin_id)
    if workbin is not None and workbin.max_concurrent is not None:
        used = sum(work.workbin_id == workbin.id for work in held)
        if used >= workbin.max_concurrent:
            yield Reason(Code.WORKBIN_AT_CAPACITY, (used, workbin.max_concurrent, workbin.name))


def serving(target: Target, policy: Policy) -> WorkbinView | None:
    """The workbin whose members and skills the target goes by, if it is one."""
    return policy.workbins.get(target.workbin_id or "") if target.kind is TargetKind.WORKBIN else None


def needs_of(target: Target, policy: Policy) -> tuple[Need, ...]:
    """The skills asked for, the workbin's among them."""
    workbin = serving(target, policy)
    return target.needs if workbin is None else (*workbin.needs, *target.needs)


def favoured_skills(target: Target, policy: Policy) -> frozenset[str]:
    """The case-folded skills in which more proficiency is better."""
    named = folded(*(need.skill for need in needs_of(target, policy)))
    return named | skills_of(parse(target.expression)) if target.expression else named


def _shortfall(agent: AgentView, need: Need) -> Iterator[Reason]:
    have = agent.skills.get(need.skill.casefold())
    if have is None:
        yield Reason(Code.SKILL_MISSING, (need.name or need.skill,))
    elif have < need.proficiency:
        yield Reason(Code.SKILL_TOO_LOW, (need.name or need.skill, have, need.proficiency))
