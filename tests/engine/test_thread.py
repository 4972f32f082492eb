import asyncio
import threading
from pathlib import Path
from queue import Queue

import pytest

from desktop.core.changes import Change, LinkRow, NoticeRow, Put
from desktop.core.desk import Desk
from desktop.core.effects import Effect
from desktop.core.messages import TroubleFound
from desktop.engine.clock import SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from desktop.engine.thread import EngineThread
from tests.conftest import ExpectedLogs
from tests.support.memory import MemoryPlatform


class Window:
    """What a window gets, from whatever thread."""

    def __init__(self, folder: Path) -> None:
        self.changes: Queue[tuple[str, Change]] = Queue()
        self.platform = MemoryPlatform()
        self._folder = folder
        self.thread = EngineThread(self._build)

    def _build(self) -> Engine:
        return Engine(Desk(), self.platform, Journal(self._folder), SystemClock(), self._note, self._ignore)

    def _note(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            self.changes.put((threading.current_thread().name, change))

    def _ignore(self, _effect: Effect) -> None:
        return

    def until_live(self) -> str:
        while True:
            thread, change = self.changes.get(timeout=10)
            if isinstance(change, Put) and isinstance(change.row, LinkRow) and change.row.is_live:
                return thread

    def until_told(self, title: str) -> None:
        while True:
            _thread, change = self.changes.get(timeout=10)
            if isinstance(change, Put) and isinstance(change.row, NoticeRow) and change.row.title == title:
                return


@pytest.fixture
def window(tmp_path: Path) -> Window:
    return Window(tmp_path)


def test_it_lives_in_its_own_thread_and_ends_in_good_order(window: Window) -> None:
    window.thread.start()
    assert window.until_live() == "engine"
    window.thread.stop()
    assert not window.thread.is_running
    assert window.thread.failure is None
    assert window.platform.is_closed
    assert not [one.name for one in threading.enumerate() if "sqlite" in one.name or one.name == "engine"]


def test_what_is_given_before_it_runs_is_not_lost(window: Window) -> None:
    window.thread.give(TroubleFound(code="a", title="early"))
    window.thread.start()
    window.until_told("early")
    window.thread.stop()


def test_messages_from_many_threads_are_all_taken(window: Window) -> None:
    window.thread.start()
    window.until_live()

    def give_ten(name: int) -> None:
        for number in range(10):
            window.thread.give(TroubleFound(code=f"{name}.{number}", title="many"))

    givers = [threading.Thread(target=give_ten, args=(name,)) for name in range(5)]
    for giver in givers:
        giver.start()
    for giver in givers:
        giver.join()
    for _number in range(50):
        window.until_told("many")
    window.thread.stop()


def test_stopping_at_once_and_stopping_twice_is_allowed(window: Window) -> None:
    window.thread.start()
    window.thread.stop(signs_out=True)
    window.thread.stop()
    window.thread.give(TroubleFound(code="a", title="too late"))
    window.thread.retry()
    assert window.thread.failure is None


def test_an_engine_that_cannot_be_made_is_told(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("desktop.engine.thread", "the engine ended")

    def build() -> Engine:
        raise RuntimeError("no engine today")

    thread = EngineThread(build)
    thread.start()
    thread.stop()
    assert isinstance(thread.failure, RuntimeError)


def test_a_window_that_is_busy_stops_no_heartbeat(window: Window) -> None:
    busy, beats = threading.Event(), list[float]()

    async def beat() -> None:
        for _number in range(20):
            await asyncio.sleep(0.005)
            beats.append(asyncio.get_running_loop().time())
        busy.set()

    window.thread.start()
    window.until_live()
    loop = window.thread._loop
    assert loop is not None
    asyncio.run_coroutine_threadsafe(beat(), loop)
    assert busy.wait(10)
    assert len(beats) == 20
    window.thread.stop()
