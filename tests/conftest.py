"""What every test gets without asking: a home of its own, and somebody who looks after it left.

A test fails when it leaves behind a warning in the log, a running asyncio task, a thread that keeps the
process alive, or a running Qt timer. ``expected_logs`` is how a test says that a warning belongs to it.
"""

import asyncio
import gc
import inspect
import logging
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from shiboken6 import isValid

HOME = Path(tempfile.mkdtemp(prefix="worklist-test-"))
GRACE_S = 2.0

# Before the first application object: no screen, no sandbox for root (only in tests), nobody's real keyring.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
if sys.platform == "linux" and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
for variable, folder in {
    "HOME": "home",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}.items():
    (HOME / folder).mkdir(mode=0o700)
    os.environ[variable] = str(HOME / folder)

hypothesis.settings.register_profile("quick", max_examples=30, deadline=None, print_blob=True)
hypothesis.settings.register_profile("thorough", max_examples=2000, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("WORKLIST_HYPOTHESIS", "quick"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coroutine tests are watched for tasks; the others have no loop to watch."""
    for item in items:
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.obj):
            item.fixturenames.insert(0, "no_task_is_left")


def pytest_unconfigure() -> None:
    """The homes of all tests go."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def own_folders(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of each test are its own; the cache (fonts) is shared."""
    name = re.sub(r"\W+", "-", request.node.name)[:40]
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(HOME / f"{name}-{id(request.node)}" / variable.lower()))


@pytest.fixture(autouse=True)
def same_environment() -> Iterator[None]:
    """What the program takes out of the environment before Qt starts is there again for the next test."""
    before = dict(os.environ)
    yield
    own = {"PYTEST_CURRENT_TEST"}
    for name in os.environ.keys() - before.keys() - own:
        del os.environ[name]
    os.environ.update({name: value for name, value in before.items() if name not in own})


class ExpectedLogs:
    """The warnings and errors that a test says belong to it."""

    def __init__(self) -> None:
        self._patterns: list[tuple[str, re.Pattern[str]]] = []
        self.records: list[logging.LogRecord] = []

    def expect(self, logger: str, pattern: str) -> None:
        """Allow records of this logger, or of those below it, whose message contains the pattern."""
        self._patterns.append((logger, re.compile(pattern)))

    def unexpected(self) -> list[str]:
        """Every record that nobody expected."""
        return [
            f"{record.levelname} {record.name}: {record.getMessage()}"
            for record in self.records
            if not any(
                (record.name == logger or record.name.startswith(f"{logger}."))
                and pattern.search(record.getMessage())
                for logger, pattern in self._patterns
            )
        ]


class _Listener(logging.Handler):
    def __init__(self, heard: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(record)


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[ExpectedLogs]:
    """Fail the test that logs a warning or an error, unless it said so by ``expect``."""
    logs = ExpectedLogs()
    listener = _Listener(logs.records)
    root = logging.getLogger()
    root.addHandler(listener)
    yield logs
    root.removeHandler(listener)
    unexpected = logs.unexpected()
    if unexpected:
        pytest.fail("logged without being expected:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Fail the test that leaves a thread which would keep the process from ending."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(GRACE_S)
    alive = [thread.name for thread in left if thread.is_alive()]
    if alive:
        pytest.fail(f"threads left running: {', '.join(alive)}", pytrace=False)


@pytest.fixture
async def no_task_is_left() -> AsyncIterator[None]:
    """Fail the coroutine test that leaves a task running after all its fixtures are closed."""
    yield
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        _done, left = await asyncio.wait(left, timeout=GRACE_S / 10)
    for task in left:
        task.cancel()
    if left:
        pytest.fail(f"tasks left running: {', '.join(map(repr, left))}", pytrace=False)


def _running_timers() -> dict[int, QTimer]:
    timers = [found for found in gc.get_objects() if type(found) is QTimer]
    return {id(timer): timer for timer in timers if isValid(timer) and timer.isActive()}


@pytest.fixture(autouse=True)
def no_timer_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test with a window that leaves a Qt timer of ours running."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    before = _running_timers()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if _running_timers().keys() - before.keys():
        gc.collect()  # a window that only waits for the collector is no leak
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [timer for key, timer in _running_timers().items() if key not in before]
    if left:
        for timer in left:
            timer.stop()
        owners = [f"{timer.interval()} ms, of {timer.parent()!r}" for timer in left]
        pytest.fail(f"Qt timers left running: {'; '.join(owners)}", pytrace=False)
