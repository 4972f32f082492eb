"""The bugs that are planted: with which faults each comes out, and in which shift it did so last."""

from collections.abc import Callable, Iterator, Mapping

from tests.simulation import planted as p
from tests.simulation.planted import Patch
from tests.simulation.report import PLAIN

Bug = Callable[[Patch], None]

# With the faults that bring it out soonest: the simulator has to find each within some seeds.
BUGS: Mapping[Bug, tuple[str, ...]] = {
    p.late_accept: ("lost replies", "partitions"),
    p.key_per_retry: ("lost replies",),
    p.position_before_rows: ("kills",),
    p.no_gap_check: ("lost frames",),
    p.no_digest: ("lost frames",),
    p.no_tail_check: ("lost frames",),
    p.no_epoch: ("restarts",),
    p.no_hold_while_reading: ("restarts", "lost frames"),
    p.absent_rows_stay: ("lost frames", "overrides", "cuts", "restarts"),
    p.lost_means_failed: ("lost replies",),
    p.no_retry: ("lost requests",),
    p.forgotten_intents: ("kills", "lost replies"),
    p.no_order: ("lost requests",),
    p.clock_not_kept: ("clock jumps", "waits"),
    p.no_number_guard: ("slow replies", "lost replies", "overrides"),
    p.no_gate: ("waits",),
    p.gate_for_one: ("waits",),
    p.refused_is_sent_again: ("refusals",),
    p.refusals_forgotten: ("refusals", "kills"),
    p.blind_again: ("lost replies", PLAIN),
    p.no_round: ("lost frames", PLAIN),
    p.war_of_clients: ("take-overs",),
    p.lead_by_itself: ("take-overs", "partitions"),
    p.deaf_to_capacity: ("forced presence",),
    p.renewed_by_each: ("sessions", "cuts"),
}

# Where each was found last, beyond the first few: tried first, since looking for it is what takes long.
FOUND_LAST: Mapping[Bug, int] = {
    p.late_accept: 23,
    p.no_gap_check: 32,
    p.no_digest: 3,
    p.no_tail_check: 4,
    p.no_hold_while_reading: 10,
    p.absent_rows_stay: 47,
    p.forgotten_intents: 4,
    p.refusals_forgotten: 13,
    p.no_round: 10,
    p.lead_by_itself: 33,
    p.renewed_by_each: 17,
}


def seeds_for(bug: Bug, most: int) -> Iterator[int]:
    """All seeds below that, each once."""
    first = FOUND_LAST.get(bug, 0)
    yield first
    yield from (seed for seed in range(most) if seed != first)
