"""What the router answers, with the reasons in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.service.ask import Ask
from desktop.service.candidate import AgentView, EntryView
from desktop.service.pool import Pool
from desktop.service.reasons import Code, Reason
from desktop.service.standing import Key, Standing

NAMED_ONE_BY_ONE = 3


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


def waits(entry: EntryView, ask: Ask, hindered: Hindered, now: datetime) -> Decision:
    """Nobody can take the entry: those who answer the target are all ``hindered``."""
    ends = [exclusion.until for exclusion in entry.excluded if exclusion.until > now]
    return Decision(
        entry.id,
        None,
        _why_nobody(ask, hindered),
        tuple(Counter(reason.code for _, reason in hindered).most_common()),
        min(ends, default=None),
    )


def _why_nobody(ask: Ask, hindered: Hindered) -> tuple[str, ...]:
    label = ask.target.label
    if not hindered:
        return (f"Nobody answers the step '{label}': {ask}.",)
    if len(hindered) <= NAMED_ONE_BY_ONE:
        return tuple(f"{agent.name}: {reason.text}" for agent, reason in hindered)
    briefs = Counter(reason.brief for _, reason in hindered).most_common()
    counts = ", ".join(f"{count} {brief}" for brief, count in briefs)
    return (f"{len(hindered)} agents answer the step '{label}', none can take it now: {counts}.",)


def offered(entry: EntryView, best: Sequence[Key], standing: Standing, pool: Pool) -> Decision:
    """The first of ``best`` gets the entry; the second, if any, shows why it is the first."""
    agent = pool[best[0][-1]]
    second = best[1] if len(best) > 1 else None
    return Decision(entry.id, agent.id, (standing.verdict(agent, best[0], second),))
