"""Many shifts, and what they came to: ``python -m tests.simulation --seeds 1000 --minutes 60``."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from time import monotonic

from tests.simulation.running import run_shifts
from tests.simulation.shift import Report


def share_below(staleness: Counter[int], share: float) -> int:
    """The seconds within which this share of the changes was shown."""
    left = share * sum(staleness.values())
    for seconds, count in sorted(staleness.items()):
        left -= count
        if left <= 0:
            return seconds
    return 0


def summary(reports: Iterable[Report], minutes: float) -> int:
    """Print what was found; how many shifts had violations."""
    began, staleness, totals, bad = monotonic(), Counter[int](), Counter[str](), 0
    for report in reports:
        staleness += report.staleness
        totals["shifts"] += 1
        for name in ("given", "effects", "kills", "restarts", "partitions"):
            totals[name] += getattr(report, name)
        if report.violations:
            bad += 1
            print(f"seed {report.seed} ({', '.join(report.faults)}):")  # noqa: T201  this is a command
            print(*(f"  {violation}" for violation in report.violations), sep="\n")  # noqa: T201  this is a command
    took_s = monotonic() - began
    speed = totals["shifts"] * minutes * 60 / max(took_s, 0.001)
    print(*(f"{name:<12}{count:>10}" for name, count in totals.items()), sep="\n")  # noqa: T201  this is a command
    print(  # noqa: T201  this is a command
        f"with violations{bad:>7}\nshown within {share_below(staleness, 0.5)} s (half), "
        f"{share_below(staleness, 0.99)} s (99 %), {max(staleness, default=0)} s (all, outages included)\n"
        f"{took_s:.0f} s, {speed:.0f} times as fast as the clock"
    )
    return bad


def main() -> int:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=10.0)
    wanted = parser.parse_args()
    seeds = range(wanted.first, wanted.first + wanted.seeds)
    return 1 if summary(run_shifts(seeds, wanted.minutes), wanted.minutes) else 0


if __name__ == "__main__":
    sys.exit(main())
