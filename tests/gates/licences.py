"""What ships with the program is under a licence that lets it ship."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Collection, Iterator
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.gates.finding import PROJECT, Finding

ALLOWED = re.compile(
    r"Apache-2\.0|Apache Software|Apache.*2\.0|MIT|BSD|ISC|Python Software Foundation|PSF-2\.0"
    r"|MPL-2\.0|Mozilla Public",
    re.IGNORECASE,
)
# Packages whose licence needs care, with what we do about it.
WITH_CARE = {
    "chunspell": "MIT; libhunspell is an unchanged library beside it; of its three licences we take the MPL",
    "pyside6": "LGPL-3.0: linked dynamically, replaceable, its licence texts ship with the program",
    "pyside6-addons": "as PySide6",
    "pyside6-essentials": "as PySide6",
    "shiboken6": "as PySide6",
}


def shipped(without: Collection[str] = ()) -> set[str]:
    """The project's run-time dependencies, and theirs, as installed here; an edition may be without some."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [(Requirement(line), {""}) for line in project["dependencies"]]
    found: set[str] = set()
    while waiting:
        requirement, asked = waiting.pop()
        name = canonicalize_name(requirement.name)
        marker = requirement.marker
        wanted = marker is None or any(marker.evaluate({"extra": extra}) for extra in asked)
        if wanted and name not in found and name not in without:
            found.add(name)
            extras = {"", *requirement.extras}
            waiting += [(Requirement(line), extras) for line in metadata.requires(name) or ()]
    return found


def licences() -> dict[str, str]:
    """Each shipped package with what it says its licence is."""
    ran = subprocess.run(
        [sys.executable, "-m", "piplicenses", "--from=all", "--format=json"],
        capture_output=True,
        text=True,
        check=True,
    )
    names = shipped()
    return {
        canonicalize_name(package["Name"]): "; ".join(
            value for key, value in package.items() if key.startswith("License") and value != "UNKNOWN"
        )
        for package in json.loads(ran.stdout)
        if canonicalize_name(package["Name"]) in names
    }


def check() -> Iterator[Finding]:
    """Every package that ships under a licence that nobody has looked at."""
    known = licences()
    for name in sorted(shipped() - known.keys()):
        yield Finding(PROJECT / "pyproject.toml", 1, f"{name} ships and is not installed here to be judged")
    for name, licence in sorted(known.items()):
        if name not in WITH_CARE and not ALLOWED.search(licence):
            yield Finding(
                PROJECT / "pyproject.toml", 1, f"{name} ships under {licence or 'no known licence'}"
            )
