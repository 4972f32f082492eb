"""Delete the shared libraries of a frozen tree that nothing in it ever loads: ``prune.py TREE``.

Elsewhere than on Linux nothing is deleted. Everywhere what is left and may not ship is an error.

What is loaded: whatever executables, Python extensions and Qt's plugins need, and what those need. A library
that is opened by name at run time is in no list, so each such one is a root of its own.
"""

import re
import subprocess
import sys
from pathlib import Path

OPENED_BY_NAME = ("libpython", "libssl", "libcrypto")
OF_QT = re.compile(r"libQt6(?P<linux>\w+)\.so.*|Qt6(?P<windows>\w+)\.dll|Qt(?P<macos>\w+)\.framework")
NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def is_library(path: Path) -> bool:
    """Whether it is a shared library or a program for this system."""
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def is_root(path: Path) -> bool:
    """Whether something loads it that is no library itself."""
    return (
        ".so" not in path.name
        or ".cpython" in path.name
        or ".abi3.so" in path.name
        or bool({"plugins", "libexec"} & set(path.parts))
        or path.name.startswith(OPENED_BY_NAME)
    )


def needed(path: Path) -> list[str]:
    """The names of the libraries that the loader brings with this one."""
    listed = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True)  # noqa: S603, S607 - a tool of the build on a file of ours
    return NEEDED.findall(listed.stdout)


def unused(tree: Path) -> list[Path]:
    """The libraries that no root reaches."""
    libraries = [
        path for path in tree.rglob("*") if path.is_file() and not path.is_symlink() and is_library(path)
    ]
    by_name: dict[str, list[Path]] = {}
    for path in libraries:
        by_name.setdefault(path.name, []).append(path)
    for link in (path for path in tree.rglob("*") if path.is_symlink() and path.exists()):
        by_name.setdefault(link.name, []).append(link.resolve())
    reached: set[Path] = set()
    waiting = [path for path in libraries if is_root(path)]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += [found for name in needed(path) for found in by_name.get(name, ())]
    return [path for path in libraries if path not in reached]


def forbidden(tree: Path) -> list[str]:
    """The libraries of Qt in the tree that are not on the list of those that may ship, on any system."""
    text = (Path(__file__).parent / "qt-allowed.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    allowed = set(" ".join(lines).split())
    named = {path.name: OF_QT.fullmatch(path.name) for path in tree.rglob("*Qt*")}
    modules = {name: of_qt[of_qt.lastgroup or 0] for name, of_qt in named.items() if of_qt}
    return sorted(name for name, module in modules.items() if module not in allowed)


def main() -> int:
    """Prune the tree that the command line names; 1 when something is left that may not ship."""
    tree = Path(sys.argv[1]).resolve()
    gone = unused(tree)
    freed = sum(path.stat().st_size for path in gone)
    for path in gone:
        path.unlink()
    for link in [path for path in tree.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()
    print(f"pruned {len(gone)} libraries, {freed / 1e6:.0f} MB")  # noqa: T201 - a tool of the build
    if wrong := forbidden(tree):
        print(f"these libraries may not ship: {', '.join(wrong)}", file=sys.stderr)  # noqa: T201 - the same
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
