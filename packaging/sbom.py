"""What ships, as a CycloneDX 1.6 document, without asking any network: ``sbom.py [FILE] [--edition light]``.

The Python packages are read from those installed here, and each must be: a document that leaves something out
says that it is not there. What their wheels and the interpreter bring along, which no list of packages names,
is ``BROUGHT``.
"""

import argparse
import json
import platform
import sqlite3
import ssl
import sys
import uuid
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from desktop import __version__
from tests.gates.licences import licences, shipped

Document = dict[str, object]
LOCK = Path(__file__).with_name("constraints.txt")
# The light edition is frozen without them.
WEB_PACKAGES = {"pyside6", "pyside6-addons"}


def _qt() -> str:
    return metadata.version("pyside6-essentials")


def brought(edition: str) -> list[tuple[str, str, str]]:
    """Name, version and licence of what is no package."""
    parts = [
        ("cpython", platform.python_version(), "PSF-2.0"),
        ("openssl", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0"),
        ("sqlite", sqlite3.sqlite_version, "blessing"),
        ("qt", _qt(), "LGPL-3.0-only"),
        ("icu", "73", "Unicode-3.0"),
        ("inter", "4.1", "OFL-1.1"),
        ("lucide", "1.62.0", "ISC"),
    ]
    if edition == "full":
        parts.append(("chromium", f"qtwebengine-{_qt()}", "BSD-3-Clause"))
    return parts


def _hashes() -> dict[str, list[str]]:
    """The SHA-256 of every file that the lock allows, by package."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace() and "==" in line:
            name = line.partition("==")[0].partition("[")[0]
        elif "--hash=sha256:" in line:
            found.setdefault(name, []).append(line.partition("sha256:")[2].split()[0])
    return found


def component(locator: str, version: str, licence: str, hashes: list[str]) -> Document:
    """One part; its locator is a package URL."""
    return {
        "type": "library",
        "bom-ref": locator,
        "name": locator.rpartition("/")[2].partition("@")[0],
        "version": version,
        "purl": locator,
        "licenses": [{"license": {"name": licence}}],
        "properties": [{"name": "lock:sha256", "value": value} for value in hashes],
    }


def packages(edition: str) -> list[Document]:
    """The Python packages."""
    known, hashes = licences(), _hashes()
    names = sorted(shipped() - (WEB_PACKAGES if edition == "light" else set()))
    if lacking := [name for name in names if name not in known]:
        raise SystemExit(f"sbom: not installed here: {', '.join(lacking)}")
    return [
        component(f"pkg:pypi/{name}@{version}", version, known[name], hashes.get(name, []))
        for name, version in ((name, metadata.version(name)) for name in names)
    ]


def document(edition: str) -> Document:
    """The same for the same packages."""
    parts = packages(edition) + [
        component(f"pkg:generic/{name}@{version}", version, licence, [])
        for name, version, licence in brought(edition)
    ]
    text = json.dumps(parts, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "worklist", "version": __version__}},
        "components": parts,
    }


def main() -> None:
    """Write it to the file, or to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--edition", choices=("light", "full"), default="full")
    asked = parser.parse_args()
    told = json.dumps(document(asked.edition), indent=2) + "\n"
    if asked.file:
        asked.file.write_text(told, encoding="utf-8")
    else:
        sys.stdout.write(told)


if __name__ == "__main__":
    main()
