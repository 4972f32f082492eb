"""The frozen program against the same program in this checkout: from the start to the painted window.

Measured where a frozen tree is (``packaging/freeze.sh light``); without one there is nothing to tell.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.figure import Figure, say
from tests.gates.finding import PROJECT

ROUNDS = 5
QUESTION = "--first-paint"
EDITIONS = ("light", "full")


def _start_s(command: Sequence[str | Path]) -> float:
    """The processor's time of the process, the least of a few."""
    least = float("inf")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for _ in range(ROUNDS):
        before = os.times()
        subprocess.run([*command, QUESTION], check=True, stdout=subprocess.DEVNULL, env=surroundings)
        after = os.times()
        user = after.children_user - before.children_user
        least = min(least, user + after.children_system - before.children_system)
    return least


def run() -> Iterator[Figure]:
    """One figure for each edition that is there."""
    trees = {edition: PROJECT / "dist" / edition / "worklist" / "worklist" for edition in EDITIONS}
    frozen = {edition: program for edition, program in trees.items() if program.exists()}
    if not frozen:
        say("  no frozen tree in dist/: packaging/freeze.sh light makes one")
        return
    checkout = _start_s([sys.executable, "-m", "desktop"])
    for edition, program in frozen.items():
        yield Figure(
            f"start to the painted window, frozen ({edition})", _start_s([program]) / checkout, 1.2, " x"
        )
