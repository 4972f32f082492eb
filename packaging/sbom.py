"""What ships, as a CycloneDX 1.6 document from the packages installed here, without asking any network.

``.venv/bin/python packaging/sbom.py [FILE]``. A package that is to ship and is not installed is an error: a
document that leaves something out says that it is not there.
"""

import json
import sys
import uuid
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.gates.licences import licences, shipped

Document = dict[str, object]
LOCK = Path(__file__).with_name("constraints.txt")


def _hashes() -> dict[str, list[str]]:
    """The SHA-256 of every file that the lock allows, by package."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace() and "==" in line:
            name = line.partition("==")[0]
        elif "--hash=sha256:" in line:
            found.setdefault(name, []).append(line.partition("sha256:")[2].split()[0])
    return found


def component(name: str, version: str, licence: str, hashes: list[str]) -> Document:
    """One package."""
    locator = f"pkg:pypi/{name}@{version}"
    return {
        "type": "library",
        "bom-ref": locator,
        "name": name,
        "version": version,
        "purl": locator,
        "licenses": [{"license": {"name": licence}}],
        "properties": [{"name": "lock:sha256", "value": value} for value in hashes],
    }


def document() -> Document:
    """The same for the same packages."""
    known, hashes = licences(), _hashes()
    names = sorted(shipped())
    if lacking := [name for name in names if name not in known]:
        raise SystemExit(f"sbom: not installed here: {', '.join(lacking)}")
    parts = [component(name, metadata.version(name), known[name], hashes.get(name, [])) for name in names]
    text = json.dumps(parts, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "worklist", "version": metadata.version("worklist")}
        },
        "components": parts,
    }


if __name__ == "__main__":
    told = json.dumps(document(), indent=2) + "\n"
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(told, encoding="utf-8")
    else:
        sys.stdout.write(told)
