"""What the router answers, with the reasons in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.service.candidate import AgentView, EntryView, Policy
from desktop.service.fit import needs_of, serving
from desktop.service.plan import Target
from desktop.service.reasons import Code, Reason

_NAMED_ONE_BY_ONE = 3


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one entry now: ``agent_id`` gets it, or it waits.

    ``reasons`` are plain sentences for the entry's ``routing.reasons``; ``obstacles`` count, by code, what
    first stands in the way of the agents who answer the target; ``again_at`` is when the first of the
    entry's exclusions ends.
    """

    entry_id: str
    agent_id: str | None
    reasons: tuple[str, ...]
    obstacles: tuple[tuple[Code, int], ...] = ()
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the router thinks of one agent for one entry. ``rank`` counts the eligible from 1, best first."""

    agent_id: str
    agent_name: str
    reasons: tuple[Reason, ...] = ()
    rank: int | None = None

    @property
    def is_eligible(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.reasons


Hindered = Sequence[tuple[AgentView, Reason]]


def waits(entry: EntryView, policy: Policy, hindered: Hindered, now: datetime) -> Decision:
    """Nobody can take the entry: those who answer the target are all ``hindered``."""
    ends = [exclusion.until for exclusion in entry.excluded if exclusion.until > now]
    return Decision(
        entry.id,
        None,
        tuple(_why_nobody(entry.target, policy, hindered)),
        tuple(Counter(reason.code for _, reason in hindered).most_common()),
        min(ends, default=None),
    )


def _why_nobody(target: Target, policy: Policy, hindered: Hindered) -> list[str]:
    if not hindered:
        return [f"Nobody answers the step '{target.label}': {_asked(target, policy)}."]
    if len(hindered) <= _NAMED_ONE_BY_ONE:
        return [f"{agent.name}: {reason.text}" for agent, reason in hindered]
    briefs = Counter(reason.brief for _, reason in hindered).most_common()
    counts = ", ".join(f"{count} {brief}" for brief, count in briefs)
    return [f"{len(hindered)} agents answer the step '{target.label}', none can take it now: {counts}."]


def _asked(target: Target, policy: Policy) -> str:
    """What a target asks of an agent, in words."""
    workbin = serving(target, policy)
    if workbin is not None and workbin.is_manual:
        return f"the workbin {workbin.name} is manual, its entries are claimed"
    asked = [f"one of the agents {', '.join(target.agents)}"] if target.agents else []
    if target.groups:
        asked.append(f"a member of {', '.join(target.groups)}")
    if target.expression:
        asked.append(f"skills {target.expression}")
    if workbin is not None:
        asked.append(f"a member of the workbin {workbin.name}")
    needs = needs_of(target, policy)
    asked.extend(f"{need.name or need.skill} at {need.proficiency:g} or more" for need in needs)
    return f"it asks for {' and '.join(asked) or 'any agent'}"
