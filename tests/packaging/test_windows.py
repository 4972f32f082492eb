import os
import subprocess
import sys
from pathlib import Path

from tests.gates.finding import PROJECT

WINDOWS = PROJECT / "packaging" / "windows"


def _sources(tree: Path, version: str) -> str:
    (PROJECT / "build").mkdir(exist_ok=True)
    out = tree.parent / f"{version}.wxs"
    subprocess.run([sys.executable, WINDOWS / "msi.py", tree, out, version], check=True, cwd=PROJECT)
    return out.read_text(encoding="utf-8")


def test_a_newer_msi_is_another_product_with_the_same_components(tmp_path: Path) -> None:
    tree = tmp_path / "worklist"
    (tree / "licences").mkdir(parents=True)
    (tree / "worklist.exe").write_bytes(b"MZ")
    (tree / "licences" / "LICENSE").write_text("Apache", encoding="utf-8")
    older, newer = _sources(tree, "1.0.0"), _sources(tree, "1.0.1")
    products = [text.partition('<Product Id="')[2].partition('"')[0] for text in (older, newer)]
    upgrades = [text.partition('UpgradeCode="')[2].partition('"')[0] for text in (older, newer)]
    assert products[0] != products[1]
    assert upgrades[0] == upgrades[1]
    components = [text.partition("<Directory")[2] for text in (older, newer)]
    assert components[0] == components[1]
    assert 'Version="1.0.1"' in newer


def test_without_a_new_wine_the_installers_for_windows_say_what_is_missing(tmp_path: Path) -> None:
    wine = tmp_path / "wine"
    wine.write_text("#!/bin/sh\necho 'wine-8.0 (Debian 8.0~repack-4)'\n", encoding="utf-8")
    wine.chmod(0o755)
    ran = subprocess.run(
        [WINDOWS / "wine.sh"],
        env={**os.environ, "PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "this needs Wine 10, and here is 8" in ran.stderr
    assert "apt-get install wine" in ran.stderr
    assert not ran.stdout


def test_the_stand_in_for_icu_has_each_name_that_is_taken_of_it_and_no_other() -> None:
    table = """
\tDLL Name: KERNEL32.dll
\t1  10  Sleep

\tDLL Name: icuuc.dll
\tvma:  Hint/Ord Member-Name Bound-To
\t5a0e2e\t    0  ucnv_open
\t5a0e3a\t    0  ucnv_close

\tDLL Name: USER32.dll
\t5a0e3a\t    0  ucnv_not_this
"""
    ran = subprocess.run(
        [sys.executable, WINDOWS / "wine" / "icu.py"], input=table, capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == [
        "__declspec(dllexport) void *ucnv_open(const char *name, int *error) { *error = 4; return 0; }",
        "__declspec(dllexport) void *ucnv_close(void) { return 0; }",
    ]
