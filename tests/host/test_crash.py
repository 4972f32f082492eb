import asyncio
import logging
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.host.crash import MOST_REPORTS, CrashReports
from tests.conftest import ExpectedLogs

CANARY = "Marvin Canaryname"


def broken() -> None:
    raise Refused(f"{CANARY} has it", code="entry.gone")


@pytest.fixture(autouse=True)
def crashes_are_logged(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("desktop.host.crash", "Nobody caught")


def reports(folder: Path) -> list[Path]:
    return sorted(folder.glob("crash-*.txt"))


def test_row_34_report_tells_where_and_never_what(tmp_path: Path) -> None:
    told: list[Path] = []
    crashes = CrashReports(tmp_path / "crashes", told.append)
    try:
        broken()
    except Refused as error:
        crashes.note(error)
    assert told == reports(tmp_path / "crashes")
    text = told[0].read_text()
    assert "Refused entry.gone" in text
    assert " broken" in text
    assert CANARY not in text
    if os.name == "posix":
        assert stat.S_IMODE(told[0].stat().st_mode) == 0o600


def test_same_place_is_reported_once_and_never_more_than_some(tmp_path: Path) -> None:
    crashes = CrashReports(tmp_path)
    for _ in range(3):
        try:
            broken()
        except Refused as error:
            crashes.note(error)
    assert len(reports(tmp_path)) == 1
    for number in range(MOST_REPORTS + 5):
        kind = type(f"Kind{number}Error", (Exception,), {})
        crashes.note(kind())
    assert len(reports(tmp_path)) == MOST_REPORTS


def test_row_46_thread_that_dies_is_reported_and_the_hooks_go_back(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crashes = CrashReports(tmp_path)
    with crashes.watching():
        thread = threading.Thread(target=broken)
        thread.start()
        thread.join()
    assert len(reports(tmp_path)) == 1
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


async def test_row_46_task_that_nobody_awaits_is_reported_and_the_loop_goes_on(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("asyncio", "never retrieved")

    async def breaks() -> None:
        broken()

    with CrashReports(tmp_path).watching():
        task = asyncio.create_task(breaks())
        await asyncio.wait([task])
        del task
        await asyncio.sleep(0)
        (report,) = reports(tmp_path)
    assert " broken" in report.read_text()
    assert CANARY not in report.read_text()
    assert not logging.getLogger("asyncio").handlers


def test_crash_of_the_interpreter_leaves_its_stacks(tmp_path: Path) -> None:
    code = (
        "import sys, faulthandler; from pathlib import Path; from desktop.host.crash import CrashReports\n"
        "with CrashReports(Path(sys.argv[1])).watching(): faulthandler._sigabrt()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=False, timeout=60
    )
    assert ran.returncode != 0
    assert "Fatal Python error" in (tmp_path / "native.txt").read_text()
