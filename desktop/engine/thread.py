"""The engine's own thread, on a standard asyncio loop: a blocked window never stops a heartbeat."""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable

from desktop.core.messages import Message
from desktop.domain.errors import WorklistError
from desktop.engine.engine import Engine

log = logging.getLogger(__name__)

ENDS_WITHIN_S = 15.0


class EngineThread:
    """``build`` makes the engine, on the thread and its loop. All methods are for other threads."""

    def __init__(self, build: Callable[[], Engine]) -> None:
        self._build = build
        self._thread = threading.Thread(target=self._main, name="engine", daemon=True)
        self._lock = threading.Lock()
        self._early: deque[Message] = deque()
        self._engine: Engine | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_over = False
        self.failure: BaseException | None = None

    @property
    def is_running(self) -> bool:
        """Whether the thread lives."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def give(self, message: Message) -> None:
        """Have the desk take a message; before the engine is there, it waits."""
        with self._lock:
            if self._engine is None:
                self._early.append(message)
                return
            self._engine.give(message)

    def retry(self) -> None:
        """Try the line now, sign in again, or take over."""
        with self._lock:
            if self._engine is not None:
                self._engine.retry()

    def stop(self, *, signs_out: bool = False, within_s: float = ENDS_WITHIN_S) -> None:
        """End in good order, and wait for it."""
        with self._lock:
            self._is_over = True
            if self._engine is not None and self._loop is not None and not self._loop.is_closed():
                ending = _sign_out_and_stop if signs_out else _stop
                asyncio.run_coroutine_threadsafe(ending(self._engine), self._loop)
        self._thread.join(within_s)
        if self._thread.is_alive():
            raise WorklistError(f"The engine did not end within {within_s:.0f} s.")

    def _main(self) -> None:
        try:
            asyncio.run(self._live())
        except BaseException as error:
            self.failure = error
            log.exception("the engine ended")
        finally:
            with self._lock:
                self._engine = None

    async def _live(self) -> None:
        engine = self._build()
        with self._lock:
            self._engine, self._loop = engine, asyncio.get_running_loop()
            while self._early:
                engine.give(self._early.popleft())
            if self._is_over:
                engine.stop()
        await engine.run()


async def _stop(engine: Engine) -> None:
    engine.stop()


async def _sign_out_and_stop(engine: Engine) -> None:
    await engine.sign_out()
    engine.stop()
