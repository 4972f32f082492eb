"""What keeps the program from starting, told where somebody sees it."""

import asyncio

from PySide6.QtWidgets import QApplication

from desktop.app.loop import UiLoop
from desktop.domain.errors import WorklistError
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.stopped import StoppedWindow


def tell_stopped(application: QApplication, error: WorklistError) -> None:
    """Show it until the person has read it; the terminal, if there is one, is told as well."""
    with asyncio.Runner(loop_factory=lambda: UiLoop(application)) as runner:
        runner.run(_until_closed(StoppedWindow(Theme(application), error.title, error.message)))


async def _until_closed(window: StoppedWindow) -> None:
    closed = asyncio.Event()
    window.closing.connect(closed.set)
    window.show()
    await closed.wait()
    window.deleteLater()
