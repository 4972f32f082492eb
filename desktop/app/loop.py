"""The window's event loop: qasync, with timers that end when they are cancelled.

WORKAROUND(qasync 0.28: a cancelled or finished time-out keeps its Qt timer until it would have fired,
so 20,000 cancelled time-outs leave 20,000 live timers; until qasync kills them itself).
"""

import asyncio
import logging
from collections.abc import Callable
from contextvars import Context
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimerEvent
from PySide6.QtCore import QEventLoop as QtEventLoop
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop


class _Timers(QObject):
    """Qt timers by id, each with the one handle that it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.handles: dict[int, asyncio.Handle] = {}

    def start(self, handle: asyncio.Handle, delay_s: float) -> int:
        timer_id = self.startTimer(int(max(0.0, delay_s) * 1000))
        self.handles[timer_id] = handle
        return timer_id

    def end(self, timer_id: int, handle: asyncio.Handle) -> None:
        """Qt gives a number again once its timer has ended, so only its own handle may end it."""
        if self.handles.get(timer_id) is handle:
            del self.handles[timer_id]
            self.killTimer(timer_id)

    def timerEvent(self, event: QTimerEvent) -> None:
        handle = self.handles.get(event.timerId())
        if handle is None:
            return
        self.end(event.timerId(), handle)
        if not handle.cancelled():
            handle._run()  # noqa: SLF001 - asyncio's own protocol between a loop and its handles


class _Handle(asyncio.Handle):
    """A handle that takes its timer with it when it is cancelled."""

    _timers: _Timers
    _timer_id: int

    def start(self, timers: _Timers, delay_s: float) -> None:
        self._timers = timers
        self._timer_id = timers.start(self, delay_s)

    def cancel(self) -> None:
        self._timers.end(self._timer_id, self)
        super().cancel()


class _Rounds:
    """What qasync takes for the application: each round is a loop of its own inside it.

    asyncio runs a loop several times (the program, then what is left at its end). Qt takes the end of the
    application's own round for the end of the program, and the web engine is gone in the next: its exit
    then touches freed memory.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._round: QtEventLoop | None = None

    def exec(self) -> int:
        self._round = QtEventLoop()
        return self._round.exec()

    def exit(self) -> None:
        if self._round is not None:
            self._round.exit()

    def eventDispatcher(self) -> QAbstractEventDispatcher:
        return self._application.eventDispatcher()


class UiLoop(QEventLoop):  # type: ignore[misc]  # qasync ships no types
    """The asyncio loop of the thread that owns the windows."""

    def __init__(self, application: QApplication) -> None:
        self.timers = _Timers()
        super().__init__(_Rounds(application))

    def call_later(
        self,
        delay: float,
        callback: Callable[..., Any],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.Handle:
        """As asyncio's, with a timer that a cancel ends."""
        handle = _Handle(callback, args, self, context)
        handle.start(self.timers, delay)
        return handle

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        """Say it where every other loop says it, so that it is reported like theirs."""
        logging.getLogger("asyncio").error("%s", context.get("message"), exc_info=context.get("exception"))
