"""One desktop that lives until its window closes, on the application's loop."""

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from desktop.app.collector import collecting
from desktop.app.desktop import Connection, Desktop
from desktop.app.loop import UiLoop
from desktop.app.session import ending_on_signals, task_starter


def run_desktop(application: QApplication, connection: Connection, on_start: Callable[[], None]) -> int:
    """Show the desktop until its window is closed; the exit status."""
    with asyncio.Runner(loop_factory=lambda: UiLoop(application)) as runner:
        return runner.run(_live(application, connection, on_start))


async def _live(application: QApplication, connection: Connection, on_start: Callable[[], None]) -> int:
    ended = ending_on_signals()
    await work(Desktop(application, connection, task_starter()), ended, on_start)
    return 0


async def work(desktop: Desktop, ended: asyncio.Event, on_start: Callable[[], None]) -> None:
    """Show the desktop until its window is closed or the program is to end."""
    closed = asyncio.Event()
    desktop.on_close(closed.set)
    desktop.start()
    on_start()
    waits = [asyncio.ensure_future(event.wait()) for event in (closed, ended)]
    with collecting():
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    desktop.window.hide()
    await asyncio.to_thread(desktop.engine.stop, signs_out=desktop.is_signing_out)
    desktop.stop()
