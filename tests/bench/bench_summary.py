"""What the summary costs over a million facts, in the worst interval: all of them."""

import random
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.service.analytics import summary
from desktop.service.store.database import open_writer
from desktop.service.store.fact_blocks import pack_facts
from desktop.service.store.facts import Kind
from desktop.service.store.transaction import Transaction
from tests.bench.figure import Figure, say, seconds

FACTS, ROUNDS, MOST_S = 1_000_000, 3, 1.0
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SINCE = NOW - timedelta(days=1)
KINDS = (Kind.ADDED, Kind.OFFERED, Kind.ACCEPTED, Kind.COMPLETED)
MEAN_S = {Kind.ACCEPTED: 30, Kind.COMPLETED: 300}


def fact(number: int, chance: random.Random) -> tuple[object, ...]:
    """One of a day's facts, of 20 workbins, 6 types and 200 agents."""
    kind = KINDS[number % len(KINDS)]
    at = int(SINCE.timestamp()) + number * 86_400 // FACTS
    agent_id = None if kind is Kind.ADDED else f"agent-{chance.randrange(200)}"
    took_s = int(chance.expovariate(1 / MEAN_S[kind])) if kind in MEAN_S else None
    late = int(kind is Kind.COMPLETED and number % 11 == 0)
    return at, int(kind), f"wb-{chance.randrange(20)}", f"wt-{chance.randrange(6)}", agent_id, took_s, late, 0


def run() -> Iterator[Figure]:
    """Everything together, and by workbin."""
    chance = random.Random(20260302)  # noqa: S311 - a benchmark that is the same every time, not a secret
    with tempfile.TemporaryDirectory() as folder:
        conn = open_writer(Path(folder))
        conn.execute("BEGIN")
        facts = (fact(number, chance) for number in range(FACTS))
        conn.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", facts)
        tx = Transaction(conn, NOW, 0)
        while pack_facts(tx):
            pass
        conn.execute("COMMIT")
        for groups in ((), ("workbin",), ("agent",)):
            took = [
                seconds(lambda by=groups: summary(conn, SINCE, NOW, by))  # type: ignore[misc]  # a bound default
                for _ in range(ROUNDS)
            ]
            shown = "by " + ", ".join(groups) if groups else "of everything"
            say(f"{shown:>14}: {', '.join(f'{one:.2f} s' for one in took)}")
            yield Figure(f"summary of 1,000,000 facts, {shown}", statistics.median(took), MOST_S, " s")
        conn.close()
