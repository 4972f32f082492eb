"""What one shift came to."""

from collections import Counter
from dataclasses import dataclass, field

FAULTS = (
    *("lost frames", "doubled frames", "late frames", "compressed"),
    *("lost requests", "lost replies", "slow replies", "partitions", "cuts"),
    *("kills", "restarts", "clock jumps", "overrides", "forced presence"),
    *("sessions", "waits", "refusals", "take-overs"),
)
PLAIN = "a plain back end"  # without positions, versions to lock on, or keys that it remembers


@dataclass
class Report:
    """``counts``: how often each thing was done; ``staleness``: how late changes were shown, in seconds.

    ``staleness`` counts from when the line was there again; of a plain back end nothing is counted.
    """

    seed: int
    faults: tuple[str, ...]
    violations: tuple[str, ...] = ()
    counts: Counter[str] = field(default_factory=Counter)
    staleness: Counter[int] = field(default_factory=Counter)
