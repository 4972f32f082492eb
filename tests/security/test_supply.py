"""What ships is locked, and listed in full."""

import json
import os
import re
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.gates import advisories
from tests.gates.advisories import Answers
from tests.gates.finding import PROJECT
from tests.gates.licences import shipped

LOCKS = ("constraints.txt", "constraints-freeze.txt")


@pytest.mark.parametrize("name", LOCKS)
def test_row_48_every_locked_package_has_its_hash_and_no_address(name: str) -> None:
    text = (PROJECT / "packaging" / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text)
    unlocked = [block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block]
    assert not unlocked
    assert "://" not in text


def test_row_48_the_list_of_what_ships_is_whole() -> None:
    ran = subprocess.run(
        [sys.executable, str(PROJECT / "packaging" / "sbom.py")], capture_output=True, text=True, check=True
    )
    told = json.loads(ran.stdout)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    locked = [part for part in told["components"] if part["purl"].startswith("pkg:pypi/")]
    assert {part["name"] for part in locked} == shipped()
    assert not [part["name"] for part in locked if not part["properties"]]
    assert {"cpython", "openssl", "sqlite", "qt", "icu"} < {part["name"] for part in told["components"]}
    assert all(part["version"] and part["licenses"] for part in told["components"])


def test_row_48_nothing_ships_that_is_not_declared() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split(r"[<>=\[]", line)[0].lower() for line in project["dependencies"]} <= shipped()


def test_row_48_nothing_is_known_against_what_is_locked_and_nothing_was_skipped() -> None:
    assert list(advisories.problems(advisories.kept())) == []


def test_row_48_an_advisory_and_a_skipped_package_are_findings() -> None:
    known = {"old==1": ("CVE-1", "CVE-2"), "new==2": (), "shiboken6==1": ("CVE-3",)}
    asked = ["new==2", "new==3", "old==1", "pyside6==1", "shiboken6==1"]
    found = list(advisories.problems(Answers(date(2026, 1, 1), known), asked))
    assert [problem.split(":")[0] for problem in found] == [
        "new==3 was skipped",  # another version's answer is none
        "old==1 has CVE-1",
        "old==1 has CVE-2",
        "shiboken6==1 has CVE-3",  # an exception is for what is not answered, and for nothing that is known
    ]


def test_row_48_answers_hold_for_thirty_days() -> None:
    answers = Answers(date(2026, 1, 1), {})
    assert not answers.is_old(answers.asked_on + timedelta(days=30))
    assert answers.is_old(answers.asked_on + timedelta(days=31))


def test_row_48_a_package_locked_with_its_extra_is_asked_about() -> None:
    lines = "\n".join((PROJECT / "packaging" / name).read_text(encoding="utf-8") for name in LOCKS)
    names = {re.split(r"[=\[]", line)[0] for line in re.findall(r"^\S+==", lines, re.MULTILINE)}
    assert "coverage" in names
    assert {package.partition("==")[0] for package in advisories.locked()} == names


def test_row_48_every_exception_is_needed() -> None:
    names = {package.partition("==")[0] for package in advisories.locked()}
    assert advisories.UNANSWERED.keys() <= names


def test_row_48_answers_that_are_too_old_fail_where_nobody_can_be_asked(tmp_path: Path) -> None:
    kept = {"asked_on": (datetime.now(UTC).date() - timedelta(days=31)).isoformat(), "known": {}}
    file = tmp_path / "advisories.json"
    file.write_text(json.dumps(kept), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, str(PROJECT / "packaging" / "advisories.py"), "--if-old", str(file)],
        env={**os.environ, "PIP_INDEX_URL": "http://127.0.0.1:1/simple"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "NOT ASKED" in ran.stdout
