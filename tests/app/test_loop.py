import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.loop import UiLoop
from desktop.host.crash import CrashReports
from tests.conftest import ExpectedLogs


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[UiLoop]:
    loop = UiLoop(qapp)
    yield loop
    loop.close()


def test_cancelled_time_outs_leave_no_timer(loop: UiLoop) -> None:
    async def many() -> int:
        for _ in range(500):
            async with asyncio.timeout(60):
                await asyncio.sleep(0)
        return len(loop.timers.handles)

    assert loop.run_until_complete(many()) == 0


def test_a_time_out_that_is_due_fires(loop: UiLoop) -> None:
    async def overdue() -> None:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()

    with pytest.raises(TimeoutError):
        loop.run_until_complete(overdue())


def test_row_46_a_task_or_a_callback_that_breaks_is_reported_and_the_loop_goes_on(
    loop: UiLoop, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("asyncio", "")
    expected_logs.expect("desktop.host.crash", "Nobody caught")

    async def breaks() -> None:
        raise ValueError

    async def whole() -> None:
        tasks = [asyncio.create_task(breaks())]
        await asyncio.wait(tasks)
        tasks.clear()
        loop.call_soon(lambda: 1 // 0)
        await asyncio.sleep(0.01)

    with CrashReports(tmp_path).watching():
        loop.run_until_complete(whole())
    assert len(list(tmp_path.glob("crash-*.txt"))) == 2


def test_callbacks_run_in_the_order_given(loop: UiLoop) -> None:
    seen: list[int] = []

    async def in_turn() -> None:
        last = loop.create_future()
        for number in range(50):
            loop.call_soon(seen.append, number)
        loop.call_soon(last.set_result, None)
        await last

    loop.run_until_complete(in_turn())
    assert seen == list(range(50))


def test_other_threads_can_hand_in_work(loop: UiLoop) -> None:
    async def from_elsewhere() -> int:
        return await asyncio.to_thread(lambda: 42)

    assert loop.run_until_complete(from_elsewhere()) == 42


def test_a_late_cancel_does_not_end_another_timer(loop: UiLoop) -> None:
    async def reused() -> None:
        fired = loop.create_future()
        first = loop.call_later(0, fired.set_result, None)
        await fired
        later = [loop.call_later(0.02, lambda: None) for _ in range(200)]
        waited = loop.create_future()
        loop.call_later(0.02, waited.set_result, None)
        first.cancel()
        assert all(handle in loop.timers.handles.values() for handle in later)
        await waited

    loop.run_until_complete(reused())


def test_it_runs_again_after_the_web_engine_has_run(loop: UiLoop, qtbot: QtBot) -> None:
    page = QWebEnginePage()
    with qtbot.waitSignal(page.loadFinished, timeout=20_000):
        page.setHtml("<title>page</title>")
    page.deleteLater()
    for _ in range(3):
        loop.run_until_complete(asyncio.sleep(0.01))
