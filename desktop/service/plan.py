"""Routing plans: the ordered targets that every way of asking for routing compiles to.

A plan says where work may go and how long each target is tried; it never looks at an agent. Time is
given to it. Plans and their progress are plain values that can be kept as JSON.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import TypeAdapter

from desktop.domain.entry import RoutingStep, SkillNeed
from desktop.service.expression import parse


class TargetKind(StrEnum):
    """What a target names."""

    AGENT = "agent"
    PREFERRED = "preferred"
    SKILLS = "skills"
    GROUP = "group"
    WORKBIN = "workbin"


@dataclass(frozen=True, slots=True)
class Need:
    """A skill that an agent must have, at least at ``proficiency``; a higher one is preferred."""

    skill: str
    proficiency: float = 0
    name: str | None = None

    @classmethod
    def of(cls, need: SkillNeed) -> "Need":
        """The need as the wire's vocabulary spells it."""
        return cls(need.skill_id, need.proficiency, need.name)


@dataclass(frozen=True, slots=True)
class Target:
    """Where work may go in one step, for at most ``timeout_s`` seconds (None: until somebody takes it).

    ``agents`` are ids or logins, in order of preference for a PREFERRED target; ``groups`` are ids or
    names, any of which will do. A WORKBIN target takes the workbin's own members, skills and strategy as
    they are at routing time, and ``needs`` on top; on arrival the entry belongs to that workbin.
    ``passes_on`` means: when nobody can take it now, go to the next target at once instead of waiting.
    Raises ``ExpressionError`` where ``expression`` is none.
    """

    kind: TargetKind
    label: str
    timeout_s: float | None = None
    agents: tuple[str, ...] = ()
    expression: str = ""
    groups: tuple[str, ...] = ()
    workbin_id: str | None = None
    needs: tuple[Need, ...] = ()
    passes_on: bool = False

    def __post_init__(self) -> None:
        if self.expression:
            parse(self.expression)


@dataclass(frozen=True, slots=True)
class Plan:
    """Targets to be tried in order, under the name of whatever asked for them."""

    name: str
    targets: tuple[Target, ...]

    def __post_init__(self) -> None:
        if not self.targets:
            raise ValueError(f"The routing plan '{self.name}' has no target; give it at least one.")


@dataclass(frozen=True, slots=True)
class Compiled:
    """What asking for routing came to: the plan, what to warn about, and user data to write.

    ``workbin_id``: where the entry lies while no target names a workbin.
    """

    plan: Plan
    warnings: tuple[str, ...] = ()
    user_data: tuple[tuple[str, str], ...] = ()
    workbin_id: str | None = None


@dataclass(frozen=True, slots=True)
class PlanState:
    """How far one entry has come in its plan."""

    plan: Plan
    since: datetime
    step: int = 0

    @property
    def target(self) -> Target:
        """The target that is tried now."""
        return self.plan.targets[self.step]

    @property
    def is_last(self) -> bool:
        """Whether there is nothing left to fall back to; the last target is tried for ever."""
        return self.step == len(self.plan.targets) - 1

    @property
    def until(self) -> datetime | None:
        """When the next target takes over; also the next moment to look at this entry again."""
        if self.is_last or self.target.timeout_s is None:
            return None
        return self.since + timedelta(seconds=self.target.timeout_s)

    def told(self, reasons: tuple[str, ...] = ()) -> RoutingStep:
        """The state as an entry shows it."""
        return RoutingStep(
            plan=self.plan.name,
            step=self.step,
            step_label=self.target.label,
            since=self.since,
            until=self.until,
            reasons=reasons,
        )


def start(plan: Plan, now: datetime) -> PlanState:
    """The plan at its first target."""
    return PlanState(plan, now)


def advance(state: PlanState, now: datetime) -> PlanState:
    """The state at ``now``. At most one step further: a target that follows an outage gets its full time."""
    if state.until is not None and now >= state.until:
        return pass_on(state, now)
    return state


def pass_on(state: PlanState, now: datetime) -> PlanState:
    """The next target, whatever time the present one has left; the last one stays."""
    return state if state.is_last else replace(state, step=state.step + 1, since=now)


def dumps(state: PlanState) -> str:
    """The state as JSON text, to be kept with its entry."""
    return _STATE.dump_json(state).decode()


def loads(text: str) -> PlanState:
    """The state that ``dumps`` wrote."""
    return _STATE.validate_json(text)


def workbin_plan(workbin_id: str, label: str, needs: tuple[Need, ...] = ()) -> Plan:
    """The workbin's own policy, with the skills that the work itself asks for."""
    return Plan("workbin", (Target(TargetKind.WORKBIN, label, workbin_id=workbin_id, needs=needs),))


def bypass_plan(queue_id: str, label: str, needs: tuple[Need, ...] = ()) -> Compiled:
    """A queue named outright: rules and the work's own ``needs`` do not count, and a warning says so."""
    warning = f"queueId '{queue_id}' was given: routing rules are bypassed"
    if needs:
        skills = ", ".join(need.name or need.skill for need in needs)
        warning += f" and the requested skills ({skills}) are ignored"
    target = Target(TargetKind.WORKBIN, label, workbin_id=queue_id)
    return Compiled(
        Plan("queue", (target,)), (f"{warning}; the queue hands the work out by its own settings.",)
    )


_STATE = TypeAdapter(PlanState)
