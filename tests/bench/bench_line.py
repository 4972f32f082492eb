"""What the line and the outbox promise, in virtual time: the same figures on every machine."""

import asyncio
from collections.abc import Iterator

from tests.bench.figure import Figure, say
from tests.scenarios.figures import (
    Sizes,
    after_hours_without_a_line,
    connects_in_the_worst_minute,
    renewals_of_20_requests,
    shift_sizes,
    silence_found_s,
    tail_healed_s,
)

HOURS, DROPS_AN_HOUR, SLEEPS = 8, 4, 5
FLAT = 5


def spread(sizes: list[Sizes], name: str) -> int:
    """How far apart an hour's figure and another's are."""
    values: list[int] = [getattr(size, name) for size in sizes]
    return max(values) - min(values)


def run() -> Iterator[Figure]:
    """Each promise of the line, then a shift of eight hours."""
    yield Figure("a half-open line found", silence_found_s(), 25, " s")
    yield Figure("the last event of a burst, lost, made good", tail_healed_s(), 11, " s")
    yield Figure("accept-then-close, connects in the worst minute", connects_in_the_worst_minute(), 10)
    yield Figure("a stale token, 20 requests under way: renewals", asyncio.run(renewals_of_20_requests()), 1)
    backlog = after_hours_without_a_line()
    yield Figure("8 h without a line, 50 entries done: sent after", backlog.took_s, 60, " s")
    yield Figure(
        "  not done, done twice, out of order", 50 - backlog.done + backlog.twice + backlog.out_of_order, 0
    )
    sizes, worst_s = shift_sizes(HOURS, drops_an_hour=DROPS_AN_HOUR, sleeps=SLEEPS)
    say(f"{'hour':>5} {'tasks':>6} {'timers':>7} {'files':>6} {'rows':>5} {'objects':>8}")
    for hour, size in enumerate(sizes, 1):
        say(f"{hour:>5} {size.tasks:>6} {size.timers:>7} {size.files:>6} {size.rows:>5} {size.objects:>8}")
    for name in ("tasks", "timers", "files", "rows"):
        yield Figure(f"8 h, 250 events/h, 32 drops, 5 sleeps: {name}, spread", spread(sizes, name), FLAT)
    yield Figure("  the longest that a change was not shown, line up", worst_s, 12, " s")
