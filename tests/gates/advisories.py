"""Nothing is known against what is locked: by the index's answers that ``packaging/advisories.py`` keeps.

The answers are kept, so that the same tree is judged alike everywhere, also without a network. A package that
was not asked about is a finding like one that something is known against.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.gates.finding import PROJECT, Finding

KEPT = PROJECT / "packaging" / "advisories.json"
LOCKS = (PROJECT / "packaging" / "constraints.txt", PROJECT / "packaging" / "constraints-freeze.txt")
# Such as ``coverage[toml]==7.17.3``: extras are locked too, since an older pip takes their newest otherwise.
LOCKED = re.compile(r"^([a-z0-9-]+)(?:\[[a-z0-9,-]+\])?==([^ ;]+)", re.MULTILINE)
OLD_AFTER = timedelta(days=30)
# Advisories that we looked at, by their id, with the reason why they do not concern us.
LOOKED_AT: Mapping[str, str] = {}
# Some indexes answer for a package's newest version only. These are held back, each for a reason of its own.
_QT = "held back (pyproject.toml says why); Qt tells of its advisories itself, and About of its patch level"
UNANSWERED: Mapping[str, str] = {
    "pyside6": _QT,
    "pyside6-addons": _QT,
    "pyside6-essentials": _QT,
    "shiboken6": _QT,
    "atheris": "fuzzes in tests; never ships, and Python 3.11 has its last version but one",
    "pytest-randomly": "shuffles tests; never ships, and reads nothing of anybody",
}


@dataclass(frozen=True)
class Answers:
    """When the index was asked, and the ids of what it knows against each ``name==version``."""

    asked_on: date
    known: Mapping[str, tuple[str, ...]]

    def is_old(self, today: date) -> bool:
        """Whether they have to be asked anew."""
        return today - self.asked_on > OLD_AFTER


def locked() -> list[str]:
    """Every ``name==version`` that any system may install."""
    texts = (lock.read_text(encoding="utf-8") for lock in LOCKS)
    return sorted({f"{name}=={version}" for text in texts for name, version in LOCKED.findall(text)})


def kept(file: Path = KEPT) -> Answers:
    """The answers that the project keeps."""
    told = json.loads(file.read_text(encoding="utf-8"))
    known = {package: tuple(ids) for package, ids in told["known"].items()}
    return Answers(date.fromisoformat(told["asked_on"]), known)


def problems(answers: Answers, packages: list[str] | None = None) -> Iterator[str]:
    """What is known against a package, and every package that was skipped."""
    for package in locked() if packages is None else packages:
        ids = answers.known.get(package)
        if ids is None and package.partition("==")[0] not in UNANSWERED:
            yield f"{package} was skipped: run packaging/advisories.py where the package index answers"
        for known in ids or ():
            if known not in LOOKED_AT:
                yield f"{package} has {known}: lock another version, or say in LOOKED_AT why it is harmless"


def check() -> Iterator[Finding]:
    """Everything that is known, or was not asked."""
    for problem in problems(kept()):
        yield Finding(KEPT, 1, problem)
