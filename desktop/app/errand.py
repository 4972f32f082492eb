"""Work for the network that the window waits for: on a thread and a loop of its own, ended by a cancel."""

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import WorklistError

log = logging.getLogger(__name__)


class Errand(QObject):
    """One coroutine, run once. Its end is told in the window's thread; after a cancel nothing is told."""

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, work: Callable[[], Coroutine[None, None, object]], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[object] | None = None
        self._is_cancelled = False
        self._ended.connect(self._tell)
        self._thread = threading.Thread(target=self._run, name="errand", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """End it; at once for whoever waits."""
        with self._lock:
            self._is_cancelled = True
            if self._loop is not None and self._task is not None:
                self._loop.call_soon_threadsafe(self._task.cancel)

    def join(self, within_s: float = 5.0) -> None:
        """Wait until its thread is over, at the program's end."""
        self._thread.join(within_s)

    def _run(self) -> None:
        try:
            outcome = asyncio.run(self._live())
        except asyncio.CancelledError:
            return
        except WorklistError as error:
            outcome = error
        except Exception as error:  # told to the person instead of dying unseen in a thread
            log.exception("an errand broke")
            outcome = WorklistError("Something went wrong inside Worklist.", type(error).__name__)
        if not self._is_cancelled:
            self._ended.emit(outcome)

    async def _live(self) -> object:
        with self._lock:
            if self._is_cancelled:
                raise asyncio.CancelledError
            self._task = asyncio.create_task(self._work())
            self._loop = asyncio.get_running_loop()
        try:
            return await self._task
        finally:
            with self._lock:
                self._loop = None

    def _tell(self, outcome: object) -> None:
        if self._is_cancelled:
            return
        (self.failed if isinstance(outcome, WorklistError) else self.done).emit(outcome)
