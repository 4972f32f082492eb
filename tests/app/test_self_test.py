import os
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.self_test import PARTS, Broken, Part, Skipped, try_part


@pytest.mark.parametrize(
    "part", [part for part in PARTS if part.name != "web page"], ids=lambda part: part.name
)
def test_part_works_here(qtbot: QtBot, part: Part) -> None:
    verdict, found = try_part(part)
    assert verdict == "ok", found


def fail() -> str:
    raise Broken("it is")


def skip() -> str:
    raise Skipped("not here")


def test_verdicts() -> None:
    assert try_part(Part("a", lambda: "fine")) == ("ok", "fine")
    assert try_part(Part("b", skip)) == ("skip", "not here")
    assert try_part(Part("c", fail)) == ("FAIL", "Broken: it is")


def test_whole_run_in_a_process_of_its_own() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", "--self-test"],
        env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert [line.split()[0] for line in ran.stdout.splitlines()] == ["ok"] * len(PARTS), ran.stdout
