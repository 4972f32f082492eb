"""What ships, as a CycloneDX 1.6 document, without asking any network: ``sbom.py [--edition light] [TREE]``.

Run by the Python of the environment that was frozen: the packages are those that this system needs, and each
must be installed, since a document that leaves something out says that it is not there. What their wheels and
the interpreter bring along is told by ``brought``; what the system brought, by the frozen tree, in whose
folder ``licences`` the document is written then.
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
sys.path.insert(0, str(Path(__file__).parent))

from system_packages import system_packages

from desktop import __version__
from tests.gates.licences import shipped

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
        ("hunspell", "1.7", "MPL-1.1"),
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


def _licence(name: str) -> str:
    """What a package says its licence is; some say a sentence, some only a class of licences."""
    told = metadata.metadata(name)
    classes = [line for line in told.get_all("Classifier", ()) if line.startswith("License :: ")]
    said = (
        told["License-Expression"]
        or "; ".join(line.rpartition(" :: ")[2] for line in classes)
        or told["License"]
    )
    if not said:
        raise SystemExit(f"sbom: {name} does not say its licence")
    return str(said).partition("\n")[0]


def packages(edition: str) -> list[Document]:
    """The Python packages."""
    hashes = _hashes()
    names = sorted(shipped(WEB_PACKAGES if edition == "light" else ()))
    return [
        component(f"pkg:pypi/{name}@{version}", version, _licence(name), hashes.get(name, []))
        for name, version in ((name, metadata.version(name)) for name in names)
    ]


def document(edition: str, tree: Path | None) -> Document:
    """The same for the same packages."""
    parts = packages(edition) + [
        component(f"pkg:generic/{name}@{version}", version, licence, [])
        for name, version, licence in brought(edition)
    ]
    parts += [
        component(f"pkg:deb/debian/{one.name}@{one.version}", one.version, "see THIRD-PARTY.txt", [])
        for one in (system_packages(tree) if tree else ())
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
    """Write it into the tree, or to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree", nargs="?", type=Path)
    parser.add_argument("--edition", choices=("light", "full"), default="full")
    asked = parser.parse_args()
    told = json.dumps(document(asked.edition, asked.tree), indent=2) + "\n"
    if asked.tree:
        (asked.tree / "licences" / "worklist.cdx.json").write_text(told, encoding="utf-8")
    else:
        sys.stdout.write(told)


if __name__ == "__main__":
    main()
