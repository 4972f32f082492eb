"""What this machine must bring: shared libraries for Qt, and programs that tests and installers use.

The standard library only, because ``python3 -m desktop.host.libraries`` runs before anything is installed.
It prints one line for each thing that is missing: its name, then the Debian packages that bring it.
"""

import argparse
import ctypes
import shutil
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.host.resources import resource

TABLE = "system-libraries.txt"
PURPOSES = ("window", "screen", "sound", "web", "test", "deb", "pack")


@dataclass(frozen=True)
class Need:
    """One thing from the operating system, and the packages of which the first known one brings it."""

    purpose: str
    name: str
    packages: tuple[str, ...]

    def is_met(self) -> bool:
        """Whether the loader, or the search path for programs, finds it."""
        if self.name.startswith("!"):
            return shutil.which(self.name[1:]) is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


def needs(table: Path | None = None) -> Iterator[Need]:
    """Every line of the table."""
    for line in (table or resource(TABLE)).read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if fields:
            purpose, name, *packages = fields
            yield Need(purpose, name, tuple(packages))


def missing(purposes: Collection[str], table: Path | None = None) -> list[Need]:
    """What these purposes need and this machine lacks."""
    return [need for need in needs(table) if need.purpose in purposes and not need.is_met()]


def main(arguments: list[str] | None = None) -> int:
    """Print what is missing, one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purposes", nargs="+", choices=PURPOSES)
    for need in missing(parser.parse_args(arguments).purposes):
        print(need.name.removeprefix("!"), *need.packages)  # noqa: T201 - the shell script reads it
    return 0


if __name__ == "__main__":
    sys.exit(main())
