"""Every screen in every look, held against what ``python -m tests.shots --accept`` accepted."""

import subprocess
import sys
from pathlib import Path

import pytest

WITHIN_S = 280


@pytest.mark.timeout(WITHIN_S + 20)
def test_every_screen_looks_as_accepted_and_cuts_no_more_words_off(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.shots", "--check", "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-4000:]}{done.stderr[-2000:]}"
