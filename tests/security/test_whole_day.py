"""Work through the real window at DEBUG: what it leaves on this computer, and what no file of it may hold."""

import asyncio
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import Refused
from desktop.host.crash import CrashReports
from desktop.host.logs import logging_to
from tests.conftest import ExpectedLogs
from tests.journeys.conftest import Hall
from tests.support.service import running_service

NAME, PHONE, NOTE = "Marvin Canaryname", "+49 170 5550199", "canarynote call back"
CANARIES = (b"Canaryname", b"5550199", b"canarynote")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Everything of one person, as an ordinary computer makes files."""
    before = os.umask(0o022)
    yield tmp_path / "home"
    os.umask(before)


@pytest.fixture
def hall(tmp_path: Path, home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Hall]:
    with running_service(tmp_path / "service", demo=True) as service:
        hall = Hall(service, home, qapp, qtbot)
        yield hall
        hall.close()


def breaks() -> None:
    raise Refused(f"{NAME} has {PHONE}", NOTE, code="entry.gone")


def breaks_elsewhere() -> None:
    raise ValueError(f"{NAME} has {PHONE}")


async def breaks_in_a_task() -> None:
    raise LookupError(f"{NAME} has {PHONE}")


def test_row_34_37_46_a_day_with_crashes_leaves_no_secret_and_no_file_for_others(
    hall: Hall, home: Path, qtbot: QtBot, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("desktop.host.crash", "Nobody caught")
    expected_logs.expect("asyncio", "never retrieved")
    crashes = CrashReports(home / "logs" / "crashes")
    with logging_to(home / "logs", "desktop", "debug") as log, crashes.watching():
        mara = hall.person()
        mara.signs_in()
        mara.goes_available()
        entry_id = hall.submit(title=NAME, userData={"customer": NAME, "phone": PHONE, "note": NOTE})
        mara.sees(lambda: mara.is_offered(entry_id))
        thread = threading.Thread(target=breaks)
        thread.start()
        thread.join()
        QTimer.singleShot(0, breaks_elsewhere)
        loop = mara.desktop.engine._loop
        assert loop is not None
        loop.call_soon_threadsafe(lambda: asyncio.ensure_future(breaks_in_a_task()))
        mara.sees(lambda: len(list((home / "logs" / "crashes").glob("crash-*.txt"))) == 3)
        mara.hand.click("Accept")
        mara.sees(lambda: hall.entry(entry_id)["status"] != "alerting" and not mara.is_offered(entry_id))
        qtbot.wait(200)
        check_modes(home)
        assert log.read_bytes()
    check_contents(hall, home)


def check_modes(home: Path) -> None:
    shared = {path.name: oct(path.stat().st_mode) for path in home.rglob("*") if _mode(path) & 0o077}
    assert list(home.rglob("*.sqlite3-wal")), "no database was looked at"
    assert not shared


def check_contents(hall: Hall, home: Path) -> None:
    tokens = {token for token in hall.service.tokens if len(token) > len("short")}
    assert tokens
    for path in (found for found in home.rglob("*") if found.is_file()):
        content = path.read_bytes()
        assert not [token for token in tokens if token in content], path
        if "logs" in path.parts:
            assert not [canary for canary in CANARIES if canary in content], path
    asked = "\n".join(hall.service.handled).encode()
    assert not [token for token in tokens if token in asked]
    calls = "\n".join(one for one in hall.service.handled if " /api/" in one).encode()
    assert not [canary for canary in CANARIES if canary in calls]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
