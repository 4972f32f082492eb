"""Fuzz what reads bytes of strangers: ``python -m tests.fuzz [TARGET] --seconds 60 --seed 1``.

With a target it ends with 1 at an input that breaks it. Without one it runs all of them, each in a process of
its own, as many at once as there are cores. Atheris looks for inputs by the lines that they reach, from our
corpus and pieces; where it has no wheel, our own changes of the corpus are tried, and that is said.
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec

from tests.fuzz.mutation import NAMES, inputs

LAST_LINES = 60


def _all(seconds: float, seed: int) -> int:
    """Every target; 1 when one broke."""

    def one(target: str) -> tuple[int, str]:
        words = (sys.executable, "-m", "tests.fuzz", target, f"--seconds={seconds}", f"--seed={seed}")
        ran = subprocess.run(words, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr

    with ThreadPoolExecutor(os.cpu_count()) as few:
        ended = dict(zip(NAMES, few.map(one, NAMES), strict=True))
    for target, (status, told) in ended.items():
        lines = told.strip().splitlines()
        shown = "\n".join(["broke", *lines[-LAST_LINES:]]) if status else lines[-1]
        sys.stdout.write(f"{target}: {shown}\n")
    return 1 if any(status for status, _told in ended.values()) else 0


def _by_changes(target: str, seconds: float, seed: int) -> int:
    """Without a look at what is reached."""
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - Atheris has to import it itself

    until, count = time.monotonic() + seconds, 0
    for data in inputs(target, seed):
        try:
            TARGETS[target](data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            sys.stdout.write(f"{target} broke after {count} inputs with {error!r}:\n{data!r}\n")
            return 1
        count += 1
        if time.monotonic() > until:
            break
    sys.stdout.write(f"{target}: {count} changes of the corpus (no atheris here), none broke it\n")
    return 0


def main() -> int:
    """The exit status: 1 with the input that broke it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", nargs="?", choices=NAMES)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if asked.target is None:
        return _all(asked.seconds, asked.seed)
    if find_spec("atheris") is None:
        return _by_changes(asked.target, asked.seconds, asked.seed)
    from tests.fuzz import guided  # noqa: PLC0415 - it is not on every computer

    guided.run(asked.target, asked.seconds, asked.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
