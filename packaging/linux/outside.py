"""What a frozen tree takes from the system, in the words of rpm, one a line: ``outside.py TREE``.

Each shared library that is needed and is not in the tree, and the newest C library that something asks for.
"""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from prune import is_library, needed

GLIBC = re.compile(r"Name: GLIBC_(\d+)\.(\d+)")
PLAIN = re.compile(r"lib[\w.+-]+")


def glibc(path: Path) -> tuple[int, ...]:
    """The newest version of the C library that a file asks for; (0, 0) where it asks for none."""
    told = subprocess.run(["readelf", "-V", path], capture_output=True, text=True, check=True).stdout  # noqa: S603, S607 - a tool of the build on a file of ours
    return max((tuple(map(int, found)) for found in GLIBC.findall(told)), default=(0, 0))


def outside(tree: Path) -> list[str]:
    """Every capability, sorted."""
    libraries = [path for path in tree.rglob("*") if path.is_file() and is_library(path)]
    inside = {path.name for path in tree.rglob("*")}
    names = {name for path in libraries for name in needed(path)} - inside
    newest = ".".join(map(str, max(map(glibc, libraries))))
    asked = {f"{name}()(64bit)" for name in names if PLAIN.fullmatch(name)}
    return sorted(asked | {f"libc.so.6(GLIBC_{newest})(64bit)"})


if __name__ == "__main__":
    print("\n".join(outside(Path(sys.argv[1]).resolve())))  # noqa: T201 - other_packages.sh reads it
