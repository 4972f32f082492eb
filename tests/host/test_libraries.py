import subprocess
import sys
from pathlib import Path

import pytest

from desktop.host.libraries import PURPOSES, main, missing, needs

PROJECT = Path(__file__).parents[2]


def test_every_line_of_the_table_is_complete() -> None:
    table = list(needs())
    assert {need.purpose for need in table} == set(PURPOSES)
    assert all(need.packages for need in table)
    assert len({need.name for need in table}) == len(table)


def test_missing_things_are_named_with_their_packages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "table.txt"
    table.write_text(
        "# comment\nwindow libnothing.so.9 newer older\nwindow !sh dash\nweb !no-such-program web\n"
    )
    assert [need.packages for need in missing(["window"], table)] == [("newer", "older")]
    monkeypatch.setattr("desktop.host.libraries.resource", lambda _name: table)
    assert main(["window", "web"]) == 0
    assert capsys.readouterr().out == "libnothing.so.9 newer older\nno-such-program web\n"


def test_it_runs_before_anything_is_installed() -> None:
    code = "import sys; sys.path.insert(0, sys.argv.pop(1))\nfrom desktop.host.libraries import main; main()"
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, str(PROJECT), "window"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
