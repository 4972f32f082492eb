"""The summary of what happened in an interval: counts, times, breaches, from one pass over the facts."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

from desktop.domain.record import JsonObject, JsonValue, wire_time
from desktop.service.store.facts import Kind, Path

GROUPS = {"workbin": "workbin_id", "type": "type_id", "agent": "agent_id", "hour": "at / 3600"}
FALLBACK_WARNING = 0.4
MEDIAN, MOST = 0.5, 0.95


def summary(
    conn: sqlite3.Connection, since: datetime, until: datetime, group_by: Sequence[str]
) -> list[JsonObject]:
    """One object per group, in the groups' order; without groups one for everything."""
    columns = [GROUPS[name] for name in group_by]
    keys = "".join(f"{column}, " for column in columns)
    rows = conn.execute(
        f"SELECT {keys} kind, took_s, is_late, path, count(*) FROM fact WHERE at >= ? AND at < ?"  # noqa: S608 - names of the table above
        f" GROUP BY {keys} kind, took_s, is_late, path",
        (int(since.timestamp()), int(until.timestamp())),
    )
    groups: dict[tuple[object, ...], _Tally] = defaultdict(_Tally)
    width = len(columns)
    for row in rows:
        groups[row[:width]].add(*row[width:])
    ordered = sorted(groups.items(), key=lambda one: tuple(str(part) for part in one[0]))
    return [_told(group_by, key, tally) for key, tally in ordered]


class _Tally:
    def __init__(self) -> None:
        self.counts: Counter[int] = Counter()
        self.times: dict[int, Counter[int]] = {Kind.ACCEPTED: Counter(), Kind.COMPLETED: Counter()}
        self.late = 0
        self.preferred = 0

    def add(self, kind: int, took_s: int | None, is_late: int, path: int, count: int) -> None:
        """So many facts of one sort."""
        self.counts[kind] += count
        if took_s is not None:
            self.times[kind][took_s] += count
        if is_late:
            self.late += count
        if kind == Kind.ADDED and path == Path.PREFERRED:
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


def _told(group_by: Sequence[str], key: tuple[object, ...], tally: _Tally) -> JsonObject:
    group: JsonObject = {name: _shown(name, value) for name, value in zip(group_by, key, strict=True)}
    return {"group": group, **tally.told()}


def _shown(name: str, value: object) -> JsonValue:
    if name == "hour" and isinstance(value, int):
        return wire_time(datetime.fromtimestamp(value * 3600, UTC))
    return None if value is None else str(value)


def _times(seconds: Counter[int]) -> JsonObject:
    return {"median": _quantile(seconds, MEDIAN), "p95": _quantile(seconds, MOST)}


def _quantile(seconds: Counter[int], share: float) -> int | None:
    """The smallest value that at least this share does not exceed."""
    wanted, seen = share * seconds.total(), 0
    for value in sorted(seconds):
        seen += seconds[value]
        if seen >= wanted:
            return value
    return None
