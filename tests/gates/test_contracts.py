"""Every border between rooms holds, and every contract about it is seen broken by what it forbids.

A contract that names the wrong package protects nothing and stays green for ever; so each forbidden
import is written into a copy of the program, and the contract must name it.
"""

import itertools
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[2]
CONTRACTS: list[dict[str, Any]] = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"][
    "importlinter"
]["contracts"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program's modules and its contracts, to be spoilt."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    shutil.copytree(
        PROJECT / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__", "_resources")
    )
    return tmp_path


LINT = "from importlinter.cli import lint_imports_command as lint; lint()"


def lint(project: Path, *options: str) -> tuple[int, str]:
    """The exit status of the linter, and what it says."""
    ran = subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo", "--no-cache", *options],
        cwd=project,
        env={**os.environ, "COLUMNS": "1000"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return ran.returncode, ran.stdout + ran.stderr


def inject(project: Path, importer: str, imported: str) -> None:
    """Make a module, or a package by a new module in it, import something."""
    place = project.joinpath(*importer.split("."))
    module = place / "injected.py" if place.is_dir() else place.with_suffix(".py")
    with module.open("a") as file:
        file.write(f"\nimport {imported}\n")


def forbidden_pairs(contract: dict[str, Any]) -> list[tuple[str, str]]:
    """Who must not import what, by this contract."""
    match contract["type"]:
        case "forbidden":
            return list(itertools.product(contract["source_modules"], contract["forbidden_modules"]))
        case "independence":
            return list(itertools.permutations(contract["modules"], 2))
        case "acyclic_siblings":
            return [("desktop.host", "desktop.service"), ("desktop.service", "desktop.host")]
        case other:
            raise AssertionError(f"say how a contract of type {other} is broken")


def test_all_contracts_are_kept() -> None:
    status, said = lint(PROJECT)
    assert status == 0, said
    assert f"{len(CONTRACTS)} kept, 0 broken" in said


@pytest.mark.parametrize("contract", CONTRACTS, ids=[contract["id"] for contract in CONTRACTS])
def test_contract_names_each_import_that_it_forbids(contract: dict[str, Any], copy: Path) -> None:
    pairs = forbidden_pairs(contract)
    for importer, imported in pairs:
        inject(copy, importer, imported)
    status, said = lint(copy, "--contract", contract["id"])
    assert status == 1, said
    if contract["type"] != "acyclic_siblings":
        unseen = [pair for pair in pairs if "{} is not allowed to import {}:".format(*pair) not in said]
        assert not unseen, said


def test_no_contract_has_an_exception() -> None:
    assert not [contract["id"] for contract in CONTRACTS if "ignore_imports" in contract]


def test_every_room_is_a_source_of_some_contract() -> None:
    rooms = {f"desktop.{found.parent.name}" for found in (PROJECT / "desktop").glob("*/__init__.py")}
    sources = {source for contract in CONTRACTS for source in contract.get("source_modules", [])}
    assert rooms - {"desktop.app"} <= sources
