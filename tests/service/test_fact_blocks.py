"""Facts in blocks: packed or not, the summary is that of a plain look at every row."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.record import wire_time
from desktop.service.analytics import summary
from desktop.service.house import House
from desktop.service.store.database import FILE_NAME, make_folder, open_writer
from desktop.service.store.fact_blocks import FACTS_IN_BLOCK, pack_facts
from desktop.service.store.facts import Kind
from desktop.service.store.schema import MIGRATIONS
from desktop.service.store.transaction import Transaction

START_S = 1_772_438_400
# Few moments, so that the ends of intervals often fall on facts.
STEP_S = 1200
NOW = datetime.fromtimestamp(START_S, UTC)
Row = tuple[int, int, str | None, str | None, str | None, int | None, int, int]
NAMES = st.none() | st.sampled_from(["a", "b", "c"])
TIMED = (Kind.ACCEPTED, Kind.COMPLETED)
QUANTILES = {"median": 0.5, "p95": 0.95}
GROUPS = ("workbin", "agent", "type", "hour")


@st.composite
def facts(draw: st.DrawFn) -> Row:
    kind = draw(st.sampled_from(list(Kind)))
    took_s = draw(st.none() | st.integers(0, 2**33)) if kind in TIMED else None
    at = START_S + STEP_S * draw(st.integers(0, 9))
    names = draw(NAMES), draw(NAMES), draw(NAMES)
    return (at, int(kind), *names, took_s, draw(st.integers(0, 1)), draw(st.integers(0, 2)))


def told_plainly(
    rows: Sequence[Row], since_s: int, until_s: int, groups: Sequence[str]
) -> dict[tuple[object, ...], list[object]]:
    """The same figures by group, from the rows themselves."""
    found = defaultdict(list)
    for row in rows:
        at, _, workbin, type_id, agent, *_ = row
        if since_s <= at < until_s:
            hour = wire_time(datetime.fromtimestamp(at // 3600 * 3600, UTC))
            named = {"workbin": workbin, "agent": agent, "type": type_id, "hour": hour}
            found[tuple(named[group] for group in groups)].append(row)
    return {key: figures_of(mine) for key, mine in found.items()}


def figures_of(rows: Sequence[Row]) -> list[object]:
    counts = [sum(row[1] == kind for row in rows) for kind in Kind]
    times: list[object] = []
    for kind in TIMED:
        took = sorted(row[5] for row in rows if row[1] == kind and row[5] is not None)
        times += [took[ceil(share * len(took)) - 1] if took else None for share in QUANTILES.values()]
    return [*counts, *times, sum(row[6] for row in rows), sum(row[1] == 0 and row[7] == 1 for row in rows)]


COUNTS = ("added", "offered", "accepted", "rejected", "timedOut", "completed", "stopped", "fallbacks")


def told(
    conn: sqlite3.Connection, since_s: int, until_s: int, groups: Sequence[str]
) -> dict[tuple[object, ...], list[object]]:
    since, until = (datetime.fromtimestamp(at, UTC) for at in (since_s, until_s))
    answer: list[Any] = list(summary(conn, since, until, groups))
    return {tuple(one["group"][name] for name in groups): shown_of(one) for one in answer}


def shown_of(one: dict[str, Any]) -> list[object]:
    times = (one[name][share] for name in ("timeToAcceptSeconds", "handleTimeSeconds") for share in QUANTILES)
    counts = [one[name] for name in COUNTS]
    return [*counts, *times, one["serviceLevelBreaches"], one["preferredAgentRequests"]]


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return open_writer(tmp_path_factory.mktemp("facts"))


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(facts(), min_size=1, max_size=40),
    block=st.integers(1, 12),
    packed=st.integers(0, 6),
    groups=st.lists(st.sampled_from(GROUPS), unique=True, max_size=4),
    interval=st.tuples(st.integers(-1, 9), st.integers(1, 10)),
)
def test_packed_or_not_the_summary_is_that_of_the_rows(  # noqa: PLR0913, PLR0917 - what a summary depends on
    conn: sqlite3.Connection,
    rows: list[Row],
    block: int,
    packed: int,
    groups: list[str],
    interval: tuple[int, int],
) -> None:
    for table in ("fact", "fact_block", "fact_name"):
        conn.execute(f"DELETE FROM {table}")  # noqa: S608 - three tables
    conn.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    for _ in range(packed):
        pack_facts(Transaction(conn, NOW, 0), block)
    since_s = START_S + STEP_S * interval[0]
    until_s = since_s + STEP_S * interval[1]
    assert told(conn, since_s, until_s, groups) == told_plainly(rows, since_s, until_s, groups)


def test_of_a_hundred_times_the_median_and_the_95th_are_told_and_not_the_longest(
    conn: sqlite3.Connection,
) -> None:
    for table in ("fact", "fact_block", "fact_name"):
        conn.execute(f"DELETE FROM {table}")  # noqa: S608 - three tables
    rows = [(START_S, int(Kind.ACCEPTED), "a", "a", "a", took_s, 0, 0) for took_s in (*range(1, 100), 9000)]
    conn.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    (one,) = summary(conn, NOW, datetime.fromtimestamp(START_S + 1, UTC), ())
    assert one["timeToAcceptSeconds"] == {"median": 50, "p95": 95}


def test_the_facts_of_an_older_file_are_packed_when_it_is_opened(tmp_path: Path) -> None:
    make_folder(tmp_path)
    older = sqlite3.connect(tmp_path / FILE_NAME)
    for script in MIGRATIONS[:3]:
        older.executescript(script)
    older.execute("PRAGMA user_version = 3")
    row = (START_S, int(Kind.ADDED), "wb", "wt", None, None, 0, 0)
    rows = [row] * (2 * FACTS_IN_BLOCK + 1)
    older.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    older.commit()
    older.close()
    house = House(tmp_path)
    house.write_now(lambda _: None)
    house.write_now(lambda _: None)
    house.write_now(lambda _: None)
    query = "SELECT (SELECT count(*) FROM fact_block), (SELECT count(*) FROM fact)"
    kept = house.readers.read_now(lambda conn: conn.execute(query).fetchone())
    found = house.readers.read_now(lambda conn: told(conn, START_S, START_S + 1, ("workbin",)))
    house.close()
    assert kept == (2, 1)
    assert found["wb",][0] == len(rows)
