"""The strict settings catch what they are for: each careless test below fails, each careful one passes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]

SAMPLE = """
import asyncio, logging, threading, time, warnings
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from hypothesis import given, strategies

kept = []

def test_bad_warns():
    warnings.warn("careless", UserWarning)

def test_bad_logs():
    logging.getLogger("room").warning("unexpected")

def test_bad_logs_something_else(expected_logs):
    expected_logs.expect("room", "this")
    logging.getLogger("room").warning("other")

async def test_bad_leaves_a_task():
    kept.append(asyncio.create_task(asyncio.sleep(60)))

async def test_bad_forgets_await():
    asyncio.sleep(0)

def test_bad_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, args=(4,)).start()

def test_bad_thread_dies():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

def test_bad_leaves_a_timer(qtbot):
    timer = QTimer()
    timer.start(1000)
    kept.append(timer)

def test_good_expects_its_log(expected_logs):
    expected_logs.expect("room", "^expec")
    logging.getLogger("room.corner").warning("expected")

async def test_good_ends_its_task():
    await asyncio.create_task(asyncio.sleep(0))

def test_good_window_takes_its_timer_along(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer(window).start(1000)

@given(strategies.integers())
def test_good_property(number):
    assert number == number
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Each sample test with what became of it."""
    place = tmp_path_factory.mktemp("strict")
    (place / "tests").mkdir()
    shutil.copy(PROJECT / "pyproject.toml", place)
    shutil.copy(PROJECT / "tests" / "conftest.py", place / "tests")
    (place / "tests" / "test_sample.py").write_text(SAMPLE)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rA", "--tb=no"],
        cwd=place,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    found: dict[str, set[str]] = {}
    for word, test in re.findall(r"^(PASSED|FAILED|ERROR) \S+::(test_\w+)", ran.stdout, re.MULTILINE):
        found.setdefault(test, set()).add(word)
    assert found, ran.stdout + ran.stderr
    return found


@pytest.mark.parametrize("test", re.findall(r"def (test_bad_\w+)", SAMPLE))
def test_careless_tests_fail(outcomes: dict[str, set[str]], test: str) -> None:
    assert outcomes[test] & {"FAILED", "ERROR"}


@pytest.mark.parametrize("test", re.findall(r"def (test_good_\w+)", SAMPLE))
def test_careful_tests_pass(outcomes: dict[str, set[str]], test: str) -> None:
    assert outcomes[test] == {"PASSED"}
