"""The frozen program against the same program in this checkout, to the painted window; and sizes.

Measured is what is in ``dist`` (``packaging/freeze.sh light``, ``make installers``), and without it nothing.
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
# Which installers may be how large, in MB.
LARGEST = {"worklist_*.deb": 45.0, "worklist-full_*.deb": 125.0, "worklist-[0-9]*-setup.exe": 30.0}
# At the start of a Debian package whose contents are compressed, unlike those that are made only to be tried.
COMPRESSED = b"control.tar.xz"


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


def _sizes() -> Iterator[Figure]:
    for pattern, largest in LARGEST.items():
        for file in sorted((PROJECT / "dist").glob(pattern)):
            with file.open("rb") as stream:
                if file.suffix != ".deb" or COMPRESSED in stream.read(512):
                    yield Figure(f"size of {file.name}", file.stat().st_size / 1e6, largest, " MB")


def run() -> Iterator[Figure]:
    """One figure for each edition and each installer that is there."""
    trees = {edition: PROJECT / "dist" / edition / "worklist" / "worklist" for edition in EDITIONS}
    frozen = {edition: program for edition, program in trees.items() if program.exists()}
    if not frozen:
        say("  no frozen tree in dist/: packaging/freeze.sh light makes one")
    checkout = _start_s([sys.executable, "-m", "desktop"]) if frozen else 1.0
    for edition, program in frozen.items():
        yield Figure(
            f"start to the painted window, frozen ({edition})", _start_s([program]) / checkout, 1.2, " x"
        )
    yield from _sizes()
