"""Qt from start to end: the application, what ends it, and what runs beside it. Every start reads this."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app.qt_messages import log_qt_messages
from desktop.domain.errors import WorklistError
from desktop.host.resources import resource
from desktop.ui.language import speak
from desktop.ui.pop.environment import scrub_environment


def has_screen() -> bool:
    """Whether windows can be shown on this computer now."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application() -> QApplication:
    """The one application object, with what must be set before it. Raises where there is no screen."""
    if not has_screen():
        raise WorklistError(
            "There is no screen to open a window on.",
            "Start Worklist in a desktop session, or see it in pictures: worklist tour --out DIR",
        )
    scrub_environment(os.environ)
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    log_qt_messages()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise WorklistError("Another kind of Qt application runs in this process already.")
    dress_application(application)
    speak(application)
    return application


def dress_application(application: QApplication) -> None:
    """What the system shows of the program beside its windows."""
    application.setApplicationName("worklist")
    application.setApplicationDisplayName("Worklist")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.worklist.worklist")
    application.setWindowIcon(QIcon(str(resource("app", "worklist.svg"))))
    application.setQuitOnLastWindowClosed(False)


def ending_on_signals(then: Callable[[], None] = lambda: None) -> asyncio.Event:
    """An event that SIGINT and SIGTERM set, before ``then`` is called."""
    ended = asyncio.Event()

    def end() -> None:
        ended.set()
        then()

    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows ends the process by itself
            asyncio.get_running_loop().add_signal_handler(number, end)
    return ended


def task_starter() -> Callable[[Coroutine[Any, Any, None]], None]:
    """Starts coroutines on this loop, and keeps each task until it is over: a loop by itself does not."""
    loop, running = asyncio.get_running_loop(), set[asyncio.Task[None]]()

    def start(coroutine: Coroutine[Any, Any, None]) -> None:
        task = loop.create_task(coroutine)
        running.add(task)
        task.add_done_callback(running.discard)

    return start
