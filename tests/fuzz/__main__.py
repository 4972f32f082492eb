"""``python -m tests.fuzz TARGET --seconds 60 --seed 1``: ends at an input that breaks it."""

import argparse
import sys
import time

from tests.fuzz.mutation import inputs
from tests.fuzz.targets import TARGETS


def main() -> int:
    """The exit status: 1 with the input that broke it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    until, count = time.monotonic() + asked.seconds, 0
    for data in inputs(asked.target, asked.seed):
        try:
            TARGETS[asked.target](data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            sys.stdout.write(f"{asked.target} broke after {count} inputs with {error!r}:\n{data!r}\n")
            return 1
        count += 1
        if time.monotonic() > until:
            break
    sys.stdout.write(f"{asked.target}: {count} inputs of seed {asked.seed}, none broke it\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
