"""The supervisor: nothing that runs in the background ends unseen."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine

from desktop.core.messages import Message
from desktop.core.troubles import part_failing
from desktop.domain.errors import WorklistError
from desktop.engine.journal import trouble_of

log = logging.getLogger(__name__)

FIRST_WAIT_S = 0.1
MOST_WAIT_S = 5.0
TOLD_AFTER = 3
ENDS_WITHIN_S = 2.0


class Supervisor:
    """Keeps parts running: one that ends or raises is counted and started again within 5 s."""

    def __init__(self, take: Callable[[Message], None]) -> None:
        self._take = take
        self._kept: set[asyncio.Task[None]] = set()
        self._spawned: set[asyncio.Task[None]] = set()
        self.failures: Counter[str] = Counter()

    def keep(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """Run this part for as long as the engine runs."""
        self._add(self._kept, name, self._run_for_ever(name, run))

    def spawn(self, name: str, once: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Run this once; what goes wrong in it is counted and told."""
        task = self._add(self._spawned, name, self._run_once(name, once))
        task.add_done_callback(lambda _task: once.close())  # one that never began would be warned about
        return task

    async def stop(self) -> None:
        """End the parts; what runs only once may come to its end, for a moment."""
        await _ended(self._kept)
        if self._spawned:
            await asyncio.wait(self._spawned, timeout=ENDS_WITHIN_S)
        await _ended(self._spawned)

    def _add(
        self, to: set[asyncio.Task[None]], name: str, running: Coroutine[None, None, None]
    ) -> asyncio.Task[None]:
        task = asyncio.create_task(running, name=name)
        to.add(task)
        task.add_done_callback(to.discard)
        return task

    async def _run_for_ever(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await run()
                self._note(name, None)
            except Exception as error:  # noqa: BLE001 - whatever it was, the part has to run again
                self._note(name, error)
            await asyncio.sleep(min(FIRST_WAIT_S * 2 ** min(self.failures[name], 10), MOST_WAIT_S))

    async def _run_once(self, name: str, once: Coroutine[None, None, None]) -> None:
        try:
            await once
        except WorklistError as error:
            log.warning("%s: %s", name, error.title)
            trouble = trouble_of(error, "")
            self._take(trouble if error.code else trouble.model_copy(update={"code": name}))
        except Exception as error:  # noqa: BLE001 - whatever it was, it must not be lost
            self._note(name, error)

    def _note(self, name: str, error: Exception | None) -> None:
        """Log where it broke, not with what: the text of an exception may quote somebody's data."""
        self.failures[name] += 1
        count = self.failures[name]
        log.error("%s %s (%d times)\n%s", name, _what(error), count, _where(error))
        if count >= TOLD_AFTER:
            self._take(part_failing(name, count))


def _what(error: Exception | None) -> str:
    return "ended" if error is None else f"raised {type(error).__name__}"


def _where(error: Exception | None) -> str:
    lines: list[str] = []
    trace = error.__traceback__ if error is not None else None
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_qualname}")
        trace = trace.tb_next
    return "\n".join(lines)


async def _ended(tasks: set[asyncio.Task[None]]) -> None:
    going = set(tasks)
    for task in going:
        task.cancel()
    if going:
        await asyncio.wait(going, timeout=ENDS_WITHIN_S)
