"""Preferred agents: these people in this order, and a fallback queue for when none of them can."""

from enum import StrEnum

from desktop.domain.entry import EntryStatus
from desktop.service.plan import Compiled, Plan, PlanState, Target, TargetKind

PLAN = "preferred agents"


class RoutingPhase(StrEnum):
    """How far the routing of a conversation has come."""

    PENDING = "pending"
    OFFERED = "offered"
    CONNECTED = "connected"
    FALLBACK = "fallback"


class Matched(StrEnum):
    """Through which part of the plan an agent was found."""

    PREFERRED = "preferred"
    FALLBACK = "fallback"


def preferred_plan(
    agents: tuple[str, ...], fallback_queue_id: str | None = None, fallback_label: str = ""
) -> Compiled:
    """Who can not take it now is skipped; when all are, the fallback queue takes over at once.

    Without a fallback queue the work waits for one of them for ever, which a warning says.
    """
    asked = tuple(dict.fromkeys(agents))
    preferred = Target(TargetKind.PREFERRED, "Preferred agents", agents=asked, passes_on=True)
    if fallback_queue_id is None:
        warning = "No fallback queue was given: while none of the preferred agents can take it, it waits."
        return Compiled(Plan(PLAN, (preferred,)), (warning,))
    label = f"Fallback queue {fallback_label or fallback_queue_id}"
    fallback = Target(TargetKind.WORKBIN, label, workbin_id=fallback_queue_id)
    return Compiled(Plan(PLAN, (preferred, fallback) if asked else (fallback,)))


def is_fallback(state: PlanState) -> bool:
    """Whether the preferred agents have been given up."""
    return state.plan.name == PLAN and state.target.kind is TargetKind.WORKBIN


def phase(state: PlanState, status: EntryStatus) -> RoutingPhase:
    """The phase that a conversation shows; ``fallback`` means: it waits in the fallback queue."""
    if status is EntryStatus.ASSIGNED:
        return RoutingPhase.OFFERED
    if status is not EntryStatus.UNASSIGNED:
        return RoutingPhase.CONNECTED
    return RoutingPhase.FALLBACK if is_fallback(state) else RoutingPhase.PENDING


def matched(state: PlanState, status: EntryStatus) -> Matched | None:
    """How the agent was found; None while there is none."""
    if status is EntryStatus.UNASSIGNED:
        return None
    return Matched.FALLBACK if is_fallback(state) else Matched.PREFERRED
