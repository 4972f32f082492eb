"""What the router costs: one decision, one agent with room again, and a whole floor from 1,000 to 100,000.

Times depend on the machine; the ratios in the last column
do not: no worse than n log n means that they stay at or below 1.
"""

import math
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from desktop.domain.presence import RoutingStatus
from desktop.service.candidate import AgentView, EntryView, Policy, WorkbinView
from desktop.service.plan import Need, Target, TargetKind
from desktop.service.pool import Pool
from desktop.service.router import assign, assign_to, decide, explain
from desktop.service.waiting import Waiting
from tests.bench.figure import Figure, say

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SKILLS = [f"skill-{number}" for number in range(50)]
CHANCE = random.Random(20260302)  # noqa: S311 - a benchmark that is the same every time, not a secret
ROUNDS, MOST_MS, MOST_GROWTH = 3, 1.0, 1.2
Answer = TypeVar("Answer")


def floor_of(count: int) -> tuple[Policy, list[AgentView], list[EntryView]]:
    """500 agents with 25 of 50 skills each, 20 workbins, and entries with up to two skills of their own."""
    bins = {
        f"wb{i}": WorkbinView(
            f"wb{i}",
            f"Workbin {i}",
            priority=i % 3 + 1,
            needs=(Need(SKILLS[i], CHANCE.randint(0, 4)),),
            is_aged=i % 4 == 0,
        )
        for i in range(20)
    }
    agents = [
        AgentView(
            f"agent-{i}",
            f"Agent {i}",
            f"agent{i}",
            "Available",
            RoutingStatus.IDLE,
            NOW - timedelta(seconds=CHANCE.random() * 1000),
            skills={skill: CHANCE.randint(0, 10) for skill in CHANCE.sample(SKILLS, 25)},
        )
        for i in range(500)
    ]
    return Policy(bins), agents, [entry(number) for number in range(count)]


def entry(number: int) -> EntryView:
    """An entry that waits for up to a day."""
    workbin_id = f"wb{CHANCE.randrange(20)}"
    needs = tuple(Need(skill, CHANCE.randint(0, 3)) for skill in CHANCE.sample(SKILLS, CHANCE.randint(0, 2)))
    target = Target(TargetKind.WORKBIN, workbin_id, workbin_id=workbin_id, needs=needs)
    queued_at = NOW - timedelta(seconds=CHANCE.random() * 86_400)
    return EntryView(f"entry-{number}", workbin_id, target, queued_at, CHANCE.randint(1, 5))


def clocked(work: Callable[..., Answer], *given: object) -> tuple[float, Answer]:
    """Seconds of this process alone, so that the rest of the machine does not count; and the answer."""
    started = time.process_time()
    answer = work(*given)
    return time.process_time() - started, answer


def run() -> Iterator[Figure]:
    """Single decisions, then growth."""
    yield from decisions()
    yield growth()


def decisions() -> Iterator[Figure]:
    """One entry against 500 agents: at once, and with every agent's reasons."""
    policy, agents, entries = floor_of(300)
    pool = Pool(policy, agents)
    for name, ask, most in (("decide", decide, MOST_MS), ("explain all 500", explain, None)):
        took = sorted(clocked(ask, one, pool, NOW)[0] * 1e3 for one in entries)
        middle = statistics.median(took)
        say(f"{name:>16}: median {middle:.3f} ms, p99 {took[-3]:.3f} ms")
        yield Figure(f"router, {name}, 500 agents, 50 skills", middle, most, " ms")


def growth() -> Figure:
    """The whole floor at growing sizes; the ratio is the growth of the cost over that of n log n."""
    say(f"{'waiting':>8} {'index s':>8} {'assign s':>8} {'assigned':>8} {'freed ms':>8} {'ratio':>6}")
    first = ratio = 0.0
    for count in (1_000, 3_000, 10_000, 30_000, 100_000):
        indexed, assigned, handed, freed = min(whole_floor(*floor_of(count)) for _ in range(ROUNDS))
        cost = (indexed + assigned) / (count * math.log(count))
        first = first or cost
        ratio = cost / first
        row = f"{count:>8} {indexed:8.3f} {assigned:8.3f} {handed:>8} {freed * 1e3:8.3f}"
        say(f"{row} {ratio:6.2f}")
    return Figure("router, 1,000 to 100,000 waiting, to n log n", ratio, MOST_GROWTH, " x")


def whole_floor(
    policy: Policy, agents: list[AgentView], entries: list[EntryView]
) -> tuple[float, float, int, float]:
    """Seconds to index what waits, to hand out all that can be, how many that were, and per agent freed."""
    pool = Pool(policy, agents)
    indexed, waiting = clocked(Waiting, policy, entries)
    assigned, decided = clocked(assign, waiting, pool, NOW)
    freed = []
    for one in agents[:50]:
        now = pool[one.id]
        pool.put(replace(now, held=now.held[1:]))
        freed.append(clocked(assign_to, one.id, waiting, pool, NOW)[0])
    return indexed, assigned, len(decided), statistics.median(freed)
