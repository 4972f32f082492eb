"""The libraries in a frozen tree that came neither with Python nor from a wheel, by their Debian packages.

On other systems Python itself brings them, and their licences stand in its own.
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path

DOCUMENTS = Path("/usr/share/doc")


@dataclass(frozen=True)
class SystemPackage:
    """Its name and version, and the file with its licences."""

    name: str
    version: str
    licence: Path


def _asked(*command: str) -> list[str]:
    ran = subprocess.run(["dpkg-query", *command], capture_output=True, text=True, check=True)  # noqa: S603, S607 - a tool of the build, asked about files of ours
    return ran.stdout.splitlines()


def system_packages(tree: Path) -> list[SystemPackage]:
    """In the order of their names; a library of no package, or of one that tells no licence, is an error."""
    libraries = [path.name for path in (tree / "_internal").glob("lib*.so*") if not path.is_symlink()]
    asked = [name for name in libraries if not name.startswith("libpython")]
    owners = {_asked("--search", f"*/{name}")[0].partition(":")[0] for name in asked}
    found = [
        SystemPackage(
            owner, _asked("--show", "--showformat", "${Version}\n", owner)[0], DOCUMENTS / owner / "copyright"
        )
        for owner in sorted(owners)
    ]
    if lacking := [one.name for one in found if not one.licence.is_file()]:
        raise SystemExit(f"no licence text of {', '.join(lacking)}")
    return found
