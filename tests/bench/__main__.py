"""``python -m tests.bench [NAME…]``: the benches of that name, or all, and one table of what they found.

A bench is a module ``bench_NAME`` beside this one with a function ``run`` that yields figures.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.bench.figure import Figure, say

PREFIX = "bench_"


def names() -> list[str]:
    """Every bench that there is."""
    return sorted(file.stem.removeprefix(PREFIX) for file in Path(__file__).parent.glob(f"{PREFIX}*.py"))


def figures(name: str) -> list[Figure]:
    """Run one bench."""
    say(f"\n{name}")
    return list(importlib.import_module(f"tests.bench.{PREFIX}{name}").run())


def table(found: Iterable[Figure]) -> list[str]:
    """The figures below one another."""
    rows = [("figure", "target", "measured", ""), *(one.row for one in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return [
        f"{row[0]:<{widths[0]}}  {row[1]:>{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]}".rstrip()
        for row in rows
    ]


def main() -> int:
    """1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    asked = parser.parse_args().names
    if unknown := set(asked) - set(names()):
        parser.error(f"There is no bench {', '.join(sorted(unknown))}.")
    found = [figure for name in asked or names() for figure in figures(name)]
    say("")
    for line in table(found):
        say(line)
    return int(not all(one.is_ok for one in found))


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    # Not sys.exit: an interpreter that takes itself apart does so in no order that a web engine survives.
    os._exit(status)
