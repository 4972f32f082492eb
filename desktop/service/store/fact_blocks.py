"""Facts in blocks: thousands of them in one row, as columns of numbers, so that a million are soon counted.

A change writes its fact as a row. The oldest rows are packed into a block as soon as there are enough of
them, and reading gives both as the same columns. Names are numbered once for the whole file.
"""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import Any, NamedTuple

from desktop.service.store.transaction import Transaction

FACTS_IN_BLOCK = 8192
HOUR_S = 3600
_COLUMNS = "at, kind, took_s, is_late, path, workbin_id, type_id, agent_id"
_BLOCK = "ats, sorts, workbins, types, agents"


class Sort(NamedTuple):
    """What there is to count about a fact; ``number`` says all of it."""

    kind: int
    took_s: int | None
    is_late: int
    path: int

    @property
    def number(self) -> int:
        """To be read by ``sort_of``."""
        # A clock that was put back makes negative times; they count as none at all.
        took = 0 if self.took_s is None else max(0, self.took_s) + 1
        return took << 7 | self.kind << 3 | self.is_late << 2 | self.path


@lru_cache(maxsize=10_000)
def sort_of(number: int) -> Sort:
    """What a number says."""
    took = number >> 7
    return Sort(number >> 3 & 15, took - 1 if took else None, number >> 2 & 1, number & 3)


class Block(NamedTuple):
    """Facts side by side. ``ats`` are whole seconds, names are numbers."""

    ats: "array[int]"
    sorts: "array[int]"
    workbins: "array[int]"
    types: "array[int]"
    agents: "array[int]"

    @property
    def hours(self) -> "array[int]":
        """The hours in which they happened, counted like ``ats``."""
        return array("I", (at // HOUR_S for at in self.ats))

    def between(self, since_s: int, until_s: int) -> "Block":
        """Those of ``since_s`` ≤ at < ``until_s``."""
        chosen = [since_s <= at < until_s for at in self.ats]
        return Block(*(array(one.typecode, compress(one, chosen)) for one in self))


class Names:
    """The numbers of names. A new one has its number for as long as this lives, or until it is kept."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._numbers: dict[str | None, int] = {None: 0}
        self._numbers.update(conn.execute("SELECT name, number FROM fact_name ORDER BY number"))

    def number(self, name: str | None) -> int:
        """The name as a number."""
        return self._numbers.setdefault(name, len(self._numbers))

    def keep(self, conn: sqlite3.Connection) -> None:
        """So that blocks with these numbers can be read later."""
        rows = ((number, name) for name, number in self._numbers.items() if name is not None)
        conn.executemany("INSERT OR IGNORE INTO fact_name VALUES (?, ?)", rows)

    def by_number(self) -> list[str | None]:
        """The way back."""
        return list(self._numbers)


def pack_facts(tx: Transaction, at_once: int = FACTS_IN_BLOCK) -> bool:
    """Turn the oldest rows into a block; False: there are not enough for one."""
    oldest = f"SELECT {_COLUMNS}, rowid FROM fact ORDER BY rowid LIMIT ?"  # noqa: S608 - names of columns
    rows = tx.conn.execute(oldest, (at_once,)).fetchall()
    if len(rows) < at_once:
        return False
    names = Names(tx.conn)
    block = _block(rows, names)
    names.keep(tx.conn)
    tx.conn.execute(
        f"INSERT INTO fact_block (first_at, last_at, {_BLOCK}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - names of columns
        (min(block.ats), max(block.ats), *(one.tobytes() for one in block)),
    )
    tx.conn.execute("DELETE FROM fact WHERE rowid <= ?", (rows[-1][-1],))
    return True


def facts_between(conn: sqlite3.Connection, names: Names, since_s: int, until_s: int) -> Iterator[Block]:
    """All facts of ``since_s`` ≤ at < ``until_s``."""
    blocks = f"SELECT first_at, last_at, {_BLOCK} FROM fact_block WHERE last_at >= ? AND first_at < ?"  # noqa: S608 - names of columns
    for first_at, last_at, *columns in conn.execute(blocks, (since_s, until_s)):
        block = Block(*map(_unpacked, "IQIII", columns))
        is_whole = since_s <= first_at and last_at < until_s
        yield block if is_whole else block.between(since_s, until_s)
    loose = f"SELECT {_COLUMNS} FROM fact WHERE at >= ? AND at < ?"  # noqa: S608 - names of columns
    rows = conn.execute(loose, (since_s, until_s)).fetchall()
    if rows:
        yield _block(rows, names)


def _block(rows: Sequence[tuple[Any, ...]], names: Names) -> Block:
    ats, kinds, tooks, lates, paths, *named = list(zip(*rows, strict=True))[:8]
    sorts = (Sort(*one).number for one in zip(kinds, tooks, lates, paths, strict=True))
    return Block(
        array("I", ats), array("Q", sorts), *(array("I", map(names.number, column)) for column in named)
    )


def _unpacked(typecode: str, column: bytes) -> "array[int]":
    numbers = array(typecode)
    numbers.frombytes(column)
    return numbers
