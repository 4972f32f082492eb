"""Whether an agent who answers a target can take an entry now: presence, exclusions and limits."""

from collections.abc import Iterator
from datetime import datetime

from desktop.domain.presence import RoutingStatus
from desktop.service.candidate import AgentView, EntryView, Policy
from desktop.service.capacity import blocking, has_room
from desktop.service.reasons import Code, Reason

TAKES_WORK = frozenset({"AVAILABLE", "ON_QUEUE"})


def is_taking_work(presence: str) -> bool:
    """Whether the router offers work to somebody in this system presence, however it is spelled."""
    return presence.upper().replace(" ", "_") in TAKES_WORK


def is_barred(agent: AgentView) -> bool:
    """Whether the agent takes no work at all now."""
    return agent.routing_status is RoutingStatus.NOT_RESPONDING or not is_taking_work(agent.presence)


def is_free(agent: AgentView, media_type: str) -> bool:
    """Whether the agent takes work and has room for this media type, other limits apart."""
    return not is_barred(agent) and has_room(agent.rule, agent.held, media_type)


def has_place(agent: AgentView, entry: EntryView, policy: Policy, now: datetime) -> bool:
    """Whether an agent who is free for the entry's media type has no other ``obstacles``."""
    if entry.excluded and is_passed_over(agent.id, entry, now):
        return False
    return next(other_limits(agent, entry, policy), None) is None


def is_unhindered(entry: EntryView, policy: Policy) -> bool:
    """Whether every agent who is free for the entry's media type has a place for it."""
    workbin = policy.workbins.get(entry.workbin_id)
    is_limited = workbin is not None and workbin.max_concurrent is not None
    return not entry.excluded and not is_limited and entry.workitem_type_id not in policy.type_limits


def is_passed_over(agent_id: str, entry: EntryView, now: datetime) -> bool:
    """Whether the agent is in the cool-down after a reject or a missed offer of this entry."""
    return any(one.agent_id == agent_id and one.until > now for one in entry.excluded)


def obstacles(agent: AgentView, entry: EntryView, policy: Policy, now: datetime) -> Iterator[Reason]:
    """What keeps an agent who answers the target from taking the entry now."""
    if not is_taking_work(agent.presence):
        yield Reason(Code.PRESENCE, (agent.presence,))
    if agent.routing_status is RoutingStatus.NOT_RESPONDING:
        yield Reason(Code.NOT_RESPONDING)
    for exclusion in entry.excluded:
        if exclusion.agent_id == agent.id and exclusion.until > now:
            yield Reason(Code.EXCLUDED, (exclusion.until,))
    yield from media_limits(agent, entry.media_type)
    yield from other_limits(agent, entry, policy)


def media_limits(agent: AgentView, media_type: str) -> Iterator[Reason]:
    """Why the agent's capacity rule allows no more of this media type."""
    rule = agent.rule.media.get(media_type)
    maximum = rule.maximum if rule else 0
    used = sum(work.media_type == media_type for work in agent.held)
    if used >= maximum:
        yield Reason(Code.AT_CAPACITY, (media_type, used, maximum))
    for other in blocking(agent.rule, agent.held, media_type):
        yield Reason(Code.BLOCKED, (other, media_type))


def other_limits(agent: AgentView, entry: EntryView, policy: Policy) -> Iterator[Reason]:
    """Which limits of the workitem's type and of the workbin one more entry would break."""
    kind = entry.workitem_type_id
    limit = policy.type_limits.get(kind) if kind else None
    if limit is not None and (used := sum(work.workitem_type_id == kind for work in agent.held)) >= limit:
        yield Reason(Code.TYPE_AT_CAPACITY, (used, limit))
    workbin = policy.workbins.get(entry.workbin_id)
    if workbin is not None and workbin.max_concurrent is not None:
        used = sum(work.workbin_id == workbin.id for work in agent.held)
        if used >= workbin.max_concurrent:
            yield Reason(Code.WORKBIN_AT_CAPACITY, (used, workbin.max_concurrent, workbin.name))
