"""The summary of what happened in an interval: counts, times, breaches, from one pass over the facts."""

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import repeat
from typing import Any

from desktop.domain.record import JsonObject, JsonValue, wire_time
from desktop.service.store.fact_blocks import HOUR_S, Block, Names, facts_between, sort_of
from desktop.service.store.facts import Kind, Path

GROUPS: dict[str, Callable[[Block], "array[int]"]] = {
    "workbin": lambda block: block.workbins,
    "type": lambda block: block.types,
    "agent": lambda block: block.agents,
    "hour": lambda block: block.hours,
}
FALLBACK_WARNING = 0.4
MEDIAN, MOST = 0.5, 0.95


def summary(
    conn: sqlite3.Connection, since: datetime, until: datetime, group_by: Sequence[str]
) -> list[JsonObject]:
    """One object per group, in the groups' order; without groups one for everything."""
    names = Names(conn)
    blocks = facts_between(conn, names, int(since.timestamp()), int(until.timestamp()))
    grouped = _grouped(blocks, group_by)
    named = names.by_number()
    shown = {
        tuple(map(partial(_shown, named), group_by, group)): _Tally(Counter(sorts))
        for group, sorts in grouped.items()
    }
    ordered = sorted(shown, key=lambda key: tuple(map(str, key)))
    return [{"group": dict(zip(group_by, key, strict=True)), **shown[key].told()} for key in ordered]


def _grouped(blocks: Iterable[Block], group_by: Sequence[str]) -> dict[tuple[int, ...], list[int]]:
    """The sorts of all facts, by group."""
    groups: dict[Any, list[int]] = defaultdict(list)
    for block in blocks:
        columns = [GROUPS[name](block) for name in group_by]
        # One column is its own key: a million tuples would take as long as all the rest.
        keys = columns[0] if len(columns) == 1 else zip(*columns, strict=True) if columns else repeat(())
        for key, sort in zip(keys, block.sorts):  # noqa: B905 - without groups the keys never end
            groups[key].append(sort)
    return {(key,): sorts for key, sorts in groups.items()} if len(group_by) == 1 else groups


class _Tally:
    """Facts of one group, counted by their sorts."""

    def __init__(self, sorts: Counter[int]) -> None:
        self.counts: Counter[int] = Counter()
        self.times: dict[int, list[tuple[int, int]]] = {Kind.ACCEPTED: [], Kind.COMPLETED: []}
        self.late = 0
        self.preferred = 0
        counts, times = self.counts, self.times
        for number, count in sorts.items():
            kind, took_s, is_late, path = sort_of(number)
            counts[kind] += count
            if took_s is not None:
                times[kind].append((took_s, count))
            if is_late:
                self.late += count
            if path == Path.PREFERRED and kind == Kind.ADDED:
                self.preferred += count

    def told(self) -> JsonObject:
        """The figures by name."""
        # Of all that asked for preferred agents; what came in an earlier interval may fall back in this one.
        share = min(1.0, self.counts[Kind.FELL_BACK] / self.preferred) if self.preferred else None
        warnings: list[JsonValue] = []
        if share is not None and share > FALLBACK_WARNING:
            said = f"{share:.0%} of preferred-agent work went to the fallback queue; that is more than 40 %."
            warnings.append(said)
        return {
            "added": self.counts[Kind.ADDED],
            "offered": self.counts[Kind.OFFERED],
            "accepted": self.counts[Kind.ACCEPTED],
            "rejected": self.counts[Kind.REJECTED],
            "timedOut": self.counts[Kind.TIMED_OUT],
            "completed": self.counts[Kind.COMPLETED],
            "stopped": self.counts[Kind.STOPPED],
            "timeToAcceptSeconds": _times(self.times[Kind.ACCEPTED]),
            "handleTimeSeconds": _times(self.times[Kind.COMPLETED]),
            "serviceLevelBreaches": self.late,
            "preferredAgentRequests": self.preferred,
            "fallbacks": self.counts[Kind.FELL_BACK],
            "fallbackShare": share,
            "warnings": warnings,
        }


def _shown(named: Sequence[str | None], by: str, number: int) -> JsonValue:
    return wire_time(datetime.fromtimestamp(number * HOUR_S, UTC)) if by == "hour" else named[number]


def _times(counted: list[tuple[int, int]]) -> JsonObject:
    """Of seconds and how often each was taken, in any order."""
    seconds = sorted(counted)
    return {"median": _quantile(seconds, MEDIAN), "p95": _quantile(seconds, MOST)}


def _quantile(seconds: list[tuple[int, int]], share: float) -> int | None:
    """The smallest value that at least this share does not exceed."""
    wanted, seen = share * sum(count for _, count in seconds), 0
    for value, count in seconds:
        seen += count
        if seen >= wanted:
            return value
    return None
