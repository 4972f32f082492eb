"""Many shifts, and what they came to: ``python -m tests.simulation --seeds 1000 --minutes 60``.

With ``--planted``: bugs planted in the client one by one, and the seed that found each.
With ``--plain``: every shift on a back end without positions, versions to lock on, or keys.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from time import monotonic

import pytest

from tests.simulation.bugs import BUGS
from tests.simulation.monitors import STALE_S
from tests.simulation.report import Report
from tests.simulation.running import run_shifts

PLANTED_SEEDS = 200
PLANTED_MINUTES = 4
# What is promised never to happen, with the words that tell of it in a violation.
NEVER: tuple[tuple[str, str], ...] = (
    ("shifts that ended unequal", "differs"),
    ("effects that happened twice", " times"),
    ("intents without an outcome", "has no outcome"),
    ("outcomes that were not true", "told as"),
    ("answers sent too late", "after its deadline"),
    ("rows that looked live while old", "looked live"),
)


def say(line: str) -> None:
    """One line, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


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
    began, staleness, totals, broken, bad = monotonic(), Counter[int](), Counter[str](), Counter[str](), 0
    for report in reports:
        staleness += report.staleness
        totals += report.counts
        totals["shifts"] += 1
        bad += bool(report.violations)
        for name, words in NEVER:
            broken[name] += sum(words in violation for violation in report.violations)
        if report.violations:
            say(f"seed {report.seed} ({', '.join(report.faults)}):")
            for violation in report.violations:
                say(f"  {violation}")
    took_s = monotonic() - began
    for name, count in sorted(totals.items()):
        say(f"{name:<32}{count:>10,}")
    for name, _ in NEVER:
        say(f"{name:<32}{broken[name]:>10,}")
    say(f"{'shifts with any violation':<32}{bad:>10,}")
    shown = ", ".join(f"{share_below(staleness, share)} s ({share:.0%})" for share in (0.5, 0.99, 1.0))
    say(f"with the line up shown within {shown}; promised {STALE_S:.0f} s")
    speed = totals["shifts"] * minutes * 60 / max(took_s, 0.001)
    say(f"{took_s:.0f} s, {speed:.0f} times as fast as the clock")
    return bad


def planted(*, is_plain: bool) -> int:
    """Plant each bug; how many were not found."""
    missed = 0
    for plant, faults in BUGS.items():
        with pytest.MonkeyPatch.context() as patch:
            plant(patch)
            reports = run_shifts(range(PLANTED_SEEDS), PLANTED_MINUTES, faults, is_plain=is_plain)
            found = next((report for report in reports if report.violations), None)
        missed += found is None
        told = "NOT FOUND" if found is None else f"seed {found.seed:>3}: {found.violations[0]}"
        say(f"{plant.__name__:<24}{told}")
    say(f"{len(BUGS) - missed} of {len(BUGS)} planted bugs found within {PLANTED_SEEDS} seeds")
    return missed


def main() -> int:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--planted", action="store_true")
    parser.add_argument("--plain", action="store_true")
    wanted = parser.parse_args()
    if wanted.planted:
        return int(planted(is_plain=wanted.plain) > 0)
    seeds = range(wanted.first, wanted.first + wanted.seeds)
    reports = run_shifts(seeds, wanted.minutes, is_plain=wanted.plain)
    return int(summary(reports, wanted.minutes) > 0)


if __name__ == "__main__":
    sys.exit(main())
